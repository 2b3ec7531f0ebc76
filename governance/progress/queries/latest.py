"""The latest public steps of all stations, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, String, case, func, literal, select, type_coerce, union_all
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.columns import WordsType
from governance.core.words import Words
from governance.decisions.models import AgendaItem, Decision
from governance.decisions.models import Stage as DecisionStage
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.projects.models import Milestone, Project
from governance.projects.models import Stage as ProjectStage
from governance.recommendations.models import Recommendation, Stage
from governance.reports.models import Edition, Report
from governance.workshops.models import Stage as WorkshopStage
from governance.workshops.models import Workshop


@dataclass(frozen=True, slots=True)
class Latest:
    """A step that everyone may know: when, what kind, of which thing."""

    on: date
    kind: str
    id: int
    reference: str
    title: Words
    detail: str


def latest(db: Session, limit: int) -> list[Latest]:
    """The latest public steps of all stations, newest first; one query."""
    return [Latest(*row) for row in db.execute(_latest(limit))]


@lru_cache(maxsize=16)
def _latest(limit: int) -> Any:
    """Made once for each limit: making it costs more than asking."""
    kinds = _received, _decided, _started, _ended, _reached, _outcomes, _workshops, _reports
    steps = union_all(*(select(kind(limit).subquery()) for kind in kinds)).subquery()
    newest = steps.c.happened_on.desc(), steps.c.kind, steps.c.id.desc()
    return select(steps).order_by(*newest).limit(limit)


def _newest(
    kind: str, day: Any, thing: Any, title: Any, limit: int, *, detail: Any = None
) -> Select[Any]:
    """The newest `limit` steps of one kind."""
    return (
        select(
            day.label("happened_on"),
            literal(kind).label("kind"),
            col(thing.id).label("id"),
            col(thing.reference).label("reference"),
            title.label("title"),
            (literal("") if detail is None else type_coerce(detail, String)).label("detail"),
        )
        .select_from(thing)
        .where(day.is_not(None))
        .order_by(day.desc(), col(thing.id).desc())
        .limit(limit)
    )


def _received(limit: int) -> Select[Any]:
    day, title = col(Recommendation.received_on), col(Recommendation.title)
    found = _newest("received", day, Recommendation, title, limit)
    return found.where(col(Recommendation.stage) != Stage.MERGED)


def _decided(limit: int) -> Select[Any]:
    title = func.coalesce(col(Recommendation.title), col(AgendaItem.title), type_=WordsType())
    day, outcome = col(Decision.decided_on), col(Decision.outcome)
    return (
        _newest("decided", day, Decision, title, limit, detail=outcome)
        .join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
        .outerjoin(Recommendation, col(Recommendation.id) == col(Decision.recommendation_id))
        .where(col(Decision.stage) == DecisionStage.PUBLISHED)
    )


def _started(limit: int) -> Select[Any]:
    return _newest("started", col(Project.started_on), Project, col(Project.title), limit)


def _ended(limit: int) -> Select[Any]:
    day, stage = col(Project.ended_on), col(Project.stage)
    found = _newest("ended", day, Project, col(Project.title), limit, detail=stage)
    return found.where(stage.in_((ProjectStage.DONE, ProjectStage.STOPPED)))


def _reached(limit: int) -> Select[Any]:
    found = _newest("reached", col(Milestone.reached_on), Project, col(Milestone.title), limit)
    return found.join(Milestone, col(Milestone.project_id) == col(Project.id))


def _outcomes(limit: int) -> Select[Any]:
    found = _newest("outcome", col(Outcome.achieved_on), Outcome, col(Outcome.title), limit)
    return found.where(col(Outcome.stage) == OutcomeStage.PUBLISHED)


def _workshops(limit: int) -> Select[Any]:
    found = _newest("workshop", col(Workshop.held_on), Workshop, col(Workshop.title), limit)
    return found.where(col(Workshop.stage) == WorkshopStage.CLOSED)


def _reports(limit: int) -> Select[Any]:
    """First editions say that a report is out; later ones that it was corrected."""
    return (
        select(
            col(Edition.published_on).label("happened_on"),
            literal("report").label("kind"),
            col(Report.year).label("id"),
            literal("").label("reference"),
            col(Report.title).label("title"),
            case((col(Edition.number) == 1, "first"), else_="corrected").label("detail"),
        )
        .select_from(Report)
        .join(Edition, col(Edition.report_id) == col(Report.id))
        .order_by(col(Edition.published_on).desc(), col(Edition.id).desc())
        .limit(limit)
    )
