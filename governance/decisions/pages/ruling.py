"""The rule by which a body decides."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.forms import options
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.decisions import actions, policy
from governance.decisions.forms import RuleForm
from governance.decisions.models import Base, Share
from governance.decisions.voting import rule_of
from governance.meetings.models import Body
from governance.meetings.queries import composition, get_body


def edit_voting_rule(request: Request, db: Session, actor: Actor) -> Response:
    """By which majority a body decides."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_set_voting_rule(actor, body))
    rule, chair = rule_of(db, body.id)
    kept: dict[str, Any] = {"share": rule.share.value, "base": rule.base.value}
    kept |= {"chair_decides": rule.chair_decides, "chair": str(chair or "")}
    return _rule_page(request, db, body, RuleForm(data=kept))


def _rule_page(request: Request, db: Session, body: Body, form: RuleForm) -> Response:
    _offer_chairs(db, body, form)
    return ask(
        request,
        form,
        title=_("Majority"),
        action=url(request, "update_voting_rule", body=body.id),
        label=_("Save"),
        back=url(request, "show_body", body=body.id),
        about=body.name,
        lead=_("By which majority this body decides when it votes."),
        station="decision",
    )


def _offer_chairs(db: Session, body: Body, form: RuleForm) -> None:
    seats = composition(db, body.id, clock.today())
    people = [(str(seat.person_id), seat.name) for seat in seats if seat.decides]
    form.chair.choices = options([("", "–"), *people])


def update_voting_rule(request: Request, db: Session, actor: Actor) -> Response:
    """Change it."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_set_voting_rule(actor, body))
    form = RuleForm(request)
    _offer_chairs(db, body, form)
    if not form.validate():
        return _rule_page(request, db, body, form)
    chair = int(form.chair.data) if form.chair.data else None
    share, base, decides = Share(form.share.data), Base(form.base.data), form.chair_decides.data
    try:
        given: dict[str, Any] = {"chair_decides": decides, "chair_id": chair}
        actions.set_voting_rule(db, body, share, base, **given, by=actor)
    except Refused as refused:
        form.refuse("chair", refused.sentence)
        return _rule_page(request, db, body, form)
    return redirect(request, "show_body", body=body.id, notice=_("Saved."))
