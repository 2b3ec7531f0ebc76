"""What makes a decision one: a body that may decide, a meeting with its quorum, reasons, votes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import LANGUAGES, _
from governance.core.lifecycle import can_become, hold_stage
from governance.core.outbox import ask_for
from governance.core.words import Words
from governance.decisions.models import (
    Advice,
    AgendaItem,
    Choice,
    Decision,
    Outcome,
    PreparedAnswer,
    Purpose,
    Stage,
)
from governance.decisions.queries import answer_elsewhere
from governance.decisions.voting import count_present, must_be_counted_since, must_be_votes
from governance.meetings.models import AHEAD, Body, Kind, Meeting
from governance.meetings.models import Stage as MeetingStage
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
    chair: Choice | None = None
    """What the chair voted, where that decides a tie."""

    @property
    def votes(self) -> list[int]:
        """The counts that were given."""
        counts = (self.votes_for, self.votes_against, self.votes_abstained)
        return [count for count in counts if count is not None]


def as_typed(decision: Decision) -> Drafted:
    """A decision as it was typed."""
    return Drafted(
        **_words_of(decision),
        votes_for=decision.votes_for,
        votes_against=decision.votes_against,
        votes_abstained=decision.votes_abstained,
    )


def as_prepared(prepared: PreparedAnswer) -> Drafted:
    """A prepared answer as it would be typed at the meeting."""
    return Drafted(**_words_of(prepared))


def as_advised(advice: Advice, before: PreparedAnswer | None = None) -> Drafted:
    """What an advice says to answer, its words as the reasons; the rest as it was prepared."""
    if advice.outcome is None:
        raise Refused(_("This advice does not say what to answer."))
    if before is None:
        return Drafted(advice.outcome, advice.text)
    return replace(as_prepared(before), outcome=advice.outcome, reasons=advice.text)


def _words_of(answer: Decision | PreparedAnswer) -> dict[str, Any]:
    return {name: getattr(answer, name) for name in PreparedAnswer.TYPED}


def keep_words(answer: Decision | PreparedAnswer, typed: Drafted) -> None:
    """Keep what was typed: only what belongs to the outcome."""
    postponed, referred = Outcome.POSTPONED, Outcome.REFERRED
    answer.outcome, answer.reasons, answer.text = typed.outcome, typed.reasons, typed.text
    answer.report_back_on = typed.report_back_on
    answer.returns_on = typed.returns_on if typed.outcome == postponed else None
    answer.missing_resource = typed.missing_resource if typed.outcome == postponed else None
    answer.referred_to = typed.referred_to if typed.outcome == referred else ""


def one_at_a_time(db: Session, meeting: Meeting) -> None:
    """Let one at a time work on the agenda of a meeting, so that numbers are given once and the
    second sees what the first one did."""
    db.flush()
    db.refresh(meeting, ["agenda_version", "minutes_fixed"], with_for_update=True)


def one_answer_at_a_time(db: Session, recommendation_id: int | None) -> None:
    """Let one at a time answer a recommendation: the second sees what the first one did."""
    db.get(Recommendation, recommendation_id or 0, with_for_update=True)


def must_be_unminuted(meeting: Meeting) -> None:
    """Raise `NotNow` where the minutes of the meeting are approved: what it decided stands."""
    if meeting.minutes_fixed:
        raise NotNow(_("The minutes of this meeting are approved; what it decided stands."))


def must_be_ahead(meeting: Meeting) -> None:
    """Raise `NotNow` once the meeting is over."""
    if meeting.stage not in AHEAD:
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


def must_be_decidable(db: Session, item: AgendaItem) -> Meeting:
    """The meeting, of a body that may decide, at which this point is decided; raise if none."""
    meeting = db.get_one(Meeting, item.meeting_id)
    must_be_able_to_decide(db, meeting)
    must_be_unminuted(meeting)
    must_be_on_agenda(item)
    if meeting.stage not in (MeetingStage.OPEN, MeetingStage.CLOSED):
        raise NotNow(_("Nothing is decided before the meeting is open."))
    if item.purpose not in TO_DECIDE:
        raise NotNow(_("This point is for information; nothing is decided on it."))
    return meeting


def must_be_a_decision(
    db: Session, item: AgendaItem, typed: Drafted, counted: Mapping[str, Any] | None = None
) -> tuple[Meeting, Mapping[str, Any]]:
    """The meeting at which these words and votes are a decision, and with whom that counts: as it
    was `counted` when they were decided, else as it is now. Raise where they are none."""
    meeting = must_be_decidable(db, item)
    counted = counted or count_present(db, meeting)
    must_be_votes(db, meeting, item, typed, counted)
    must_say_why(meeting.held_on, typed)
    recommendation = db.get(Recommendation, item.recommendation_id or 0)
    if other := answer_elsewhere(db, item):
        raise NotNow(_("%(other)s answers this recommendation already.", other=other))
    if recommendation and not can_become(recommendation, Treatment(typed.outcome.value)):
        raise NotNow(_("This recommendation can no longer be answered."))
    return meeting, counted


def must_say_why(held_on: date, typed: Drafted) -> None:
    """Raise `Refused` where reasons are missing, or what belongs to the outcome."""
    if not typed.reasons.text.strip():
        raise Refused(_("A decision needs its reasons, in words."))
    if typed.outcome == Outcome.POSTPONED:
        if typed.returns_on is None or typed.returns_on <= held_on:
            raise Refused(_("Say on which day after the meeting this returns."))
        if not typed.missing_resource:
            raise Refused(_("Say what was missing, so that everyone knows why it is postponed."))
    if typed.outcome == Outcome.REFERRED and not typed.referred_to.strip():
        raise Refused(_("Say to whom this is referred."))
    if typed.report_back_on and typed.report_back_on <= held_on:
        raise Refused(_("The report back is on a day after the meeting."))


def public_from(decision: Decision, wait_days: int) -> date:
    """The first day on which everyone may read an announced decision: where it answers nobody who
    can be reached, at once; else when its authors have known it for `wait_days`."""
    told = decision.announced_at or clock.now()
    waits = decision.recommendation_id and decision.authors_told != 0
    days = wait_days if waits else 0
    return told.astimezone(clock.BRUSSELS).date() + timedelta(days=days)


def ask_to_publish(db: Session, decision: Decision) -> None:
    """Ask the house to publish an announced decision when the authors' days are over."""
    unique = f"publish {decision.id} told {clock.now().isoformat()}"
    ask_for(db, "publish_decision", unique, {"decision": decision.id})


def must_be_readable(answer: Decision, languages: Sequence[str]) -> None:
    """Raise `Refused` where a text of the decision is missing in one of these languages."""
    texts = {
        _("The reasons are still missing in: %(languages)s."): answer.reasons,
        _("The text of the decision is still missing in: %(languages)s."): answer.text,
        _("What was missing is not yet said in: %(languages)s."): answer.missing_resource,
    }
    for sentence, text in texts.items():
        missing = text.missing(languages) if text else []
        if missing:
            names = ", ".join(LANGUAGES[language] for language in missing)
            raise Refused(sentence % {"languages": names})


def must_be_announced_so(db: Session, decision: Decision, languages: Sequence[str]) -> None:
    """Raise unless a draft can be told to its authors as it stands: it is a decision still, its
    votes hold, and it can be read in all `languages`."""
    item = db.get_one(AgendaItem, decision.item_id)
    must_be_a_decision(db, item, as_typed(decision), decision.counted)
    must_be_counted_since(db, decision)
    must_be_readable(decision, languages)
