"""What a chapter can cite, and where things are cited."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.words import Words
from governance.decisions.models import AgendaItem, Decision
from governance.decisions.models import Stage as DecisionStage
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.recommendations.models import Recommendation
from governance.recommendations.words import folded
from governance.reports.models import Chapter, Citation, Edition, Report

CITABLE = 1000
"""Things of one year, of each kind, that the search looks through."""


@dataclass(frozen=True, slots=True)
class Citable:
    """Something of the year that a chapter can cite."""

    kind: str
    id: int
    reference: str
    title: Words
    on: date


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a published report where something is cited."""

    year: int
    chapter: Words
    path: str
    published_on: date


def citable(db: Session, year: int, search: str = "") -> list[Citable]:
    """Published outcomes and decisions of the year, and recommendations received or answered in
    it, whose reference or title (in any language) holds every word of `search`; newest first."""
    wanted = folded(search).split()
    found = [
        Citable(kind, *row)
        for kind, statement in _of_year(year).items()
        for row in db.execute(statement.limit(CITABLE))
    ]
    return [one for one in found if all(word in _searched(one) for word in wanted)]


def _of_year(year: int) -> dict[str, Select[Any]]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    outcome: Any = select(
        col(Outcome.id), col(Outcome.reference), col(Outcome.title), col(Outcome.achieved_on)
    ).where(
        col(Outcome.stage) == OutcomeStage.PUBLISHED,
        col(Outcome.achieved_on).between(first, last),
    )
    return {
        "outcome": _newest_first(outcome, Outcome.achieved_on, Outcome.id),
        "decision": _decisions_of(first, last),
        "recommendation": _recommendations_of(first, last),
    }


def _newest_first(statement: Any, on: Any, key: Any) -> Any:
    return statement.order_by(col(on).desc(), col(key).desc())


def _decisions_of(first: date, last: date) -> Any:
    decision: Any = select(
        col(Decision.id), col(Decision.reference), col(AgendaItem.title), col(Decision.decided_on)
    ).join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
    public = decision.where(
        col(Decision.stage) == DecisionStage.PUBLISHED,
        col(AgendaItem.public).is_(True),
        col(Decision.decided_on).between(first, last),
    )
    return _newest_first(public, Decision.decided_on, Decision.id)


def _recommendations_of(first: date, last: date) -> Any:
    received, answered = col(Recommendation.received_on), col(Recommendation.answered_on)
    recommendation: Any = select(
        col(Recommendation.id), col(Recommendation.reference), col(Recommendation.title), received
    ).where(
        col(Recommendation.reference).is_not(None),
        or_(
            received.between(first, last),
            and_(answered.is_not(None), answered.between(first, last)),
        ),
    )
    return _newest_first(recommendation, Recommendation.received_on, Recommendation.id)


def _searched(one: Citable) -> str:
    return folded(" ".join([one.reference, *one.title.all_texts().values()]))


def cited_in(
    db: Session,
    *,
    outcome_ids: Collection[int] = (),
    decision_ids: Collection[int] = (),
    recommendation_ids: Collection[int] = (),
) -> dict[tuple[str, int], list[Cited]]:
    """Where things are cited in published reports, by kind and id, earliest report first."""
    found: Any = (
        select(
            col(Citation.outcome_id), col(Citation.decision_id), col(Citation.recommendation_id),
            col(Report.year), col(Chapter.title), col(Edition.published_on),
            col(Chapter.id).label("chapter_id"),
        )
        .join(Chapter, col(Chapter.id) == col(Citation.chapter_id))
        .join(Report, col(Report.id) == col(Chapter.report_id))
        .join(Edition, col(Edition.id) == col(Citation.edition_id))
        .where(
            or_(
                col(Citation.outcome_id).in_(outcome_ids),
                col(Citation.decision_id).in_(decision_ids),
                col(Citation.recommendation_id).in_(recommendation_ids),
            )
        )
        .order_by(col(Report.year), col(Chapter.position), col(Citation.id))
    )  # fmt: skip
    places: dict[tuple[str, int], list[Cited]] = {}
    for row in db.execute(found):
        key = _key(row)
        path = f"/reports/{row.year}#chapter-{row.chapter_id}"
        places.setdefault(key, []).append(Cited(row.year, row.title, path, row.published_on))
    return places


def _key(row: Any) -> tuple[str, int]:
    for kind in ("outcome", "decision", "recommendation"):
        if one := getattr(row, f"{kind}_id"):
            return kind, one
    raise ValueError(row)
