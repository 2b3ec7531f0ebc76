"""What was added to a recommendation, and to those that were merged into it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.recommendations.models import Addition, Recommendation


def additions_to(db: Session, recommendation_id: int, limit: int = 200) -> list[Addition]:
    """What was added to it, day by day."""
    merged = select(col(Recommendation.id)).where(
        col(Recommendation.merged_into_id) == recommendation_id
    )
    of_these = col(Addition.recommendation_id)
    found = select(Addition).where(or_(of_these == recommendation_id, of_these.in_(merged)))
    in_order = found.order_by(col(Addition.added_on), col(Addition.id))
    return list(db.scalars(in_order.limit(limit)))


def count_additions(db: Session, ids: Sequence[int]) -> dict[int, int]:
    """How many were added to each of these, where there are any."""
    of_these = col(Addition.recommendation_id)
    counted = select(of_these, func.count()).where(of_these.in_(ids)).group_by(of_these)
    return {row[0]: row[1] for row in db.execute(counted)}
