"""The pages on which persons sign in, see their sessions, and administrators keep the list."""

from __future__ import annotations

from urllib.parse import quote

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from governance.core.errors import NotFound, NotNow
from governance.core.i18n import _, speaking
from governance.core.mail import queue_mail
from governance.core.policy import Actor, System, require
from governance.core.security import session_cookie, slow_down
from governance.core.web import House, redirect, render, safe_path, url
from governance.people import actions, policy
from governance.people.forms import ROLES, PersonForm, RoleForm, SettingsForm, SignInForm
from governance.people.models import MailPace, Person, RoleName, SignedIn
from governance.people.queries import (
    active_people,
    digest_of,
    get_person,
    open_sessions,
    person_by_email,
    roles_of,
)


def new_sign_in(request: Request, db: Session, actor: Actor) -> Response:
    """Ask for a sign-in link; who is signed in already goes on to where a link led."""
    if actor.person is not None and "next" in request.query_params:
        return RedirectResponse(safe_path(request.query_params["next"]), 303)
    return render(
        request,
        "people/sign_in.html",
        form=SignInForm(request),
        next=safe_path(request.query_params.get("next")),
    )


def create_sign_in(request: Request, db: Session, actor: Actor) -> Response:
    """Send a sign-in link, and say the same whether or not the address is known."""
    form = SignInForm(request)
    next_path = safe_path(request.state.form.get("next"))
    if not form.validate():
        return render(request, "people/sign_in.html", status=422, form=form, next=next_path)
    address = form.email.data.strip().lower()
    slow_down("5/15minutes", "sign-in", address)
    person = person_by_email(db, address)
    if person is not None and person.erased_at is None:
        _send_link(request, db, person, next_path)
    return redirect(request, "show_sign_in_sent")


def _send_link(request: Request, db: Session, person: Person, next_path: str) -> None:
    house: House = request.app.state.house
    token = actions.make_sign_in_link(db, person, by=System)
    path = url(request, "show_sign_in_link", token=token)
    link = house.settings.absolute(path) + (f"?next={quote(next_path)}" if next_path != "/" else "")
    with speaking(person.language):
        text = house.templates.get_template("mail/sign_in.txt")
        html = house.templates.get_template("mail/sign_in.html")
        given = {
            "link": link,
            "name": person.name,
            "organisation": house.settings.organisation,
            "language": person.language,
        }
        queue_mail(
            db,
            f"sign-in {digest_of(token)}",
            to=person.email or "",
            subject=_("Sign in at %(organisation)s", organisation=house.settings.organisation),
            text=text.render(given),
            html=html.render(given),
        )


def show_sign_in_sent(request: Request, db: Session, actor: Actor) -> Response:
    """Look in your mails."""
    return render(request, "people/sign_in_sent.html")


def show_sign_in_link(request: Request, db: Session, actor: Actor) -> Response:
    """The page behind a link: a button, so that a mail scanner does not use the link up."""
    return render(
        request,
        "people/sign_in_link.html",
        token=request.path_params["token"],
        next=safe_path(request.query_params.get("next")),
    )


def create_session(request: Request, db: Session, actor: Actor) -> Response:
    """Use the link: start a session on this device."""
    house: House = request.app.state.house
    slow_down("60/minute", "link", request.path_params["token"])
    try:
        person, token = actions.sign_in(
            db, request.path_params["token"], request.headers.get("user-agent", ""), by=actor
        )
    except NotNow as too_late:
        return render(
            request,
            "people/sign_in.html",
            status=409,
            form=SignInForm(),
            next="/",
            sentence=too_late.sentence,
        )
    response = redirect(request, "show_home")
    response.headers["location"] = safe_path(request.state.form.get("next"))
    response.set_cookie(
        session_cookie(house.settings),
        token,
        max_age=int(actions.SESSION_LASTS.total_seconds()),
        path="/",
        secure=house.settings.secure,
        httponly=True,
        samesite="lax",
    )
    response.set_cookie(
        "language", person.language, max_age=31_536_000, httponly=True, samesite="lax"
    )
    return response


