"""What is known of persons: who acts, who holds which role today, which sessions are open."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotFound
from governance.core.journal import JournalEntry, JournalPayload, Recorded, entered_as
from governance.core.policy import Actor, Visitor
from governance.people.models import Person, Role, RoleName, SignedIn

_held_today = and_(
    col(Role.person_id) == col(Person.id),
    col(Role.since) <= bindparam("today"),
    or_(col(Role.until).is_(None), col(Role.until) >= bindparam("today")),
)
_who: Any = (
    select(
        col(Person.id),
        col(Person.name),
        col(Person.email),
        col(Person.language),
        col(SignedIn.digest),
        col(Role.name).label("role"),
    )
    .join(SignedIn, col(SignedIn.person_id) == col(Person.id))
    .outerjoin(Role, _held_today)
    .where(
        col(SignedIn.digest) == bindparam("digest"),
        col(SignedIn.ended_at).is_(None),
        col(SignedIn.expires_at) > bindparam("now"),
        col(Person.erased_at).is_(None),
    )
)


def digest_of(token: str) -> str:
    """What is kept of a token: its SHA-256."""
    return hashlib.sha256(token.encode()).hexdigest()


def actor_with(db: Session, token: str | None) -> Actor:
    """Who holds this session token: a person with today's roles, or the public."""
    if not token:
        return Visitor
    given = {"digest": digest_of(token), "today": clock.today(), "now": clock.now()}
    rows = db.execute(_who, given).all()
    if not rows:
        return Visitor
    first = rows[0]
    roles = frozenset(str(row.role) for row in rows if row.role)
    return Actor(
        person=first.id,
        name=first.name,
        email=first.email or "",
        language=first.language,
        roles=roles,
        session=first.digest,
    )


def actor_for(db: Session, person: Person) -> Actor:
    """A person as an actor without a session: for the demo, the command line and tests."""
    held = select(col(Role.name)).join(Person, _held_today).where(col(Person.id) == person.id)
    roles = frozenset(str(name) for name in db.scalars(held, {"today": clock.today()}))
    return Actor(
        person=person.id,
        name=person.name,
        email=person.email or "",
        language=person.language,
        roles=roles,
    )


def person_by_email(db: Session, email: str) -> Person | None:
    """The person with this address, whatever its case."""
    wanted = email.strip().lower()
    return db.scalars(select(Person).where(col(Person.email) == wanted)).one_or_none()


def get_person(db: Session, person_id: int) -> Person:
    """One person; raises `NotFound`."""
    person = db.get(Person, person_id)
    if person is None:
        raise NotFound
    return person


def names_of(db: Session, ids: Iterable[int | None]) -> dict[int, str]:
    """Names by person, in one query; "" for those who left."""
    wanted = {one for one in ids if one is not None}
    if not wanted:
        return {}
    rows = db.execute(select(col(Person.id), col(Person.name)).where(col(Person.id).in_(wanted)))
    return {row.id: row.name for row in rows}


def active_people(db: Session, limit: int = 500) -> list[Person]:
    """Persons to choose from in a form, by name."""
    found = select(Person).where(col(Person.erased_at).is_(None))
    return list(db.scalars(found.order_by(col(Person.name), col(Person.id)).limit(limit)))


def roles_of(db: Session, person_ids: Iterable[int]) -> dict[int, list[Role]]:
    """All roles, past ones too, by person."""
    found = select(Role).where(col(Role.person_id).in_(list(person_ids)))
    roles: dict[int, list[Role]] = {}
    for role in db.scalars(found.order_by(col(Role.since), col(Role.id))):
        roles.setdefault(role.person_id, []).append(role)
    return roles


def secretaries(db: Session) -> list[int]:
    """Who is secretary today; where there is none, the administrators."""
    found = select(col(Person.id), col(Role.name)).join(Role, _held_today)
    wanted = [RoleName.SECRETARY, RoleName.ADMIN]
    rows = found.where(col(Role.name).in_(wanted)).order_by(col(Person.id)).limit(200)
    held = db.execute(rows, {"today": clock.today()}).all()
    kept = {row.id for row in held if row.name == RoleName.SECRETARY}
    return sorted(kept or {row.id for row in held})


def open_sessions(db: Session, person_id: int) -> list[SignedIn]:
    """The sessions of a person that are open now, newest first."""
    found = select(SignedIn).where(
        col(SignedIn.person_id) == person_id,
        col(SignedIn.ended_at).is_(None),
        col(SignedIn.expires_at) > clock.now(),
    )
    return list(db.scalars(found.order_by(col(SignedIn.id).desc()).limit(100)))


def count_people(db: Session) -> int:
    """How many persons there are, former ones included."""
    return db.execute(select(func.count()).select_from(Person)).scalar_one()


def who_did(db: Session, thing: Recorded, *verbs: str) -> str:
    """The name of who did one of these to a thing last; "" where nobody is known."""
    found = (
        select(col(Person.name))
        .join(JournalPayload, col(JournalPayload.person) == col(Person.id))
        .join(JournalEntry, col(JournalEntry.seq) == col(JournalPayload.seq))
        .where(
            col(JournalEntry.object) == entered_as(thing),
            col(JournalEntry.verb).in_(verbs),
        )
    )
    return db.scalars(found.order_by(col(JournalEntry.seq).desc()).limit(1)).one_or_none() or ""
