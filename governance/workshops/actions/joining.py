"""Devices join a room, and its people are counted."""

from __future__ import annotations

import secrets
from dataclasses import replace

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.pulse import wake
from governance.people.queries import digest_of
from governance.workshops import policy
from governance.workshops.models import Participant, Workshop
from governance.workshops.queries import inside_as


def join(
    db: Session, workshop: Workshop, *, by: Actor, name: str = "", table: str = ""
) -> tuple[Participant, str]:
    """Join the room with this device; the participant and the ticket its cookie is to hold.

    Whoever joins again (the same member, or the same device) keeps the place and gets a new
    ticket. Only the ticket's digest is stored.
    """
    require(policy.can_join(by, workshop))
    workshop.must_be_open()
    ticket = secrets.token_urlsafe(32)
    participant = inside_as(db, workshop, by)
    if participant is None:
        participant = Participant(
            workshop_id=workshop.id, person_id=by.person, ticket="", joined_at=clock.now()
        )
        db.add(participant)
    participant.ticket = digest_of(ticket)
    participant.name, participant.table_name = name.strip() or by.name, table.strip()
    nameless = replace(by, name="") if by.person is None else by
    record(db, "workshop.joined", workshop, by=nameless, reference=workshop.reference)
    wake(db, workshop.topic)
    return participant, ticket


def count_attendance(db: Session, workshop: Workshop, count: int, *, by: Actor) -> None:
    """Note how many people were in the room."""
    require(policy.can_run(by, workshop))
    if not 0 <= count <= 100_000:
        raise Refused(_("This is not a number of people."))
    workshop.attendance = count
    record(db, "workshop.counted", workshop, by=by, count=count)
