"""From where a line is looked at, by whom, and which recommendations that begins with."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, false, or_, select
from sqlmodel import col

from governance.core.policy import Actor
from governance.decisions.models import AgendaItem, Decision
from governance.outcomes.models import Outcome
from governance.projects.models import Carries
from governance.recommendations.models import Author, Recommendation
from governance.recommendations.models import Stage as Treatment
from governance.reports.queries import recommendations_behind
from governance.workshops.models import Facilitator, Workshop
from governance.workshops.models import Stage as WorkshopStage

R = Recommendation

MOST = 30
"""How many recommendations one trail tells of; it says how many more there are."""


@dataclass(frozen=True, slots=True)
class Start:
    """The station from which a line is looked at: exactly one of these ids."""

    recommendation: int | None = None
    decision: int | None = None
    project: int | None = None
    outcome: int | None = None
    workshop: int | None = None
    meeting: int | None = None
    report: int | None = None

    @property
    def station(self) -> str:
        """Which one it is."""
        given = [name for name in self.__slots__ if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(f"a trail starts at one thing, not at {given}")
        return given[0]


def begins(start: Start) -> ColumnElement[bool]:
    """Which recommendations the line of `start` begins with."""
    carried = select(col(Carries.recommendation_id))
    behind = select(col(Outcome.project_id)).where(col(Outcome.id) == start.outcome)
    decided = select(col(Decision.recommendation_id)).where(col(Decision.id) == start.decision)
    treated = select(col(AgendaItem.recommendation_id)).where(
        col(AgendaItem.meeting_id) == start.meeting,
        col(AgendaItem.taken_off).is_(False),
        col(AgendaItem.public).is_(True),
    )
    conditions = {
        "recommendation": col(R.id) == start.recommendation,
        "decision": col(R.id).in_(decided),
        "project": col(R.id).in_(carried.where(col(Carries.project_id) == start.project)),
        "outcome": col(R.id).in_(carried.where(col(Carries.project_id).in_(behind))),
        "workshop": col(R.workshop_id) == start.workshop,
        "meeting": or_(col(R.meeting_id) == start.meeting, col(R.id).in_(treated)),
        "report": col(R.id).in_(recommendations_behind(start.report)),
    }
    return conditions[start.station]


def sees_all(actor: Actor) -> bool:
    """Who may see every recommendation, whatever its stage."""
    return actor.has("admin", "secretary", "board", "system")


def seen_by(actor: Actor) -> ColumnElement[bool]:
    """The register, one's own, and what lies on the table of a workshop one is inside of.

    The same as `recommendations.policy.can_see`, as a condition.
    """
    if sees_all(actor):
        return and_(col(R.stage) != Treatment.TAKEN_BACK)
    seen: list[ColumnElement[bool]] = [col(R.reference).is_not(None), is_mine(actor)]
    if actor.workshop is not None:
        seen.append(col(R.workshop_id) == actor.workshop)
    if actor.person is not None:
        run = select(col(Facilitator.workshop_id))
        seen.append(col(R.workshop_id).in_(run.where(col(Facilitator.person_id) == actor.person)))
        seen.append(col(Workshop.stage) == WorkshopStage.OPEN)
    return or_(*seen)


def is_mine(actor: Actor) -> ColumnElement[bool]:
    """Whether the person or the device is among its authors."""
    signed = [
        column == value
        for column, value in (
            (col(Author.person_id), actor.person),
            (col(Author.participant_id), actor.participant),
        )
        if value is not None
    ]
    if not signed:
        return false()
    return exists().where(col(Author.recommendation_id) == col(R.id), or_(*signed))
