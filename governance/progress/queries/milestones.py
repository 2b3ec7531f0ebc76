"""What a project came to on a day: milestones that it reached, and rounds in which it stood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Boolean,
    Integer,
    String,
    Text,
    cast,
    null,
    select,
    type_coerce,
    union_all,
)
from sqlmodel import col

from governance.core.columns import WordsType
from governance.priorities.models import Candidate as Stood
from governance.priorities.models import Round
from governance.progress.queries.start import MOST
from governance.projects.models import Milestone


def milestones_of(project_ids: Sequence[int]) -> Any:
    """The milestones that were reached; and, in the same query, how these projects stood where it
    was asked what comes first (those have a `round_id`), once that is decided."""
    reached: Any = select(
        *(col(Milestone.id).label("number"), col(Milestone.project_id), col(Milestone.title)),
        *(col(Milestone.planned_on), col(Milestone.reached_on)),
        cast(null(), Integer).label("round_id"),
        cast(null(), String).label("reference"),
        cast(null(), Boolean).label("adopted"),
        type_coerce(cast(null(), Text), WordsType).label("because"),
        type_coerce(cast(null(), Text), WordsType).label("sentence"),
    ).where(col(Milestone.project_id).in_(project_ids), col(Milestone.reached_on).is_not(None))
    stood = (
        select(
            *(col(Stood.id), col(Stood.project_id), col(Round.title), col(Round.decided_on)),
            *(col(Round.decided_on), col(Round.id), col(Round.reference), col(Stood.adopted)),
            *(col(Stood.because), col(Stood.sentence)),
        )
        .join(Round, col(Round.id) == col(Stood.round_id))
        .where(col(Stood.project_id).in_(project_ids), col(Round.decided_on).is_not(None))
    )
    rows = union_all(reached, stood).subquery()
    return select(rows).order_by(rows.c.reached_on, rows.c.number).limit(MOST * 4)
