"""The page of a meeting: who was there, its agenda, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, whole
from governance.decisions import actions, names, policy
from governance.decisions.forms import ConflictForm, attended
from governance.decisions.inviting import hours_of
from governance.decisions.models import MinutesStage, Stage
from governance.decisions.queries import (
    Point,
    agenda_of,
    documents_at,
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
    return _page(request, db, actor, meeting, seats_at(db, meeting))


def create_meeting_attendance(request: Request, db: Session, actor: Actor) -> Response:
    """Note who is present, represented or excused, who came later and who left; with one press,
    that everybody else is present. All of it, or nothing where something is refused."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(meetings.can_note_attendance(actor, meeting))
    kept = seats_at(db, meeting)
    noting = [attended(request.state.form, seat) for seat in kept]
    refusals = _note(db, meeting, kept, noting, actor)
    if refusals:
        return _page(request, db, actor, meeting, kept, noting=noting, refusals=refusals)
    notice = _("The attendance is noted.")
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice, anchor="attendance")


def _note(
    db: Session, meeting: Meeting, kept: Sequence[Seat], noting: Sequence[Seat], actor: Actor
) -> list[str]:
    """Note what is typed and was not so before; the sentences of what is refused."""
    refusals = []
    for seat in (typed for typed, before in zip(noting, kept, strict=True) if typed != before):
        given: Any = (seat.person_id, seat.presence, seat.represented_by_id)
        hours: Any = {"came_at": seat.came_at, "left_at": seat.left_at}
        try:
            actions.note_who_attends(db, meeting, *given, **hours, by=actor)
        except Refused as refused:
            refusals.append(f"{seat.name or _('A member')}: {refused.sentence}")
    return refusals


def create_meeting_chair(request: Request, db: Session, actor: Actor) -> Response:
    """Note who chairs."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    actions.name_chair(db, meeting, whole(request.state.form, "chair") or 0, by=actor)
    notice = _("Noted who chairs.")
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice, anchor="attendance")


def _page(
    request: Request,
    db: Session,
    actor: Actor,
    meeting: Meeting,
    seats: list[Seat],
    *,
    noting: Sequence[Seat] = (),
    refusals: Sequence[str] = (),
) -> Response:
    """Who was there, what was on the agenda, what was decided and why; `noting` is what was typed
    of who attends, where that was refused."""
    points = agenda_of(db, meeting.id, for_=actor)
    may = _may(actor, meeting)
    about = [p.item.recommendation_id for p in points if p.item.recommendation_id]
    return render(
        request,
        "decisions/meeting.html",
        status=422 if refusals else 200,
        meeting=meeting,
        points=points,
        marks=marks(db, about),
        conflict_forms=_conflict_forms(actor, meeting, may["note"], seats, points),
        returning=returning(db, clock.today()) if may["set"] else [],
        public_from=_public_from(request, points),
        may=may,
        names=names,
        meeting_names=meeting_names,
        TO_DECIDE=TO_DECIDE,
        noting=noting or seats,
        refusals=refusals,
        looks_in=may["see_inside"] or any(policy.can_vote(actor, seat) for seat in seats),
        **_minutes(db, meeting, inside=policy.can_read_minutes(actor, seats)),
        **_who(db, meeting, seats),
        **_beside(db, actor, meeting, points, inside=may["see_inside"]),
        **(sent_and_due(db, meeting) if may["invite"] else {"invitation": None}),
    )


def _public_from(request: Request, points: Sequence[Point]) -> dict[int, date]:
    """The day from which everyone reads what the authors know already, by decision."""
    house: House = request.app.state.house
    days = house.settings.authors_first_days
    known = [point.decision for point in points if point.decision]
    return {one.id: public_from(one, days) for one in known if one.stage == Stage.ANNOUNCED}


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
        "note": notes and meeting.stage != MeetingStage.CANCELLED and not meeting.minutes_fixed,
        "name": notes and meeting.stage in AHEAD,
        "set": sets and meeting.stage in AHEAD,
        "decide": sets
        and decides
        and meeting.stage in IN_SESSION_OR_HELD
        and not meeting.minutes_fixed
        and not meeting.lacked_quorum,
    }


def _conflict_forms(
    actor: Actor, meeting: Meeting, keeps: bool, seats: list[Seat], points: list[Point]
) -> dict[int, ConflictForm]:
    """A form for each point on which this person may declare a conflict of interest."""
    if meeting.minutes_fixed:
        return {}
    people = [(s.person_id, s.name) for s in seats if keeps or s.person_id == actor.person]
    forms = {}
    for point in points:
        settled = point.decision is not None and not point.decision.is_draft
        if people and not settled:
            forms[point.item.id] = ConflictForm(None, point.item.id, people)
    return forms
