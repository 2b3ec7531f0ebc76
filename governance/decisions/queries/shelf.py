"""Under what each decision can be found, counted and sorted, kept in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyroaring import BitMap
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.facets import Facets, Key, Source, Values
from governance.core.listing import Cut, Listing, Within, everything, these
from governance.core.policy import Actor
from governance.decisions.models import AgendaItem, Decision, Stage
from governance.decisions.queries.decided import LIVE, ROWS
from governance.meetings.models import Meeting
from governance.meetings.policy import can_see_inside
from governance.recommendations.models import Author

D = Decision
FACETS = ("outcome", "body", "year", "cited", "seen", "decided")
"""`seen` is who sees it besides those inside: `public`, `authors` or nobody (""); `decided` is an
ordinal day."""

COUNTED = ("outcome", "body", "year", "cited")

SORTS = {"newest": ("decided", True), "oldest": ("decided", False)}

_rows: Any = (
    select(
        *(col(D.id), col(D.outcome), col(D.stage), col(D.decided_on), col(D.cited)),
        *(col(D.recommendation_id), col(AgendaItem.public), col(Meeting.body_id)),
    )
    .join(AgendaItem, col(AgendaItem.id) == col(D.item_id))
    .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
)


def _values(row: Any) -> Values | None:
    if row.stage not in LIVE:
        return None
    seen = "authors" if row.stage == Stage.ANNOUNCED else ""
    if row.stage == Stage.PUBLISHED and row.public:
        seen = "public"
    day = row.decided_on
    return row.outcome, row.body_id, day.year, row.cited, seen, day.toordinal()


SOURCE = Source("decisions", FACETS, _rows, col(D.tick), _values)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a reader looks for; "" and None leave everything in; `cited` is `yes` or `no`."""

    outcome: str = ""
    body: int | None = None
    year: int | None = None
    cited: str = ""
    sort: str = "newest"


def _wanted(facets: Facets, chosen: Chosen) -> dict[str, BitMap]:
    exact = {"outcome": chosen.outcome, "body": chosen.body, "year": chosen.year}
    wanted = {name: facets[name].any_of([value]) for name, value in exact.items() if value}
    if chosen.cited:
        wanted["cited"] = facets["cited"].any_of([chosen.cited == "yes"])
    return wanted


LISTING = Listing(SOURCE, ROWS.where(these(col(D.id))), COUNTED, SORTS, _wanted)


def decisions_page(
    db: Session, chosen: Chosen, *, after: Key | None = None, size: int, for_: Actor
) -> Cut:
    """One page of the decisions that were chosen, as far as `for_` sees them."""
    return LISTING.page(db, chosen, within=_seen(db, for_), after=after, size=size)


def every_decision(db: Session, chosen: Chosen, *, for_: Actor) -> Iterator[Any]:
    """Every row of what was chosen, in its order, read in pieces."""
    return LISTING.every(db, chosen, within=_seen(db, for_))


def _seen(db: Session, actor: Actor) -> Within:
    """The same rule as `policy.can_see`."""
    if can_see_inside(actor):
        return everything
    own = _announced_to(db, actor)
    return lambda facets: facets["seen"].any_of(["public"]) | own


def _announced_to(db: Session, actor: Actor) -> BitMap:
    if actor.person is None:
        return BitMap()
    own = select(col(D.id)).join(Author, col(Author.recommendation_id) == col(D.recommendation_id))
    mine = own.where(col(Author.person_id) == actor.person, col(D.stage) == Stage.ANNOUNCED)
    return BitMap(db.scalars(mine.limit(1000)))
