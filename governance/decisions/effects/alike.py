"""What is decided on several points of a meeting that are decided together, and alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from governance.core.i18n import _
from governance.decisions.effects.effect import (
    Effect,
    fingerprints,
    missing_in,
    parts_of,
    refusal_of,
)
from governance.decisions.models import AgendaItem
from governance.decisions.queries import conflicts_on
from governance.decisions.rules import Drafted, must_be_a_decision


def decided_alike(
    db: Session, items: Sequence[AgendaItem], answer: Drafted, languages: Sequence[str]
) -> list[Effect]:
    """One and the same answer on each of these points, by the rules of a decision. Where there
    was a vote, a point on which somebody has a conflict of interest is decided apart."""
    conflicts = conflicts_on(db, [item.id for item in items]) if answer.votes else {}
    answer = _counted(answer)
    missing = missing_in(answer, languages)
    effects = []
    for item in items:
        refusal = refusal_of(must_be_a_decision, db, item, answer)
        if item.id in conflicts:
            refusal = _("Somebody has a conflict of interest here: vote on this point apart.")
        seen = fingerprints(title=item.title, possible=not refusal, **parts_of(answer))
        number = str(item.position)
        effects.append(
            Effect(item.id, number, item.title, "", refusal, seen, item, answer, missing)
        )
    return effects


def _counted(answer: Drafted) -> Drafted:
    """Whom nobody counted, where there was a vote, are none."""
    if not answer.votes:
        return answer
    names = ("votes_for", "votes_against", "votes_abstained")
    counts: dict[str, Any] = {name: getattr(answer, name) or 0 for name in names}
    return replace(answer, **counts)
