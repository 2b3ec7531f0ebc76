"""What is known of bodies and meetings: who sits, who attended, what comes and what was held."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, and_, bindparam, or_, select
from sqlalchemy.orm import Session, joinedload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.meetings.models import (
    AHEAD,
    Attendance,
    Body,
    Invitation,
    Kind,
    Mandate,
    Meeting,
    Observer,
    Stage,
)
from governance.meetings.quorum import Quorum, Seat, count_at, quorum_of
from governance.people.models import Person

_rows: Any = select(
    col(Meeting.id),
    col(Meeting.reference),
    col(Meeting.title),
    col(Meeting.kind),
    col(Meeting.stage),
    col(Meeting.held_on),
    col(Meeting.starts_at),
    col(Meeting.place),
    col(Body.name).label("body"),
).join(Body, col(Meeting.body_id) == col(Body.id))

_is_ahead = col(Meeting.stage).in_(bindparam("ahead", AHEAD, expanding=True, literal_execute=True))
"""Written out in the statement, so that SQLite too sees that `ix_meeting_ahead` answers it."""

by_day = (col(Meeting.held_on), col(Meeting.id))
"""The order of the list of meetings."""

_seats: Any = (
    select(
        col(Mandate.id),
        col(Mandate.person_id),
        col(Person.name),
        col(Mandate.voice),
        col(Mandate.obtained),
        col(Mandate.since),
        col(Mandate.until),
        col(Mandate.category),
    )
    .join(Person, col(Mandate.person_id) == col(Person.id))
    .where(col(Mandate.withdrawn).is_(False))
    .order_by(col(Mandate.voice).desc(), col(Person.name), col(Mandate.id))
    .limit(500)
)


def get_meeting(db: Session, meeting_id: int, *, for_: Actor) -> Meeting:
    """One meeting with its body; meetings are public."""
    found = select(Meeting).where(col(Meeting.id) == meeting_id)
    meeting = db.scalars(found.options(joinedload(Meeting.body))).one_or_none()  # type: ignore[arg-type]
    if meeting is None:
        raise NotFound
    return meeting


def get_body(db: Session, body_id: int) -> Body:
    """One body; raises `NotFound`."""
    body = db.get(Body, body_id)
    if body is None:
        raise NotFound
    return body


def get_mandate(db: Session, body_id: int, mandate_id: int) -> Mandate:
    """One mandate of a body; raises `NotFound`."""
    mandate = db.get(Mandate, mandate_id)
    if mandate is None or mandate.body_id != body_id or mandate.withdrawn:
        raise NotFound
    return mandate


def withdrawn_mandates(db: Session, body_id: int) -> list[Any]:
    """Mandates that were given by mistake, with why, latest first (at most 50)."""
    found = (
        select(col(Person.name), col(Mandate.since), col(Mandate.withdrawn_because))
        .join(Person, col(Mandate.person_id) == col(Person.id))
        .where(col(Mandate.body_id) == body_id, col(Mandate.withdrawn).is_(True))
    )
    return list(db.execute(found.order_by(col(Mandate.id).desc()).limit(50)))


def bodies(db: Session) -> list[Body]:
    """Every body, oldest first (at most 100)."""
    return list(db.scalars(select(Body).order_by(col(Body.id)).limit(100)))


def composition(db: Session, body_id: int, on: date) -> list[Seat]:
    """Who sits in a body on a day: deciding voices first, by name."""
    held = _seats.where(col(Mandate.body_id) == body_id, is_held(on))
    return [Seat(*row) for row in db.execute(held)]


def mandates_of(db: Session, body_id: int, limit: int = 60) -> list[Seat]:
    """The latest mandates of a body, past and coming ones too, in the order in which they begin."""
    latest = _seats.where(col(Mandate.body_id) == body_id).order_by(None)
    latest = latest.order_by(col(Mandate.since).desc(), col(Mandate.id).desc()).limit(limit)
    return [Seat(*row) for row in db.execute(latest)][::-1]


def past_mandates(db: Session, body_id: int, on: date) -> list[Seat]:
    """Mandates that ended before a day, latest first (at most 200)."""
    past = _seats.where(col(Mandate.body_id) == body_id, col(Mandate.until) < on)
    latest = past.order_by(None).order_by(col(Mandate.until).desc(), col(Mandate.id).desc())
    return [Seat(*row) for row in db.execute(latest.limit(200))]


def coming_mandates(db: Session, body_id: int, on: date) -> list[Seat]:
    """Mandates that begin after a day (at most 500)."""
    coming = _seats.where(col(Mandate.body_id) == body_id, col(Mandate.since) > on)
    return [Seat(*row) for row in db.execute(coming)]


def seats_by_body(db: Session, on: date) -> dict[int, list[Seat]]:
    """Who sits on a day, by body (at most 2,000 seats together)."""
    seats: dict[int, list[Seat]] = {}
    held = _seats.add_columns(col(Mandate.body_id)).where(is_held(on)).limit(2000)
    for *row, body_id in db.execute(held):
        seats.setdefault(body_id, []).append(Seat(*row))
    return seats


def seats_at(db: Session, meeting: Meeting) -> list[Seat]:
    """Who sat in the body on the day of the meeting, and how each attended."""
    attended = and_(
        col(Attendance.meeting_id) == meeting.id,
        col(Attendance.person_id) == col(Mandate.person_id),
    )
    found = (
        _seats.add_columns(
            col(Attendance.presence),
            col(Attendance.represented_by_id),
            col(Attendance.came_at),
            col(Attendance.left_at),
        )
        .outerjoin(Attendance, attended)
        .where(col(Mandate.body_id) == meeting.body_id, is_held(meeting.held_on))
    )
    return [Seat(*row) for row in db.execute(found)]


def quorum(db: Session, meeting: Meeting) -> Quorum:
    """Whether enough of the deciding mandates are present or represented."""
    return quorum_of(meeting, db.get_one(Body, meeting.body_id), seats_at(db, meeting))


def recount(db: Session, meeting: Meeting) -> Quorum:
    """The same, counted anew for a meeting that is over."""
    return count_at(meeting, db.get_one(Body, meeting.body_id), seats_at(db, meeting))


def is_held(on: Any) -> Any:
    """Whether a mandate is held on a day, or on the day in a column."""
    ends = or_(col(Mandate.until).is_(None), col(Mandate.until) >= on)
    return and_(col(Mandate.since) <= on, ends, col(Mandate.withdrawn).is_(False))


def meetings_ahead(db: Session, body_id: int | None = None, limit: int = 20) -> list[Any]:
    """Meetings (of a body) that are planned or in session, soonest first."""
    ahead = _rows.where(_is_ahead)
    if body_id is not None:
        ahead = ahead.where(col(Meeting.body_id) == body_id)
    return list(db.execute(ahead.order_by(*by_day).limit(limit)))


def meetings_held(body_id: int | None = None) -> Select[Any]:
    """A statement for meetings that were held or cancelled, to be paged by `by_day`."""
    held: Select[Any] = _rows.where(col(Meeting.stage).not_in(AHEAD))
    return held if body_id is None else held.where(col(Meeting.body_id) == body_id)


def meetings_of(db: Session, body_id: int, limit: int = 10) -> list[Any]:
    """The latest meetings of a body."""
    turned = [column.desc() for column in by_day]
    found = _rows.where(col(Meeting.body_id) == body_id).order_by(*turned).limit(limit)
    return list(db.execute(found))


def observers_at(db: Session, meeting_id: int) -> list[Observer]:
    """The guests at a meeting, by name (at most 100)."""
    found = select(Observer).where(
        col(Observer.meeting_id) == meeting_id, col(Observer.uninvited).is_(False)
    )
    return list(db.scalars(found.order_by(col(Observer.name), col(Observer.id)).limit(100)))


def get_observer(db: Session, observer_id: int) -> Observer:
    """One guest at a meeting; raises `NotFound`."""
    observer = db.get(Observer, observer_id)
    if observer is None or observer.uninvited:
        raise NotFound
    return observer


def last_invitation(db: Session, meeting_id: int) -> Invitation | None:
    """What was sent last to who takes part in a meeting."""
    found = select(Invitation).where(col(Invitation.meeting_id) == meeting_id)
    return db.scalars(found.order_by(col(Invitation.number).desc()).limit(1)).one_or_none()


def second_of(db: Session, meeting_id: int) -> Meeting | None:
    """The meeting that was called again after this one."""
    found = select(Meeting).where(
        col(Meeting.again_after_id) == meeting_id, col(Meeting.stage) != Stage.CANCELLED
    )
    return db.scalars(found.order_by(col(Meeting.id)).limit(1)).one_or_none()


def next_assembly(db: Session, on: date) -> date | None:
    """The day of the next general assembly that is planned, from a day on."""
    found = select(col(Meeting.held_on)).where(
        col(Meeting.kind) == Kind.ASSEMBLY,
        col(Meeting.stage) != Stage.CANCELLED,
        col(Meeting.held_on) >= on,
    )
    return db.scalars(found.order_by(col(Meeting.held_on)).limit(1)).one_or_none()
