"""The page of the cycles: the rounds of listening, and adding one."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render
from governance.strategy import actions, policy
from governance.strategy.forms import CycleForm
from governance.strategy.queries import cycles


def list_cycles(request: Request, db: Session, actor: Actor) -> Response:
    """The rounds of listening, and adding one."""
    return _page(request, db, actor, CycleForm(request), 200)


def create_cycle(request: Request, db: Session, actor: Actor) -> Response:
    """Add a cycle."""
    require(policy.can_keep_themes(actor))
    form = CycleForm(request)
    if not form.validate():
        return _page(request, db, actor, form, 422)
    try:
        actions.add_cycle(db, form.title.words, form.since.data, form.until.data, by=actor)
    except Refused as refused:
        form.refuse("until", refused.sentence)
        return _page(request, db, actor, form, 422)
    return redirect(request, "list_cycles", notice=_("The cycle is added."))


def _page(request: Request, db: Session, actor: Actor, form: CycleForm, status: int) -> Response:
    given = {"cycles": cycles(db), "form": form, "may": {"keep": policy.can_keep_themes(actor)}}
    return render(request, "strategy/cycles.html", status=status, **given)
