"""What a published report means for all that it cites."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import Event
from governance.decisions.models import Decision
from governance.outcomes.models import Outcome
from governance.projects.models import Carries
from governance.recommendations.models import Recommendation
from governance.reports.models import Citation
from governance.reports.queries import published_citations, recommendations_behind


def keep_cited(db: Session, event: Event) -> None:
    """Keep with what a new edition cites, and with the recommendations behind it, that it does."""
    cited = published_citations(event.thing.id)
    _keep(db, Decision, cited.with_only_columns(col(Citation.decision_id)))
    _keep(db, Outcome, cited.with_only_columns(col(Citation.outcome_id)))
    _keep(db, Recommendation, recommendations_behind(event.thing.id))


def keep_carried_as_cited(db: Session, event: Event) -> None:
    """A project whose outcome is cited carries a recommendation from now on: that is cited too."""
    carried = select(col(Carries.recommendation_id)).where(
        col(Carries.project_id) == event.thing.id
    )
    outcomes = select(col(Outcome.id)).where(
        col(Outcome.project_id) == event.thing.id, col(Outcome.cited).is_(True)
    )
    _keep(db, Recommendation, carried.where(outcomes.exists()))


def _keep(db: Session, model: Any, ids: Any) -> None:
    here = col(model.id).in_(ids), col(model.cited).is_(False)
    db.execute(update(model).where(*here).values(cited=True))
