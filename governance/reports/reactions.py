"""What a published report means for all that it cites."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, union, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import Event
from governance.decisions.models import Decision
from governance.outcomes.models import Outcome
from governance.projects.models import Carries
from governance.recommendations.models import Recommendation
from governance.reports.models import Chapter, Citation

C = Citation
_published = col(C.edition_id).is_not(None)


def keep_cited(db: Session, event: Event) -> None:
    """Keep with what a new edition cites, and with the recommendations behind it, that it does."""
    cited = select(C).join(Chapter, col(Chapter.id) == col(C.chapter_id))
    of_this = cited.where(col(Chapter.report_id) == event.thing.id, _published)
    _keep(db, Decision, of_this.with_only_columns(col(C.decision_id)))
    _keep(db, Outcome, of_this.with_only_columns(col(C.outcome_id)))
    _keep(db, Recommendation, union(*_behind(of_this)))


def keep_carried_as_cited(db: Session, event: Event) -> None:
    """A project whose outcome is cited carries a recommendation from now on: that is cited too."""
    carried = select(col(Carries.recommendation_id)).where(
        col(Carries.project_id) == event.thing.id
    )
    outcomes = select(col(Outcome.id)).where(
        col(Outcome.project_id) == event.thing.id, col(Outcome.cited).is_(True)
    )
    _keep(db, Recommendation, carried.where(outcomes.exists()))


def _behind(cited: Any) -> tuple[Any, Any, Any]:
    decided = cited.join(Decision, col(Decision.id) == col(C.decision_id))
    changed = cited.join(Outcome, col(Outcome.id) == col(C.outcome_id)).join(
        Carries, col(Carries.project_id) == col(Outcome.project_id)
    )
    return (
        cited.with_only_columns(col(C.recommendation_id)),
        decided.with_only_columns(col(Decision.recommendation_id)),
        changed.with_only_columns(col(Carries.recommendation_id)),
    )


def _keep(db: Session, model: Any, ids: Any) -> None:
    here = col(model.id).in_(ids), col(model.cited).is_(False)
    db.execute(update(model).where(*here).values(cited=True))
