"""Who comes to a meeting: members of the body, in person or represented, and observers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _, ngettext
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.meetings import policy
from governance.meetings.models import AHEAD, Attendance, Body, Meeting, Observer, Presence
from governance.meetings.queries import seats_at
from governance.meetings.quorum import Seat


@dataclass(frozen=True, slots=True)
class Guest:
    """What is typed of an observer."""

    name: str
    email: str = ""
    language: str = "nl"
    public: bool = False


def note_attendance(
    db: Session,
    meeting: Meeting,
    person_id: int,
    presence: Presence,
    represented_by_id: int | None = None,
    *,
    by: Actor,
) -> Attendance:
    """Note how a member of the body attends; a proxy is another deciding member, who represents
    no more of them than the body allows."""
    require(policy.can_note_attendance(by, meeting))
    if meeting.stage not in AHEAD:
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
    most = db.get_one(Body, meeting.body_id).proxies_each
    if most is not None and _represents(seats, proxy.person_id, person_id) >= most:
        sentence = ngettext(
            "In this body one person represents %(num)s other at most.",
            "In this body one person represents %(num)s others at most.",
            most,
        )
        raise Refused(sentence % {"num": most})


def _represents(seats: Mapping[int, Seat], proxy_id: int, but: int) -> int:
    return sum(s.represented_by_id == proxy_id and s.person_id != but for s in seats.values())


def name_observer(db: Session, meeting: Meeting, guest: Guest, *, by: Actor) -> Observer:
    """Name a guest without a seat; they are invited like the others."""
    require(policy.can_note_attendance(by, meeting))
    if meeting.stage not in AHEAD:
        raise NotNow(_("The meeting is over; who attended is settled."))
    observer = Observer(
        meeting_id=meeting.id,
        name=guest.name,
        email=guest.email,
        language=guest.language,
        public=guest.public,
    )
    db.add(observer)
    record(db, "observer.named", meeting, by=by, reference=meeting.reference)
    return observer


def uninvite_observer(db: Session, meeting: Meeting, observer: Observer, *, by: Actor) -> None:
    """The guest does not come; their address is forgotten."""
    require(policy.can_note_attendance(by, meeting))
    if meeting.stage not in AHEAD:
        raise NotNow(_("The meeting is over; who attended is settled."))
    observer.uninvited, observer.email = True, ""
    record(db, "observer.uninvited", meeting, by=by, reference=meeting.reference)
