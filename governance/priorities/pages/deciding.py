"""The board decides: as computed, or otherwise with a reason for each deviation."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import NotFound, Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.templates import show_date
from governance.core.web import House, redirect, render
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.queries import get_meeting, meetings_of
from governance.priorities import actions, names, policy
from governance.priorities.actions import Adopted
from governance.priorities.forms import adoption_form
from governance.priorities.models import Round, Stage
from governance.priorities.queries import Room, asked_of, get_round
from governance.projects.actions import Overcommitted


def new_round_adoption(request: Request, db: Session, actor: Actor) -> Response:
    """What was computed, to be adopted or not, one by one."""
    round_, room, form = _asked(request, db, actor)
    return _page(request, round_, room, form)


def create_round_adoption(request: Request, db: Session, actor: Actor) -> Response:
    """Put down what the board decided."""
    round_, room, form = _asked(request, db, actor)
    if not form.validate():
        return _page(request, round_, room, form)
    house: House = request.app.state.house
    chosen = {a.one.id for a in room.asked if form[f"adopt_{a.one.id}"].data}
    reasons = {a.one.id: form[f"because_{a.one.id}"].words for a in room.asked}
    meeting = get_meeting(db, int(form["meeting"].data), for_=actor)
    adopted = Adopted(chosen, {one: said for one, said in reasons.items() if said})
    try:
        given: Any = {"languages": house.settings.languages}
        given["over_because"] = form["over_because"].data or ""
        actions.adopt(db, round_, meeting, adopted, **given, by=actor)
    except Overcommitted as over:
        form.refuse("over_because", over.sentence)
        return _page(request, round_, room, form)
    except Refused as refused:
        form.refuse("meeting", refused.sentence)
        return _page(request, round_, room, form)
    notice = _("The decision stands here. The adopted projects are planned.")
    return redirect(request, "show_round", round=round_.id, notice=notice)


def _asked(request: Request, db: Session, actor: Actor) -> tuple[Round, Room, Any]:
    round_ = get_round(db, request.path_params["round"], for_=actor)
    require(policy.can_adopt(actor, round_))
    if round_.stage != Stage.CLOSED:
        raise NotFound
    room = asked_of(db, round_)
    rows = [(a.one.id, str(a.project.title), a.one.place is not None) for a in room.asked]
    form: Any = adoption_form(rows)(request)
    held = [
        (str(row.id), f"{row.reference} · {row.title} · {show_date(row.held_on)}")
        for row in meetings_of(db, round_.body_id)
        if row.stage in (MeetingStage.OPEN, MeetingStage.CLOSED)
    ]
    form["meeting"].choices = held
    return round_, room, form


def _page(request: Request, round_: Round, room: Room, form: Any) -> Response:
    house: House = request.app.state.house
    ordered = sorted(room.asked, key=lambda a: (a.one.place is None, a.one.place or 0, a.one.id))
    return render(
        request,
        "priorities/adoption.html",
        status=422 if form.errors else 200,
        round=round_,
        room=room,
        asked=ordered,
        form=form,
        names=names,
        languages=house.settings.languages,
    )
