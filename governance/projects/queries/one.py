"""One project: its milestones, what it carries, the axes it serves, what its lead told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.core.words import Words
from governance.people.models import Person
from governance.projects.models import Carries, Milestone, Project, ProjectAxis, Update
from governance.recommendations.models import Recommendation
from governance.strategy.models import Axis, Strategy

MOST_CARRIED, MOST_UPDATES = 200, 50


@dataclass(frozen=True, slots=True)
class SignedUpdate:
    """What the lead told, and who signed it; "" for somebody who left."""

    id: int
    text: Words
    made_at: datetime
    by: str


def get_project(db: Session, project_id: int, *, for_: Actor) -> Project:
    """One project with its milestones, which everyone may see; raises `NotFound`."""
    found = select(Project).where(col(Project.id) == project_id)
    milestones = joinedload(Project.milestones)  # type: ignore[arg-type]
    project = db.scalars(found.options(milestones)).unique().one_or_none()
    if project is None:
        raise NotFound
    return project


@dataclass(frozen=True, slots=True)
class Served:
    """An axis that a project serves, and the version of the strategy that it stands in."""

    axis_id: int
    title: Words
    strategy_id: int
    strategy: Words


def project_with_lead(
    db: Session, project_id: int, *, for_: Actor
) -> tuple[Project, str, list[Served]]:
    """One project with its milestones, the name of its lead, and the axes it serves, in one
    query; raises `NotFound`."""
    rows: Any = db.execute(
        select(
            Project,
            col(Person.name).label("lead"),
            col(Axis.id).label("axis_id"),
            col(Axis.title).label("axis"),
            col(Strategy.id).label("strategy_id"),
            col(Strategy.title).label("strategy"),
        )
        .outerjoin(Person, col(Person.id) == col(Project.lead_id))
        .outerjoin(ProjectAxis, col(ProjectAxis.project_id) == col(Project.id))
        .outerjoin(Axis, col(Axis.id) == col(ProjectAxis.axis_id))
        .outerjoin(Strategy, col(Strategy.id) == col(Axis.strategy_id))
        .where(col(Project.id) == project_id)
        .options(joinedload(Project.milestones))  # type: ignore[arg-type]
        .order_by(col(Strategy.id).desc(), col(Axis.position), col(Axis.id))
    )
    found = list(rows.unique())
    if not found:
        raise NotFound
    served = [
        Served(row.axis_id, row.axis, row.strategy_id, row.strategy)
        for row in found
        if row.axis_id is not None
    ]
    return found[0][0], found[0].lead or "", served


def get_milestone(db: Session, milestone_id: int) -> Milestone:
    """One milestone; raises `NotFound`."""
    milestone = db.get(Milestone, milestone_id)
    if milestone is None:
        raise NotFound
    return milestone


_carried = (
    select(
        col(Recommendation.id),
        col(Recommendation.reference),
        col(Recommendation.title),
        col(Recommendation.stage),
        col(Recommendation.realisation),
        col(Carries.share),
        col(Carries.since),
    )
    .join(Carries, col(Carries.recommendation_id) == col(Recommendation.id))
    .where(col(Carries.project_id) == bindparam("project"))
    .order_by(col(Carries.share).desc(), col(Recommendation.id))
    .limit(MOST_CARRIED)
)


def carried_by(db: Session, project_id: int) -> Sequence[Any]:
    """The recommendations that a project carries: id, reference, title, stage, realisation,
    share, since; what it carries wholly comes first."""
    return db.execute(_carried, {"project": project_id}).all()


_updates = (
    select(col(Update.id), col(Update.text), col(Update.made_at), col(Person.name))
    .join(Person, col(Person.id) == col(Update.by_id))
    .where(col(Update.project_id) == bindparam("project"))
    .order_by(col(Update.id).desc())
    .limit(MOST_UPDATES)
)


def updates_of(db: Session, project_id: int) -> Sequence[SignedUpdate]:
    """What the lead told, newest first."""
    return [SignedUpdate(*row) for row in db.execute(_updates, {"project": project_id})]


def recommendation_called(db: Session, reference: str) -> Recommendation | None:
    """The recommendation with this reference, however it is typed."""
    wanted = reference.strip().upper()
    found = select(Recommendation).where(col(Recommendation.reference) == wanted)
    return db.scalars(found).one_or_none()
