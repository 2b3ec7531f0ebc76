"""What stands on an agenda, how an answer is prepared, voted on and decided, and what follows."""

from governance.decisions.models.agenda import (
    MOVES,
    AgendaItem,
    Change,
    Conflict,
    Decision,
    MeetingDocument,
    Outcome,
    Purpose,
    RecurringItem,
    Stage,
    Withdrew,
)
from governance.decisions.models.desk import Act, ActKind, Correction, Settled
from governance.decisions.models.files import Advice, AnswerFile, PreparedAnswer
from governance.decisions.models.votes import (
    Base,
    Cast,
    Choice,
    Share,
    Vote,
    VoteStage,
    VotingRule,
    Way,
)

__all__ = [
    "MOVES",
    "Act",
    "ActKind",
    "Advice",
    "AgendaItem",
    "AnswerFile",
    "Base",
    "Cast",
    "Change",
    "Choice",
    "Conflict",
    "Correction",
    "Decision",
    "MeetingDocument",
    "Outcome",
    "PreparedAnswer",
    "Purpose",
    "RecurringItem",
    "Settled",
    "Share",
    "Stage",
    "Vote",
    "VoteStage",
    "VotingRule",
    "Way",
    "Withdrew",
]
