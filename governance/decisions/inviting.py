"""What an invitation says, what has changed since the one before, and how it is sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from jinja2 import Environment
from sqlalchemy.orm import Session, joinedload
from sqlmodel import col, select

from governance.core import clock
from governance.core.calendars import Entry, as_calendar
from governance.core.database import Database
from governance.core.i18n import _, current_language, speaking
from governance.core.mail import queue_mail
from governance.core.outbox import Do, Work
from governance.core.settings import Settings
from governance.core.words import Words
from governance.decisions import names
from governance.decisions.models import AgendaItem
from governance.meetings.models import Invitation, Meeting, Observer
from governance.people.models import Person


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that is no longer as the invitation before said it; an internal point keeps its
    title for itself."""

    kind: str
    title: Words | None = None
    now: str | date = ""


def hours_of(meeting: Meeting, items: Iterable[AgendaItem]) -> dict[int, datetime]:
    """At what hour each point begins, where the hour of the meeting is known."""
    hours: dict[int, datetime] = {}
    now = meeting.starts_at
    for item in items:
        if now is None:
            break
        hours[item.id] = now
        now += timedelta(minutes=item.minutes_planned or 0)
    return hours


def said_of(meeting: Meeting, items: Sequence[AgendaItem]) -> dict[str, Any]:
    """What an invitation says now: the day, the hours, the place, the points in their order."""
    hours = hours_of(meeting, items)
    return {
        "on": meeting.held_on.isoformat(),
        "at": _hour(meeting.starts_at),
        "until": _hour(meeting.ends_at),
        "place": meeting.place,
        "online": meeting.online_url,
        "points": [
            {
                "id": item.id,
                "at": _hour(hours.get(item.id)),
                "title": item.title.to_json(),
                "purpose": item.purpose.value,
                "minutes": item.minutes_planned or 0,
                "public": item.public,
            }
            for item in items
        ],
    }


def _hour(moment: datetime | None) -> str:
    return moment.astimezone(clock.BRUSSELS).strftime("%H:%M") if moment else ""


def changes(before: dict[str, Any] | None, after: dict[str, Any]) -> list[Changed]:
    """What the second says that the first did not; nothing where there was no first."""
    if before is None:
        return []
    told = [
        Changed(part, now=date.fromisoformat(after[part]) if part == "on" else after[part])
        for part in ("on", "at", "until", "place", "online")
        if before[part] != after[part]
    ]
    was = {point["id"]: point for point in before["points"]}
    now = {point["id"]: point for point in after["points"]}
    told += [_about("added", point) for key, point in now.items() if key not in was]
    told += [_about("taken_off", point) for key, point in was.items() if key not in now]
    both = [key for key in now if key in was]
    told += [_about("changed", now[key]) for key in both if _differ(was[key], now[key])]
    if both != [key for key in was if key in now]:
        told.append(Changed("order"))
    return told


def _about(kind: str, point: dict[str, Any]) -> Changed:
    return Changed(kind, Words.from_json(point["title"]) if point["public"] else None)


def _differ(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return any(one[part] != other[part] for part in ("title", "purpose", "minutes", "public"))


def calendar_of(settings: Settings, meeting: Meeting, address: str, number: int = 0) -> bytes:
    """The meeting for a calendar program; the link for who joins online is on its page."""
    entry = Entry(
        uid=meeting.reference,
        on=meeting.held_on,
        title=str(meeting.title),
        description=f"{meeting.body.name} · {meeting.reference}",
        category=str(meeting.body.name),
        address=address,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        cancelled=meeting.stage == "cancelled",
        sequence=number,
    )
    host = settings.base_url.host or "localhost"
    return as_calendar([entry], name=str(meeting.title), host=host)


def inviter(settings: Settings, templates: Environment) -> Do:
    """How the work "invitation" is done: one mail in the language of who gets it."""

    def send(database: Database, piece: Work) -> None:
        with database.reading() as db:
            invitation, meeting, before = _invited(db, piece.payload["invitation"])
            to, language = _addressed(db, piece.payload)
        if not to:
            return
        with speaking(language):
            mail = _compose(settings, templates, invitation, meeting, before)
        with database.writing() as db:
            queue_mail(db, f"mail of {piece.unique}", to=to, **mail)

    return send


def _invited(db: Session, invitation_id: int) -> tuple[Invitation, Meeting, dict[str, Any] | None]:
    invitation = db.get_one(Invitation, invitation_id)
    whole = joinedload(Meeting.body)  # type: ignore[arg-type]
    meeting = db.get_one(Meeting, invitation.meeting_id, options=[whole])
    earlier = select(Invitation).where(
        col(Invitation.meeting_id) == meeting.id, col(Invitation.number) == invitation.number - 1
    )
    before = db.scalars(earlier).one_or_none()
    return invitation, meeting, before.said if before else None


def _addressed(db: Session, payload: dict[str, Any]) -> tuple[str, str]:
    """The address as it is by then, and the language; no address, no mail."""
    found: Person | Observer | None
    if "observer" in payload:
        found = db.get(Observer, payload["observer"])
    else:
        found = db.get(Person, payload["person"])
    return (found.email or "", found.language) if found else ("", "")


def _compose(
    settings: Settings,
    templates: Environment,
    invitation: Invitation,
    meeting: Meeting,
    before: dict[str, Any] | None,
) -> dict[str, str]:
    """Subject, text, HTML and calendar; nothing that people typed stands in the subject."""
    link = settings.absolute(f"/meetings/{meeting.id}")
    given = {
        "organisation": settings.organisation,
        "language": current_language(),
        "meeting": meeting,
        "said": invitation.said,
        "points": points_of(invitation.said),
        "changes": changes(before, invitation.said),
        "again": invitation.number > 1,
        "names": names,
        "link": link,
    }
    subject = (
        _("%(reference)s: the invitation has changed", reference=meeting.reference)
        if invitation.number > 1
        else _("%(reference)s: invitation", reference=meeting.reference)
    )
    return {
        "subject": subject,
        "text": templates.get_template("mail/invitation.txt").render(given),
        "html": templates.get_template("mail/invitation.html").render(given),
        "calendar": calendar_of(settings, meeting, link, invitation.number - 1).decode(),
    }


def points_of(said: dict[str, Any]) -> list[dict[str, Any]]:
    """The points that an invitation holds, with their titles; internal ones have none."""
    return [
        point | {"title": Words.from_json(point["title"]) if point["public"] else None}
        for point in said["points"]
    ]
