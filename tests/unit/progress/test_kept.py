"""What is kept with a recommendation is what is so: who carries it, an outcome, a citation."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, union_all
from sqlmodel import col

from governance.core.database import Database
from governance.decisions.models import Decision
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.projects.models import Carries
from governance.recommendations.models import Recommendation
from governance.reports.models import Citation
from tests.cast import Cast
from tests.unit.progress.story import whole_line

CARRIED = select(col(Carries.recommendation_id))
"""Those that a project carries."""

CHANGED = (
    select(col(Carries.recommendation_id))
    .select_from(Carries)
    .join(Outcome, col(Outcome.project_id) == col(Carries.project_id))
    .where(col(Outcome.stage) == OutcomeStage.PUBLISHED)
)
"""Those for which there is a published outcome."""

CITED: Any = union_all(
    select(col(Citation.recommendation_id)).where(
        col(Citation.edition_id).is_not(None), col(Citation.recommendation_id).is_not(None)
    ),
    select(col(Decision.recommendation_id))
    .select_from(Citation)
    .join(Decision, col(Decision.id) == col(Citation.decision_id))
    .where(col(Citation.edition_id).is_not(None), col(Decision.recommendation_id).is_not(None)),
    select(col(Carries.recommendation_id))
    .select_from(Citation)
    .join(Outcome, col(Outcome.id) == col(Citation.outcome_id))
    .join(Carries, col(Carries.project_id) == col(Outcome.project_id))
    .where(col(Citation.edition_id).is_not(None)),
)
"""Those that a published edition cites, or a decision on them, or an outcome for them."""

KEPT: dict[str, Any] = {"carried_by": CARRIED, "has_outcome": CHANGED, "cited": CITED}


def test_what_became_of_it_is_kept_with_each_recommendation(database: Database, cast: Cast) -> None:
    whole_line(database, cast)
    with database.reading() as db:
        rows = list(db.scalars(select(Recommendation)))
        kept = {name: {r.id for r in rows if getattr(r, name)} for name in KEPT}
        assert kept == {name: set(db.scalars(found)) - {None} for name, found in KEPT.items()}
        assert all(kept.values())
        assert {r.carried_by for r in rows} > {""}
        cited = db.scalars(
            select(col(Citation.outcome_id)).where(col(Citation.edition_id).is_not(None))
        )
        assert {o.id for o in db.scalars(select(Outcome)) if o.cited} == set(cited) - {None}
