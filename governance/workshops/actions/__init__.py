"""What happens to workshops: planned, opened, stepped through, joined, counted and closed."""

from __future__ import annotations

from governance.workshops.actions.joining import count_attendance, join
from governance.workshops.actions.planning import Planned, change, plan
from governance.workshops.actions.room import (
    LONGEST,
    begin_step,
    close_room,
    extend_step,
    hide_texts,
    open_room,
    reopen_room,
    reveal_texts,
)
from governance.workshops.actions.signing_up import sign_up, take_sign_up_back

__all__ = [
    "LONGEST",
    "Planned",
    "begin_step",
    "change",
    "close_room",
    "count_attendance",
    "extend_step",
    "hide_texts",
    "join",
    "open_room",
    "plan",
    "reopen_room",
    "reveal_texts",
    "sign_up",
    "take_sign_up_back",
]
