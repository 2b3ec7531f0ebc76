"""A room is opened, goes through its steps and is closed; its people are counted."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.workshops import actions, policy
from governance.workshops.forms import STEPS, CountForm, ExtensionForm, StepForm
from governance.workshops.models import Stage, Step, Workshop
from governance.workshops.queries import get_workshop


def _to_run(request: Request, db: Session, actor: Actor) -> Workshop:
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(policy.can_run(actor, workshop))
    return workshop


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


def create_step(request: Request, db: Session, actor: Actor) -> Response:
    """Begin a step of the open room."""
    workshop, form = _to_run(request, db, actor), StepForm(request)
    if not form.validate():
        raise Refused(_("There is no such step."))
    step = Step(form.step.data)
    actions.begin_step(db, workshop, step, by=actor)
    notice = _("%(step)s has begun. The wall and every phone show it.", step=STEPS[step])
    return redirect(request, "show_desk", workshop=workshop.id, notice=notice)


def create_extension(request: Request, db: Session, actor: Actor) -> Response:
    """Give the step more minutes."""
    workshop, form = _to_run(request, db, actor), ExtensionForm(request)
    if not form.validate():
        raise Refused(_("This is not a number of minutes."))
    actions.extend_step(db, workshop, form.minutes.data or 0, by=actor)
    said = ngettext("%(num)s minute more.", "%(num)s minutes more.", form.minutes.data or 0)
    notice = said % {"num": form.minutes.data}
    return redirect(request, "show_desk", workshop=workshop.id, notice=notice)


def create_text_hiding(request: Request, db: Session, actor: Actor) -> Response:
    """Show only the number of recommendations on the wall."""
    workshop = _to_run(request, db, actor)
    actions.hide_texts(db, workshop, by=actor)
    notice = _("The wall shows how many there are, and no texts.")
    return redirect(request, "show_desk", workshop=workshop.id, notice=notice)


def create_text_reveal(request: Request, db: Session, actor: Actor) -> Response:
    """Show the texts on the wall."""
    workshop = _to_run(request, db, actor)
    actions.reveal_texts(db, workshop, by=actor)
    notice = _("The wall shows the texts.")
    return redirect(request, "show_desk", workshop=workshop.id, notice=notice)


def update_attendance(request: Request, db: Session, actor: Actor) -> Response:
    """Note how many were there."""
    workshop, form = _to_run(request, db, actor), CountForm(request)
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
