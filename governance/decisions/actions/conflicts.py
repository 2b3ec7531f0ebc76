"""A conflict of interest is declared on a point, and taken back where it was none."""

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
from governance.decisions.rules import must_be_on_agenda, must_be_unminuted, one_at_a_time
from governance.meetings.models import Meeting, Stage
from governance.meetings.queries import seats_at


def declare_conflict(
    db: Session, item: AgendaItem, person_id: int, withdrew: Withdrew, *, by: Actor
) -> Conflict:
    """Note that a member of the body has a conflict of interest on a point, and what they did."""
    require(policy.can_declare_conflict(by, item, person_id))
    meeting = _must_be_unsettled(db, item)
    must_be_on_agenda(item)
    if person_id not in {seat.person_id for seat in seats_at(db, meeting)}:
        raise Refused(_("This person does not sit in this body on the day of the meeting."))
    conflict = _conflict_of(db, item, person_id)
    if conflict is None:
        conflict = Conflict(item_id=item.id, person_id=person_id, withdrew=withdrew)
        db.add(conflict)
    conflict.withdrew, conflict.taken_back = withdrew, False
    record(db, "conflict.declared", item, by=by, person=person_id, withdrew=withdrew.value)
    return conflict


def take_back_conflict(db: Session, item: AgendaItem, person_id: int, *, by: Actor) -> None:
    """Note that there is no such conflict of interest after all; the journal keeps both."""
    require(policy.can_declare_conflict(by, item, person_id))
    _must_be_unsettled(db, item)
    conflict = _conflict_of(db, item, person_id)
    if conflict is None or conflict.taken_back:
        raise NotNow(_("No conflict of interest is declared for this person here."))
    conflict.taken_back = True
    record(db, "conflict.taken_back", item, by=by, person=person_id)


def _must_be_unsettled(db: Session, item: AgendaItem) -> Meeting:
    """The meeting of a point on which nothing is settled yet; raises `NotNow`."""
    meeting = db.get_one(Meeting, item.meeting_id)
    one_at_a_time(db, meeting)
    if meeting.stage == Stage.CANCELLED:
        raise NotNow(_("This meeting was called off."))
    must_be_unminuted(meeting)
    decision = decision_on(db, item)
    if decision is not None and not decision.is_draft:
        raise NotNow(_("The decision on this point is settled."))
    return meeting


def _conflict_of(db: Session, item: AgendaItem, person_id: int) -> Conflict | None:
    found = select(Conflict).where(
        col(Conflict.item_id) == item.id, col(Conflict.person_id) == person_id
    )
    return db.scalars(found).one_or_none()
