"""A round is called off, for a reason that everybody reads."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.priorities import actions, policy
from governance.priorities.forms import CallingOffForm
from governance.priorities.models import Round
from governance.priorities.queries import get_round


def new_round_cancellation(request: Request, db: Session, actor: Actor) -> Response:
    """Call a round off."""
    return _ask(request, _here(request, db, actor), CallingOffForm(request))


def create_round_cancellation(request: Request, db: Session, actor: Actor) -> Response:
    """It is called off."""
    round_, form = _here(request, db, actor), CallingOffForm(request)
    if not form.validate():
        return _ask(request, round_, form)
    actions.call_off(db, round_, form.because.words, by=actor)
    return redirect(request, "show_round", round=round_.id, notice=_("The round is called off."))


def _here(request: Request, db: Session, actor: Actor) -> Round:
    round_ = get_round(db, request.path_params["round"], for_=actor)
    require(policy.can_call_off(actor, round_))
    return round_


def _ask(request: Request, round_: Round, form: CallingOffForm) -> Response:
    return ask(
        request,
        form,
        title=_("Call this round off"),
        about=round_.title,
        reference=round_.reference,
        lead=_("Every ballot is forgotten, and nothing is counted. Everybody reads why."),
        action=url(request, "create_round_cancellation", round=round_.id),
        label=_("Call it off"),
        back=url(request, "show_round", round=round_.id),
        station="project",
        danger=True,
    )
