"""Who comes to a meeting: members of the body, in person or represented, and observers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _, ngettext
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.meetings import policy
from governance.meetings.models import (
    AHEAD,
    Attendance,
    Body,
    Meeting,
    Observer,
    Presence,
    Stage,
)
from governance.meetings.queries import observers_at, recount, seats_at
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
    came_at: time | None = None,
    left_at: time | None = None,
    by: Actor,
) -> Attendance:
    """Note how a member of the body attends; a proxy is another deciding member, who represents
    no more of them than the body allows. Who is there may come later, or leave earlier, and be
    represented from then on. Once the meeting is over its quorum is counted anew."""
    require(policy.can_note_attendance(by, meeting))
    must_be_unsettled(meeting)
    if presence != Presence.PRESENT:
        came_at = left_at = None
    if presence != Presence.REPRESENTED and left_at is None:
        represented_by_id = None
    _check_hours(came_at, left_at)
    _check_seats(db, meeting, person_id, presence, represented_by_id)
    noted = _noted(db, meeting, person_id)
    if noted is None:
        noted = Attendance(meeting_id=meeting.id, person_id=person_id, presence=presence)
        db.add(noted)
    noted.presence, noted.represented_by_id = presence, represented_by_id
    noted.came_at, noted.left_at = came_at, left_at
    facts: dict[str, Any] = {"person": person_id, "presence": presence.value}
    hours = {"came_at": came_at, "left_at": left_at}
    facts |= {name: at.isoformat("minutes") for name, at in hours.items() if at}
    facts |= _counted_anew(db, meeting)
    record(db, "attendance.noted", meeting, by=by, **facts)
    return noted


def take_attendance_back(db: Session, meeting: Meeting, person_id: int, *, by: Actor) -> None:
    """Nothing is known any more of how a member of the body attends."""
    require(policy.can_note_attendance(by, meeting))
    must_be_unsettled(meeting)
    noted = _noted(db, meeting, person_id)
    if noted is None:
        return
    seats = {seat.person_id: seat for seat in seats_at(db, meeting)}
    _must_not_represent(seats.values(), person_id)
    db.delete(noted)
    facts: dict[str, Any] = {"person": person_id} | _counted_anew(db, meeting)
    record(db, "attendance.taken_back", meeting, by=by, **facts)


def _noted(db: Session, meeting: Meeting, person_id: int) -> Attendance | None:
    found = select(Attendance).where(
        col(Attendance.meeting_id) == meeting.id, col(Attendance.person_id) == person_id
    )
    return db.scalars(found).one_or_none()


def _counted_anew(db: Session, meeting: Meeting) -> dict[str, Any]:
    """The quorum of a meeting that is over, of all who are noted now."""
    if meeting.stage != Stage.CLOSED:
        return {}
    db.flush()
    meeting.counted = asdict(recount(db, meeting))
    return meeting.counted


def must_be_unsettled(meeting: Meeting) -> None:
    """Raise `NotNow` where it is settled who attended: the minutes are approved, or the meeting
    was called off."""
    if meeting.stage == Stage.CANCELLED:
        raise NotNow(_("This meeting was called off."))
    if meeting.minutes_fixed:
        raise NotNow(_("The minutes of this meeting are approved; who attended is settled."))


def _check_hours(came_at: time | None, left_at: time | None) -> None:
    if came_at and left_at and left_at <= came_at:
        raise Refused(_("Somebody leaves after they came."))


def _check_seats(
    db: Session, meeting: Meeting, person_id: int, presence: Presence, proxy_id: int | None
) -> None:
    seats = {seat.person_id: seat for seat in seats_at(db, meeting)}
    if person_id not in seats:
        raise Refused(_("This person does not sit in this body on the day of the meeting."))
    if presence != Presence.PRESENT:
        _must_not_represent(seats.values(), person_id)
    if presence != Presence.REPRESENTED and proxy_id is None:
        return
    proxy = seats.get(proxy_id or 0)
    if proxy is None or proxy.person_id == person_id or not proxy.decides:
        raise Refused(_("Say which other member of the body represents this person."))
    if proxy.presence not in (None, Presence.PRESENT) or proxy.represented_by_id == person_id:
        raise Refused(_("%(name)s is not there either.", name=proxy.name or _("A member")))
    most = db.get_one(Body, meeting.body_id).proxies_each
    if most is not None and _represents(seats, proxy.person_id, person_id) >= most:
        sentence = ngettext(
            "In this body one person represents %(num)s other at most.",
            "In this body one person represents %(num)s others at most.",
            most,
        )
        raise Refused(sentence % {"num": most})


def _must_not_represent(seats: Iterable[Seat], person_id: int) -> None:
    """Raise `Refused` where somebody would be represented by this person, who is not there."""
    if absent := [seat.name for seat in seats if seat.represented_by_id == person_id]:
        sentence = _("Say first who else represents %(names)s.", names=", ".join(absent))
        raise Refused(sentence)


def _represents(seats: Mapping[int, Seat], proxy_id: int, but: int) -> int:
    return sum(s.represented_by_id == proxy_id and s.person_id != but for s in seats.values())


def name_observer(db: Session, meeting: Meeting, guest: Guest, *, by: Actor) -> Observer:
    """Name a guest without a seat; they are invited like the others."""
    require(policy.can_note_attendance(by, meeting))
    if meeting.stage not in AHEAD:
        raise NotNow(_("The meeting is over; who attended is settled."))
    _must_be_new(db, meeting, guest)
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


def _must_be_new(db: Session, meeting: Meeting, guest: Guest) -> None:
    """Raise `Refused` for the same address, or the same name where one of them has no address."""
    for other in observers_at(db, meeting.id):
        addresses = {guest.email.casefold(), other.email.casefold()}
        same_name = guest.name.casefold() == other.name.casefold() and "" in addresses
        if same_name or (len(addresses) == 1 and guest.email):
            raise Refused(_("This observer is named already."))


def uninvite_observer(db: Session, meeting: Meeting, observer: Observer, *, by: Actor) -> None:
    """The guest does not come; their address is forgotten."""
    require(policy.can_note_attendance(by, meeting))
    if meeting.stage not in AHEAD:
        raise NotNow(_("The meeting is over; who attended is settled."))
    observer.uninvited, observer.email = True, ""
    record(db, "observer.uninvited", meeting, by=by, reference=meeting.reference)
