"""Workshops are listed and planned."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.forms import options
from governance.core.i18n import _
from governance.core.paging import page_of
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, url
from governance.people.queries import active_people
from governance.workshops import actions, policy
from governance.workshops.forms import STAGES, PlanForm, begins
from governance.workshops.models import Step, Workshop
from governance.workshops.queries import LIST, LIST_ORDER, get_workshop, run_by, signed_up_for


def list_workshops(request: Request, db: Session, actor: Actor) -> Response:
    """Every workshop, newest first."""
    return render(
        request,
        "workshops/list.html",
        page=page_of(db, LIST, LIST_ORDER, request),
        mine=run_by(db, actor.person, 5) if actor.person is not None else [],
        stages=STAGES,
        coming=signed_up_for(db, actor),
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
    workshop = actions.plan(db, form.planned(), form.facilitators.data or [], by=actor)
    notice = _("The workshop is planned. Open the room when people come in.")
    return redirect(request, "show_workshop", workshop=workshop.id, notice=notice)


def edit_workshop(request: Request, db: Session, actor: Actor) -> Response:
    """Change what was planned."""
    workshop = _to_change(request, db, actor)
    form = PlanForm(None, workshop, original=workshop.title.original)
    form.starts_at.data = begins(workshop)
    form.facilitators.data = sorted(workshop.facilitator_ids)
    for step in Step:
        form[step.value].data = workshop.minutes_of(step)
    return _ask_plan(request, _fit(db, form, actor, workshop), workshop)


def update_workshop(request: Request, db: Session, actor: Actor) -> Response:
    """Keep the change."""
    workshop = _to_change(request, db, actor)
    form = _fit(db, PlanForm(request, workshop, original=workshop.title.original), actor, workshop)
    if not form.validate():
        return _ask_plan(request, form, workshop)
    actions.change(db, workshop, form.planned(workshop), form.facilitators.data or [], by=actor)
    return redirect(request, "show_workshop", workshop=workshop.id, notice=_("Saved."))


def _to_change(request: Request, db: Session, actor: Actor) -> Workshop:
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(policy.can_change(actor, workshop))
    return workshop


def _with_people(db: Session, form: PlanForm) -> PlanForm:
    people = [(person.id, person.name) for person in active_people(db)]
    form.facilitators.choices = options(people)
    return form


def _fit(db: Session, form: PlanForm, actor: Actor, workshop: Workshop) -> PlanForm:
    if not policy.can_run(actor, workshop):
        form.for_another_room()
    return _with_people(db, form)


def _ask_plan(request: Request, form: PlanForm, workshop: Workshop | None = None) -> Response:
    to = (
        {"action": url(request, "create_workshop"), "back": url(request, "list_workshops")}
        if workshop is None
        else {
            "action": url(request, "update_workshop", workshop=workshop.id),
            "back": url(request, "show_workshop", workshop=workshop.id),
        }
    )
    status = 422 if form.errors else 200
    return render(request, "workshops/plan.html", status=status, form=form, workshop=workshop, **to)
