"""Other amounts and costs, tried on the same ballots, side by side."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import NotFound, Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render
from governance.priorities import actions, names, policy
from governance.priorities.forms import scenario_form
from governance.priorities.models import Round, Stage
from governance.priorities.picture import adopted_column, column_of
from governance.priorities.queries import Room, asked_of, get_round, scenarios_of


def list_scenarios(request: Request, db: Session, actor: Actor) -> Response:
    """Every run of a closed round, side by side."""
    round_ = get_round(db, request.path_params["round"], for_=actor)
    if not policy.can_see_result(actor, round_):
        raise NotFound
    room, runs = asked_of(db, round_), scenarios_of(db, round_.id)
    columns = [column_of(one, one.title or _("As it was voted")) for one in runs]
    if round_.stage == Stage.DECIDED:
        columns.insert(1, adopted_column(room, _("Adopted")))
    return render(
        request,
        "priorities/scenarios.html",
        round=round_,
        room=room,
        columns=columns,
        names=names,
        may={"try": policy.can_try(actor, round_)},
    )


def new_scenario(request: Request, db: Session, actor: Actor) -> Response:
    """Change an amount or a cost."""
    round_, room, form = _asked(request, db, actor)
    return _page(request, round_, room, form)


def create_scenario(request: Request, db: Session, actor: Actor) -> Response:
    """Try it."""
    round_, room, form = _asked(request, db, actor)
    if not form.validate():
        return _page(request, round_, room, form)
    amounts = {b.id: form[f"amount_{b.id}"].data for b in room.budgets}
    costs = {
        asked.one.id: {
            b.id: form[f"cost_{asked.one.id}_{b.id}"].data or Decimal(0) for b in room.budgets
        }
        for asked in room.asked
    }
    try:
        actions.try_otherwise(db, round_, form["title"].words, amounts, costs, by=actor)
    except Refused as refused:
        form.refuse("title", refused.sentence)
        return _page(request, round_, room, form)
    notice = _("The scenario is kept; it is being counted.")
    return redirect(request, "list_scenarios", round=round_.id, notice=notice)


def _asked(request: Request, db: Session, actor: Actor) -> tuple[Round, Room, Any]:
    round_ = get_round(db, request.path_params["round"], for_=actor)
    require(policy.can_try(actor, round_))
    room = asked_of(db, round_)
    rows = [(a.one.id, f"{a.project.reference} {a.project.title}", a.costs) for a in room.asked]
    return round_, room, scenario_form(room.budgets, rows)(request)


def _page(request: Request, round_: Round, room: Room, form: Any) -> Response:
    return render(
        request,
        "priorities/scenario.html",
        status=422 if form.errors else 200,
        round=round_,
        room=room,
        form=form,
        names=names,
    )
