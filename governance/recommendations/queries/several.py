"""Recommendations together: on a table, waiting for an answer, of one member."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, selectinload
from sqlmodel import col

from governance.core.policy import Actor
from governance.recommendations.models import (
    WAITING,
    Author,
    Follow,
    Recommendation,
    Stage,
    Support,
)

_stands = and_(col(Recommendation.stage) != Stage.TAKEN_BACK)


def table_of(
    db: Session, workshop_id: int, limit: int = 500, *, hidden: bool = False
) -> list[Recommendation]:
    """What lies on the table of a workshop, whatever became of it, newest first, with authors;
    with what is `hidden` only for who runs the room."""
    found = select(Recommendation).where(col(Recommendation.workshop_id) == workshop_id)
    if not hidden:
        found = found.where(col(Recommendation.hidden_because) == "")
    with_authors = found.options(selectinload(Recommendation.authors))  # type: ignore[arg-type]
    return list(db.scalars(with_authors.order_by(col(Recommendation.id).desc()).limit(limit)))


def holding(db: Session, workshop_id: int, ids: Iterable[int]) -> list[Recommendation]:
    """These recommendations of one workshop, locked until the commit, in the order of the table."""
    found = select(Recommendation).where(
        col(Recommendation.workshop_id) == workshop_id, col(Recommendation.id).in_(list(ids)[:500])
    )
    with_authors = found.options(selectinload(Recommendation.authors))  # type: ignore[arg-type]
    return list(db.scalars(with_authors.order_by(col(Recommendation.id)).with_for_update()))


def supported_on(db: Session, actor: Actor, ids: Sequence[int]) -> frozenset[int]:
    """Which of these the actor supports; no query for the public."""
    if actor.person is not None:
        mine = col(Support.person_id) == actor.person
    elif actor.participant is not None:
        mine = col(Support.participant_id) == actor.participant
    else:
        return frozenset()
    found = select(col(Support.recommendation_id)).where(
        mine, col(Support.recommendation_id).in_(ids)
    )
    return frozenset(db.scalars(found))


def waiting_for_answer(db: Session, limit: int = 25) -> list[Recommendation]:
    """What was received and has no answer yet, the longest waiting first."""
    found = select(Recommendation).where(col(Recommendation.stage).in_(WAITING))
    oldest = found.order_by(col(Recommendation.due_on), col(Recommendation.id))
    return list(db.scalars(oldest.limit(limit)))


def authored_by(db: Session, actor: Actor, limit: int = 200) -> list[Recommendation]:
    """What the actor wrote, or put on a table, and what that was merged into; newest first."""
    mine = []
    if actor.person is not None:
        mine.append(col(Author.person_id) == actor.person)
    if actor.participant is not None:
        mine.append(col(Author.participant_id) == actor.participant)
    if not mine:
        return []
    of_mine = select(col(Author.recommendation_id)).where(or_(*mine))
    found = select(Recommendation).where(col(Recommendation.id).in_(of_mine), _stands)
    return list(db.scalars(found.order_by(col(Recommendation.id).desc()).limit(limit)))


def followed_by(db: Session, person_id: int, limit: int = 200) -> list[Recommendation]:
    """What this person follows, also where a merge led it, what moved last first."""
    of_mine = select(col(Follow.recommendation_id)).where(col(Follow.person_id) == person_id)
    found = select(Recommendation).where(col(Recommendation.id).in_(of_mine), _stands)
    moved = found.order_by(col(Recommendation.moved_on).desc(), col(Recommendation.id).desc())
    return list(db.scalars(moved.limit(limit)))
