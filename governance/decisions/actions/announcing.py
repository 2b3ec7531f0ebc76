"""How a decision comes out: the authors hear it first, some days later everyone may read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become, can_become
from governance.core.policy import Actor, require
from governance.core.templates import show_date
from governance.core.words import Words
from governance.decisions import policy
from governance.decisions.models import AgendaItem, Decision, Outcome, Settled, Stage
from governance.decisions.queries import corrections_on, corrections_waiting, reachable_authors
from governance.decisions.rules import (
    ask_to_publish,
    must_be_announced_so,
    must_be_draft,
    must_be_unminuted,
    one_answer_at_a_time,
    one_at_a_time,
    public_from,
)
from governance.meetings.models import Meeting
from governance.recommendations.actions import answer
from governance.recommendations.models import Recommendation
from governance.recommendations.models import Stage as Treatment


def announce(db: Session, decision: Decision, *, languages: Sequence[str], by: Actor) -> None:
    """Tell the authors now, and everyone when their days are over; what answers nobody is final,
    and comes out with the minutes, or when the board says so. Raises `Refused` unless it can be
    read in all `languages`."""
    require(policy.can_keep(by, decision))
    must_be_draft(decision)
    one_answer_at_a_time(db, decision.recommendation_id)
    must_be_announced_so(db, decision, languages)
    become(decision, Stage.ANNOUNCED)
    decision.announced_at = clock.now()
    about = decision.recommendation_id or 0
    decision.authors_told = reachable_authors(db, [about]).get(about, 0)
    if decision.recommendation_id:
        ask_to_publish(db, decision)
    facts: dict[str, Any] = {"recommendation": about}
    record(db, "decision.announced", decision, by=by, reference=decision.reference, **facts)


def take_back(db: Session, decision: Decision, *, by: Actor) -> None:
    """Make an announced decision a draft again before the public reads it; its authors hear that
    it is looked at again. What they put right is read with the draft: nobody answers it apart."""
    require(policy.can_keep(by, decision))
    if decision.stage == Stage.PUBLISHED:
        raise NotNow(_("Everyone reads this decision; it stays as it is."))
    meeting = db.get_one(Meeting, db.get_one(AgendaItem, decision.item_id).meeting_id)
    one_at_a_time(db, meeting)
    must_be_unminuted(meeting)
    become(decision, Stage.DRAFT)
    decision.announced_at = None
    for said in corrections_on(db, decision.id):
        said.correction.settled = said.correction.settled or Settled.TAKEN_BACK
        said.correction.earlier = True
    facts: dict[str, Any] = {"recommendation": decision.recommendation_id or 0}
    record(db, "decision.taken_back", decision, by=by, reference=decision.reference, **facts)


def publish(db: Session, decision: Decision, *, wait_days: int, by: Actor) -> None:
    """Let everyone read it and answer its recommendation; not before the authors' days are over."""
    require(policy.can_publish(by, decision))
    if decision.stage == Stage.DRAFT:
        raise NotNow(_("The authors hear it first: announce this decision to them."))
    first_day = public_from(decision, wait_days)
    if clock.today() < first_day:
        raise NotNow(
            _(
                "The authors hear it first; it can be published from %(day)s.",
                day=show_date(first_day),
            )
        )
    if corrections_waiting(db, decision.id):
        raise NotNow(_("An author says that something is not so. Answer that first."))
    become(decision, Stage.PUBLISHED)
    decision.published_on = clock.today()
    item = db.get_one(AgendaItem, decision.item_id)
    meeting = db.get_one(Meeting, item.meeting_id)
    recommendation = _recommendation_of(db, decision)
    facts = _facts(decision, meeting, recommendation)
    body = f"/bodies/{meeting.body_id}"
    record(db, "decision.published", decision, by=by, body=body, public=item.public, **facts)
    _answer(db, decision, recommendation, by=by)


def _recommendation_of(db: Session, decision: Decision) -> Recommendation | None:
    found = select(Recommendation).where(col(Recommendation.id) == decision.recommendation_id)
    with_authors = found.options(selectinload(Recommendation.authors))  # type: ignore[arg-type]
    return db.scalars(with_authors.with_for_update()).one_or_none()


def _answer(
    db: Session, decision: Decision, recommendation: Recommendation | None, *, by: Actor
) -> None:
    """The recommendation's treatment follows, unless its authors withdrew it in the meantime."""
    treatment = Treatment(decision.outcome.value)
    if recommendation is None or not can_become(recommendation, treatment):
        return
    answer(
        db,
        recommendation,
        treatment,
        on=clock.today(),
        returns_on=decision.returns_on,
        missing_resource=decision.missing_resource,
        referred_to=decision.referred_to,
        by=by,
    )


def _facts(
    decision: Decision, meeting: Meeting, recommendation: Recommendation | None
) -> dict[str, Any]:
    """What the journal quotes of a published decision, for everyone."""
    facts: dict[str, Any] = {
        "reference": decision.reference,
        "meeting": meeting.reference,
        "recommendation": (recommendation.reference if recommendation else None) or "",
        "recommendation_id": decision.recommendation_id or 0,
        "outcome": decision.outcome.value,
        "decided_on": decision.decided_on.isoformat(),
        "reasons": decision.reasons.all_texts(),
    }
    if decision.votes_for is not None:
        counts = (decision.votes_for, decision.votes_against, decision.votes_abstained)
        facts["votes"] = [count or 0 for count in counts]
        facts |= {k: v for k, v in decision.vote_result.items() if k == "carried"}
    facts["quorum"] = decision.quorum
    texts: dict[str, Words | None] = {"text": decision.text}
    if decision.outcome == Outcome.POSTPONED and decision.returns_on:
        facts["returns_on"] = decision.returns_on.isoformat()
        texts["missing_resource"] = decision.missing_resource
    return facts | {name: text.all_texts() for name, text in texts.items() if text}
