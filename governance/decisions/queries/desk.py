"""What waits on the secretary's desk: for an answer, to be told, to be published, to report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, not_, select, text
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.decisions.models import (
    Advice,
    AgendaItem,
    Correction,
    Decision,
    PreparedAnswer,
    Purpose,
    Stage,
)
from governance.decisions.queries.approvals import count_minutes_waiting
from governance.decisions.queries.decided import DECIDED_INSIDE, LIVE
from governance.decisions.queries.proposals import is_unreported, unreported
from governance.meetings.models import Body, Kind, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.recommendations.models import WAITING, Recommendation
from governance.recommendations.models import Stage as Treatment

R = Recommendation
MOST = 100
"""How many rows a list shows."""
SOON = timedelta(days=60)
"""What returns or is promised by then stands on the desk."""

_prepared = exists().where(col(PreparedAnswer.recommendation_id) == col(R.id))
_advised = exists().where(
    col(Advice.recommendation_id) == col(R.id), col(Advice.outcome).is_not(None)
)
_on_agenda = exists().where(
    col(AgendaItem.recommendation_id) == col(R.id),
    col(AgendaItem.taken_off).is_(False),
    col(AgendaItem.meeting_id) == col(Meeting.id),
    col(Meeting.stage).in_([MeetingStage.PLANNED, MeetingStage.OPEN]),
)
_waiting = and_(col(R.stage).in_(WAITING), not_(DECIDED_INSIDE))
FILTERS = ("overdue", "prepared", "unprepared", "on_agenda", "off_agenda")


def _held(name: str, on: date) -> Any:
    ready = _prepared | _advised
    return {
        "overdue": col(R.due_on) < on,
        "prepared": ready,
        "unprepared": not_(ready),
        "on_agenda": _on_agenda,
        "off_agenda": not_(_on_agenda),
    }[name]


_columns: tuple[Any, ...] = (
    col(R.id),
    col(R.reference),
    col(R.title),
    col(R.stage),
    col(R.due_on),
    col(R.returns_on),
    col(R.missing_resource),
    _prepared.label("prepared"),
    _advised.label("advised"),
    _on_agenda.label("on_agenda"),
)


def waiting_for_answer(db: Session, on: date, chosen: str = "") -> list[Any]:
    """What waits for an answer, what is due first first (at most `MOST`)."""
    found = select(*_columns).where(_waiting)
    if chosen:
        found = found.where(_held(chosen, on))
    in_order = found.order_by(col(R.due_on).nulls_last(), col(R.id)).limit(MOST)
    return list(db.execute(in_order))


def coming_back(db: Session, on: date) -> list[Any]:
    """What was postponed and returns soon, or should have, earliest first (at most `MOST`)."""
    found = select(*_columns).where(
        col(R.stage) == Treatment.POSTPONED, col(R.returns_on) <= on + SOON, not_(DECIDED_INSIDE)
    )
    return list(db.execute(found.order_by(col(R.returns_on), col(R.id)).limit(MOST)))


_corrected = exists().where(
    col(Correction.decision_id) == col(Decision.id), col(Correction.settled).is_(None)
)
_decided: Any = (
    select(
        col(Decision.id),
        col(Decision.reference),
        col(Decision.outcome),
        col(Decision.reasons),
        col(Decision.text),
        col(Decision.missing_resource),
        col(Decision.announced_at),
        col(Decision.recommendation_id),
        col(Decision.authors_told),
        col(AgendaItem.title),
        _corrected.label("corrected"),
    )
    .join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
    .order_by(_corrected.desc(), col(Decision.decided_on), col(Decision.id))
)


def decided_in(db: Session, stage: Stage) -> list[Any]:
    """Decisions of a stage: those that an author puts right first, then the oldest (at most
    `MOST`)."""
    return list(db.execute(_decided.where(_is(stage)).limit(MOST)))


def _is(stage: Stage) -> ColumnElement[bool]:
    """A decision stands on the desk at this stage: worded as the index of those few has it."""
    return and_(col(Decision.stage) == stage, text("decision.stage IN ('draft', 'announced')"))


def promised(db: Session, on: date) -> list[Any]:
    """Published decisions on which nobody reported back yet, and should have or should soon,
    longest overdue first (at most `MOST`): what proposes itself for an agenda."""
    return unreported(db, on + SOON, MOST)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of each on the desk."""

    waiting: int
    overdue: int
    prepared: int
    unprepared: int
    on_agenda: int
    off_agenda: int
    returning: int
    drafts: int
    announced: int
    corrected: int
    promised: int
    minutes: int


