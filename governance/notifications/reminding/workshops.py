"""Whoever signed up for a workshop is reminded the day before, in the morning, once."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.journal import Event, record
from governance.core.outbox import Work, ask_for
from governance.core.policy import System
from governance.notifications.models import Notice
from governance.people.models import MailPace, Person
from governance.workshops.models import SignUp, Stage, Workshop

MORNING = time(9)
MOST = 100
"""The most workshops that are held on one day."""


def remind_of_workshops(db: Session) -> None:
    """Tell who comes that it is tomorrow; a workshop of which they were told is left out."""
    tomorrow = clock.today() + timedelta(days=1)
    found = select(Workshop).where(
        col(Workshop.held_on) == tomorrow, col(Workshop.stage) == Stage.PLANNED
    )
    for workshop in db.scalars(found.order_by(col(Workshop.id)).limit(MOST)).all():
        _remind(db, workshop)


def _remind(db: Session, workshop: Workshop) -> None:
    told = f"reminder {workshop.id} {workshop.held_on}"
    already = select(col(Work.id)).where(col(Work.unique) == told)
    people = _people(db, workshop)
    if not people or db.execute(already).first():
        return
    event = record(db, "workshop.reminded", workshop, by=System, reference=workshop.reference)
    first = Work(kind="notice", unique=told, payload={}, due_at=clock.now(), done_at=clock.now())
    db.add(first)  # only its name is kept: who does it twice at once is refused by it
    for person in people:
        _tell(db, event, workshop, person)


def _people(db: Session, workshop: Workshop) -> list[Person]:
    found = select(Person).join(SignUp, col(SignUp.person_id) == col(Person.id))
    theirs = found.where(col(SignUp.workshop_id) == workshop.id, col(Person.erased_at).is_(None))
    return list(db.scalars(theirs.order_by(col(Person.id))))


def _tell(db: Session, event: Event, workshop: Workshop, person: Person) -> None:
    path = f"/workshops/{workshop.id}"
    db.add(
        Notice(
            person_id=person.id,
            seq=event.seq,
            verb=event.verb,
            path=path,
            reference=workshop.reference,
            title=workshop.title,
            made_at=clock.now(),
        )
    )
    if person.mail_pace == MailPace.EACH:
        line = {"path": path, "reference": workshop.reference, "title": workshop.title.to_json()}
        payload = {"person": person.id, "verb": event.verb, "about": [line]}
        due = datetime.combine(clock.today(), MORNING, clock.BRUSSELS)
        ask_for(db, "notice", f"notice {person.id} {event.seq}", payload, due_at=due)
