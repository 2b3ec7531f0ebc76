"""What the minutes of a meeting say: everything that is known of it already, and what was said.

The same content is read on the page, set on paper, and kept for good when a meeting approves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.templates import show_date
from governance.core.words import Words, in_every_language, plain_of
from governance.decisions.invited import invited_on
from governance.decisions.minuted import points_of
from governance.decisions.models import Minutes, MinutesStage
from governance.decisions.queries import (
    newest_of,
    points_to_write,
)
from governance.decisions.rules import one_at_a_time
from governance.decisions.voting import chair_of
from governance.meetings.models import Body, Meeting, Observer, Stage
from governance.meetings.queries import observers_at
from governance.meetings.quorum import Quorum, Seat, quorum_of
from governance.people.models import Person

VERSION = 1
HELD = (Stage.OPEN, Stage.CLOSED)


@dataclass(frozen=True, slots=True)
class Imprint:
    """Whose minutes they are, and where they are read."""

    organisation: str
    address: str = ""


def version_to_write(db: Session, meeting: Meeting) -> Minutes:
    """The version of the minutes that is being written, begun where there is none; one at a time
    works on it. Raises `NotNow` before the meeting, and once they are approved."""
    one_at_a_time(db, meeting)
    if meeting.stage not in HELD:
        raise NotNow(_("Minutes are written from the moment at which the meeting is open."))
    minutes = newest_of(db, meeting.id)
    if minutes is None:
        minutes = Minutes(meeting_id=meeting.id, number=1)
        db.add(minutes)
        db.flush()
    else:
        db.refresh(minutes, ["stage", "version"])
    if minutes.stage == MinutesStage.APPROVED:
        raise NotNow(_("These minutes are approved and never change. Write a further version."))
    return minutes


@dataclass(frozen=True, slots=True)
class Written:
    """What the minutes of a meeting would say now, and the points that this comes from."""

    content: dict[str, Any]
    rows: Sequence[Any]


def write_out(
    db: Session, meeting: Meeting, minutes: Minutes | None, seats: Sequence[Seat], imprint: Imprint
) -> Written:
    """Everything as it is now, by as many queries whatever happened."""
    rows = points_to_write(db, meeting.id, minutes.id if minutes else None)
    body = db.get_one(Body, meeting.body_id)
    counted = quorum_of(meeting, body, seats)
    content = {
        "v": VERSION,
        "organisation": imprint.organisation,
        "address": imprint.address.rstrip("/"),
        "number": minutes.number if minutes else 1,
        "erratum": plain_of(minutes.erratum if minutes else None),
        "meeting": _meeting(meeting, body),
        "attendance": _attendance(seats),
        "led": _led(db, meeting, seats),
        "observers": [_observer(one) for one in observers_at(db, meeting.id)],
        "quorum": _quorum(counted),
        "points": points_of(db, meeting, rows),
        "summary": plain_of(meeting.written_summary),
        "approved": None,
        **invited_on(db, meeting),
    }
    return Written(content, rows)


def approved_at(content: dict[str, Any], meeting: Meeting) -> dict[str, Any]:
    """The same content, with the meeting that approved it, and the day on which that was noted."""
    said = {
        "reference": meeting.reference,
        "path": f"/meetings/{meeting.id}",
        "held_on": meeting.held_on.isoformat(),
        "on": clock.today().isoformat(),
    }
    return content | {"approved": said}


def approval_of(reference: str, held_on: date) -> Words:
    """What the point is called on which minutes stand for approval."""

    def said() -> str:
        given = {"reference": reference, "day": show_date(held_on)}
        return _("Approval of the minutes of %(reference)s of %(day)s", **given)

    return in_every_language(said)


def _meeting(meeting: Meeting, body: Body) -> dict[str, Any]:
    moments = {"starts_at": meeting.starts_at, "ends_at": meeting.ends_at}
    hours = {name: clock_time(at) for name, at in moments.items()}
    return hours | {
        "reference": meeting.reference,
        "path": f"/meetings/{meeting.id}",
        "title": plain_of(meeting.title),
        "body": plain_of(body.name),
        "kind": meeting.kind.value,
        "held_on": meeting.held_on.isoformat(),
        "place": meeting.place,
    }


def clock_time(moment: Any) -> str:
    """A moment on the clock on the wall in Brussels; "" where nobody said."""
    return moment.astimezone(clock.BRUSSELS).strftime("%H:%M") if moment else ""


def _led(db: Session, meeting: Meeting, seats: Sequence[Seat]) -> dict[str, str]:
    """Who chaired and who took the minutes, and between which hours; "" where nobody said."""
    names = {seat.person_id: seat.name for seat in seats}
    person = db.get(Person, meeting.secretary_id or 0)
    return {
        "chair": names.get(chair_of(db, meeting) or 0, ""),
        "secretary": person.name if person else "",
        "opened_at": clock_time(meeting.opened_at),
        "closed_at": clock_time(meeting.closed_at),
    }


def _attendance(seats: Sequence[Seat]) -> list[dict[str, Any]]:
    names = {seat.person_id: seat.name for seat in seats}
    return [
        {
            "name": seat.name,
            "decides": seat.decides,
            "presence": seat.presence.value if seat.presence else "",
            "by": names.get(seat.represented_by_id or 0, ""),
            "came_at": _hour(seat.came_at),
            "left_at": _hour(seat.left_at),
        }
        for seat in seats
    ]


def _hour(at: time | None) -> str:
    return at.strftime("%H:%M") if at else ""


def _observer(one: Observer) -> dict[str, Any]:
    return {"name": one.name, "public": one.public}


def _quorum(counted: Quorum) -> dict[str, Any]:
    return {
        "members": counted.members,
        "present": counted.present,
        "needed": counted.needed,
        "reached": counted.reached,
    }
