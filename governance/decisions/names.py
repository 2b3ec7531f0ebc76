"""What purposes, outcomes and conflicts are called on the screen."""

from __future__ import annotations

from governance.core.i18n import later
from governance.decisions.models import (
    ActKind,
    Base,
    Choice,
    Outcome,
    Purpose,
    Share,
    Stage,
    Way,
    Withdrew,
)

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
SHARES = {
    Share.SIMPLE: later("simple: more for than against"),
    Share.ABSOLUTE: later("absolute: more than half"),
    Share.TWO_THIRDS: later("two thirds"),
}
BASES = {
    Base.VOTES: later("votes for and against"),
    Base.WITH_ABSTENTIONS: later("all votes, abstentions counted"),
}
CHOICES = {
    Choice.FOR: later("for"),
    Choice.AGAINST: later("against"),
    Choice.ABSTAINED: later("abstention"),
}
WAYS = {
    Way.NAMED: later("named: directors read who voted what"),
    Way.SECRET: later("secret: nobody reads who voted what, and it is final"),
}
ACTS = {
    ActKind.AGENDA: later("Put on an agenda"),
    ActKind.FOLLOW: later("Follow what was prepared or advised"),
    ActKind.ANNOUNCE: later("Tell the authors"),
    ActKind.PUBLISH: later("Publish"),
}
