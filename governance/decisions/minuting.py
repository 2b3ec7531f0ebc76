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
from governance.core.errors import NotNow, Refused
from governance.core.i18n import LANGUAGES, _
from governance.core.templates import show_date
from governance.core.words import Words, in_every_language, plain_of
from governance.decisions.models import AgendaItem, Decision, Minutes, MinutesStage, Way
from governance.decisions.queries import (
    Declared,
    conflicts_on,
    decided_at,
    newest_of,
    points_to_write,
    voted_by_name,
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


def must_be_summed_up(meeting: Meeting, languages: Sequence[str]) -> None:
    """Raise `Refused` unless there is a public summary in each of these languages."""
    if not meeting.written_summary:
        raise Refused(_("Sum the meeting up first: everyone reads that of the minutes."))
    if missing := meeting.written_summary.missing(languages):
        named = ", ".join(LANGUAGES[language] for language in missing)
        raise Refused(_("The public summary is still missing in: %(languages)s.", languages=named))


@dataclass(frozen=True, slots=True)
class Written:
    """What the minutes of a meeting would say now, and the points that this comes from."""

    content: dict[str, Any]
    rows: Sequence[Any]


def write_out(
    db: Session, meeting: Meeting, minutes: Minutes | None, seats: Sequence[Seat], imprint: Imprint
) -> Written:
    """Everything as it is now; five queries, whatever happened."""
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
        "points": _points(db, meeting, rows),
        "summary": plain_of(meeting.written_summary),
        "approved": None,
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


def _points(db: Session, meeting: Meeting, rows: Sequence[Any]) -> list[dict[str, Any]]:
    decided = decided_at(db, meeting.id)
    conflicts = conflicts_on(db, [row.AgendaItem.id for row in rows]) if rows else {}
    named = [one.vote_id or 0 for one, way in decided.values() if way == Way.NAMED]
    voted = voted_by_name(db, named) if named else {}
    return [
        _point(row, conflicts.get(row.AgendaItem.id, []), decided.get(row.AgendaItem.id), voted)
        for row in rows
    ]


def _point(
    row: Any,
    conflicts: Sequence[Declared],
    decided: tuple[Decision, Way | None] | None,
    voted: dict[int, dict[str, list[str]]],
) -> dict[str, Any]:
    item: AgendaItem = row.AgendaItem
    return {
        "id": item.id,
        "number": item.position,
        "title": plain_of(item.title),
        "purpose": item.purpose.value,
        "public": item.public,
        "presenter": row.presenter or item.presenter,
        "recommendation": row.recommendation or "",
        "conflicts": [{"name": one.name, "withdrew": one.withdrew.value} for one in conflicts],
        "discussion": plain_of(row.Discussion.text if row.Discussion else None),
        "decision": _decision(*decided, voted) if decided else None,
    }


def _decision(
    one: Decision, way: Way | None, voted: dict[int, dict[str, list[str]]]
) -> dict[str, Any]:
    votes = None
    if one.votes_for is not None:
        votes = {
            "for": one.votes_for,
            "against": one.votes_against,
            "abstained": one.votes_abstained,
        }
    days = {"report_back_on": one.report_back_on, "returns_on": one.returns_on}
    return {name: day.isoformat() if day else "" for name, day in days.items()} | {
        "reference": one.reference,
        "path": f"/decisions/{one.id}",
        "outcome": one.outcome.value,
        "text": plain_of(one.text),
        "reasons": plain_of(one.reasons),
        "missing_resource": plain_of(one.missing_resource),
        "referred_to": one.referred_to,
        "votes": votes,
        "way": way.value if way else "",
        "voted": voted.get(one.vote_id or 0, {}),
        "result": one.vote_result,
        "quorum": {name: kept for name, kept in one.counted.items() if isinstance(kept, int)},
    }
