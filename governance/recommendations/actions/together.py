"""Recommendations are put together: into clusters, and into one another, which can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.pulse import wake
from governance.recommendations import policy
from governance.recommendations.actions.supporting import GONE
from governance.recommendations.holding import count_supports, hold, wake_table_of, workshop_of
from governance.recommendations.models import (
    Author,
    Cluster,
    Follow,
    Merge,
    Recommendation,
    Stage,
    Support,
)
from governance.workshops.models import Workshop


def cluster(
    db: Session,
    workshop: Workshop,
    title: str,
    recommendations: Sequence[Recommendation],
    *,
    by: Actor,
) -> Cluster:
    """Put recommendations of one workshop together under a title; a known title takes more in."""
    require(policy.can_cluster(by, workshop))
    if not recommendations or any(one.workshop_id != workshop.id for one in recommendations):
        raise Refused(_("Choose recommendations of this workshop."))
    found = select(Cluster).where(
        col(Cluster.workshop_id) == workshop.id, col(Cluster.title) == title
    )
    together = db.scalars(found).first()
    if together is None:
        together = Cluster(workshop_id=workshop.id, title=title)
        db.add(together)
        db.flush()
    for recommendation in recommendations:
        recommendation.cluster_id = together.id
    ids = sorted(one.id for one in recommendations)
    record(db, "recommendation.clustered", together, by=by, recommendations=ids)
    wake(db, workshop.topic)
    return together


def merge(db: Session, source: Recommendation, target: Recommendation, *, by: Actor) -> Merge:
    """Put `source` into `target`: every author, supporter and follower comes along."""
    require(policy.can_merge(by, source, target, workshop_of(db, target)))
    if source.id == target.id:
        raise Refused(_("A recommendation cannot be merged into itself."))
    hold(db, source, target)
    if target.stage in GONE or (source.is_public and not target.is_public):
        raise NotNow(_("Nothing can be merged into that recommendation now."))
    before = source.stage
    become(source, Stage.MERGED)
    source.stage_before_merge, source.merged_into_id = before, target.id
    source.moved_on = clock.today()
    made = Merge(source_id=source.id, target_id=target.id, made_at=clock.now())
    db.add(made)
    _bring_along(db, source, target)
    record(db, "recommendation.merged", source, by=by, into=target.id)
    wake_table_of(db, source)
    return made


def undo_merge(db: Session, source: Recommendation, *, by: Actor) -> None:
    """Take `source` out again: both are as they were before the merge."""
    target = _merged_into(db, source)
    require(policy.can_merge(by, source, target, workshop_of(db, target)))
    hold(db, source, target)
    if target.stage == Stage.MERGED:
        raise NotNow(_("Undo the later merge first."))
    become(source, source.stage_before_merge or Stage.PROPOSED)
    source.stage_before_merge = source.merged_into_id = None
    source.moved_on = clock.today()
    _take_back(db, source, target)
    record(db, "recommendation.unmerged", source, by=by, out_of=target.id)
    wake_table_of(db, source)


def _merged_into(db: Session, source: Recommendation) -> Recommendation:
    if source.merged_into_id is None:
        raise NotNow(_("This recommendation is not merged."))
    return db.get_one(Recommendation, source.merged_into_id)


def _bring_along(db: Session, source: Recommendation, target: Recommendation) -> None:
    for kind in (Author, Support, Follow):
        there = {_who(row) for row in _rows(db, kind, target)}
        for row in _rows(db, kind, source):
            if kind is Author or _who(row) not in there:
                copied = row.model_dump(exclude={"id", "recommendation_id", "from_id"})
                db.add(kind(recommendation_id=target.id, from_id=source.id, **copied))
    db.flush()
    count_supports(db, target, _copied(db, source, target) + _unnamed(db, source))


def _take_back(db: Session, source: Recommendation, target: Recommendation) -> None:
    count_supports(db, target, -_copied(db, source, target) - _unnamed(db, source))
    for kind in (Author, Support, Follow):
        rows: Any = kind
        db.execute(
            delete(kind).where(
                col(rows.recommendation_id) == target.id, col(rows.from_id) == source.id
            )
        )
    made = select(Merge).where(col(Merge.source_id) == source.id, col(Merge.undone_at).is_(None))
    for one in db.scalars(made):
        one.undone_at = clock.now()


def _rows(db: Session, kind: Any, recommendation: Recommendation) -> list[Any]:
    of_this = col(kind.recommendation_id) == recommendation.id
    return list(db.scalars(select(kind).where(of_this).order_by(col(kind.id))))


def _who(row: Any) -> tuple[int | None, int | None]:
    return row.person_id, getattr(row, "participant_id", None)


def _copied(db: Session, source: Recommendation, target: Recommendation) -> int:
    counted = select(func.count()).where(
        col(Support.recommendation_id) == target.id, col(Support.from_id) == source.id
    )
    return db.execute(counted).scalar_one()


def _unnamed(db: Session, source: Recommendation) -> int:
    """Supports that were only ever counted: an import brings a number and no names."""
    of_this = col(Support.recommendation_id) == source.id
    named = db.execute(select(func.count()).select_from(Support).where(of_this)).scalar_one()
    return source.supports - named
