"""What happens to an agenda: points are added, changed, moved, taken off."""

from __future__ import annotations

from dataclasses import dataclass
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
from governance.decisions.models import AgendaItem, Change, Purpose
from governance.decisions.queries import decision_on
from governance.decisions.rules import (
    TO_DECIDE,
    must_be_able_to_decide,
    must_be_ahead,
    must_be_on_agenda,
    one_at_a_time,
)
from governance.decisions.voting import must_be_voted
from governance.meetings.models import Meeting
from governance.recommendations.actions import review
from governance.recommendations.models import ANSWERS, WAITING, Recommendation
from governance.recommendations.models import Stage as Treatment


@dataclass(frozen=True, slots=True)
class Presented:
    """Who presents a point: a person of the house, or somebody by name."""

    person_id: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What is typed of a point that is on the agenda already."""

    title: Words
    purpose: Purpose
    note: Words | None = None
    minutes_planned: int | None = None
    public: bool = True
    presented: Presented = Presented()


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
    presented: Presented | None = None,
    proposed_as: str = "",
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
        proposed_as=proposed_as,
        **_presenter(presented or Presented()),
    )
    item.meeting, item.recommendation = meeting, recommendation
    _note_change(meeting, item, Change.ADDED, by)
    db.add(item)
    record(db, "agenda_item.added", item, by=by, purpose=purpose.value, **_facts(meeting, item))
    return item


def _facts(meeting: Meeting, item: AgendaItem) -> dict[str, Any]:
    about = {"meeting": meeting.id, "recommendation": item.recommendation_id or 0}
    return about | {"agenda": meeting.reference}


def _presenter(presented: Presented) -> dict[str, Any]:
    return {"presenter_id": presented.person_id, "presenter": presented.name}


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


def _note_change(meeting: Meeting, item: AgendaItem, change: Change, by: Actor) -> None:
    """The agenda has a new version, and the point says in which, how and by whom it changed."""
    meeting.agenda_version += 1
    item.last_change, item.changed_in = change, meeting.agenda_version
    item.changed_by_id = by.person


def rewrite_item(
    db: Session, item: AgendaItem, typed: Rewritten, seen: int | None = None, *, by: Actor
) -> None:
    """Change what a point says. Raises `NotNow` where somebody changed this point after version
    `seen` of the agenda: whoever types looks at that first."""
    meeting = db.get_one(Meeting, item.meeting_id)
    require(policy.can_set_agenda(by, meeting))
    _must_be_as_seen(db, meeting, item, seen)
    if typed.purpose in TO_DECIDE:
        must_be_able_to_decide(db, meeting)
    elif decision_on(db, item) is not None:
        raise NotNow(_("There is a decision on this point; it stays for decision."))
    if item.recommendation_id and not typed.public:
        raise Refused(_("A point about a recommendation is public."))
    _must_stay_as_decided(db, item, typed)
    item.purpose, item.public = typed.purpose, typed.public
    item.note, item.minutes_planned = typed.note, typed.minutes_planned
    item.presenter_id, item.presenter = typed.presented.person_id, typed.presented.name
    if item.recommendation_id is None:
        item.title = typed.title
    _note_change(meeting, item, Change.CHANGED, by)
    record(db, "agenda_item.changed", item, by=by, meeting=meeting.id)


def _must_stay_as_decided(db: Session, item: AgendaItem, typed: Rewritten) -> None:
    """What was decided on a point is read under its title, and by those who may read the point."""
    decision = decision_on(db, item)
    if decision is None or decision.is_draft:
        return
    renamed = item.recommendation_id is None and typed.title != item.title
    if renamed or typed.public != item.public:
        raise NotNow(_("The decision on this point is settled: its title and its readers stay."))


def _must_be_as_seen(db: Session, meeting: Meeting, item: AgendaItem, seen: int | None) -> None:
    one_at_a_time(db, meeting)
    must_be_ahead(meeting)
    db.refresh(item, ["changed_in", "taken_off"])
    must_be_on_agenda(item)
    if seen is not None and item.changed_in > seen:
        raise NotNow(_("Somebody else changed this point while you were typing."))


def move_item(
    db: Session, item: AgendaItem, position: int, seen: int | None = None, *, by: Actor
) -> None:
    """Move a point to another place, counted from 1; the others make room. Raises `NotNow` where
    the agenda is no longer the one of version `seen`: places have other points by then."""
    meeting = db.get_one(Meeting, item.meeting_id)
    require(policy.can_set_agenda(by, meeting))
    one_at_a_time(db, meeting)
    must_be_ahead(meeting)
    must_be_on_agenda(item)
    if seen is not None and seen != meeting.agenda_version:
        raise NotNow(
            _("Somebody else changed this agenda meanwhile. Look at it as it is now, then move.")
        )
    others = [other for other in _items(db, meeting) if other.id != item.id]
    place = min(max(position, 1), len(others) + 1)
    _number([*others[: place - 1], item, *others[place - 1 :]])
    _note_change(meeting, item, Change.MOVED, by)
    record(db, "agenda_item.moved", item, by=by, meeting=meeting.id, position=place)


def _number(items: list[AgendaItem]) -> None:
    for position, item in enumerate(items, 1):
        item.position = position


def take_off(db: Session, item: AgendaItem, seen: int | None = None, *, by: Actor) -> None:
    """Take a point off the agenda; it stays in the record."""
    meeting = db.get_one(Meeting, item.meeting_id)
    require(policy.can_set_agenda(by, meeting))
    _must_be_as_seen(db, meeting, item, seen)
    if decision_on(db, item) is not None:
        raise NotNow(_("There is a decision on this point; it stays on the agenda."))
    must_be_voted(db, meeting.id, item.id)
    item.taken_off = True
    _note_change(meeting, item, Change.TAKEN_OFF, by)
    _number([other for other in _items(db, meeting) if other.id != item.id])
    record(db, "agenda_item.taken_off", item, by=by, **_facts(meeting, item))
