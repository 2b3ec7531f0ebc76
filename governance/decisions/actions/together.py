"""What the secretary does to many at once: exactly what was shown, all of it or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Problem, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.decisions import policy
from governance.decisions.actions.agenda import add_item, take_off
from governance.decisions.actions.announcing import announce, publish, take_back
from governance.decisions.actions.deciding import draft, drop
from governance.decisions.actions.preparing import take_over
from governance.decisions.models import Act, ActKind, AgendaItem, Decision, Purpose
from governance.decisions.queries import conflicts_on, left_to_undo
from governance.decisions.rules import Drafted
from governance.meetings.models import Meeting
from governance.recommendations.models import Recommendation

MOST = 100
"""How many one act is about at most."""


def _begin(db: Session, kind: ActKind, many: Sequence[Any], by: Actor, **more: Any) -> Act:
    require(policy.can_act(by))
    if not many:
        raise Refused(_("Choose at least one."))
    if len(many) > MOST:
        raise Refused(_("Choose at most %(n)s at once.", n=MOST))
    act = Act(kind=kind, person_id=by.person or 0, on_day=clock.today(), **more)
    db.add(act)
    db.flush()
    return act


def _finish(db: Session, act: Act, done: Sequence[int], by: Actor) -> Act:
    act.done = list(done)
    record(db, "act.done", act, by=by, kind=act.kind.value, number=len(done))
    return act


def put_on_agenda(
    db: Session,
    meeting: Meeting,
    recommendations: Sequence[Recommendation],
    *,
    answer_days: int,
    by: Actor,
) -> Act:
    """Put many on one agenda, for decision, in this order."""
    require(policy.can_act(by))
    act = _begin(db, ActKind.AGENDA, recommendations, by, meeting_id=meeting.id)
    purpose = Purpose.DECISION if meeting.body.decides else Purpose.INFORMATION
    given: dict[str, Any] = {"answer_days": answer_days, "by": by}
    items = []
    for one in recommendations:
        with _about(one.reference):
            item = add_item(db, meeting, purpose, one.title, recommendation=one, **given)
        items.append(item.id)
    return _finish(db, act, items, by)


def follow_together(
    db: Session,
    meeting: Meeting,
    answers: Sequence[tuple[AgendaItem, Drafted | None]],
    votes: tuple[int, int, int] | None = None,
    *,
    by: Actor,
) -> Act:
    """Decide many points in one act, each as it was prepared or advised: each keeps its own
    decision, reference and reasons. One vote by show of hands may stand for all of them; a point
    on which somebody has a conflict of interest is then decided apart."""
    require(policy.can_act(by))
    act = _begin(db, ActKind.FOLLOW, answers, by, meeting_id=meeting.id)
    if votes is not None:
        _must_be_free_of_conflict(db, [item for item, _typed in answers])
    decided = []
    for item, typed in answers:
        with _about(item.title):
            decided.append(take_over(db, item, _with_votes(typed, votes), act=act, by=by).id)
    return _finish(db, act, decided, by)


def decide_together(
    db: Session, meeting: Meeting, items: Sequence[AgendaItem], typed: Drafted, *, by: Actor
) -> Act:
    """Decide many points in one act, all of them alike: one answer, the same reasons and one vote,
    yet each its own decision and reference. Where there was a vote, a point on which somebody has
    a conflict of interest is decided apart."""
    require(policy.can_act(by))
    act = _begin(db, ActKind.TOGETHER, items, by, meeting_id=meeting.id)
    if typed.votes:
        _must_be_free_of_conflict(db, items)
    decided = []
    for item in items:
        with _about(item.title):
            decided.append(draft(db, item, typed, act=act, by=by).id)
    return _finish(db, act, decided, by)


def _must_be_free_of_conflict(db: Session, items: Sequence[AgendaItem]) -> None:
    if conflicts_on(db, [item.id for item in items]):
        raise NotNow(
            _("Somebody has a conflict of interest on one of these. Vote on that point apart.")
        )


@contextmanager
def _about(one: Words | str | None) -> Iterator[None]:
    """What is refused inside says of which of many."""
    try:
        yield
    except Problem as problem:
        raise type(problem)(f"{one}: {problem.sentence}") from problem


def _with_votes(typed: Drafted | None, votes: tuple[int, int, int] | None) -> Drafted | None:
    if typed is None or votes is None:
        return typed
    return replace(typed, votes_for=votes[0], votes_against=votes[1], votes_abstained=votes[2])


def announce_together(
    db: Session, decisions: Sequence[Decision], *, languages: Sequence[str], by: Actor
) -> Act:
    """Tell the authors of many: one mail for each author, with all of theirs."""
    require(policy.can_act(by))
    act = _begin(db, ActKind.ANNOUNCE, decisions, by)
    for decision in decisions:
        with _about(decision.reference):
            announce(db, decision, languages=languages, by=by)
    return _finish(db, act, [decision.id for decision in decisions], by)


def publish_together(
    db: Session, decisions: Sequence[Decision], *, wait_days: int, by: Actor
) -> Act:
    """Let everyone read many: one mail for each author and follower, with all of theirs."""
    require(policy.can_act(by))
    act = _begin(db, ActKind.PUBLISH, decisions, by)
    for decision in decisions:
        with _about(decision.reference):
            publish(db, decision, wait_days=wait_days, by=by)
    return _finish(db, act, [decision.id for decision in decisions], by)


def undo(db: Session, act: Act, *, by: Actor) -> int:
    """Undo what was done to many, as far as nobody worked on it since; how many it were.

    What is published stays published; a recommendation that was put on an agenda stays under
    review.
    """
    require(policy.can_act(by))
    db.refresh(act, with_for_update=True)
    if act.undone_on is not None:
        raise NotNow(_("This was undone already."))
    if act.kind == ActKind.PUBLISH:
        raise NotNow(_("What everyone reads is not taken back."))
    left = left_to_undo(db, act)
    if not left:
        raise NotNow(_("There is nothing left to undo."))
    for thing in left:
        if isinstance(thing, AgendaItem):
            take_off(db, thing, by=by)
        elif act.kind == ActKind.ANNOUNCE:
            take_back(db, thing, by=by)
        else:
            drop(db, thing, by=by)
    act.undone_on = clock.today()
    record(db, "act.undone", act, by=by, kind=act.kind.value, number=len(left))
    return len(left)
