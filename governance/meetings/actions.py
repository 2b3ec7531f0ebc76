"""What happens to bodies and meetings: mandates are given, meetings planned, opened and closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.references import next_reference
from governance.core.words import Words
from governance.meetings import policy
from governance.meetings.models import (
    Attendance,
    Body,
    Kind,
    Mandate,
    Meeting,
    Obtained,
    Presence,
    Stage,
    Voice,
)
from governance.meetings.queries import quorum, seats_at


@dataclass(frozen=True, slots=True)
class Planned:
    """What is typed of a meeting."""

    kind: Kind
    title: Words
    held_on: date
    starts_at: datetime | None = None
    place: str = ""
    online_url: str = ""
    languages: Sequence[str] = ()


def add_body(db: Session, name: Words, decides: bool, quorum_percent: int, *, by: Actor) -> Body:
    """Add a body; `quorum_percent` of its deciding mandates must attend before it decides."""
    require(policy.can_keep_bodies(by))
    _check_percent(quorum_percent)
    body = Body(name=name, decides=decides, quorum_percent=quorum_percent)
    db.add(body)
    record(db, "body.added", body, by=by, decides=decides, quorum_percent=quorum_percent)
    return body


def change_body(
    db: Session, body: Body, name: Words, decides: bool, quorum_percent: int, *, by: Actor
) -> None:
    """Change a body's name, whether it decides, and its quorum."""
    require(policy.can_keep_bodies(by, body))
    _check_percent(quorum_percent)
    body.name, body.decides, body.quorum_percent = name, decides, quorum_percent
    record(db, "body.changed", body, by=by, decides=decides, quorum_percent=quorum_percent)


def _check_percent(percent: int) -> None:
    if not 0 <= percent <= 100:
        raise Refused(_("A quorum is between 0 and 100 percent."))


def give_mandate(
    db: Session,
    body: Body,
    person_id: int,
    since: date,
    voice: Voice = Voice.DECIDING,
    *,
    obtained: Obtained = Obtained.ELECTED,
    until: date | None = None,
    by: Actor,
) -> Mandate:
    """Seat a person in a body from a day (until a day); one seat a person at a time."""
    require(policy.can_keep_bodies(by, body))
    if until is not None and until < since:
        raise Refused(_("A mandate ends after it begins."))
    if _sits(db, body, person_id, since, until):
        raise Refused(_("This person sits in this body already on these days."))
    mandate = Mandate(
        body_id=body.id,
        person_id=person_id,
        since=since,
        until=until,
        voice=voice,
        obtained=obtained,
    )
    db.add(mandate)
    facts: dict[str, Any] = {"person": person_id, "since": since.isoformat(), "voice": voice.value}
    record(db, "mandate.given", body, by=by, obtained=obtained.value, **facts)
    return mandate


def _sits(db: Session, body: Body, person_id: int, since: date, until: date | None) -> bool:
    found = select(col(Mandate.id)).where(
        col(Mandate.body_id) == body.id,
        col(Mandate.person_id) == person_id,
        or_(col(Mandate.until).is_(None), col(Mandate.until) >= since),
    )
    if until is not None:
        found = found.where(col(Mandate.since) <= until)
    return db.execute(found).first() is not None


def end_mandate(db: Session, body: Body, mandate: Mandate, until: date, *, by: Actor) -> None:
    """Say on which day a mandate ends (its last day)."""
    require(policy.can_keep_bodies(by, body))
    if until < mandate.since:
        raise Refused(_("A mandate ends after it begins."))
    mandate.until = until
    facts: dict[str, Any] = {"person": mandate.person_id, "until": until.isoformat()}
    record(db, "mandate.ended", body, by=by, **facts)


def plan(db: Session, body: Body, typed: Planned, *, by: Actor) -> Meeting:
    """Plan a meeting of a body on a day; it has its reference from now on."""
    require(policy.can_plan(by))
    reference = next_reference(db, "M", typed.held_on.year)
    meeting = Meeting(
        reference=reference, body_id=body.id, title=typed.title, held_on=typed.held_on
    )
    meeting.body = body
    _take(meeting, typed)
    db.add(meeting)
    facts: dict[str, Any] = {
        "reference": reference,
        "kind": typed.kind.value,
        "on": typed.held_on.isoformat(),
    }
    record(db, "meeting.planned", meeting, by=by, **facts)
    return meeting


