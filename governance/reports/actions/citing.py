"""Chapters cite what the year brought."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.decisions.models import Decision
from governance.outcomes.models import Outcome
from governance.recommendations.models import Recommendation
from governance.reports import policy
from governance.reports.models import Chapter, Citation
from governance.reports.queries import report_of, standings

_CITED = ("outcome_id", "decision_id", "recommendation_id")


def cite(
    db: Session,
    chapter: Chapter,
    *,
    outcome: Outcome | None = None,
    decision: Decision | None = None,
    recommendation: Recommendation | None = None,
    by: Actor,
) -> Citation:
    """Cite one outcome, decision or recommendation that everyone may read."""
    require(policy.can_write_reports(by))
    report = report_of(db, chapter)
    given = {"outcome": outcome, "decision": decision, "recommendation": recommendation}
    chosen = {f"{kind}_id": thing.id for kind, thing in given.items() if thing is not None}
    _must_be_citable(db, chosen)
    citation = _citation(db, chapter, chosen)
    db.flush()
    facts: dict[str, Any] = {"chapter": chapter.id, **chosen}
    record(db, "citation.added", report, by=by, **facts)
    return citation


def _must_be_citable(db: Session, chosen: dict[str, int]) -> None:
    if len(chosen) != 1:
        raise Refused(_("Choose one thing to cite."))
    ids = [[chosen[key]] if key in chosen else [] for key in _CITED]
    if not standings(db, *ids):
        raise Refused(_("This is not public, so it cannot be cited."))


def _citation(db: Session, chapter: Chapter, chosen: dict[str, int]) -> Citation:
    """The citation: a new one at the end, or the one that was taken out before."""
    ((key, value),) = chosen.items()
    found = select(Citation).where(
        col(Citation.chapter_id) == chapter.id, col(getattr(Citation, key)) == value
    )
    last = select(func.max(Citation.position)).where(col(Citation.chapter_id) == chapter.id)
    position = (db.scalar(last) or 0) + 1
    citation = db.scalars(found).one_or_none()
    if citation is None:
        citation = Citation(chapter_id=chapter.id, position=position)
        setattr(citation, key, value)
        db.add(citation)
    elif not citation.removed:
        raise Refused(_("This chapter cites it already."))
    citation.removed, citation.position = False, position
    return citation


def uncite(db: Session, citation: Citation, *, by: Actor) -> None:
    """Take a citation out of the next edition; editions that have it keep it."""
    require(policy.can_write_reports(by))
    chapter = db.get_one(Chapter, citation.chapter_id)
    report = report_of(db, chapter)
    if citation.removed:
        return
    citation.removed = True
    record(db, "citation.removed", report, by=by, chapter=chapter.id, citation=citation.id)
