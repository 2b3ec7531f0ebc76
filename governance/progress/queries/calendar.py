"""The calendar: workshops and meetings that are coming, and those that were held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import String, literal, select, type_coerce, union_all
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.words import Words
from governance.meetings.models import Body, Meeting
from governance.meetings.models import Stage as MeetingStage
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


def coming(db: Session, limit: int) -> list[Held]:
    """What is held today or later, soonest first."""
    return _held(db, limit, ahead=True)


def past(db: Session, limit: int) -> list[Held]:
    """What was held, newest first."""
    return _held(db, limit, ahead=False)


def _held(db: Session, limit: int, *, ahead: bool) -> list[Held]:
    kinds = [
        _of_time(statement, model, limit, ahead=ahead)
        for model, statement in ((Workshop, _workshops()), (Meeting, _meetings()))
    ]
    rows = union_all(*(select(kind.subquery()) for kind in kinds)).subquery()
    order = (rows.c.held_on, rows.c.kind, rows.c.id)
    turned = order if ahead else [column.desc() for column in order]
    return [Held(*row) for row in db.execute(select(rows).order_by(*turned).limit(limit))]


def _of_time(statement: Any, model: Any, limit: int, *, ahead: bool) -> Any:
    day, key = col(model.held_on), col(model.id)
    if ahead:
        return statement.where(day >= clock.today()).order_by(day, key).limit(limit)
    return statement.where(day < clock.today()).order_by(day.desc(), key.desc()).limit(limit)


def _columns(kind: Any, model: Any, body: Any) -> Any:
    return select(
        kind.label("kind"),
        col(model.id).label("id"),
        col(model.reference).label("reference"),
        col(model.title).label("title"),
        col(model.held_on).label("held_on"),
        col(model.starts_at).label("starts_at"),
        col(model.place).label("place"),
        body.label("body"),
    ).select_from(model)


def _workshops() -> Any:
    nobody = literal(None, col(Body.name).type)  # type: ignore[attr-defined]
    return _columns(literal("workshop"), Workshop, nobody)


def _meetings() -> Any:
    kind = type_coerce(col(Meeting.kind), String)
    held = _columns(kind, Meeting, col(Body.name))
    return held.join(Body, col(Body.id) == col(Meeting.body_id)).where(
        col(Meeting.stage) != MeetingStage.CANCELLED
    )
