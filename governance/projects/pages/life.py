"""A project is proposed, put right, planned, started or stopped."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.people.queries import active_people
from governance.projects import actions, policy
from governance.projects.actions import Proposed
from governance.projects.forms import ProjectForm, StopForm
from governance.projects.models import Kind, Project
from governance.projects.queries import get_project


def new_project(request: Request, db: Session, actor: Actor) -> Response:
    """Propose a project."""
    require(policy.can_propose(actor))
    return _ask_new(request, _with_people(db, ProjectForm(request)))


def create_project(request: Request, db: Session, actor: Actor) -> Response:
    """Keep a proposed project."""
    require(policy.can_propose(actor))
    form = _with_people(db, ProjectForm(request))
    if not form.validate():
        return _ask_new(request, form)
    try:
        project = actions.propose(db, _typed(form), by=actor)
    except Refused as refused:
        form.refuse("ends_on", refused.sentence)
        return _ask_new(request, form)
    notice = _("The project is proposed. Say next which recommendations it carries.")
    return redirect(request, "show_project", project=project.id, notice=notice)


def _ask_new(request: Request, form: ProjectForm) -> Response:
    return ask(
        request,
        form,
        title=_("Propose a project"),
        action=url(request, "create_project"),
        label=_("Propose it"),
        back=url(request, "list_projects"),
        station="project",
        draft="project",
    )


def edit_project(request: Request, db: Session, actor: Actor) -> Response:
    """Put right what was typed of a project."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_plan(actor, project))
    return _ask_edit(request, project, _with_people(db, ProjectForm.of(request, project)))


def update_project(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_plan(actor, project))
    form = _with_people(db, ProjectForm.of(request, project))
    if not form.validate():
        return _ask_edit(request, project, form)
    try:
        actions.rewrite(db, project, _typed(form), by=actor)
    except Refused as refused:
        form.refuse("ends_on", refused.sentence)
        return _ask_edit(request, project, form)
    return redirect(request, "show_project", project=project.id, notice=_("Saved."))


def _ask_edit(request: Request, project: Project, form: ProjectForm) -> Response:
    return ask(
        request,
        form,
        title=_("Put this project right"),
        about=project.title,
        reference=project.reference,
        action=url(request, "update_project", project=project.id),
        label=_("Save"),
        back=url(request, "show_project", project=project.id),
        station="project",
    )


def _with_people(db: Session, form: ProjectForm) -> ProjectForm:
    people = [(str(person.id), person.name) for person in active_people(db)]
    form.lead.choices = [("", _("nobody yet")), *people]
    return form


def _typed(form: ProjectForm) -> Proposed:
    return Proposed(
        kind=Kind(form.kind.data),
        title=form.title.words,
        summary=form.summary.data or None,
        directorate=form.directorate.data,
        lead_id=int(form.lead.data) if form.lead.data else None,
        starts_on=form.starts_on.data,
        ends_on=form.ends_on.data,
    )


def create_project_planning(request: Request, db: Session, actor: Actor) -> Response:
    """The project will be done."""
    project = get_project(db, request.path_params["project"], for_=actor)
    actions.plan(db, project, by=actor)
    return redirect(
        request, "show_project", project=project.id, notice=_("The project is planned.")
    )


def create_project_start(request: Request, db: Session, actor: Actor) -> Response:
    """The work begins."""
    project = get_project(db, request.path_params["project"], for_=actor)
    actions.start(db, project, by=actor)
    notice = _("The project is under way.")
    return redirect(request, "show_project", project=project.id, notice=notice)


def new_project_stop(request: Request, db: Session, actor: Actor) -> Response:
    """Stop a project, for a reason."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_stop(actor, project))
    return _ask_stop(request, project, StopForm(request))


def create_project_stop(request: Request, db: Session, actor: Actor) -> Response:
    """It is stopped."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_stop(actor, project))
    form = StopForm(request)
    if not form.validate():
        return _ask_stop(request, project, form)
    actions.stop(db, project, form.because.words, by=actor)
    notice = _("The project is stopped; the reason stands on its page.")
    return redirect(request, "show_project", project=project.id, notice=notice)


def _ask_stop(request: Request, project: Project, form: StopForm) -> Response:
    return ask(
        request,
        form,
        title=_("Stop this project"),
        about=project.title,
        reference=project.reference,
        lead=_("Whoever recommended what it carries reads why. It can be planned again later."),
        action=url(request, "create_project_stop", project=project.id),
        label=_("Stop the project"),
        back=url(request, "show_project", project=project.id),
        station="project",
        danger=True,
    )
