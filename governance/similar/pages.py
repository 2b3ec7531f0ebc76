"""While somebody writes: who has asked for the same, to support it or to add to it instead."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.forms import clean
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.security import slow_down
from governance.core.web import render, url
from governance.core.words import speak
from governance.progress.queries import marks
from governance.recommendations import policy
from governance.similar.queries import Typed, similar
from governance.workshops.models import Workshop
from governance.workshops.queries import get_workshop

SHOWN = frozenset({"key", "title", "text"})
"""What the page does not only carry along: it shows it, or makes it anew."""
OFTEN = "60/minute"
"""How often one may ask: at each pause, and somewhat more."""


def create_comparison(request: Request, db: Session, actor: Actor) -> Response:
    """What of the room and of the register is like what is being typed there."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(policy.can_submit(actor, workshop))
    workshop.must_be_open()
    return _compare(
        request,
        db,
        actor,
        workshop,
        again=url(request, "create_comparison", workshop=workshop.id),
        send=url(request, "create_recommendation", workshop=workshop.id),
        label=_("Put it on the table"),
    )


def create_own_comparison(request: Request, db: Session, actor: Actor) -> Response:
    """What of the register is like what a member is typing between workshops."""
    require(policy.can_recommend(actor))
    return _compare(
        request,
        db,
        actor,
        None,
        again=url(request, "create_own_comparison"),
        send=url(request, "create_own_recommendation"),
        label=_("Send it"),
    )


def _compare(
    request: Request, db: Session, actor: Actor, workshop: Workshop | None, **ways: Any
) -> Response:
    """A piece of the page where a script asks; else a page that keeps what was typed."""
    slow_down(OFTEN, "comparison", actor.session or f"participant {actor.participant}")
    form = request.state.form
    typed = Typed(
        speak(clean(form.get("language"))), clean(form.get("title")), clean(form.get("text"))
    )
    inside = workshop is not None and policy.can_see_table(actor, workshop)
    found = similar(db, typed, workshop_id=workshop.id if workshop and inside else None)
    piece = "hx-request" in request.headers
    return render(
        request,
        "similar/_found.html" if piece else "similar/show.html",
        found=found,
        marks=marks(db, [one.id for one in found]),
        typed=typed,
        others=[(name, value) for name, value in form.multi_items() if name not in SHOWN],
        back=url(request, "show_workshop", workshop=workshop.id) if workshop else "",
        can_support={one.id for one in found if policy.can_support(actor, one)},
        **ways,
    )
