"""Recommendations and points for the tests of decisions, made by walking the actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from governance.core.words import Words, words
from governance.decisions import actions
from governance.decisions.actions import Drafted
from governance.decisions.models import AgendaItem, Decision, Outcome, Purpose
from governance.meetings.models import Meeting
from governance.recommendations.actions import Typed, recommend
from governance.recommendations.models import Recommendation
from tests.cast import Cast

REASONS = words("nl", "Omdat het kan.", fr="Parce que c'est possible.", en="Because it can be.")


def of_mia(db: Session, cast: Cast, title: str = "Un guide en ligne") -> Recommendation:
    """A recommendation of Mia, received."""
    typed = Typed("fr", title, "Un guide pour tout le monde.", "On se perd.")
    return recommend(db, typed, answer_days=90, by=cast.mia)


def put(
    db: Session,
    cast: Cast,
    meeting: Meeting,
    recommendation: Recommendation | None = None,
    *,
    purpose: Purpose = Purpose.DECISION,
    title: str = "Gids",
    **more: Any,
) -> AgendaItem:
    """A point, set by Sam."""
    name = recommendation.title if recommendation else words("nl", title, fr=title)
    return actions.add_item(
        db, meeting, purpose, name, recommendation=recommendation, by=cast.sam, **more
    )


def accepted(**more: Any) -> Drafted:
    """Accepted, by three votes."""
    given = {"reasons": REASONS, "votes_for": 3, "votes_against": 0, "votes_abstained": 0}
    return Drafted(Outcome.ACCEPTED, **given | more)  # type: ignore[arg-type]


def postponed(returns_on: date | None = date(2022, 10, 1), **more: Any) -> Drafted:
    """Postponed for lack of person-days."""
    missing: Words = words("nl", "Twintig mensdagen", fr="Vingt jours-personne")
    given: dict[str, Any] = {
        "reasons": REASONS, "returns_on": returns_on, "missing_resource": missing
    }  # fmt: skip
    return Drafted(Outcome.POSTPONED, **given | more)


def bring_out(db: Session, cast: Cast, item: AgendaItem, typed: Drafted | None = None) -> Decision:
    """Drafted, announced and published at once, by Sam."""
    decision = actions.draft(db, item, typed or accepted(), by=cast.sam)
    actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
    actions.publish(db, decision, wait_days=0, by=cast.sam)
    return decision
