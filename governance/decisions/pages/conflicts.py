"""Conflicts of interest are declared on a point, and taken back."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor
from governance.core.web import redirect, whole
from governance.decisions import actions
from governance.decisions.forms import ConflictForm
from governance.decisions.models import AgendaItem, Withdrew
from governance.decisions.queries import conflicted, decision_on, get_item
from governance.decisions.voting import casts_of, not_voters, vote_on
from governance.meetings.queries import seats_at


def create_conflict(request: Request, db: Session, actor: Actor) -> Response:
    """Note a conflict of interest on a point."""
    item = get_item(db, request.path_params["item"], for_=actor)
    seats = seats_at(db, item.meeting)
    form = ConflictForm(request, item.id, [(seat.person_id, seat.name) for seat in seats])
    if not form.validate():
        raise Refused(_("Say who has a conflict of interest, and what they did."))
    withdrew = Withdrew(form.withdrew.data)
    actions.declare_conflict(db, item, int(form.person.data), withdrew, by=actor)
    vote, decision = vote_on(db, item.id), decision_on(db, item)
    if vote and not_voters(casts_of(db, vote.id), seats, conflicted(db, item.id)):
        said = _("The conflict of interest is noted. Their vote was cast: the vote is held again.")
        return redirect(request, "show_vote", item=item.id, notice=said)
    if decision and decision.vote_result:
        said = _("The conflict of interest is noted. Count the votes of the draft again.")
        return _back(request, item, said)
    return _back(request, item, _("The conflict of interest is noted."))


def create_conflict_removal(request: Request, db: Session, actor: Actor) -> Response:
    """There is no such conflict of interest after all."""
    item = get_item(db, request.path_params["item"], for_=actor)
    person = whole(request.state.form, "person") or 0
    actions.take_back_conflict(db, item, person, by=actor)
    return _back(request, item, _("The conflict of interest is taken back."))


def _back(request: Request, item: AgendaItem, notice: str) -> Response:
    where = f"item-{item.id}"
    return redirect(request, "show_meeting", meeting=item.meeting_id, notice=notice, anchor=where)
