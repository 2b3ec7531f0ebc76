"""A project carries recommendations and serves axes of the strategy."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import hold_stage
from governance.core.policy import Actor, require
from governance.projects import policy
from governance.projects.models import Carries, Project, ProjectAxis, Share, Stage
from governance.projects.realisation import refresh
from governance.recommendations.models import ANSWERS, WAITING, Recommendation
from governance.recommendations.models import Stage as Treatment
from governance.strategy.models import Axis

CARRIABLE = (WAITING | ANSWERS) - {Treatment.DECLINED}
"""Stages of treatment at which a recommendation may be carried: received or later, but not
declined, withdrawn or merged."""


def carry(
    db: Session, project: Project, recommendation: Recommendation, share: Share, *, by: Actor
) -> Carries:
    """The project carries the recommendation from today; said again, the share is changed.

    Raises `NotNow` where the recommendation is not in the register, was declined, withdrawn or
    merged, or where the project is stopped.
    """
    require(policy.can_carry(by, project))
    hold_stage(project)
    hold_stage(recommendation)
    if recommendation.stage not in CARRIABLE:
        raise NotNow(_("A project cannot carry this recommendation at its stage."))
    if project.stage == Stage.STOPPED:
        raise NotNow(_("This project is stopped."))
    carried = db.get(Carries, (project.id, recommendation.id))
    if carried is None:
        carried = Carries(
            project_id=project.id,
            recommendation_id=recommendation.id,
            share=share,
            since=clock.today(),
        )
        db.add(carried)
    carried.share, project.moved_on = share, clock.today()
    refresh(db, [recommendation.id])
    shared = share.value
    record(db, "project.carried", project, by=by, recommendation=recommendation.id, share=shared)
    return carried


def serve_axis(db: Session, project: Project, axis: Axis, *, by: Actor) -> ProjectAxis:
    """The project serves an axis of the strategy; said twice, nothing changes."""
    require(policy.can_plan(by, project))
    serving = db.get(ProjectAxis, (project.id, axis.id))
    if serving is not None:
        return serving
    serving = ProjectAxis(project_id=project.id, axis_id=axis.id)
    db.add(serving)
    record(db, "project.aimed", project, by=by, axis=axis.id)
    return serving
