"""What happens to a vote: it is opened, votes are cast, it is closed or called off."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become, hold_stage
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.decisions import policy
from governance.decisions.models import (
    AgendaItem,
    Base,
    Cast,
    Choice,
    Share,
    Vote,
    VoteStage,
    VotingRule,
    Way,
)
from governance.decisions.queries import decision_on
from governance.decisions.rules import must_be_decidable, one_at_a_time
from governance.decisions.voting import (
    count_present,
    must_be_of_voters,
    result_of,
    vote_on,
    voters_on,
)
from governance.meetings.models import Body, Meeting
from governance.meetings.quorum import Seat


def set_voting_rule(
    db: Session,
    body: Body,
    share: Share,
    base: Base,
    *,
    chair_decides: bool = False,
    chair_id: int | None = None,
    by: Actor,
) -> VotingRule:
    """Say by which majority a body decides, and whether its chair decides a tie."""
    require(policy.can_set_voting_rule(by, body))
    if chair_decides and chair_id is None:
        raise Refused(_("Say who the chair is, whose vote decides a tie."))
    rule = db.get(VotingRule, body.id) or VotingRule(body_id=body.id)
    rule.share, rule.base = share, base
    rule.chair_decides, rule.chair_id = chair_decides, chair_id
    db.add(rule)
    facts: dict[str, Any] = {"share": share.value, "base": base.value}
    record(db, "voting_rule.set", body, by=by, chair_decides=chair_decides, **facts)
    return rule


def open_vote(
    db: Session, item: AgendaItem, way: Way, proposal: Words | None = None, *, by: Actor
) -> Vote:
    """Let those who may vote on a point do so, each on their own device."""
    require(policy.can_draft(by, item))
    meeting = db.get_one(Meeting, item.meeting_id)
    one_at_a_time(db, meeting)
    must_be_decidable(db, item)
    meeting.must_be_open()
    count_present(db, meeting)
    if vote_on(db, item.id) is not None:
        raise NotNow(_("There is a vote on this point already."))
    if decision_on(db, item) is not None:
        raise NotNow(_("There is a decision on this point already."))
    vote = Vote(item_id=item.id, way=way, proposal=proposal, opened_at=clock.now())
    db.add(vote)
    record(db, "vote.opened", vote, by=by, item=item.id, way=way.value)
    return vote


def cast_vote(
    db: Session, vote: Vote, item: AgendaItem, seat: Seat, choice: Choice, *, by: Actor
) -> Cast:
    """Cast the vote of a seat: one's own, or that of whom one represents. A named vote can be
    changed until it is closed; a secret one is counted at once, kept nowhere, and final."""
    require(policy.can_vote(by, seat))
    hold_stage(vote)
    if not vote.is_open:
        raise NotNow(_("The vote is closed."))
    meeting = db.get_one(Meeting, item.meeting_id)
    if seat.person_id not in {other.person_id for other in voters_on(db, item, meeting)}:
        raise NotNow(_("This seat does not vote on this point."))
    found = select(Cast).where(col(Cast.vote_id) == vote.id)
    cast = db.scalars(found.where(col(Cast.person_id) == seat.person_id)).one_or_none()
    if cast is not None and vote.way == Way.SECRET:
        raise NotNow(_("This vote is cast. In a secret vote it cannot be changed."))
    if cast is None:
        cast = Cast(vote_id=vote.id, person_id=seat.person_id, by_id=by.person or 0)
        db.add(cast)
    _count(db, vote, cast, choice)
    record(db, "vote.cast", vote, by=by, person=seat.person_id)
    return cast


def _count(db: Session, vote: Vote, cast: Cast, choice: Choice) -> None:
    """A named vote stands beside its name; a secret one is one more of its kind."""
    if vote.way == Way.NAMED:
        cast.choice = choice
        return
    column = {
        Choice.FOR: Vote.in_favour,
        Choice.AGAINST: Vote.against,
        Choice.ABSTAINED: Vote.abstained,
    }[choice]
    one_more = update(Vote).where(col(Vote.id) == vote.id).values({column: col(column) + 1})
    db.execute(one_more.execution_options(synchronize_session=False))


def close_vote(db: Session, vote: Vote, item: AgendaItem, *, by: Actor) -> None:
    """End the vote and count it; refused where somebody voted who may not (any more)."""
    require(policy.can_draft(by, item))
    become(vote, VoteStage.CLOSED)
    meeting = db.get_one(Meeting, item.meeting_id)
    must_be_of_voters(db, vote, item, meeting)
    counts, result = result_of(db, vote, meeting)
    vote.in_favour, vote.against, vote.abstained = (
        counts.in_favour,
        counts.against,
        counts.abstained,
    )
    vote.result = result.to_json()
    said = [counts.in_favour, counts.against, counts.abstained]
    record(db, "vote.closed", vote, by=by, item=item.id, votes=said, carried=result.carried)


def call_off_vote(db: Session, vote: Vote, item: AgendaItem, *, by: Actor) -> None:
    """Let a vote not count, so that it can be held again; not once it was decided by it."""
    require(policy.can_draft(by, item))
    if decision_on(db, item) is not None:
        raise NotNow(_("There is a decision on this point already."))
    become(vote, VoteStage.CALLED_OFF)
    record(db, "vote.called_off", vote, by=by, item=item.id)
