"""The figures that exist now: how many are answered, how many realised, how long it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.progress.queries.counts import COUNTED, Stations
from governance.recommendations.models import Recommendation, Word


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1, None where there is nothing to divide by; days are whole."""

    answered: float | None
    """Of all received ones, the share that has an answer."""
    realised: float | None
    """Of those accepted (or referred), the share that is realised."""
    median_days: int | None
    """Half of the answers came within so many days."""


def figures(db: Session, counts: Stations) -> Figures:
    """The figures of the whole register, from its counts and one query more."""
    carried = sum(
        counts.words[word] for word in (Word.REALISED, Word.IN_PROGRESS, Word.NOT_REALISED)
    )
    return Figures(
        answered=_share(counts.decision, counts.recommendation),
        realised=_share(counts.words[Word.REALISED], carried),
        median_days=_median_days(db),
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _median_days(db: Session) -> int | None:
    """The lower median of the days from received to answered."""
    answered, received = col(Recommendation.answered_on), col(Recommendation.received_on)
    days: Any = answered - received
    if db.get_bind().dialect.name == "sqlite":
        days = cast(func.julianday(answered) - func.julianday(received), Integer)
    place = func.row_number().over(order_by=(days, col(Recommendation.id)))
    numbered = (
        select(days.label("days"), place.label("place"), func.count().over().label("number"))
        .where(answered.is_not(None), received.is_not(None), col(Recommendation.stage).in_(COUNTED))
        .subquery()
    )
    middle = (numbered.c.number + 1) // 2
    found = select(numbered.c.days).where(numbered.c.place == middle)
    return db.execute(found).scalar()
