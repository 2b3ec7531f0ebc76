"""What one button does to a recommendation: support, follow, review, withdraw, take apart."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.i18n import _
from governance.core.policy import Actor
from governance.core.web import House, redirect, safe_path, url
from governance.recommendations import actions
from governance.recommendations.forms import ReasonForm
from governance.recommendations.models import Recommendation
from governance.recommendations.queries import get_recommendation


def _one(request: Request, db: Session, actor: Actor) -> Recommendation:
    return get_recommendation(db, request.path_params["recommendation"], for_=actor)


def _back(request: Request, one: Recommendation, notice: str) -> Response:
    """Where the button was: the room of a workshop, or its own page."""
    response = redirect(request, "show_recommendation", recommendation=one.id, notice=notice)
    next_path = safe_path(request.state.form.get("next"))
    if next_path != "/":
        response.headers["location"] = next_path
    return response


def create_support(request: Request, db: Session, actor: Actor) -> Response:
    """Support it."""
    one = _one(request, db, actor)
    actions.support(db, one, by=actor)
    return _back(request, one, _("You support this. Only the number is shown."))


def create_support_end(request: Request, db: Session, actor: Actor) -> Response:
    """Take one's support back."""
    one = _one(request, db, actor)
    actions.unsupport(db, one, by=actor)
    return _back(request, one, _("You no longer support this."))


def create_follow(request: Request, db: Session, actor: Actor) -> Response:
    """Follow it."""
    one = _one(request, db, actor)
    actions.follow(db, one, by=actor)
    return _back(request, one, _("You hear of every step from now on."))


def create_follow_end(request: Request, db: Session, actor: Actor) -> Response:
    """Follow it no longer."""
    one = _one(request, db, actor)
    actions.unfollow(db, one, by=actor)
    return _back(request, one, _("You no longer follow this."))


def create_review(request: Request, db: Session, actor: Actor) -> Response:
    """Take it under review."""
    one = _one(request, db, actor)
    house: House = request.app.state.house
    actions.review(db, one, answer_days=house.settings.answer_days, by=actor)
    return _back(request, one, _("It is under review."))


def create_merge_end(request: Request, db: Session, actor: Actor) -> Response:
    """Take it out of what it was merged into."""
    one = _one(request, db, actor)
    actions.undo_merge(db, one, by=actor)
    return _back(request, one, _("Both are as they were before the merge."))


def create_withdrawal(request: Request, db: Session, actor: Actor) -> Response:
    """Withdraw it, with a reason."""
    one = _one(request, db, actor)
    form = ReasonForm(request)
    if not form.validate():
        return ask(
            request,
            form,
            title=_("Withdraw the recommendation"),
            about=one.title,
            reference=one.reference,
            station="recommendation",
            action=url(request, "create_withdrawal", recommendation=one.id),
            label=_("Withdraw it"),
            back=url(request, "show_recommendation", recommendation=one.id),
            danger=True,
        )
    actions.withdraw(db, one, form.why.data, by=actor)
    return _back(request, one, _("It is withdrawn, and stays readable."))
