"""Workshops are listed and planned."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.forms import options
from governance.core.i18n import _
from governance.core.paging import page_of
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, url
from governance.people.queries import active_people
from governance.workshops import actions, policy
from governance.workshops.forms import STAGES, PlanForm, begins
from governance.workshops.models import Workshop
from governance.workshops.queries import LIST, LIST_ORDER, get_workshop, run_by


def list_workshops(request: Request, db: Session, actor: Actor) -> Response:
    """Every workshop, newest first."""
    return render(
        request,
        "workshops/list.html",
        page=page_of(db, LIST, LIST_ORDER, request),
        mine=run_by(db, actor.person, 5) if actor.person is not None else [],
        stages=STAGES,
        may={"plan": policy.can_plan(actor)},
    )


def new_workshop(request: Request, db: Session, actor: Actor) -> Response:
    """Plan a workshop."""
    require(policy.can_plan(actor))
    return _ask_plan(request, _with_people(db, PlanForm(request)))


def create_workshop(request: Request, db: Session, actor: Actor) -> Response:
    """Keep what was planned."""
    require(policy.can_plan(actor))
    form = _with_people(db, PlanForm(request))
    if not form.validate():
        return _ask_plan(request, form)
    workshop = actions.plan(db, form.planned, form.facilitators.data or [], by=actor)
    notice = _("The workshop is planned. Open the room when people come in.")
    return redirect(request, "show_workshop", workshop=workshop.id, notice=notice)


def edit_workshop(request: Request, db: Session, actor: Actor) -> Response:
    """Change what was planned."""
    workshop = _to_change(request, db, actor)
    form = PlanForm(None, workshop)
    form.starts_at.data = begins(workshop)
    form.facilitators.data = sorted(workshop.facilitator_ids)
    return _ask_plan(request, _with_people(db, form), workshop)


def update_workshop(request: Request, db: Session, actor: Actor) -> Response:
    """Keep the change."""
    workshop = _to_change(request, db, actor)
    form = _with_people(db, PlanForm(request, workshop))
    if not form.validate():
        return _ask_plan(request, form, workshop)
    actions.change(db, workshop, form.planned, form.facilitators.data or [], by=actor)
    return redirect(request, "show_workshop", workshop=workshop.id, notice=_("Saved."))


def _to_change(request: Request, db: Session, actor: Actor) -> Workshop:
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(policy.can_change(actor, workshop))
    return workshop


def _with_people(db: Session, form: PlanForm) -> PlanForm:
    people = [(person.id, person.name) for person in active_people(db)]
    form.facilitators.choices = options(people)
    return form


def _ask_plan(request: Request, form: PlanForm, workshop: Workshop | None = None) -> Response:
    if workshop is None:
        return ask(
            request,
            form,
            title=_("Plan a workshop"),
            station="workshop",
            action=url(request, "create_workshop"),
            label=_("Plan it"),
            back=url(request, "list_workshops"),
            draft="workshop",
        )
    return ask(
        request,
        form,
        title=_("Change the workshop"),
        about=workshop.title,
        reference=workshop.reference,
        station="workshop",
        action=url(request, "update_workshop", workshop=workshop.id),
        label=_("Save"),
        back=url(request, "show_workshop", workshop=workshop.id),
    )