def count_desk(db: Session, on: date) -> Counts:
    """How much there is of each, in two statements."""
    kept = [func.count().filter(_held(name, on)) for name in FILTERS]
    waits: Any = db.execute(select(func.count(), *kept).select_from(R).where(_waiting)).one()
    returning = select(func.count()).where(
        col(R.stage) == Treatment.POSTPONED, col(R.returns_on) <= on + SOON, not_(DECIDED_INSIDE)
    )
    by_stage = [
        select(func.count()).where(_is(stage)).scalar_subquery()
        for stage in (Stage.DRAFT, Stage.ANNOUNCED)
    ]
    corrected = select(func.count()).where(_is(Stage.ANNOUNCED), _corrected)
    reports = select(func.count()).select_from(Decision).where(is_unreported(on + SOON))
    rest: Any = db.execute(
        select(
            returning.scalar_subquery(),
            *by_stage,
            corrected.scalar_subquery(),
            reports.scalar_subquery(),
            count_minutes_waiting(on),
        )
    ).one()
    return Counts(*waits, *rest)


_open_meetings: Any = (
    select(
        col(Meeting.id),
        col(Meeting.reference),
        col(Meeting.title),
        col(Meeting.held_on),
        col(Meeting.stage),
        col(Meeting.counted),
    )
    .join(Body, col(Body.id) == col(Meeting.body_id))
    .where(col(Body.decides), col(Meeting.kind) != Kind.SEMINAR)
    .order_by(col(Meeting.held_on), col(Meeting.id))
)


def meetings_to_fill(db: Session, limit: int = 12) -> list[Any]:
    """Meetings ahead on whose agenda something can be put for decision, soonest first."""
    ahead = [MeetingStage.PLANNED, MeetingStage.OPEN]
    return list(db.execute(_open_meetings.where(col(Meeting.stage).in_(ahead)).limit(limit)))


_to_decide = and_(
    col(AgendaItem.taken_off).is_(False),
    col(AgendaItem.purpose) != Purpose.INFORMATION,
    ~exists().where(col(Decision.item_id) == col(AgendaItem.id), col(Decision.stage).in_(LIVE)),
)
_undecided = and_(_to_decide, col(AgendaItem.recommendation_id).is_not(None))


def meetings_to_decide(db: Session, limit: int = 12) -> list[Any]:
    """Meetings in session, or held with their quorum, with points about recommendations that are
    not decided and without approved minutes."""
    left = exists().where(col(AgendaItem.meeting_id) == col(Meeting.id), _undecided)
    held = [MeetingStage.OPEN, MeetingStage.CLOSED]
    unminuted = col(Meeting.minutes_fixed).is_(False)
    found = _open_meetings.where(col(Meeting.stage).in_(held), unminuted, left).limit(5 * limit)
    rows = [row for row in db.execute(found) if row.counted.get("reached", True)]
    return rows[:limit]


def undecided_points(db: Session, meeting_id: int) -> list[AgendaItem]:
    """The points of a meeting about recommendations that wait for a decision, in their order."""
    found = select(AgendaItem).where(col(AgendaItem.meeting_id) == meeting_id, _undecided)
    in_order = found.order_by(col(AgendaItem.position), col(AgendaItem.id))
    return list(db.scalars(in_order.limit(2 * MOST)))


def points_to_decide(db: Session, meeting_id: int) -> list[AgendaItem]:
    """Every point of a meeting that waits for a decision, but for minutes to approve: these come
    out by their approval."""
    of_minutes = col(AgendaItem.proposed_as).startswith("minutes/")
    found = select(AgendaItem).where(
        col(AgendaItem.meeting_id) == meeting_id, _to_decide, not_(of_minutes)
    )
    in_order = found.order_by(col(AgendaItem.position), col(AgendaItem.id))
    return list(db.scalars(in_order.limit(MOST)))
