"""Projects that are late or over their means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.words import Words
from governance.projects.models import Milestone, Project, Resource, Stage
from governance.projects.queries.means import means_by_project

MOST_RUNNING = 500


@dataclass(frozen=True, slots=True)
class Troubled:
    """A running project with the day from which it is late, and the means that it is over."""

    id: int
    reference: str
    title: Words
    late_since: date | None
    over: tuple[Resource, ...]


def troubled_projects(db: Session, on: date, limit: int = 25) -> list[Troubled]:
    """Running projects with a milestone that was to be reached before a day, or with more spent
    than planned; those that are late longest first."""
    late = func.min(col(Milestone.planned_on)).filter(
        col(Milestone.reached_on).is_(None), col(Milestone.planned_on) < on
    )
    found = (
        select(col(Project.id), col(Project.reference), col(Project.title), late.label("late"))
        .outerjoin(Milestone, col(Milestone.project_id) == col(Project.id))
        .where(col(Project.stage) == Stage.RUNNING)
        .group_by(col(Project.id), col(Project.reference), col(Project.title))
    )
    rows = db.execute(found.order_by(col(Project.id)).limit(MOST_RUNNING)).all()
    means = means_by_project(db, [row.id for row in rows])
    troubled = []
    for row in rows:
        over = tuple(kind for kind, sheet in means[row.id].items() if sheet.is_over)
        if row.late or over:
            troubled.append(Troubled(row.id, row.reference, row.title, row.late, over))
    troubled.sort(key=lambda one: (one.late_since or date.max, one.id))
    return troubled[:limit]
