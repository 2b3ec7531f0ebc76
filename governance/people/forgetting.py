"""What is forgotten by itself: links that opened nothing for a month, and sessions long ended."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, or_, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.mail import forget_mails
from governance.people.models import Person, Role, SignedIn, SignInLink

KEPT = timedelta(days=30)


def forget_sessions(db: Session) -> None:
    """Forget sign-in links and sessions that ended more than thirty days ago."""
    before = clock.now() - KEPT
    db.execute(delete(SignInLink).where(col(SignInLink.expires_at) < before))
    over = or_(col(SignedIn.ended_at) < before, col(SignedIn.expires_at) < before)
    db.execute(delete(SignedIn).where(over))


def forget_traces(db: Session, person: Person) -> None:
    """Forget what is kept of a person beside the record: sessions, links, mails that wait; their
    roles end. What their forms were answered is sealed, and goes by itself."""
    sessions = update(SignedIn).where(col(SignedIn.person_id) == person.id)
    db.execute(sessions.values(ended_at=clock.now(), device=""))
    db.execute(delete(SignInLink).where(col(SignInLink.person_id) == person.id))
    roles = update(Role).where(col(Role.person_id) == person.id, col(Role.until).is_(None))
    db.execute(roles.values(until=clock.today()))
    forget_mails(db, person.email or "")
