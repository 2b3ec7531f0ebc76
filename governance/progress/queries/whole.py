"""One recommendation that went the whole way, to be told on the first page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.listing import these
from governance.core.words import Words
from governance.decisions.models import Decision
from governance.decisions.models import Outcome as Decided
from governance.decisions.models import Stage as DecisionStage
from governance.outcomes.listed import outcomes_to_tell
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.projects.models import Carries, Project
from governance.recommendations.models import Realisation, Recommendation
from governance.reports.models import Citation, Edition, Report
from governance.workshops.models import Workshop

R, P, D, W, Out = Recommendation, Project, Decision, Workshop, Outcome


@dataclass(frozen=True, slots=True)
class Whole:
    """From the workshop to the outcome, and the year of the report that tells of it."""

    workshop_id: int | None
    workshop_title: Words | None
    workshop_on: date | None
    recommendation_id: int
    recommendation_title: Words
    received_on: date
    decision_id: int
    decided: Decided
    decided_on: date
    project_id: int
    project_title: Words
    started_on: date | None
    outcome_id: int
    outcome_title: Words
    achieved_on: date
    indicator: Words | None
    before: Decimal | None
    after: Decimal | None
    reported_in: int | None


_REPORTED = (
    select(func.max(col(Report.year)))
    .join(Edition, col(Edition.report_id) == col(Report.id))
    .join(Citation, col(Citation.edition_id) == col(Edition.id))
    .where(col(Citation.outcome_id) == col(Out.id), col(Citation.removed).is_(False))
    .correlate(Out)
    .scalar_subquery()
)
_WHOLE = (
    select(
        *(col(W.id), col(W.title), col(W.held_on)),
        *(col(R.id), col(R.title), col(R.received_on)),
        *(col(D.id), col(D.outcome), col(D.decided_on)),
        *(col(P.id), col(P.title), col(P.started_on)),
        *(col(Out.id), col(Out.title), col(Out.achieved_on), col(Out.indicator)),
        *(col(Out.before), col(Out.after), _REPORTED),
    )
    .select_from(Out)
    .join(P, col(P.id) == col(Out.project_id))
    .join(Carries, col(Carries.project_id) == col(P.id))
    .join(R, col(R.id) == col(Carries.recommendation_id))
    .join(D, col(D.recommendation_id) == col(R.id))
    .outerjoin(W, col(W.id) == col(R.workshop_id))
    .where(
        these(col(Out.id)),
        col(Out.stage) == OutcomeStage.PUBLISHED,
        col(R.realisation) == Realisation.DONE,
        col(R.received_on).is_not(None),
        col(D.stage) == DecisionStage.PUBLISHED,
        col(D.outcome).in_((Decided.ACCEPTED, Decided.ACCEPTED_IN_PART)),
    )
    .order_by(
        _REPORTED.is_(None),
        col(Out.before).is_(None),
        col(Out.achieved_on).desc(),
        col(R.id).desc(),
    )
    .limit(1)
)


def newest_whole(db: Session) -> Whole | None:
    """The newest that went the whole way; rather one that a report tells of, with a figure."""
    found: Any = db.execute(_WHOLE, {"ids": outcomes_to_tell(db)}).first()
    return Whole(*found) if found else None
