"""The trail: what became of a thing and where it came from, step by step, from any station."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Protocol

from markupsafe import Markup
from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor
from governance.decisions.models import Stage as Decided
from governance.progress.drawing import State, Station
from governance.progress.queries.answers import tell_items
from governance.progress.queries.assessments import tell_assessments
from governance.progress.queries.beginnings import tell_endings, tell_origins, tell_received
from governance.progress.queries.deeds import (
    tell_citations,
    tell_milestones,
    tell_outcomes,
    tell_projects,
    tell_rounds,
)
from governance.progress.queries.line import Line, line_of
from governance.progress.queries.start import Start
from governance.progress.queries.steps import Step, say
from governance.recommendations.models import WAITING, Stage

ORDER = {station: place for place, station in enumerate(Station)}
OVER = frozenset({Stage.DECLINED, Stage.WITHDRAWN, Stage.MERGED})


class Placed(Protocol):
    """A thing that stands on the line."""

    id: int


def trail_of(
    db: Session,
    *,
    recommendation: Placed | None = None,
    decision: Placed | None = None,
    project: Placed | None = None,
    outcome: Placed | None = None,
    workshop: Placed | None = None,
    meeting: Placed | None = None,
    report: Placed | None = None,
    for_: Actor,
) -> list[Step]:
    """The whole story of one thing, oldest step first, then the stations that are still ahead.

    It holds only what `for_` may see: never a draft, never a text that still lies on a workshop's
    table, never an internal item. Six queries, however long the story is.
    """
    start = Start(
        recommendation=_id(recommendation),
        decision=_id(decision),
        project=_id(project),
        outcome=_id(outcome),
        workshop=_id(workshop),
        meeting=_id(meeting),
        report=_id(report),
    )
    line = line_of(db, start, for_=for_)
    steps = sorted(_told(line), key=_place)
    return [*steps, *_ahead(line, steps)]


def _id(thing: Placed | None) -> int | None:
    return None if thing is None else thing.id


def _place(step: Step) -> tuple[date, int]:
    return step.on or date.min, ORDER[step.station]


def _told(line: Line) -> Iterator[Step]:
    several = len(line.recommendations) > 1
    names: dict[int, Any] = {row.id: row for row in line.recommendations} if several else {}
    yield from tell_origins(line.recommendations)
    yield from tell_received(line.recommendations)
    yield from tell_endings(line.recommendations)
    yield from tell_assessments(line.assessments, names)
    yield from tell_items(line.items, names)
    yield from tell_projects(line.projects, names)
    yield from tell_milestones(line.milestones, {row.id: row for row in line.projects})
    yield from tell_rounds(line.stood, {row.id: row for row in line.projects})
    yield from tell_outcomes(line.outcomes)
    yield from tell_citations(line.citations)


def _ahead(line: Line, steps: Sequence[Step]) -> Iterator[Step]:
    """What is still to come: the answer that is due, then the hollow stations."""
    if line.more:
        more = ngettext(
            "and %(num)s more recommendation", "and %(num)s more recommendations", line.more
        )
        yield Step(Station.RECOMMENDATION, say(more, num=line.more), state=State.NONE)
    living = [row for row in line.recommendations if row.stage not in OVER]
    if not living and (line.recommendations or not line.projects):
        return
    known = _known(line)
    yield from _due([row for row in living if row.id not in known])
    come = {step.station for step in steps}
    hollow = {
        Station.DECISION: _("Not answered yet"),
        Station.PROJECT: _("No project carries it yet"),
        Station.OUTCOME: _("No outcome yet"),
        Station.REPORT: _("Not in a yearly report yet"),
    }
    proposed = any(row.stage == Stage.PROPOSED for row in living)
    for station, sentence in hollow.items():
        if station not in come and (proposed or station != Station.DECISION):
            yield Step(station, Markup.escape(sentence), state=State.NONE)


def _known(line: Line) -> frozenset[int]:
    """Those whose answer is told to the reader already, though not to everyone."""
    told = (one for one in line.items if one.decision_id)
    return frozenset(
        one.recommendation_id for one in told if one.decision_stage == Decided.ANNOUNCED
    )


def _due(living: Sequence[Any]) -> Iterator[Step]:
    """By when the board answers, or takes up again what it postponed."""
    today = clock.today()
    due = [row.due_on for row in living if row.stage in WAITING and row.due_on]
    if due and min(due) < today:
        late = (today - min(due)).days
        sentence = ngettext(
            "The answer was due on %(day)s, %(num)s day ago",
            "The answer was due on %(day)s, %(num)s days ago",
            late,
        )
        yield Step(Station.DECISION, say(sentence, day=min(due), num=late), state=State.WAITING)
    elif due:
        sentence = _("The board answers by %(day)s")
        yield Step(Station.DECISION, say(sentence, day=min(due)), state=State.WAITING)
