"""What stands on an agenda, with its conflicts and decisions, and what could be put on one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Text, case, exists, func, or_, select, type_coerce
from sqlalchemy.orm import Session, joinedload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.decisions import policy
from governance.decisions.models import AgendaItem, Conflict, Decision, Vote, VoteStage, Withdrew
from governance.decisions.queries.decided import DECIDED_INSIDE, LIVE, seen_by
from governance.meetings.policy import can_see_inside
from governance.people.models import Person
from governance.recommendations.models import WAITING, Recommendation, Stage


@dataclass(frozen=True, slots=True)
class Declared:
    """A person's conflict of interest on a point ("" for somebody who left)."""

    person_id: int
    name: str
    withdrew: Withdrew


@dataclass(frozen=True, slots=True)
class Point:
    """A point of an agenda as one reader sees it."""

    item: AgendaItem
    decision: Decision | None = None
    conflicts: list[Declared] = field(default_factory=list)
    votes: bool = False
    """Whether a vote is open on it."""


def get_item(db: Session, item_id: int, *, for_: Actor) -> AgendaItem:
    """One point with its meeting and recommendation; raises `NotFound`."""
    found = select(AgendaItem).where(col(AgendaItem.id) == item_id)
    meeting, recommendation = AgendaItem.meeting, AgendaItem.recommendation
    options = (joinedload(meeting), joinedload(recommendation))  # type: ignore[arg-type]
    item = db.scalars(found.options(*options)).one_or_none()
    if item is None or not policy.can_see_item(for_, item):
        raise NotFound
    return item


VOTES: Any = exists().where(
    col(Vote.item_id) == col(AgendaItem.id), col(Vote.stage) == VoteStage.OPEN
)
"""A vote is open on a point."""


def agenda_of(db: Session, meeting_id: int, *, for_: Actor) -> list[Point]:
    """The points of a meeting in their order, with what `for_` may see (at most 200)."""
    found = select(AgendaItem, VOTES).where(
        col(AgendaItem.meeting_id) == meeting_id, col(AgendaItem.taken_off).is_(False)
    )
    if not can_see_inside(for_):
        found = found.where(col(AgendaItem.public))
    recommendation = joinedload(AgendaItem.recommendation)  # type: ignore[arg-type]
    in_order = found.order_by(col(AgendaItem.position), col(AgendaItem.id)).limit(200)
    rows = db.execute(in_order.options(recommendation)).all()
    if not rows:
        return []
    declared = conflicts_on(db, [item.id for item, _votes in rows])
    decided = _decisions_on(db, meeting_id, for_)
    return [
        Point(item, decided.get(item.id), declared.get(item.id, []), votes) for item, votes in rows
    ]


def conflicts_on(db: Session, item_ids: Iterable[int]) -> dict[int, list[Declared]]:
    """Declared conflicts by point."""
    found = (
        select(col(Conflict.item_id), col(Person.id), col(Person.name), col(Conflict.withdrew))
        .join(Person, col(Conflict.person_id) == col(Person.id))
        .where(col(Conflict.item_id).in_(list(item_ids)), col(Conflict.taken_back).is_(False))
        .order_by(col(Person.name), col(Conflict.id))
    )
    declared: dict[int, list[Declared]] = {}
    for item_id, person_id, name, withdrew in db.execute(found):
        declared.setdefault(item_id, []).append(Declared(person_id, name, withdrew))
    return declared


def conflicted(db: Session, item_id: int) -> frozenset[int]:
    """Who has a conflict of interest on a point."""
    found = select(col(Conflict.person_id)).where(col(Conflict.item_id) == item_id)
    return frozenset(db.scalars(found.where(col(Conflict.taken_back).is_(False))))


def _decisions_on(db: Session, meeting_id: int, actor: Actor) -> dict[int, Decision]:
    found = select(Decision).join(AgendaItem, col(Decision.item_id) == col(AgendaItem.id))
    of_meeting = found.where(col(AgendaItem.meeting_id) == meeting_id)
    seen = of_meeting.where(col(Decision.stage).in_(LIVE), seen_by(actor))
    return {decision.item_id: decision for decision in db.scalars(seen)}


CANDIDATES: Any = select(
    col(Recommendation.id),
    col(Recommendation.reference),
    col(Recommendation.title),
    col(Recommendation.stage),
    col(Recommendation.due_on),
    col(Recommendation.returns_on),
    col(Recommendation.missing_resource),
)


def returning(db: Session, on: date, limit: int = 25) -> list[Any]:
    """Postponed recommendations whose date has come: proposed for an agenda, earliest first."""
    found = CANDIDATES.where(
        col(Recommendation.stage) == Stage.POSTPONED,
        col(Recommendation.returns_on) <= on,
        ~DECIDED_INSIDE,
    )
    in_order = found.order_by(col(Recommendation.returns_on), col(Recommendation.id))
    return list(db.execute(in_order.limit(limit)))


def waiting(db: Session, meeting_id: int, search: str = "", limit: int = 25) -> list[Any]:
    """Recommendations that could be put on this agenda: those waiting for an answer, oldest due
    first, then postponed ones, earliest return first; by reference or words of the title."""
    on_it = select(col(AgendaItem.recommendation_id)).where(
        col(AgendaItem.meeting_id) == meeting_id,
        col(AgendaItem.taken_off).is_(False),
        col(AgendaItem.recommendation_id).is_not(None),
    )
    found = CANDIDATES.where(
        col(Recommendation.stage).in_([*WAITING, Stage.POSTPONED]),
        col(Recommendation.id).not_in(on_it),
    )
    for part in search.split()[:8]:
        found = found.where(_holds(part))
    postponed = col(Recommendation.stage) == Stage.POSTPONED
    when = case((postponed, col(Recommendation.returns_on)), else_=col(Recommendation.due_on))
    in_order = found.order_by(postponed, when.nulls_last(), col(Recommendation.id)).limit(limit)
    return list(db.execute(in_order))


def _holds(part: str) -> Any:
    title = func.lower(type_coerce(col(Recommendation.title), Text))
    reference = func.lower(col(Recommendation.reference))
    wanted = part.lower()
    return or_(title.contains(wanted, autoescape=True), reference.contains(wanted, autoescape=True))
