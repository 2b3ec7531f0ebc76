"""The marks of a list: how far each recommendation has come, in one query for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import exists, func, or_, select, union_all
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
    Stage.TAKEN_BACK: State.NONE,
}
DONE = {
    Realisation.NOT_STARTED: State.WAITING,
    Realisation.IN_PROGRESS: State.UNDER_WAY,
    Realisation.DONE: State.REACHED,
    Realisation.DONE_IN_PART: State.REACHED,
    Realisation.STOPPED: State.CROSSED,
}


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

_in_edition = col(Citation.edition_id).is_not(None)
_is_carried = exists().where(col(Carries.recommendation_id) == col(R.id))
_its_outcomes = (
    select(col(Outcome.id))
    .join(Carries, col(Carries.project_id) == col(Outcome.project_id))
    .where(col(Carries.recommendation_id) == col(R.id))
    .correlate(R)
)
_has_outcome = _its_outcomes.where(col(Outcome.stage) == OutcomeStage.PUBLISHED).exists()
_is_cited = or_(
    exists().where(col(Citation.recommendation_id) == col(R.id), _in_edition),
    select(col(Decision.id))
    .join(Citation, col(Citation.decision_id) == col(Decision.id))
    .where(col(Decision.recommendation_id) == col(R.id), _in_edition)
    .correlate(R)
    .exists(),
    _its_outcomes.join(Citation, col(Citation.outcome_id) == col(Outcome.id))
    .where(_in_edition)
    .exists(),
)
"""The same three, asked of one row at a time: the sets would be read whole for every list."""

_marks: Any = (
    select(
        col(Asked.id).label("asked"),
        col(Asked.origin),
        col(R.reference),
        col(R.stage),
        col(R.realisation),
        _is_carried.label("carried"),
        _has_outcome.label("has_outcome"),
        _is_cited.label("is_cited"),
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
        DONE[row.realisation] if row.carried else State.NONE,
        State.REACHED if row.has_outcome else State.NONE,
        State.REACHED if row.is_cited else State.NONE,
    )
