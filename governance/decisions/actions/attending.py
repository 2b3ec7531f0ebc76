"""Who attends is noted; with whom a decision was counted, that was there."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from sqlalchemy.orm import Session

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.decisions.queries import decided_at
from governance.decisions.rules import one_at_a_time
from governance.meetings import actions as meetings
from governance.meetings.actions.attending import must_be_unsettled
from governance.meetings.models import Attendance, Meeting, Presence
from governance.meetings.policy import can_note_attendance
from governance.meetings.queries import seats_at
from governance.meetings.quorum import Seat, attending


def note_who_attends(
    db: Session,
    meeting: Meeting,
    person_id: int,
    presence: Presence,
    represented_by_id: int | None = None,
    *,
    came_at: time | None = None,
    left_at: time | None = None,
    by: Actor,
) -> Attendance:
    """Note how a member of the body attends. Who leaves stays counted in what was decided before;
    whoever is noted not to have been there at all must not be: that draft is dropped first."""
    one_at_a_time(db, meeting)
    as_noted = [
        replace(seat, presence=presence, represented_by_id=represented_by_id)
        if seat.person_id == person_id
        else seat
        for seat in seats_at(db, meeting)
    ]
    _must_have_been_there(db, meeting, as_noted)
    return meetings.note_attendance(
        db,
        meeting,
        person_id,
        presence,
        represented_by_id,
        came_at=came_at,
        left_at=left_at,
        by=by,
    )


def name_chair(db: Session, meeting: Meeting, person_id: int, *, by: Actor) -> None:
    """Note who chairs the meeting: a deciding member of the body, who may stand in for another."""
    require(can_note_attendance(by, meeting))
    must_be_unsettled(meeting)
    if person_id not in {seat.person_id for seat in seats_at(db, meeting) if seat.decides}:
        raise Refused(_("This person does not sit in this body on the day of the meeting."))
    meeting.chair_id = person_id
    record(db, "chair.named", meeting, by=by, reference=meeting.reference, person=person_id)


def _must_have_been_there(db: Session, meeting: Meeting, seats: list[Seat]) -> None:
    there = {seat.person_id for seat in attending(seats, in_all=True)}
    for decision, _way in decided_at(db, meeting.id).values():
        if not there.issuperset(decision.counted.get("attending", ())):
            raise Refused(
                _(
                    "%(reference)s was counted with somebody who would not have been there. Take "
                    "that decision back and drop its draft first.",
                    reference=decision.reference,
                )
            )
