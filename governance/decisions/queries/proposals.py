"""What puts itself forward for an agenda: answers that are due, promises, what comes each year."""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, String, and_, cast, exists, literal, or_, select
from sqlalchemy.orm import Session, aliased, joinedload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.decisions.models import AgendaItem, Decision, Purpose, RecurringItem, Stage
from governance.decisions.queries.agendas import CANDIDATES
from governance.decisions.queries.decided import DECIDED_INSIDE
from governance.meetings.models import AHEAD, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.queries import next_assembly
from governance.recommendations.models import ANSWERS, WAITING, Recommendation

WINDOW = timedelta(days=62)
"""How long after the first of its month a yearly point still proposes itself: a board that meets
every two months has one meeting in that time."""

BEFORE_ASSEMBLY = timedelta(days=92)
MOST = 25


def running_out(db: Session, until: date, limit: int = MOST) -> list[Any]:
    """Recommendations whose answer is due by a day, by that day: those that no coming agenda holds
    and for which nothing is decided yet."""
    on_one = (
        select(literal(1))
        .select_from(AgendaItem)
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(
            col(AgendaItem.recommendation_id) == col(Recommendation.id),
            col(AgendaItem.taken_off).is_(False),
            col(Meeting.stage).in_(AHEAD),
        )
    )
    found = CANDIDATES.where(
        col(Recommendation.stage).in_(WAITING),
        col(Recommendation.due_on) <= until,
        ~exists(on_one),
        ~DECIDED_INSIDE,
    )
    by_day = found.order_by(col(Recommendation.due_on), col(Recommendation.id))
    return list(db.execute(by_day.limit(limit)))


def is_unreported(until: date) -> ColumnElement[bool]:
    """It was to be reported back on a published decision by a day, and no agenda holds that yet."""
    held, name = aliased(AgendaItem), literal("decisions/") + cast(col(Decision.id), String)
    told = select(literal(1)).where(col(held.proposed_as) == name, col(held.taken_off).is_(False))
    return and_(
        col(Decision.stage) == Stage.PUBLISHED,
        col(Decision.report_back_on) <= until,
        ~exists(told.correlate(Decision)),
    )


def unreported(db: Session, until: date, limit: int = MOST) -> list[Any]:
    """Published decisions on which nobody reported back yet, longest overdue first."""
    found = (
        select(
            col(Decision.id),
            col(Decision.reference),
            col(Decision.outcome),
            col(Decision.report_back_on),
            col(AgendaItem.title),
        )
        .join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
        .where(is_unreported(until))
    )
    by_day = found.order_by(col(Decision.report_back_on), col(Decision.id))
    return list(db.execute(by_day.limit(limit)))


def yearly_points(db: Session, body_id: int) -> list[RecurringItem]:
    """What comes back each year in a body, by month, what comes before the assembly last."""
    found = select(RecurringItem).where(
        col(RecurringItem.body_id) == body_id, col(RecurringItem.ended).is_(False)
    )
    ordered = found.order_by(col(RecurringItem.month).nulls_last(), col(RecurringItem.id))
    return list(db.scalars(ordered.limit(100)))


def get_yearly(db: Session, body_id: int, recurring_id: int) -> RecurringItem:
    """One point that comes back each year; raises `NotFound`."""
    recurring = db.get(RecurringItem, recurring_id)
    if recurring is None or recurring.body_id != body_id or recurring.ended:
        raise NotFound
    return recurring


def due_this_year(db: Session, meeting: Meeting, held: Set[str]) -> list[tuple[str, RecurringItem]]:
    """The yearly points in whose window a meeting falls and that no agenda of this year `held`,
    each with the name under which it is held then."""
    points = yearly_points(db, meeting.body_id)
    if not points:
        return []
    before_it = any(point.month is None for point in points)
    assembly = next_assembly(db, meeting.held_on) if before_it else None
    proposed = [(_name(point, meeting.held_on, assembly), point) for point in points]
    return [(name, point) for name, point in proposed if name and name not in held]


