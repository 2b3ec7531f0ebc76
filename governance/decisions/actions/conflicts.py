"""A conflict of interest is declared on a point."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.decisions import policy
from governance.decisions.models import AgendaItem, Conflict, Withdrew
from governance.decisions.queries import decision_on
from governance.decisions.rules import must_be_on_agenda, must_be_unminuted
from governance.meetings.models import Meeting, Stage
from governance.meetings.queries import seats_at


def declare_conflict(
    db: Session, item: AgendaItem, person_id: int, withdrew: Withdrew, *, by: Actor
) -> Conflict:
    """Note that a member of the body has a conflict of interest on a point, and what they did."""
    require(policy.can_declare_conflict(by, item, person_id))
    meeting = db.get_one(Meeting, item.meeting_id)
    if meeting.stage == Stage.CANCELLED:
        raise NotNow(_("This meeting was called off."))
    must_be_unminuted(meeting)
    must_be_on_agenda(item)
    decision = decision_on(db, item)
    if decision is not None and not decision.is_draft:
        raise NotNow(_("The decision on this point is settled."))
    if person_id not in {seat.person_id for seat in seats_at(db, meeting)}:
        raise Refused(_("This person does not sit in this body on the day of the meeting."))
    found = select(Conflict).where(
        col(Conflict.item_id) == item.id, col(Conflict.person_id) == person_id
    )
    conflict = db.scalars(found).one_or_none()
    if conflict is None:
        conflict = Conflict(item_id=item.id, person_id=person_id, withdrew=withdrew)
        db.add(conflict)
    conflict.withdrew = withdrew
    record(db, "conflict.declared", item, by=by, person=person_id, withdrew=withdrew.value)
    return conflict
