"""The marks of a list: how far each recommendation has come, in one query for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from governance.decisions.models import Decision
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.progress.drawing import Mark, State
from governance.projects.models import Carries
from governance.recommendations.models import Origin, Realisation, Recommendation, Stage
from governance.reports.models import Citation

R = aliased(Recommendation)
Asked = aliased(Recommendation)

ANSWERED = {
    Stage.PROPOSED: State.NONE,
    Stage.RECEIVED: State.WAITING,
    Stage.UNDER_REVIEW: State.UNDER_WAY,
    Stage.ACCEPTED: State.REACHED,
    Stage.ACCEPTED_IN_PART: State.REACHED,
    Stage.DECLINED: State.CROSSED,
    Stage.POSTPONED: State.WAITING,
    Stage.REFERRED: State.REACHED,
    Stage.WITHDRAWN: State.NONE,
    Stage.MERGED: State.NONE,
}
CARRIED = {
    Realisation.NOT_STARTED: State.WAITING,
    Realisation.IN_PROGRESS: State.UNDER_WAY,
    Realisation.DONE: State.REACHED,
    Realisation.DONE_IN_PART: State.REACHED,
    Realisation.STOPPED: State.CROSSED,
}


def carried(recommendation_id: Any) -> Any:
    """Whether a project carries it."""
    return exists().where(col(Carries.recommendation_id) == recommendation_id)


def has_outcome(recommendation_id: Any) -> Any:
    """Whether a project that carries it has a published outcome."""
    return exists().where(
        col(Carries.recommendation_id) == recommendation_id,
        col(Outcome.project_id) == col(Carries.project_id),
        col(Outcome.stage) == OutcomeStage.PUBLISHED,
    )


def is_cited(recommendation_id: Any) -> Any:
    """Whether a published report cites it, a decision on it, or an outcome of what carries it."""
    decisions = select(col(Decision.id)).where(col(Decision.recommendation_id) == recommendation_id)
    outcomes = (
        select(col(Outcome.id))
        .join(Carries, col(Carries.project_id) == col(Outcome.project_id))
        .where(col(Carries.recommendation_id) == recommendation_id)
    )
    return exists().where(
        or_(
            col(Citation.recommendation_id) == recommendation_id,
            col(Citation.decision_id).in_(decisions.correlate(R)),
            col(Citation.outcome_id).in_(outcomes.correlate(R)),
        ),
        col(Citation.edition_id).is_not(None),
    )


_marks = (
    select(
        col(Asked.id).label("asked"),
        col(Asked.origin),
        col(R.reference),
        col(R.stage),
        col(R.realisation),
        carried(col(R.id)).label("carried"),
        has_outcome(col(R.id)).label("has_outcome"),
        is_cited(col(R.id)).label("is_cited"),
    )
    .select_from(Asked)
    .join(R, col(R.id) == func.coalesce(col(Asked.merged_into_id), col(Asked.id)))
)


def marks(db: Session, ids: Iterable[int]) -> dict[int, Mark]:
    """The mark of each recommendation; one that was merged has the mark of where it went."""
    wanted = list(ids)
    if not wanted:
        return {}
    rows = db.execute(_marks.where(col(Asked.id).in_(wanted)))
    return {row.asked: _mark(row) for row in rows}


def _mark(row: Any) -> Mark:
    room = State.REACHED if row.origin in (Origin.WORKSHOP, Origin.MEETING) else State.NONE
    text = State.REACHED if row.reference else State.UNDER_WAY
    return (
        room,
        State.CROSSED if row.stage == Stage.WITHDRAWN else text,
        ANSWERED[row.stage],
        CARRIED[row.realisation] if row.carried else State.NONE,
        State.REACHED if row.has_outcome else State.NONE,
        State.REACHED if row.is_cited else State.NONE,
    )
