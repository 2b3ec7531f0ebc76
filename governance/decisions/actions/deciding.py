"""What happens to a decision before anybody hears of it: drafted, rewritten, dropped."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.seen import must_be_as_seen
from governance.decisions import policy
from governance.decisions.models import Act, AgendaItem, Decision, Stage
from governance.decisions.queries import decision_on
from governance.decisions.rules import (
    Drafted,
    keep_words,
    must_be_a_decision,
    must_be_draft,
    one_answer_at_a_time,
    one_at_a_time,
)
from governance.decisions.voting import take_votes
from governance.meetings.models import Meeting


def draft(
    db: Session, item: AgendaItem, typed: Drafted, *, act: Act | None = None, by: Actor
) -> Decision:
    """Write down what a body decided on a point, with its reasons; it is read inside only.

    `act`: it was decided together with others.
    """
    require(policy.can_draft(by, item))
    one_at_a_time(db, db.get_one(Meeting, item.meeting_id))
    one_answer_at_a_time(db, item.recommendation_id)
    meeting, counted = must_be_a_decision(db, item, typed)
    if decision_on(db, item) is not None:
        raise NotNow(_("There is a decision on this point already."))
    decision = Decision(
        reference=_next_reference(db, meeting),
        item_id=item.id,
        recommendation_id=item.recommendation_id,
        decided_on=meeting.held_on,
        outcome=typed.outcome,
        reasons=typed.reasons,
        act_id=act.id if act else None,
    )
    decision.item = item
    keep_words(decision, typed)
    take_votes(db, decision, meeting, typed, counted)
    db.add(decision)
    facts: dict[str, Any] = {"recommendation": item.recommendation_id or 0}
    record(db, "decision.drafted", decision, by=by, reference=decision.reference, **facts)
    return decision


def _next_reference(db: Session, meeting: Meeting) -> str:
    """D-2022-05-3: the third decision that was drafted at M-2022-05."""
    found = select(func.count(col(Decision.id))).join(
        AgendaItem, col(Decision.item_id) == col(AgendaItem.id)
    )
    number = db.execute(found.where(col(AgendaItem.meeting_id) == meeting.id)).scalar_one() + 1
    return f"D-{meeting.reference.removeprefix('M-')}-{number}"


def rewrite(
    db: Session, decision: Decision, typed: Drafted, seen: str | None = None, *, by: Actor
) -> None:
    """Change a draft, if it still is as `seen`; with whom it was decided stays as it was counted
    then."""
    require(policy.can_keep(by, decision))
    must_be_as_seen(db, decision, Decision.TYPED, seen)
    must_be_draft(decision)
    item = db.get_one(AgendaItem, decision.item_id)
    one_answer_at_a_time(db, item.recommendation_id)
    meeting, counted = must_be_a_decision(db, item, typed, decision.counted)
    decision.outcome = typed.outcome
    keep_words(decision, typed)
    take_votes(db, decision, meeting, typed, counted)
    record(db, "decision.rewritten", decision, by=by, reference=decision.reference)


def drop(db: Session, decision: Decision, *, by: Actor) -> None:
    """Give a draft up; the point can be decided anew."""
    require(policy.can_keep(by, decision))
    must_be_draft(decision)
    become(decision, Stage.DROPPED)
    record(db, "decision.dropped", decision, by=by, reference=decision.reference)
