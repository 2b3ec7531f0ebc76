"""What is known of workshops: the list, one room, who holds which ticket."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam, case, func, or_, select
from sqlalchemy.orm import Session, joinedload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor, Visitor
from governance.people.queries import actor_for, digest_of, get_person
from governance.workshops import policy
from governance.workshops.codes import is_code, read_code
from governance.workshops.models import Facilitator, Participant, SignUp, Stage, Workshop
from governance.workshops.seats import is_pass_of, participant_in

TICKET = "ticket"
"""Name of the cookie of a device that joined."""

_coming: Any = (
    select(func.count())
    .where(col(SignUp.workshop_id) == col(Workshop.id))
    .correlate(Workshop)
    .scalar_subquery()
)

LIST: Any = select(
    col(Workshop.id),
    col(Workshop.reference),
    col(Workshop.title),
    col(Workshop.stage),
    col(Workshop.held_on),
    col(Workshop.starts_at),
    col(Workshop.place),
    col(Workshop.online_url),
    col(Workshop.office),
    col(Workshop.languages),
    col(Workshop.attendance),
    _coming.label("coming"),
)
"""Every workshop, as a list shows it; to be ordered by LIST_ORDER, newest first."""

LIST_ORDER = (col(Workshop.held_on), col(Workshop.id))

_ticket: Any = select(
    col(Participant.id), col(Participant.workshop_id), col(Participant.person_id)
).where(col(Participant.ticket) == bindparam("digest"))


def get_workshop(db: Session, workshop_id: int, *, for_: Actor) -> Workshop:
    """One workshop with its facilitators; raises `NotFound`."""
    return _one(db, col(Workshop.id) == workshop_id, for_)


def workshop_by_code(db: Session, code: str, *, for_: Actor = Visitor) -> Workshop:
    """The workshop of a join code, however it was typed; raises `NotFound`."""
    meant = read_code(code)
    if not is_code(meant):
        raise NotFound
    return _one(db, col(Workshop.join_code) == meant, for_)


def workshop_by_reference(db: Session, reference: str, *, for_: Actor) -> Workshop:
    """The workshop of a short reference such as W-2022-03; raises `NotFound`."""
    return _one(db, col(Workshop.reference) == reference.upper(), for_)


def _one(db: Session, where: Any, for_: Actor) -> Workshop:
    found = select(Workshop).where(where).options(joinedload(Workshop.facilitators))  # type: ignore[arg-type]
    workshop = db.scalars(found).unique().one_or_none()
    if workshop is None or not policy.can_see(for_, workshop):
        raise NotFound
    return workshop


def with_ticket(db: Session, ticket: str | None, actor: Actor) -> Actor:
    """`actor` in the room that this ticket opens; no query where there is no ticket.

    A member's ticket works only for that member: on a shared phone nobody acts as another.
    """
    if not ticket:
        return actor
    row = db.execute(_ticket, {"digest": digest_of(ticket)}).one_or_none()
    if row is None or row.person_id != actor.person:
        return actor
    return replace(actor, participant=row.id, workshop=row.workshop_id)


def with_pass(db: Session, typed: str, visitor: Actor) -> Actor:
    """Whoever wrote a text that a phone kept, by the pass it kept with it; else the visitor."""
    participant = db.get(Participant, participant_in(typed))
    if participant is None or not is_pass_of(participant, typed):
        return visitor
    if participant.person_id is None:
        writer = visitor
    else:
        person = get_person(db, participant.person_id)
        if person.erased_at is not None:
            return visitor
        writer = actor_for(db, person)
    return replace(writer, participant=participant.id, workshop=participant.workshop_id)


def participant_of(db: Session, actor: Actor) -> Participant | None:
    """The participant that the actor's device is."""
    return db.get(Participant, actor.participant) if actor.participant is not None else None


def inside_as(db: Session, workshop: Workshop, actor: Actor) -> Participant | None:
    """The participant that the actor is in this room: a member's own, else that of the ticket."""
    if actor.person is not None:
        mine = col(Participant.person_id) == actor.person
    elif actor.participant is not None:
        mine = col(Participant.id) == actor.participant
    else:
        return None
    here = col(Participant.workshop_id) == workshop.id
    return db.scalars(select(Participant).where(here, mine)).one_or_none()


