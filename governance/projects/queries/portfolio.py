"""All projects: a page of the portfolio, how many at each stage, by axis, by recommendation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.words import Words
from governance.projects.models import Carries, Kind, Project, ProjectAxis, Stage
from governance.projects.queries.means import MeansOf, means_by_project
from governance.projects.queries.progress import (
    Progress,
    progress_by_project,
    update_is_overdue,
)

MOST_OF_AXES = 500


@dataclass(frozen=True, slots=True)
class Listed:
    """A project as a row of the portfolio."""

    id: int
    reference: str
    title: Words
    kind: Kind
    stage: Stage
    moved_on: date
    next_update_on: date | None
    progress: Progress
    means: MeansOf
    overdue: bool


_columns = (
    col(Project.id),
    col(Project.reference),
    col(Project.title),
    col(Project.kind),
    col(Project.stage),
    col(Project.moved_on),
    col(Project.next_update_on),
)


def listed(db: Session, rows: Sequence[Any]) -> list[Listed]:
    """These projects with their progress and means, in two queries."""
    ids = [row.id for row in rows]
    progress, means = progress_by_project(db, ids), means_by_project(db, ids)
    today = clock.today()
    return [
        Listed(
            row.id,
            row.reference,
            row.title,
            row.kind,
            row.stage,
            row.moved_on,
            row.next_update_on,
            progress=progress.get(row.id, Progress()),
            means=means[row.id],
            overdue=update_is_overdue(row.stage, row.next_update_on, today),
        )
        for row in rows
    ]


def led_by(db: Session, person_id: int, limit: int = 20) -> Sequence[Any]:
    """The projects that this person leads, what moved last first: id, reference, title, stage."""
    rows = (col(Project.id), col(Project.reference), col(Project.title), col(Project.stage))
    mine = select(*rows).where(col(Project.lead_id) == person_id)
    moved = mine.order_by(col(Project.moved_on).desc(), col(Project.id).desc())
    return db.execute(moved.limit(limit)).all()


def proposed_projects(db: Session, limit: int = 200) -> Sequence[Any]:
    """The projects that are proposed and not planned yet: id, reference, title."""
    found = select(col(Project.id), col(Project.reference), col(Project.title))
    proposed = found.where(col(Project.stage) == Stage.PROPOSED)
    return db.execute(proposed.order_by(col(Project.reference)).limit(limit)).all()


def projects_by_axis(db: Session, axis_ids: Iterable[int]) -> Mapping[int, Sequence[Any]]:
    """The projects that serve each axis (axis_id, id, reference, title, kind, stage), the
    latest first; 500 at most."""
    rows = db.execute(
        select(col(ProjectAxis.axis_id), *_columns)
        .join(ProjectAxis, col(ProjectAxis.project_id) == col(Project.id))
        .where(col(ProjectAxis.axis_id).in_(list(axis_ids)))
        .order_by(col(Project.moved_on).desc(), col(Project.id).desc())
        .limit(MOST_OF_AXES)
    )
    by_axis: dict[int, list[Any]] = {}
    for row in rows:
        by_axis.setdefault(row.axis_id, []).append(row)
    return by_axis


_carriers = (
    select(*_columns, col(Carries.share), col(Carries.since))
    .join(Carries, col(Carries.project_id) == col(Project.id))
    .where(col(Carries.recommendation_id) == bindparam("recommendation"))
    .order_by(col(Carries.since), col(Project.id))
    .limit(100)
)


def projects_carrying(db: Session, recommendation_id: int) -> Sequence[Any]:
    """The projects that carry a recommendation: id, reference, title, kind, stage, share, since."""
    return db.execute(_carriers, {"recommendation": recommendation_id}).all()
