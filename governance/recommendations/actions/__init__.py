"""What happens to recommendations, from the table of a workshop to the answer."""

from __future__ import annotations

from governance.recommendations.actions.adding import add_to
from governance.recommendations.actions.agreeing import agree, end_agreement
from governance.recommendations.actions.answering import answer, review, withdraw
from governance.recommendations.actions.groups import rename_cluster, uncluster
from governance.recommendations.actions.hiding import hide, show_again
from governance.recommendations.actions.importing import (
    Told,
    bring_in,
    correct_import,
    finish_import,
    leave_import,
    understand,
    undo_import,
)
from governance.recommendations.actions.receipts import rewrite, take_back
from governance.recommendations.actions.receiving import hand_over, note_from_meeting, recommend
from governance.recommendations.actions.reporting import send_report
from governance.recommendations.actions.submitting import submit, type_in
from governance.recommendations.actions.supporting import follow, support, unfollow, unsupport
from governance.recommendations.actions.together import cluster, merge, undo_merge
from governance.recommendations.actions.writing import new_version, reword, translate
from governance.recommendations.drafting import Typed

__all__ = [
    "Told",
    "Typed",
    "add_to",
    "agree",
    "answer",
    "bring_in",
    "cluster",
    "correct_import",
    "end_agreement",
    "finish_import",
    "follow",
    "hand_over",
    "hide",
    "leave_import",
    "merge",
    "new_version",
    "note_from_meeting",
    "recommend",
    "rename_cluster",
    "review",
    "reword",
    "rewrite",
    "send_report",
    "show_again",
    "submit",
    "support",
    "take_back",
    "translate",
    "type_in",
    "uncluster",
    "understand",
    "undo_import",
    "undo_merge",
    "unfollow",
    "unsupport",
    "withdraw",
]
