"""The ballot of one voter, on a phone and on paper, and what their share paid for afterwards.

The receipt lives in the browser of its holder, with the number of the person it is of: somebody
else at the same browser is shown nothing of it. Nothing of it stands in any address.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from governance.core.errors import NotFound, Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.security import slow_down
from governance.core.web import House, redirect, render, url
from governance.meetings.models import Body
from governance.priorities import actions, names, policy
from governance.priorities.forms import ReceiptForm, points_in
from governance.priorities.models import Form, Round, RoundBallot, Stage
from governance.priorities.queries import (
    Room,
    asked_of,
    ballot_with,
    get_round,
    is_on_roll,
    took_part,
)
from governance.recommendations.anonymity import new_receipt, show_receipt
from governance.workshops.codes import read_code

YEAR = 31_536_000


def show_ballot(request: Request, db: Session, actor: Actor) -> Response:
    """The ballot, as it was cast or empty; who is not signed in is asked to."""
    round_ = get_round(db, request.path_params["round"], for_=actor)
    if actor.person is None:
        way = f"{url(request, 'new_sign_in')}?next={url(request, 'show_ballot', round=round_.id)}"
        return RedirectResponse(way, 303)
    if round_.stage in (Stage.CLOSED, Stage.DECIDED, Stage.CALLED_OFF):
        return redirect(request, "show_round", round=round_.id)
    require(
        policy.can_vote(actor, round_, on_roll=is_on_roll(db, round_, actor)),
        _("You are not on the roll of this round."),
    )
    receipt = _receipt_of(request, round_, actor)
    ballot = ballot_with(db, round_, receipt)
    answer = _page(request, db, actor, round_, ballot.points if ballot else {}, ballot=ballot)
    return answer if receipt else _remember(request, answer, round_, actor, new_receipt())


def update_ballot(request: Request, db: Session, actor: Actor) -> Response:
    """Put the ballot in, or only count what it would take."""
    round_ = get_round(db, request.path_params["round"], for_=actor)
    require(policy.can_vote(actor, round_, on_roll=is_on_roll(db, round_, actor)))
    form = request.state.form
    room = asked_of(db, round_)
    points = points_in(form, [asked.one.id for asked in room.asked])
    receipt = read_code(str(form.get("receipt") or ""))[:40] or _receipt_of(request, round_, actor)
    if form.get("only"):
        return _page(request, db, actor, round_, points, ballot=ballot_with(db, round_, receipt))
    receipt = receipt or new_receipt()
    try:
        actions.cast(db, round_, points, receipt, by=actor)
    except Refused as refused:
        ballot = ballot_with(db, round_, receipt)
        said = refused.sentence
        return _page(request, db, actor, round_, points, ballot=ballot, refused=said)
    notice = _("Your ballot is in. You can change it until the round closes.")
    answer = redirect(request, "show_ballot", round=round_.id, notice=notice)
    return _remember(request, answer, round_, actor, receipt)


def _cookie(round_: Round) -> str:
    return f"ballot-{round_.id}"


def _receipt_of(request: Request, round_: Round, actor: Actor) -> str:
    """The receipt that this browser keeps of this person."""
    person, _dot, receipt = request.cookies.get(_cookie(round_), "").partition(".")
    return receipt[:40] if person == str(actor.person) else ""


def _remember(
    request: Request, answer: Response, round_: Round, actor: Actor, receipt: str
) -> Response:
    house: House = request.app.state.house
    answer.set_cookie(
        _cookie(round_),
        f"{actor.person}.{receipt}",
        max_age=YEAR,
        path=url(request, "show_round", round=round_.id),
        secure=house.settings.secure,
        httponly=True,
        samesite="lax",
    )
    return answer


def _page(
    request: Request,
    db: Session,
    actor: Actor,
    round_: Round,
    points: Mapping[str, int],
    *,
    ballot: RoundBallot | None,
    refused: str = "",
) -> Response:
    room = asked_of(db, round_)
    took = took_part(db, round_, actor)
    return render(
        request,
        "priorities/ballot.html",
        status=422 if refused else 200,
        round=round_,
        room=room,
        groups=room.shuffled(str(actor.person)),
        names=names,
        points=points,
        totals=room.totals(points),
        approving=round_.form == Form.APPROVE,
        refused=refused,
        took=took,
        ballot=ballot,
        receipt=show_receipt(_receipt_of(request, round_, actor)) if ballot else "",
        elsewhere=took is not None and not took.on_paper and ballot is None,
    )


def show_paper_ballot(request: Request, db: Session, actor: Actor) -> Response:
    """The ballot to print."""
    round_ = get_round(db, request.path_params["round"], for_=actor)
    room = asked_of(db, round_)
    return render(
        request,
        "priorities/sheet.html",
        round=round_,
        room=room,
        body=db.get_one(Body, round_.body_id),
        names=names,
        approving=round_.form == Form.APPROVE,
    )


def create_share_look(request: Request, db: Session, actor: Actor) -> Response:
    """What the share of one ballot paid for, for whoever holds its receipt."""
    round_ = get_round(db, request.path_params["round"], for_=actor)
    if not policy.can_see_result(actor, round_):
        raise NotFound
    form = ReceiptForm(request)
    typed = read_code(form.receipt.data or "") or _receipt_of(request, round_, actor)
    ballot = ballot_with(db, round_, typed)
    if ballot is None:
        slow_down("1000/hour", "wrong receipts")
        form.refuse("receipt", _("No ballot of this round has this receipt."))
    room = asked_of(db, round_)
    return render(
        request,
        "priorities/share.html",
        status=200 if ballot else 422,
        round=round_,
        room=room,
        names=names,
        form=form,
        ballot=ballot,
        by_id={asked.one.id: asked for asked in room.asked},
        paid=_paid(ballot, room) if ballot else None,
    )


def _paid(ballot: RoundBallot, room: Room) -> dict[str, Any]:
    """What was paid for each project, in all, and each of the means with what a share held."""
    rows = [(one, [Decimal(x) for x in amounts]) for one, amounts in ballot.paid]
    sums = [sum((given[n] for _o, given in rows), Decimal(0)) for n in range(len(room.budgets))]
    held = [budget.amount / max(room.round.ballots, 1) for budget in room.budgets]
    return {"rows": rows, "sums": sums, "held": held}
