"""From when until when each person sits in a body, drawn so that staggered terms are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from governance.core import clock
from governance.meetings.quorum import Seat

ROW, TOP = 36, 24
MOST_YEARS, MOST_MARKS, MARKS_ON_A_PHONE = 40, 8, 4


@dataclass(frozen=True, slots=True)
class Term:
    """One mandate as a bar, in percent across. One without an end stops at the day that is shown,
    and goes on as a dashed line from there: nobody said until when."""

    seat: Seat
    y: int
    x: float
    width: float
    is_now: bool
    open_from: float | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a year begins; minor ones are not named on a phone."""

    year: int
    x: float
    is_minor: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """The drawing: its bars from the oldest down, a mark for each year, and the day."""

    bars: list[Term]
    years: list[Mark]
    now: float
    height: int


def draw_terms(seats: Sequence[Seat], on: date) -> Terms | None:
    """The terms of these mandates with a day in them; nothing where there are fewer than two."""
    if len(seats) < 2:
        return None
    first = max(min(seat.since.year for seat in seats), on.year - MOST_YEARS)
    years = [on.year + any(seat.until is None for seat in seats), clock.today().year]
    years += [day.year for seat in seats for day in (seat.since, seat.until) if day]
    last = min(max(years), on.year + MOST_YEARS)
    begin, end = date(first, 1, 1), date(last, 12, 31)

    def across(day: date) -> float:
        return round(100 * (min(max(day, begin), end) - begin).days / (end - begin).days, 2)

    bars = []
    for place, seat in enumerate(seats):
        x, until = across(seat.since), across(seat.until or max(seat.since, on))
        held = seat.since <= on and (seat.until is None or seat.until >= on)
        width = round(max(until - x, 0.5), 2)
        bars.append(
            Term(seat, TOP + place * ROW, x, width, held, None if seat.until else x + width)
        )
    return Terms(bars, _marks(first, last, across), across(on), TOP + len(seats) * ROW + 4)


def _marks(first: int, last: int, across: Callable[[date], float]) -> list[Mark]:
    step = -(-(last - first + 1) // MOST_MARKS)
    years = range(first, last + 1, step)
    named = -(-len(years) // MARKS_ON_A_PHONE)
    return [
        Mark(year, across(date(year, 1, 1)), place % named > 0) for place, year in enumerate(years)
    ]
