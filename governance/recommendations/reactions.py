"""What other rooms' events mean to recommendations."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import Event
from governance.recommendations.anonymity import keep_numbers, seal
from governance.recommendations.models import Addition, Author


def forget_person(db: Session, event: Event) -> None:
    """A person was erased: they are shown as "a member" on what they wrote."""
    theirs = col(Author.person_id) == event.thing.id
    db.execute(update(Author).where(theirs).values(shown_as=""))
    added = col(Addition.person_id) == event.thing.id
    db.execute(update(Addition).where(added).values(shown_as=""))


def keep_numbers_for_anonymous(db: Session, event: Event) -> None:
    """A room was opened: numbers are kept for what will be written there anonymously."""
    keep_numbers(db, event.thing.id)


def seal_anonymous(db: Session, event: Event) -> None:
    """A room was closed: its anonymous texts are sealed."""
    seal(db, event.thing)
