"""Means over the years: what there is for each team, and what is taken of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, whole
from governance.core.web import url as path_to
from governance.projects import actions, names, policy
from governance.projects.forms import AvailableForm
from governance.projects.models import YEARS, Resource
from governance.projects.queries import (
    Balance,
    Taken,
    balances,
    made_available_in,
    reasons_in,
    taken_in,
    teams,
    together,
    years_with_means,
)
from governance.projects.vessels import Vessels, draw_vessels

BACK, AHEAD = 2, 1
"""How many years stand beside the one that is asked for."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The years of one resource, drawn and in figures."""

    vessels: Vessels
    balances: Sequence[Balance]
    now: Balance
    because: Sequence[Any]


@dataclass(frozen=True, slots=True)
class OfTeam:
    """The means of one team, and the projects that take of them in the year."""

    team: str
    means: Mapping[Resource, Drawn]
    taken: Sequence[Taken]


def show_yearly_means(request: Request, db: Session, actor: Actor) -> Response:
    """What is available, committed and spent, by year and team, and which projects take it."""
    known = years_with_means(db)
    year = _year_of(request, known)
    years = [one for one in range(year - BACK, year + AHEAD + 1) if one in YEARS]
    found = balances(db, years)
    because, taken = reasons_in(db, year), taken_in(db, year)
    shown = [
        OfTeam(
            team,
            {
                resource: _drawn(of_years, year, because.get((one, resource), []))
                for (one, resource), of_years in found.items()
                if one == team
            },
            taken.get(team, []),
        )
        for team in dict.fromkeys(team for team, _resource in found)
    ]
    return render(
        request,
        "projects/yearly_means.html",
        year=year,
        years=sorted({*known, year}),
        teams=shown,
        whole=_together(found, year),
        lines=made_available_in(db, year),
        names=names,
        may={"add": policy.can_make_available(actor)},
    )


def _drawn(of_years: Sequence[Balance], year: int, because: Sequence[Any] = ()) -> Drawn:
    now = next(one for one in of_years if one.year == year)
    return Drawn(draw_vessels(of_years), of_years, now, because)


def _together(found: Mapping[tuple[str, Resource], list[Balance]], year: int) -> Any:
    """Every team as one, by resource; nothing where there is one team only."""
    if len({team for team, _resource in found}) < 2:
        return {}
    parts = {
        resource: [one for (_team, what), one in found.items() if what == resource]
        for resource in Resource
    }
    return {resource: _drawn(together(of), year) for resource, of in parts.items() if of}


def _year_of(request: Request, known: Sequence[int]) -> int:
    """The year that is asked for; else this one, or the last before it with means."""
    asked = whole(request.query_params, "year")
    if asked is not None and asked not in YEARS:
        raise Refused(_("This address asks for something that does not exist."))
    this = clock.today().year
    return asked or max((one for one in known if one <= this), default=this)


def new_available_means(request: Request, db: Session, actor: Actor) -> Response:
    """Say what there is in a year."""
    require(policy.can_make_available(actor))
    return _ask_available(request, db, AvailableForm(request))


def create_available_means(request: Request, db: Session, actor: Actor) -> Response:
    """Keep what there is in a year."""
    require(policy.can_make_available(actor))
    form = AvailableForm(request)
    if not form.validate() or form.amount.data is None:
        return _ask_available(request, db, form)
    year, resource = form.year.data or 0, Resource(form.resource.data)
    given = (year, resource, form.team.data, form.amount.data, form.note.data)
    try:
        actions.make_available(db, *given, by=actor)
    except Refused as refused:
        form.refuse("amount", refused.sentence)
        return _ask_available(request, db, form)
    said = _("It is kept: this is what there is in %(year)s.", year=year)
    response = redirect(request, "show_yearly_means", notice=said)
    response.headers["location"] += f"?year={year}"
    return response


def _ask_available(request: Request, db: Session, form: AvailableForm) -> Response:
    form.team.known = teams(db)
    return ask(
        request,
        form,
        title=_("What there is in a year"),
        lead=_("Each line is added to those that are there; none is ever changed."),
        action=path_to(request, "create_available_means"),
        label=_("Make it available"),
        back=path_to(request, "show_yearly_means"),
        station="project",
    )
