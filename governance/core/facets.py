"""Lists that are filtered, counted and sorted in memory: a bitmap of ids for each value there is.

A database counts a million rows by ten columns in seconds; bitmaps (Roaring, by pyroaring) do it
in milliseconds and take a few bytes a row. They are read once, then brought up to date with the
rows that were written since: each row keeps the length of the journal at its last change (`tick`).
"""

from __future__ import annotations

import threading
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyroaring import BitMap
from sqlalchemy import Select
from sqlalchemy.orm import Session

from governance.core.journal import journal_size

type Key = tuple[Any, int]
"""The value of a row in the facet that a list is sorted by, and its id."""
type Values = tuple[Hashable, ...]
type Wanted = Mapping[str, BitMap]
"""For each facet that is chosen, the ids that will do."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows of a list come from.

    `rows` selects `id` and what `values` needs of each row of the table; `tick` is its column.
    `values` gives one value for each facet, in order, or None for a row that is not listed.
    """

    name: str
    facets: tuple[str, ...]
    rows: Select[Any]
    tick: Any
    values: Callable[[Any], Values | None]


class Facet:
    """The ids under each value of one facet, and the value of each id."""

    def __init__(self) -> None:
        self.bitmaps: dict[Any, BitMap] = {}
        self._numbers: dict[Any, int] = {}
        self._values: list[Any] = [None]
        self._of = array("I")

    def put(self, ids: Sequence[int], values: Sequence[Any]) -> None:
        """File new ids under their values."""
        self._reach(max(ids))
        of, numbers, filed = self._of, self._numbers, defaultdict[Any, list[int]](list)
        for one, value in zip(ids, values, strict=True):
            filed[value].append(one)
        for value, some in filed.items():
            self.bitmaps.setdefault(value, BitMap()).update(some)
            number = numbers.setdefault(value, len(self._values))
            if number == len(self._values):
                self._values.append(value)
            for one in some:
                of[one] = number

    def take_out(self, one: int) -> None:
        """Take an id out from under its value, if it stands under one."""
        number = self._of[one] if one < len(self._of) else 0
        if number:
            self.bitmaps[self._values[number]].discard(one)
            self._of[one] = 0

    def any_of(self, values: Iterable[Any]) -> BitMap:
        """The ids under one of these values."""
        found = [self.bitmaps[value] for value in values if value in self.bitmaps]
        return BitMap.union(*found) if len(found) > 1 else BitMap(found[0] if found else ())

    def value_of(self, one: int) -> Any:
        """Under what value an id stands."""
        return self._values[self._of[one]]

    def _reach(self, highest: int) -> None:
        missing = highest + 1 - len(self._of)
        if missing > 0:
            self._of.frombytes(bytes(self._of.itemsize * (missing + highest // 8)))


class Facets:
    """All facets of one list, as they were at a length of the journal."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._facets = {name: Facet() for name in source.facets}
        self._head = -1
        self._derived: dict[str, tuple[int, Any]] = {}
        self.lock = threading.RLock()
        self.all = BitMap()

    def __getitem__(self, facet: str) -> Facet:
        return self._facets[facet]

    def catch_up(self, db: Session) -> None:
        """Read the rows that were written since the last time; all of them, the first time."""
        head = journal_size(db)
        if head <= self._head:
            return
        rows = self._source.rows
        if self._head >= 0:
            rows = rows.where(self._source.tick >= self._head)
        for some in db.execute(rows.execution_options(yield_per=5000)).partitions():
            self._put(some)
        self._head = head

    def _put(self, rows: Sequence[Any]) -> None:
        for row in rows:
            if row.id in self.all:
                self._take_out(row.id)
        filed = [(row.id, values) for row in rows if (values := self._source.values(row))]
        if not filed:
            return
        ids = [one for one, _values in filed]
        self.all.update(ids)
        columns = zip(*(values for _one, values in filed), strict=True)
        for name, column in zip(self._source.facets, columns, strict=True):
            self._facets[name].put(ids, column)

    def _take_out(self, one: int) -> None:
        self.all.discard(one)
        for facet in self._facets.values():
            facet.take_out(one)

    def matching(
        self, wanted: Wanted, *, among: BitMap | None = None, leaving_out: str = ""
    ) -> BitMap:
        """The ids `among` these (or all) that will do in every facet that is chosen."""
        found = self.all if among is None else self.all & among
        for name, ids in wanted.items():
            if name != leaving_out:
                found = found & ids
        return found

    def derived[T](self, name: str, make: Callable[[Facets], T]) -> T:
        """What `make` makes of these facets, made again when they have changed."""
        head, made = self._derived.get(name, (-1, None))
        if head != self._head:
            self._derived[name] = self._head, (made := make(self))
        return made  # type: ignore[no-any-return]

    def counts(self, wanted: Wanted, facet: str, *, among: BitMap | None = None) -> dict[Any, int]:
        """How many there would be under each value of `facet`, everything else as chosen."""
        base = self.matching(wanted, among=among, leaving_out=facet)
        counted = {v: ids.intersection_cardinality(base) for v, ids in self[facet].bitmaps.items()}
        return {value: number for value, number in counted.items() if number}

    def in_order(
        self,
        found: BitMap,
        facet: str,
        *,
        size: int,
        after: Key | None = None,
        falling: bool = True,
    ) -> list[Key]:
        """The next `size` of `found` after a (value, id), by value and then by id.

        Few are sorted; of many, the values are walked until the page is full.
        """
        of = self[facet]
        keys = _sorted if len(found) < len(of.bitmaps) else _walked
        return keys(of, found, size, after, falling)


def _sorted(of: Facet, found: BitMap, size: int, after: Key | None, falling: bool) -> list[Key]:
    keys = sorted(((of.value_of(one), one) for one in found), reverse=falling)
    if after is not None:
        keys = [key for key in keys if (key < after if falling else key > after)]
    return keys[:size]


def _walked(of: Facet, found: BitMap, size: int, after: Key | None, falling: bool) -> list[Key]:
    values = sorted(of.bitmaps)
    if after is not None:
        end = bisect_right(values, after[0]) if falling else bisect_left(values, after[0])
        values = values[:end] if falling else values[end:]
    step, page = -1 if falling else 1, list[Key]()
    for value in values[::step]:
        here = of.bitmaps[value] & found
        if after is not None and value == after[0]:
            here = _beyond(here, after[1], falling=falling)
        ids = here[-(size - len(page)) :] if falling else here[: size - len(page)]
        page += [(value, one) for one in list(ids)[::step]]
        if len(page) >= size:
            break
    return page


def _beyond(ids: BitMap, one: int, *, falling: bool) -> BitMap:
    number = ids.rank(one)
    if falling:
        return ids[: number - (one in ids)]
    return ids[number:]


def facets_of(db: Session, source: Source) -> Facets:
    """The facets of a list, brought up to date; its `lock` is held while they are read.

    They are kept with the database. A writing transaction reads its own, since what it has done
    may yet come to nothing.
    """
    kept: dict[str, Facets] = db.info.get("kept", {})
    facets = kept.setdefault(source.name, Facets(source))
    with facets.lock:
        facets.catch_up(db)
    return facets
