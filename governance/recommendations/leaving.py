"""An address that is left with a receipt: kept apart from every account, forgotten at the end.

The journal says nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.recommendations.models import LeftAddress, Recommendation


def leave_address(db: Session, recommendation: Recommendation, address: str, language: str) -> None:
    """Leave an address to hear what becomes of a text; another one before it goes."""
    forget_address(db, [recommendation.id])
    db.add(
        LeftAddress(recommendation_id=recommendation.id, address=address, language=language),
    )
    db.flush()


def forget_address(db: Session, recommendation_ids: Iterable[int]) -> None:
    """Forget the addresses that were left with these texts."""
    ids = list(recommendation_ids)
    db.execute(delete(LeftAddress).where(col(LeftAddress.recommendation_id).in_(ids)))


def address_of(db: Session, recommendation_id: int) -> str:
    """The address that was left with a text, or nothing."""
    left = select(col(LeftAddress.address)).where(
        col(LeftAddress.recommendation_id) == recommendation_id
    )
    return db.scalars(left).one_or_none() or ""


def addresses_of(db: Session, recommendation_ids: Iterable[int]) -> list[LeftAddress]:
    """The addresses that were left with these texts."""
    ids = list(recommendation_ids)
    return list(db.scalars(select(LeftAddress).where(col(LeftAddress.recommendation_id).in_(ids))))
