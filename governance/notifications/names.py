"""What each step is called where somebody is told of it: a few words, and one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from governance.core.i18n import later


@dataclass(frozen=True, slots=True)
class Told:
    """A step in a few words (a subject, a row) and in a sentence (a mail)."""

    short: str
    sentence: str
    because: str = later("You get this mail because you wrote or follow a recommendation.")
    link: str = later("See what became of it")


BECAUSE_OF_SEAT = later("You get this mail because you have a seat at this meeting.")
READ_MINUTES = later("Read the minutes")

TOLD = {
    "recommendation.received": Told(
        later("received"),
        later("Its text is settled, everybody can read it, and an answer is due."),
    ),
    "agenda_item.added": Told(
        later("on an agenda"), later("It stands on the agenda of a meeting.")
    ),
    "agenda_item.taken_off": Told(
        later("no longer on the agenda"), later("It no longer stands on the agenda of a meeting.")
    ),
    "decision.announced": Told(
        later("there is an answer"),
        later("There is an answer, with its reasons. You read it before everybody else does."),
    ),
    "decision.corrected": Told(
        later("the answer is worded anew"),
        later("The answer is worded anew, because an author put a fact right."),
    ),
    "decision.taken_back": Told(
        later("the answer is looked at again"),
        later("The answer you were told is looked at again. You hear of the next one."),
    ),
    "correction.sent": Told(
        later("an author puts a fact right"),
        later(
            "An author says that something in this answer is not so. It does not come out before "
            "you have said what is done with that."
        ),
        later("You get this mail because you keep the agenda and the decisions."),
        later("Look at it"),
    ),
    "correction.left": Told(
        later("the answer stays as it is"),
        later("A fact was put right, and the answer stays as it is. Its page says why."),
    ),
    "recommendation.accepted": Told(
        later("accepted"), later("It is accepted. The reasons are on its page.")
    ),
    "recommendation.accepted_in_part": Told(
        later("accepted in part"), later("It is accepted in part. The reasons are on its page.")
    ),
    "recommendation.declined": Told(
        later("declined"), later("It is declined. The reasons are on its page.")
    ),
    "recommendation.postponed": Told(
        later("postponed"),
        later("It is postponed. Its page says what was missing, and when it comes back."),
    ),
    "recommendation.referred": Told(
        later("referred"), later("It is referred to somebody else. Its page says to whom.")
    ),
    "recommendation.merged": Told(
        later("merged with another"),
        later("It goes on in another recommendation. Its authors, supporters and text are kept."),
    ),
    "recommendation.unmerged": Told(
        later("on its own again"), later("It stands on its own again, as it was before the merge.")
    ),
    "recommendation.withdrawn": Told(
        later("withdrawn"), later("It is withdrawn. It stays readable.")
    ),
    "project.carried": Told(
        later("taken up by a project"), later("A project carries it from now on.")
    ),
    "project.started": Told(
        later("its project has started"), later("The project that carries it has started.")
    ),
    "project.stopped": Told(
        later("its project was stopped"),
        later("The project that carries it was stopped. The page of the project says why."),
    ),
    "project.completed": Told(
        later("its project is done"), later("The project that carries it is done.")
    ),
    "milestone.reached": Told(
        later("a milestone is reached"), later("The project that carries it reached a milestone.")
    ),
    "outcome.published": Told(
        later("something has changed"),
        later("There is an outcome: something has changed for members because of it."),
    ),
    "report.published": Told(
        later("in the yearly report"), later("The yearly report tells of it.")
    ),
    "workshop.reported": Told(
        later("the report"),
        later("The report of the workshop is there: what it brought, and what was chosen."),
        later("You get this mail because you were at this workshop or had signed up for it."),
        later("Read the report"),
    ),
    "round.opened": Told(
        later("a ballot waits"),
        later("You can say which projects come first. Your vote is secret."),
        later("You get this mail because you are on the roll of this vote."),
        later("Fill in my ballot"),
    ),
    "vote.opened": Told(
        later("a vote is open"),
        later("A vote is open on this point, and waits for you."),
        BECAUSE_OF_SEAT,
        later("To the vote"),
    ),
    "minutes.sent": Told(
        later("minutes to approve"),
        later("The minutes of this meeting are sent for approval. You can read them, and remark."),
        BECAUSE_OF_SEAT,
        READ_MINUTES,
    ),
    "remark.taken_over": Told(
        later("your remark is taken over"),
        later("Your remark on the minutes of this meeting is taken over."),
        BECAUSE_OF_SEAT,
        READ_MINUTES,
    ),
    "remark.declined": Told(
        later("your remark is answered"),
        later("The minutes stay as they are on what you remarked. Their page says why."),
        BECAUSE_OF_SEAT,
        READ_MINUTES,
    ),
    "workshop.reminded": Told(
        later("tomorrow"),
        later("You signed up for this workshop, and it is tomorrow. Its page says when and where."),
        later("You get this mail because you signed up for a workshop."),
        later("See when and where"),
    ),
}
"""Every verb that authors, followers and members of a body are told of, and who signed up."""

ANSWERED = frozenset(
    f"recommendation.{answer}"
    for answer in ("accepted", "accepted_in_part", "declined", "postponed", "referred")
)
"""Verbs of answers: those that come out together are told together."""
ALL_ANSWERED = Told(later("answered"), later("They are answered. The reasons are on their pages."))
"""What is said of answers that differ."""

REMINDED = {
    "cycle.texts_frozen": Told(
        later("texts are frozen soon"),
        later("Texts are frozen soon: what is to be taken up for the assembly has to be in."),
    ),
    "cycle.answers_due": Told(
        later("answers are due soon"),
        later("Answers are due soon, so that they can be read before the assembly."),
    ),
    "cycle.assembly": Told(later("the assembly is near"), later("The general assembly is near.")),
    "cycle.report_frozen": Told(
        later("the report is frozen soon"), later("The yearly report is frozen soon.")
    ),
}
"""Every date of a cycle that those are reminded of who have to be ready by then."""

SAID = TOLD | REMINDED
