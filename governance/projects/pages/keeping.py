"""The lead keeps a project: milestones, updates, the book of its means."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, url
from governance.projects import actions, names, policy
from governance.projects.forms import BookingForm, MilestoneForm, ReachingForm, UpdateForm
from governance.projects.models import Book, Milestone, Project, Resource
from governance.projects.queries import get_milestone, get_project, ledger, means_of, teams


def new_milestone(request: Request, db: Session, actor: Actor) -> Response:
    """Add a milestone."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_keep_milestones(actor, project))
    return _ask_milestone(request, project, MilestoneForm(request))


def create_milestone(request: Request, db: Session, actor: Actor) -> Response:
    """Keep a milestone."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_keep_milestones(actor, project))
    form = MilestoneForm(request)
    if not form.validate():
        return _ask_milestone(request, project, form)
    title, weight = form.title.words, form.weight.data or 1
    actions.add_milestone(db, project, title, form.planned_on.data, weight, by=actor)
    return _back_to(request, project, _("The milestone is added."))


def _ask_milestone(request: Request, project: Project, form: MilestoneForm) -> Response:
    return ask(
        request,
        form,
        title=_("A new milestone"),
        about=project.title,
        reference=project.reference,
        lead=_("Progress is the weight of the milestones reached, over the weight of all."),
        action=url(request, "create_milestone", project=project.id),
        label=_("Add this milestone"),
        back=url(request, "show_project", project=project.id),
        station="project",
    )


def new_reaching(request: Request, db: Session, actor: Actor) -> Response:
    """On which day was it reached?"""
    milestone = get_milestone(db, request.path_params["milestone"])
    project = get_project(db, milestone.project_id, for_=actor)
    require(policy.can_keep_milestones(actor, project))
    return _ask_reaching(request, project, milestone, ReachingForm(request))


def create_reaching(request: Request, db: Session, actor: Actor) -> Response:
    """It is reached."""
    milestone = get_milestone(db, request.path_params["milestone"])
    project = get_project(db, milestone.project_id, for_=actor)
    require(policy.can_keep_milestones(actor, project))
    form = ReachingForm(request)
    if not form.validate():
        return _ask_reaching(request, project, milestone, form)
    try:
        actions.reach(db, milestone, form.on.data, by=actor)
    except Refused as refused:
        form.refuse("on", refused.sentence)
        return _ask_reaching(request, project, milestone, form)
    return _back_to(request, project, _("The milestone is reached."))


def _ask_reaching(
    request: Request, project: Project, milestone: Milestone, form: ReachingForm
) -> Response:
    return ask(
        request,
        form,
        title=_("Reached: %(milestone)s", milestone=milestone.title),
        about=project.title,
        reference=project.reference,
        lead=_("Authors and followers of what this project carries hear of it."),
        action=url(request, "create_reaching", milestone=milestone.id),
        label=_("It is reached"),
        back=url(request, "show_project", project=project.id),
        station="project",
    )


def new_project_update(request: Request, db: Session, actor: Actor) -> Response:
    """Tell how it goes."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_post_update(actor, project))
    return _ask_update(request, project, actor, UpdateForm(request))


def create_project_update(request: Request, db: Session, actor: Actor) -> Response:
    """It is told."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_post_update(actor, project))
    form = UpdateForm(request)
    if not form.validate():
        return _ask_update(request, project, actor, form)
    try:
        actions.post_update(db, project, form.text.words, form.next_on.data, by=actor)
    except Refused as refused:
        form.refuse("next_on", refused.sentence)
        return _ask_update(request, project, actor, form)
    return _back_to(request, project, _("Your update is on the page."))


def _ask_update(request: Request, project: Project, actor: Actor, form: UpdateForm) -> Response:
    return ask(
        request,
        form,
        title=_("How does it go?"),
        about=project.title,
        reference=project.reference,
        lead=_("It is public at once, and signed: %(name)s.", name=actor.name),
        action=url(request, "create_project_update", project=project.id),
        label=_("Publish this update"),
        back=url(request, "show_project", project=project.id),
        station="project",
        draft=f"project-update-{project.id}",
    )


def list_means(request: Request, db: Session, actor: Actor) -> Response:
    """The book of a project: euros and person-days, line by line."""
    project = get_project(db, request.path_params["project"], for_=actor)
    return _book_page(request, db, actor, project, BookingForm(request))


def create_booking(request: Request, db: Session, actor: Actor) -> Response:
    """Add a line to the book."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_book(actor, project))
    form = BookingForm(request)
    if not form.validate() or form.amount.data is None:
        return _book_page(request, db, actor, project, form)
    try:
        _book(db, project, form, form.amount.data, by=actor)
    except actions.Overcommitted as over:
        form.refuse("over_because", over.sentence)
        return _book_page(request, db, actor, project, form)
    except Refused as refused:
        form.refuse("amount", refused.sentence)
        return _book_page(request, db, actor, project, form)
    return redirect(request, "list_means", project=project.id, notice=_("The line is in the book."))


def _book(db: Session, project: Project, form: BookingForm, amount: Decimal, *, by: Actor) -> None:
    actions.book(
        db,
        project,
        Resource(form.resource.data),
        Book(form.book.data),
        amount,
        form.note.data,
        team=form.team.data,
        year=form.year.data,
        over_because=form.over_because.data,
        by=by,
    )


def _book_page(
    request: Request, db: Session, actor: Actor, project: Project, form: BookingForm
) -> Response:
    form.team.known = teams(db) if policy.can_book(actor, project) else ()
    return render(
        request,
        "projects/means.html",
        status=422 if form.errors else 200,
        project=project,
        means=means_of(db, project.id),
        lines=ledger(db, project.id),
        form=form,
        names=names,
        may={"book": policy.can_book(actor, project)},
    )


def _back_to(request: Request, project: Project, notice: str) -> Response:
    return redirect(request, "show_project", project=project.id, notice=notice)
