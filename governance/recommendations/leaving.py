"""An address that is left with a receipt: kept apart from every account, forgotten at the end.

The journal says nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session, aliased
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


def forget_addresses_of_kept(db: Session, workshop_id: int) -> None:
    """Forget the addresses that were left with texts of a room which did not go to the register,
    by themselves or merged into another one: there is nothing more to tell of them."""
    into = aliased(Recommendation)
    kept = (
        select(col(Recommendation.id))
        .outerjoin(into, col(into.id) == col(Recommendation.merged_into_id))
        .where(
            col(Recommendation.workshop_id) == workshop_id,
            col(Recommendation.reference).is_(None),
            col(into.reference).is_(None),
        )
    )
    db.execute(delete(LeftAddress).where(col(LeftAddress.recommendation_id).in_(kept)))


def address_of(db: Session, recommendation_id: int) -> str:
    """The address that was left with a text, or nothing."""
    left = select(col(LeftAddress.address)).where(
        col(LeftAddress.recommendation_id) == recommendation_id
    )
    return db.scalars(left).one_or_none() or ""


@dataclass(frozen=True, slots=True)
class Left:
    """An address, the text with which it was left, and the one in which that goes on."""

    address: str
    language: str
    recommendation_id: int
    goes_on_in: int


def addresses_of(db: Session, recommendation_ids: Iterable[int]) -> list[Left]:
    """The addresses that were left with these texts, or with what is merged into them."""
    ids = set(recommendation_ids)
    this, into = col(LeftAddress.recommendation_id), col(Recommendation.merged_into_id)
    found = select(col(LeftAddress.address), col(LeftAddress.language), this, into).join(
        Recommendation, col(Recommendation.id) == this
    )
    rows = db.execute(found.where(or_(this.in_(ids), into.in_(ids))).order_by(this)).all()
    return [
        Left(address, language, left, left if left in ids or target is None else target)
        for address, language, left, target in rows
    ]
