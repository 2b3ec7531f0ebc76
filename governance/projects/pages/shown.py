"""One project with all that is known of it."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.lifecycle import can_become
from governance.core.policy import Actor
from governance.core.web import render
from governance.outcomes.queries import outcomes_of
from governance.progress.queries import trail_of
from governance.projects import names, policy
from governance.projects.models import Project, Stage
from governance.projects.queries import (
    carried_by,
    means_of,
    project_with_lead,
    step_of,
    update_is_overdue,
    updates_of,
    weights_of,
)
from governance.projects.realisation import ENDED


def show_project(request: Request, db: Session, actor: Actor) -> Response:
    """One project: what it carries, how far it is, what it costs, what came of it."""
    project, lead, axes = project_with_lead(db, request.path_params["project"], for_=actor)
    today = clock.today()
    return render(
        request,
        "projects/show.html",
        project=project,
        lead=lead,
        axes=axes,
        carried=carried_by(db, project.id),
        steps=[step_of(milestone, today) for milestone in project.milestones],
        progress=weights_of(project.milestones),
        means=means_of(db, project.id),
        updates=updates_of(db, project.id),
        overdue=update_is_overdue(project.stage, project.next_update_on, today),
        outcomes=outcomes_of(db, project.id, for_=actor),
        trail=trail_of(db, project=project, for_=actor),
        names=names,
        may=_may(actor, project),
    )


def _may(actor: Actor, project: Project) -> dict[str, bool]:
    alive = project.stage not in ENDED
    started = project.stage not in (Stage.PROPOSED, Stage.PLANNED)
    return {
        "edit": policy.can_plan(actor, project),
        "plan": policy.can_plan(actor, project) and can_become(project, Stage.PLANNED),
        "start": policy.can_start(actor, project) and can_become(project, Stage.RUNNING),
        "complete": policy.can_complete(actor, project) and can_become(project, Stage.DONE),
        "stop": policy.can_stop(actor, project) and can_become(project, Stage.STOPPED),
        "carry": policy.can_carry(actor, project) and project.stage != Stage.STOPPED,
        "add_milestone": policy.can_keep_milestones(actor, project) and alive,
        "reach": policy.can_keep_milestones(actor, project) and project.stage == Stage.RUNNING,
        "tell": policy.can_post_update(actor, project),
        "book": policy.can_book(actor, project),
        "draft": policy.can_add_outcome(actor, project) and started,
    }
