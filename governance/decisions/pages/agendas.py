"""The page of a meeting: who was there, its agenda, and what was decided; and how it is set."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.edge import is_number
from governance.core.errors import NotFound, Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render
from governance.core.words import Words
from governance.decisions import actions, names, policy
from governance.decisions.forms import ConflictForm, ItemForm, PurposeForm
from governance.decisions.models import AgendaItem, Purpose, Stage, Withdrew
from governance.decisions.queries import Point, agenda_of, get_item, returning, waiting
from governance.decisions.rules import TO_DECIDE, public_from
from governance.meetings import names as meeting_names
from governance.meetings import policy as meetings
from governance.meetings.models import Kind, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.queries import get_meeting, seats_at
from governance.meetings.quorum import Seat, count_quorum
from governance.progress.queries import marks
from governance.recommendations.queries import get_recommendation

AHEAD = (MeetingStage.PLANNED, MeetingStage.OPEN)
IN_SESSION_OR_HELD = (MeetingStage.OPEN, MeetingStage.CLOSED)


def show_meeting(request: Request, db: Session, actor: Actor) -> Response:
    """Who was there, what was on the agenda, what was decided and why."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    seats = seats_at(db, meeting)
    points = agenda_of(db, meeting.id, for_=actor)
    may = _may(actor, meeting)
    house: House = request.app.state.house
    return render(
        request,
        "decisions/meeting.html",
        meeting=meeting,
        seats=seats,
        sitting={seat.person_id: seat.name for seat in seats},
        quorum=count_quorum(seats, meeting.body.quorum_percent),
        points=points,
        marks=marks(db, [p.item.recommendation_id for p in points if p.item.recommendation_id]),
        conflict_forms=_conflict_forms(actor, may["set"], seats, points),
        returning=returning(db, clock.today()) if may["set"] else [],
        public_from={
            point.decision.id: public_from(point.decision, house.settings.authors_first_days)
            for point in points
            if point.decision is not None and point.decision.stage == Stage.ANNOUNCED
        },
        may=may,
        names=names,
        meeting_names=meeting_names,
        TO_DECIDE=TO_DECIDE,
    )


def _may(actor: Actor, meeting: Meeting) -> dict[str, bool]:
    keeps = meetings.can_keep(actor, meeting)
    decides = meeting.kind != Kind.SEMINAR and meeting.body.decides
    sets = policy.can_set_agenda(actor, meeting)
    notes = meetings.can_note_attendance(actor, meeting)
    return {
        "keep": keeps,
        "see_inside": meetings.can_see_inside(actor),
        "see_link": meetings.can_see_link(actor, meeting),
        "note": notes and meeting.stage in AHEAD,
        "set": sets and meeting.stage in AHEAD,
        "decide": sets and decides and meeting.stage in IN_SESSION_OR_HELD,
    }


def _conflict_forms(
    actor: Actor, keeps: bool, seats: list[Seat], points: list[Point]
) -> dict[int, ConflictForm]:
    """A form for each point on which this person may declare a conflict of interest."""
    people = [(s.person_id, s.name) for s in seats if keeps or s.person_id == actor.person]
    forms = {}
    for point in points:
        settled = point.decision is not None and not point.decision.is_draft
        if people and not settled:
            forms[point.item.id] = _conflict_form(point.item, people)
    return forms


def _conflict_form(
    item: AgendaItem, people: list[tuple[int, str]], request: Request | None = None
) -> ConflictForm:
    form = ConflictForm(request, prefix=f"conflict-{item.id}-")
    form.person.choices = list(people)
    return form


def new_agenda_item(request: Request, db: Session, actor: Actor) -> Response:
    """Put a recommendation, or another point, on the agenda."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_set_agenda(actor, meeting))
    return _new_item_page(request, db, meeting, ItemForm())


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
    form = ItemForm(request)
    if not form.validate():
        return _new_item_page(request, db, meeting, form, 422)
    given: dict[str, Any] = {
        "note": form.note.data or None,
        "public": form.public.data,
        "minutes_planned": form.minutes_planned.data,
    }
    purpose, title = Purpose(form.purpose.data), form.title.data or Words("nl", "")
    try:
        item = actions.add_item(db, meeting, purpose, title, **given, by=actor)
    except Refused as refused:
        form.refuse("purpose", refused.sentence)
        return _new_item_page(request, db, meeting, form, 422)
    return _back(request, item, _("The point is on the agenda."))


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


def create_item_position(request: Request, db: Session, actor: Actor) -> Response:
    """Move a point up or down."""
    item = get_item(db, request.path_params["item"], for_=actor)
    position = str(request.state.form.get("position", ""))
    if not position.isdecimal() or len(position) > 4:
        raise NotFound
    actions.move_item(db, item, int(position), by=actor)
    return _back(request, item, _("Moved."))


def create_item_removal(request: Request, db: Session, actor: Actor) -> Response:
    """Take a point off the agenda."""
    item = get_item(db, request.path_params["item"], for_=actor)
    actions.take_off(db, item, by=actor)
    return _back(request, item, _("Taken off the agenda."), anchor="agenda")


def create_conflict(request: Request, db: Session, actor: Actor) -> Response:
    """Note a conflict of interest on a point."""
    item = get_item(db, request.path_params["item"], for_=actor)
    seats = seats_at(db, item.meeting)
    form = _conflict_form(item, [(seat.person_id, seat.name) for seat in seats], request)
    if not form.validate():
        raise Refused(_("Say who has a conflict of interest, and what they did."))
    withdrew = Withdrew(form.withdrew.data)
    actions.declare_conflict(db, item, int(form.person.data), withdrew, by=actor)
    return _back(request, item, _("The conflict of interest is noted."))


def _back(request: Request, item: AgendaItem, notice: str, anchor: str = "") -> Response:
    where = anchor or f"item-{item.id}"
    return redirect(request, "show_meeting", meeting=item.meeting_id, notice=notice, anchor=where)
