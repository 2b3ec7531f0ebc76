"""The board decides: as computed, or otherwise with a reason for each deviation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.meetings.models import Meeting
from governance.priorities import policy
from governance.priorities.models import Round, Stage
from governance.priorities.queries import Asked, Room, asked_of, scenarios_of
from governance.priorities.rules import must_be_a_meeting, must_be_affordable, must_say_why
from governance.projects.actions import book, plan
from governance.projects.models import Book
from governance.projects.models import Stage as ProjectStage


@dataclass(frozen=True, slots=True)
class Adopted:
    """The candidates that the board adopted, and why where that is not as computed."""

    candidates: Set[int]
    because: Mapping[int, Words] = field(default_factory=dict)


def adopt(
    db: Session,
    round_: Round,
    meeting: Meeting,
    adopted: Adopted,
    *,
    languages: Sequence[str],
    over_because: str | None = None,
    by: Actor,
) -> None:
    """Put down what a meeting decided: adopted projects are planned, their means committed; each
    deviation from what was computed has its reason in these languages. Raises `Overcommitted`
    where a team's year holds less and `over_because` is empty; None does not ask."""
    require(policy.can_adopt(by, round_))
    must_be_a_meeting(db, round_, meeting)
    room = asked_of(db, round_)
    become(round_, Stage.DECIDED)
    _must_be_counted(db, round_)
    must_be_affordable(room, set(adopted.candidates))
    for asked in room.asked:
        _settle(asked, adopted, languages)
    round_.meeting_id, round_.decided_on = meeting.id, meeting.held_on
    record(db, "round.decided", round_, by=by, **_facts(room, meeting))
    for asked in room.asked:
        if asked.one.adopted:
            _commit(db, room, asked, over_because, by)


def _must_be_counted(db: Session, round_: Round) -> None:
    as_voted = scenarios_of(db, round_.id)[:1]
    if not as_voted or not as_voted[0].result:
        raise NotNow(_("The ballots are not counted yet. Look again in a moment."))


def _settle(asked: Asked, adopted: Adopted, languages: Sequence[str]) -> None:
    """Whether it is adopted; a reason is kept where that is not what was computed."""
    one = asked.one
    one.adopted = one.id in adopted.candidates
    if one.adopted != (one.place is not None):
        because = adopted.because.get(one.id)
        must_say_why(asked.project.reference, because, languages)
        one.because = because


def _commit(db: Session, room: Room, asked: Asked, over_because: str | None, by: Actor) -> None:
    """The project is planned, and takes its means."""
    if asked.project.stage == ProjectStage.PROPOSED:
        plan(db, asked.project, by=by)
    for budget, cost in zip(room.budgets, asked.costs, strict=True):
        if cost:
            line = (budget.resource, Book.COMMITTED, cost, room.round.reference)
            over: Any = {"team": budget.team, "over_because": over_because}
            book(db, asked.project, *line, **over, by=by)


def _facts(room: Room, meeting: Meeting) -> dict[str, Any]:
    adopted = [asked.project.reference for asked in room.asked if asked.one.adopted]
    deviations = {
        asked.project.reference: asked.one.because.text for asked in room.asked if asked.one.because
    }
    return {"meeting": meeting.reference, "adopted": adopted, "deviations": deviations}
