"""What is known of one recommendation: its authors, versions, and what was merged into it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import false, select
from sqlalchemy.orm import Session, selectinload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.recommendations import policy
from governance.recommendations.models import (
    Author,
    Cluster,
    Follow,
    Recommendation,
    Signature,
    Support,
    Version,
)
from governance.workshops.models import Workshop


@dataclass(frozen=True, slots=True)
class SignedBy:
    """An author as they want to be shown; `name` is "" for one who is "a member" now."""

    signature: Signature
    name: str


@dataclass(frozen=True, slots=True)
class Mine:
    """What an actor did with a recommendation."""

    supports: bool = False
    follows: bool = False


def get_recommendation(db: Session, recommendation_id: int, *, for_: Actor) -> Recommendation:
    """One recommendation with its authors; raises `NotFound`."""
    return _one(db, col(Recommendation.id) == recommendation_id, for_)


def by_reference(db: Session, reference: str, *, for_: Actor) -> Recommendation:
    """The recommendation of a short reference such as R-2022-014; raises `NotFound`."""
    return _one(db, col(Recommendation.reference) == reference.upper(), for_)


def _one(db: Session, where: Any, for_: Actor) -> Recommendation:
    found = select(Recommendation).where(where)
    with_authors = found.options(selectinload(Recommendation.authors))  # type: ignore[arg-type]
    recommendation = db.scalars(with_authors).one_or_none()
    if recommendation is None:
        raise NotFound
    room = None if recommendation.is_public else room_of(db, recommendation)
    if not policy.can_see(for_, recommendation, room):
        raise NotFound
    return recommendation


def room_of(db: Session, recommendation: Recommendation) -> Workshop | None:
    """The workshop it comes from, with its facilitators."""
    if recommendation.workshop_id is None:
        return None
    found = select(Workshop).where(col(Workshop.id) == recommendation.workshop_id)
    with_facilitators = found.options(selectinload(Workshop.facilitators))  # type: ignore[arg-type]
    return db.scalars(with_facilitators).one()


def signatures(authors: Iterable[Author]) -> list[SignedBy]:
    """Who signed, each once, in the order in which they came."""
    shown = [SignedBy(author.signature, author.shown_as) for author in authors]
    return list(dict.fromkeys(shown))


def versions_of(db: Session, recommendation_id: int, limit: int = 100) -> list[Version]:
    """The earlier versions of its text, newest first."""
    found = select(Version).where(col(Version.recommendation_id) == recommendation_id)
    return list(db.scalars(found.order_by(col(Version.number).desc()).limit(limit)))


def merged_from(db: Session, recommendation_id: int, limit: int = 100) -> list[Recommendation]:
    """What was merged into it, with its own text."""
    found = select(Recommendation).where(col(Recommendation.merged_into_id) == recommendation_id)
    return list(db.scalars(found.order_by(col(Recommendation.id)).limit(limit)))


def clusters_of(db: Session, workshop_id: int, limit: int = 100) -> list[Cluster]:
    """The clusters of one workshop, in the order in which they were made."""
    found = select(Cluster).where(col(Cluster.workshop_id) == workshop_id)
    return list(db.scalars(found.order_by(col(Cluster.id)).limit(limit)))


def mine_on(db: Session, recommendation_id: int, actor: Actor) -> Mine:
    """Whether the actor supports and follows it, in one query; none for the public."""
    if actor.person is None and actor.participant is None:
        return Mine()
    by_support, by_follow = _by(Support, actor), col(Follow.person_id) == actor.person
    supports = select(col(Support.id)).where(
        col(Support.recommendation_id) == recommendation_id, by_support
    )
    follows = select(col(Follow.id)).where(
        col(Follow.recommendation_id) == recommendation_id,
        by_follow if actor.person is not None else false(),
    )
    row = db.execute(select(supports.exists(), follows.exists())).one()
    return Mine(bool(row[0]), bool(row[1]))


def _by(kind: Any, actor: Actor) -> Any:
    if actor.person is not None:
        return col(kind.person_id) == actor.person
    return col(kind.participant_id) == actor.participant
