"""The list of outcomes: under what each can be found, counted and sorted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyroaring import BitMap
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.facets import Facets, Key, Source, Values, facets_of
from governance.core.listing import Cut, Listing, Within, everything, these
from governance.core.policy import Actor
from governance.outcomes.models import Outcome, Stage
from governance.projects.models import Project

FACETS = ("year", "kind", "figure", "cited", "seen", "achieved")
"""`kind` is that of its project; `figure` whether something was counted; `seen` whether it is
published; `achieved` is an ordinal day."""

COUNTED = ("year", "kind", "figure", "cited")
SORTS = {"newest": ("achieved", True), "oldest": ("achieved", False)}
INSIDE = ("board", "secretary", "admin", "editor", "system")

_rows: Any = select(
    *(
        col(Outcome.id),
        col(Outcome.stage),
        col(Outcome.achieved_on),
        col(Outcome.after),
        col(Outcome.cited),
        col(Project.kind),
    ),
).join(Project, col(Project.id) == col(Outcome.project_id))


def _values(row: Any) -> Values | None:
    day = row.achieved_on
    seen = row.stage == Stage.PUBLISHED
    return day.year, row.kind, row.after is not None, row.cited, seen, day.toordinal()


SOURCE = Source("outcomes", FACETS, _rows, col(Outcome.tick), _values)

_shown: Any = (
    select(
        *(col(Outcome.id), col(Outcome.reference), col(Outcome.title), col(Outcome.stage)),
        *(col(Outcome.achieved_on), col(Outcome.indicator), col(Outcome.before)),
        *(col(Outcome.after), col(Outcome.unit), col(Outcome.project_id)),
        col(Project.title).label("project"),
        col(Project.reference).label("project_reference"),
    )
    .join(Project, col(Project.id) == col(Outcome.project_id))
    .where(these(col(Outcome.id)))
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a reader looks for; "" and None leave everything in; `cited` and `figure` are `yes` or
    `no`."""

    year: int | None = None
    kind: str = ""
    figure: str = ""
    cited: str = ""
    sort: str = "newest"


def _wanted(facets: Facets, chosen: Chosen) -> dict[str, BitMap]:
    exact = {"year": chosen.year, "kind": chosen.kind}
    wanted = {name: facets[name].any_of([value]) for name, value in exact.items() if value}
    asked = {"figure": chosen.figure, "cited": chosen.cited}
    return wanted | {n: facets[n].any_of([v == "yes"]) for n, v in asked.items() if v}


LISTING = Listing(SOURCE, _shown, COUNTED, SORTS, _wanted)


def outcomes_page(
    db: Session, chosen: Chosen, *, after: Key | None = None, size: int, for_: Actor
) -> Cut:
    """One page of the outcomes that were chosen; drafts for those who may rewrite them."""
    return LISTING.page(db, chosen, within=_seen(db, for_), after=after, size=size)


def every_outcome(db: Session, chosen: Chosen, *, for_: Actor) -> Iterator[Any]:
    """Every row of what was chosen, in its order, read in pieces."""
    return LISTING.every(db, chosen, within=_seen(db, for_))


def _seen(db: Session, actor: Actor) -> Within:
    """The same rule as `policy.can_see`."""
    if actor.has(*INSIDE):
        return everything
    own = BitMap()
    if actor.person is not None:
        led = select(col(Outcome.id)).join(Project, col(Project.id) == col(Outcome.project_id))
        own = BitMap(db.scalars(led.where(col(Project.lead_id) == actor.person).limit(1000)))
    return lambda facets: facets["seen"].any_of([True]) | own


def outcomes_to_tell(db: Session, most: int = 20) -> list[int]:
    """Published outcomes that can be told of, by id: rather cited ones, rather with a figure, the
    newest first."""
    facets = facets_of(db, SOURCE)
    with facets.lock:
        shown, cited, figure = (facets[n].any_of([True]) for n in ("seen", "cited", "figure"))
        ids: dict[int, None] = {}
        for some in (shown & cited & figure, shown & cited, shown):
            keys = facets.in_order(some, "achieved", size=most)
            ids |= dict.fromkeys(one for _day, one in keys)
    return list(ids)[:most]
