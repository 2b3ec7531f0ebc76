"""What was done to many at once: when, by whom, to which, and what of it is left to undo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, exists, func, null, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.journal import JournalEntry
from governance.decisions.models import (
    Act,
    ActKind,
    AgendaItem,
    Correction,
    Decision,
    MeetingDocument,
    Stage,
    Vote,
    VoteStage,
)
from governance.decisions.queries.decided import LIVE
from governance.meetings.models import AHEAD, Meeting
from governance.people.models import Person
from governance.recommendations.models import Recommendation

UNDONE_FROM = {
    ActKind.FOLLOW: Stage.DRAFT,
    ActKind.TOGETHER: Stage.DRAFT,
    ActKind.ANNOUNCE: Stage.ANNOUNCED,
}
"""At which stage a decision still is as an act of this kind left it."""

_nothing: Any = null()


@dataclass(frozen=True, slots=True)
class Done:
    """An act as the desk lists it; `things` are rows with an id and a reference, and `left` is
    how many of them nobody worked on since."""

    act: Act
    by: str
    at: datetime
    meeting: str
    things: Sequence[Any]
    left: int


def get_act(db: Session, act_id: int) -> Act:
    """One act; raises `NotFound`."""
    act = db.get(Act, act_id)
    if act is None:
        raise NotFound
    return act


def acts_lately(db: Session, limit: int = 8) -> list[Done]:
    """What was done to many at once, latest first."""
    found = (
        select(Act, col(Person.name), col(Meeting.reference))
        .join(Person, col(Person.id) == col(Act.person_id))
        .outerjoin(Meeting, col(Meeting.id) == col(Act.meeting_id))
        .order_by(col(Act.id).desc())
        .limit(limit)
    )
    rows = db.execute(found).all()
    acts = [act for act, _by, _meeting in rows]
    things = _things(db, acts)
    entries = _entries(db, acts, things)
    return [
        Done(
            act=act,
            by=by,
            at=datetime.fromisoformat(entries[f"/acts/{act.id}"].first_at),
            meeting=meeting or "",
            things=things[act.id],
            left=len(_left(act, things[act.id], entries)),
        )
        for act, by, meeting in rows
    ]


def left_to_undo(db: Session, act: Act) -> list[AgendaItem | Decision]:
    """The points or decisions of an act that still are as it left them: the journal holds nothing
    about them since, and neither a vote, a document nor a correction hangs on them."""
    kind: Any = AgendaItem if act.kind == ActKind.AGENDA else Decision
    held = select(kind).where(kind.id.in_(act.done)).order_by(kind.id).with_for_update()
    things = db.scalars(held).all()
    known = _things(db, [act])
    left = _left(act, known[act.id], _entries(db, [act], known))
    return [thing for thing in things if thing.id in left]


def _left(act: Act, things: Sequence[Any], entries: Mapping[str, Any]) -> list[int]:
    if act.undone_on is not None or act.kind == ActKind.PUBLISH:
        return []
    done, stage = entries[f"/acts/{act.id}"].first, UNDONE_FROM.get(act.kind)
    return [
        one.id
        for one in things
        if one.free and one.stage == stage and entries[_path(one)].last < done
    ]


def _path(one: Any) -> str:
    """Under which name the journal speaks of it: a decision that is not public by its point."""
    return f"/{AgendaItem.PATH}/{one.item}"


def _entries(
    db: Session, acts: Sequence[Act], things: Mapping[int, Sequence[Any]]
) -> dict[str, Any]:
    """The first and the last entry of the journal about each act and each of its things."""
    paths = {f"/acts/{act.id}" for act in acts}
    paths |= {_path(one) for act in acts if not act.undone_on for one in things[act.id]}
    about = col(JournalEntry.object)
    seq, at = col(JournalEntry.seq), func.min(col(JournalEntry.t)).label("first_at")
    numbers = func.min(seq).label("first"), func.max(seq).label("last")
    found = select(about, *numbers, at).where(about.in_(paths)).group_by(about)
    return {row.object: row for row in db.execute(found)}


def _things(db: Session, acts: Iterable[Act]) -> dict[int, list[Any]]:
    """The points, or the decisions, of each act in the order in which it was done to them."""
    acts = list(acts)
    on_agendas = [act for act in acts if act.kind == ActKind.AGENDA]
    others = [act for act in acts if act.kind != ActKind.AGENDA]
    known: dict[bool, dict[int, Any]] = {True: {}, False: {}}
    if on_agendas:
        known[True] = {row.id: row for row in db.execute(_items(_ids(on_agendas)))}
    if others:
        known[False] = {row.id: row for row in db.execute(_decisions(_ids(others)))}
    return {
        act.id: [
            known[act.kind == ActKind.AGENDA][id_]
            for id_ in act.done
            if id_ in known[act.kind == ActKind.AGENDA]
        ]
        for act in acts
    }


def _ids(acts: Sequence[Act]) -> set[int]:
    return {id_ for act in acts for id_ in act.done}


def _items(ids: set[int]) -> Any:
    this = col(AgendaItem.id)
    decided = exists().where(col(Decision.item_id) == this, col(Decision.stage).in_(LIVE))
    voted = exists().where(col(Vote.item_id) == this, col(Vote.stage) != VoteStage.CALLED_OFF)
    papers = exists().where(
        col(MeetingDocument.item_id) == this, col(MeetingDocument.taken_off).is_(False)
    )
    stands = and_(col(AgendaItem.taken_off).is_(False), col(Meeting.stage).in_(AHEAD))
    return (
        select(
            this,
            this.label("item"),
            col(Recommendation.reference),
            col(Recommendation.id).label("about"),
            and_(stands, ~decided, ~voted, ~papers).label("free"),
            _nothing.label("stage"),
        )
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .join(Recommendation, col(Recommendation.id) == col(AgendaItem.recommendation_id))
        .where(this.in_(ids))
    )


def _decisions(ids: set[int]) -> Any:
    this = col(Decision.id)
    corrected = exists().where(col(Correction.decision_id) == this)
    columns = (this, col(Decision.reference), _nothing.label("about"), (~corrected).label("free"))
    item: Any = col(Decision.item_id).label("item")
    return select(*columns, item, col(Decision.stage)).where(this.in_(ids))
