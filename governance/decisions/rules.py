"""What makes a decision one: a body that may decide, a meeting with its quorum, reasons, votes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.lifecycle import can_become, hold_stage
from governance.core.words import Words
from governance.decisions.models import AgendaItem, Decision, Outcome, Purpose, Stage
from governance.decisions.queries import conflicted
from governance.meetings.models import Body, Kind, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.queries import seats_at
from governance.meetings.quorum import count_voters, quorum_of
from governance.recommendations.models import Recommendation
from governance.recommendations.models import Stage as Treatment

TO_DECIDE = frozenset({Purpose.DECISION, Purpose.APPROVAL})


@dataclass(frozen=True, slots=True)
class Drafted:
    """What is typed of a decision; no votes at all where nobody asked for one."""

    outcome: Outcome
    reasons: Words
    text: Words | None = None
    report_back_on: date | None = None
    returns_on: date | None = None
    missing_resource: Words | None = None
    referred_to: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None

    @property
    def votes(self) -> list[int]:
        """The counts that were given."""
        counts = (self.votes_for, self.votes_against, self.votes_abstained)
        return [count for count in counts if count is not None]


def as_typed(decision: Decision) -> Drafted:
    """A decision as it was typed."""
    return Drafted(
        outcome=decision.outcome,
        reasons=decision.reasons,
        text=decision.text,
        report_back_on=decision.report_back_on,
        returns_on=decision.returns_on,
        missing_resource=decision.missing_resource,
        referred_to=decision.referred_to,
        votes_for=decision.votes_for,
        votes_against=decision.votes_against,
        votes_abstained=decision.votes_abstained,
    )


def one_at_a_time(db: Session, meeting: Meeting) -> None:
    """Let one at a time work on the agenda of a meeting, so that numbers are given once and the
    second sees what the first one did."""
    db.flush()
    db.refresh(meeting, ["agenda_version"], with_for_update=True)


def must_be_ahead(meeting: Meeting) -> None:
    """Raise `NotNow` once the meeting is over."""
    if meeting.stage not in (MeetingStage.PLANNED, MeetingStage.OPEN):
        raise NotNow(_("The meeting is over; its agenda is settled."))


def must_be_able_to_decide(db: Session, meeting: Meeting) -> None:
    """Raise `Refused` where a seminar, or a body that only advises, would decide."""
    if meeting.kind == Kind.SEMINAR:
        raise Refused(_("A seminar discusses; it cannot decide."))
    if not db.get_one(Body, meeting.body_id).decides:
        raise Refused(_("This body gives advice; it cannot decide."))


def must_be_on_agenda(item: AgendaItem) -> None:
    """Raise `NotNow` where the point was taken off."""
    if item.taken_off:
        raise NotNow(_("This point was taken off the agenda."))


def must_be_draft(decision: Decision) -> None:
    """Raise `NotNow` once the authors were told; nobody tells them meanwhile."""
    hold_stage(decision)
    if decision.stage != Stage.DRAFT:
        raise NotNow(_("The authors know this decision; it stays as it is."))


def must_be_a_decision(db: Session, item: AgendaItem, typed: Drafted) -> Meeting:
    """The meeting at which these words and votes are a decision; raise where they are none."""
    meeting = db.get_one(Meeting, item.meeting_id)
    must_be_able_to_decide(db, meeting)
    must_be_on_agenda(item)
    if meeting.stage not in (MeetingStage.OPEN, MeetingStage.CLOSED):
        raise NotNow(_("Nothing is decided before the meeting is open."))
    if item.purpose not in TO_DECIDE:
        raise NotNow(_("This point is for information; nothing is decided on it."))
    _must_have_quorum_and_voters(db, meeting, item, typed)
    _must_say_why(meeting, typed)
    recommendation = db.get(Recommendation, item.recommendation_id or 0)
    if recommendation and not can_become(recommendation, Treatment(typed.outcome.value)):
        raise NotNow(_("This recommendation can no longer be answered."))
    return meeting


def _must_have_quorum_and_voters(
    db: Session, meeting: Meeting, item: AgendaItem, typed: Drafted
) -> None:
    seats = seats_at(db, meeting)
    if not quorum_of(meeting, db.get_one(Body, meeting.body_id), seats).reached:
        raise NotNow(_("The quorum is not reached: the meeting cannot decide."))
    voters = count_voters(seats, conflicted(db, item.id))
    if any(count < 0 for count in typed.votes) or sum(typed.votes) > voters:
        raise Refused(_("There are more votes than people who could vote here (%(n)s).", n=voters))


def _must_say_why(meeting: Meeting, typed: Drafted) -> None:
    if not typed.reasons.text.strip():
        raise Refused(_("A decision needs its reasons, in words."))
    if typed.outcome == Outcome.POSTPONED:
        if typed.returns_on is None or typed.returns_on <= meeting.held_on:
            raise Refused(_("Say on which day after the meeting this returns."))
        if not typed.missing_resource:
            raise Refused(_("Say what was missing, so that everyone knows why it is postponed."))
    if typed.outcome == Outcome.REFERRED and not typed.referred_to.strip():
        raise Refused(_("Say to whom this is referred."))


def public_from(decision: Decision, wait_days: int) -> date:
    """The first day on which everyone may read an announced decision: where it answers nobody, at
    once; else when its authors have known it for `wait_days`."""
    told = decision.announced_at or clock.now()
    days = wait_days if decision.recommendation_id else 0
    return told.astimezone(clock.BRUSSELS).date() + timedelta(days=days)
