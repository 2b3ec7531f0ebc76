"""The pages of workshops: the list, planning, the way in with a code, opening and closing."""

from __future__ import annotations

from governance.workshops.pages.door import (
    create_joining,
    create_next_person,
    create_participant,
    new_joining,
    show_joining,
)
from governance.workshops.pages.opening import (
    create_closing,
    create_opening,
    update_attendance,
)
from governance.workshops.pages.planning import (
    create_workshop,
    edit_workshop,
    list_workshops,
    new_workshop,
    update_workshop,
)

__all__ = [
    "create_closing",
    "create_joining",
    "create_next_person",
    "create_opening",
    "create_participant",
    "create_workshop",
    "edit_workshop",
    "list_workshops",
    "new_joining",
    "new_workshop",
    "show_joining",
    "update_attendance",
    "update_workshop",
]
