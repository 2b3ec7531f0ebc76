"""What a change of the register means for meanings: which are forgotten, and which are wanted."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.journal import Event
from governance.core.meaning import is_there
from governance.core.outbox import ask_for
from governance.recommendations.models import Recommendation
from governance.similar.keeping import WORK, some_are_missing
from governance.similar.models import Meaning


def want_meaning(db: Session, event: Event) -> None:
    """A text is new in the register, or reads otherwise: its meaning is kept within the hour.

    Not at once: the minute at which that work is done would tell when an anonymous text was sent.
    """
    if is_there():
        hour = clock.now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        ask_for(db, WORK, f"{WORK} {hour:%Y-%m-%d %H}", {}, due_at=hour)


def want_meanings(db: Session, event: Event) -> None:
    """A file was brought in: its texts are understood now."""
    if is_there():
        ask_for(db, WORK, f"{WORK} of {event.thing.__tablename__} {event.thing.id}", {})


def want_what_is_missing(db: Session) -> None:
    """Once a day, and at every start: whatever has no meaning yet gets one."""
    if is_there() and some_are_missing(db):
        ask_for(db, WORK, f"{WORK} {clock.now().isoformat()}", {})


def forget_meaning(db: Session, event: Event) -> None:
    """A recommendation was withdrawn: its meaning goes too."""
    db.execute(delete(Meaning).where(col(Meaning.recommendation_id) == event.thing.id))


def forget_meanings(db: Session, event: Event) -> None:
    """What a file brought in was taken back: the meanings of all of it go too."""
    theirs = select(col(Recommendation.id)).where(col(Recommendation.batch_id) == event.thing.id)
    db.execute(delete(Meaning).where(col(Meaning.recommendation_id).in_(theirs)))
