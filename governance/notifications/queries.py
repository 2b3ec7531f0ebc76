"""Who is to hear of a step, about which recommendations; and what a person was told lately."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, false, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import Event
from governance.core.words import Words
from governance.decisions.models import AgendaItem, Decision
from governance.meetings.models import Meeting
from governance.notifications.models import Notice
from governance.outcomes.models import Outcome
from governance.people.models import Person
from governance.projects.models import Carries, Project
from governance.recommendations.models import Author, Follow, Recommendation


@dataclass(frozen=True, slots=True)
class About:
    """A recommendation that a step concerns."""

    id: int
    reference: str
    title: Words

    @property
    def path(self) -> str:
        """Its page."""
        return f"/recommendations/{self.id}"


def concerned(db: Session, event: Event) -> dict[int, About]:
    """The recommendations that an event is a step of, by id."""
    found = select(
        col(Recommendation.id), col(Recommendation.reference), col(Recommendation.title)
    ).where(_concerns(event))
    rows = db.execute(found.order_by(col(Recommendation.id)))
    return {row.id: About(row.id, row.reference or "", row.title) for row in rows}


def _concerns(event: Event) -> ColumnElement[bool]:
    thing, this = event.thing, col(Recommendation.id)
    if event.verb == "report.published":
        return _cited(event.facts["cites"])
    if event.verb == "project.carried":
        return this == int(event.facts["recommendation"])
    if isinstance(thing, Project | Outcome):
        carrying = thing.id if isinstance(thing, Project) else thing.project_id
        return this.in_(_carried([carrying]))
    if isinstance(thing, AgendaItem | Decision):
        return this == (thing.recommendation_id or 0)
    return this == thing.id if isinstance(thing, Recommendation) else false()


def _carried(project_ids: Sequence[int]) -> Any:
    return select(col(Carries.recommendation_id)).where(col(Carries.project_id).in_(project_ids))


def _cited(cites: dict[str, list[int]]) -> ColumnElement[bool]:
    """Cited itself, by a decision on it, or by an outcome of a project that carries it."""
    decided = select(col(Decision.recommendation_id)).where(
        col(Decision.id).in_(cites["decisions"])
    )
    carried = (
        select(col(Carries.recommendation_id))
        .join(Outcome, col(Outcome.project_id) == col(Carries.project_id))
        .where(col(Outcome.id).in_(cites["outcomes"]))
    )
    return or_(
        col(Recommendation.id).in_(cites["recommendations"]),
        col(Recommendation.id).in_(decided),
        col(Recommendation.id).in_(carried),
    )


def authors_of(db: Session, ids: Iterable[int]) -> list[Any]:
    """The persons among the authors, each with one of these recommendations a row."""
    return _people(db, Author, ids)


def followers_of(db: Session, ids: Iterable[int]) -> list[Any]:
    """The persons who follow, each with one of these recommendations a row."""
    return _people(db, Follow, ids)


def _people(db: Session, kind: Any, ids: Iterable[int]) -> list[Any]:
    found = (
        select(col(Person.id), col(Person.mail_pace), col(kind.recommendation_id))
        .join(Person, col(Person.id) == col(kind.person_id))
        .where(col(kind.recommendation_id).in_(list(ids)), col(Person.erased_at).is_(None))
        .distinct()
        .order_by(col(Person.id), col(kind.recommendation_id))
    )
    return list(db.execute(found))


def told_of(db: Session, seq: int) -> frozenset[int]:
    """Who was told of an event already."""
    found = select(col(Notice.person_id)).where(col(Notice.seq) == seq)
    return frozenset(db.scalars(found))


def told_lately(db: Session, person_id: int, limit: int = 20) -> list[Any]:
    """What a person was told, newest first, with the meeting or the answer that it is about."""
    found: Any = (
        select(Notice, Meeting, Decision)
        .outerjoin(Meeting, col(Meeting.id) == col(Notice.meeting_id))
        .outerjoin(Decision, col(Decision.id) == col(Notice.decision_id))
        .where(col(Notice.person_id) == person_id)
    )
    return list(db.execute(found.order_by(col(Notice.id).desc()).limit(limit)))
