"""How far a project is: reached milestones over all milestones, by their weight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.words import Words
from governance.projects.models import Milestone, Stage


class Progress(NamedTuple):
    """The weight of the milestones that are reached, and of all."""

    reached: int = 0
    total: int = 0

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where there is no milestone."""
        return self.reached / self.total if self.total else None


def weights_of(milestones: Iterable[Milestone]) -> Progress:
    """The weight of the milestones that are reached, and of all."""
    given = list(milestones)
    reached = sum(one.weight for one in given if one.reached_on is not None)
    return Progress(reached, sum(one.weight for one in given))


def progress_of(milestones: Iterable[Milestone]) -> float | None:
    """Reached weight over all weight, from 0 to 1; None where there is no milestone."""
    return weights_of(milestones).share


def progress_by_project(db: Session, project_ids: Iterable[int]) -> dict[int, Progress]:
    """The same for many projects, in one query; one without milestones is left out."""
    reached = case((col(Milestone.reached_on).is_not(None), col(Milestone.weight)), else_=0)
    rows = db.execute(
        select(col(Milestone.project_id), func.sum(reached), func.sum(col(Milestone.weight)))
        .where(col(Milestone.project_id).in_(list(project_ids)))
        .group_by(col(Milestone.project_id))
    )
    return {project_id: Progress(int(part), int(total)) for project_id, part, total in rows}


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone as the page shows it."""

    id: int
    title: Words
    weight: int
    planned: date
    actual: date | None
    days_late: int
    """Days after the planned day on which it was reached, or that have passed without."""

    @property
    def late(self) -> bool:
        """Reached too late, or late by now."""
        return self.days_late > 0


def step_of(milestone: Milestone, today: date) -> Step:
    """A milestone as it stands today."""
    late = ((milestone.reached_on or today) - milestone.planned_on).days
    return Step(
        milestone.id,
        milestone.title,
        milestone.weight,
        milestone.planned_on,
        milestone.reached_on,
        max(late, 0),
    )


def update_is_overdue(stage: Stage, next_update_on: date | None, today: date) -> bool:
    """Whether an update was due before today and did not come."""
    expected = stage in (Stage.PLANNED, Stage.RUNNING)
    return expected and next_update_on is not None and next_update_on < today
