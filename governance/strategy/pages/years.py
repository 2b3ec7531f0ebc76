"""The page of a year of a cycle: its four dates, proposed beforehand and changed by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import NotFound, Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.seen import Meanwhile, Seen, as_sent, clash, seen_of
from governance.core.templates import show_date
from governance.core.web import redirect, render
from governance.people.queries import who_did
from governance.strategy import actions, policy
from governance.strategy.forms import YearForm
from governance.strategy.landmarks import derived_from, usual_assembly
from governance.strategy.models import Cycle, CycleYear
from governance.strategy.queries import get_cycle, year_of


def edit_cycle_year(request: Request, db: Session, actor: Actor) -> Response:
    """The four dates of a year; what is not known yet is proposed from the day of the assembly."""
    cycle, year, kept = _asked(request, db, actor)
    form = YearForm(thing=kept)
    asked = _day(request)
    if asked is not None and asked.year == year:
        for which, day in derived_from(asked).items():
            form[f"{which.value}_on"].data = day
    elif kept is None:
        form = YearForm(data=_proposed(year))
    return _page(request, cycle, year, form, kept=kept)


def _asked(request: Request, db: Session, actor: Actor) -> tuple[Cycle, int, CycleYear | None]:
    require(policy.can_keep_themes(actor))
    cycle, year = get_cycle(db, request.path_params["cycle"]), request.path_params["year"]
    if not cycle.has_year(year):
        raise NotFound
    return cycle, year, year_of(db, cycle.id, year)


def _proposed(year: int) -> dict[str, date]:
    days = derived_from(usual_assembly(year))
    return {f"{which.value}_on": day for which, day in days.items()}


def _day(request: Request) -> date | None:
    """The assembly from which the other dates are to be derived, where the address says so."""
    try:
        return date.fromisoformat(request.query_params.get("assembly", ""))
    except ValueError:
        return None


def update_cycle_year(request: Request, db: Session, actor: Actor) -> Response:
    """Keep them; where somebody else did so meanwhile, theirs are shown and what was typed
    kept."""
    cycle, year, kept = _asked(request, db, actor)
    form = YearForm(request, kept)
    if not form.validate():
        return _page(request, cycle, year, form, kept=kept, status=422)
    try:
        actions.set_year(db, cycle, year, form.dates, as_sent(request), by=actor)
    except Meanwhile as late:
        kept = year_of(db, cycle.id, year)
        form, who = YearForm(request, kept), who_did(db, cycle, "cycle.dated")
        before = clash(form, kept, CycleYear.TYPED, late, who)
        return _page(request, cycle, year, form, kept=kept, status=409, before=before)
    except Refused as refused:
        form.refuse(refused.field or "assembly_on", refused.sentence)
        return _page(request, cycle, year, form, kept=kept, status=422)
    return redirect(request, "list_cycles", notice=_notice(year, form.assembly_on.data))


def _notice(year: int, assembly: date | None) -> str:
    usual = usual_assembly(year)
    if assembly is None or assembly == usual:
        return _("Saved.")
    return _("Saved. Usually the assembly meets on %(day)s.", day=show_date(usual))


def _page(
    request: Request,
    cycle: Cycle,
    year: int,
    form: YearForm,
    *,
    kept: CycleYear | None,
    status: int = 200,
    before: Seen | None = None,
) -> Response:
    given: dict[str, Any] = {"usual": usual_assembly(year), "kept": kept}
    return render(
        request,
        "strategy/year.html",
        status=status,
        cycle=cycle,
        year=year,
        form=form,
        before=before or seen_of(kept, CycleYear.TYPED, request),
        **given,
    )
