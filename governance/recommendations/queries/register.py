"""The register: every received recommendation, by what a reader chooses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyroaring import BitMap
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.facets import Facets, Key
from governance.core.listing import Cut, Listing, Within, these
from governance.recommendations.models import WAITING, Recommendation
from governance.recommendations.queries.shelf import SOURCE

R = Recommendation

SORTS = {
    "newest": ("received", True),
    "waiting": ("queue", False),
    "supported": ("supports", True),
    "moved": ("moved", True),
}
"""The facet by which each order sorts, and whether it falls."""

COUNTED = (
    *("theme", "origin", "cycle", "year", "office", "language"),
    *("stage", "realisation", "word", "carried_by", "cited"),
)

_ROWS: Any = select(
    *(col(R.id), col(R.reference), col(R.title), col(R.language), col(R.stage)),
    *(col(R.realisation), col(R.received_on), col(R.due_on), col(R.answered_on)),
    *(col(R.office), col(R.origin), col(R.theme_id), col(R.cycle_id), col(R.supports)),
    *(col(R.workshop_id), col(R.moved_on), col(R.carried_by), col(R.cited)),
).where(these(col(R.id)))


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


def register(
    db: Session,
    chosen: Chosen,
    *,
    found: Iterable[int] | None = None,
    after: Key | None = None,
    size: int,
) -> Cut:
    """One page of the received recommendations that were chosen, and all the counts; only those
    that were `found` by a search, if there was one."""
    return LISTING.page(db, chosen, within=_only(found), after=after, size=size)


def whole_register(
    db: Session, chosen: Chosen, *, found: Iterable[int] | None = None
) -> Iterator[Any]:
    """Every row of what was chosen, in its order, read in pieces."""
    return LISTING.every(db, chosen, within=_only(found))


def _only(found: Iterable[int] | None) -> Within:
    ids = None if found is None else BitMap(found)
    return lambda _facets: ids


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
    return wanted | ({"overdue": overdue(facets)} if chosen.overdue else {})


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


LISTING = Listing(SOURCE, _ROWS, COUNTED, SORTS, _wanted, {"overdue": overdue})
