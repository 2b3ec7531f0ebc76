"""Who is invited to a meeting, and what lies beside its agenda."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotFound
from governance.core.files import StoredFile
from governance.core.policy import Actor
from governance.decisions.models import AgendaItem, MeetingDocument, PreparedAnswer
from governance.meetings.models import AHEAD, Invitation, Mandate, Meeting, Stage
from governance.meetings.policy import can_see_inside
from governance.meetings.queries import observers_at, seats_at
from governance.people.models import Person


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody who is invited: a `person` with a seat, or an `observer`; "" for no address."""

    kind: str
    id: int
    name: str
    email: str
    language: str


def invited_to(db: Session, meeting: Meeting) -> list[Invited]:
    """All who sit in the body on the day of the meeting, then the observers; who is both is
    invited once."""
    seats = {seat.person_id: seat for seat in seats_at(db, meeting)}
    found = select(Person).where(col(Person.id).in_(list(seats)))
    people = {person.id: person for person in db.scalars(found)}
    invited = [
        Invited("person", one, seat.name, people[one].email or "", people[one].language)
        for one, seat in seats.items()
    ]
    known = {one.email for one in invited if one.email}
    for guest in observers_at(db, meeting.id):
        if not guest.email or guest.email not in known:
            invited.append(Invited("observer", guest.id, guest.name, guest.email, guest.language))
            known.add(guest.email)
    return invited


def sent_and_due(db: Session, meeting: Meeting) -> dict[str, Any]:
    """What was sent last, when the first one left, by when it had to, and whether that is over or
    was late."""
    first, invitation = first_and_last(db, meeting.id)
    due = meeting.held_on - timedelta(days=meeting.body.invite_days)
    left = day_of(first) or clock.today()
    return {
        "invitation": invitation,
        "invited_on": day_of(first),
        "invitation_due": due,
        "invitation_late": left > due,
    }


def first_and_last(db: Session, meeting_id: int) -> tuple[Invitation | None, Invitation | None]:
    """The invitation that told of the meeting, and the last one, which may be the same."""
    last = select(func.max(col(Invitation.number))).where(col(Invitation.meeting_id) == meeting_id)
    found = select(Invitation).where(
        col(Invitation.meeting_id) == meeting_id,
        or_(col(Invitation.number) == 1, col(Invitation.number) == last.scalar_subquery()),
    )
    both = db.scalars(found.order_by(col(Invitation.number))).all()
    return (both[0], both[-1]) if both else (None, None)


def day_of(invitation: Invitation | None) -> date | None:
    """The day on which an invitation left."""
    return invitation.sent_at.astimezone(clock.BRUSSELS).date() if invitation else None


def _number_of(what: Any, *where: Any) -> Any:
    return select(func.count(col(what.id))).where(*where).correlate(Meeting).scalar_subquery()


def meetings_ahead_of(db: Session, person_id: int, on: date) -> list[Any]:
    """The next meetings at which a person has a seat, soonest first (at most 5), with how many
    points, documents and prepared answers there are to read."""
    here = col(AgendaItem.meeting_id) == col(Meeting.id), col(AgendaItem.taken_off).is_(False)
    beside = col(MeetingDocument.meeting_id) == col(Meeting.id)
    prepared = col(AgendaItem.recommendation_id).in_(select(col(PreparedAnswer.recommendation_id)))
    sits = exists().where(
        col(Mandate.person_id) == person_id,
        col(Mandate.body_id) == col(Meeting.body_id),
        col(Mandate.since) <= col(Meeting.held_on),
        or_(col(Mandate.until).is_(None), col(Mandate.until) >= col(Meeting.held_on)),
    )
    found: Any = (
        select(
            col(Meeting.id),
            col(Meeting.reference),
            col(Meeting.title),
            col(Meeting.held_on),
            col(Meeting.starts_at),
            col(Meeting.place),
            col(Meeting.stage),
            _number_of(AgendaItem, *here).label("points"),
            _number_of(AgendaItem, *here, prepared).label("prepared"),
            _number_of(MeetingDocument, beside, col(MeetingDocument.taken_off).is_(False)).label(
                "documents"
            ),
        )
        .where(sits, col(Meeting.stage).in_(AHEAD))
        .where(or_(col(Meeting.held_on) >= on, col(Meeting.stage) == Stage.OPEN))
    )
    return list(db.execute(found.order_by(col(Meeting.held_on), col(Meeting.id)).limit(5)))


