"""What other rooms' events mean to recommendations."""

from __future__ import annotations

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import Event
from governance.recommendations.models import Author
from governance.workshops.models import Participant


def forget_person(db: Session, event: Event) -> None:
    """A person was erased: they are shown as "a member" on what they wrote."""
    theirs = select(col(Participant.id)).where(col(Participant.person_id) == event.thing.id)
    wrote = or_(col(Author.person_id) == event.thing.id, col(Author.participant_id).in_(theirs))
    db.execute(update(Author).where(wrote).values(shown_as=""))
