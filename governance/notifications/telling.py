"""People who have to do something hear of it: one notice and one mail each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import batched
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.journal import Event
from governance.core.outbox import Work
from governance.core.words import Words
from governance.meetings.models import Meeting
from governance.notifications.models import Notice
from governance.people.models import MailPace, Person
from governance.priorities.models import Round
from governance.priorities.queries import roll_of

AT_ONCE = 1_000


def tell_members(db: Session, event: Event) -> None:
    """Tell those whom the event names that there is something to read in the minutes of its
    meeting."""
    meeting: Meeting = event.thing
    path = f"/meetings/{meeting.id}/minutes"
    _tell(db, event, event.facts["people"], path, meeting.reference, meeting.title)


def tell_voters(db: Session, event: Event) -> None:
    """Tell everybody on the roll of a round that a ballot waits for them."""
    round_: Round = event.thing
    voters = [row.id for row in roll_of(db, round_, most=None)]
    path = f"/priorities/{round_.id}/ballot"
    _tell(db, event, voters, path, round_.reference, round_.title)


def _tell(  # noqa: PLR0917 (read aloud: tell of this event these people, at this page, what it is)
    db: Session, event: Event, people: Sequence[int], path: str, reference: str, title: Words
) -> None:
    """One notice each, and a mail for who wants one at each step; but for who acted."""
    said: dict[str, Any] = {"seq": event.seq, "verb": event.verb, "path": path}
    said |= {"reference": reference, "title": title, "made_at": clock.now()}
    line = {"path": path, "reference": reference, "title": title.to_json()}
    for some in batched([one for one in people if one != event.by.person], AT_ONCE):
        found = select(col(Person.id), col(Person.mail_pace), col(Person.email)).where(
            col(Person.id).in_(some), col(Person.erased_at).is_(None)
        )
        there = db.execute(found.order_by(col(Person.id))).all()
        if there:
            db.execute(insert(Notice), [said | {"person_id": one.id} for one in there])
        mailed = [one.id for one in there if one.mail_pace == MailPace.EACH and one.email]
        if mailed:
            db.execute(insert(Work), [_work(event, person, line) for person in mailed])


def _work(event: Event, person: int, line: dict[str, Any]) -> dict[str, Any]:
    payload = {"person": person, "verb": event.verb, "about": [line]}
    unique = f"notice {person} {event.seq}"
    piece = Work(kind="notice", unique=unique, payload=payload, due_at=clock.now())
    return piece.model_dump(exclude={"id"})
