"""The invitation to a meeting: what will be sent and to whom, and the meeting for a calendar."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.calendars import CALENDAR_TYPE
from governance.core.downloads import saved_as
from governance.core.i18n import ngettext
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, url
from governance.decisions import actions, names, policy
from governance.decisions.inviting import calendar_of, changes, points_of, said_of
from governance.decisions.queries import documents_at, invited_to, items_of, sent_and_due
from governance.meetings.models import Stage
from governance.meetings.queries import get_meeting, last_invitation


def new_invitation(request: Request, db: Session, actor: Actor) -> Response:
    """What will be sent, and to whom."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_set_agenda(actor, meeting))
    state = sent_and_due(db, meeting)
    before = state["invitation"]
    said = said_of(meeting, items_of(db, meeting.id))
    return render(
        request,
        "decisions/invitation.html",
        meeting=meeting,
        said=said,
        points=points_of(said),
        changes=changes(before.said if before else None, said),
        people=invited_to(db, meeting),
        documents=documents_at(db, meeting.id, for_=actor),
        open=meeting.stage == Stage.PLANNED,
        names=names,
        **state,
    )


def create_invitation(request: Request, db: Session, actor: Actor) -> Response:
    """Send it."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    invitation = actions.invite(db, meeting, by=actor)
    sent = ngettext(
        "The invitation is on its way to %(num)s person.",
        "The invitation is on its way to %(num)s people.",
        invitation.people,
    )
    notice = sent % {"num": invitation.people}
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice)


def show_meeting_file(request: Request, db: Session, actor: Actor) -> Response:
    """The meeting for a calendar program."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    house: House = request.app.state.house
    address = house.settings.absolute(url(request, "show_meeting", meeting=meeting.id))
    sent = last_invitation(db, meeting.id)
    written = calendar_of(house.settings, meeting, address, sent.number - 1 if sent else 0)
    return Response(written, 200, saved_as(f"{meeting.reference}.ics"), CALENDAR_TYPE)
