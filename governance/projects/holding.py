"""What actions hold on to: the row of a project, locked, with the stage it has now."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.projects.models import Milestone, Project


def hold(db: Session, project: Project) -> None:
    """Lock a project until the commit.

    Actions lock the project first, then what it carries, then write in the journal.
    """
    db.refresh(project, ["stage"], with_for_update=True)


def hold_milestone(db: Session, milestone: Milestone) -> Project:
    """Lock a milestone and its project until the commit."""
    project = db.get_one(Project, milestone.project_id)
    hold(db, project)
    db.refresh(milestone, ["reached_on"], with_for_update=True)
    return project
