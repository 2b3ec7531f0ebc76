"""What happens to recommendations, from the table of a workshop to the answer."""

from __future__ import annotations

from governance.recommendations.actions.answering import answer, review, withdraw
from governance.recommendations.actions.importing import bring_in
from governance.recommendations.actions.receiving import hand_over, note_from_meeting, recommend
from governance.recommendations.actions.submitting import submit, type_in
from governance.recommendations.actions.supporting import follow, support, unfollow, unsupport
from governance.recommendations.actions.together import cluster, merge, undo_merge
from governance.recommendations.actions.writing import new_version, reword, translate
from governance.recommendations.drafting import Typed

__all__ = [
    "Typed",
    "answer",
    "bring_in",
    "cluster",
    "follow",
    "hand_over",
    "merge",
    "new_version",
    "note_from_meeting",
    "recommend",
    "review",
    "reword",
    "submit",
    "support",
    "translate",
    "type_in",
    "undo_merge",
    "unfollow",
    "unsupport",
    "withdraw",
]
