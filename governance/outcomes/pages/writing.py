"""An outcome is drafted, put right, published."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.outcomes import actions, policy
from governance.outcomes.actions import Drafted
from governance.outcomes.forms import OutcomeForm
from governance.outcomes.models import Outcome
from governance.outcomes.queries import get_outcome
from governance.projects.models import Project
from governance.projects.queries import get_project


def new_outcome(request: Request, db: Session, actor: Actor) -> Response:
    """Write down what changed."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_draft(actor, project))
    return _ask_outcome(request, project, OutcomeForm(request))


def create_outcome(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it as a draft."""
    project = get_project(db, request.path_params["project"], for_=actor)
    require(policy.can_draft(actor, project))
    form = OutcomeForm(request)
    if not form.validate():
        return _ask_outcome(request, project, form)
    outcome = actions.draft(db, project, _typed(form), by=actor)
    notice = _("The outcome is a draft. Add what shows it, then publish it.")
    return redirect(request, "show_outcome", outcome=outcome.id, notice=notice)


def _ask_outcome(request: Request, project: Project, form: OutcomeForm) -> Response:
    return ask(
        request,
        form,
        title=_("What changed?"),
        about=project.title,
        reference=project.reference,
        lead=_("Say what is different for members, not what was done. It is a draft at first."),
        action=url(request, "create_outcome", project=project.id),
        label=_("Keep as a draft"),
        back=url(request, "show_project", project=project.id),
        station="outcome",
        draft=f"outcome-{project.id}",
    )


def edit_outcome(request: Request, db: Session, actor: Actor) -> Response:
    """Put an outcome right."""
    outcome = get_outcome(db, request.path_params["outcome"], for_=actor)
    require(policy.can_rewrite(actor, outcome))
    return _ask_again(request, outcome, _form_over(request, outcome))


def update_outcome(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it."""
    outcome = get_outcome(db, request.path_params["outcome"], for_=actor)
    require(policy.can_rewrite(actor, outcome))
    form = _form_over(request, outcome)
    if not form.validate():
        return _ask_again(request, outcome, form)
    actions.rewrite(db, outcome, _typed(form), by=actor)
    return redirect(request, "show_outcome", outcome=outcome.id, notice=_("Saved."))


def _form_over(request: Request, outcome: Outcome) -> OutcomeForm:
    return OutcomeForm(request, outcome, original=outcome.title.original)


def _ask_again(request: Request, outcome: Outcome, form: OutcomeForm) -> Response:
    return ask(
        request,
        form,
        title=_("Put this outcome right"),
        about=outcome.title,
        reference=outcome.reference,
        lead=_("What a published report has cited stays there as it was."),
        action=url(request, "update_outcome", outcome=outcome.id),
        label=_("Save"),
        back=url(request, "show_outcome", outcome=outcome.id),
        station="outcome",
    )


def _typed(form: OutcomeForm) -> Drafted:
    return Drafted(
        title=form.title.words,
        text=form.text.words,
        achieved_on=form.achieved_on.data,
        where_url=form.where_url.data,
        indicator=form.indicator.data or None,
        before=form.before.data,
        after=form.after.data,
        unit=form.unit.data or None,
    )


def create_outcome_publication(request: Request, db: Session, actor: Actor) -> Response:
    """Show it to everyone."""
    outcome = get_outcome(db, request.path_params["outcome"], for_=actor)
    actions.publish(db, outcome, by=actor)
    notice = _("The outcome is public.")
    return redirect(request, "show_outcome", outcome=outcome.id, notice=notice)
