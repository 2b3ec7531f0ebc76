"""What happens to a decision before anybody hears of it: drafted, rewritten, dropped."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become, can_become
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.decisions import policy
from governance.decisions.actions.agenda import (
    TO_DECIDE,
    lock,
    must_be_able_to_decide,
    must_be_on_agenda,
)
from governance.decisions.models import AgendaItem, Decision, Outcome, Stage
from governance.decisions.queries import conflicted, decision_on
from governance.meetings.models import Body, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.queries import seats_at
from governance.meetings.quorum import count_quorum, count_voters
from governance.recommendations.models import Recommendation
from governance.recommendations.models import Stage as Treatment


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


def draft(db: Session, item: AgendaItem, typed: Drafted, *, by: Actor) -> Decision:
    """Write down what a body decided on a point, with its reasons; nobody else sees it yet."""
    require(policy.can_draft(by, item))
    meeting = _meeting_that_decides(db, item)
    must_be_on_agenda(item)
    if item.purpose not in TO_DECIDE:
        raise NotNow(_("This point is for information; nothing is decided on it."))
    if decision_on(db, item) is not None:
        raise NotNow(_("There is a decision on this point already."))
    check(db, item, typed)
    decision = Decision(
        reference=_next_reference(db, meeting),
        item_id=item.id,
        recommendation_id=item.recommendation_id,
        decided_on=meeting.held_on,
        **_fields(typed),
    )
    decision.item = item
    db.add(decision)
    facts: dict[str, Any] = {
        "reference": decision.reference,
        "recommendation": item.recommendation_id or 0,
    }
    record(db, "decision.drafted", decision, by=by, **facts)
    return decision


def _next_reference(db: Session, meeting: Meeting) -> str:
    """D-2022-05-3: the third decision that was drafted at M-2022-05."""
    found = select(func.count(col(Decision.id))).join(
        AgendaItem, col(Decision.item_id) == col(AgendaItem.id)
    )
    number = db.execute(found.where(col(AgendaItem.meeting_id) == meeting.id)).scalar_one() + 1
    return f"D-{meeting.reference.removeprefix('M-')}-{number}"


def _meeting_that_decides(db: Session, item: AgendaItem) -> Meeting:
    """The meeting of a point: in session or held, able to decide, and with its quorum."""
    meeting = db.get_one(Meeting, item.meeting_id)
    lock(db, meeting)
    must_be_able_to_decide(db, meeting)
    if meeting.stage not in (MeetingStage.OPEN, MeetingStage.CLOSED):
        raise NotNow(_("Nothing is decided before the meeting is open."))
    return meeting


def check(db: Session, item: AgendaItem, typed: Drafted) -> None:
    """Raise where these words and votes, at this meeting, are not a decision."""
    meeting = _meeting_that_decides(db, item)
    seats = seats_at(db, meeting)
    if not count_quorum(seats, db.get_one(Body, meeting.body_id).quorum_percent).reached:
        raise NotNow(_("The quorum is not reached: the meeting cannot decide."))
    voters = count_voters(seats, conflicted(db, item.id))
    if any(count < 0 for count in typed.votes) or sum(typed.votes) > voters:
        raise Refused(
            _("There are more votes than the %(n)s people who could vote here.", n=voters)
        )
    _check_words(meeting, typed)
    recommendation = db.get(Recommendation, item.recommendation_id or 0)
    if recommendation and not can_become(recommendation, Treatment(typed.outcome.value)):
        raise NotNow(_("This recommendation can no longer be answered."))


def _check_words(meeting: Meeting, typed: Drafted) -> None:
    if not typed.reasons or not typed.reasons.text.strip():
        raise Refused(_("A decision needs its reasons, in words."))
    if typed.outcome == Outcome.POSTPONED:
        if typed.returns_on is None or typed.returns_on <= meeting.held_on:
            raise Refused(_("Say on which day after the meeting this returns."))
        if not typed.missing_resource:
            raise Refused(_("Say what was missing, so that everyone knows why it is postponed."))
    if typed.outcome == Outcome.REFERRED and not typed.referred_to.strip():
        raise Refused(_("Say to whom this is referred."))


def _fields(typed: Drafted) -> dict[str, Any]:
    """What is kept of what was typed: only what belongs to the outcome."""
    kept = {field.name: getattr(typed, field.name) for field in fields(Drafted)}
    if typed.outcome != Outcome.POSTPONED:
        kept |= {"returns_on": None, "missing_resource": None}
    if typed.outcome != Outcome.REFERRED:
        kept["referred_to"] = ""
    if typed.votes:
        votes = ("votes_for", "votes_against", "votes_abstained")
        kept |= {name: kept[name] or 0 for name in votes}
    return kept


def rewrite(db: Session, decision: Decision, typed: Drafted, *, by: Actor) -> None:
    """Change a draft."""
    require(policy.can_keep(by, decision))
    must_be_draft(decision)
    item = db.get_one(AgendaItem, decision.item_id)
    check(db, item, typed)
    for name, value in _fields(typed).items():
        setattr(decision, name, value)
    record(db, "decision.rewritten", decision, by=by, reference=decision.reference)


def must_be_draft(decision: Decision) -> None:
    """Raise `NotNow` once the authors were told."""
    if decision.stage != Stage.DRAFT:
        raise NotNow(_("The authors know this decision; it stays as it is."))


def drop(db: Session, decision: Decision, *, by: Actor) -> None:
    """Give a draft up; the point can be decided anew."""
    require(policy.can_keep(by, decision))
    must_be_draft(decision)
    become(decision, Stage.DROPPED)
    record(db, "decision.dropped", decision, by=by, reference=decision.reference)


def as_typed(decision: Decision) -> Drafted:
    """A decision as it was typed."""
    return Drafted(**{field.name: getattr(decision, field.name) for field in fields(Drafted)})
