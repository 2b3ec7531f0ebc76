"""The marks of a list: how far each recommendation has come, in one query for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from governance.progress.drawing import Mark, State
from governance.recommendations.models import Origin, Realisation, Recommendation, Stage

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

_marks: Any = (
    select(
        col(Asked.id).label("asked"),
        col(Asked.origin),
        *(col(R.reference), col(R.stage), col(R.realisation)),
        *(col(R.carried_by), col(R.has_outcome), col(R.cited)),
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
        DONE[row.realisation] if row.carried_by else State.NONE,
        State.REACHED if row.has_outcome else State.NONE,
        State.REACHED if row.cited else State.NONE,
    )
