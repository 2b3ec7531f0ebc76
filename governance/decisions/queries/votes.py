"""Which votes are open, who may vote in them, whose vote is missing, and whom they wait for."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from governance.core.policy import Actor
from governance.core.words import Words
from governance.decisions import policy
from governance.decisions.models import AgendaItem, Cast, Conflict, Vote, VoteStage
from governance.meetings.models import Attendance, Mandate, Meeting, Presence, Voice
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.quorum import Seat, attending, free_of_conflict


@dataclass(frozen=True, slots=True)
class Turnout:
    """How a vote stands for one reader: who votes, whose vote is missing, and which seats this
    reader votes for, their own first. And who is there and does not vote."""

    voters: list[Seat]
    missing: list[Seat]
    mine: list[Seat]
    mine_missing: list[Seat]
    aside: list[Seat]

    @property
    def cast(self) -> int:
        """How many of those who may vote did."""
        return len(self.voters) - len(self.missing)


def turnout(
    seats: Iterable[Seat],
    in_conflict: Set[int],
    cast: Set[int],
    actor: Actor,
    *,
    in_all: bool = False,
) -> Turnout:
    """How a vote stands of which these votes are cast; `in_all`: the meeting is over."""
    there = attending(seats, in_all=in_all)
    voters = free_of_conflict(there, in_conflict)
    hands = [seat for seat in voters if policy.can_vote(actor, seat)]
    mine = sorted(hands, key=lambda seat: seat.person_id != actor.person)
    return Turnout(
        voters=voters,
        missing=[seat for seat in voters if seat.person_id not in cast],
        mine=mine,
        mine_missing=[seat for seat in mine if seat.person_id not in cast],
        aside=[seat for seat in there if seat not in voters],
    )


def cast_at(db: Session, meeting_id: int) -> dict[int, set[int]]:
    """Whose vote is cast in each open vote of a meeting, by point (at most 2,000 together)."""
    found = (
        select(col(Vote.item_id), col(Cast.person_id))
        .join(AgendaItem, col(AgendaItem.id) == col(Vote.item_id))
        .outerjoin(Cast, col(Cast.vote_id) == col(Vote.id))
        .where(col(AgendaItem.meeting_id) == meeting_id, col(Vote.stage) == VoteStage.OPEN)
    )
    cast: dict[int, set[int]] = {}
    for item_id, person_id in db.execute(found.limit(2000)):
        cast.setdefault(item_id, set()).update([person_id] if person_id else [])
    return cast


@dataclass(slots=True)
class Waiting:
    """An open vote in which somebody votes, and for whom they have not voted yet."""

    item_id: int
    title: Words
    reference: str
    missing: list[int] = field(default_factory=list)


def votes_open_for(db: Session, person_id: int) -> list[Waiting]:
    """The open votes in which a person may vote, for themselves or for whom they represent."""
    waiting: dict[int, Waiting] = {}
    for item_id, title, reference, seat_of, cast in db.execute(_seats_of_hand(person_id)):
        one = waiting.setdefault(item_id, Waiting(item_id, title, reference))
        one.missing += [] if cast else [seat_of]
    return list(waiting.values())


def _seats_of_hand(person_id: int) -> Any:
    """A row for each seat that this person may vote for in each open vote (at most 100)."""
    hand, seat = aliased(Attendance), aliased(Attendance)
    own = and_(col(seat.id) == col(hand.id), col(hand.represented_by_id).is_(None))
    item = (col(AgendaItem.id), col(AgendaItem.title), col(Meeting.reference))
    cast = and_(col(Cast.vote_id) == col(Vote.id), col(Cast.person_id) == col(seat.person_id))
    return (
        select(*item, col(seat.person_id), col(Cast.person_id))
        .select_from(Vote)
        .join(AgendaItem, col(AgendaItem.id) == col(Vote.item_id))
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .join(hand, and_(col(hand.meeting_id) == col(Meeting.id), _is_there(hand, person_id)))
        .join(seat, col(seat.meeting_id) == col(Meeting.id))
        .join(Mandate, and_(col(Mandate.person_id) == col(seat.person_id), _decides()))
        .outerjoin(Cast, cast)
        .where(
            col(Vote.stage) == VoteStage.OPEN,
            col(Meeting.stage) == MeetingStage.OPEN,
            col(AgendaItem.taken_off).is_(False),
            or_(own, col(seat.represented_by_id) == person_id),
            ~_in_conflict(seat, person_id),
        )
        .order_by(col(Meeting.id), col(AgendaItem.position), col(AgendaItem.id))
        .limit(100)
    )


def _is_there(hand: Any, person_id: int) -> Any:
    return and_(
        col(hand.person_id) == person_id,
        col(hand.presence) == Presence.PRESENT,
        col(hand.left_at).is_(None),
    )


def _decides() -> Any:
    return and_(
        col(Mandate.body_id) == col(Meeting.body_id),
        col(Mandate.since) <= col(Meeting.held_on),
        or_(col(Mandate.until).is_(None), col(Mandate.until) >= col(Meeting.held_on)),
        col(Mandate.voice) == Voice.DECIDING,
    )


def _in_conflict(seat: Any, person_id: int) -> Any:
    return exists().where(
        col(Conflict.item_id) == col(AgendaItem.id),
        col(Conflict.taken_back).is_(False),
        or_(col(Conflict.person_id) == col(seat.person_id), col(Conflict.person_id) == person_id),
    )
