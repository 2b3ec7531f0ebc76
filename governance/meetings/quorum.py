"""Who sits where, whether enough of them attend, and how many of them may vote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, time

from governance.core.words import Words
from governance.meetings.models import Body, Meeting, Obtained, Presence, Stage, Voice

NOTED = ("presence", "represented_by_id", "came_at", "left_at")
"""What is noted of a seat at a meeting."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A mandate with its holder's name ("" for somebody who left), and how they attended."""

    mandate_id: int
    person_id: int
    name: str
    voice: Voice
    obtained: Obtained
    since: date
    until: date | None
    category: Words | None = None
    presence: Presence | None = None
    represented_by_id: int | None = None
    came_at: time | None = None
    left_at: time | None = None

    @property
    def decides(self) -> bool:
        """Whether this seat counts when the body decides."""
        return self.voice == Voice.DECIDING


@dataclass(frozen=True, slots=True)
class Quorum:
    """Deciding mandates there are, attending (present or represented), and needed."""

    members: int
    present: int
    needed: int
    reached: bool


def attending(seats: Iterable[Seat], *, in_all: bool = False) -> list[Seat]:
    """The deciding seats that are present now, or represented by a member who is; `in_all`: that
    were so at some moment, whoever left since."""
    seats = list(seats)
    there = {
        seat.person_id
        for seat in seats
        if seat.presence == Presence.PRESENT and (in_all or seat.left_at is None)
    }
    return [
        seat
        for seat in seats
        if seat.decides and (seat.person_id in there or seat.represented_by_id in there)
    ]


def quorum_of(meeting: Meeting, body: Body, seats: Sequence[Seat]) -> Quorum:
    """The quorum of a meeting of a body: by who is there now; once it is over, as it was counted
    then. A second meeting needs one member, where the body allows that."""
    return Quorum(**meeting.counted) if meeting.counted else count_at(meeting, body, seats)


def count_at(meeting: Meeting, body: Body, seats: Sequence[Seat]) -> Quorum:
    """The quorum of a meeting, counted anew: of who is there now, or once it is over of all who
    were there."""
    second = meeting.again_after_id is not None and body.second_without_quorum
    over = meeting.stage == Stage.CLOSED
    return count_quorum(seats, body.quorum_percent, second=second, in_all=over)


def count_quorum(
    seats: Sequence[Seat], percent: int, *, second: bool = False, in_all: bool = False
) -> Quorum:
    """Whether the attending seats are at least `percent` of the deciding ones, rounded up; at a
    `second` meeting one of them is enough."""
    members = sum(seat.decides for seat in seats)
    present = len(attending(seats, in_all=in_all))
    needed = 1 if second else -(-members * percent // 100)
    return Quorum(members, present, needed, present >= max(needed, min(percent, 1)))


def free_of_conflict(seats: Iterable[Seat], in_conflict: Set[int]) -> list[Seat]:
    """These seats, less those in conflict and those for whom a person in conflict would vote."""
    return [
        seat
        for seat in seats
        if seat.person_id not in in_conflict and seat.represented_by_id not in in_conflict
    ]
