"""The register: every received recommendation, by what a reader chooses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyroaring import BitMap
from sqlalchemy import Integer, bindparam, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.facets import Facets
from governance.recommendations.models import WAITING, Recommendation
from governance.recommendations.queries.shelf import recommendation_facets
from governance.recommendations.words import folded

R = Recommendation

SORTS = {
    "newest": ("received", True),
    "waiting": ("queue", False),
    "supported": ("supports", True),
    "moved": ("moved", True),
}
"""The facet by which each order sorts, and whether it falls."""

MOST_FOUND = 10_000
"""A search finds the newest so many."""

_ROWS: Any = select(
    *(col(R.id), col(R.reference), col(R.title), col(R.language), col(R.stage)),
    *(col(R.realisation), col(R.received_on), col(R.due_on), col(R.answered_on)),
    *(col(R.office), col(R.origin), col(R.theme_id), col(R.cycle_id), col(R.supports)),
    *(col(R.workshop_id), col(R.moved_on), col(R.carried_by), col(R.cited)),
).where(col(R.id).in_(bindparam("ids", expanding=True, type_=Integer)))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a reader looks for; "" and None leave everything in.

    `treatment` is a stage, or `waiting` (no answer yet); `carried` a kind of project, or `none`;
    `cited` is `yes` or `no`, `overdue` is `yes`.
    """

    search: str = ""
    theme: int | None = None
    origin: str = ""
    cycle: int | None = None
    year: int | None = None
    office: str = ""
    language: str = ""
    treatment: str = ""
    realisation: str = ""
    word: str = ""
    overdue: str = ""
    cited: str = ""
    carried: str = ""
    workshop: int | None = None
    sort: str = "newest"


@dataclass(frozen=True, slots=True)
class Found:
    """A page of the register: its rows, the key of the last one if there are more, how many there
    are in all, for each facet how many there would be under each of its values, and how many would
    be overdue."""

    rows: Sequence[Any]
    last: tuple[Any, int] | None
    number: int
    counts: Mapping[str, Mapping[Any, int]]
    overdue: int


COUNTED = (
    *("theme", "origin", "cycle", "year", "office", "language"),
    *("stage", "realisation", "word", "carried_by", "cited"),
)


def register(
    db: Session, chosen: Chosen, *, after: tuple[Any, int] | None = None, size: int
) -> Found:
    """One page of the received recommendations that were chosen, and all the counts."""
    facets = recommendation_facets(db)
    typed = _typed(db, chosen.search)
    order, falling = SORTS[chosen.sort]
    with facets.lock:
        wanted = _wanted(facets, chosen)
        found = _among(facets.matching(wanted), typed)
        keys = facets.in_order(found, order, size=size + 1, after=after, falling=falling)
        counts = {name: facets.counts(wanted, name, typed) for name in COUNTED}
        late = _among(facets.matching(wanted, leaving_out="due"), typed) & overdue(facets)
    rows = _rows(db, [one for _value, one in keys[:size]])
    last = keys[size - 1] if len(keys) > size else None
    return Found(rows, last, len(found), counts, len(late))


def whole_register(db: Session, chosen: Chosen, *, size: int = 500) -> Iterator[Any]:
    """Every row of what was chosen, in its order, read in pieces."""
    facets = recommendation_facets(db)
    order, falling = SORTS[chosen.sort]
    with facets.lock:
        found = _among(facets.matching(_wanted(facets, chosen)), _typed(db, chosen.search))
        keys = facets.in_order(found, order, size=len(found), falling=falling)
    ids = [one for _value, one in keys]
    for start in range(0, len(ids), size):
        yield from _rows(db, ids[start : start + size])


def _rows(db: Session, ids: Sequence[int]) -> list[Any]:
    """The rows of these, in their order; one that is gone by now is left out."""
    by_id = {row.id: row for row in db.execute(_ROWS, {"ids": ids})} if ids else {}
    return [by_id[one] for one in ids if one in by_id]


def _among(found: BitMap, typed: BitMap | None) -> BitMap:
    return found if typed is None else found & typed


def _wanted(facets: Facets, chosen: Chosen) -> dict[str, BitMap]:
    exact = {
        "theme": chosen.theme,
        "origin": chosen.origin,
        "cycle": chosen.cycle,
        "year": chosen.year,
        "office": chosen.office,
        "language": chosen.language,
        "realisation": chosen.realisation,
        "word": chosen.word,
        "workshop": chosen.workshop,
    }
    values: dict[str, Iterable[Any]] = {name: [value] for name, value in exact.items() if value}
    if chosen.treatment:
        values["stage"] = WAITING if chosen.treatment == "waiting" else [chosen.treatment]
    if chosen.cited:
        values["cited"] = [chosen.cited == "yes"]
    if chosen.carried:
        kinds = facets["carried_by"].bitmaps
        values["carried_by"] = [kind for kind in kinds if _carried(kind, chosen.carried)]
    wanted = {name: facets[name].any_of(some) for name, some in values.items()}
    return wanted | ({"due": overdue(facets)} if chosen.overdue else {})


def overdue(facets: Facets) -> BitMap:
    """Whose answer is late today."""
    today = clock.today().toordinal()

    def late(facets: Facets) -> BitMap:
        due = facets["due"]
        return due.any_of(day for day in due.bitmaps if 0 < day < today)

    return facets.derived(f"overdue on {today}", late)


def _carried(kinds: str, wanted: str) -> bool:
    return not kinds if wanted == "none" else wanted in kinds.split()


def carried_counts(counts: Mapping[str, int], kinds: Iterable[str]) -> dict[str, int]:
    """How many each kind of project carries, and `none`, from the counts by all their kinds."""
    return {
        kind: sum(number for some, number in counts.items() if _carried(some, kind))
        for kind in (*kinds, "none")
    }


def _typed(db: Session, search: str) -> BitMap | None:
    """The ids of what was searched for; None where nothing was."""
    words = folded(search).split()[:10]
    if not words:
        return None
    holds = [col(R.title_folded).contains(word, autoescape=True) for word in words]
    by_reference = col(R.reference) == search.strip().upper()
    found = select(col(R.id)).where(by_reference if "-" in search and len(words) == 1 else holds[0])
    for hold in holds[1:]:
        found = found.where(hold)
    return BitMap(db.scalars(found.order_by(col(R.id).desc()).limit(MOST_FOUND)))
