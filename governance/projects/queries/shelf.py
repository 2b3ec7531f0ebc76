"""The portfolio: under what each project can be found, counted and sorted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyroaring import BitMap
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.facets import Facets, Key, Source, Values
from governance.core.listing import Cut, Listing, these
from governance.projects.models import Project, ProjectAxis, Stage

P = Project
FACETS = ("stage", "kind", "year", "directorate", "due", "moved", "started")
"""`year` is that of its start, 0 before it; `due` the day of its next update, 0 where none is
awaited; days are ordinals."""

COUNTED = ("stage", "kind", "year", "directorate")
SORTS = {"moved": ("moved", True), "newest": ("started", True), "oldest": ("started", False)}

_rows: Any = select(
    *(col(P.id), col(P.stage), col(P.kind), col(P.directorate), col(P.next_update_on)),
    *(col(P.moved_on), col(P.started_on)),
)


def _values(row: Any) -> Values | None:
    started, due = row.started_on, row.next_update_on
    runs = row.stage in (Stage.PLANNED, Stage.RUNNING) and due is not None
    return (
        *(row.stage, row.kind, started.year if started else 0, row.directorate),
        *(due.toordinal() if runs else 0, row.moved_on.toordinal()),
        started.toordinal() if started else 0,
    )


SOURCE = Source("projects", FACETS, _rows, col(P.tick), _values)

_shown: Any = select(
    *(col(P.id), col(P.reference), col(P.title), col(P.kind), col(P.stage), col(P.moved_on)),
    *(col(P.next_update_on), col(P.started_on), col(P.ended_on), col(P.directorate)),
).where(these(col(P.id)))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a reader looks for; "" and None leave everything in; `late` is `yes`."""

    stage: str = ""
    kind: str = ""
    axis: int | None = None
    year: int | None = None
    directorate: str = ""
    late: str = ""
    sort: str = "moved"


def _wanted(facets: Facets, chosen: Chosen) -> dict[str, BitMap]:
    exact = {
        "stage": chosen.stage,
        "kind": chosen.kind,
        "year": chosen.year,
        "directorate": chosen.directorate,
    }
    wanted = {name: facets[name].any_of([value]) for name, value in exact.items() if value}
    return wanted | ({"late": _late(facets)} if chosen.late else {})


def _late(facets: Facets) -> BitMap:
    """Whose update is due since yesterday or longer."""
    today, due = clock.today().toordinal(), facets["due"]
    return due.any_of(day for day in due.bitmaps if 0 < day < today)


LISTING = Listing(SOURCE, _shown, COUNTED, SORTS, _wanted, {"late": _late})


def projects_page(db: Session, chosen: Chosen, *, after: Key | None = None, size: int) -> Cut:
    """One page of the projects that were chosen."""
    serving = _serving(db, chosen.axis)
    return LISTING.page(db, chosen, within=lambda _facets: serving, after=after, size=size)


def every_project(db: Session, chosen: Chosen) -> Iterator[Any]:
    """Every row of what was chosen, in its order, read in pieces."""
    serving = _serving(db, chosen.axis)
    return LISTING.every(db, chosen, within=lambda _facets: serving)


def _serving(db: Session, axis: int | None) -> BitMap | None:
    if axis is None:
        return None
    serving = select(col(ProjectAxis.project_id)).where(col(ProjectAxis.axis_id) == axis)
    return BitMap(db.scalars(serving.limit(100_000)))
