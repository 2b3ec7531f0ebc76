"""Whose minutes wait: to be written, sent, put right, read, or approved."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import String, and_, cast, exists, func, literal, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.decisions.models import AgendaItem, Decision, Minutes, MinutesStage, Remark
from governance.meetings.models import Body, Mandate, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.queries import is_held

MOST = 100
LATELY = timedelta(days=120)
"""Minutes that nobody began wait on the desk for this long after their meeting."""
UNDER_WAY = (MinutesStage.DRAFT, MinutesStage.SENT)


def to_be_approved(db: Session, meeting: Meeting) -> list[Any]:
    """Minutes of earlier meetings of the same body that were sent and stand on no coming agenda:
    they propose themselves."""
    own = col(Minutes.meeting_id)
    name = literal("minutes/") + cast(own, String) + "/" + cast(col(Minutes.number), String)
    later = exists().where(
        col(AgendaItem.proposed_as) == name,
        col(AgendaItem.taken_off).is_(False),
        col(AgendaItem.meeting_id).in_(
            select(col(Meeting.id)).where(
                col(Meeting.stage).in_([MeetingStage.PLANNED, MeetingStage.OPEN])
            )
        ),
    )
    found = (
        select(
            own,
            col(Minutes.number),
            col(Minutes.erratum),
            col(Meeting.reference),
            col(Meeting.title),
            col(Meeting.held_on),
        )
        .join(Meeting, col(Meeting.id) == own)
        .where(
            col(Minutes.stage) == MinutesStage.SENT,
            col(Meeting.body_id) == meeting.body_id,
            col(Meeting.held_on) <= meeting.held_on,
            own != meeting.id,
            ~later,
        )
    )
    return list(db.execute(found.order_by(col(Meeting.held_on), own).limit(25)))


_reworded = exists().where(
    col(Decision.item_id) == col(AgendaItem.id),
    col(AgendaItem.meeting_id) == col(Meeting.id),
    col(Decision.reworded_on).is_not(None),
)
"""A decision of the meeting was worded anew after its minutes were approved."""

_waiting: Any = (
    select(
        col(Meeting.id),
        col(Meeting.reference),
        col(Meeting.title),
        col(Meeting.held_on),
        col(Body.name).label("body"),
        col(Minutes.stage),
        col(Minutes.number),
        col(Minutes.sent_at),
        _reworded.label("reworded"),
        select(func.count(col(Remark.id)))
        .where(col(Remark.minutes_id) == col(Minutes.id), col(Remark.treated).is_(None))
        .correlate(Minutes)
        .scalar_subquery()
        .label("remarks"),
    )
    .join(Body, col(Body.id) == col(Meeting.body_id))
    .outerjoin(
        Minutes,
        and_(col(Minutes.meeting_id) == col(Meeting.id), col(Minutes.stage).in_(UNDER_WAY)),
    )
)


def _waits(on: date) -> Any:
    """Under way, of a meeting of late without any, or not as a decision is worded by now."""
    unwritten = and_(
        col(Meeting.minutes_approved_on).is_(None), col(Meeting.held_on) >= on - LATELY
    )
    waits = or_(col(Minutes.id).is_not(None), unwritten, _reworded)
    return and_(col(Meeting.stage) == MeetingStage.CLOSED, waits)


def minutes_waiting(db: Session, on: date) -> list[Any]:
    """Meetings whose minutes are to be written, sent, put right or approved, oldest first."""
    found = _waiting.where(_waits(on)).order_by(col(Meeting.held_on), col(Meeting.id))
    return list(db.execute(found.limit(MOST)))


def count_minutes_waiting(on: date) -> Any:
    """How many those are, as a part of another statement."""
    found = select(func.count(col(Meeting.id))).outerjoin(
        Minutes,
        and_(col(Minutes.meeting_id) == col(Meeting.id), col(Minutes.stage).in_(UNDER_WAY)),
    )
    return found.where(_waits(on)).scalar_subquery()


def minutes_to_read(db: Session, person_id: int) -> list[Any]:
    """Minutes that were sent to a person for approval, oldest meeting first (at most 20)."""
    held = exists().where(
        col(Mandate.person_id) == person_id,
        col(Mandate.body_id) == col(Meeting.body_id),
        is_held(col(Meeting.held_on)),
    )
    found = (
        select(
            col(Meeting.id),
            col(Meeting.reference),
            col(Meeting.title),
            col(Meeting.held_on),
            col(Minutes.sent_at),
        )
        .join(Minutes, col(Minutes.meeting_id) == col(Meeting.id))
        .where(col(Minutes.stage) == MinutesStage.SENT, held)
    )
    return list(db.execute(found.order_by(col(Meeting.held_on), col(Meeting.id)).limit(20)))
