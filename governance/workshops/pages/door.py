"""The way into a room: the code, what is kept, the ticket."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import NotFound
from governance.core.forms import Form
from governance.core.i18n import _
from governance.core.policy import Actor
from governance.core.security import slow_down
from governance.core.web import House, redirect, render, url
from governance.workshops import actions
from governance.workshops.codes import read_code, show_code
from governance.workshops.forms import CodeForm, JoinForm
from governance.workshops.models import Workshop
from governance.workshops.queries import TICKET, participant_of, workshop_by_code

TICKET_LASTS = 30 * 24 * 60 * 60


def new_joining(request: Request, db: Session, actor: Actor) -> Response:
    """Type the code at the door; who did so on the first page goes on from there."""
    form = CodeForm(request)
    if "code" not in request.query_params:
        return _ask_code(request, form)
    form.process(request.query_params)
    return _look_for_room(request, db, actor, form)


def create_joining(request: Request, db: Session, actor: Actor) -> Response:
    """Look for the room of a code."""
    return _look_for_room(request, db, actor, CodeForm(request))


def _look_for_room(request: Request, db: Session, actor: Actor, form: CodeForm) -> Response:
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
