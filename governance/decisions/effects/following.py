"""What is decided on the points of a meeting by following what was prepared or advised."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from governance.core.i18n import _
from governance.core.lifecycle import can_become
from governance.decisions.answers import answers_for
from governance.decisions.effects.agendas import recommendations
from governance.decisions.effects.effect import (
    Effect,
    fingerprints,
    missing_in,
    parts_of,
    refusal_of,
)
from governance.decisions.models import AgendaItem
from governance.decisions.queries import conflicts_on, undecided_points
from governance.decisions.rules import Drafted, must_say_why
from governance.meetings.models import Meeting
from governance.recommendations.models import Recommendation
from governance.recommendations.models import Stage as Treatment


def followed(
    db: Session,
    meeting: Meeting,
    ids: Sequence[int] | None,
    languages: Sequence[str],
    *,
    by_vote: bool,
) -> list[Effect]:
    """What is decided on these recommendations; on all of the meeting where `ids` is None. With
    one vote for all, a point on which somebody has a conflict of interest is decided apart."""
    points = undecided_points(db, meeting.id)
    about = [one.recommendation_id or 0 for one in points]
    wanted = [p for p in points if ids is None or p.recommendation_id in ids]
    answers = answers_for(db, about)
    conflicts = conflicts_on(db, [point.id for point in wanted])
    known = {one.id: one for one in recommendations(db, about)}
    return [
        _followed(
            meeting,
            point,
            known[point.recommendation_id or 0],
            answers.get(point.recommendation_id or 0),
            languages,
            conflicted=by_vote and point.id in conflicts,
        )
        for point in wanted
        if point.recommendation_id in known
    ]


def _followed(
    meeting: Meeting,
    point: AgendaItem,
    one: Recommendation,
    answer: Drafted | None,
    languages: Sequence[str],
    *,
    conflicted: bool,
) -> Effect:
    refusal = _why_not(meeting, one, answer)
    if conflicted and not refusal:
        refusal = _("Somebody has a conflict of interest here: vote on this point apart.")
    state, known = (point.id, one.stage.value), one.reference or ""
    seen = fingerprints(title=one.title, stage=state, possible=not refusal, **parts_of(answer))
    missing = missing_in(answer, languages) if answer else ()
    return Effect(one.id, known, one.title, "", refusal, seen, point, answer, missing)


def _why_not(meeting: Meeting, one: Recommendation, answer: Drafted | None) -> str:
    if answer is None:
        return _("No answer is prepared, and no advice says what to answer.")
    if not can_become(one, Treatment(answer.outcome.value)):
        return _("This recommendation can no longer be answered.")
    return refusal_of(must_say_why, meeting.held_on, answer)
