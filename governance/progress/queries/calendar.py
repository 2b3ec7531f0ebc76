"""The calendar: workshops and meetings that are coming, and those that were held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import String, bindparam, false, literal, not_, or_, select, type_coerce, union_all
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.words import Words
from governance.meetings.models import Body, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.workshops.models import Stage as RoomStage
from governance.workshops.models import Workshop


@dataclass(frozen=True, slots=True)
class Held:
    """One workshop or meeting on its day; `body` is the body that meets."""

    kind: str
    id: int
    reference: str
    title: Words
    held_on: date
    starts_at: datetime | None
    place: str
    body: Words | None
    ends_at: datetime | None
    cancelled: bool = False


def coming(db: Session, limit: int) -> list[Held]:
    """What is held today or later and is not over yet, soonest first."""
    return [Held(*row) for row in db.execute(_held(limit, True), {"today": clock.today()})]


def past(db: Session, limit: int) -> list[Held]:
    """What was held, newest first."""
    return [Held(*row) for row in db.execute(_held(limit, False), {"today": clock.today()})]


def almanac(db: Session, since: date, limit: int) -> list[Held]:
    """Everything from `since` on, what was cancelled too, soonest first."""
    return [Held(*row) for row in db.execute(_almanac(limit), {"since": since})]


@lru_cache(maxsize=4)
def _almanac(limit: int) -> Any:
    cancelled = col(Meeting.stage) == MeetingStage.CANCELLED
    rooms = _workshops().add_columns(false().label("cancelled"))
    rows = union_all(rooms, _all_meetings().add_columns(cancelled.label("cancelled"))).subquery()
    since: Any = bindparam("since")
    order = (rows.c.held_on, rows.c.kind, rows.c.id)
    return select(rows).where(rows.c.held_on >= since).order_by(*order).limit(limit)


@lru_cache(maxsize=16)
def _held(limit: int, ahead: bool) -> Any:
    """Made once for each limit: making it costs more than asking."""
    kinds = [
        _of_time(statement, model, over, limit, ahead=ahead)
        for model, statement, over in (
            (Workshop, _workshops(), col(Workshop.stage) == RoomStage.CLOSED),
            (Meeting, _meetings(), col(Meeting.stage) == MeetingStage.CLOSED),
        )
    ]
    rows = union_all(*(select(kind.subquery()) for kind in kinds)).subquery()
    order = (rows.c.held_on, rows.c.kind, rows.c.id)
    turned = order if ahead else [column.desc() for column in order]
    return select(rows).order_by(*turned).limit(limit)


def _of_time(statement: Any, model: Any, over: Any, limit: int, *, ahead: bool) -> Any:
    day, key = col(model.held_on), col(model.id)
    today: Any = bindparam("today")
    if ahead:
        still = (day >= today, not_(over))
        return statement.where(*still).order_by(day, key).limit(limit)
    was = or_(day < today, over)
    return statement.where(was).order_by(day.desc(), key.desc()).limit(limit)


def _columns(kind: Any, model: Any, body: Any, ends: Any) -> Any:
    return select(
        kind.label("kind"),
        col(model.id).label("id"),
        col(model.reference).label("reference"),
        col(model.title).label("title"),
        col(model.held_on).label("held_on"),
        col(model.starts_at).label("starts_at"),
        col(model.place).label("place"),
        body.label("body"),
        ends.label("ends_at"),
    ).select_from(model)


def _workshops() -> Any:
    nobody = literal(None, col(Body.name).type)  # type: ignore[attr-defined]
    never = literal(None, col(Meeting.ends_at).type)  # type: ignore[attr-defined]
    return _columns(literal("workshop"), Workshop, nobody, never)


def _meetings() -> Any:
    return _all_meetings().where(col(Meeting.stage) != MeetingStage.CANCELLED)


def _all_meetings() -> Any:
    kind = type_coerce(col(Meeting.kind), String)
    held = _columns(kind, Meeting, col(Body.name), col(Meeting.ends_at))
    return held.join(Body, col(Body.id) == col(Meeting.body_id))