def _name(point: RecurringItem, day: date, assembly: date | None) -> str:
    """`yearly-points/3/2022`, or nothing where the day is outside its window."""
    if point.month is None:
        near = assembly is not None and assembly - day <= BEFORE_ASSEMBLY
        return f"yearly-points/{point.id}/{assembly.year}" if assembly and near else ""
    year = day.year if day.month >= point.month else day.year - 1
    if day - date(year, point.month, 1) >= WINDOW:
        return ""
    return f"yearly-points/{point.id}/{year}"


def left_over(db: Session, meeting: Meeting) -> list[AgendaItem]:
    """The points on which the meeting before decided nothing and that do not stand on this
    agenda, in their order (at most 100): all of the one that this is called again after; of the
    last one that the body held, those that were to be decided."""
    decided = select(literal(1)).where(
        col(Decision.item_id) == col(AgendaItem.id), col(Decision.stage) != Stage.DROPPED
    )
    of = col(AgendaItem.recommendation_id)
    found = (
        select(AgendaItem)
        .outerjoin(Recommendation, col(Recommendation.id) == of)
        .where(
            col(AgendaItem.meeting_id) == (meeting.again_after_id or _last_before(meeting)),
            col(AgendaItem.taken_off).is_(False),
            or_(of.is_(None), col(Recommendation.stage).in_(WAITING | ANSWERS)),
            ~_stands_on(meeting),
            ~exists(decided.correlate(AgendaItem)),
        )
        .options(joinedload(AgendaItem.recommendation))  # type: ignore[arg-type]
    )
    if meeting.again_after_id is None:
        found = found.where(
            col(AgendaItem.purpose).in_((Purpose.DECISION, Purpose.APPROVAL)),
            col(AgendaItem.proposed_as).not_like("minutes/%"),
        )
    return list(db.scalars(found.order_by(col(AgendaItem.position), col(AgendaItem.id)).limit(100)))


def _stands_on(meeting: Meeting) -> ColumnElement[bool]:
    """Whether a point stands on this agenda too: about the same, or proposed as the same."""
    here = aliased(AgendaItem)
    name = literal("agenda-items/") + cast(col(AgendaItem.id), String)
    proposed = col(AgendaItem.proposed_as)
    stands = select(literal(1)).where(
        col(here.meeting_id) == meeting.id,
        col(here.taken_off).is_(False),
        or_(
            col(here.recommendation_id) == col(AgendaItem.recommendation_id),
            col(here.proposed_as) == name,
            and_(proposed != "", col(here.proposed_as) == proposed),
        ),
    )
    return exists(stands.correlate(AgendaItem))


def _last_before(meeting: Meeting) -> ScalarSelect[int]:
    """The last meeting that its body held before this one."""
    found = select(col(Meeting.id)).where(
        col(Meeting.body_id) == meeting.body_id,
        col(Meeting.stage) == MeetingStage.CLOSED,
        col(Meeting.held_on) <= meeting.held_on,
        col(Meeting.id) != meeting.id,
    )
    latest = found.order_by(col(Meeting.held_on).desc(), col(Meeting.id).desc())
    return latest.limit(1).scalar_subquery()


def held_names(db: Session, body_id: int) -> set[str]:
    """Under which names coming agendas hold what proposed itself; of yearly points of this body
    also what its earlier agendas held."""
    ahead = col(Meeting.stage).in_(AHEAD)
    yearly = and_(
        col(Meeting.body_id) == body_id,
        col(Meeting.stage) != MeetingStage.CANCELLED,
        col(AgendaItem.proposed_as).startswith("yearly-points/"),
    )
    found = (
        select(col(AgendaItem.proposed_as))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(
            or_(ahead, yearly),
            col(AgendaItem.proposed_as) != "",
            col(AgendaItem.taken_off).is_(False),
        )
    )
    return set(db.scalars(found.order_by(col(AgendaItem.id).desc()).limit(2_000)))
