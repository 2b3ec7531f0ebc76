"""What those inside read of an invitation on the page of its meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from governance.decisions.inviting import changes, said_of
from governance.decisions.queries import Point, sent_and_due
from governance.meetings.models import Meeting, Stage

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
