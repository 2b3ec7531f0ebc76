"""Members of a body hear of the minutes of their meetings: one notice and one mail each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.journal import Event
from governance.core.outbox import Work
from governance.meetings.models import Meeting
from governance.notifications.models import Notice
from governance.people.models import MailPace, Person


def tell_members(db: Session, event: Event) -> None:
    """Tell those whom the event names that there is something to read in the minutes of its
    meeting, but for who acted."""
    meeting: Meeting = event.thing
    wanted = [one for one in event.facts["people"] if one != event.by.person]
    found = select(Person).where(col(Person.id).in_(wanted), col(Person.erased_at).is_(None))
    people = list(db.scalars(found.order_by(col(Person.id)).limit(500)))
    if not people:
        return
    path = f"/meetings/{meeting.id}/minutes"
    said: dict[str, Any] = {"seq": event.seq, "verb": event.verb, "path": path}
    said |= {"reference": meeting.reference, "title": meeting.title, "made_at": clock.now()}
    db.execute(insert(Notice), [said | {"person_id": one.id} for one in people])
    mailed = [one.id for one in people if one.mail_pace == MailPace.EACH and one.email]
    if mailed:
        db.execute(insert(Work), [_work(event, meeting, person, path) for person in mailed])


def _work(event: Event, meeting: Meeting, person: int, path: str) -> dict[str, Any]:
    line = {"path": path, "reference": meeting.reference, "title": meeting.title.to_json()}
    payload = {"person": person, "verb": event.verb, "about": [line]}
    unique = f"notice {person} {event.seq}"
    piece = Work(kind="notice", unique=unique, payload=payload, due_at=clock.now())
    return piece.model_dump(exclude={"id"})
