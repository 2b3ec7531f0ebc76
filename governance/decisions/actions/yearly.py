"""Points that come back each year are noted once, and propose themselves from then on."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.decisions.models import AgendaItem, Purpose, RecurringItem
from governance.meetings import policy as meetings
from governance.meetings.models import Body, Meeting


@dataclass(frozen=True, slots=True)
class Yearly:
    """What is typed of a point that comes back; no month: before the assembly."""

    title: Words
    purpose: Purpose = Purpose.INFORMATION
    month: int | None = None
    minutes_planned: int | None = None
    public: bool = True


def add_yearly(db: Session, body: Body, typed: Yearly, *, by: Actor) -> RecurringItem:
    """A point comes back each year from now on."""
    require(meetings.can_keep_bodies(by, body))
    recurring = RecurringItem(
        body_id=body.id,
        title=typed.title,
        purpose=typed.purpose,
        month=typed.month,
        minutes_planned=typed.minutes_planned,
        public=typed.public,
    )
    db.add(recurring)
    record(db, "yearly_point.added", body, by=by, month=typed.month or 0)
    return recurring


def make_yearly(db: Session, item: AgendaItem, *, by: Actor) -> RecurringItem:
    """A point of an agenda comes back each year, in the month of its meeting."""
    meeting = db.get_one(Meeting, item.meeting_id)
    body = db.get_one(Body, meeting.body_id)
    require(meetings.can_keep_bodies(by, body))
    if item.recommendation_id is not None:
        raise NotNow(_("A recommendation is answered once; it does not come back each year."))
    if item.proposed_as.startswith("minutes/"):
        raise NotNow(_("Each meeting approves its own minutes; this does not come back each year."))
    typed = Yearly(
        title=item.title,
        purpose=item.purpose,
        month=meeting.held_on.month,
        minutes_planned=item.minutes_planned,
        public=item.public,
    )
    recurring = add_yearly(db, body, typed, by=by)
    db.flush()
    item.proposed_as = f"yearly-points/{recurring.id}/{meeting.held_on.year}"
    return recurring


def end_yearly(db: Session, body: Body, recurring: RecurringItem, *, by: Actor) -> None:
    """A point comes back no longer."""
    require(meetings.can_keep_bodies(by, body))
    recurring.ended = True
    record(db, "yearly_point.ended", body, by=by)
