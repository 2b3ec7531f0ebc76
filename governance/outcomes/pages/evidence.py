"""Links and files that show an outcome, and a project that is done because something shows it."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.files import StoredFile, serve_file, store_file
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.outcomes import actions, policy
from governance.outcomes.forms import CompletionForm, EvidenceForm
from governance.outcomes.models import Outcome
from governance.outcomes.queries import get_evidence_file, get_outcome
from governance.projects.models import Project
from governance.projects.queries import get_project


def new_evidence(request: Request, db: Session, actor: Actor) -> Response:
    """Add a link or a file that shows it."""
    outcome = get_outcome(db, request.path_params["outcome"], for_=actor)
    require(policy.can_add_evidence(actor, outcome))
    return _ask_evidence(request, outcome, EvidenceForm(request))


def create_evidence(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it."""
    outcome = get_outcome(db, request.path_params["outcome"], for_=actor)
    require(policy.can_add_evidence(actor, outcome))
    form = EvidenceForm(request)
    if not form.validate():
        return _ask_evidence(request, outcome, form)
    try:
        file = _uploaded(request, db, form)
        title, link = form.title.data, form.url.data
        actions.add_evidence(db, outcome, title, link, file, by=actor)
    except Refused as refused:
        form.refuse("file" if _upload(form) else "url", refused.sentence)
        return _ask_evidence(request, outcome, form)
    notice = _("The evidence is added.")
    return redirect(request, "show_outcome", outcome=outcome.id, notice=notice)


def _upload(form: EvidenceForm) -> UploadFile | None:
    given = form.file.data
    return given if isinstance(given, UploadFile) and given.filename else None


def _uploaded(request: Request, db: Session, form: EvidenceForm) -> StoredFile | None:
    upload = _upload(form)
    return store_file(db, request.app.state.house.settings, upload) if upload else None


def _ask_evidence(request: Request, outcome: Outcome, form: EvidenceForm) -> Response:
    return ask(
        request,
        form,
        title=_("What shows it?"),
        about=outcome.title,
        reference=outcome.reference,
        lead=_("A link or a file: one of them."),
        action=url(request, "create_evidence", outcome=outcome.id),
        label=_("Add this"),
        back=url(request, "show_outcome", outcome=outcome.id),
        station="outcome",
        multipart=True,
    )


def show_file(request: Request, db: Session, actor: Actor) -> Response:
    """A file that shows an outcome, for those who may see the outcome."""
    stored = get_evidence_file(db, request.path_params["file"], for_=actor)
    return serve_file(request.app.state.house.settings, stored)


def new_project_completion(request: Request, db: Session, actor: Actor) -> Response:
    """A project is done: what shows it?"""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_complete_project(actor, project))
    return _ask_completion(request, project, CompletionForm(request))


def create_project_completion(request: Request, db: Session, actor: Actor) -> Response:
    """It is done."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_complete_project(actor, project))
    form = CompletionForm(request)
    if not form.validate():
        return _ask_completion(request, project, form)
    try:
        actions.complete_project(db, project, evidence_url=form.evidence_url.data, by=actor)
    except Refused as refused:
        form.refuse("evidence_url", refused.sentence)
        return _ask_completion(request, project, form)
    notice = _("The project is done.")
    return redirect(request, "show_project", project=project.id, notice=notice)


def _ask_completion(request: Request, project: Project, form: CompletionForm) -> Response:
    return ask(
        request,
        form,
        title=_("This project is done"),
        about=project.title,
        reference=project.reference,
        lead=_("A project is done when a published outcome or a link shows it."),
        action=url(request, "create_project_completion", project=project.id),
        label=_("It is done"),
        back=url(request, "show_project", project=project.id),
        station="project",
    )
