"""The pages of workshops: the list, planning, signing up, printing, the way in, the steps."""

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
    create_extension,
    create_opening,
    create_step,
    create_text_hiding,
    create_text_reveal,
    update_attendance,
)
from governance.workshops.pages.planning import (
    create_workshop,
    edit_workshop,
    list_workshops,
    new_workshop,
    update_workshop,
)
from governance.workshops.pages.printing import show_door_sheet, show_paper_forms
from governance.workshops.pages.signing_up import (
    create_report_address,
    create_sign_up,
    create_sign_up_end,
)

__all__ = [
    "create_closing",
    "create_extension",
    "create_joining",
    "create_next_person",
    "create_opening",
    "create_participant",
    "create_report_address",
    "create_sign_up",
    "create_sign_up_end",
    "create_step",
    "create_text_hiding",
    "create_text_reveal",
    "create_workshop",
    "edit_workshop",
    "list_workshops",
    "new_joining",
    "new_workshop",
    "show_door_sheet",
    "show_joining",
    "show_paper_forms",
    "update_attendance",
    "update_workshop",
]
