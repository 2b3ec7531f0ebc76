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
from governance.strategy.models import Cycle
from governance.strategy.queries import cycles, get_cycle, usual_assembly


def list_cycles(request: Request, db: Session, actor: Actor) -> Response:
    """The rounds of listening, and adding one."""
    form = CycleForm(data={"assembly_on": usual_assembly(clock.today())})
    return _page(request, db, actor, form, 200)


def create_cycle(request: Request, db: Session, actor: Actor) -> Response:
    """Add a cycle."""
    require(policy.can_keep_themes(actor))
    form = CycleForm(request)
    if not form.validate():
        return _page(request, db, actor, form, 422)
    days = form.since.data, form.until.data
    try:
        actions.add_cycle(db, form.title.words, *days, form.dates, by=actor)
    except Refused as refused:
        form.refuse("until", refused.sentence)
        return _page(request, db, actor, form, 422)
    return redirect(request, "list_cycles", notice=_("The cycle is added."))


def edit_cycle(request: Request, db: Session, actor: Actor) -> Response:
    """Change a cycle and its dates."""
    require(policy.can_keep_themes(actor))
    cycle = get_cycle(db, request.path_params["cycle"])
    suggested = cycle.assembly_on or usual_assembly(cycle.since)
    form = CycleForm(thing=cycle, original=cycle.title.original)
    form.assembly_on.data = suggested
    return _ask(request, form, cycle)


def update_cycle(request: Request, db: Session, actor: Actor) -> Response:
    """Change it."""
    require(policy.can_keep_themes(actor))
    cycle = get_cycle(db, request.path_params["cycle"])
    form = CycleForm(request, cycle)
    if not form.validate():
        return _ask(request, form, cycle)
    days = form.since.data, form.until.data
    try:
        actions.change_cycle(db, cycle, form.title.words, days, form.dates, by=actor)
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
        lead=_("Those who have to be ready by one of its dates are reminded of it."),
        action=url(request, "update_cycle", cycle=cycle.id),
        label=_("Save"),
        back=url(request, "list_cycles"),
    )


def _page(request: Request, db: Session, actor: Actor, form: CycleForm, status: int) -> Response:
    given = {
        "cycles": cycles(db),
        "form": form,
        "names": names,
        "may": {"keep": policy.can_keep_themes(actor)},
    }
    return render(request, "strategy/cycles.html", status=status, **given)
