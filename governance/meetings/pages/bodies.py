"""The pages on which bodies are shown with who sits in them, today and before."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render
from governance.core.words import Words
from governance.meetings import actions, names, policy
from governance.meetings.forms import BodyForm, MandateEndForm, MandateForm
from governance.meetings.models import Body
from governance.meetings.queries import (
    bodies,
    coming_mandates,
    composition,
    get_body,
    get_mandate,
    mandates_of,
    meetings_of,
    past_mandates,
    seats_by_body,
)
from governance.meetings.terms import draw_terms
from governance.people.queries import active_people


def list_bodies(request: Request, db: Session, actor: Actor) -> Response:
    """Every body, with how many sit in it."""
    return render(
        request,
        "meetings/bodies.html",
        bodies=bodies(db),
        seats=seats_by_body(db, clock.today()),
        may={"keep": policy.can_keep_bodies(actor)},
    )


def new_body(request: Request, db: Session, actor: Actor) -> Response:
    """Add a body."""
    require(policy.can_keep_bodies(actor))
    return render(request, "meetings/body_edit.html", form=BodyForm(), body=None)


def create_body(request: Request, db: Session, actor: Actor) -> Response:
    """Add it."""
    require(policy.can_keep_bodies(actor))
    form = BodyForm(request)
    if not form.validate():
        return render(request, "meetings/body_edit.html", status=422, form=form, body=None)
    body = actions.add_body(db, *_typed(form), rules=form.rules, by=actor)
    return redirect(request, "show_body", body=body.id, notice=_("Added. Now say who sits in it."))


def edit_body(request: Request, db: Session, actor: Actor) -> Response:
    """Change a body."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_keep_bodies(actor, body))
    form = BodyForm(thing=body, original=body.name.original)
    return render(request, "meetings/body_edit.html", form=form, body=body)


def update_body(request: Request, db: Session, actor: Actor) -> Response:
    """Change it."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_keep_bodies(actor, body))
    form = BodyForm(request, body)
    if not form.validate():
        return render(request, "meetings/body_edit.html", status=422, form=form, body=body)
    actions.change_body(db, body, *_typed(form), rules=form.rules, by=actor)
    return redirect(request, "show_body", body=body.id, notice=_("Saved."))


def _typed(form: BodyForm) -> tuple[Words, bool, int]:
    return form.name.data or Words("nl", ""), form.decides.data, form.quorum_percent.data or 0


def show_body(request: Request, db: Session, actor: Actor) -> Response:
    """Who sits in a body today or on another day, their terms, and its latest meetings."""
    body = get_body(db, request.path_params["body"])
    return _body_page(request, db, actor, body, MandateForm())


def _body_page(
    request: Request, db: Session, actor: Actor, body: Body, form: MandateForm
) -> Response:
    may = {"keep": policy.can_keep_bodies(actor, body), "plan": policy.can_plan(actor)}
    may["see_inside"] = policy.can_see_inside(actor)
    if may["keep"]:
        _offer(db, body, form)
    on = _day(request) or clock.today()
    seats = composition(db, body.id, on)
    return render(
        request,
        "meetings/body.html",
        status=422 if form.errors else 200,
        body=body,
        on=on,
        seats=seats,
        vacant=max((body.seats or 0) - sum(seat.decides for seat in seats), 0),
        terms=draw_terms(mandates_of(db, body.id), on),
        coming=coming_mandates(db, body.id, on),
        past=past_mandates(db, body.id, on),
        meetings=meetings_of(db, body.id),
        form=form,
        end_form=MandateEndForm(),
        names=names,
        may=may,
    )


def _day(request: Request) -> date | None:
    """The day that is asked for in the address; nothing for what is no day."""
    try:
        return date.fromisoformat(request.query_params.get("on", ""))
    except ValueError:
        return None


def _offer(db: Session, body: Body, form: MandateForm) -> None:
    form.offer([(person.id, person.name) for person in active_people(db)], body.categories)


def create_mandate(request: Request, db: Session, actor: Actor) -> Response:
    """Seat a person."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_keep_bodies(actor, body))
    form = MandateForm(request)
    _offer(db, body, form)
    if not form.validate():
        return _body_page(request, db, actor, body, form)
    person_id, voice, obtained = form.chosen()
    given: dict[str, Any] = {"until": form.until.data, "category": form.stands_for}
    try:
        actions.give_mandate(
            db, body, person_id, form.since.data, voice, obtained=obtained, **given, by=actor
        )
    except Refused as refused:
        form.refuse("person", refused.sentence)
        return _body_page(request, db, actor, body, form)
    return redirect(request, "show_body", body=body.id, notice=_("The mandate is given."))


def create_mandate_end(request: Request, db: Session, actor: Actor) -> Response:
    """Say on which day a mandate ends."""
    body = get_body(db, request.path_params["body"])
    mandate = get_mandate(db, body.id, request.path_params["mandate"])
    require(policy.can_keep_bodies(actor, body))
    form = MandateEndForm(request)
    if not form.validate():
        raise Refused(_("Say on which day the mandate ends."))
    actions.end_mandate(db, body, mandate, form.until.data, by=actor)
    return redirect(request, "show_body", body=body.id, notice=_("Saved."))
