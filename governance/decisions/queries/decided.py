"""What was decided, by whom it may be read: drafts stay inside, announcements with the authors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select, true
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.decisions import policy
from governance.decisions.models import AgendaItem, Decision, Stage
from governance.meetings.models import Body, Meeting
from governance.meetings.policy import can_see_inside
from governance.recommendations.models import Author, Recommendation

LIVE = (Stage.DRAFT, Stage.ANNOUNCED, Stage.PUBLISHED)

DECIDED_INSIDE = exists().where(
    col(Decision.recommendation_id) == col(Recommendation.id),
    col(Decision.stage).in_([Stage.DRAFT, Stage.ANNOUNCED]),
)
"""A recommendation has its answer already, which everyone does not read yet."""

by_day = (col(Decision.decided_on), col(Decision.id))
"""The order of the list of decisions."""

ROWS: Any = (
    select(
        col(Decision.id),
        col(Decision.reference),
        col(Decision.outcome),
        col(Decision.stage),
        col(Decision.decided_on),
        col(AgendaItem.title),
        col(Body.name).label("body"),
        col(Meeting.id).label("meeting_id"),
        col(Recommendation.id).label("recommendation_id"),
        col(Recommendation.reference).label("recommendation_reference"),
        col(Recommendation.title).label("recommendation_title"),
    )
    .join(AgendaItem, col(Decision.item_id) == col(AgendaItem.id))
    .join(Meeting, col(AgendaItem.meeting_id) == col(Meeting.id))
    .join(Body, col(Meeting.body_id) == col(Body.id))
    .outerjoin(Recommendation, col(Decision.recommendation_id) == col(Recommendation.id))
)


def seen_by(actor: Actor) -> ColumnElement[bool]:
    """The condition under which `actor` sees a decision (joined with its agenda item): the same
    rule as `policy.can_see`, for lists."""
    if can_see_inside(actor):
        return true()
    public = and_(col(Decision.stage) == Stage.PUBLISHED, col(AgendaItem.public))
    if actor.person is None:
        return public
    is_author = exists().where(
        col(Author.recommendation_id) == col(Decision.recommendation_id),
        col(Author.person_id) == actor.person,
    )
    return or_(public, and_(col(Decision.stage) == Stage.ANNOUNCED, is_author))


def answers_known(db: Session, ids: Iterable[int], *, for_: Actor) -> dict[int, Any]:
    """The answers to these recommendations that not everyone reads yet and `for_` does."""
    wanted = list(ids)
    if not wanted or for_.person is None:
        return {}
    found = (
        select(
            col(Decision.id),
            col(Decision.reference),
            col(Decision.outcome),
            col(Decision.recommendation_id),
        )
        .join(AgendaItem, col(Decision.item_id) == col(AgendaItem.id))
        .where(
            col(Decision.recommendation_id).in_(wanted),
            col(Decision.stage) == Stage.ANNOUNCED,
            seen_by(for_),
        )
    )
    rows = db.execute(found.order_by(col(Decision.id)).limit(500))
    return {row.recommendation_id: row for row in rows}


def get_decision(db: Session, decision_id: int, *, for_: Actor) -> Decision:
    """One decision with its item, meeting, body and recommendation (authors loaded).

    Raises `NotFound` where it is not there, or where `for_` may not see it yet.
    """
    item = joinedload(Decision.item)  # type: ignore[arg-type]
    recommendation = joinedload(Decision.recommendation)  # type: ignore[arg-type]
    found = select(Decision).where(col(Decision.id) == decision_id)
    decision = db.scalars(
        found.options(
            item.joinedload(AgendaItem.meeting).joinedload(Meeting.body),  # type: ignore[arg-type]
            recommendation.options(selectinload(Recommendation.authors)),  # type: ignore[arg-type]
        )
    ).one_or_none()
    if decision is None:
        raise NotFound
    known = decision.recommendation
    authors = known.author_ids if known else frozenset()
    if not policy.can_see(for_, decision, decision.item, authors):
        raise NotFound
    return decision


def decision_by_reference(db: Session, reference: str, *, for_: Actor) -> int:
    """The id of the decision D-2022-05-3; raises `NotFound`."""
    found = select(col(Decision.id)).where(col(Decision.reference) == reference.upper())
    found = found.join(AgendaItem, col(Decision.item_id) == col(AgendaItem.id))
    decision_id = db.execute(found.where(seen_by(for_))).scalar_one_or_none()
    if decision_id is None:
        raise NotFound
    return decision_id


def decision_on(db: Session, item: AgendaItem) -> Decision | None:
    """The decision on a point, whatever its stage; None where there is none or it was dropped."""
    found = select(Decision).where(
        col(Decision.item_id) == item.id, col(Decision.stage) != Stage.DROPPED
    )
    return db.scalars(found).first()


def answer_elsewhere(db: Session, item: AgendaItem) -> str:
    """The reference of a draft or an announced answer, on another point, to the recommendation
    of this one; "" where there is none."""
    if item.recommendation_id is None:
        return ""
    found = select(col(Decision.reference)).where(
        col(Decision.recommendation_id) == item.recommendation_id,
        col(Decision.stage).in_((Stage.DRAFT, Stage.ANNOUNCED)),
        col(Decision.item_id) != item.id,
    )
    return db.scalars(found.order_by(col(Decision.id)).limit(1)).one_or_none() or ""


def decisions_about(db: Session, recommendation_id: int, *, for_: Actor) -> list[Any]:
    """The decisions on a recommendation that `for_` sees, oldest first (at most 50)."""
    found = ROWS.where(col(Decision.stage).in_(LIVE), seen_by(for_))
    about = found.where(col(Decision.recommendation_id) == recommendation_id)
    return list(db.execute(about.order_by(*by_day).limit(50)))
