"""What is seen of a meeting's agenda and of decisions."""

from governance.decisions.pages.agendas import (
    create_agenda_item,
    create_conflict,
    create_item_position,
    create_item_removal,
    create_recommendation_item,
    new_agenda_item,
    show_meeting,
)
from governance.decisions.pages.decided import show_decision, show_meeting_line
from governance.decisions.pages.deciding import (
    create_decision,
    create_decision_announcement,
    create_decision_dismissal,
    create_decision_publication,
    edit_decision,
    new_decision,
    update_decision,
)
from governance.decisions.pages.listed import (
    list_decisions,
    show_decisions_csv,
    show_decisions_xlsx,
)

__all__ = [
    "create_agenda_item",
    "create_conflict",
    "create_decision",
    "create_decision_announcement",
    "create_decision_dismissal",
    "create_decision_publication",
    "create_item_position",
    "create_item_removal",
    "create_recommendation_item",
    "edit_decision",
    "list_decisions",
    "new_agenda_item",
    "new_decision",
    "show_decision",
    "show_decisions_csv",
    "show_decisions_xlsx",
    "show_meeting",
    "show_meeting_line",
    "update_decision",
]
