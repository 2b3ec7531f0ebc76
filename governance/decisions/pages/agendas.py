"""How an agenda is set: points are added, changed, moved and taken off; two may do it at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.edge import is_number
from governance.core.errors import NotFound, NotNow, Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, whole
from governance.decisions import actions, names, policy
from governance.decisions.forms import ItemForm, PurposeForm, item_form
from governance.decisions.models import AgendaItem, Purpose
from governance.decisions.queries import changed_since, get_item, waiting
from governance.meetings.models import Kind, Meeting
from governance.meetings.queries import get_meeting
from governance.people.queries import active_people
from governance.recommendations.queries import get_recommendation


def new_agenda_item(request: Request, db: Session, actor: Actor) -> Response:
    """Put a recommendation, or another point, on the agenda."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_set_agenda(actor, meeting))
    return _new_item_page(request, db, meeting, _offered(db, ItemForm()))


def _offered(db: Session, form: ItemForm) -> ItemForm:
    form.offer([(person.id, person.name) for person in active_people(db)])
    return form


def _new_item_page(
    request: Request, db: Session, meeting: Meeting, form: ItemForm, status: int = 200
) -> Response:
    search = request.query_params.get("search", "")[:100]
    found = waiting(db, meeting.id, search)
    return render(
        request,
        "decisions/agenda_new.html",
        status=status,
        meeting=meeting,
        form=form,
        search=search,
        found=found,
        today=clock.today(),
        purposes=_purposes(meeting),
        names=names,
    )


def _purposes(meeting: Meeting) -> list[Purpose]:
    """What a point may be for: where nothing can be decided, information."""
    decides = meeting.kind != Kind.SEMINAR and meeting.body.decides
    return list(Purpose) if decides else [Purpose.INFORMATION]


def create_agenda_item(request: Request, db: Session, actor: Actor) -> Response:
    """Put another point on the agenda."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_set_agenda(actor, meeting))
    form = _offered(db, ItemForm(request))
    if not form.validate():
        return _new_item_page(request, db, meeting, form, 422)
    given: dict[str, Any] = {
        "note": form.note.data or None,
        "public": form.public.data,
        "minutes_planned": form.minutes_planned.data,
        "presented": form.presented,
    }
    purpose, title = Purpose(form.purpose.data), form.title.words
    try:
        item = actions.add_item(db, meeting, purpose, title, **given, by=actor)
    except Refused as refused:
        form.refuse("purpose", refused.sentence)
        return _new_item_page(request, db, meeting, form, 422)
    notice = _("The point is on the agenda.")
    if request.state.form.get("again"):
        where = {"meeting": meeting.id, "anchor": "other"}
        return redirect(request, "new_agenda_item", notice=notice, **where)
    return _back(request, item, notice)


def create_recommendation_item(request: Request, db: Session, actor: Actor) -> Response:
    """Put a recommendation on the agenda: it is under review from now on."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_set_agenda(actor, meeting))
    form = PurposeForm(request)
    chosen = str(request.state.form.get("recommendation", ""))
    if not form.validate() or not is_number(chosen):
        raise NotFound
    recommendation = get_recommendation(db, int(chosen), for_=actor)
    house: House = request.app.state.house
    item = actions.add_item(
        db,
        meeting,
        Purpose(form.purpose.data),
        recommendation.title,
        recommendation=recommendation,
        answer_days=house.settings.answer_days,
        by=actor,
    )
    return _back(request, item, _("The recommendation is on the agenda; its authors hear of it."))


def edit_agenda_item(request: Request, db: Session, actor: Actor) -> Response:
    """Change what a point says."""
    item = get_item(db, request.path_params["item"], for_=actor)
    require(policy.can_set_agenda(actor, item.meeting))
    return _item_page(request, db, item, _offered(db, item_form(item)))


def update_agenda_item(request: Request, db: Session, actor: Actor) -> Response:
    """Change it; where somebody else did so meanwhile, theirs is shown and what was typed kept."""
    item = get_item(db, request.path_params["item"], for_=actor)
    require(policy.can_set_agenda(actor, item.meeting))
    form = _offered(db, item_form(item, request))
    if not form.validate():
        return _item_page(request, db, item, form, 422)
    seen = whole(request.state.form, "seen")
    try:
        actions.rewrite_item(db, item, form.rewritten(item), seen, by=actor)
    except NotNow as late:
        changes = changed_since(db, item.meeting_id, seen or 0)
        return _item_page(request, db, item, form, 409, sentence=late.sentence, changes=changes)
    except Refused as refused:
        form.refuse("purpose", refused.sentence)
        return _item_page(request, db, item, form, 422)
    return _back(request, item, _("Saved."))


def _item_page(
    request: Request,
    db: Session,
    item: AgendaItem,
    form: ItemForm,
    status: int = 200,
    **clash: Any,
) -> Response:
    """The form of a point; on a clash with what somebody else did there, beside that."""
    given = {"sentence": "", "changes": []} | clash
    return render(
        request,
        "decisions/item_edit.html",
        status=status,
        item=item,
        meeting=item.meeting,
        form=form,
        seen=_seen(request, item, clash=bool(clash)),
        names=names,
        **given,
    )


def _seen(request: Request, item: AgendaItem, *, clash: bool) -> int:
    """The version of the agenda that whoever types has before them."""
    posted = getattr(request.state, "form", {})
    kept = None if clash else whole(posted, "seen")
    return item.meeting.agenda_version if kept is None else kept


def create_item_position(request: Request, db: Session, actor: Actor) -> Response:
    """Move a point up or down, or to a place."""
    item = get_item(db, request.path_params["item"], for_=actor)
    position = str(request.state.form.get("position", ""))
    if not position.isdecimal() or len(position) > 4:
        raise NotFound
    seen = whole(request.state.form, "seen")
    actions.move_item(db, item, int(position), seen, by=actor)
    return _back(request, item, _("Moved."))


def create_item_removal(request: Request, db: Session, actor: Actor) -> Response:
    """Take a point off the agenda."""
    item = get_item(db, request.path_params["item"], for_=actor)
    actions.take_off(db, item, whole(request.state.form, "seen"), by=actor)
    return _back(request, item, _("Taken off the agenda."), anchor="agenda")


def _back(request: Request, item: AgendaItem, notice: str, anchor: str = "") -> Response:
    where = anchor or f"item-{item.id}"
    return redirect(request, "show_meeting", meeting=item.meeting_id, notice=notice, anchor=where)
