"""What is known of the files that were brought in, and of what they said."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotFound
from governance.recommendations.models import ImportBatch, ImportRefusal

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
