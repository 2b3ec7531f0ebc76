"""The pages on which mandates are given, put right, end, or turn out to have been a mistake."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import Refused
from governance.core.forms import Form
from governance.core.i18n import _, speaking
from governance.core.mail import queue_mail
from governance.core.policy import Actor, require
from governance.core.seen import Meanwhile, Seen, as_sent, clash, seen_of
from governance.core.web import House, redirect, render, url
from governance.meetings import actions, policy
from governance.meetings.body_page import body_page, mandate_form
from governance.meetings.forms import (
    MandateEndForm,
    MandateForm,
    TermForm,
    WithdrawalForm,
    term_form,
)
from governance.meetings.models import Body, Mandate
from governance.meetings.queries import get_body, get_mandate
from governance.people.actions import invite
from governance.people.models import Person
from governance.people.queries import get_person, who_did


def create_mandate(request: Request, db: Session, actor: Actor) -> Response:
    """Seat a person; who has no account yet is given one."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_keep_bodies(actor, body))
    form = mandate_form(db, body, request)
    if not form.validate():
        return body_page(request, db, actor, body, form)
    term = form.term()
    given: dict[str, Any] = {"obtained": term.obtained, "until": term.until}
    try:
        person = _who(db, form, actor)
        given |= {"category": term.category, "by": actor}
        actions.give_mandate(db, body, person.id, term.since, term.voice, **given)
    except Refused as refused:
        form.refuse(refused.field or "person", refused.sentence)
        return body_page(request, db, actor, body, form)
    notice = _("The mandate is given.")
    if form.is_newcomer:
        _welcome(request, db, person, body)
        notice = _("The mandate is given, and a mail says how to sign in. Roles are given apart.")
    return redirect(request, "show_body", body=body.id, notice=notice)


def _who(db: Session, form: MandateForm, actor: Actor) -> Person:
    if not form.is_newcomer:
        return get_person(db, int(form.person.data))
    return invite(db, form.name.data, form.email.data, form.language.data, by=actor)


def _welcome(request: Request, db: Session, person: Person, body: Body) -> None:
    """Tell somebody new that they sit in a body, and how they sign in."""
    house: House = request.app.state.house
    with speaking(person.language):
        given = {
            "name": person.name,
            "body": str(body.name),
            "address": person.email or "",
            "link": house.settings.absolute(url(request, "new_sign_in")),
            "organisation": house.settings.organisation,
            "language": person.language,
        }
        queue_mail(
            db,
            f"seated {person.id}",
            to=person.email or "",
            subject=_("You sit in: %(body)s", body=given["body"]),
            text=house.templates.get_template("mail/seated.txt").render(given),
            html=house.templates.get_template("mail/seated.html").render(given),
        )


def edit_mandate(request: Request, db: Session, actor: Actor) -> Response:
    """Put a mandate right, or say that it was a mistake."""
    body, mandate = _asked(request, db, actor)
    return _page(request, db, body, mandate, term_form(mandate, body.categories))


def _asked(request: Request, db: Session, actor: Actor) -> tuple[Body, Mandate]:
    body = get_body(db, request.path_params["body"])
    require(policy.can_keep_bodies(actor, body))
    return body, get_mandate(db, body.id, request.path_params["mandate"])


def _page(
    request: Request,
    db: Session,
    body: Body,
    mandate: Mandate,
    form: TermForm,
    *,
    refused: Form | None = None,
    before: Seen | None = None,
) -> Response:
    """The form of a mandate; `refused`: another form about it that has errors."""
    errors = form.errors or (refused is not None and refused.errors)
    return render(
        request,
        "meetings/mandate.html",
        status=409 if before else (422 if errors else 200),
        body=body,
        mandate=mandate,
        holder=get_person(db, mandate.person_id),
        form=form,
        before=before or seen_of(mandate, Mandate.TYPED, request),
        withdrawal=refused if isinstance(refused, WithdrawalForm) else WithdrawalForm(),
    )


def update_mandate(request: Request, db: Session, actor: Actor) -> Response:
    """Put it right; where somebody else did so meanwhile, theirs is shown and what was typed
    kept."""
    body, mandate = _asked(request, db, actor)
    form = term_form(mandate, body.categories, request)
    if not form.validate():
        return _page(request, db, body, mandate, form)
    try:
        actions.change_mandate(db, body, mandate, form.term(), as_sent(request), by=actor)
    except Meanwhile as late:
        form = term_form(mandate, body.categories, request)
        who = who_did(db, body, "mandate.changed", "mandate.ended")
        before = clash(form, mandate, Mandate.TYPED, late, who)
        return _page(request, db, body, mandate, form, before=before)
    except Refused as refused:
        form.refuse(refused.field or "since", refused.sentence)
        return _page(request, db, body, mandate, form)
    return redirect(request, "show_body", body=body.id, notice=_("Saved."))


def create_mandate_end(request: Request, db: Session, actor: Actor) -> Response:
    """Say on which day a mandate ends."""
    body, mandate = _asked(request, db, actor)
    typed = MandateEndForm(request)
    form = term_form(mandate, body.categories)
    if not typed.validate():
        form.refuse("until", _("Say on which day the mandate ends."))
        return _page(request, db, body, mandate, form)
    try:
        actions.end_mandate(db, body, mandate, typed.until.data, by=actor)
    except Refused as refused:
        form.until.data = typed.until.data
        form.refuse("until", refused.sentence)
        return _page(request, db, body, mandate, form)
    return redirect(request, "show_body", body=body.id, notice=_("Saved."))


def create_mandate_withdrawal(request: Request, db: Session, actor: Actor) -> Response:
    """A mandate was given by mistake."""
    body, mandate = _asked(request, db, actor)
    form, typed = term_form(mandate, body.categories), WithdrawalForm(request)
    if not typed.validate():
        return _page(request, db, body, mandate, form, refused=typed)
    try:
        actions.withdraw_mandate(db, body, mandate, typed.why.data, by=actor)
    except Refused as refused:
        typed.refuse("why", refused.sentence)
        return _page(request, db, body, mandate, form, refused=typed)
    notice = _("The mandate was a mistake; nobody held it.")
    return redirect(request, "show_body", body=body.id, notice=notice)
