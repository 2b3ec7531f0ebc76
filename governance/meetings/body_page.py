"""The page of a body: who sits in it on a day, their terms, and the form of a mandate."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.policy import Actor
from governance.core.web import render
from governance.meetings import names, policy
from governance.meetings.forms import MandateEndForm, MandateForm
from governance.meetings.models import Body
from governance.meetings.queries import (
    coming_mandates,
    composition,
    mandates_of,
    meetings_of,
    past_mandates,
    withdrawn_mandates,
)
from governance.meetings.terms import draw_terms
from governance.people.queries import active_people


def mandate_form(db: Session, body: Body, request: Request | None = None) -> MandateForm:
    """The form of a seat, with who may be given one and what for."""
    form = MandateForm(request)
    form.offer([(person.id, person.name) for person in active_people(db)], body.categories)
    return form


def body_page(
    request: Request, db: Session, actor: Actor, body: Body, form: MandateForm | None = None
) -> Response:
    """Who sits in a body; for who keeps it, with the form of a mandate."""
    may = {"keep": policy.can_keep_bodies(actor, body), "plan": policy.can_plan(actor)}
    may["see_inside"] = policy.can_see_inside(actor)
    form = form or (mandate_form(db, body) if may["keep"] else MandateForm())
    on = _day(request) or clock.today()
    seats = composition(db, body.id, on)
    return render(
        request,
        "meetings/body.html",
        status=422 if form.errors else 200,
        body=body,
        on=on,
        seats=seats,
        vacant=max((body.seats or 0) - sum(seat.decides for seat in seats), 0),
        terms=draw_terms(mandates_of(db, body.id), on),
        coming=coming_mandates(db, body.id, on),
        past=past_mandates(db, body.id, on),
        withdrawn=withdrawn_mandates(db, body.id) if may["keep"] else [],
        meetings=meetings_of(db, body.id),
        form=form,
        end_form=MandateEndForm(),
        names=names,
        may=may,
    )


def _day(request: Request) -> date | None:
    """The day that is asked for in the address; nothing for what is no day."""
    try:
        return date.fromisoformat(request.query_params.get("on", ""))
    except ValueError:
        return None
