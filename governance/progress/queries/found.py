"""The statements that gather a line, each bounded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlmodel import col

from governance.core.policy import Actor
from governance.decisions.models import AgendaItem, Decision
from governance.decisions.models import Stage as DecisionStage
from governance.meetings.models import Body, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.progress.queries.start import MOST, Start, begins, is_mine, seen_by
from governance.projects.models import Carries, Project
from governance.recommendations.models import Assessment, Merge, Recommendation
from governance.reports.models import Chapter, Citation, Edition, Report
from governance.workshops.models import Workshop

R = Recommendation

RECOMMENDATION: tuple[Any, ...] = (
    col(R.id),
    col(R.reference),
    col(R.title),
    col(R.origin),
    col(R.stage),
    col(R.proposed_at),
    col(R.received_on),
    col(R.due_on),
    col(R.returns_on),
    col(R.moved_on),
    col(R.merged_into_id),
    col(Merge.made_at).label("merged_at"),
    col(Workshop.id).label("workshop_id"),
    col(Workshop.reference).label("workshop_reference"),
    col(Workshop.title).label("workshop_title"),
    col(Workshop.held_on).label("workshop_on"),
    col(Workshop.place).label("workshop_place"),
    col(Meeting.id).label("meeting_id"),
    col(Meeting.reference).label("meeting_reference"),
    col(Meeting.title).label("meeting_title"),
    col(Meeting.held_on).label("meeting_on"),
    col(Body.name).label("body"),
)
ITEM: tuple[Any, ...] = (
    col(AgendaItem.id),
    col(AgendaItem.recommendation_id),
    col(AgendaItem.public),
    col(AgendaItem.title),
    col(Meeting.id).label("meeting_id"),
    col(Meeting.reference).label("meeting_reference"),
    col(Meeting.title).label("meeting_title"),
    col(Meeting.stage).label("meeting_stage"),
    col(Meeting.held_on).label("meeting_on"),
    col(Body.name).label("body"),
    col(Decision.id).label("decision_id"),
    col(Decision.reference).label("decision_reference"),
    col(Decision.stage).label("decision_stage"),
    col(Decision.outcome),
    col(Decision.reasons),
    col(Decision.decided_on),
    col(Decision.returns_on),
    col(Decision.missing_resource),
    col(Decision.referred_to),
    col(Decision.report_back_on),
    col(Decision.votes_for),
    col(Decision.votes_against),
    col(Decision.votes_abstained),
)
PROJECT: tuple[Any, ...] = (
    col(Project.id),
    col(Project.reference),
    col(Project.title),
    col(Project.stage),
    col(Project.directorate),
    col(Project.starts_on),
    col(Project.started_on),
    col(Project.ended_on),
    col(Project.moved_on),
    col(Project.stopped_because),
    col(Project.evidence_url),
    col(Carries.recommendation_id),
    col(Carries.share),
    col(Carries.since),
)


def recommendations_of(start: Start, for_: Actor) -> Any:
    """Those of the start, what they were merged into (and on), and what was merged into them."""
    line = select(col(R.id), col(R.merged_into_id)).where(begins(start))
    cte = line.cte("line", recursive=True)
    cte = cte.union(
        select(col(R.id), col(R.merged_into_id)).where(col(R.id) == cte.c.merged_into_id)
    )
    on_it = select(cte.c.id)
    return (
        select(*RECOMMENDATION, is_mine(for_).label("mine"), func.count().over().label("found"))
        .select_from(R)
        .outerjoin(Workshop, col(Workshop.id) == col(R.workshop_id))
        .outerjoin(Meeting, col(Meeting.id) == col(R.meeting_id))
        .outerjoin(Body, col(Body.id) == col(Meeting.body_id))
        .outerjoin(Merge, and_(col(Merge.source_id) == col(R.id), col(Merge.undone_at).is_(None)))
        .where(or_(col(R.id).in_(on_it), col(R.merged_into_id).in_(on_it)), seen_by(for_))
        .order_by(col(R.id))
        .limit(MOST)
    )


def items_of(start: Start, ids: Sequence[int]) -> Any:
    """The items about them on agendas, with the decision on each, told or published."""
    on_it: list[ColumnElement[bool]] = [col(AgendaItem.recommendation_id).in_(ids)]
    if start.decision is not None:
        on_it.append(col(Decision.id) == start.decision)
    out = (DecisionStage.PUBLISHED, DecisionStage.ANNOUNCED)
    decided = and_(col(Decision.item_id) == col(AgendaItem.id), col(Decision.stage).in_(out))
    return (
        select(*ITEM)
        .select_from(AgendaItem)
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .join(Body, col(Body.id) == col(Meeting.body_id))
        .outerjoin(Decision, decided)
        .where(
            or_(*on_it),
            col(AgendaItem.taken_off).is_(False),
            col(Meeting.stage) != MeetingStage.CANCELLED,
        )
        .order_by(col(Meeting.held_on), col(AgendaItem.position), col(AgendaItem.id))
        .limit(MOST * 4)
    )


def projects_of(start: Start, ids: Sequence[int]) -> Any:
    """What carries them; seen from a project or an outcome, only that project."""
    carried = and_(
        col(Carries.project_id) == col(Project.id), col(Carries.recommendation_id).in_(ids)
    )
    if start.project is not None:
        on_it = col(Project.id) == start.project
    elif start.outcome is not None:
        behind = select(col(Outcome.project_id)).where(col(Outcome.id) == start.outcome)
        on_it = col(Project.id).in_(behind)
    else:
        on_it = col(Carries.recommendation_id).is_not(None)
    return (
        select(*PROJECT)
        .select_from(Project)
        .outerjoin(Carries, carried)
        .where(on_it)
        .order_by(col(Carries.since), col(Project.id), col(Carries.recommendation_id))
        .limit(MOST * 4)
    )


def outcomes_of(start: Start, project_ids: Sequence[int]) -> Any:
    """The published outcomes; seen from an outcome, only that one."""
    found = select(
        col(Outcome.id),
        col(Outcome.reference),
        col(Outcome.title),
        col(Outcome.achieved_on),
        col(Outcome.project_id),
    ).where(col(Outcome.project_id).in_(project_ids), col(Outcome.stage) == OutcomeStage.PUBLISHED)
    if start.outcome is not None:
        found = found.where(col(Outcome.id) == start.outcome)
    return found.order_by(col(Outcome.achieved_on), col(Outcome.id)).limit(MOST * 2)


def citations_of(ids: Sequence[int], decisions: Sequence[int], outcomes: Sequence[int]) -> Any:
    """Where published editions cite them; a citation without an edition is still being written."""
    return (
        select(
            col(Report.year),
            col(Chapter.id).label("chapter_id"),
            col(Chapter.title).label("chapter_title"),
            func.min(col(Edition.published_on)).label("published_on"),
        )
        .select_from(Citation)
        .join(Chapter, col(Chapter.id) == col(Citation.chapter_id))
        .join(Report, col(Report.id) == col(Chapter.report_id))
        .join(Edition, col(Edition.id) == col(Citation.edition_id))
        .where(
            or_(
                col(Citation.recommendation_id).in_(ids),
                col(Citation.decision_id).in_(decisions),
                col(Citation.outcome_id).in_(outcomes),
            )
        )
        .group_by(col(Report.year), col(Chapter.id), col(Chapter.title), col(Chapter.position))
        .order_by(col(Report.year), col(Chapter.position), col(Chapter.id))
        .limit(MOST)
    )


def assessments_of(ids: Any) -> Any:
    """What documents said had become of these, on their days."""
    made = Assessment
    found = select(
        col(made.recommendation_id),
        col(made.as_of),
        col(made.treatment),
        col(made.realisation),
        col(made.reasons),
        col(made.became),
        col(made.document),
        col(made.document_url),
    )
    known = found.where(col(made.recommendation_id).in_(ids))
    return known.order_by(col(made.as_of), col(made.id)).limit(MOST)
