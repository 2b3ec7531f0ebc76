"""The pages on which bodies and meetings are listed, planned, opened, closed and summed up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.paging import page_of
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, whole
from governance.meetings import actions, names, policy
from governance.meetings.forms import CancellationForm, MeetingForm, SummaryForm, as_typed
from governance.meetings.models import Meeting
from governance.meetings.queries import (
    bodies,
    by_day,
    get_body,
    get_meeting,
    meetings_ahead,
    meetings_held,
)


def list_meetings(request: Request, db: Session, actor: Actor) -> Response:
    """Meetings to come, and those that were held."""
    body_id = whole(request.query_params, "body")
    page = page_of(db, meetings_held(body_id), by_day, request)
    return render(
        request,
        "meetings/list.html",
        ahead=meetings_ahead(db, body_id) if page.is_first else [],
        page=page,
        bodies=bodies(db),
        body_id=body_id,
        names=names,
        may={"plan": policy.can_plan(actor)},
    )


def new_meeting(request: Request, db: Session, actor: Actor) -> Response:
    """Plan a meeting."""
    require(policy.can_plan(actor))
    form = MeetingForm()
    first = _first(request, db, actor, request.query_params)
    if first is not None:
        form = MeetingForm(data=as_typed(first) | {"held_on": None})
    return _meeting_form(request, db, form, None, first=first)


def create_meeting(request: Request, db: Session, actor: Actor) -> Response:
    """Plan it."""
    require(policy.can_plan(actor))
    form = MeetingForm(request)
    _offer_bodies(db, form)
    first = _first(request, db, actor, request.state.form)
    if not form.validate():
        return _meeting_form(request, db, form, None, status=422, first=first)
    body = get_body(db, int(form.body.data))
    try:
        meeting = actions.plan(db, body, form.typed(), first, by=actor)
    except Refused as refused:
        form.refuse("held_on", refused.sentence)
        return _meeting_form(request, db, form, None, status=422, first=first)
    notice = _("The meeting is planned. Now set its agenda.")
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice)


def edit_meeting(request: Request, db: Session, actor: Actor) -> Response:
    """Change what was planned."""
    meeting = _meeting(request, db, actor)
    require(policy.can_keep(actor, meeting))
    form = MeetingForm(data=as_typed(meeting))
    return _meeting_form(request, db, form, meeting)


def update_meeting(request: Request, db: Session, actor: Actor) -> Response:
    """Change it."""
    meeting = _meeting(request, db, actor)
    require(policy.can_keep(actor, meeting))
    form = MeetingForm(request, data=as_typed(meeting))
    del form.body
    if not form.validate():
        return _meeting_form(request, db, form, meeting, status=422)
    actions.edit(db, meeting, form.typed(), by=actor)
    return redirect(request, "show_meeting", meeting=meeting.id, notice=_("Saved."))


def _meeting(request: Request, db: Session, actor: Actor) -> Meeting:
    return get_meeting(db, request.path_params["meeting"], for_=actor)


def _first(request: Request, db: Session, actor: Actor, given: Mapping[str, Any]) -> Meeting | None:
    """The meeting without quorum after which this one is called again."""
    first = whole(given, "again")
    return get_meeting(db, first, for_=actor) if first else None


def _offer_bodies(db: Session, form: MeetingForm) -> None:
    form.body.choices = [(body.id, str(body.name)) for body in bodies(db)]


def _meeting_form(
    request: Request,
    db: Session,
    form: MeetingForm,
    meeting: Meeting | None,
    *,
    status: int = 200,
    first: Meeting | None = None,
) -> Response:
    if meeting is None:
        _offer_bodies(db, form)
    return render(
        request, "meetings/edit.html", status=status, form=form, meeting=meeting, first=first
    )


def create_meeting_opening(request: Request, db: Session, actor: Actor) -> Response:
    """Begin the session."""
    meeting = _meeting(request, db, actor)
    today = bool(request.state.form.get("today"))
    actions.open_meeting(db, meeting, bring_forward=today, by=actor)
    notice = _("The meeting is open. Note who is there.")
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice)


def create_meeting_closing(request: Request, db: Session, actor: Actor) -> Response:
    """End the session."""
    meeting = _meeting(request, db, actor)
    actions.close(db, meeting, by=actor)
    return redirect(request, "show_meeting", meeting=meeting.id, notice=_("The meeting is closed."))


def create_meeting_cancellation(request: Request, db: Session, actor: Actor) -> Response:
    """Call a meeting off."""
    meeting = _meeting(request, db, actor)
    require(policy.can_keep(actor, meeting))
    form = CancellationForm(request)
    if not form.validate():
        return render(request, "meetings/cancellation.html", status=422, meeting=meeting, form=form)
    actions.cancel(db, meeting, form.why.data, by=actor)
    return redirect(
        request, "show_meeting", meeting=meeting.id, notice=_("The meeting is called off.")
    )


def new_meeting_cancellation(request: Request, db: Session, actor: Actor) -> Response:
    """Why is it called off?"""
    meeting = _meeting(request, db, actor)
    require(policy.can_keep(actor, meeting))
    form = CancellationForm()
    return render(request, "meetings/cancellation.html", meeting=meeting, form=form)


def edit_meeting_summary(request: Request, db: Session, actor: Actor) -> Response:
    """Sum a meeting up."""
    meeting = _meeting(request, db, actor)
    require(policy.can_keep(actor, meeting))
    form = SummaryForm(data={"summary": meeting.written_summary, "notes": meeting.notes})
    return render(request, "meetings/summary.html", meeting=meeting, form=form)


def update_meeting_summary(request: Request, db: Session, actor: Actor) -> Response:
    """Keep the summary and the notes."""
    meeting = _meeting(request, db, actor)
    require(policy.can_keep(actor, meeting))
    form = SummaryForm(request, data={"summary": meeting.written_summary})
    if not form.validate():
        return render(request, "meetings/summary.html", status=422, meeting=meeting, form=form)
    actions.sum_up(db, meeting, form.summary.data or None, form.notes.data, by=actor)
    return redirect(request, "show_meeting", meeting=meeting.id, notice=_("Saved."))
