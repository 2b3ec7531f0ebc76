"""What is known of the files that were brought in, and of what they said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotFound
from governance.recommendations.models import Assessment, ImportBatch, ImportRefusal, Realisation

MOST_BATCHES, MOST_REFUSALS = 100, 200


def batches(db: Session) -> list[ImportBatch]:
    """The files that were brought in or looked at, the last one first."""
    found = select(ImportBatch).order_by(col(ImportBatch.id).desc())
    return list(db.scalars(found.limit(MOST_BATCHES)))


def get_batch(db: Session, batch_id: int) -> ImportBatch:
    """One of them; raises `NotFound`."""
    batch = db.get(ImportBatch, batch_id)
    if batch is None:
        raise NotFound
    return batch


def refusals_of(db: Session, batch_id: int, limit: int = MOST_REFUSALS) -> Sequence[ImportRefusal]:
    """The rows of a file that were refused, in their order."""
    found = select(ImportRefusal).where(col(ImportRefusal.batch_id) == batch_id)
    return db.scalars(found.order_by(col(ImportRefusal.row)).limit(limit)).all()


def assessed(db: Session, recommendation_ids: Iterable[int]) -> dict[int, Realisation]:
    """What was last said, on a day in a document, to have become of these."""
    ids = list(recommendation_ids)
    if not ids:
        return {}
    found = select(col(Assessment.recommendation_id), col(Assessment.realisation))
    rows = found.where(col(Assessment.recommendation_id).in_(ids))
    last = rows.order_by(col(Assessment.as_of), col(Assessment.id))
    return {row.recommendation_id: row.realisation for row in db.execute(last)}
