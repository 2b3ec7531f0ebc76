"""Members say that they come to a workshop, and take it back; others leave an address."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.i18n import _, current_language
from governance.core.policy import Actor, require
from governance.core.security import slow_down
from governance.core.web import redirect, safe_path, url
from governance.workshops import actions, policy
from governance.workshops.forms import ReportAddressForm
from governance.workshops.leaving import leave_report_address
from governance.workshops.models import Workshop
from governance.workshops.queries import get_workshop
from governance.workshops.seats import seat_of


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


def create_report_address(request: Request, db: Session, actor: Actor) -> Response:
    """Have the report sent to an address."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(policy.can_leave_address(actor, workshop))
    slow_down("5/hour", "report address", seat_of(actor))
    form = ReportAddressForm(request)
    if not form.validate():
        return ask(
            request,
            form,
            title=_("Get the report by mail"),
            about=workshop.title,
            reference=workshop.reference,
            station="workshop",
            action=url(request, "create_report_address", workshop=workshop.id),
            label=_("Leave this address"),
            back=url(request, "show_workshop", workshop=workshop.id),
        )
    leave_report_address(db, workshop, form.email.data, current_language(), by=actor)
    notice = _("The report will be sent to this address, once.")
    return redirect(request, "show_workshop", workshop=workshop.id, notice=notice)


def _back(request: Request, workshop: Workshop, notice: str) -> Response:
    """Where the button was: the list of workshops, or the page of this one."""
    response = redirect(request, "show_workshop", workshop=workshop.id, notice=notice)
    next_path = safe_path(request.state.form.get("next"))
    if next_path != "/":
        response.headers["location"] = next_path
    return response
