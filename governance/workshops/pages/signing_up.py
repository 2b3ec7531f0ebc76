"""Members say that they come to a workshop, and take it back."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.i18n import _
from governance.core.policy import Actor
from governance.core.web import redirect, safe_path
from governance.workshops import actions
from governance.workshops.models import Workshop
from governance.workshops.queries import get_workshop


def create_sign_up(request: Request, db: Session, actor: Actor) -> Response:
    """Sign up."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    actions.sign_up(db, workshop, by=actor)
    notice = _("You are signed up. You are reminded the day before.")
    return _back(request, workshop, notice)


def create_sign_up_end(request: Request, db: Session, actor: Actor) -> Response:
    """Take it back."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    actions.take_sign_up_back(db, workshop, by=actor)
    return _back(request, workshop, _("You are no longer signed up."))


def _back(request: Request, workshop: Workshop, notice: str) -> Response:
    """Where the button was: the list of workshops, or the page of this one."""
    response = redirect(request, "show_workshop", workshop=workshop.id, notice=notice)
    next_path = safe_path(request.state.form.get("next"))
    if next_path != "/":
        response.headers["location"] = next_path
    return response
