"""What other rooms' events mean to recommendations."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import Event
from governance.recommendations.models import Addition, Author


def forget_person(db: Session, event: Event) -> None:
    """A person was erased: they are shown as "a member" on what they wrote."""
    theirs = col(Author.person_id) == event.thing.id
    db.execute(update(Author).where(theirs).values(shown_as=""))
    added = col(Addition.person_id) == event.thing.id
    db.execute(update(Addition).where(added).values(shown_as=""))
