"""The register as open data: public recommendations, read in batches of bounded size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select, union
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from governance.core.words import Words
from governance.decisions.models import AgendaItem, Decision
from governance.decisions.models import Stage as DecisionStage
from governance.meetings.models import Meeting
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.projects.models import Carries, Project
from governance.recommendations.models import ANSWERS, Recommendation
from governance.recommendations.words import word_of
from governance.reports.models import Chapter, Citation, Report
from governance.strategy.models import Theme
from governance.workshops.models import Workshop

BATCH = 500
R = Recommendation
Target = aliased(Recommendation)

_recommendations: Any = (
    select(
        col(R.id),
        col(R.reference),
        col(R.title),
        col(R.text),
        col(R.reasons),
        col(R.origin),
        col(R.stage),
        col(R.realisation),
        col(R.received_on),
        col(R.answered_on),
        col(R.due_on),
        col(R.supports),
        col(Theme.title).label("theme"),
        col(Workshop.reference).label("workshop"),
        col(Meeting.reference).label("meeting"),
        col(Target.reference).label("merged_into"),
    )
    .select_from(R)
    .outerjoin(Theme, col(Theme.id) == col(R.theme_id))
    .outerjoin(Workshop, col(Workshop.id) == col(R.workshop_id))
    .outerjoin(Meeting, col(Meeting.id) == col(R.meeting_id))
    .outerjoin(Target, col(Target.id) == col(R.merged_into_id))
    .where(col(R.reference).is_not(None))
    .order_by(col(R.id))
    .limit(BATCH)
)


def open_recommendations(db: Session) -> Iterator[dict[str, Any]]:
    """Every recommendation of the register in the order in which they came: five queries for each
    five hundred."""
    last = 0
    while rows := db.execute(_recommendations.where(col(R.id) > last)).all():
        ids = [row.id for row in rows]
        links = {name: _grouped(db, found(ids)) for name, found in _LINKS.items()}
        for row in rows:
            yield _item(row) | {name: by_id.get(row.id, []) for name, by_id in links.items()}
        last = ids[-1]


def _item(row: Any) -> dict[str, Any]:
    answered = row.stage in ANSWERS
    return {
        "reference": row.reference,
        "original_language": row.text.original,
        "title": _texts(row.title),
        "text": _texts(row.text),
        "reasons": _texts(row.reasons),
        "theme": _texts(row.theme),
        "origin": {"kind": row.origin.value, "reference": row.workshop or row.meeting},
        "treatment": row.stage.value,
        "realisation": row.realisation.value,
        "word": word_of(row.stage, row.realisation).value if answered else None,
        "received_on": _day(row.received_on),
        "due_on": _day(row.due_on),
        "answered_on": _day(row.answered_on),
        "supports": row.supports,
        "merged_into": row.merged_into,
    }


def _texts(words: Words | None) -> dict[str, str] | None:
    return words.all_texts() if words else None


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _grouped(db: Session, found: Any) -> dict[int, list[Any]]:
    by_id: dict[int, list[Any]] = {}
    for recommendation_id, value in db.execute(found):
        by_id.setdefault(recommendation_id, []).append(value)
    return by_id


def _decisions(ids: Sequence[int]) -> Any:
    return (
        select(col(Decision.recommendation_id), col(Decision.reference))
        .select_from(Decision)
        .join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
        .where(
            col(Decision.recommendation_id).in_(ids),
            col(Decision.stage) == DecisionStage.PUBLISHED,
            col(AgendaItem.public).is_(True),
        )
        .order_by(col(Decision.decided_on), col(Decision.id))
    )


def _projects(ids: Sequence[int]) -> Any:
    return (
        select(col(Carries.recommendation_id), col(Project.reference))
        .select_from(Carries)
        .join(Project, col(Project.id) == col(Carries.project_id))
        .where(col(Carries.recommendation_id).in_(ids))
        .order_by(col(Carries.since), col(Project.id))
    )


def _outcomes(ids: Sequence[int]) -> Any:
    return (
        select(col(Carries.recommendation_id), col(Outcome.reference))
        .select_from(Carries)
        .join(Outcome, col(Outcome.project_id) == col(Carries.project_id))
        .where(
            col(Carries.recommendation_id).in_(ids), col(Outcome.stage) == OutcomeStage.PUBLISHED
        )
        .order_by(col(Outcome.achieved_on), col(Outcome.id))
    )


def _reports(ids: Sequence[int]) -> Any:
    """The years of the reports that cite it, a decision on it, or an outcome for it."""
    itself = _cited(col(Citation.recommendation_id), ids)
    decided = _cited(col(Decision.recommendation_id), ids).join(
        Decision, col(Decision.id) == col(Citation.decision_id)
    )
    changed = (
        _cited(col(Carries.recommendation_id), ids)
        .join(Outcome, col(Outcome.id) == col(Citation.outcome_id))
        .join(Carries, col(Carries.project_id) == col(Outcome.project_id))
    )
    return union(itself, decided, changed).order_by("recommendation_id", "year")


def _cited(recommendation_id: Any, ids: Sequence[int]) -> Any:
    return (
        select(recommendation_id.label("recommendation_id"), col(Report.year).label("year"))
        .select_from(Citation)
        .join(Chapter, col(Chapter.id) == col(Citation.chapter_id))
        .join(Report, col(Report.id) == col(Chapter.report_id))
        .where(recommendation_id.in_(ids), col(Citation.edition_id).is_not(None))
    )


_LINKS = {
    "decisions": _decisions,
    "projects": _projects,
    "outcomes": _outcomes,
    "reports": _reports,
}
