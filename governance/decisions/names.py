"""What purposes, outcomes and conflicts are called on the screen."""

from __future__ import annotations

from governance.core.i18n import later
from governance.decisions.models import (
    ActKind,
    Base,
    Change,
    Choice,
    MinutesStage,
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
MINUTES = {
    MinutesStage.DRAFT: later("being written"),
    MinutesStage.SENT: later("sent for approval"),
    MinutesStage.APPROVED: later("approved"),
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
    ActKind.TOGETHER: later("Decide together"),
    ActKind.ANNOUNCE: later("Tell the authors"),
    ActKind.PUBLISH: later("Publish"),
}
PARTS = {
    "new": later("it was not shown"),
    "title": later("its title"),
    "stage": later("how far it is"),
    "outcome": later("the answer"),
    "reasons": later("the reasons"),
    "text": later("the text of the decision"),
    "report_back_on": later("when there is a report back"),
    "returns_on": later("when it returns"),
    "missing_resource": later("what is missing"),
    "referred_to": later("to whom it is referred"),
    "votes": later("the votes"),
    "authors": later("how many authors hear it"),
    "possible": later("whether it can be done"),
}
"""What can change of what an act would do."""

CHANGES = {
    Change.ADDED: later("added"),
    Change.CHANGED: later("changed"),
    Change.MOVED: later("moved"),
    Change.TAKEN_OFF: later("taken off"),
}
PROPOSED = {
    "minutes": later("Minutes to approve"),
    "again": later("Left over from the meeting before"),
    "returning": later("Returning now"),
    "running_out": later("Answers that are due soon"),
    "promised": later("Promised to report back"),
    "projects": later("Projects that are late or over their means"),
    "yearly": later("Comes back each year"),
}
"""By kind of what proposes itself."""

INVITED = {
    "on": later("the day"),
    "at": later("the hour"),
    "until": later("the hour at which it ends"),
    "place": later("the place"),
    "online": later("the link for who joins online"),
    "order": later("the order of the points"),
}
"""What can change of an invitation besides its points."""

FILTERS = {
    "overdue": later("overdue"),
    "prepared": later("prepared"),
    "unprepared": later("not prepared"),
    "on_agenda": later("on an agenda"),
    "off_agenda": later("on no agenda"),
}
"""What of the secretary's desk is shown alone."""
