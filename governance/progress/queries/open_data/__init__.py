"""The line as open data: what everyone may read, in batches of bounded size, without a name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from sqlalchemy.orm import Session

from governance.progress.queries.open_data import beginnings, endings
from governance.progress.queries.open_data.source import Item, read_rows

SOURCES = {
    "recommendations": [beginnings.RECOMMENDATIONS],
    "workshops": [beginnings.WORKSHOPS],
    "meetings": [beginnings.MEETINGS],
    "decisions": [beginnings.DECISIONS],
    "projects": [endings.PROJECTS],
    "means": [endings.AVAILABLE, endings.BOOKED],
    "outcomes": [endings.OUTCOMES],
    "reports": [endings.REPORTS],
}


def open_rows(db: Session, kind: str) -> Iterator[Item]:
    """Every thing of a kind, field by field, in the order in which they came."""
    return chain.from_iterable(read_rows(db, source) for source in SOURCES[kind])
