"""The line around the things that a report cites, read in five queries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.decisions.models import AgendaItem, Decision
from governance.decisions.models import Stage as DecisionStage
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.projects.models import Carries, Project
from governance.recommendations.models import Recommendation
from governance.reports.models import Chapter, Citation
from governance.reports.snapshot import cited_ids, key_of
from governance.reports.standing import (
    Line,
    Standing,
    of_decision,
    of_outcome,
    of_recommendation,
)


def standings(
    db: Session,
    outcome_ids: Iterable[int],
    decision_ids: Iterable[int],
    recommendation_ids: Iterable[int],
) -> dict[tuple[str, int], Standing]:
    """How each cited thing stands now, by kind and id; five queries however many there are."""
    line = _read_line(db, set(outcome_ids), set(decision_ids), set(recommendation_ids))
    found = [of_outcome(row, line) for row in line.outcomes.values()]
    found += [of_decision(row, line) for row in line.decisions.values()]
    known = sorted(set(recommendation_ids) & set(line.recommendations))
    found += [of_recommendation(line.recommendations[one], line) for one in known]
    return {(standing.kind, standing.id): standing for standing in found}


def _read_line(
    db: Session, outcome_ids: set[int], decision_ids: set[int], recommendation_ids: set[int]
) -> Line:
    line = Line()
    line.outcomes = {row.id: row for row in db.execute(_outcomes(Outcome.id, outcome_ids))}
    line.decisions = {row.id: row for row in db.execute(_decisions(Decision.id, decision_ids))}
    around = recommendation_ids | {
        row.recommendation_id for row in line.decisions.values() if row.recommendation_id
    }
    projects = {row.project_id for row in line.outcomes.values()}
    for row in db.execute(_carries(projects, around)):
        line.projects[row.recommendation_id][row.project_id] = row.stage
        line.carried_by[row.project_id].append(row.recommendation_id)
    around |= set(line.projects)
    line.recommendations = {row.id: row for row in db.execute(_recommendations(around))}
    for row in db.execute(_decisions(Decision.recommendation_id, around)):
        line.decided[row.recommendation_id].append(row)
    carriers = projects | {one for some in line.projects.values() for one in some}
    for row in db.execute(_outcomes(Outcome.project_id, carriers)):
        line.achieved[row.project_id].append(row)
    return line


def _outcomes(by: Any, ids: set[int]) -> Any:
    return (
        select(
            col(Outcome.id), col(Outcome.reference), col(Outcome.project_id), col(Outcome.title),
            col(Outcome.text), col(Outcome.achieved_on).label("on"), col(Outcome.indicator),
            col(Outcome.before), col(Outcome.after), col(Outcome.unit),
            col(Project.stage).label("project_stage"),
        )
        .join(Project, col(Project.id) == col(Outcome.project_id))
        .where(col(by).in_(sorted(ids)), col(Outcome.stage) == OutcomeStage.PUBLISHED)
        .order_by(col(Outcome.achieved_on), col(Outcome.id))
    )  # fmt: skip


def _decisions(by: Any, ids: set[int]) -> Any:
    return (
        select(
            col(Decision.id), col(Decision.reference), col(AgendaItem.title),
            col(Decision.reasons), col(Decision.decided_on).label("on"), col(Decision.outcome),
            col(Decision.recommendation_id),
        )
        .join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
        .where(col(by).in_(sorted(ids)), col(Decision.stage) == DecisionStage.PUBLISHED)
        .order_by(col(Decision.decided_on), col(Decision.id))
    )  # fmt: skip


def _carries(project_ids: set[int], recommendation_ids: set[int]) -> Any:
    return (
        select(col(Carries.project_id), col(Carries.recommendation_id), col(Project.stage))
        .join(Project, col(Project.id) == col(Carries.project_id))
        .where(
            or_(
                col(Carries.project_id).in_(sorted(project_ids)),
                col(Carries.recommendation_id).in_(sorted(recommendation_ids)),
            )
        )
        .order_by(col(Carries.project_id), col(Carries.recommendation_id))
    )


def _recommendations(ids: set[int]) -> Any:
    return select(
        col(Recommendation.id), col(Recommendation.reference), col(Recommendation.title),
        col(Recommendation.text), col(Recommendation.received_on), col(Recommendation.stage),
        col(Recommendation.realisation), col(Recommendation.workshop_id),
    ).where(
        col(Recommendation.id).in_(sorted(ids)), col(Recommendation.reference).is_not(None)
    )  # fmt: skip


def citations_of(db: Session, chapter: Chapter) -> list[tuple[Citation, Standing]]:
    """What a chapter cites, each with how it stands now."""
    now = standings(db, *cited_ids([chapter]))
    return [(one, now[key_of(one)]) for one in chapter.cited if key_of(one) in now]
