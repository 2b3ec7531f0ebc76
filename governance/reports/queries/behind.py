"""What published editions cite, and which recommendations lead there."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select, union
from sqlmodel import col

from governance.decisions.models import Decision
from governance.outcomes.models import Outcome
from governance.projects.models import Carries
from governance.reports.models import Chapter, Citation

C = Citation


def published_citations(report_id: Any) -> Select[Any]:
    """The citations of a report that stand in one of its editions."""
    cited = select(C).join(Chapter, col(Chapter.id) == col(C.chapter_id))
    return cited.where(col(Chapter.report_id) == report_id, col(C.edition_id).is_not(None))


def recommendations_behind(report_id: Any) -> Any:
    """Ids of the recommendations that a report cites itself, by a decision on them, or by an
    outcome of a project that carries them."""
    cited = published_citations(report_id)
    decided = cited.join(Decision, col(Decision.id) == col(C.decision_id))
    changed = cited.join(Outcome, col(Outcome.id) == col(C.outcome_id)).join(
        Carries, col(Carries.project_id) == col(Outcome.project_id)
    )
    return union(
        cited.with_only_columns(col(C.recommendation_id)),
        decided.with_only_columns(col(Decision.recommendation_id)),
        changed.with_only_columns(col(Carries.recommendation_id)),
    )
