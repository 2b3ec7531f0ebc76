"""The pages of workshops: the list, planning, and the way in with a code."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import NotFound
from governance.core.forms import Form, options
from governance.core.i18n import _
from governance.core.paging import page_of
from governance.core.policy import Actor, require
from governance.core.security import slow_down
from governance.core.web import House, redirect, render, url
from governance.people.queries import active_people
from governance.workshops import actions, policy
from governance.workshops.codes import read_code, show_code
from governance.workshops.forms import (
    STAGES,
    CodeForm,
    CountForm,
    JoinForm,
    PlanForm,
    typed_before,
)
from governance.workshops.models import Stage, Workshop
from governance.workshops.queries import (
    LIST,
    LIST_ORDER,
    TICKET,
    get_workshop,
    participant_of,
    run_by,
    workshop_by_code,
)

TICKET_LASTS = 30 * 24 * 60 * 60


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
    form = PlanForm(None, workshop, **typed_before(workshop))
    form.facilitators.data = sorted(workshop.facilitator_ids)
    return _ask_plan(request, _with_people(db, form), workshop)


def update_workshop(request: Request, db: Session, actor: Actor) -> Response:
    """Keep the change."""
    workshop = _to_change(request, db, actor)
    form = _with_people(db, PlanForm(request, workshop, **typed_before(workshop)))
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


def create_opening(request: Request, db: Session, actor: Actor) -> Response:
    """Open the room, or open it again."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    if workshop.stage == Stage.CLOSED:
        actions.reopen_room(db, workshop, by=actor)
    else:
        actions.open_room(db, workshop, by=actor)
    notice = _("The room is open. People join with the code.")
    return redirect(request, "show_desk", workshop=workshop.id, notice=notice)


def create_closing(request: Request, db: Session, actor: Actor) -> Response:
    """Close the room."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    actions.close_room(db, workshop, by=actor)
    notice = _("The room is closed. What lies on the table can be handed over.")
    return redirect(request, "show_desk", workshop=workshop.id, notice=notice)


def update_attendance(request: Request, db: Session, actor: Actor) -> Response:
    """Note how many were there."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(policy.can_run(actor, workshop))
    form = CountForm(request)
    if not form.validate():
        return ask(
            request,
            form,
            title=_("How many people were in the room?"),
            about=workshop.title,
            reference=workshop.reference,
            station="workshop",
            action=url(request, "update_attendance", workshop=workshop.id),
            label=_("Save"),
            back=url(request, "show_desk", workshop=workshop.id),
        )
    actions.count_attendance(db, workshop, form.count.data or 0, by=actor)
    return redirect(request, "show_desk", workshop=workshop.id, notice=_("Saved."))


def new_joining(request: Request, db: Session, actor: Actor) -> Response:
    """Type the code at the door."""
    return _ask_code(request, CodeForm(request))


def create_joining(request: Request, db: Session, actor: Actor) -> Response:
    """Look for the room of a code."""
    form = CodeForm(request)
    if not form.validate():
        return _ask_code(request, form)
    try:
        workshop = _by_code(db, form.code.data, actor)
    except NotFound:
        form.refuse("code", _("No workshop has this code. Look at the wall again."))
        return _ask_code(request, form)
    return redirect(request, "show_joining", code=workshop.join_code)


def _ask_code(request: Request, form: Form) -> Response:
    return ask(
        request,
        form,
        title=_("Join a workshop"),
        lead=_("The code stands on the wall of the room. You need no account."),
        station="workshop",
        action=url(request, "create_joining"),
        label=_("Go in"),
        back=url(request, "list_workshops"),
    )


def _by_code(db: Session, code: str, actor: Actor) -> Workshop:
    """The room of a code; wrong codes are slowed down, right ones never.

    A hall of people may sit behind one address, so that addresses are not counted.
    """
    try:
        return workshop_by_code(db, code, for_=actor)
    except NotFound:
        slow_down("10/10minutes", "wrong code", read_code(code)[:40])
        slow_down("1000/hour", "wrong codes")
        raise


def show_joining(request: Request, db: Session, actor: Actor) -> Response:
    """Which room this is, before anything is asked."""
    workshop = _by_code(db, request.path_params["code"], actor)
    here = participant_of(db, actor) if actor.workshop == workshop.id else None
    form = JoinForm(
        None,
        name=here.name if here else actor.name,
        table=here.table_name if here else "",
    )
    return _joining_page(request, workshop, form)


def create_participant(request: Request, db: Session, actor: Actor) -> Response:
    """Join: the device gets a ticket for this room."""
    house: House = request.app.state.house
    workshop = _by_code(db, request.path_params["code"], actor)
    form = JoinForm(request)
    if not form.validate():
        return _joining_page(request, workshop, form)
    _participant, ticket = actions.join(
        db, workshop, by=actor, name=form.name.data, table=form.table.data
    )
    response = redirect(request, "show_workshop", workshop=workshop.id, notice=_("You are in."))
    response.set_cookie(
        TICKET,
        ticket,
        max_age=TICKET_LASTS,
        secure=house.settings.secure,
        httponly=True,
        samesite="lax",
    )
    return response


def _joining_page(request: Request, workshop: Workshop, form: JoinForm) -> Response:
    return render(
        request,
        "workshops/join.html",
        status=422 if form.errors else 200,
        workshop=workshop,
        code=show_code(workshop.join_code),
        form=form,
    )
