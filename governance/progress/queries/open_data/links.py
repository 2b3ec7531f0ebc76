"""What things of the line lead to, as open data name it: (id, reference) for a batch of ids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, union
from sqlmodel import col

from governance.decisions.models import AgendaItem, Decision
from governance.decisions.models import Stage as DecisionStage
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.projects.models import Carries, Project
from governance.recommendations.models import Recommendation, Stage
from governance.reports.models import Chapter, Citation, Report

type Ids = Sequence[int]

R = Recommendation
IN_REGISTER = (col(R.reference).is_not(None), col(R.stage) != Stage.TAKEN_BACK)
"""It stands in the register: received, and not brought in by mistake."""
NOT_TAKEN_BACK = col(R.stage) != Stage.TAKEN_BACK
DECIDED = (col(Decision.stage) == DecisionStage.PUBLISHED, col(AgendaItem.public).is_(True))
"""A decision that everyone may read."""


def _decisions(owner: Any, ids: Ids) -> Any:
    return (
        select(owner, col(Decision.reference))
        .select_from(Decision)
        .join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
        .where(owner.in_(ids), *DECIDED)
        .order_by(col(Decision.decided_on), col(Decision.id))
    )


def decisions_on(ids: Ids) -> Any:
    """The published decisions on recommendations."""
    return _decisions(col(Decision.recommendation_id), ids)


def decisions_at(ids: Ids) -> Any:
    """The published decisions of meetings."""
    return _decisions(col(AgendaItem.meeting_id), ids)


def carriers_of(ids: Ids) -> Any:
    """The projects that carry recommendations."""
    return (
        select(col(Carries.recommendation_id), col(Project.reference))
        .select_from(Carries)
        .join(Project, col(Project.id) == col(Carries.project_id))
        .where(col(Carries.recommendation_id).in_(ids))
        .order_by(col(Carries.since), col(Project.id))
    )


def outcomes_for(ids: Ids) -> Any:
    """The published outcomes of the projects that carry recommendations."""
    return (
        select(col(Carries.recommendation_id), col(Outcome.reference))
        .select_from(Carries)
        .join(Outcome, col(Outcome.project_id) == col(Carries.project_id))
        .where(
            col(Carries.recommendation_id).in_(ids), col(Outcome.stage) == OutcomeStage.PUBLISHED
        )
        .order_by(col(Outcome.achieved_on), col(Outcome.id))
    )


def outcomes_of(ids: Ids) -> Any:
    """The published outcomes of projects."""
    return (
        select(col(Outcome.project_id), col(Outcome.reference))
        .where(col(Outcome.project_id).in_(ids), col(Outcome.stage) == OutcomeStage.PUBLISHED)
        .order_by(col(Outcome.achieved_on), col(Outcome.id))
    )


def recommendations_from(ids: Ids) -> Any:
    """What of the register comes from workshops."""
    owner = col(R.workshop_id)
    return select(owner, col(R.reference)).where(owner.in_(ids), *IN_REGISTER).order_by(col(R.id))


def carried_by(ids: Ids) -> Any:
    """The recommendations that projects carry."""
    return (
        select(col(Carries.project_id), col(R.reference))
        .select_from(Carries)
        .join(R, col(R.id) == col(Carries.recommendation_id))
        .where(col(Carries.project_id).in_(ids), *IN_REGISTER)
        .order_by(col(R.id))
    )


def recommendations_behind(ids: Ids) -> Any:
    """The recommendations behind outcomes: those that their projects carry."""
    return (
        select(col(Outcome.id), col(R.reference))
        .select_from(Outcome)
        .join(Carries, col(Carries.project_id) == col(Outcome.project_id))
        .join(R, col(R.id) == col(Carries.recommendation_id))
        .where(col(Outcome.id).in_(ids), *IN_REGISTER)
        .order_by(col(R.id))
    )


def reports_on(ids: Ids) -> Any:
    """The years of the reports that cite recommendations, a decision on them, or an outcome."""
    itself = _cited(col(Citation.recommendation_id), ids)
    decided = _cited(col(Decision.recommendation_id), ids).join(
        Decision, col(Decision.id) == col(Citation.decision_id)
    )
    changed = (
        _cited(col(Carries.recommendation_id), ids)
        .join(Outcome, col(Outcome.id) == col(Citation.outcome_id))
        .join(Carries, col(Carries.project_id) == col(Outcome.project_id))
    )
    return union(itself, decided, changed).order_by("owner", "year")


def reports_on_decisions(ids: Ids) -> Any:
    """The years of the reports that cite decisions."""
    return _cited(col(Citation.decision_id), ids).distinct().order_by("owner", "year")


def reports_on_outcomes(ids: Ids) -> Any:
    """The years of the reports that cite outcomes."""
    return _cited(col(Citation.outcome_id), ids).distinct().order_by("owner", "year")


def _cited(owner: Any, ids: Ids) -> Any:
    return (
        select(owner.label("owner"), col(Report.year).label("year"))
        .select_from(Citation)
        .join(Chapter, col(Chapter.id) == col(Citation.chapter_id))
        .join(Report, col(Report.id) == col(Chapter.report_id))
        .where(owner.in_(ids), col(Citation.edition_id).is_not(None))
    )


def _citations(ids: Ids, thing: Any, cited_id: Any) -> Any:
    return (
        select(col(Chapter.report_id), thing.reference)
        .select_from(Citation)
        .join(Chapter, col(Chapter.id) == col(Citation.chapter_id))
        .join(thing, thing.id == cited_id)
        .where(col(Chapter.report_id).in_(ids), col(Citation.edition_id).is_not(None))
        .distinct()
        .order_by(thing.reference)
    )


def recommendations_in(ids: Ids) -> Any:
    """The recommendations that reports cite."""
    return _citations(ids, R, col(Citation.recommendation_id)).where(*IN_REGISTER)


def decisions_in(ids: Ids) -> Any:
    """The decisions that reports cite."""
    found = _citations(ids, Decision, col(Citation.decision_id))
    return found.join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id)).where(*DECIDED)


def outcomes_in(ids: Ids) -> Any:
    """The outcomes that reports cite."""
    found = _citations(ids, Outcome, col(Citation.outcome_id))
    return found.where(col(Outcome.stage) == OutcomeStage.PUBLISHED)
