"""A room is opened and closed, and its people are counted."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.workshops import actions, policy
from governance.workshops.forms import CountForm
from governance.workshops.models import Stage
from governance.workshops.queries import get_workshop


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
