"""A list that is filtered by facets: one page of it, or every row of it to take along."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from pyroaring import BitMap
from sqlalchemy import Integer, bindparam
from sqlalchemy.orm import Session

from governance.core.facets import Facets, Key, Source, facets_of

PIECE = 500

type Within = Callable[[Facets], BitMap | None]
"""The ids that this reader may see, or searched for; None for all of them."""


class Choosing(Protocol):
    """What a reader chose, and in which order."""

    @property
    def sort(self) -> str:
        """One of the sorts of the list."""
        ...


def everything(facets: Facets) -> BitMap | None:
    """Nothing is kept from this reader."""
    return None


@dataclass(frozen=True, slots=True)
class Cut:
    """A page: its rows, the key of the last one if there are more, how many there are in all, and
    for each facet how many there would be under each of its values."""

    rows: Sequence[Any]
    last: Key | None
    number: int
    counts: Mapping[str, Mapping[Any, int]]


@dataclass(frozen=True, slots=True)
class Listing[Chosen: Choosing]:
    """How a list is read.

    `rows` selects what is shown of each row; `counted` are the facets with counts; a sort is a
    facet and whether it falls; `wanted` gives the ids that will do in each facet that is chosen.
    """

    source: Source
    rows: Any
    counted: Sequence[str]
    sorts: Mapping[str, tuple[str, bool]]
    wanted: Callable[[Facets, Chosen], dict[str, BitMap]]
    named: Mapping[str, Callable[[Facets], BitMap]] = field(default_factory=dict)
    """Sets that are counted by a name of their own, as `yes`: they change with the day."""

    def page(
        self,
        db: Session,
        chosen: Chosen,
        *,
        within: Within = everything,
        after: Key | None = None,
        size: int,
    ) -> Cut:
        """The rows that come `after` a key, and all the counts."""
        facets = facets_of(db, self.source)
        with facets.lock:
            wanted, seen = self.wanted(facets, chosen), within(facets)
            found = facets.matching(wanted, among=seen)
            facet, falling = self.sorts[chosen.sort]
            keys = facets.in_order(found, facet, size=size + 1, after=after, falling=falling)
            counts = {name: facets.counts(wanted, name, among=seen) for name in self.counted}
            for name, ids in self.named.items():
                base = facets.matching(wanted, among=seen, leaving_out=name)
                counts[name] = {"yes": base.intersection_cardinality(ids(facets))}
        last = keys[size - 1] if len(keys) > size else None
        return Cut(self._rows(db, [one for _value, one in keys[:size]]), last, len(found), counts)

    def every(self, db: Session, chosen: Chosen, *, within: Within = everything) -> Iterator[Any]:
        """Every row that was chosen, in order, read in pieces."""
        facets = facets_of(db, self.source)
        with facets.lock:
            found = facets.matching(self.wanted(facets, chosen), among=within(facets))
            facet, falling = self.sorts[chosen.sort]
            keys = facets.in_order(found, facet, size=len(found), falling=falling)
        for start in range(0, len(keys), PIECE):
            yield from self._rows(db, [one for _value, one in keys[start : start + PIECE]])

    def _rows(self, db: Session, ids: Sequence[int]) -> list[Any]:
        """The rows of these, in their order; one that is gone by now is left out."""
        by_id = {row.id: row for row in db.execute(self.rows, {"ids": ids})}
        return [by_id[one] for one in ids if one in by_id]


def these(column: Any) -> Any:
    """The condition under which a row is one of those that a page shows."""
    return column.in_(bindparam("ids", expanding=True, type_=Integer))
