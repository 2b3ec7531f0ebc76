"""What happens to mandates: they are given, put right, end, or turn out to have been a mistake."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.seen import must_be_as_seen
from governance.core.words import Words
from governance.meetings import policy
from governance.meetings.models import (
    Attendance,
    Body,
    Mandate,
    Meeting,
    Obtained,
    Presence,
    Stage,
    Voice,
)
from governance.meetings.queries import by_day


@dataclass(frozen=True, slots=True)
class Term:
    """What is typed of a mandate, whoever holds it."""

    since: date
    until: date | None = None
    voice: Voice = Voice.DECIDING
    obtained: Obtained = Obtained.ELECTED
    category: Words | None = None


def give_mandate(
    db: Session,
    body: Body,
    person_id: int,
    since: date,
    voice: Voice = Voice.DECIDING,
    *,
    obtained: Obtained = Obtained.ELECTED,
    until: date | None = None,
    category: Words | None = None,
    by: Actor,
) -> Mandate:
    """Seat a person in a body from a day (until a day); one seat a person at a time."""
    require(policy.can_keep_bodies(by, body))
    term = Term(since, until, voice, obtained, category)
    mandate = Mandate(body_id=body.id, person_id=person_id, **asdict(term) | {"category": category})
    _must_fit(db, mandate, term)
    db.add(mandate)
    facts: dict[str, Any] = {"person": person_id, "since": since.isoformat(), "voice": voice.value}
    record(db, "mandate.given", body, by=by, obtained=obtained.value, **facts)
    return mandate


def _must_fit(db: Session, mandate: Mandate, term: Term) -> None:
    """Raise `Refused` where it would end before it begins, or its holder sits there already."""
    if term.until is not None and term.until < term.since:
        raise Refused(_("A mandate ends after it begins."), field="until")
    found = select(col(Mandate.id)).where(
        col(Mandate.body_id) == mandate.body_id,
        col(Mandate.person_id) == mandate.person_id,
        col(Mandate.withdrawn).is_(False),
        or_(col(Mandate.until).is_(None), col(Mandate.until) >= term.since),
    )
    if mandate.id is not None:
        found = found.where(col(Mandate.id) != mandate.id)
    if term.until is not None:
        found = found.where(col(Mandate.since) <= term.until)
    if db.execute(found).first() is not None:
        raise Refused(_("This person sits in this body already on these days."), field="since")


def change_mandate(
    db: Session, body: Body, mandate: Mandate, term: Term, seen: str | None = None, *, by: Actor
) -> None:
    """Put right what a mandate says, if it still is as `seen`; the meetings that its holder
    attended by it stay within its days, and were attended with its voice."""
    require(policy.can_keep_bodies(by, body))
    must_be_as_seen(db, mandate, Mandate.TYPED, seen)
    _must_fit(db, mandate, term)
    first, _last = _attended_within(db, mandate, term.since, term.until)
    if first is not None and term.voice != mandate.voice:
        raise Refused(
            _(
                "%(meeting)s was attended with this voice. End the mandate, and give another.",
                meeting=first.reference,
            ),
            field="voice",
        )
    mandate.since, mandate.until = term.since, term.until
    mandate.voice, mandate.obtained, mandate.category = term.voice, term.obtained, term.category
    facts: dict[str, Any] = {"person": mandate.person_id, "since": term.since.isoformat()}
    facts |= {"until": term.until.isoformat() if term.until else "", "voice": term.voice.value}
    record(db, "mandate.changed", body, by=by, obtained=term.obtained.value, **facts)


def end_mandate(db: Session, body: Body, mandate: Mandate, until: date, *, by: Actor) -> None:
    """Say on which day a mandate ends (its last day): not before a meeting attended by it."""
    require(policy.can_keep_bodies(by, body))
    must_be_as_seen(db, mandate, Mandate.TYPED, None)
    if until < mandate.since:
        raise Refused(_("A mandate ends after it begins."), field="until")
    _attended_within(db, mandate, mandate.since, until)
    mandate.until = until
    facts: dict[str, Any] = {"person": mandate.person_id, "until": until.isoformat()}
    record(db, "mandate.ended", body, by=by, **facts)


def _attended_within(
    db: Session, mandate: Mandate, since: date, until: date | None
) -> tuple[Any, Any]:
    """The first and the last meeting attended by a mandate; raises `Refused` where one of them
    would not be between these days."""
    first, last = _attended_by(db, mandate)
    for row, outside, field in (
        (first, first is not None and first.held_on < since, "since"),
        (last, last is not None and until is not None and last.held_on > until, "until"),
    ):
        if outside:
            sentence = _(
                "%(meeting)s was attended by this mandate, which covers its day.",
                meeting=row.reference,
            )
            raise Refused(sentence, field=field)
    return first, last


def _attended_by(db: Session, mandate: Mandate) -> tuple[Any, Any]:
    """The first and the last meeting that somebody attended by a mandate, in person or
    represented; nothing where there is none."""
    found = (
        select(col(Meeting.reference), col(Meeting.held_on))
        .join(Attendance, col(Attendance.meeting_id) == col(Meeting.id))
        .where(
            col(Meeting.body_id) == mandate.body_id,
            col(Meeting.stage).in_((Stage.OPEN, Stage.CLOSED)),
            col(Meeting.held_on) >= mandate.since,
            col(Attendance.person_id) == mandate.person_id,
            col(Attendance.presence).in_((Presence.PRESENT, Presence.REPRESENTED)),
        )
    )
    if mandate.until is not None:
        found = found.where(col(Meeting.held_on) <= mandate.until)
    first = db.execute(found.order_by(*by_day).limit(1)).first()
    last = db.execute(found.order_by(*(column.desc() for column in by_day)).limit(1)).first()
    return first, last


def withdraw_mandate(db: Session, body: Body, mandate: Mandate, why: str, *, by: Actor) -> None:
    """A mandate was given by mistake: nobody held it, and the record keeps that and why. Refused
    where somebody attended a meeting by it."""
    require(policy.can_keep_bodies(by, body))
    must_be_as_seen(db, mandate, Mandate.TYPED, None)
    if not why.strip():
        raise Refused(_("Say why it was a mistake."), field="why")
    first, _last = _attended_by(db, mandate)
    if first is not None:
        raise Refused(
            _("%(meeting)s was attended by this mandate: it can only end.", meeting=first.reference)
        )
    mandate.withdrawn, mandate.withdrawn_because = True, why.strip()
    facts: dict[str, Any] = {"person": mandate.person_id, "why": mandate.withdrawn_because}
    record(db, "mandate.withdrawn", body, by=by, **facts)
