"""Who may vote on a point, for whom, and by which rule their body decides."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.decisions.majority import Counts, Result, Rule, count_votes
from governance.decisions.models import AgendaItem, Cast, Choice, Vote, VoteStage, VotingRule, Way
from governance.decisions.queries import conflicted
from governance.meetings.models import Meeting
from governance.meetings.queries import seats_at
from governance.meetings.quorum import Seat, attending


def voter_of(seat: Seat) -> int:
    """Whose hand casts the vote of a seat: its proxy's, where it is represented."""
    return seat.represented_by_id or seat.person_id


def may_vote(seats: Iterable[Seat], in_conflict: Set[int]) -> list[Seat]:
    """The deciding seats that attend, less those in conflict and those for whom a person in
    conflict would have to vote: whom `count_voters` counts."""
    return [
        seat
        for seat in attending(seats)
        if seat.person_id not in in_conflict and seat.represented_by_id not in in_conflict
    ]


def voters_on(db: Session, item: AgendaItem, meeting: Meeting) -> list[Seat]:
    """The seats that may vote on a point, as it is now."""
    return may_vote(seats_at(db, meeting), conflicted(db, item.id))


def rule_of(db: Session, body_id: int) -> tuple[Rule, int | None]:
    """By which rule a body decides, and who its chair is; a simple majority where nobody said."""
    kept = db.get(VotingRule, body_id)
    if kept is None:
        return Rule(), None
    return Rule(kept.share, kept.base, kept.chair_decides), kept.chair_id


def vote_on(db: Session, item_id: int) -> Vote | None:
    """The vote that is held or was held on a point; None where it was called off."""
    found = select(Vote).where(
        col(Vote.item_id) == item_id, col(Vote.stage) != VoteStage.CALLED_OFF
    )
    return db.scalars(found.order_by(col(Vote.id).desc())).first()


def casts_of(db: Session, vote_id: int) -> dict[int, Cast]:
    """Whose vote was cast, by person (at most 500)."""
    found = select(Cast).where(col(Cast.vote_id) == vote_id).order_by(col(Cast.person_id))
    return {cast.person_id: cast for cast in db.scalars(found.limit(500))}


def counts_of(db: Session, vote: Vote) -> Counts:
    """What was voted, all together."""
    if vote.way == Way.SECRET:
        columns: Any = (col(Vote.in_favour), col(Vote.against), col(Vote.abstained))
        return Counts(*db.execute(select(*columns).where(col(Vote.id) == vote.id)).one())
    found = select(col(Cast.choice), func.count()).where(col(Cast.vote_id) == vote.id)
    counted = dict(db.execute(found.group_by(col(Cast.choice))).all())
    return Counts(*(counted.get(choice, 0) for choice in Choice))


def result_of(db: Session, vote: Vote, body_id: int) -> tuple[Counts, Result]:
    """The counts, and whether they carry by the rule of the body; the chair's own vote decides a
    tie where it is known."""
    rule, chair_id = rule_of(db, body_id)
    counts = counts_of(db, vote)
    cast = casts_of(db, vote.id).get(chair_id or 0)
    return counts, count_votes(counts, rule, cast.choice if cast else None)


def must_be_of_voters(db: Session, vote: Vote, voters: Iterable[Seat]) -> None:
    """Raise `NotNow` where somebody's vote was cast who may not vote on this point (any more)."""
    may = {seat.person_id: voter_of(seat) for seat in voters}
    for person_id, cast in casts_of(db, vote.id).items():
        if may.get(person_id) != cast.by_id:
            raise NotNow(
                _("Somebody voted who may not vote on this point any more. Hold the vote again.")
            )
