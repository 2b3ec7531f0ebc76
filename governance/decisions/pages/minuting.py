"""How minutes are written, point by point, sent, and put right; two may write at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.edge import is_number
from governance.core.errors import NotFound, NotNow
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, whole
from governance.decisions import actions, names, policy
from governance.decisions.forms import DiscussionForm, TreatmentForm, discussion_form
from governance.decisions.minutes_page import imprint_of, minutes_page, remark_form
from governance.decisions.minuting import write_out
from governance.decisions.models import AgendaItem, Discussion, Minutes, MinutesStage, Treated
from governance.decisions.queries import (
    discussion_on,
    get_item,
    get_minutes,
    get_remark,
    newest_of,
    remarks_on,
    versions_of,
)
from governance.decisions.sending import NotReady
from governance.decisions.typesetting import view_of
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting, seats_at


def edit_discussion(request: Request, db: Session, actor: Actor) -> Response:
    """Write what was said on a point."""
    item, meeting = _asked(request, db, actor)
    minutes = newest_of(db, meeting.id)
    if minutes is not None and minutes.stage == MinutesStage.APPROVED:
        raise NotNow(_("These minutes are approved and never change. Write a further version."))
    said, _who = discussion_on(db, minutes.id, item.id) if minutes else (None, "")
    form = discussion_form(said.text if said else None, _first_language(meeting))
    return _page(request, db, meeting, item, form, minutes=minutes)


def _asked(request: Request, db: Session, actor: Actor) -> tuple[AgendaItem, Meeting]:
    item = get_item(db, request.path_params["item"], for_=actor)
    require(policy.can_keep_minutes(actor, item.meeting))
    return item, get_meeting(db, item.meeting_id, for_=actor)


def _first_language(meeting: Meeting) -> str:
    """In which language minutes are written: the first one that the meeting speaks."""
    return next(iter(meeting.languages), "nl")


def update_discussion(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it; where somebody else wrote there meanwhile, theirs is shown and what was typed
    kept."""
    item, meeting = _asked(request, db, actor)
    minutes = newest_of(db, meeting.id)
    said, who = discussion_on(db, minutes.id, item.id) if minutes else (None, "")
    form = discussion_form(said.text if said else None, _first_language(meeting), request)
    if not form.validate():
        return _page(request, db, meeting, item, form, minutes=minutes, status=422)
    seen = whole(request.state.form, "seen")
    try:
        actions.write(db, meeting, item, form.text.data or None, seen, by=actor)
    except NotNow as late:
        clash: dict[str, Any] = {"sentence": late.sentence, "theirs": said, "who": who}
        return _page(request, db, meeting, item, form, minutes=minutes, status=409, **clash)
    following = whole(request.state.form, "next")
    if following:
        return redirect(request, "edit_discussion", item=following, notice=_("Saved."))
    anchor = f"point-{item.id}"
    return redirect(request, "show_minutes", meeting=meeting.id, notice=_("Saved."), anchor=anchor)


def _page(
    request: Request,
    db: Session,
    meeting: Meeting,
    item: AgendaItem,
    form: DiscussionForm,
    *,
    minutes: Minutes | None,
    status: int = 200,
    sentence: str = "",
    theirs: Discussion | None = None,
    who: str = "",
) -> Response:
    """The form of what was said, beside what stands there already."""
    house: House = request.app.state.house
    content = write_out(db, meeting, minutes, seats_at(db, meeting), imprint_of(request)).content
    points = view_of(content)["points"]
    places = [point["id"] for point in points]
    following = places[places.index(item.id) + 1 :] if item.id in places else []
    kept = whole(getattr(request.state, "form", {}), "seen")
    waiting = remarks_on(db, minutes.id) if minutes and minutes.sent_at else []
    return render(
        request,
        "decisions/discussion_edit.html",
        status=status,
        meeting=meeting,
        item=item,
        point=next((point for point in points if point["id"] == item.id), None),
        form=form,
        seen=(minutes.version if minutes else 0) if kept is None or sentence else kept,
        following=following[0] if following else None,
        remarks=[one for one in waiting if one.remark.waits and one.remark.item_id == item.id],
        sentence=sentence,
        theirs=theirs,
        who=who,
        required_languages=house.settings.languages,
        names=names,
    )


def create_minutes_sending(request: Request, db: Session, actor: Actor) -> Response:
    """Send them to the members of the body."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    languages = request.app.state.house.settings.languages
    try:
        actions.send(db, meeting, languages=languages, by=actor)
    except NotReady as unready:
        versions, seats = versions_of(db, meeting.id), seats_at(db, meeting)
        minutes = versions[0] if versions else None
        given: dict[str, Any] = {"versions": versions, "seats": seats, "needed": unready.needed}
        return minutes_page(request, db, actor, meeting, minutes, **given, status=422)
    people = len(seats_at(db, meeting))
    sent = ngettext(
        "The minutes are on their way to %(num)s member of the body.",
        "The minutes are on their way to %(num)s members of the body.",
        people,
    )
    return _back(request, meeting, sent % {"num": people})


def create_remark(request: Request, db: Session, actor: Actor) -> Response:
    """Say what is to be put right."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    seats = seats_at(db, meeting)
    require(policy.can_read_minutes(actor, seats))
    versions = versions_of(db, meeting.id)
    minutes = versions[0] if versions else None
    content = write_out(db, meeting, minutes, seats, imprint_of(request)).content
    form = remark_form(content["points"], request)
    if not form.validate():
        given: dict[str, Any] = {"versions": versions, "seats": seats, "form": form}
        return minutes_page(request, db, actor, meeting, minutes, **given, status=422)
    chosen = form.item.data
    item = db.get(AgendaItem, int(chosen)) if is_number(chosen or "") else None
    actions.remark(db, meeting, form.text.data, item, by=actor)
    return _back(request, meeting, _("Thank you. The secretary reads it and answers."))


def create_remark_treatment(request: Request, db: Session, actor: Actor) -> Response:
    """Take a remark over, or say why not."""
    made = get_remark(db, request.path_params["remark"])
    minutes = get_minutes(db, made.minutes_id)
    meeting = get_meeting(db, minutes.meeting_id, for_=actor)
    require(policy.can_keep_minutes(actor, meeting))
    form = TreatmentForm(request)
    wanted = str(request.state.form.get("treated", ""))
    if not form.validate() or wanted not in set(Treated):
        raise NotFound
    actions.treat(db, meeting, made, Treated(wanted), form.reply.data, by=actor)
    return _back(request, meeting, _("Who made the remark hears of it."))


def _back(request: Request, meeting: Meeting, notice: str) -> Response:
    return redirect(request, "show_minutes", meeting=meeting.id, notice=notice)
