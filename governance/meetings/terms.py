"""From when until when each person sits in a body, drawn so that staggered terms are seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from governance.core import clock
from governance.meetings.quorum import Seat

WIDTH, ROW, TOP, NAMES = 860, 26, 24, 176
MOST_YEARS = 40


@dataclass(frozen=True, slots=True)
class Term:
    """One mandate as a bar; one without an end goes on to the edge of the drawing."""

    seat: Seat
    y: int
    x: float
    width: float
    is_now: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """The drawing: its bars from the oldest down, a mark for each year, and the day."""

    bars: list[Term]
    years: list[tuple[int, float]]
    now: float
    height: int
    width: int = WIDTH
    left: int = NAMES


def draw_terms(seats: Sequence[Seat], on: date) -> Terms | None:
    """The terms of these mandates with a day in them; nothing where there are fewer than two."""
    if len(seats) < 2:
        return None
    first = max(min(seat.since.year for seat in seats), on.year - MOST_YEARS)
    years = [on.year, clock.today().year]
    years += [day.year for seat in seats for day in (seat.since, seat.until) if day]
    last = min(max(years), on.year + MOST_YEARS)
    begin, end = date(first, 1, 1), date(last, 12, 31)

    def across(day: date) -> float:
        share = (min(max(day, begin), end) - begin).days / max((end - begin).days, 1)
        return round(NAMES + share * (WIDTH - NAMES), 1)

    bars = []
    for place, seat in enumerate(seats):
        x, until = across(seat.since), across(seat.until or end)
        held = seat.since <= on and (seat.until is None or seat.until >= on)
        y = TOP + place * ROW
        bars.append(Term(seat, y, x, round(max(until - x, 3), 1), held, seat.until is None))
    step = max(1, (last - first + 1) // 8)
    marks = [(year, across(date(year, 1, 1))) for year in range(first, last + 1, step)]
    return Terms(bars, marks, across(on), TOP + len(seats) * ROW + 4)
