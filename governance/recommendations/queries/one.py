"""What is known of one recommendation: its authors, versions, and what was merged into it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import false, select
from sqlalchemy.orm import Session, aliased, joinedload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.core.words import Words
from governance.meetings.models import Meeting
from governance.recommendations import policy
from governance.recommendations.models import (
    Author,
    Cluster,
    Follow,
    Recommendation,
    Signature,
    Stage,
    Support,
    Version,
)
from governance.strategy.models import Theme
from governance.workshops.models import Workshop


@dataclass(frozen=True, slots=True)
class SignedBy:
    """An author as they want to be shown; `name` is "" for one who is "a member" now."""

    signature: Signature
    name: str


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a recommendation, and what the actor did with it."""

    theme: Words | None
    workshop_id: int | None
    workshop: str | None
    workshop_title: Words | None
    meeting_id: int | None
    meeting: str | None
    meeting_title: Words | None
    target_id: int | None
    target: str | None
    target_title: Words | None
    merged: bool
    supports: bool
    follows: bool


Source, Target = aliased(Recommendation), aliased(Recommendation)

_around: Any = (
    select(
        col(Theme.title).label("theme"),
        col(Workshop.id).label("workshop_id"),
        col(Workshop.reference).label("workshop"),
        col(Workshop.title).label("workshop_title"),
        col(Meeting.id).label("meeting_id"),
        col(Meeting.reference).label("meeting"),
        col(Meeting.title).label("meeting_title"),
        col(Target.id).label("target_id"),
        col(Target.reference).label("target"),
        col(Target.title).label("target_title"),
    )
    .select_from(Recommendation)
    .outerjoin(Theme, col(Theme.id) == col(Recommendation.theme_id))
    .outerjoin(Workshop, col(Workshop.id) == col(Recommendation.workshop_id))
    .outerjoin(Meeting, col(Meeting.id) == col(Recommendation.meeting_id))
    .outerjoin(Target, col(Target.id) == col(Recommendation.merged_into_id))
)


def get_recommendation(db: Session, recommendation_id: int, *, for_: Actor) -> Recommendation:
    """One recommendation with its authors; raises `NotFound`."""
    return _one(db, col(Recommendation.id) == recommendation_id, for_)


def by_reference(db: Session, reference: str, *, for_: Actor) -> Recommendation:
    """The recommendation of a short reference such as R-2022-014; raises `NotFound`."""
    return _one(db, col(Recommendation.reference) == reference.upper(), for_)


def by_receipt(db: Session, holder: Actor) -> Recommendation:
    """The recommendation whose receipt the actor holds; raises `NotFound`."""
    return _one(db, col(Recommendation.receipt) == holder.receipt, holder)


def _one(db: Session, where: Any, for_: Actor) -> Recommendation:
    found = select(Recommendation).where(where)
    with_authors = found.options(joinedload(Recommendation.authors))  # type: ignore[arg-type]
    recommendation = db.scalars(with_authors).unique().one_or_none()
    if recommendation is None or recommendation.stage == Stage.TAKEN_BACK:
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
    with_facilitators = found.options(joinedload(Workshop.facilitators))  # type: ignore[arg-type]
    return db.scalars(with_facilitators).unique().one()


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


def around(db: Session, recommendation: Recommendation, actor: Actor) -> Around:
    """Its theme, origin and target, and whether the actor supports and follows it: one query."""
    of_this = recommendation.id
    named = actor.person is not None or actor.participant is not None
    merged = select(col(Source.id)).where(col(Source.merged_into_id) == of_this)
    supports = select(col(Support.id)).where(
        col(Support.recommendation_id) == of_this, _by(Support, actor) if named else false()
    )
    follows = select(col(Follow.id)).where(
        col(Follow.recommendation_id) == of_this, col(Follow.person_id) == (actor.person or 0)
    )
    found = _around.add_columns(
        merged.exists().label("merged"),
        supports.exists().label("supports"),
        follows.exists().label("follows"),
    )
    row = db.execute(found.where(col(Recommendation.id) == of_this)).one()
    return Around(**row._asdict())


def _by(kind: Any, actor: Actor) -> Any:
    if actor.person is not None:
        return col(kind.person_id) == actor.person
    return col(kind.participant_id) == actor.participant
