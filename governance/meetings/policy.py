"""Who may do what to bodies, mandates, meetings and attendance."""

from __future__ import annotations

from governance.core.policy import Actor
from governance.meetings.models import Body, Kind, Meeting


def can_keep_bodies(actor: Actor, body: Body | None = None) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin", "system")


def can_plan(actor: Actor) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin", "system")


def can_keep(actor: Actor, meeting: Meeting) -> bool:
    """The secretary and administrators (edit, open, close, cancel, sum up)."""
    return actor.has("secretary", "admin", "system")


def can_note_attendance(actor: Actor, meeting: Meeting) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin", "system")


def can_see_inside(actor: Actor) -> bool:
    """Directors, the secretary and administrators: internal items, notes and drafts."""
    return actor.has("board", "secretary", "admin", "system")


def can_see_link(actor: Actor, meeting: Meeting) -> bool:
    """Who sees inside; for an assembly everybody who is signed in."""
    return can_see_inside(actor) or (meeting.kind == Kind.ASSEMBLY and actor.is_person)
