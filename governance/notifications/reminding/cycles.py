"""Those who have to be ready by a date of the cycle are reminded of it, some days before, once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.policy import System
from governance.notifications.telling import Said, tell
from governance.people.models import Person, Role, RoleName
from governance.strategy.actions import note_reminder
from governance.strategy.models import Landmark
from governance.strategy.queries import Dated, dates_from
from governance.workshops.models import Facilitator, Workshop
from governance.workshops.models import Stage as RoomStage

PATH = "/strategy/cycles"
CONCERNED = {
    Landmark.TEXTS_FROZEN: RoleName.SECRETARY,
    Landmark.ANSWERS_DUE: RoleName.SECRETARY,
    Landmark.ASSEMBLY: RoleName.SECRETARY,
    Landmark.REPORT_FROZEN: RoleName.EDITOR,
}
"""Who has to be ready; by the day on which texts are frozen the facilitators too."""


def reminder(days: int) -> Callable[[Session], None]:
    """The chore that reminds of each date `days` before it."""

    def remind(db: Session) -> None:
        today = clock.today()
        near = [one for one in dates_from(db, today) if one.day <= today + timedelta(days=days)]
        for one in near:
            if one.year.reminded.get(one.which.value) != one.day.isoformat():
                _remind(db, one)

    return remind


def _remind(db: Session, one: Dated) -> None:
    event = note_reminder(db, one.year, one.which, by=System)
    verb = f"cycle.{one.which.value}"
    tell(db, Said(event.seq, verb, PATH, "", one.cycle.title), _concerned(db, one.which))


def _concerned(db: Session, which: Landmark) -> Sequence[int]:
    today = clock.today()
    holds = select(col(Role.person_id)).where(
        col(Role.name) == CONCERNED[which],
        col(Role.since) <= today,
        or_(col(Role.until).is_(None), col(Role.until) >= today),
    )
    wanted: Any = col(Person.id).in_(holds)
    if which == Landmark.TEXTS_FROZEN:
        runs = (
            select(col(Facilitator.person_id))
            .join(Workshop, col(Workshop.id) == col(Facilitator.workshop_id))
            .where(col(Workshop.stage) != RoomStage.CLOSED)
        )
        wanted = or_(wanted, col(Person.id).in_(runs))
    found = select(col(Person.id)).where(wanted, col(Person.erased_at).is_(None))
    return db.scalars(found.order_by(col(Person.id)).limit(500)).all()
