"""What a short reference stands for: R-2022-014, as it is cited on paper."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.core.references import PATTERN
from governance.decisions.models import Decision
from governance.decisions.queries import get_decision
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting
from governance.outcomes.models import Outcome
from governance.outcomes.queries import get_outcome
from governance.projects.models import Project
from governance.projects.queries import get_project
from governance.recommendations.models import Recommendation
from governance.recommendations.queries import get_recommendation
from governance.workshops.models import Workshop
from governance.workshops.queries import get_workshop

KINDS: dict[str, tuple[str, Any, Any]] = {
    "W": ("workshop", Workshop, get_workshop),
    "R": ("recommendation", Recommendation, get_recommendation),
    "M": ("meeting", Meeting, get_meeting),
    "D": ("decision", Decision, get_decision),
    "P": ("project", Project, get_project),
    "O": ("outcome", Outcome, get_outcome),
}


def place_of(db: Session, reference: str, *, for_: Actor) -> tuple[str, dict[str, int]]:
    """The page of a reference and the id in its address; raises `NotFound`, also where `for_` may
    not see it."""
    found = PATTERN.match(reference)
    if found is None:
        raise NotFound
    name, model, get_one = KINDS[found[1].upper()]
    thing = select(col(model.id)).where(col(model.reference) == reference.upper())
    thing_id = db.scalars(thing).one_or_none()
    if thing_id is None:
        raise NotFound
    get_one(db, thing_id, for_=for_)
    return f"show_{name}", {name: thing_id}