def items_of(db: Session, meeting_id: int) -> list[AgendaItem]:
    """The points of a meeting in their order, internal ones too (at most 200)."""
    found = select(AgendaItem).where(
        col(AgendaItem.meeting_id) == meeting_id, col(AgendaItem.taken_off).is_(False)
    )
    ordered = found.order_by(col(AgendaItem.position), col(AgendaItem.id))
    return list(db.scalars(ordered.limit(200)))


def changed_since(db: Session, meeting_id: int, seen: int) -> list[Any]:
    """What happened to the points of an agenda after version `seen`: the point, who did it."""
    found = (
        select(AgendaItem, col(Person.name))
        .outerjoin(Person, col(Person.id) == col(AgendaItem.changed_by_id))
        .where(col(AgendaItem.meeting_id) == meeting_id, col(AgendaItem.changed_in) > seen)
    )
    return list(db.execute(found.order_by(col(AgendaItem.changed_in)).limit(100)))


_documents: Any = (
    select(
        col(MeetingDocument.id),
        col(MeetingDocument.item_id),
        col(MeetingDocument.title),
        col(MeetingDocument.public),
        col(StoredFile.name),
        col(StoredFile.kind),
        col(StoredFile.size),
    )
    .join(StoredFile, col(StoredFile.id) == col(MeetingDocument.file_id))
    .outerjoin(AgendaItem, col(AgendaItem.id) == col(MeetingDocument.item_id))
    .where(col(MeetingDocument.taken_off).is_(False))
    .order_by(col(MeetingDocument.id))
    .limit(300)
)


def _seen_by(actor: Actor) -> Any:
    """Public ones whose point is public and still there; who sees inside reads all."""
    if can_see_inside(actor):
        return or_(col(AgendaItem.id).is_(None), col(AgendaItem.taken_off).is_(False))
    open_point = and_(col(AgendaItem.public), col(AgendaItem.taken_off).is_(False))
    return and_(col(MeetingDocument.public), or_(col(AgendaItem.id).is_(None), open_point))


def documents_at(db: Session, meeting_id: int, *, for_: Actor) -> dict[int | None, list[Any]]:
    """What lies beside an agenda, by point; under None what is for the whole meeting."""
    found = _documents.where(col(MeetingDocument.meeting_id) == meeting_id, _seen_by(for_))
    beside: dict[int | None, list[Any]] = {}
    for row in db.execute(found):
        beside.setdefault(row.item_id, []).append(row)
    return beside


def get_document(db: Session, document_id: int, *, for_: Actor) -> MeetingDocument:
    """One document; raises `NotFound` where there is none that `for_` may read."""
    found = (
        select(MeetingDocument)
        .outerjoin(AgendaItem, col(AgendaItem.id) == col(MeetingDocument.item_id))
        .where(
            col(MeetingDocument.id) == document_id,
            col(MeetingDocument.taken_off).is_(False),
            _seen_by(for_),
        )
    )
    document = db.scalars(found).one_or_none()
    if document is None:
        raise NotFound
    return document


def presenters(db: Session, items: Iterable[AgendaItem]) -> dict[int, str]:
    """Who presents each point that somebody presents, by point."""
    given = list(items)
    wanted = {item.presenter_id for item in given if item.presenter_id}
    rows = select(col(Person.id), col(Person.name)).where(col(Person.id).in_(wanted))
    names = {row.id: row.name for row in db.execute(rows)} if wanted else {}
    shown = {item.id: names.get(item.presenter_id or 0) or item.presenter for item in given}
    return {item: name for item, name in shown.items() if name}
