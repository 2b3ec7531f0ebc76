"""Who sits where, whether enough of them attend, and how many of them may vote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date

from governance.core.words import Words
from governance.meetings.models import Body, Meeting, Obtained, Presence, Voice


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


def attending(seats: Iterable[Seat]) -> list[Seat]:
    """The deciding seats that are present, or represented by a member who is present."""
    seats = list(seats)
    present = {seat.person_id for seat in seats if seat.presence == Presence.PRESENT}
    return [
        seat
        for seat in seats
        if seat.decides
        and (
            seat.presence == Presence.PRESENT
            or (seat.presence == Presence.REPRESENTED and seat.represented_by_id in present)
        )
    ]


def quorum_of(meeting: Meeting, body: Body, seats: Sequence[Seat]) -> Quorum:
    """The quorum of a meeting of a body: as it was counted when it ended; until then by its seats.
    A second meeting needs one member, where the body allows that."""
    if meeting.counted:
        return Quorum(**meeting.counted)
    second = meeting.again_after_id is not None and body.second_without_quorum
    return count_quorum(seats, body.quorum_percent, second=second)


def count_quorum(seats: Sequence[Seat], percent: int, *, second: bool = False) -> Quorum:
    """Whether the attending seats are at least `percent` of the deciding ones, rounded up; at a
    `second` meeting one of them is enough."""
    members = sum(seat.decides for seat in seats)
    present = len(attending(seats))
    needed = 1 if second else -(-members * percent // 100)
    return Quorum(members, present, needed, present >= max(needed, min(percent, 1)))


def count_voters(seats: Iterable[Seat], in_conflict: Set[int]) -> int:
    """How many may vote on an item: who attends, less those in conflict and those for whom a
    person in conflict would have to vote."""
    return sum(
        seat.person_id not in in_conflict and seat.represented_by_id not in in_conflict
        for seat in attending(seats)
    )
