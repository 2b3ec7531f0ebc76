"""Everything that stands on one line, gathered from any of its stations in six queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from governance.core.policy import Actor
from governance.decisions.models import Stage as DecisionStage
from governance.meetings.policy import can_see_inside
from governance.progress.queries import found
from governance.progress.queries.start import Start


@dataclass(frozen=True, slots=True)
class Line:
    """The rows of one line, each kind in one list."""

    recommendations: Sequence[Any]
    items: Sequence[Any]
    projects: Sequence[Any]
    milestones: Sequence[Any]
    outcomes: Sequence[Any]
    citations: Sequence[Any]
    more: int


def line_of(db: Session, start: Start, *, for_: Actor) -> Line:
    """The line through `start`, as far as `for_` may see it."""
    recommendations = db.execute(found.recommendations_of(start, for_)).all()
    ids = [row.id for row in recommendations]
    items = _seen_items(db.execute(found.items_of(start, ids)).all(), recommendations, for_)
    projects = db.execute(found.projects_of(start, ids)).all()
    project_ids = sorted({row.id for row in projects})
    milestones = db.execute(found.milestones_of(project_ids)).all() if project_ids else []
    outcomes = db.execute(found.outcomes_of(start, project_ids)).all() if project_ids else []
    decided = [row.decision_id for row in items if row.decision_id]
    citations = db.execute(found.citations_of(ids, decided, [row.id for row in outcomes])).all()
    there_are = recommendations[0].found if recommendations else 0
    return Line(
        recommendations,
        items,
        projects,
        milestones,
        outcomes,
        citations,
        more=there_are - len(recommendations),
    )


@dataclass(frozen=True, slots=True)
class Item:
    """An item with the decision on it taken away, for those who may not know that one yet."""

    row: Any

    def __getattr__(self, name: str) -> Any:
        """The item as it is; nothing of the decision."""
        return None if name in ("decision_id", "outcome") else getattr(self.row, name)


def _seen_items(items: Sequence[Any], recommendations: Sequence[Any], actor: Actor) -> list[Any]:
    """Published decisions for everyone; announced ones for the authors and the board's table."""
    inside = can_see_inside(actor)
    mine = {row.id for row in recommendations if row.mine}
    seen = []
    for row in items:
        published = row.decision_stage == DecisionStage.PUBLISHED and row.public
        told = row.decision_stage == DecisionStage.ANNOUNCED and row.recommendation_id in mine
        if row.decision_id and (inside or published or told):
            seen.append(row)
        elif row.public or inside:
            seen.append(Item(row))
    return seen
