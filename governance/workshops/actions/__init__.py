"""What happens to workshops: planned, opened, stepped through, joined, counted and closed."""

from __future__ import annotations

from governance.workshops.actions.joining import count_attendance, join
from governance.workshops.actions.planning import Planned, change, plan
from governance.workshops.actions.room import (
    begin_step,
    close_room,
    extend_step,
    open_room,
    reopen_room,
)

__all__ = [
    "Planned",
    "begin_step",
    "change",
    "close_room",
    "count_attendance",
    "extend_step",
    "join",
    "open_room",
    "plan",
    "reopen_room",
]
