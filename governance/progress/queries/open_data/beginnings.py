"""Recommendations, workshops, meetings and decisions as open data."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from governance.core.columns import WordsType
from governance.decisions.models import AgendaItem, Decision
from governance.meetings.models import Body, Meeting
from governance.progress.queries.open_data import links
from governance.progress.queries.open_data.source import Item, Source, as_it_is
from governance.recommendations.models import ANSWERS, Recommendation
from governance.recommendations.words import word_of
from governance.strategy.models import Cycle, Theme
from governance.workshops.models import Workshop

R = Recommendation
Target = aliased(Recommendation)

_recommendations: Any = (
    select(
        col(R.id),
        col(R.reference),
        col(R.title),
        col(R.text),
        col(R.reasons),
        col(R.office),
        col(R.origin).label("kind"),
        col(R.stage).label("treatment"),
        col(R.realisation),
        col(R.received_on),
        col(R.due_on),
        col(R.answered_on),
        col(R.supports),
        col(R.cited),
        col(Theme.title).label("theme"),
        col(Cycle.title).label("cycle"),
        func.coalesce(col(Workshop.reference), col(Meeting.reference)).label("origin"),
        col(Target.reference).label("merged_into"),
    )
    .select_from(R)
    .outerjoin(Theme, col(Theme.id) == col(R.theme_id))
    .outerjoin(Cycle, col(Cycle.id) == col(R.cycle_id))
    .outerjoin(Workshop, col(Workshop.id) == col(R.workshop_id))
    .outerjoin(Meeting, col(Meeting.id) == col(R.meeting_id))
    .outerjoin(Target, col(Target.id) == col(R.merged_into_id))
    .where(*links.IN_REGISTER)
)


def _recommendation(row: Any) -> Item:
    answered = row.treatment in ANSWERS
    return as_it_is(row) | {
        "original_language": row.text.original,
        "origin": {"kind": row.kind.value, "reference": row.origin},
        "word": word_of(row.treatment, row.realisation) if answered else None,
    }


_workshops: Any = select(
    col(Workshop.id),
    col(Workshop.reference),
    col(Workshop.title),
    col(Workshop.questions),
    col(Workshop.stage),
    col(Workshop.held_on),
    col(Workshop.starts_at),
    col(Workshop.place),
    col(Workshop.office),
    col(Workshop.languages),
    col(Workshop.attendance),
)

_meetings: Any = (
    select(
        col(Meeting.id),
        col(Meeting.reference),
        col(Meeting.title),
        col(Body.name).label("body"),
        col(Meeting.kind),
        col(Meeting.stage),
        col(Meeting.held_on),
        col(Meeting.starts_at),
        col(Meeting.place),
        col(Meeting.languages),
        col(Meeting.summary),
        col(Meeting.minutes_approved_on),
        func.nullif(col(Meeting.minutes_sha256), "").label("minutes_sha256"),
    )
    .select_from(Meeting)
    .join(Body, col(Body.id) == col(Meeting.body_id))
)

_decisions: Any = (
    select(
        col(Decision.id),
        col(Decision.reference),
        func.coalesce(col(R.title), col(AgendaItem.title), type_=WordsType()).label("title"),
        col(Meeting.reference).label("meeting"),
        col(R.reference).label("recommendation"),
        col(Decision.outcome),
        col(Decision.text),
        col(Decision.reasons),
        col(Decision.decided_on),
        col(Decision.published_on),
        col(Decision.report_back_on),
        col(Decision.returns_on),
        col(Decision.missing_resource),
        col(Decision.votes_for),
        col(Decision.votes_against),
        col(Decision.votes_abstained),
        col(Decision.cited),
    )
    .select_from(Decision)
    .join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
    .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
    .outerjoin(R, and_(col(R.id) == col(Decision.recommendation_id), links.NOT_TAKEN_BACK))
    .where(*links.DECIDED)
)


def _decision(row: Any) -> Item:
    return as_it_is(row) | {"original_language": row.reasons.original}


RECOMMENDATIONS = Source(
    _recommendations,
    col(R.id),
    _recommendation,
    {
        "decisions": links.decisions_on,
        "projects": links.carriers_of,
        "outcomes": links.outcomes_for,
        "reports": links.reports_on,
    },
)
WORKSHOPS = Source(
    _workshops, col(Workshop.id), as_it_is, {"recommendations": links.recommendations_from}
)
MEETINGS = Source(_meetings, col(Meeting.id), as_it_is, {"decisions": links.decisions_at})
DECISIONS = Source(_decisions, col(Decision.id), _decision, {"reports": links.reports_on_decisions})
