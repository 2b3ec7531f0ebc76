"""What other rooms' events mean to workshops."""

from __future__ import annotations

from sqlalchemy import delete, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import Event
from governance.workshops.models import Participant, SignUp


def forget_participant(db: Session, event: Event) -> None:
    """A person was erased: their devices keep no name and no ticket that opens a room, and nobody
    waits for them."""
    theirs = col(Participant.person_id) == event.thing.id
    db.execute(update(Participant).where(theirs).values(name="", table_name=""))
    db.execute(delete(SignUp).where(col(SignUp.person_id) == event.thing.id))
