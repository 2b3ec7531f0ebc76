"""How it stands: the counts at each station, and what waits for an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.listing import these
from governance.core.words import Words
from governance.progress.queries.coverage import COUNTED
from governance.recommendations.models import WAITING, Origin, Recommendation, Word
from governance.recommendations.queries import overdue, recommendation_facets


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


def stations(db: Session) -> Stations:
    """The counts of the whole register."""
    facets = recommendation_facets(db)
    with facets.lock:
        counted = facets["stage"].any_of(COUNTED)

        def of(facet: str, *values: Any) -> int:
            return int(facets[facet].any_of(values).intersection_cardinality(counted))

        words = {word: of("word", word) for word in Word}
        return Stations(
            workshop=of("origin", Origin.WORKSHOP),
            recommendation=len(counted),
            decision=sum(words.values()),
            project=len(counted) - of("carried_by", ""),
            outcome=of("has_outcome", True),
            report=of("cited", True),
            words=words,
            waiting=of("stage", *WAITING),
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


_waiting: Any = select(
    *(col(Recommendation.id), col(Recommendation.reference), col(Recommendation.title)),
    *(col(Recommendation.received_on), col(Recommendation.due_on)),
).where(these(col(Recommendation.id)))


def waiting(db: Session, limit: int) -> list[Waiting]:
    """What waits for an answer, the most overdue first."""
    facets = recommendation_facets(db)
    with facets.lock:
        dated = facets["stage"].any_of(WAITING) - facets["due"].any_of([0])
        keys = facets.in_order(dated, "due", size=limit, falling=False)
    ids = [one for _due, one in keys]
    by_id = {row.id: Waiting(*row) for row in db.execute(_waiting, {"ids": ids})}
    return [by_id[one] for one in ids if one in by_id]


def overdue_count(db: Session) -> int:
    """How many answers are late."""
    facets = recommendation_facets(db)
    with facets.lock:
        return len(overdue(facets))
