"""Everything that stands on one line, gathered from any of its stations in six queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Integer, bindparam
from sqlalchemy.orm import Session

from governance.core.policy import Actor
from governance.decisions.models import Stage as DecisionStage
from governance.meetings.policy import can_see_inside
from governance.progress.queries import found
from governance.progress.queries.milestones import milestones_of
from governance.progress.queries.start import Start, sees_all
from governance.recommendations.models import Origin


@dataclass(frozen=True, slots=True)
class Line:
    """The rows of one line, each kind in one list."""

    recommendations: Sequence[Any]
    items: Sequence[Any]
    projects: Sequence[Any]
    milestones: Sequence[Any]
    stood: Sequence[Any]
    outcomes: Sequence[Any]
    citations: Sequence[Any]
    assessments: Sequence[Any]
    more: int


@dataclass(frozen=True, slots=True)
class Asked:
    """The statements of a line from one station for one kind of reader, values left open.

    They are made once: making them costs more than asking.
    """

    recommendations: Any
    items: Any
    projects: Any
    milestones: Any
    outcomes: Any
    citations: Any
    assessments: Any


@lru_cache(maxsize=128)
def _asked(station: str, inside: bool, person: bool, participant: bool, workshop: bool) -> Asked:
    def given(name: str, known: bool) -> Any:
        return bindparam(name, type_=Integer) if known else None

    start = Start(**{station: given("start", True)})
    reader = Actor(
        person=given("person", person),
        participant=given("participant", participant),
        workshop=given("workshop", workshop),
        roles=frozenset({"board"} if inside else ()),
    )
    ids: Any = bindparam("ids", expanding=True, type_=Integer)
    projects: Any = bindparam("projects", expanding=True, type_=Integer)
    decisions: Any = bindparam("decisions", expanding=True, type_=Integer)
    outcomes: Any = bindparam("outcomes", expanding=True, type_=Integer)
    return Asked(
        found.recommendations_of(start, reader),
        found.items_of(start, ids),
        found.projects_of(start, ids),
        milestones_of(projects),
        found.outcomes_of(start, projects),
        found.citations_of(ids, decisions, outcomes),
        found.assessments_of(ids),
    )


def line_of(db: Session, start: Start, *, for_: Actor) -> Line:
    """The line through `start`, as far as `for_` may see it."""
    reader = {"person": for_.person, "participant": for_.participant, "workshop": for_.workshop}
    known = (value is not None for value in reader.values())
    asked = _asked(start.station, sees_all(for_), *known)
    given: dict[str, Any] = reader | {"start": getattr(start, start.station)}
    recommendations = db.execute(asked.recommendations, given).all()
    given["ids"] = [row.id for row in recommendations]
    items = _seen_items(db.execute(asked.items, given).all(), recommendations, for_)
    projects = db.execute(asked.projects, given).all()
    given["projects"] = sorted({row.id for row in projects})
    done = db.execute(asked.milestones, given).all() if projects else []
    outcomes = db.execute(asked.outcomes, given).all() if projects else []
    given["decisions"] = [row.decision_id for row in items if row.decision_id]
    given["outcomes"] = [row.id for row in outcomes]
    citations = db.execute(asked.citations, given).all()
    brought = any(row.origin == Origin.IMPORT for row in recommendations)
    assessments = db.execute(asked.assessments, given).all() if brought else []
    there_are = recommendations[0].found if recommendations else 0
    return Line(
        recommendations,
        items,
        projects,
        [row for row in done if row.round_id is None],
        [row for row in done if row.round_id is not None],
        outcomes,
        citations,
        assessments,
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
