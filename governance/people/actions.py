"""What happens to persons: they are added, given roles, sign in and out, and may be erased."""

from __future__ import annotations

import secrets
from datetime import date, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import JournalPayload, erase_payload, record
from governance.core.policy import Actor, require
from governance.core.words import speak
from governance.people import policy
from governance.people.forgetting import forget_traces
from governance.people.models import MailPace, Person, Role, RoleName, SignedIn, SignInLink
from governance.people.queries import digest_of, get_person, person_by_email

LINK_LASTS = timedelta(minutes=15)
SESSION_LASTS = timedelta(days=30)


def add_person(db: Session, name: str, email: str, language: str, *, by: Actor) -> Person:
    """Add somebody; raises `Refused` where the address is taken."""
    require(policy.can_manage_people(by))
    return _add(db, name, email, language, by=by)


def invite(db: Session, name: str, email: str, language: str, *, by: Actor) -> Person:
    """Give an account to somebody new who is given a seat; it has no role."""
    require(policy.can_invite(by))
    return _add(db, name, email, language, by=by)


def _add(db: Session, name: str, email: str, language: str, *, by: Actor) -> Person:
    if person_by_email(db, email):
        raise Refused(_("Somebody with this address is here already."), field="email")
    person = Person(
        name=name, email=email.strip().lower(), language=speak(language), created_at=clock.now()
    )
    db.add(person)
    record(db, "person.added", person, by=by)
    return person


def grant(db: Session, person: Person, role: RoleName, since: date, *, by: Actor) -> Role:
    """Give a role from a day on; a role that is already held is left as it is."""
    require(policy.can_manage_people(by))
    held = _held(db, person, role)
    if held is not None:
        return held
    given = Role(person_id=person.id, name=role, since=since)
    db.add(given)
    record(db, "role.granted", person, by=by, role=role.value, since=since.isoformat())
    return given


def revoke(db: Session, person: Person, role: RoleName, *, by: Actor) -> None:
    """End a role as of yesterday."""
    require(policy.can_manage_people(by))
    held = _held(db, person, role)
    if held is None:
        raise NotNow(_("This person does not hold this role."))
    held.until = clock.today() - timedelta(days=1)
    record(db, "role.revoked", person, by=by, role=role.value, until=held.until.isoformat())


def _held(db: Session, person: Person, role: RoleName) -> Role | None:
    found = select(Role).where(
        col(Role.person_id) == person.id, col(Role.name) == role, col(Role.until).is_(None)
    )
    return db.scalars(found).first()


def make_sign_in_link(db: Session, person: Person, *, by: Actor) -> str:
    """A token that signs `person` in once, within fifteen minutes."""
    require(policy.can_sign_in(by))
    token = secrets.token_urlsafe(32)
    db.add(
        SignInLink(
            digest=digest_of(token), person_id=person.id, expires_at=clock.now() + LINK_LASTS
        )
    )
    record(db, "person.sent_link", person, by=by)
    return token


def sign_in(db: Session, token: str, device: str, *, by: Actor) -> tuple[Person, str]:
    """Use a sign-in link; the person and the token of a new session.

    Raises `NotNow` where the link was used, is too old or never was.
    """
    require(policy.can_sign_in(by))
    now = clock.now()
    used = db.execute(
        update(SignInLink)
        .where(
            col(SignInLink.digest) == digest_of(token),
            col(SignInLink.used_at).is_(None),
            col(SignInLink.expires_at) > now,
        )
        .values(used_at=now)
        .returning(col(SignInLink.person_id))
    ).first()
    if used is None:
        raise NotNow(_("This link was used already or is older than fifteen minutes."))
    person = get_person(db, used.person_id)
    session_token = secrets.token_urlsafe(32)
    session = SignedIn(
        digest=digest_of(session_token),
        person_id=person.id,
        device=device[:80],
        started_at=now,
        seen_on=clock.today(),
        expires_at=now + SESSION_LASTS,
    )
    db.add(session)
    record(db, "session.started", session, by=by)
    return person, session_token


def end_session(db: Session, session: SignedIn, *, by: Actor) -> None:
    """Sign out one device."""
    require(policy.can_end_session(by, session))
    session.ended_at = clock.now()
    record(db, "session.ended", session, by=by)


def change_settings(
    db: Session, person: Person, name: str, language: str, pace: MailPace, *, by: Actor
) -> None:
    """Change one's own name, language and how one hears of steps."""
    require(policy.can_change_settings(by, person))
    person.name, person.language, person.mail_pace = name, speak(language), pace
    record(db, "person.changed", person, by=by, language=person.language, mail=pace.value)


def erase(db: Session, person: Person, *, by: Actor) -> None:
    """Leave "a member": name, address, sessions and what the journal quoted of them are erased.

    What they wrote stays in the record; the journal still verifies. Which entries were theirs is
    kept for the verifier and not given out: read together they would tell who supported what.
    """
    db.refresh(person, ["erased_at"], with_for_update=True)
    require(policy.can_erase(by, person))
    forget_traces(db, person)
    person.name, person.email, person.erased_at = "", None, clock.now()
    quoting = select(col(JournalPayload.seq)).where(
        col(JournalPayload.person) == person.id, col(JournalPayload.public).is_(False)
    )
    erased = sorted(db.scalars(quoting))
    for seq in erased:
        erase_payload(db, seq)
    nobody = Actor(person=None, name="")
    record(db, "person.erased", person, by=nobody, erased=erased, ground="art. 17")
