"""The journal as it is shown: its entries, its head, and what each entry is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import String, cast, literal, select, union_all
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import JournalEntry, JournalHead
from governance.meetings.models import Meeting
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.projects.models import Project
from governance.recommendations.models import Recommendation
from governance.reports.models import Report
from governance.reports.models import Stage as ReportStage
from governance.workshops.models import Workshop

ENTRIES: Any = select(
    col(JournalEntry.seq),
    col(JournalEntry.t).label("moment"),
    col(JournalEntry.verb),
    col(JournalEntry.object),
)
"""Every entry; to be ordered by its number."""


@dataclass(frozen=True, slots=True)
class Head:
    """How long the journal is, and its tree head in hexadecimal."""

    size: int
    root: str


def head(db: Session) -> Head:
    """The head as it is now."""
    row = db.execute(select(col(JournalHead.size), col(JournalHead.root))).one()
    return Head(row.size, row.root)


_PUBLIC: dict[str, Any] = {
    "workshops": select(col(Workshop.id), col(Workshop.reference)),
    "recommendations": select(col(Recommendation.id), col(Recommendation.reference)).where(
        col(Recommendation.reference).is_not(None)
    ),
    "meetings": select(col(Meeting.id), col(Meeting.reference)),
    "projects": select(col(Project.id), col(Project.reference)),
    "outcomes": select(col(Outcome.id), col(Outcome.reference)).where(
        col(Outcome.stage) == OutcomeStage.PUBLISHED
    ),
    "reports": select(col(Report.id), cast(col(Report.year), String).label("reference")).where(
        col(Report.stage) != ReportStage.WRITING
    ),
}


def references_of(db: Session, objects: Iterable[str]) -> dict[str, str]:
    """The reference of each public thing among `objects` (such as /projects/3), in one query."""
    ids: dict[str, set[int]] = {}
    for path in objects:
        kind, _slash, number = path.strip("/").rpartition("/")
        if kind in _PUBLIC and number.isdigit():
            ids.setdefault(kind, set()).add(int(number))
    if not ids:
        return {}
    kinds = [_of_kind(kind, wanted) for kind, wanted in ids.items()]
    found = db.execute(union_all(*kinds))
    return {f"/{row.kind}/{row.id}": row.reference for row in found}


def _of_kind(kind: str, wanted: set[int]) -> Any:
    statement = _PUBLIC[kind].add_columns(literal(kind).label("kind"))
    return statement.where(statement.selected_columns[0].in_(sorted(wanted)))
