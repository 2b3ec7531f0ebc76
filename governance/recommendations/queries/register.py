"""The register: every received recommendation, by what a reader chooses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, not_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.recommendations.models import (
    WAITING,
    Realisation,
    Recommendation,
    Stage,
    Word,
)
from governance.recommendations.words import REALISED, folded

REGISTER_ORDER = (col(Recommendation.received_on), col(Recommendation.id))

_COLUMNS: Any = select(
    col(Recommendation.id),
    col(Recommendation.reference),
    col(Recommendation.title),
    col(Recommendation.language),
    col(Recommendation.stage),
    col(Recommendation.realisation),
    col(Recommendation.received_on),
    col(Recommendation.due_on),
    col(Recommendation.answered_on),
    col(Recommendation.office),
    col(Recommendation.origin),
    col(Recommendation.theme_id),
    col(Recommendation.supports),
    col(Recommendation.workshop_id),
).where(col(Recommendation.reference).is_not(None))

WORDS: dict[Word, ColumnElement[bool]] = {
    Word.REJECTED: col(Recommendation.stage) == Stage.DECLINED,
    Word.POSTPONED: col(Recommendation.stage) == Stage.POSTPONED,
}
_otherwise = not_(col(Recommendation.stage).in_([Stage.DECLINED, Stage.POSTPONED]))
WORDS |= {
    Word.REALISED: and_(_otherwise, col(Recommendation.realisation).in_(REALISED)),
    Word.IN_PROGRESS: and_(_otherwise, col(Recommendation.realisation) == Realisation.IN_PROGRESS),
    Word.NOT_REALISED: and_(
        _otherwise,
        not_(col(Recommendation.realisation).in_([*REALISED, Realisation.IN_PROGRESS])),
    ),
}
"""The five words as conditions: the same as `word_of`, for the database."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a reader looks for; "" and None leave everything in.

    `treatment` is a stage, `waiting` (no answer yet) or `overdue`.
    """

    search: str = ""
    theme: int | None = None
    treatment: str = ""
    realisation: str = ""
    word: str = ""
    year: int | None = None
    office: str = ""
    workshop: int | None = None


def register(chosen: Chosen) -> Select[Any]:
    """The received recommendations that were chosen, as rows of a list (see REGISTER_ORDER)."""
    found: Select[Any] = _COLUMNS.where(*_conditions(chosen))
    return found


def count_register(db: Session, chosen: Chosen) -> int:
    """How many there are."""
    counted = select(func.count()).select_from(Recommendation)
    received = col(Recommendation.reference).is_not(None)
    return db.execute(counted.where(received, *_conditions(chosen))).scalar_one()


def _conditions(chosen: Chosen) -> list[ColumnElement[bool]]:
    exact: list[tuple[Any, Any]] = [
        (col(Recommendation.theme_id), chosen.theme),
        (col(Recommendation.realisation), chosen.realisation),
        (col(Recommendation.office), chosen.office),
        (col(Recommendation.workshop_id), chosen.workshop),
    ]
    conditions = [column == value for column, value in exact if value]
    if chosen.treatment:
        conditions.append(_treated(chosen.treatment))
    if chosen.word:
        conditions.append(WORDS[Word(chosen.word)])
    if chosen.year:
        first, last = date(chosen.year, 1, 1), date(chosen.year, 12, 31)
        conditions.append(col(Recommendation.received_on).between(first, last))
    conditions += [_holds(word) for word in folded(chosen.search).split()[:10]]
    return conditions


def _treated(treatment: str) -> ColumnElement[bool]:
    waiting = col(Recommendation.stage).in_(WAITING)
    if treatment == "waiting":
        return waiting
    if treatment == "overdue":
        return and_(waiting, col(Recommendation.due_on) < clock.today())
    return col(Recommendation.stage) == Stage(treatment)


def _holds(word: str) -> ColumnElement[bool]:
    in_reference = func.lower(col(Recommendation.reference)) == word
    return col(Recommendation.title_folded).contains(word, autoescape=True) | in_reference


_received = col(Recommendation.received_on)
_first_and_last: Any = select(
    select(func.min(_received)).scalar_subquery().label("first"),
    select(func.max(_received)).scalar_subquery().label("last"),
)


def years(db: Session, limit: int = 60) -> list[int]:
    """The years from the last received recommendation back to the first, at most `limit`."""
    row = db.execute(_first_and_last).one()
    if row.first is None:
        return []
    return list(range(row.last.year, row.first.year - 1, -1))[:limit]


def _next_office(after: Any) -> Any:
    office, received = col(Recommendation.office), col(Recommendation.reference).is_not(None)
    return select(func.min(office).label("office")).where(office > after, received)


_walk: Any = _next_office("").cte("offices", recursive=True)
_walk = _walk.union_all(
    select(_next_office(_walk.c.office).scalar_subquery()).where(_walk.c.office.is_not(None))
)
_offices: Any = select(_walk.c.office).where(_walk.c.office.is_not(None))
"""One step in the index for each office, however many recommendations it sent."""


def offices(db: Session, limit: int = 60) -> list[str]:
    """The offices that received recommendations came from, by name."""
    return sorted(db.scalars(_offices.limit(limit)))