def count_participants(db: Session, workshop_id: int) -> int:
    """How many devices joined."""
    counted = select(func.count()).where(col(Participant.workshop_id) == workshop_id)
    return db.execute(counted).scalar_one()


def seated_at(db: Session, workshop_id: int, limit: int = 500) -> list[str]:
    """The tables at which devices say that they sit, each once."""
    found = select(col(Participant.table_name)).where(
        col(Participant.workshop_id) == workshop_id, col(Participant.table_name) != ""
    )
    return list(db.scalars(found.distinct().order_by(col(Participant.table_name)).limit(limit)))


def open_workshops(db: Session, limit: int = 20) -> list[Workshop]:
    """The rooms that are open now, newest first."""
    found = select(Workshop).where(col(Workshop.stage) == Stage.OPEN)
    newest = found.order_by(col(Workshop.held_on).desc(), col(Workshop.id).desc())
    return list(db.scalars(newest.limit(limit)))


def run_by(db: Session, person_id: int, limit: int = 50) -> list[Workshop]:
    """The workshops that this person facilitates, newest first."""
    found = select(Workshop).join(Facilitator, col(Facilitator.workshop_id) == col(Workshop.id))
    newest = found.where(col(Facilitator.person_id) == person_id).order_by(
        col(Workshop.held_on).desc(), col(Workshop.id).desc()
    )
    return list(db.scalars(newest.limit(limit)))


def workshops_of(db: Session, workshop_ids: Iterable[int | None]) -> dict[int, Workshop]:
    """Workshops by id, in one query."""
    wanted = {one for one in workshop_ids if one is not None}
    if not wanted:
        return {}
    found = db.scalars(select(Workshop).where(col(Workshop.id).in_(wanted)))
    return {workshop.id: workshop for workshop in found}


@dataclass(frozen=True, slots=True)
class Coming:
    """How many members signed up for a workshop, and whether the one who looks did."""

    count: int
    mine: bool


def coming_to(db: Session, workshop: Workshop, actor: Actor) -> Coming:
    """How many signed up, and whether the actor did: one query."""
    mine = case((col(SignUp.person_id) == (actor.person or 0), 1), else_=0)
    counted = select(func.count(), func.coalesce(func.sum(mine), 0))
    row = db.execute(counted.where(col(SignUp.workshop_id) == workshop.id)).one()
    return Coming(row[0], bool(row[1]))


def belongs_to(db: Session, workshop: Workshop, actor: Actor) -> bool:
    """Whether a member was in the room, or had signed up; no query for the public."""
    if actor.person is None:
        return False
    was_there = select(col(Participant.id)).where(
        col(Participant.workshop_id) == workshop.id, col(Participant.person_id) == actor.person
    )
    signed_up = select(col(SignUp.id)).where(
        col(SignUp.workshop_id) == workshop.id, col(SignUp.person_id) == actor.person
    )
    return bool(db.execute(select(or_(was_there.exists(), signed_up.exists()))).scalar_one())


def is_signed_up(db: Session, workshop: Workshop, actor: Actor) -> bool:
    """Whether the actor signed up for it."""
    return coming_to(db, workshop, actor).mine


def signed_up_for(db: Session, actor: Actor, limit: int = 200) -> frozenset[int]:
    """The workshops still to come that the actor signed up for; no query for the public."""
    if actor.person is None:
        return frozenset()
    found = select(col(SignUp.workshop_id)).where(col(SignUp.person_id) == actor.person)
    newest = found.order_by(col(SignUp.id).desc())
    return frozenset(db.scalars(newest.limit(limit)))


def who_comes(db: Session, workshop_id: int, limit: int = 1000) -> list[int]:
    """The persons who signed up, in that order: for who runs the workshop."""
    found = select(col(SignUp.person_id)).where(col(SignUp.workshop_id) == workshop_id)
    return list(db.scalars(found.order_by(col(SignUp.id)).limit(limit)))
