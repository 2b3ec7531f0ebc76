"""Projects, outcomes and yearly reports as open data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, literal, null, select, union
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.progress.queries.open_data import links
from governance.progress.queries.open_data.source import Item, Source, as_it_is
from governance.projects.models import Available, Book, Means, Project, Resource
from governance.projects.queries import means_by_project, progress_by_project
from governance.projects.queries.progress import Progress
from governance.reports.models import ArchivedFile, Edition, EditionFile, Report, Stage

_projects: Any = select(
    col(Project.id),
    col(Project.reference),
    col(Project.title),
    col(Project.summary),
    col(Project.kind),
    col(Project.directorate),
    col(Project.stage),
    col(Project.starts_on),
    col(Project.ends_on),
    col(Project.started_on),
    col(Project.ended_on),
    col(Project.stopped_because),
)


def _means_and_milestones(db: Session, ids: Sequence[int]) -> dict[int, Item]:
    """What each project planned, committed and spent, and the weight of its milestones."""
    means, steps = means_by_project(db, ids), progress_by_project(db, ids)
    found = {}
    for one in ids:
        step = steps.get(one, Progress())
        booked = {
            f"{resource.value}_{book.value}": means[one][resource].of(book)
            for resource in Resource
            for book in Book
        }
        found[one] = booked | {"milestones": step.total, "milestones_reached": step.reached}
    return found


_outcomes: Any = (
    select(
        col(Outcome.id),
        col(Outcome.reference),
        col(Outcome.title),
        col(Outcome.text),
        col(Project.reference).label("project"),
        col(Outcome.achieved_on),
        col(Outcome.where_url),
        col(Outcome.indicator),
        col(Outcome.before),
        col(Outcome.after),
        col(Outcome.unit),
        col(Outcome.cited),
    )
    .select_from(Outcome)
    .join(Project, col(Project.id) == col(Outcome.project_id))
    .where(col(Outcome.stage) == OutcomeStage.PUBLISHED)
)

_reports: Any = (
    select(
        col(Report.id),
        col(Report.year),
        col(Report.title),
        col(Report.stage),
        func.count(col(Edition.id)).label("editions"),
        func.min(col(Edition.published_on)).label("published_on"),
        func.max(col(Edition.published_on)).label("last_on"),
    )
    .select_from(Report)
    .outerjoin(Edition, col(Edition.report_id) == col(Report.id))
    .where(col(Report.stage).in_((Stage.PUBLISHED, Stage.ARCHIVED)))
    .group_by(col(Report.id), col(Report.year), col(Report.title), col(Report.stage))
)


def _report(row: Any) -> Item:
    corrected = row.editions > 1
    return as_it_is(row) | {"corrected_on": row.last_on if corrected else None}


def _languages(ids: Sequence[int]) -> Any:
    """The languages in which reports were published, or in which they are kept."""
    published: Any = (
        select(col(Edition.report_id).label("owner"), col(EditionFile.language).label("language"))
        .join(EditionFile, col(EditionFile.edition_id) == col(Edition.id))
        .where(col(Edition.report_id).in_(ids))
    )
    kept = select(col(ArchivedFile.report_id), col(ArchivedFile.language)).where(
        col(ArchivedFile.report_id).in_(ids)
    )
    return union(published, kept).order_by("owner", "language")


_available: Any = select(
    *(col(Available.id), col(Available.year), col(Available.team), col(Available.resource)),
    *(literal("available").label("book"), col(Available.amount)),
    *(col(Available.on).label("booked_on"), null().label("project")),
)
_booked: Any = select(
    *(col(Means.id), col(Means.year), col(Means.team), col(Means.resource), col(Means.book)),
    *(col(Means.amount), col(Means.on).label("booked_on")),
    col(Project.reference).label("project"),
).join(Project, col(Project.id) == col(Means.project_id))

AVAILABLE = Source(_available, col(Available.id), as_it_is)
BOOKED = Source(_booked, col(Means.id), as_it_is)
PROJECTS = Source(
    _projects,
    col(Project.id),
    as_it_is,
    {"recommendations": links.carried_by, "outcomes": links.outcomes_of},
    _means_and_milestones,
)
OUTCOMES = Source(
    _outcomes,
    col(Outcome.id),
    as_it_is,
    {"recommendations": links.recommendations_behind, "reports": links.reports_on_outcomes},
)
REPORTS = Source(
    _reports,
    col(Report.id),
    _report,
    {
        "languages": _languages,
        "recommendations": links.recommendations_in,
        "decisions": links.decisions_in,
        "outcomes": links.outcomes_in,
    },
)
