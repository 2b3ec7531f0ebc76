"""What happens to bodies and meetings: mandates are given, meetings planned, opened and closed."""

from governance.meetings.actions.attending import (
    Guest,
    name_observer,
    note_attendance,
    take_attendance_back,
    uninvite_observer,
)
from governance.meetings.actions.bodies import Rules, add_body, change_body
from governance.meetings.actions.mandates import (
    Term,
    change_mandate,
    end_mandate,
    give_mandate,
    withdraw_mandate,
)
from governance.meetings.actions.planning import (
    Planned,
    cancel,
    close,
    edit,
    open_meeting,
    plan,
    sum_up,
)

__all__ = [
    "Guest",
    "Planned",
    "Rules",
    "Term",
    "add_body",
    "cancel",
    "change_body",
    "change_mandate",
    "close",
    "edit",
    "end_mandate",
    "give_mandate",
    "name_observer",
    "note_attendance",
    "open_meeting",
    "plan",
    "sum_up",
    "take_attendance_back",
    "uninvite_observer",
    "withdraw_mandate",
]
