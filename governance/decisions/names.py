"""What purposes, outcomes and conflicts are called on the screen."""

from __future__ import annotations

from governance.core.i18n import later
from governance.decisions.models import Outcome, Purpose, Stage, Withdrew

PURPOSES = {
    Purpose.DECISION: later("for decision"),
    Purpose.APPROVAL: later("for approval"),
    Purpose.INFORMATION: later("for information"),
}
OUTCOMES = {
    Outcome.ACCEPTED: later("accepted"),
    Outcome.ACCEPTED_IN_PART: later("accepted in part"),
    Outcome.DECLINED: later("declined"),
    Outcome.POSTPONED: later("postponed"),
    Outcome.REFERRED: later("referred"),
}
WITHDREW = {
    Withdrew.LEFT: later("left the room"),
    Withdrew.ABSTAINED: later("abstained"),
}
STAGES = {
    Stage.DRAFT: later("draft"),
    Stage.ANNOUNCED: later("known to the authors"),
    Stage.PUBLISHED: later("published"),
    Stage.DROPPED: later("dropped"),
}
