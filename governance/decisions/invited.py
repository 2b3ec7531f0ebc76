"""What is said of an invitation: on the page of its meeting to those inside, and in its minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.i18n import _
from governance.core.templates import show_date
from governance.decisions.inviting import changes, said_of
from governance.decisions.queries import Point, first_and_last, sent_and_due
from governance.meetings.models import Body, Meeting, Stage

NOBODY_ASKS: dict[str, Any] = {"invitation": None, "invited_to": None, "changes": []}
"""The public reads nothing of invitations."""


def invited(db: Session, meeting: Meeting, points: Sequence[Point]) -> dict[str, Any]:
    """When it left and whether that was late; before the meeting what changed since, and once it
    is open which points it held, so that those that came later say so."""
    state = sent_and_due(db, meeting)
    said = state["invitation"].said if state["invitation"] else None
    now = said_of(meeting, [point.item for point in points])
    begun = meeting.stage in (Stage.OPEN, Stage.CLOSED)
    held = frozenset(point["id"] for point in said["points"]) if said and begun else None
    changed = changes(said, now) if meeting.stage == Stage.PLANNED else []
    return state | {"changes": changed, "invited_to": held}


def invited_on(db: Session, meeting: Meeting) -> dict[str, Any]:
    """On which day the members were invited, and by when they should have been."""
    first, _last = first_and_last(db, meeting.id)
    if first is None:
        return {"invited_on": "", "invite_by": ""}
    due = meeting.held_on - timedelta(days=db.get_one(Body, meeting.body_id).invite_days)
    sent = first.sent_at.astimezone(clock.BRUSSELS).date()
    return {"invited_on": sent.isoformat(), "invite_by": due.isoformat()}


def invited_sentences(content: Mapping[str, Any]) -> list[str]:
    """When the members were invited, and whether that was in time; older minutes do not say."""
    sent, due = content.get("invited_on", ""), content.get("invite_by", "")
    if not sent:
        return []
    days = {"day": show_date(date.fromisoformat(sent)), "due": show_date(date.fromisoformat(due))}
    if sent > due:
        return [_("Invited on %(day)s, later than %(due)s.", **days)]
    return [_("Invited on %(day)s.", day=days["day"])]
