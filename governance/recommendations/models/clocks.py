"""The two clocks, what they are counted under, and where a recommendation came from."""

from enum import StrEnum

from governance.core.lifecycle import Moves


class Stage(StrEnum):
    """Treatment: what was answered.

    `TAKEN_BACK`: it was brought in from a file by mistake, and stands nowhere any more.
    """

    PROPOSED = "proposed"
    RECEIVED = "received"
    UNDER_REVIEW = "under_review"
    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted_in_part"
    DECLINED = "declined"
    POSTPONED = "postponed"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    TAKEN_BACK = "taken_back"


ANSWERS = frozenset(
    {Stage.ACCEPTED, Stage.ACCEPTED_IN_PART, Stage.DECLINED, Stage.POSTPONED, Stage.REFERRED}
)
WAITING = frozenset({Stage.RECEIVED, Stage.UNDER_REVIEW})
CARRIED = frozenset({Stage.ACCEPTED, Stage.ACCEPTED_IN_PART})

MOVES: Moves = {
    Stage.PROPOSED: frozenset({Stage.RECEIVED, Stage.WITHDRAWN, Stage.MERGED}),
    Stage.RECEIVED: ANSWERS | {Stage.UNDER_REVIEW, Stage.WITHDRAWN, Stage.MERGED, Stage.TAKEN_BACK},
    Stage.UNDER_REVIEW: ANSWERS | {Stage.WITHDRAWN, Stage.MERGED},
    Stage.POSTPONED: ANSWERS | {Stage.UNDER_REVIEW, Stage.WITHDRAWN, Stage.TAKEN_BACK},
    Stage.REFERRED: ANSWERS | {Stage.UNDER_REVIEW, Stage.WITHDRAWN, Stage.TAKEN_BACK},
    Stage.ACCEPTED: ANSWERS | {Stage.TAKEN_BACK},
    Stage.ACCEPTED_IN_PART: ANSWERS | {Stage.TAKEN_BACK},
    Stage.DECLINED: ANSWERS | {Stage.TAKEN_BACK},
    Stage.WITHDRAWN: frozenset({Stage.TAKEN_BACK}),
    Stage.MERGED: frozenset({Stage.PROPOSED, Stage.RECEIVED, Stage.UNDER_REVIEW}),
    Stage.TAKEN_BACK: frozenset(),
}


class Realisation(StrEnum):
    """Realisation: what was done; computed from what carries the recommendation."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DONE_IN_PART = "done_in_part"
    STOPPED = "stopped"


class Word(StrEnum):
    """The five words of the stock-taking of 2022, computed from both clocks."""

    REALISED = "realised"
    IN_PROGRESS = "in_progress"
    NOT_REALISED = "not_realised"
    REJECTED = "rejected"
    POSTPONED = "postponed"


class Origin(StrEnum):
    """Where a recommendation came from."""

    WORKSHOP = "workshop"
    MEETING = "meeting"
    IMPORT = "import"
    MEMBER = "member"


class Signature(StrEnum):
    """How an author wants to be shown."""

    NAME = "name"
    TABLE = "table"
    ANONYMOUS = "anonymous"
