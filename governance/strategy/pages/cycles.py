"""The page of the cycles: the rounds of listening with their dates; adding and changing one."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, url
from governance.strategy import actions, names, policy
from governance.strategy.forms import CycleForm
from governance.strategy.landmarks import next_assembly_year, usual_assembly
from governance.strategy.models import Cycle, CycleYear
from governance.strategy.queries import cycles, get_cycle, years_by_cycle


def list_cycles(request: Request, db: Session, actor: Actor) -> Response:
    """The rounds of listening, and adding one."""
    return _page(request, db, actor, CycleForm(), 200)


def create_cycle(request: Request, db: Session, actor: Actor) -> Response:
    """Add a cycle."""
    require(policy.can_keep_themes(actor))
    form = CycleForm(request)
    if not form.validate():
        return _page(request, db, actor, form, 422)
    days = form.since.data, form.until.data
    try:
        actions.add_cycle(db, form.title.words, *days, by=actor)
    except Refused as refused:
        form.refuse("until", refused.sentence)
        return _page(request, db, actor, form, 422)
    return redirect(request, "list_cycles", notice=_("The cycle is added."))


def edit_cycle(request: Request, db: Session, actor: Actor) -> Response:
    """Change a cycle and its days."""
    require(policy.can_keep_themes(actor))
    cycle = get_cycle(db, request.path_params["cycle"])
    return _ask(request, CycleForm(thing=cycle, original=cycle.title.original), cycle)


def update_cycle(request: Request, db: Session, actor: Actor) -> Response:
    """Change it."""
    require(policy.can_keep_themes(actor))
    cycle = get_cycle(db, request.path_params["cycle"])
    form = CycleForm(request, cycle)
    if not form.validate():
        return _ask(request, form, cycle)
    days = form.since.data, form.until.data
    try:
        actions.change_cycle(db, cycle, form.title.words, *days, by=actor)
    except Refused as refused:
        form.refuse("until", refused.sentence)
        return _ask(request, form, cycle)
    return redirect(request, "list_cycles", notice=_("Saved."))


def _ask(request: Request, form: CycleForm, cycle: Cycle) -> Response:
    return ask(
        request,
        form,
        title=_("Change this cycle"),
        about=cycle.title,
        action=url(request, "update_cycle", cycle=cycle.id),
        label=_("Save"),
        back=url(request, "list_cycles"),
    )


def _lacks(cycle: Cycle, years: list[CycleYear], year: int) -> bool:
    """Whether the dates of a year, which is one of its own, are not set yet."""
    ended = cycle.until is not None and cycle.until < clock.today()
    return cycle.has_year(year) and not ended and all(one.year != year for one in years)


def _page(request: Request, db: Session, actor: Actor, form: CycleForm, status: int) -> Response:
    next_year, known = next_assembly_year(clock.today()), cycles(db)
    years = years_by_cycle(db)
    given = {
        "cycles": known,
        "years": years,
        "next_year": next_year,
        "usual": {one.year: usual_assembly(one.year) for of in years.values() for one in of},
        "undated": {one.id for one in known if _lacks(one, years.get(one.id, []), next_year)},
        "form": form,
        "names": names,
        "may": {"keep": policy.can_keep_themes(actor)},
    }
    return render(request, "strategy/cycles.html", status=status, **given)
