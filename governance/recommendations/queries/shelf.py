"""Under what each received recommendation can be found, counted and sorted, kept in memory."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.facets import Facets, Source, Values, facets_of
from governance.recommendations.models import ANSWERS, WAITING, Recommendation, Stage
from governance.recommendations.words import word_of

R = Recommendation

FACETS = (
    *("theme", "origin", "cycle", "year", "office", "language"),
    *("stage", "realisation", "word", "carried_by", "has_outcome", "cited", "workshop"),
    *("due", "received", "queue", "moved", "supports", "took"),
)
"""Days are ordinals. `word` is "" before the answer; `due` is 0 and `queue` LAST for what does not
wait for one; `took` is the days from received to answered, or -1."""

LAST = 10**7

_rows: Any = select(
    *(col(R.id), col(R.reference), col(R.theme_id), col(R.origin), col(R.cycle_id)),
    *(col(R.office), col(R.language), col(R.stage), col(R.realisation), col(R.carried_by)),
    *(col(R.has_outcome), col(R.cited), col(R.workshop_id), col(R.due_on), col(R.received_on)),
    *(col(R.answered_on), col(R.moved_on), col(R.supports)),
)


def _values(row: Any) -> Values | None:
    if row.reference is None or row.stage == Stage.TAKEN_BACK:
        return None
    received, waits = row.received_on.toordinal(), row.stage in WAITING
    word = word_of(row.stage, row.realisation).value if row.stage in ANSWERS else ""
    took = row.answered_on.toordinal() - received if row.answered_on else -1
    return (
        *(row.theme_id, row.origin, row.cycle_id, row.received_on.year, row.office),
        *(row.language, row.stage, row.realisation, word, row.carried_by, row.has_outcome),
        *(row.cited, row.workshop_id, row.due_on.toordinal() if waits and row.due_on else 0),
        *(received, received if waits else LAST, row.moved_on.toordinal(), row.supports, took),
    )


SOURCE = Source("recommendations", FACETS, _rows, col(R.tick), _values)


def recommendation_facets(db: Session) -> Facets:
    """The facets of the register, as it is now."""
    return facets_of(db, SOURCE)
