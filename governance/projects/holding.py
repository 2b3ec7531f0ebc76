"""What actions hold on to: the row of a milestone and of its project, locked.

Actions lock the project first, then what it carries, then write in the journal. `become` locks
what it moves; `hold_stage` locks what is only looked at.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core.lifecycle import hold_stage
from governance.projects.models import Milestone, Project


def hold_milestone(db: Session, milestone: Milestone) -> Project:
    """Lock a milestone and its project until the commit."""
    project = db.get_one(Project, milestone.project_id)
    hold_stage(project)
    db.refresh(milestone, ["reached_on"], with_for_update=True)
    return project
