"""Outcomes, made by walking the actions as the cast would."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from governance.core.words import words
from governance.outcomes import actions
from governance.outcomes.actions import Drafted
from governance.outcomes.models import Outcome
from governance.projects.models import Project
from tests.cast import Cast

TYPED = Drafted(
    title=words("nl", "Leden vinden het zelf", fr="On trouve seul·e"),
    text=words("nl", "Wie iets zoekt, vindt het in de gids."),
    achieved_on=date(2022, 9, 30),
)


def drafted(db: Session, cast: Cast, project: Project, typed: Drafted = TYPED) -> Outcome:
    """Lena writes down what changed."""
    return actions.draft(db, project, typed, by=cast.lena)


def published(db: Session, cast: Cast, project: Project, typed: Drafted = TYPED) -> Outcome:
    """Everyone can see it."""
    outcome = drafted(db, cast, project, typed)
    actions.publish(db, outcome, by=cast.lena)
    return outcome
