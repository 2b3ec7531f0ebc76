"""What an outcome means for the recommendations that its project carries."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import Event
from governance.outcomes.models import Outcome, Stage
from governance.projects.models import Carries
from governance.recommendations.models import Recommendation

_CHANGED = (
    select(col(Carries.recommendation_id))
    .join(Outcome, col(Outcome.project_id) == col(Carries.project_id))
    .where(col(Outcome.stage) == Stage.PUBLISHED)
)


def keep_outcomes(db: Session, event: Event) -> None:
    """Keep with each recommendation of a project that there is a published outcome for it."""
    project_id = event.thing.project_id if isinstance(event.thing, Outcome) else event.thing.id
    changed = _CHANGED.where(col(Carries.project_id) == project_id)
    here = col(Recommendation.id).in_(changed), col(Recommendation.has_outcome).is_(False)
    db.execute(update(Recommendation).where(*here).values(has_outcome=True))
