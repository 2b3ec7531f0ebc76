"""How it stands: the counts at each station, and what waits for an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.words import Words
from governance.progress.queries.marks import CARRIED, CHANGED, CITED, R
from governance.recommendations.models import ANSWERS, WAITING, Origin, Recommendation, Word
from governance.recommendations.words import word_of

COUNTED = ANSWERS | WAITING
"""What is in the register and neither withdrawn nor merged into another."""


@dataclass(frozen=True, slots=True)
class Stations:
    """How many recommendations came to each station, and the five words of those answered."""

    workshop: int
    recommendation: int
    decision: int
    project: int
    outcome: int
    report: int
    words: Mapping[Word, int]
    waiting: int


_by_clocks = (
    select(col(R.stage), col(R.realisation), col(R.origin), func.count().label("number"))
    .where(col(R.stage).in_(COUNTED))
    .group_by(col(R.stage), col(R.realisation), col(R.origin))
)


def _how_many(ids: Any) -> Any:
    """How many counted recommendations are among `ids`: as quick as there are few of them."""
    return (
        select(func.count()).where(col(R.id).in_(ids), col(R.stage).in_(COUNTED)).scalar_subquery()
    )


_further = select(
    _how_many(CARRIED).label("project"),
    _how_many(CHANGED).label("outcome"),
    _how_many(CITED).label("report"),
)


def stations(db: Session) -> Stations:
    """The counts of the whole register, in two queries."""
    rows = db.execute(_by_clocks).all()
    words = dict.fromkeys(Word, 0)
    for row in rows:
        if row.stage in ANSWERS:
            words[word_of(row.stage, row.realisation)] += row.number
    further = db.execute(_further).one()
    return Stations(
        workshop=sum(row.number for row in rows if row.origin == Origin.WORKSHOP),
        recommendation=sum(row.number for row in rows),
        decision=sum(words.values()),
        project=int(further.project),
        outcome=int(further.outcome),
        report=int(further.report),
        words=words,
        waiting=sum(row.number for row in rows if row.stage in WAITING),
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """A recommendation that waits for its answer."""

    id: int
    reference: str | None
    title: Words
    received_on: date | None
    due_on: date | None

    @property
    def days_late(self) -> int:
        """Days since the answer was due; 0 or less while there is time."""
        return (clock.today() - self.due_on).days if self.due_on else 0


_waiting = (
    select(
        col(Recommendation.id),
        col(Recommendation.reference),
        col(Recommendation.title),
        col(Recommendation.received_on),
        col(Recommendation.due_on),
    )
    .where(col(Recommendation.stage).in_(WAITING), col(Recommendation.due_on).is_not(None))
    .order_by(col(Recommendation.due_on), col(Recommendation.id))
)


def waiting(db: Session, limit: int) -> list[Waiting]:
    """What waits for an answer, the most overdue first."""
    return [Waiting(*cast("Any", row)) for row in db.execute(_waiting.limit(limit))]


def overdue_count(db: Session) -> int:
    """How many answers are late."""
    late = select(func.count()).where(
        col(Recommendation.stage).in_(WAITING), col(Recommendation.due_on) < clock.today()
    )
    return db.execute(late).scalar_one()
