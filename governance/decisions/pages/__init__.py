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
from governance.decisions.pages.decided import (
    create_correction,
    create_correction_reply,
    create_decision_return,
    show_decision,
    show_meeting_line,
)
from governance.decisions.pages.deciding import (
    create_decision,
    create_decision_announcement,
    create_decision_dismissal,
    create_decision_publication,
    create_prepared_decision,
    edit_decision,
    new_decision,
    update_decision,
)
from governance.decisions.pages.files import (
    create_advice,
    create_followed_advice,
    edit_prepared_answer,
    show_answer_file,
    update_answer_file,
    update_prepared_answer,
)
from governance.decisions.pages.listed import (
    list_decisions,
    show_decisions_csv,
    show_decisions_xlsx,
)
from governance.decisions.pages.secretary import (
    create_act,
    create_act_undoing,
    new_act,
    show_secretary,
)
from governance.decisions.pages.votes import (
    create_cast,
    create_vote,
    create_vote_cancellation,
    create_vote_closing,
    edit_voting_rule,
    show_vote,
    update_voting_rule,
)

__all__ = [
    "create_act",
    "create_act_undoing",
    "create_advice",
    "create_agenda_item",
    "create_cast",
    "create_conflict",
    "create_correction",
    "create_correction_reply",
    "create_decision",
    "create_decision_announcement",
    "create_decision_dismissal",
    "create_decision_publication",
    "create_decision_return",
    "create_followed_advice",
    "create_item_position",
    "create_item_removal",
    "create_prepared_decision",
    "create_recommendation_item",
    "create_vote",
    "create_vote_cancellation",
    "create_vote_closing",
    "edit_decision",
    "edit_prepared_answer",
    "edit_voting_rule",
    "list_decisions",
    "new_act",
    "new_agenda_item",
    "new_decision",
    "show_answer_file",
    "show_decision",
    "show_decisions_csv",
    "show_decisions_xlsx",
    "show_meeting",
    "show_meeting_line",
    "show_secretary",
    "show_vote",
    "update_answer_file",
    "update_decision",
    "update_prepared_answer",
    "update_voting_rule",
]
