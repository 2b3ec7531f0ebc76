"""All rounds, and one of them: what is asked while it lasts, and afterwards what came out."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from governance.core import clock
from governance.core.errors import NotFound
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render
from governance.meetings.models import Body, Meeting
from governance.priorities import actions, names, policy
from governance.priorities.exporting import pabulib
from governance.priorities.forms import BudgetForm, ReceiptForm
from governance.priorities.models import Round, Stage
from governance.priorities.picture import result_of
from governance.priorities.queries import (
    asked_of,
    ballots_of,
    count_took_part,
    get_round,
    is_on_roll,
    rounds,
    scenarios_of,
    took_part,
)
from governance.projects.models import Resource


def list_rounds(request: Request, db: Session, actor: Actor) -> Response:
    """Every round, the latest first."""
    return render(
        request,
        "priorities/list.html",
        rounds=rounds(db, for_=actor),
        names=names,
        may={"plan": policy.can_plan(actor)},
    )


def show_round(request: Request, db: Session, actor: Actor) -> Response:
    """One round, as far as it is."""
    return _page(request, db, actor, get_round(db, request.path_params["round"], for_=actor))


def create_budget(request: Request, db: Session, actor: Actor) -> Response:
    """Say how much there is of something."""
    round_ = get_round(db, request.path_params["round"], for_=actor)
    require(policy.can_prepare(actor, round_))
    form = BudgetForm(request)
    if not form.validate() or form.amount.data is None:
        return _page(request, db, actor, round_, budget=form)
    resource = Resource(form.resource.data)
    actions.set_budget(db, round_, resource, form.team.data, form.amount.data, by=actor)
    return redirect(request, "show_round", round=round_.id, anchor="means", notice=_("Saved."))


def _page(
    request: Request,
    db: Session,
    actor: Actor,
    round_: Round,
    *,
    budget: BudgetForm | None = None,
) -> Response:
    """The page of a round; with what was typed of its means where that was refused."""
    room = asked_of(db, round_)
    over = round_.stage in (Stage.CLOSED, Stage.DECIDED)
    as_voted = scenarios_of(db, round_.id)[:1] if over else []
    votes = not over and policy.can_vote(actor, round_, on_roll=is_on_roll(db, round_, actor))
    context = result_of(room, as_voted[0]) if as_voted and as_voted[0].result else {}
    return render(
        request,
        "priorities/result.html" if over else "priorities/show.html",
        status=422 if budget and budget.errors else 200,
        round=round_,
        room=room,
        body=db.get_one(Body, round_.body_id),
        meeting=db.get(Meeting, round_.meeting_id) if round_.meeting_id else None,
        names=names,
        budget=budget or BudgetForm(),
        receipt=ReceiptForm(),
        votes=votes,
        voted=took_part(db, round_, actor) is not None if votes else False,
        turnout=_turnout(db, actor, round_),
        may=_may(actor, round_),
        today=clock.today(),
        counted=bool(context),
        **context,
    )


def _turnout(db: Session, actor: Actor, round_: Round) -> int | None:
    if not policy.can_see_turnout(actor, round_) or round_.stage == Stage.PLANNED:
        return None
    return count_took_part(db, round_) if round_.stage == Stage.OPEN else round_.ballots


def _may(actor: Actor, round_: Round) -> dict[str, bool]:
    planned, is_open = round_.stage == Stage.PLANNED, round_.stage == Stage.OPEN
    closed = round_.stage == Stage.CLOSED
    return {
        "prepare": planned and policy.can_prepare(actor, round_),
        "open": planned and policy.can_open(actor, round_),
        "close": is_open and policy.can_close(actor, round_),
        "call_off": (planned or is_open) and policy.can_call_off(actor, round_),
        "paper": is_open and policy.can_count_paper(actor, round_),
        "adopt": closed and policy.can_adopt(actor, round_),
        "try": policy.can_see_result(actor, round_) and policy.can_try(actor, round_),
    }


def show_pabulib(request: Request, db: Session, actor: Actor) -> Response:
    """The ballots of a closed round as far as one of its means is concerned, without names."""
    round_ = get_round(db, request.path_params["round"], for_=actor)
    if not policy.can_see_result(actor, round_):
        raise NotFound
    room = asked_of(db, round_)
    found = [n for n, b in enumerate(room.budgets) if b.id == request.path_params["budget"]]
    if not found:
        raise NotFound
    ballots = [(one.receipt, one.points) for one in ballots_of(db, round_.id)]
    content = pabulib(room, found[0], ballots, f"{round_.reference} {round_.title.text}")
    name = f"{round_.reference}-{names.name_of(room.budgets[found[0]])}.pb".replace(" ", "-")
    plain = name.encode("ascii", "ignore").decode()
    headers = {"Content-Disposition": f'attachment; filename="{plain}"'}
    return PlainTextResponse(content, headers=headers)
