"""What a project carries, and the axes that it serves."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.projects import actions, policy
from governance.projects.forms import CarryForm, ServeForm
from governance.projects.models import Project, Share
from governance.projects.queries import get_project, recommendation_called
from governance.strategy.queries import current_axes, get_axis


def new_carrier(request: Request, db: Session, actor: Actor) -> Response:
    """Name a recommendation that this project carries."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_carry(actor, project))
    given = request.query_params.get("recommendation", "")
    return _ask_carrier(request, project, CarryForm(request, reference=given))


def create_carrier(request: Request, db: Session, actor: Actor) -> Response:
    """The project carries it from today."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_carry(actor, project))
    form = CarryForm(request)
    if not form.validate():
        return _ask_carrier(request, project, form)
    recommendation = recommendation_called(db, form.reference.data)
    if recommendation is None:
        form.refuse("reference", _("There is no recommendation with this reference."))
        return _ask_carrier(request, project, form)
    try:
        actions.carry(db, project, recommendation, Share(form.share.data), by=actor)
    except NotNow as too_early:
        form.refuse("reference", too_early.sentence)
        return _ask_carrier(request, project, form)
    notice = _("The project carries this recommendation.")
    return redirect(request, "show_project", project=project.id, notice=notice)


def _ask_carrier(request: Request, project: Project, form: CarryForm) -> Response:
    return ask(
        request,
        form,
        title=_("Carry a recommendation"),
        about=project.title,
        reference=project.reference,
        lead=_("Its authors hear of it, and of every later step of this project."),
        action=url(request, "create_carrier", project=project.id),
        label=_("Carry it"),
        back=url(request, "show_project", project=project.id),
        station="project",
    )


def new_project_axis(request: Request, db: Session, actor: Actor) -> Response:
    """Name an axis that this project serves."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_plan(actor, project))
    return _ask_axis(request, project, _axes(db, ServeForm(request)))


def create_project_axis(request: Request, db: Session, actor: Actor) -> Response:
    """The project serves it."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_plan(actor, project))
    form = _axes(db, ServeForm(request))
    if not form.validate():
        return _ask_axis(request, project, form)
    actions.serve_axis(db, project, get_axis(db, int(form.axis.data)), by=actor)
    notice = _("The project serves this axis.")
    return redirect(request, "show_project", project=project.id, notice=notice)


def _axes(db: Session, form: ServeForm) -> ServeForm:
    form.axis.choices = [(str(axis.id), str(axis.title)) for axis in current_axes(db)]
    return form


def _ask_axis(request: Request, project: Project, form: ServeForm) -> Response:
    return ask(
        request,
        form,
        title=_("Serve an axis of the strategy"),
        about=project.title,
        reference=project.reference,
        action=url(request, "create_project_axis", project=project.id),
        label=_("Add this axis"),
        back=url(request, "show_project", project=project.id),
        station="project",
    )
