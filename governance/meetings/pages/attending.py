"""Guests without a seat are named, and invited like the others."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.meetings import actions, policy
from governance.meetings.forms import ObserverForm
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting, get_observer


def _meeting(request: Request, db: Session, actor: Actor) -> Meeting:
    return get_meeting(db, request.path_params["meeting"], for_=actor)


def new_observer(request: Request, db: Session, actor: Actor) -> Response:
    """Who is a guest at this meeting?"""
    meeting = _meeting(request, db, actor)
    require(policy.can_note_attendance(actor, meeting))
    return _ask_observer(request, meeting, ObserverForm())


def create_observer(request: Request, db: Session, actor: Actor) -> Response:
    """Name them."""
    meeting = _meeting(request, db, actor)
    require(policy.can_note_attendance(actor, meeting))
    form = ObserverForm(request)
    if not form.validate():
        return _ask_observer(request, meeting, form)
    try:
        actions.name_observer(db, meeting, form.guest(), by=actor)
    except Refused as refused:
        form.refuse("name", refused.sentence)
        return _ask_observer(request, meeting, form)
    notice = _("The observer is named.")
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice, anchor="attendance")


def _ask_observer(request: Request, meeting: Meeting, form: ObserverForm) -> Response:
    return ask(
        request,
        form,
        title=_("Name an observer"),
        about=meeting.title,
        reference=meeting.reference,
        lead=_("A guest without a seat: invited like the others, and without a voice."),
        action=url(request, "create_observer", meeting=meeting.id),
        label=_("Name them"),
        back=url(request, "show_meeting", meeting=meeting.id),
        station="decision",
    )


def create_observer_removal(request: Request, db: Session, actor: Actor) -> Response:
    """The guest does not come."""
    observer = get_observer(db, request.path_params["observer"])
    meeting = get_meeting(db, observer.meeting_id, for_=actor)
    actions.uninvite_observer(db, meeting, observer, by=actor)
    notice = _("The observer is taken from the list.")
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice, anchor="attendance")
