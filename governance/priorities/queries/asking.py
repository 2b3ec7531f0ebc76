"""Rounds with their means and their candidates, and the runs that were made."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.priorities import policy
from governance.priorities.models import Budget, Candidate, Round, Scenario, Stage
from governance.projects.models import Carries, Project
from governance.recommendations.models import Recommendation
from governance.strategy.models import Axis

MOST_ROUNDS, MOST_CANDIDATES, MOST_BUDGETS, MOST_SCENARIOS, MOST_CARRIED = 100, 200, 12, 30, 2000


@dataclass(frozen=True)
class Asked:
    """A candidate with its project, its axis, what it carries, and its costs in order."""

    one: Candidate
    project: Project
    axis: Axis | None
    costs: list[Decimal]
    carried: list[Any] = field(default_factory=list)

    @property
    def supports(self) -> int:
        """How many support the recommendations that it carries."""
        return sum(row.supports for row in self.carried)


@dataclass(frozen=True)
class Room:
    """A round with all that is asked of it."""

    round: Round
    budgets: list[Budget]
    asked: list[Asked]

    @property
    def by_axis(self) -> list[tuple[Axis | None, list[Asked]]]:
        """The candidates by the axis they serve, in the order of the strategy; none comes last."""
        groups: dict[int, list[Asked]] = {}
        axes = {one.axis.id: one.axis for one in self.asked if one.axis}
        for one in self.asked:
            groups.setdefault(one.axis.id if one.axis else 0, []).append(one)
        ordered = sorted(axes.values(), key=lambda axis: (axis.position, axis.id))
        found: list[tuple[Axis | None, list[Asked]]] = [(x, groups[x.id]) for x in ordered]
        return found + ([(None, groups[0])] if 0 in groups else [])

    def totals(self, points: Mapping[str, int]) -> list[Decimal]:
        """What all that a ballot supports would take of each of the means."""
        chosen = [one for one in self.asked if points.get(str(one.one.id))]
        numbers = range(len(self.budgets))
        return [sum((x.costs[n] for x in chosen), Decimal(0)) for n in numbers]

    def shuffled(self, whose: str) -> list[tuple[Axis | None, list[Asked]]]:
        """By axis, in an order of each voter's own, always the same: no place is better for all."""

        def place(what: object) -> bytes:
            return hashlib.sha256(f"{self.round.id} {whose} {what}".encode()).digest()

        groups = [(x, sorted(some, key=lambda one: place(one.one.id))) for x, some in self.by_axis]
        return sorted(groups, key=lambda group: place(f"axis {group[0].id if group[0] else 0}"))


def rounds(db: Session, *, for_: Actor) -> list[Round]:
    """Every round that `for_` may see, the latest first."""
    found = select(Round).order_by(col(Round.opens_on).desc(), col(Round.id).desc())
    if not policy.can_plan(for_):
        found = found.where(col(Round.stage) != Stage.PLANNED)
    return list(db.scalars(found.limit(MOST_ROUNDS)))


def get_round(db: Session, round_id: int, *, for_: Actor) -> Round:
    """One round; raises `NotFound`, also where `for_` may not see it yet."""
    found = db.get(Round, round_id)
    if found is None or not policy.can_see(for_, found):
        raise NotFound
    return found


def budgets_of(db: Session, round_id: int) -> list[Budget]:
    """The means of a round: euros first, then days, by team."""
    found = select(Budget).where(col(Budget.round_id) == round_id)
    ordered = found.order_by(col(Budget.resource), col(Budget.team), col(Budget.id))
    return list(db.scalars(ordered.limit(MOST_BUDGETS)))


def candidates_of(db: Session, round_id: int) -> Sequence[Any]:
    """The candidates of a round, each with its project and its axis, by reference."""
    found = (
        select(Candidate, Project, Axis)
        .join(Project, col(Project.id) == col(Candidate.project_id))
        .outerjoin(Axis, col(Axis.id) == col(Candidate.axis_id))
        .where(col(Candidate.round_id) == round_id)
        .order_by(col(Project.reference))
    )
    return db.execute(found.limit(MOST_CANDIDATES)).all()


def carried_of(db: Session, project_ids: Sequence[int]) -> dict[int, list[Any]]:
    """What each of these projects carries: id, reference, title, supports."""
    rows = db.execute(
        select(
            col(Carries.project_id),
            *(col(Recommendation.id), col(Recommendation.reference)),
            *(col(Recommendation.title), col(Recommendation.supports)),
        )
        .join(Recommendation, col(Recommendation.id) == col(Carries.recommendation_id))
        .where(col(Carries.project_id).in_(project_ids), col(Recommendation.reference).is_not(None))
        .order_by(col(Recommendation.supports).desc(), col(Recommendation.id))
        .limit(MOST_CARRIED)
    )
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.project_id, []).append(row)
    return found


def asked_of(db: Session, round_: Round) -> Room:
    """A round with its means and candidates, in three queries."""
    budgets = budgets_of(db, round_.id)
    rows = candidates_of(db, round_.id)
    carried = carried_of(db, [project.id for _one, project, _axis in rows])
    asked = [
        Asked(one, project, axis, costs_of(one, budgets), carried.get(project.id, []))
        for one, project, axis in rows
    ]
    return Room(round_, budgets, asked)


def costs_of(one: Candidate, budgets: Sequence[Budget]) -> list[Decimal]:
    """What a candidate costs of each of these."""
    return [Decimal(one.costs.get(str(budget.id), "0")) for budget in budgets]


def get_candidate(db: Session, round_: Round, candidate_id: int) -> Candidate:
    """One candidate of this round; raises `NotFound`."""
    found = db.get(Candidate, candidate_id)
    if found is None or found.round_id != round_.id:
        raise NotFound
    return found


def get_scenario(db: Session, scenario_id: int) -> Scenario:
    """One run; raises `NotFound`."""
    found = db.get(Scenario, scenario_id)
    if found is None:
        raise NotFound
    return found


def scenarios_of(db: Session, round_id: int) -> list[Scenario]:
    """The runs of a round: as it was voted first."""
    found = select(Scenario).where(col(Scenario.round_id) == round_id)
    return list(db.scalars(found.order_by(col(Scenario.id)).limit(MOST_SCENARIOS)))
