"""What happens to an agenda: items are added, moved, taken off; conflicts are declared."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import can_become
from governance.core.policy import Actor, require
from governance.core.settings import ANSWER_DAYS
from governance.core.words import Words
from governance.decisions import policy
from governance.decisions.models import AgendaItem, Conflict, Purpose, Withdrew
from governance.decisions.queries import decision_on
from governance.decisions.rules import (
    TO_DECIDE,
    must_be_able_to_decide,
    must_be_ahead,
    must_be_on_agenda,
    one_at_a_time,
)
from governance.meetings.models import Meeting, Stage
from governance.meetings.queries import seats_at
from governance.recommendations.actions import review
from governance.recommendations.models import ANSWERS, WAITING, Recommendation
from governance.recommendations.models import Stage as Treatment


def add_item(
    db: Session,
    meeting: Meeting,
    purpose: Purpose,
    title: Words,
    *,
    recommendation: Recommendation | None = None,
    note: Words | None = None,
    public: bool = True,
    minutes_planned: int | None = None,
    answer_days: int = ANSWER_DAYS,
    by: Actor,
) -> AgendaItem:
    """Put a point at the end of the agenda; a recommendation on it is under review from now on."""
    require(policy.can_set_agenda(by, meeting))
    one_at_a_time(db, meeting)
    must_be_ahead(meeting)
    if purpose in TO_DECIDE:
        must_be_able_to_decide(db, meeting)
    if recommendation is not None:
        _must_take_up(db, meeting, recommendation, public=public)
        if can_become(recommendation, Treatment.UNDER_REVIEW):
            review(db, recommendation, answer_days=answer_days, by=by)
    item = AgendaItem(
        meeting_id=meeting.id,
        position=len(_items(db, meeting)) + 1,
        purpose=purpose,
        title=title,
        note=note,
        public=public,
        minutes_planned=minutes_planned,
        recommendation_id=recommendation.id if recommendation else None,
    )
    item.meeting, item.recommendation = meeting, recommendation
    db.add(item)
    facts: dict[str, Any] = {"meeting": meeting.id, "recommendation": item.recommendation_id or 0}
    record(db, "agenda_item.added", item, by=by, purpose=purpose.value, **facts)
    return item


def _must_take_up(
    db: Session, meeting: Meeting, recommendation: Recommendation, *, public: bool
) -> None:
    if recommendation.stage not in WAITING | ANSWERS:
        raise NotNow(_("This recommendation cannot be put on an agenda at this stage."))
    if not public:
        raise Refused(_("A point about a recommendation is public."))
    if any(item.recommendation_id == recommendation.id for item in _items(db, meeting)):
        raise NotNow(_("This recommendation is on this agenda already."))


def _items(db: Session, meeting: Meeting) -> list[AgendaItem]:
    found = select(AgendaItem).where(
        col(AgendaItem.meeting_id) == meeting.id, col(AgendaItem.taken_off).is_(False)
    )
    return list(db.scalars(found.order_by(col(AgendaItem.position), col(AgendaItem.id))))


def move_item(db: Session, item: AgendaItem, position: int, *, by: Actor) -> None:
    """Move a point to another place, counted from 1; the others make room."""
    meeting = db.get_one(Meeting, item.meeting_id)
    require(policy.can_set_agenda(by, meeting))
    one_at_a_time(db, meeting)
    must_be_ahead(meeting)
    must_be_on_agenda(item)
    others = [other for other in _items(db, meeting) if other.id != item.id]
    place = min(max(position, 1), len(others) + 1)
    _number([*others[: place - 1], item, *others[place - 1 :]])
    record(db, "agenda_item.moved", item, by=by, meeting=meeting.id, position=place)


def _number(items: list[AgendaItem]) -> None:
    for position, item in enumerate(items, 1):
        item.position = position


def take_off(db: Session, item: AgendaItem, *, by: Actor) -> None:
    """Take a point off the agenda; it stays in the record."""
    meeting = db.get_one(Meeting, item.meeting_id)
    require(policy.can_set_agenda(by, meeting))
    one_at_a_time(db, meeting)
    must_be_ahead(meeting)
    must_be_on_agenda(item)
    if decision_on(db, item) is not None:
        raise NotNow(_("There is a decision on this point; it stays on the agenda."))
    item.taken_off = True
    _number([other for other in _items(db, meeting) if other.id != item.id])
    facts: dict[str, Any] = {"meeting": meeting.id, "recommendation": item.recommendation_id or 0}
    record(db, "agenda_item.taken_off", item, by=by, **facts)


def declare_conflict(
    db: Session, item: AgendaItem, person_id: int, withdrew: Withdrew, *, by: Actor
) -> Conflict:
    """Note that a member of the body has a conflict of interest on a point, and what they did."""
    require(policy.can_declare_conflict(by, item, person_id))
    meeting = db.get_one(Meeting, item.meeting_id)
    if meeting.stage == Stage.CANCELLED:
        raise NotNow(_("This meeting was called off."))
    must_be_on_agenda(item)
    decision = decision_on(db, item)
    if decision is not None and not decision.is_draft:
        raise NotNow(_("The decision on this point is settled."))
    if person_id not in {seat.person_id for seat in seats_at(db, meeting)}:
        raise Refused(_("This person does not sit in this body on the day of the meeting."))
    found = select(Conflict).where(
        col(Conflict.item_id) == item.id, col(Conflict.person_id) == person_id
    )
    conflict = db.scalars(found).one_or_none()
    if conflict is None:
        conflict = Conflict(item_id=item.id, person_id=person_id, withdrew=withdrew)
        db.add(conflict)
    conflict.withdrew = withdrew
    record(db, "conflict.declared", item, by=by, person=person_id, withdrew=withdrew.value)
    return conflict
