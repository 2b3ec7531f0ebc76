"""What is seen of bodies and meetings; the agenda of one meeting is a page of decisions."""

from governance.meetings.pages.attending import (
    create_observer,
    create_observer_removal,
    new_observer,
)
from governance.meetings.pages.bodies import (
    create_body,
    edit_body,
    list_bodies,
    new_body,
    show_body,
    update_body,
)
from governance.meetings.pages.mandates import (
    create_mandate,
    create_mandate_end,
    create_mandate_withdrawal,
    edit_mandate,
    update_mandate,
)
from governance.meetings.pages.meetings import (
    create_meeting,
    create_meeting_cancellation,
    create_meeting_opening,
    edit_meeting,
    edit_meeting_summary,
    list_meetings,
    new_meeting,
    new_meeting_cancellation,
    update_meeting,
    update_meeting_summary,
)

__all__ = [
    "create_body",
    "create_mandate",
    "create_mandate_end",
    "create_mandate_withdrawal",
    "create_meeting",
    "create_meeting_cancellation",
    "create_meeting_opening",
    "create_observer",
    "create_observer_removal",
    "edit_body",
    "edit_mandate",
    "edit_meeting",
    "edit_meeting_summary",
    "list_bodies",
    "list_meetings",
    "new_body",
    "new_meeting",
    "new_meeting_cancellation",
    "new_observer",
    "show_body",
    "update_body",
    "update_mandate",
    "update_meeting",
    "update_meeting_summary",
]
