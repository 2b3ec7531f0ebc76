"""Members and devices support a recommendation, and members follow it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.recommendations import policy
from governance.recommendations.holding import count_supports, hold, wake_table_of
from governance.recommendations.models import Follow, Recommendation, Stage, Support

GONE = frozenset({Stage.WITHDRAWN, Stage.MERGED})


def support(db: Session, recommendation: Recommendation, *, by: Actor) -> bool:
    """Support it, once; False where it was supported already."""
    require(policy.can_support(by, recommendation))
    must_be_alive(db, recommendation)
    if _support_of(db, recommendation, by) is not None:
        return False
    mine = Support(recommendation_id=recommendation.id, person_id=by.person)
    if by.person is None:
        mine.participant_id = by.participant
    db.add(mine)
    count_supports(db, recommendation, 1)
    record(db, "recommendation.supported", recommendation, by=by)
    wake_table_of(db, recommendation)
    return True


def unsupport(db: Session, recommendation: Recommendation, *, by: Actor) -> bool:
    """Take one's support back; False where there was none."""
    require(policy.can_support(by, recommendation))
    must_be_alive(db, recommendation)
    mine = _support_of(db, recommendation, by)
    if mine is None:
        return False
    db.delete(mine)
    count_supports(db, recommendation, -1)
    record(db, "recommendation.unsupported", recommendation, by=by)
    wake_table_of(db, recommendation)
    return True


def follow(db: Session, recommendation: Recommendation, *, by: Actor) -> bool:
    """Hear of every later step; False where it was followed already."""
    require(policy.can_follow(by))
    hold(db, recommendation)
    if _follow_of(db, recommendation, by) is not None:
        return False
    db.add(Follow(recommendation_id=recommendation.id, person_id=by.person or 0))
    record(db, "recommendation.followed", recommendation, by=by)
    return True


def unfollow(db: Session, recommendation: Recommendation, *, by: Actor) -> bool:
    """Hear of it no longer; False where it was not followed."""
    require(policy.can_follow(by))
    hold(db, recommendation)
    mine = _follow_of(db, recommendation, by)
    if mine is None:
        return False
    db.delete(mine)
    record(db, "recommendation.unfollowed", recommendation, by=by)
    return True


def must_be_alive(db: Session, recommendation: Recommendation) -> None:
    """Hold it; raises `NotNow` where it was withdrawn or merged."""
    hold(db, recommendation)
    if recommendation.stage in GONE:
        raise NotNow(_("This recommendation was withdrawn or merged."))


def _by_whom(kind: Any, actor: Actor) -> ColumnElement[bool]:
    """Rows of this person, or else of this device."""
    if actor.person is not None:
        return col(kind.person_id) == actor.person
    return col(kind.participant_id) == actor.participant


def _support_of(db: Session, recommendation: Recommendation, by: Actor) -> Support | None:
    of_this = col(Support.recommendation_id) == recommendation.id
    return db.scalars(select(Support).where(of_this, _by_whom(Support, by))).one_or_none()


def _follow_of(db: Session, recommendation: Recommendation, by: Actor) -> Follow | None:
    of_this = col(Follow.recommendation_id) == recommendation.id
    return db.scalars(select(Follow).where(of_this, _by_whom(Follow, by))).one_or_none()
