"""The minutes of a meeting: whole for those inside, and what is public of them for everyone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import NotFound
from governance.core.i18n import current_language
from governance.core.policy import Actor, Visitor
from governance.core.web import render, whole
from governance.core.words import words_in
from governance.decisions import policy
from governance.decisions.minutes_page import imprint_of, minutes_page
from governance.decisions.minuting import HELD, write_out
from governance.decisions.models import Minutes, MinutesStage
from governance.decisions.queries import agenda_of, get_pdf, versions_of
from governance.decisions.typesetting import pdf_of
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting, seats_at


def show_minutes(request: Request, db: Session, actor: Actor) -> Response:
    """What was dealt with, as it is written, or as a meeting approved it."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    seats = seats_at(db, meeting) if actor.person else []
    versions = versions_of(db, meeting.id)
    if not policy.can_read_minutes(actor, seats):
        approved = [one for one in versions if one.stage == MinutesStage.APPROVED]
        return _public_page(request, db, meeting, _chosen(request, approved), approved)
    minutes = _chosen(request, versions) if versions else None
    if minutes is None and meeting.stage not in HELD:
        raise NotFound
    return minutes_page(request, db, actor, meeting, minutes, versions=versions, seats=seats)


def _chosen(request: Request, versions: Sequence[Minutes]) -> Minutes:
    """The version that the address names, else the newest one; raises `NotFound`."""
    wanted = whole(request.query_params, "version")
    found = [one for one in versions if wanted is None or one.number == wanted]
    if not found:
        raise NotFound
    return found[0]


def _public_page(
    request: Request, db: Session, meeting: Meeting, minutes: Minutes, versions: Sequence[Minutes]
) -> Response:
    """The public summary, and the points and decisions that everyone may read."""
    return render(
        request,
        "decisions/minutes_public.html",
        meeting=meeting,
        minutes=minutes,
        versions=versions,
        approved=minutes.content["approved"],
        summary=words_in(minutes.content["summary"]),
        points=agenda_of(db, meeting.id, for_=Visitor),
    )


def show_minutes_pdf(request: Request, db: Session, actor: Actor) -> Response:
    """The minutes on paper, for those inside: approved ones as they were kept."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    seats = seats_at(db, meeting) if actor.person else []
    if not policy.can_read_minutes(actor, seats):
        raise NotFound
    minutes, language = _chosen(request, versions_of(db, meeting.id)), current_language()
    name = f"{meeting.reference}-{minutes.number}-{language}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    if minutes.stage == MinutesStage.APPROVED:
        kept = get_pdf(db, minutes.id, language)
        return Response(kept.pdf, 200, headers | {"ETag": f'"{kept.sha256}"'}, "application/pdf")
    written = write_out(db, meeting, minutes, seats, imprint_of(request))
    return Response(pdf_of(written.content, language), 200, headers, "application/pdf")
