"""How what was done is told: projects, their milestones, outcomes, and reports that cite them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from markupsafe import Markup

from governance.core.i18n import _
from governance.progress.drawing import State, Station
from governance.progress.queries.steps import Step, about_it, dotted, say, show
from governance.projects.models import Share
from governance.projects.models import Stage as ProjectStage


def tell_projects(projects: Sequence[Any], names: dict[int, Any]) -> Iterator[Step]:
    """Taken up by projects, started, and done or stopped."""
    for _id, some in groupby(sorted(projects, key=lambda row: row.id), key=lambda row: row.id):
        rows = list(some)
        yield from _carried(rows, names)
        yield from _ran(rows[0])


def _carried(rows: Sequence[Any], names: dict[int, Any]) -> Iterator[Step]:
    carried = [row for row in rows if row.recommendation_id]
    for since, some in groupby(
        sorted(carried, key=lambda row: row.since), key=lambda row: row.since
    ):
        group = list(some)
        project = group[0]
        part = _("carries it in part") if project.share == Share.IN_PART else _("carries it wholly")
        which = [about_it(names.get(row.recommendation_id)) for row in group]
        yield Step(
            Station.PROJECT,
            say(_("Taken up by “%(project)s”"), project=project.title),
            on=since,
            href=f"/projects/{project.id}",
            who=dotted(project.reference, project.directorate, part if len(group) == 1 else ""),
            note=dotted(*which),
        )


def _ran(project: Any) -> Iterator[Step]:
    here = f"/projects/{project.id}"
    who = dotted(project.reference, project.directorate)
    running = project.stage == ProjectStage.RUNNING
    if project.started_on:
        yield Step(
            Station.PROJECT,
            say(_("“%(project)s” started"), project=project.title),
            on=project.started_on,
            state=State.UNDER_WAY if running else State.REACHED,
            href=here,
            who=who,
        )
    if project.stage == ProjectStage.DONE:
        yield Step(
            Station.PROJECT,
            say(_("“%(project)s” is done"), project=project.title),
            on=project.ended_on,
            href=here,
            who=who,
        )
    if project.stage == ProjectStage.STOPPED:
        yield Step(
            Station.PROJECT,
            say(_("“%(project)s” was stopped"), project=project.title),
            on=project.ended_on or project.moved_on,
            state=State.CROSSED,
            href=here,
            who=who,
            why=project.stopped_because,
        )


def tell_milestones(milestones: Iterable[Any], projects: dict[int, Any]) -> Iterator[Step]:
    """What a project reached, on its true day."""
    for milestone in milestones:
        project = projects[milestone.project_id]
        late = milestone.reached_on > milestone.planned_on
        planned = say(_("planned for %(day)s"), day=milestone.planned_on) if late else ""
        yield Step(
            Station.PROJECT,
            say(_("Reached: %(milestone)s"), milestone=milestone.title),
            on=milestone.reached_on,
            href=f"/projects/{project.id}",
            who=dotted(project.reference, planned),
        )


def tell_rounds(stood: Iterable[Any], projects: dict[int, Any]) -> Iterator[Step]:
    """Where it was asked what comes first: chosen, or not and why, and what would change that."""
    for one in stood:
        project = projects[one.project_id]
        said = (
            say(_("“%(project)s” was chosen: %(round)s"), project=project.title, round=one.title)
            if one.adopted
            else say(
                _("“%(project)s” was not chosen: %(round)s"), project=project.title, round=one.title
            )
        )
        yield Step(
            Station.PROJECT,
            said,
            on=one.reached_on,
            state=State.REACHED if one.adopted else State.WAITING,
            href=f"/priorities/{one.round_id}#{project.reference}",
            who=dotted(project.reference, one.reference),
            why=one.because,
            note=dotted("" if one.adopted else one.sentence),
        )


def tell_outcomes(outcomes: Iterable[Any]) -> Iterator[Step]:
    """What changed for members."""
    for outcome in outcomes:
        yield Step(
            Station.OUTCOME,
            show(outcome.title),
            on=outcome.achieved_on,
            href=f"/outcomes/{outcome.id}",
            who=Markup.escape(outcome.reference),
        )


def tell_citations(citations: Iterable[Any]) -> Iterator[Step]:
    """The chapters of yearly reports that tell of it."""
    for citation in citations:
        yield Step(
            Station.REPORT,
            say(_("In the yearly report on %(year)s"), year=citation.year),
            on=citation.published_on,
            href=f"/reports/{citation.year}#chapter-{citation.chapter_id}",
            who=say(_("Chapter “%(title)s”"), title=citation.chapter_title),
        )
