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
from governance.core.security import session_cookie, slow_down
from governance.core.web import House, redirect, render, url
from governance.people.actions import end_session
from governance.people.queries import open_sessions
from governance.workshops import actions
from governance.workshops.codes import read_code, show_code
from governance.workshops.forms import CodeForm, JoinForm
from governance.workshops.models import Participant, Workshop
from governance.workshops.queries import TICKET, participant_of, with_pass, workshop_by_code
from governance.workshops.seats import seat_of

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
        leave=_("All workshops"),
    )


def _by_code(db: Session, code: str, actor: Actor) -> Workshop:
    """The room of a code; wrong codes are slowed down, right ones never.

    They are counted by the code, by the ticket or the account of who tries, and in all. A hall of
    people may sit behind one address, so that addresses are not counted.
    """
    try:
        return workshop_by_code(db, code, for_=actor)
    except NotFound:
        slow_down("10/10minutes", "wrong code", read_code(code)[:40])
        if seat := seat_of(actor):
            slow_down("20/10minutes", "wrong codes of", seat)
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
    return _joining_page(request, workshop, form, here)


def create_participant(request: Request, db: Session, actor: Actor) -> Response:
    """Join: the device gets a ticket for this room."""
    house: House = request.app.state.house
    workshop = _by_code(db, request.path_params["code"], actor)
    form = JoinForm(request)
    if not form.validate():
        return _joining_page(request, workshop, form)
    _participant, ticket = actions.join(
        db,
        workshop,
        by=_back_again(request, db, actor, workshop),
        name=form.name.data,
        table=form.table.data,
    )
    response = redirect(
        request, "show_workshop", workshop=workshop.id, notice=_("You are in."), anchor="recommend"
    )
    response.set_cookie(
        TICKET,
        ticket,
        max_age=TICKET_LASTS,
        secure=house.settings.secure,
        httponly=True,
        samesite="lax",
    )
    return response


def _back_again(request: Request, db: Session, actor: Actor, workshop: Workshop) -> Actor:
    """Who was at this phone before its ticket was lost, by the pass that the phone kept."""
    kept = with_pass(db, str(request.state.form.get("pass", "")), actor)
    same = kept.workshop == workshop.id and kept.person == actor.person
    return kept if same and actor.participant is None else actor


def create_next_person(request: Request, db: Session, actor: Actor) -> Response:
    """Hand the phone on: nothing of who sat here is left, and the next one comes in anew."""
    house: House = request.app.state.house
    workshop = _by_code(db, request.path_params["code"], actor)
    for session in open_sessions(db, actor.person) if actor.person is not None else []:
        if session.digest == actor.session:
            end_session(db, session, by=actor)
    notice = _("The phone is free for the next person.")
    response = redirect(request, "show_joining", code=workshop.join_code, notice=notice)
    response.delete_cookie(TICKET, secure=house.settings.secure, httponly=True, samesite="lax")
    if actor.session:
        name = session_cookie(house.settings)
        response.delete_cookie(name, path="/", secure=house.settings.secure, httponly=True)
    return response


def _joining_page(
    request: Request, workshop: Workshop, form: JoinForm, here: Participant | None = None
) -> Response:
    return render(
        request,
        "workshops/join.html",
        status=422 if form.errors else 200,
        workshop=workshop,
        code=show_code(workshop.join_code),
        form=form,
        here=here,
    )
