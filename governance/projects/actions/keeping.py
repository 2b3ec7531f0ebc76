"""The lead keeps a project: milestones and signed updates."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import hold_stage
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.projects import policy
from governance.projects.holding import hold_milestone
from governance.projects.models import Milestone, Project, Stage, Update
from governance.projects.realisation import ENDED, refresh_carried_by

HEAVIEST = 100


def add_milestone(
    db: Session, project: Project, title: Words, planned_on: date, weight: int = 1, *, by: Actor
) -> Milestone:
    """Add a step; its weight says how much of the whole it is, beside the others."""
    require(policy.can_keep_milestones(by, project))
    hold_stage(project)
    if project.stage in ENDED:
        raise NotNow(_("This project has ended."))
    if not 1 <= weight <= HEAVIEST:
        raise Refused(_("A weight is a whole number from 1 to %(most)s.", most=HEAVIEST))
    milestone = Milestone(project_id=project.id, title=title, planned_on=planned_on, weight=weight)
    db.add(milestone)
    db.flush()
    facts = _facts(milestone) | {"planned": planned_on.isoformat()}
    record(db, "milestone.added", project, by=by, **facts)
    return milestone


def reach(db: Session, milestone: Milestone, on: date, *, by: Actor) -> None:
    """A milestone was reached on a day that is not to come; once."""
    project = hold_milestone(db, milestone)
    require(policy.can_keep_milestones(by, project))
    if project.stage != Stage.RUNNING:
        raise NotNow(_("A milestone is reached while the project is under way."))
    if milestone.reached_on is not None:
        raise NotNow(_("This milestone is reached already."))
    if on > clock.today():
        raise Refused(_("A milestone cannot be reached on a day that is still to come."))
    milestone.reached_on, project.moved_on = on, clock.today()
    refresh_carried_by(db, project)
    facts = _facts(milestone) | {"on": on.isoformat()}
    record(db, "milestone.reached", project, by=by, **facts)


def post_update(
    db: Session, project: Project, text: Words, next_on: date | None, *, by: Actor
) -> Update:
    """Tell how it goes, signed, and when the next update comes (not for an ended project)."""
    require(policy.can_post_update(by, project))
    if next_on is not None and next_on <= clock.today():
        raise Refused(_("The next update is due on a day that is still to come."))
    hold_stage(project)
    said = Update(project_id=project.id, text=text, by_id=by.person or 0, made_at=clock.now())
    db.add(said)
    project.next_update_on = None if project.stage in ENDED else next_on
    project.moved_on = clock.today()
    db.flush()
    due = project.next_update_on.isoformat() if project.next_update_on else ""
    record(db, "project.updated", project, by=by, update=said.id, next=due)
    return said


def _facts(milestone: Milestone) -> dict[str, Any]:
    return {"milestone": milestone.id, "title": milestone.title.text}
