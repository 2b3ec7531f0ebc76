"""Projects and what they carry, made by walking the actions as the cast would."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.policy import System
from governance.core.words import words
from governance.projects import actions
from governance.projects.actions import Proposed
from governance.projects.models import Book, Kind, Milestone, Project, Resource
from governance.recommendations import actions as recommendations
from governance.recommendations.models import Recommendation, Stage
from tests.cast import Cast

LATER = date(2030, 6, 1)


def received(db: Session, cast: Cast, title: str = "Un guide en ligne") -> Recommendation:
    """Mia recommends something between workshops."""
    typed = recommendations.Typed("fr", title, f"{title}, pour tout le monde.")
    return recommendations.recommend(db, typed, answer_days=90, by=cast.mia)


def answered(
    db: Session, cast: Cast, stage: Stage = Stage.ACCEPTED, title: str = "Un guide en ligne"
) -> Recommendation:
    """Mia recommends it, and the board has answered."""
    recommendation = received(db, cast, title)
    recommendations.answer(db, recommendation, stage, on=clock.today(), by=System)
    return recommendation


def proposed(db: Session, cast: Cast, title: str = "Gebruikersgids", **more: Any) -> Project:
    """Bo proposes a project that Lena leads."""
    given: dict[str, Any] = {"kind": Kind.STRATEGIC, "lead_id": cast.lena.person} | more
    return actions.propose(db, Proposed(title=words("nl", title), **given), by=cast.bo)


def planned(db: Session, cast: Cast, title: str = "Gebruikersgids", **more: Any) -> Project:
    """It is planned as well."""
    project = proposed(db, cast, title, **more)
    actions.plan(db, project, by=cast.bo)
    return project


def running(db: Session, cast: Cast, title: str = "Gebruikersgids", **more: Any) -> Project:
    """It is under way as well."""
    project = planned(db, cast, title, **more)
    actions.start(db, project, by=cast.lena)
    return project


def milestone(
    db: Session, cast: Cast, project: Project, weight: int = 1, planned_on: date = LATER
) -> Milestone:
    """Lena adds a milestone."""
    title = words("nl", f"Stap van {weight}")
    return actions.add_milestone(db, project, title, planned_on, weight, by=cast.lena)


def book(
    db: Session,
    cast: Cast,
    project: Project,
    amount: str,
    *,
    resource: Resource = Resource.EUROS,
    into: Book = Book.PLANNED,
    note: str = "",
) -> None:
    """Lena books an amount."""
    actions.book(db, project, resource, into, Decimal(amount), note, by=cast.lena)


def form(typed: dict[str, str]) -> dict[str, Any]:
    """What is typed into fields whose names are no Python names."""
    return dict(typed)
