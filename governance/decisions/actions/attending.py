"""Who attends is noted; with whom a decision was counted, that was there."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from sqlalchemy.orm import Session

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor
from governance.decisions.queries import decided_at
from governance.decisions.rules import one_at_a_time
from governance.meetings import actions as meetings
from governance.meetings.models import Meeting, Presence
from governance.meetings.queries import seats_at
from governance.meetings.quorum import Seat, attending


def note_who_attends(
    db: Session,
    meeting: Meeting,
    person_id: int,
    presence: Presence | None,
    represented_by_id: int | None = None,
    *,
    came_at: time | None = None,
    left_at: time | None = None,
    by: Actor,
) -> None:
    """Note how a member of the body attends, or (None) that nothing is known of it. Who leaves
    stays counted in what was decided before; whoever is noted not to have been there at all must
    not be: that draft is dropped first."""
    one_at_a_time(db, meeting)
    as_noted = [
        replace(seat, presence=presence, represented_by_id=represented_by_id)
        if seat.person_id == person_id
        else seat
        for seat in seats_at(db, meeting)
    ]
    _must_have_been_there(db, meeting, as_noted)
    if presence is None:
        meetings.take_attendance_back(db, meeting, person_id, by=by)
        return
    meetings.note_attendance(
        db,
        meeting,
        person_id,
        presence,
        represented_by_id,
        came_at=came_at,
        left_at=left_at,
        by=by,
    )


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
