"""The page of a meeting: who was there, its agenda, and what was decided."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor
from governance.core.web import House, redirect, render
from governance.decisions import actions, names, policy
from governance.decisions.forms import ConflictForm
from governance.decisions.inviting import hours_of
from governance.decisions.models import AgendaItem, MinutesStage, Stage, Withdrew
from governance.decisions.queries import (
    Point,
    agenda_of,
    documents_at,
    get_item,
    items_of,
    presenters,
    returning,
    sent_and_due,
    standing_at,
)
from governance.decisions.rules import TO_DECIDE, public_from
from governance.meetings import names as meeting_names
from governance.meetings import policy as meetings
from governance.meetings.models import AHEAD, Kind, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.queries import get_meeting, observers_at, seats_at, second_of
from governance.meetings.quorum import Seat, quorum_of
from governance.progress.queries import marks

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
        points=points,
        marks=marks(db, [p.item.recommendation_id for p in points if p.item.recommendation_id]),
        conflict_forms={}
        if meeting.minutes_fixed
        else _conflict_forms(actor, may["set"], seats, points),
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
        **_minutes(db, meeting, inside=policy.can_read_minutes(actor, seats)),
        **_who(db, meeting, seats),
        **_beside(db, actor, meeting, points, inside=may["see_inside"]),
        **(sent_and_due(db, meeting) if may["invite"] else {"invitation": None}),
    )


def _minutes(db: Session, meeting: Meeting, *, inside: bool) -> dict[str, Any]:
    """The minutes of this meeting as far as somebody may read them, and those it approved."""
    if meeting.stage not in IN_SESSION_OR_HELD:
        return {"minutes": None, "approved_here": frozenset(), "reads_minutes": False}
    own, approved_here = standing_at(db, meeting.id)
    seen = own if inside else [one for one in own if one.stage == MinutesStage.APPROVED]
    return {
        "minutes": seen[0] if seen else None,
        "approved_here": frozenset(one.item_id for one in approved_here),
        "reads_minutes": inside or bool(seen),
    }


def _who(db: Session, meeting: Meeting, seats: list[Seat]) -> dict[str, Any]:
    """Who takes part, whether that is enough, and the meeting called again where it was not."""
    counted = quorum_of(meeting, meeting.body, seats)
    again = meeting.stage == MeetingStage.CLOSED and not counted.reached
    return {
        "seats": seats,
        "sitting": {seat.person_id: seat.name for seat in seats},
        "observers": observers_at(db, meeting.id),
        "quorum": counted,
        "second": second_of(db, meeting.id) if again else None,
        "calls_again": again,
    }


def _beside(
    db: Session, actor: Actor, meeting: Meeting, points: list[Point], *, inside: bool
) -> dict[str, Any]:
    """The hours of the points, who presents them, their documents, and the minutes in all.

    Hours count internal points too, whoever reads.
    """
    shown = [point.item for point in points]
    items = shown if inside else items_of(db, meeting.id)
    planned = sum(item.minutes_planned or 0 for item in items)
    span = meeting.starts_at and meeting.ends_at and meeting.ends_at - meeting.starts_at
    return {
        "hours": hours_of(meeting, items),
        "presented": presenters(db, shown),
        "documents": documents_at(db, meeting.id, for_=actor),
        "planned": planned,
        "there_are": int(span.total_seconds() // 60) if span else None,
    }


def _may(actor: Actor, meeting: Meeting) -> dict[str, bool]:
    keeps = meetings.can_keep(actor, meeting)
    decides = meeting.kind != Kind.SEMINAR and meeting.body.decides
    sets = policy.can_set_agenda(actor, meeting)
    notes = meetings.can_note_attendance(actor, meeting)
    return {
        "keep": keeps,
        "invite": keeps and meeting.stage == MeetingStage.PLANNED,
        "see_inside": meetings.can_see_inside(actor),
        "see_link": meetings.can_see_link(actor, meeting),
        "note": notes and meeting.stage in AHEAD,
        "set": sets and meeting.stage in AHEAD,
        "decide": sets
        and decides
        and meeting.stage in IN_SESSION_OR_HELD
        and not meeting.lacked_quorum
        and not meeting.minutes_fixed,
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


def _back(request: Request, item: AgendaItem, notice: str) -> Response:
    where = f"item-{item.id}"
    return redirect(request, "show_meeting", meeting=item.meeting_id, notice=notice, anchor=where)
