"""What must hold of a round before something happens to it, each with its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.amounts import write_amount
from governance.core.errors import NotNow, Refused
from governance.core.i18n import LANGUAGES, _, ngettext
from governance.core.lifecycle import hold_stage
from governance.core.words import Words
from governance.decisions.rules import must_be_able_to_decide
from governance.meetings.models import Body, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.queries import seats_at
from governance.meetings.quorum import quorum_of
from governance.priorities.models import Form, Round, Stage
from governance.priorities.names import name_of
from governance.priorities.queries import Room

MOST_POINTS = 1000


def must_be_planned(round_: Round) -> None:
    """Raise `NotNow` once voters were asked: what they vote on stays as it is."""
    hold_stage(round_)
    if round_.stage != Stage.PLANNED:
        raise NotNow(_("The round is open: what is voted on stays as it is."))


def must_have_days_in_order(opens_on: date, closes_on: date) -> None:
    """Raise `Refused` where it would close before it opens."""
    if closes_on < opens_on:
        raise Refused(_("A round cannot close before it opens."))


def must_be_ready(room: Room) -> None:
    """Raise `Refused` where there is nothing to choose, or nothing to choose within."""
    if not room.budgets:
        raise Refused(_("Say first what there is: an amount in euros or in days."))
    if len(room.asked) < 2:
        raise Refused(_("A round needs at least two projects to choose from."))
    for asked in room.asked:
        if not any(asked.costs):
            reference = asked.project.reference
            raise Refused(_("Say what %(project)s costs.", project=reference))
    if room.round.closes_on < clock.today():
        raise Refused(_("The last day is over. Choose a later one first."))


def must_be_open(round_: Round) -> None:
    """Raise `NotNow` outside the days of the vote."""
    hold_stage(round_)
    if round_.stage == Stage.PLANNED:
        raise NotNow(_("The round is not open yet."))
    if round_.stage != Stage.OPEN or clock.today() > round_.closes_on:
        raise NotNow(_("The round is closed."))


def must_be_a_ballot(round_: Round, points: Mapping[str, int], offered: set[str]) -> None:
    """Raise `Refused` for what the ballot of this round cannot say."""
    if not set(points) <= offered or any(given < 0 for given in points.values()):
        raise Refused(_("This form asks for something that does not exist."))
    if round_.form == Form.APPROVE:
        if any(given > 1 for given in points.values()):
            raise Refused(_("This form asks for something that does not exist."))
        return
    beyond = sum(points.values()) - round_.points
    if beyond > 0:
        said = ngettext(
            "That is %(num)s point too many. Take one back.",
            "That is %(num)s points too many. Take some back.",
            beyond,
        )
        raise Refused(said % {"num": beyond})


def must_be_a_meeting(db: Session, round_: Round, meeting: Meeting) -> None:
    """Raise unless it is a meeting of the body of this round, which may decide, with its quorum."""
    if meeting.body_id != round_.body_id:
        raise Refused(_("This meeting is of another body."))
    must_be_able_to_decide(db, meeting)
    if meeting.stage not in (MeetingStage.OPEN, MeetingStage.CLOSED):
        raise NotNow(_("Nothing is decided before the meeting is open."))
    body = db.get_one(Body, meeting.body_id)
    if not quorum_of(meeting, body, seats_at(db, meeting)).reached:
        raise NotNow(_("The quorum is not reached: the meeting cannot decide."))


def must_say_why(project: str, because: Words | None, languages: Sequence[str]) -> None:
    """Raise `Refused` where the board deviates without a reason in each of these languages."""
    if not because or not because.text.strip():
        raise Refused(_("Say why the board deviates for %(project)s.", project=project))
    missing = because.missing(languages)
    if missing:
        names = ", ".join(LANGUAGES[language] for language in missing)
        sentence = _("The reason for %(project)s is still missing in: %(languages)s.")
        raise Refused(sentence % {"project": project, "languages": names})


def must_be_affordable(room: Room, adopted: set[int]) -> None:
    """Raise `Refused` where more would be adopted than there is."""
    for number, budget in enumerate(room.budgets):
        costs = [asked.costs[number] for asked in room.asked if asked.one.id in adopted]
        total = sum(costs, Decimal(0))
        if total > budget.amount:
            sentence = _("That takes %(asked)s %(name)s, and there are %(there)s.")
            given = {"asked": write_amount(total), "there": write_amount(budget.amount)}
            raise Refused(sentence % (given | {"name": name_of(budget)}))
