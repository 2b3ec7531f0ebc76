"""What happens to workshops: planned, opened, joined, counted, closed and opened again."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import LANGUAGES, _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.references import next_reference
from governance.core.words import Words
from governance.people.queries import digest_of
from governance.workshops import policy
from governance.workshops.codes import new_code
from governance.workshops.models import Facilitator, Participant, Stage, Workshop


@dataclass(frozen=True, slots=True)
class Planned:
    """What is typed when a workshop is planned; a moment in UTC, at least one language."""

    title: Words
    held_on: date
    questions: Words | None = None
    starts_at: datetime | None = None
    place: str = ""
    online_url: str = ""
    office: str = ""
    languages: Sequence[str] = ("nl", "fr")


def plan(db: Session, typed: Planned, facilitator_ids: Sequence[int], *, by: Actor) -> Workshop:
    """Plan a workshop; it gets its reference and its join code now."""
    require(policy.can_plan(by))
    workshop = Workshop(
        reference=next_reference(db, "W", typed.held_on.year),
        join_code=new_code(),
        title=typed.title,
        held_on=typed.held_on,
    )
    _fill(workshop, typed)
    workshop.facilitators = _facilitators(facilitator_ids)
    db.add(workshop)
    record(db, "workshop.planned", workshop, by=by, reference=workshop.reference)
    return workshop


def change(
    db: Session, workshop: Workshop, typed: Planned, facilitator_ids: Sequence[int], *, by: Actor
) -> None:
    """Change what was planned; reference and join code stay. Who runs it is for planners."""
    require(policy.can_change(by, workshop))
    _fill(workshop, typed)
    wanted = frozenset(facilitator_ids)
    if wanted != workshop.facilitator_ids and policy.can_plan(by):
        kept = [one for one in workshop.facilitators if one.person_id in wanted]
        new = sorted(wanted - workshop.facilitator_ids)
        workshop.facilitators = kept + _facilitators(new)
    record(db, "workshop.changed", workshop, by=by, reference=workshop.reference)


def _fill(workshop: Workshop, typed: Planned) -> None:
    workshop.title, workshop.questions = typed.title, typed.questions or None
    workshop.held_on, workshop.starts_at = typed.held_on, typed.starts_at
    workshop.place, workshop.online_url = typed.place, typed.online_url
    workshop.office = typed.office
    workshop.languages = [code for code in LANGUAGES if code in typed.languages] or ["nl"]


def _facilitators(person_ids: Sequence[int]) -> list[Facilitator]:
    return [Facilitator(person_id=person) for person in dict.fromkeys(person_ids)]


def open_room(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Open the room: whoever has the code may join and recommend."""
    require(policy.can_run(by, workshop))
    become(workshop, Stage.OPEN)
    workshop.opened_at = clock.now()
    record(db, "workshop.opened", workshop, by=by, reference=workshop.reference)


def close_room(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Close the room: nothing new is taken; what lies on the table stays for the facilitator."""
    require(policy.can_run(by, workshop))
    become(workshop, Stage.CLOSED)
    workshop.closed_at = clock.now()
    record(db, "workshop.closed", workshop, by=by, reference=workshop.reference)


def reopen_room(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Open a closed room again."""
    require(policy.can_run(by, workshop))
    become(workshop, Stage.OPEN)
    workshop.closed_at = None
    record(db, "workshop.reopened", workshop, by=by, reference=workshop.reference)


def join(
    db: Session, workshop: Workshop, *, by: Actor, name: str = "", table: str = ""
) -> tuple[Participant, str]:
    """Join the room with this device; the participant and the ticket its cookie is to hold.

    Whoever joins again (the same member, or the same device) keeps the place and gets a new
    ticket. Only the ticket's digest is stored.
    """
    require(policy.can_join(by, workshop))
    workshop.must_be_open()
    ticket = secrets.token_urlsafe(32)
    participant = _already_inside(db, workshop, by)
    if participant is None:
        participant = Participant(
            workshop_id=workshop.id, person_id=by.person, ticket="", joined_at=clock.now()
        )
        db.add(participant)
    participant.ticket = digest_of(ticket)
    participant.name, participant.table_name = name.strip() or by.name, table.strip()
    nameless = replace(by, name="") if by.person is None else by
    record(db, "workshop.joined", workshop, by=nameless, reference=workshop.reference)
    return participant, ticket


def _already_inside(db: Session, workshop: Workshop, by: Actor) -> Participant | None:
    if by.person is not None:
        found = select(Participant).where(
            col(Participant.workshop_id) == workshop.id, col(Participant.person_id) == by.person
        )
        return db.scalars(found).one_or_none()
    if by.participant is not None and by.workshop == workshop.id:
        return db.get(Participant, by.participant)
    return None


def count_attendance(db: Session, workshop: Workshop, count: int, *, by: Actor) -> None:
    """Note how many people were in the room."""
    require(policy.can_run(by, workshop))
    if not 0 <= count <= 100_000:
        raise Refused(_("This is not a number of people."))
    workshop.attendance = count
    record(db, "workshop.counted", workshop, by=by, count=count)
