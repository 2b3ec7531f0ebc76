"""The figures of the whole register and of each part of it: answered, realised, late, reported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pyroaring import BitMap
from sqlalchemy.orm import Session

from governance.core.facets import Facets
from governance.recommendations.models import ANSWERS, WAITING, Word
from governance.recommendations.queries import overdue, recommendation_facets

COUNTED = ANSWERS | WAITING
"""What is in the register and neither withdrawn, merged into another nor taken back."""

PARTS = ("theme", "origin", "cycle", "year", "office", "language")
"""By what the figures are divided."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of recommendations; days are whole, None where nothing is answered yet."""

    received: int
    answered: int
    to_be_done: int
    """Answered, and neither declined nor postponed."""
    realised: int
    late: int
    cited: int
    median_days: int | None
    """Half of the answers came within so many days (the lower median)."""
    longest_days: int | None

    @property
    def answer_rate(self) -> float | None:
        """Of all received ones, the share that has an answer."""
        return _share(self.answered, self.received)

    @property
    def realisation_rate(self) -> float | None:
        """Of those to be done, the share that is realised, wholly or in part."""
        return _share(self.realised, self.to_be_done)

    @property
    def cited_rate(self) -> float | None:
        """Of all received ones, the share that a published report cites."""
        return _share(self.cited, self.received)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


class Days:
    """Numbers of days by their binary digits, so that the nth of any set is found in a few steps.

    A bit-sliced index: P. O'Neil and D. Quass, Improved Query Performance with Variant Indexes,
    SIGMOD 1997.
    """

    def __init__(self, facets: Facets) -> None:
        days = {day: ids for day, ids in facets["took"].bitmaps.items() if day >= 0}
        bits = max(days, default=0).bit_length()
        self.known = BitMap.union(BitMap(), *days.values())
        self._digits = [
            (
                1 << bit,
                BitMap.union(BitMap(), *(ids for day, ids in days.items() if day >> bit & 1)),
            )
            for bit in reversed(range(bits))
        ]

    def nth(self, among: BitMap, number: int) -> int:
        """The days of the `number`th (from 0) of `among`, in rising order."""
        days = 0
        for weight, digit in self._digits:
            less = among - digit
            if number < len(less):
                among = less
            else:
                number -= len(less)
                among, days = among & digit, days + weight
        return days


@dataclass(frozen=True, slots=True)
class _Sets:
    """The sets of ids that every part is counted against."""

    counted: BitMap
    answered: BitMap
    to_be_done: BitMap
    realised: BitMap
    late: BitMap
    cited: BitMap
    days: Days


def _sets(facets: Facets) -> _Sets:
    counted = facets["stage"].any_of(COUNTED)
    done = [Word.REALISED, Word.IN_PROGRESS, Word.NOT_REALISED]
    return _Sets(
        counted=counted,
        answered=facets["stage"].any_of(ANSWERS),
        to_be_done=facets["word"].any_of(done),
        realised=facets["word"].any_of([Word.REALISED]),
        late=overdue(facets),
        cited=facets["cited"].any_of([True]),
        days=facets.derived("days", Days),
    )


def coverage(db: Session) -> Coverage:
    """The figures of the whole register."""
    facets = recommendation_facets(db)
    with facets.lock:
        sets = _sets(facets)
        return _count(sets, sets.counted)


def coverage_by(db: Session, part: str) -> Mapping[Any, Coverage]:
    """The figures of each theme, origin, cycle, year, office or language there is."""
    facets = recommendation_facets(db)
    with facets.lock:
        sets = _sets(facets)
        parts = {value: ids & sets.counted for value, ids in facets[part].bitmaps.items()}
        return {value: _count(sets, ids) for value, ids in parts.items() if ids}


def _count(sets: _Sets, ids: BitMap) -> Coverage:
    answered = ids & sets.answered
    timed = answered & sets.days.known
    number = len(timed)
    return Coverage(
        received=len(ids),
        answered=len(answered),
        to_be_done=ids.intersection_cardinality(sets.to_be_done),
        realised=ids.intersection_cardinality(sets.realised),
        late=ids.intersection_cardinality(sets.late),
        cited=ids.intersection_cardinality(sets.cited),
        median_days=sets.days.nth(timed, (number - 1) // 2) if number else None,
        longest_days=sets.days.nth(timed, number - 1) if number else None,
    )