def edit(db: Session, meeting: Meeting, typed: Planned, *, by: Actor) -> None:
    """Change what was planned, as long as the meeting has not begun."""
    require(policy.can_keep(by, meeting))
    if meeting.stage != Stage.PLANNED:
        raise NotNow(_("This meeting has begun; its plan stays as it was."))
    _take(meeting, typed)
    facts: dict[str, Any] = {"kind": typed.kind.value, "on": typed.held_on.isoformat()}
    record(db, "meeting.changed", meeting, by=by, **facts)


def _take(meeting: Meeting, typed: Planned) -> None:
    meeting.kind, meeting.title, meeting.held_on = typed.kind, typed.title, typed.held_on
    meeting.starts_at, meeting.place = typed.starts_at, typed.place
    meeting.online_url, meeting.languages = typed.online_url, list(typed.languages)


def open_meeting(db: Session, meeting: Meeting, *, by: Actor) -> None:
    """Begin the session."""
    require(policy.can_keep(by, meeting))
    become(meeting, Stage.OPEN)
    record(db, "meeting.opened", meeting, by=by, reference=meeting.reference)


def note_attendance(
    db: Session,
    meeting: Meeting,
    person_id: int,
    presence: Presence,
    represented_by_id: int | None = None,
    *,
    by: Actor,
) -> Attendance:
    """Note how a member of the body attends; a proxy is another deciding member."""
    require(policy.can_note_attendance(by, meeting))
    if meeting.stage not in (Stage.PLANNED, Stage.OPEN):
        raise NotNow(_("The meeting is over; who attended is settled."))
    represented_by_id = represented_by_id if presence == Presence.REPRESENTED else None
    _check_seats(db, meeting, person_id, presence, represented_by_id)
    found = select(Attendance).where(
        col(Attendance.meeting_id) == meeting.id, col(Attendance.person_id) == person_id
    )
    noted = db.scalars(found).one_or_none()
    if noted is None:
        noted = Attendance(meeting_id=meeting.id, person_id=person_id, presence=presence)
        db.add(noted)
    noted.presence, noted.represented_by_id = presence, represented_by_id
    facts: dict[str, Any] = {"person": person_id, "presence": presence.value}
    record(db, "attendance.noted", meeting, by=by, **facts)
    return noted


def _check_seats(
    db: Session, meeting: Meeting, person_id: int, presence: Presence, proxy_id: int | None
) -> None:
    seats = {seat.person_id: seat for seat in seats_at(db, meeting)}
    if person_id not in seats:
        raise Refused(_("This person does not sit in this body on the day of the meeting."))
    if presence != Presence.REPRESENTED:
        return
    proxy = seats.get(proxy_id or 0)
    if proxy is None or proxy.person_id == person_id or not proxy.decides:
        raise Refused(_("Say which other member of the body represents this person."))


def close(db: Session, meeting: Meeting, *, by: Actor) -> None:
    """End the session; who attended and whether the quorum was reached are settled."""
    require(policy.can_keep(by, meeting))
    become(meeting, Stage.CLOSED)
    counted = quorum(db, meeting)
    facts: dict[str, Any] = {
        "members": counted.members,
        "present": counted.present,
        "needed": counted.needed,
    }
    record(
        db,
        "meeting.closed",
        meeting,
        by=by,
        reference=meeting.reference,
        quorum_reached=counted.reached,
        **facts,
    )


def cancel(db: Session, meeting: Meeting, why: str = "", *, by: Actor) -> None:
    """Call a planned meeting off."""
    require(policy.can_keep(by, meeting))
    become(meeting, Stage.CANCELLED)
    record(db, "meeting.cancelled", meeting, by=by, reference=meeting.reference, why=why)


def sum_up(db: Session, meeting: Meeting, summary: Words | None, notes: str, *, by: Actor) -> None:
    """Write what everyone may read of the meeting, and notes for who sees inside."""
    require(policy.can_keep(by, meeting))
    if meeting.stage not in (Stage.OPEN, Stage.CLOSED):
        raise NotNow(_("There is nothing to sum up yet."))
    meeting.summary, meeting.notes = summary, notes
    record(db, "meeting.summarised", meeting, by=by, reference=meeting.reference)
