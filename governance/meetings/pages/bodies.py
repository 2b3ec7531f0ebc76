"""The pages on which bodies are shown with who sits in them, today and before."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render
from governance.core.words import Words
from governance.meetings import actions, policy
from governance.meetings.body_page import body_page
from governance.meetings.forms import BodyForm
from governance.meetings.queries import bodies, get_body, seats_by_body


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
    return body_page(request, db, actor, body)
