"""The page of whole minutes, for those inside: what they say, what is asked of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.policy import Actor
from governance.core.web import House, render
from governance.core.words import Words, words_in
from governance.decisions import names, policy
from governance.decisions.forms import RemarkForm, TreatmentForm
from governance.decisions.minuting import Imprint, Written, write_out
from governance.decisions.models import Minutes, MinutesStage
from governance.decisions.queries import (
    approving_points,
    remarks_on,
    reworded_at,
    written_since,
)
from governance.decisions.sending import Needed, needed_by
from governance.decisions.typesetting import view_of
from governance.meetings.models import Meeting, Stage
from governance.meetings.quorum import Seat


def imprint_of(request: Request) -> Imprint:
    """Whose minutes they are, and where they are read."""
    house: House = request.app.state.house
    return Imprint(house.settings.organisation, house.settings.absolute(""))


def minutes_page(
    request: Request,
    db: Session,
    actor: Actor,
    meeting: Meeting,
    minutes: Minutes | None,
    *,
    versions: Sequence[Minutes],
    seats: Sequence[Seat],
    form: RemarkForm | None = None,
    needed: Sequence[Needed] | None = None,
    status: int = 200,
) -> Response:
    """The whole minutes, for those inside."""
    written = None
    if minutes is None or minutes.stage != MinutesStage.APPROVED:
        written = write_out(db, meeting, minutes, seats, imprint_of(request))
    content = written.content if written else (minutes.content if minutes else {})
    waits = minutes is not None and minutes.stage == MinutesStage.SENT
    settings = request.app.state.house.settings
    return render(
        request,
        "decisions/minutes.html",
        status=status,
        meeting=meeting,
        minutes=minutes,
        view=view_of(content),
        versions=versions,
        may=_may(actor, meeting, minutes, seats, written),
        remarks=remarks_on(db, minutes.id) if minutes and minutes.sent_at else [],
        form=form or remark_form(content["points"]),
        treatment=TreatmentForm(),
        approving=approving_points(db, minutes) if minutes and waits else [],
        translations=_translations(written.rows, settings.languages) if written else {},
        changed=_changed(written, minutes) if waits else frozenset(),
        needed=needed if needed is not None else _needed(meeting, written, settings.languages),
        reworded=reworded_at(db, meeting.id) if meeting.minutes_approved_on else [],
        summary_missing=_missing(meeting, settings.languages),
        names=names,
    )


def _missing(meeting: Meeting, languages: Sequence[str]) -> list[str]:
    """In which languages the public summary is still missing."""
    return meeting.written_summary.missing(languages) if meeting.written_summary else []


def _may(
    actor: Actor,
    meeting: Meeting,
    minutes: Minutes | None,
    seats: Iterable[Seat],
    written: Written | None,
) -> dict[str, bool]:
    keeps = policy.can_keep_minutes(actor, meeting)
    return {
        "keep": keeps,
        "write": keeps and written is not None,
        "send": keeps and written is not None and meeting.stage == Stage.CLOSED,
        "remark": minutes is not None and policy.can_remark(actor, minutes, seats),
    }


def remark_form(points: Iterable[dict[str, Any]], request: Request | None = None) -> RemarkForm:
    """The form of a remark, with the points that it can be about."""
    form = RemarkForm(request)
    form.offer([(str(one["id"]), f"{one['number']}. {words_in(one['title'])}") for one in points])
    return form


def _translations(rows: Iterable[Any], languages: Sequence[str]) -> dict[int, dict[str, str]]:
    """What is missing or out of date of what was said, by point and language."""
    found: dict[int, dict[str, str]] = {}
    for row in rows:
        text: Words | None = row.Discussion.text if row.Discussion else None
        if text is None:
            continue
        for code in languages:
            if not text.in_language(code):
                found.setdefault(row.AgendaItem.id, {})[code] = "missing"
            elif text.shown_in(code).outdated:
                found.setdefault(row.AgendaItem.id, {})[code] = "old"
    return found


def _changed(written: Written | None, minutes: Minutes | None) -> frozenset[int]:
    """The points on which somebody wrote after the minutes were sent."""
    if written is None or minutes is None:
        return frozenset()
    return written_since((row.Discussion for row in written.rows if row.Discussion), minutes)


def _needed(meeting: Meeting, written: Written | None, languages: Sequence[str]) -> list[Needed]:
    """What has to be done before they can be sent."""
    if written is None or meeting.stage != Stage.CLOSED:
        return []
    return needed_by(meeting, written.content, languages)
