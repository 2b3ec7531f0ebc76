"""Ballots on paper: who handed one in is ticked off, and each is typed in without a name."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.edge import is_number
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render
from governance.priorities import actions, names, policy
from governance.priorities.forms import points_in
from governance.priorities.models import Form, Round
from governance.priorities.queries import (
    asked_of,
    count_paper_ballots,
    get_round,
    on_paper_of,
    roll_of,
)


def edit_paper_ballots(request: Request, db: Session, actor: Actor) -> Response:
    """Tick off names, and type ballots in."""
    return _page(request, db, _here(request, db, actor))


def create_paper_ballot(request: Request, db: Session, actor: Actor) -> Response:
    """Type one ballot in."""
    round_ = _here(request, db, actor)
    offered = [asked.one.id for asked in asked_of(db, round_).asked]
    try:
        points = points_in(request.state.form, offered)
        number = actions.type_in_paper(db, round_, points, by=actor)
    except Refused as refused:
        return _page(request, db, round_, refused=refused.sentence)
    notice = _("Counted. Write number %(number)d on this ballot.", number=number)
    return redirect(request, "edit_paper_ballots", round=round_.id, notice=notice)


def update_paper_voters(request: Request, db: Session, actor: Actor) -> Response:
    """Tick off who handed in a ballot on paper."""
    round_ = _here(request, db, actor)
    typed = [str(one) for one in request.state.form.getlist("person")]
    if not all(map(is_number, typed)):
        raise Refused(_("This form asks for something that does not exist."))
    actions.note_paper_voters(db, round_, map(int, typed), by=actor)
    return redirect(request, "edit_paper_ballots", round=round_.id, notice=_("Saved."))


def _here(request: Request, db: Session, actor: Actor) -> Round:
    round_ = get_round(db, request.path_params["round"], for_=actor)
    require(policy.can_count_paper(actor, round_))
    return round_


def _page(request: Request, db: Session, round_: Round, *, refused: str = "") -> Response:
    voted = on_paper_of(db, round_)
    return render(
        request,
        "priorities/paper.html",
        status=422 if refused else 200,
        round=round_,
        room=asked_of(db, round_),
        roll=roll_of(db, round_),
        voted=voted,
        names=names,
        ticked=sum(voted.values()),
        typed=count_paper_ballots(db, round_),
        approving=round_.form == Form.APPROVE,
        refused=refused,
    )