def create_sign_out(request: Request, db: Session, actor: Actor) -> Response:
    """End a session of one's own: this one, or another device's."""
    house: House = request.app.state.house
    chosen = request.state.form.get("session", "")
    session = _own_session(db, actor, chosen)
    actions.end_session(db, session, by=actor)
    if session.digest != actor.session:
        return redirect(request, "show_settings", notice=_("That device is signed out."))
    response = redirect(request, "show_home", notice=_("You are signed out."))
    response.delete_cookie(
        session_cookie(house.settings), path="/", secure=house.settings.secure, httponly=True
    )
    return response


def _own_session(db: Session, actor: Actor, chosen: str) -> SignedIn:
    require(actor.is_person)
    for session in open_sessions(db, actor.person or 0):
        wanted = str(session.id) == chosen if chosen else session.digest == actor.session
        if wanted:
            return session
    raise NotFound


def show_settings(request: Request, db: Session, actor: Actor) -> Response:
    """One's own name, language, mails and open sessions."""
    require(actor.is_person)
    person = get_person(db, actor.person or 0)
    form = SettingsForm(request, person)
    return _settings_page(request, db, actor, form, 200)


def update_settings(request: Request, db: Session, actor: Actor) -> Response:
    """Change them."""
    require(actor.is_person)
    person = get_person(db, actor.person or 0)
    form = SettingsForm(request, person)
    if not form.validate():
        return _settings_page(request, db, actor, form, 422)
    pace = MailPace(form.mail_pace.data)
    actions.change_settings(db, person, form.name.data, form.language.data, pace, by=actor)
    response = redirect(request, "show_settings", notice=_("Saved."))
    response.set_cookie("language", person.language, max_age=31_536_000, httponly=True)
    return response


def _settings_page(
    request: Request, db: Session, actor: Actor, form: SettingsForm, status: int
) -> Response:
    sessions = open_sessions(db, actor.person or 0)
    return render(request, "people/settings.html", status=status, form=form, sessions=sessions)


def create_erasure(request: Request, db: Session, actor: Actor) -> Response:
    """Erase one's own account: what was written stays, as "a member"."""
    require(actor.is_person)
    house: House = request.app.state.house
    actions.erase(db, get_person(db, actor.person or 0), by=actor)
    response = redirect(request, "show_home", notice=_("Your account is erased."))
    response.delete_cookie(session_cookie(house.settings), path="/", secure=house.settings.secure)
    return response


def list_people(request: Request, db: Session, actor: Actor) -> Response:
    """Persons and their roles, for administrators."""
    require(policy.can_manage_people(actor))
    return _people_page(request, db, PersonForm(), 200)


def create_person(request: Request, db: Session, actor: Actor) -> Response:
    """Add a person."""
    require(policy.can_manage_people(actor))
    form = PersonForm(request)
    if not form.validate():
        return _people_page(request, db, form, 422)
    if person_by_email(db, form.email.data):
        form.refuse("email", _("Somebody with this address is here already."))
        return _people_page(request, db, form, 422)
    actions.add_person(db, form.name.data, form.email.data, form.language.data, by=actor)
    return redirect(request, "list_people", notice=_("Added."))


def _people_page(request: Request, db: Session, form: PersonForm, status: int) -> Response:
    people = active_people(db)
    roles = roles_of(db, [person.id for person in people])
    return render(
        request,
        "people/list.html",
        status=status,
        people=people,
        roles=roles,
        form=form,
        role_form=RoleForm(),
        names=dict(ROLES),
    )


def create_role(request: Request, db: Session, actor: Actor) -> Response:
    """Give a person a role."""
    person = get_person(db, request.path_params["person"])
    form = RoleForm(request)
    require(policy.can_manage_people(actor))
    if not form.validate():
        return _people_page(request, db, PersonForm(), 422)
    actions.grant(db, person, RoleName(form.role.data), form.since.data, by=actor)
    return redirect(request, "list_people", notice=_("The role is given."))


def create_role_end(request: Request, db: Session, actor: Actor) -> Response:
    """End a person's role."""
    require(policy.can_manage_people(actor))
    person = get_person(db, request.path_params["person"])
    role = request.state.form.get("role", "")
    if role not in set(RoleName):
        raise NotFound
    actions.revoke(db, person, RoleName(role), by=actor)
    return redirect(request, "list_people", notice=_("The role is ended."))
