"""What is seen of a meeting's agenda, of decisions and of minutes."""

from governance.decisions.pages.acting import create_act, create_act_undoing, new_act
from governance.decisions.pages.agendas import (
    create_agenda_item,
    create_item_position,
    create_item_removal,
    create_recommendation_item,
    edit_agenda_item,
    new_agenda_item,
    update_agenda_item,
)
from governance.decisions.pages.approving import (
    create_minutes_approval,
    create_minutes_version,
    new_minutes_version,
)
from governance.decisions.pages.conflicts import create_conflict, create_conflict_removal
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
from governance.decisions.pages.documents import (
    create_document,
    create_document_removal,
    new_document,
    show_document,
)
from governance.decisions.pages.files import (
    create_advice,
    create_followed_advice,
    edit_prepared_answer,
    show_answer_file,
    update_answer_file,
    update_prepared_answer,
)
from governance.decisions.pages.inviting import (
    create_invitation,
    new_invitation,
    show_meeting_file,
)
from governance.decisions.pages.jointly import create_joint_decision, new_joint_decision
from governance.decisions.pages.listed import (
    list_decisions,
    show_decisions_csv,
    show_decisions_xlsx,
)
from governance.decisions.pages.meeting import (
    create_meeting_attendance,
    create_meeting_chair,
    create_meeting_closing,
    show_meeting,
)
from governance.decisions.pages.minutes import show_minutes, show_minutes_pdf
from governance.decisions.pages.minuting import (
    create_minutes_sending,
    create_remark,
    create_remark_treatment,
    edit_discussion,
    update_discussion,
)
from governance.decisions.pages.proposing import (
    create_agenda_again,
    create_proposed_item,
    show_proposals,
)
from governance.decisions.pages.ruling import edit_voting_rule, update_voting_rule
from governance.decisions.pages.secretary import show_secretary
from governance.decisions.pages.votes import (
    create_cast,
    create_vote,
    create_vote_cancellation,
    create_vote_closing,
    show_vote,
)
from governance.decisions.pages.yearly import (
    create_item_return,
    create_yearly_point,
    create_yearly_point_end,
    list_yearly_points,
)

__all__ = [
    "create_act",
    "create_act_undoing",
    "create_advice",
    "create_agenda_again",
    "create_agenda_item",
    "create_cast",
    "create_conflict",
    "create_conflict_removal",
    "create_correction",
    "create_correction_reply",
    "create_decision",
    "create_decision_announcement",
    "create_decision_dismissal",
    "create_decision_publication",
    "create_decision_return",
    "create_document",
    "create_document_removal",
    "create_followed_advice",
    "create_invitation",
    "create_item_position",
    "create_item_removal",
    "create_item_return",
    "create_joint_decision",
    "create_meeting_attendance",
    "create_meeting_chair",
    "create_meeting_closing",
    "create_minutes_approval",
    "create_minutes_sending",
    "create_minutes_version",
    "create_prepared_decision",
    "create_proposed_item",
    "create_recommendation_item",
    "create_remark",
    "create_remark_treatment",
    "create_vote",
    "create_vote_cancellation",
    "create_vote_closing",
    "create_yearly_point",
    "create_yearly_point_end",
    "edit_agenda_item",
    "edit_decision",
    "edit_discussion",
    "edit_prepared_answer",
    "edit_voting_rule",
    "list_decisions",
    "list_yearly_points",
    "new_act",
    "new_agenda_item",
    "new_decision",
    "new_document",
    "new_invitation",
    "new_joint_decision",
    "new_minutes_version",
    "show_answer_file",
    "show_decision",
    "show_decisions_csv",
    "show_decisions_xlsx",
    "show_document",
    "show_meeting",
    "show_meeting_file",
    "show_meeting_line",
    "show_minutes",
    "show_minutes_pdf",
    "show_proposals",
    "show_secretary",
    "show_vote",
    "update_agenda_item",
    "update_answer_file",
    "update_decision",
    "update_discussion",
    "update_prepared_answer",
    "update_voting_rule",
]
