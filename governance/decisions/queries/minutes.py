"""The minutes of meetings: their versions, what they are made from, remarks on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session, defer
from sqlmodel import col

from governance.core.errors import NotFound
from governance.decisions.models import (
    AgendaItem,
    Cast,
    Decision,
    Discussion,
    Minutes,
    MinutesFile,
    Remark,
    Vote,
    Way,
)
from governance.decisions.queries.decided import LIVE
from governance.meetings.models import Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.people.models import Person
from governance.recommendations.models import Recommendation

MOST = 100


def versions_of(db: Session, meeting_id: int) -> list[Minutes]:
    """Every version of the minutes of a meeting, newest first (at most 50)."""
    found = select(Minutes).where(col(Minutes.meeting_id) == meeting_id)
    return list(db.scalars(found.order_by(col(Minutes.number).desc()).limit(50)))


def newest_of(db: Session, meeting_id: int) -> Minutes | None:
    """The newest version of the minutes of a meeting; None where nobody wrote any."""
    found = select(Minutes).where(col(Minutes.meeting_id) == meeting_id)
    return db.scalars(found.order_by(col(Minutes.number).desc()).limit(1)).one_or_none()


def standing_at(db: Session, meeting_id: int) -> tuple[list[Minutes], list[Minutes]]:
    """The versions of the minutes of a meeting, newest first, and those that were approved on
    its own agenda; neither with its content."""
    here = select(col(AgendaItem.id)).where(col(AgendaItem.meeting_id) == meeting_id)
    found = select(Minutes).where(
        or_(col(Minutes.meeting_id) == meeting_id, col(Minutes.item_id).in_(here))
    )
    newest = found.order_by(col(Minutes.number).desc(), col(Minutes.id)).limit(MOST)
    both = list(db.scalars(newest.options(defer(Minutes.content))))  # type: ignore[arg-type]
    own = [one for one in both if one.meeting_id == meeting_id]
    return own, [one for one in both if one.meeting_id != meeting_id]


def points_to_write(db: Session, meeting_id: int, minutes_id: int | None) -> list[Any]:
    """The points of a meeting in their order with who presents them, what they are about, and
    what was said on them (at most 200)."""
    discussed = and_(
        col(Discussion.item_id) == col(AgendaItem.id),
        col(Discussion.minutes_id) == (minutes_id or 0),
    )
    found: Any = (
        select(
            AgendaItem,
            Discussion,
            col(Person.name).label("presenter"),
            col(Recommendation.reference).label("recommendation"),
        )
        .outerjoin(Discussion, discussed)
        .outerjoin(Person, col(Person.id) == col(AgendaItem.presenter_id))
        .outerjoin(Recommendation, col(Recommendation.id) == col(AgendaItem.recommendation_id))
        .where(col(AgendaItem.meeting_id) == meeting_id, col(AgendaItem.taken_off).is_(False))
    )
    ordered = found.order_by(col(AgendaItem.position), col(AgendaItem.id))
    return list(db.execute(ordered.limit(200)))


def decided_at(db: Session, meeting_id: int) -> dict[int, tuple[Decision, Way | None]]:
    """What was decided at a meeting, by point, and how it was voted on devices, if it was."""
    found = (
        select(Decision, col(Vote.way))
        .join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
        .outerjoin(Vote, col(Vote.id) == col(Decision.vote_id))
        .where(col(AgendaItem.meeting_id) == meeting_id, col(Decision.stage).in_(LIVE))
        .order_by(col(Decision.id))
        .limit(200)
    )
    return {one.item_id: (one, way) for one, way in db.execute(found)}


def reworded_at(db: Session, meeting_id: int) -> list[Decision]:
    """What a meeting decided and was worded anew after its minutes were approved."""
    found = (
        select(Decision)
        .join(AgendaItem, col(AgendaItem.id) == col(Decision.item_id))
        .where(col(AgendaItem.meeting_id) == meeting_id, col(Decision.reworded_on).is_not(None))
    )
    return list(db.scalars(found.order_by(col(Decision.id)).limit(MOST)))


def voted_by_name(db: Session, vote_ids: Iterable[int]) -> dict[int, dict[str, list[str]]]:
    """Who voted what in these named votes, by vote and choice."""
    found = (
        select(col(Cast.vote_id), col(Cast.choice), col(Person.name))
        .join(Person, col(Person.id) == col(Cast.person_id))
        .where(col(Cast.vote_id).in_(list(vote_ids)), col(Cast.choice).is_not(None))
        .order_by(col(Person.name), col(Person.id))
        .limit(5_000)
    )
    named: dict[int, dict[str, list[str]]] = {}
    for vote_id, choice, name in db.execute(found):
        named.setdefault(vote_id, {}).setdefault(str(choice), []).append(name)
    return named


def discussion_on(db: Session, minutes_id: int, item_id: int) -> tuple[Discussion | None, str]:
    """What was said on a point, and who wrote it last."""
    found = (
        select(Discussion, col(Person.name))
        .outerjoin(Person, col(Person.id) == col(Discussion.changed_by_id))
        .where(col(Discussion.minutes_id) == minutes_id, col(Discussion.item_id) == item_id)
    )
    row = db.execute(found).one_or_none()
    return (row[0], row[1] or "") if row else (None, "")


def discussions_in(db: Session, minutes_id: int) -> list[Discussion]:
    """Everything that was said (at most 200 points)."""
    found = select(Discussion).where(col(Discussion.minutes_id) == minutes_id)
    return list(db.scalars(found.order_by(col(Discussion.id)).limit(200)))


def written_since(said: Iterable[Discussion], minutes: Minutes) -> frozenset[int]:
    """The points on which somebody wrote after the minutes were sent last."""
    return frozenset(one.item_id for one in said if one.changed_in > minutes.sent_in)


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark, and who made it ("" for somebody who left)."""

    remark: Remark
    name: str


def remarks_on(db: Session, minutes_id: int) -> list[Remarked]:
    """What members of the body want put right, oldest first (at most 200)."""
    found = (
        select(Remark, col(Person.name))
        .join(Person, col(Person.id) == col(Remark.person_id))
        .where(col(Remark.minutes_id) == minutes_id)
        .order_by(col(Remark.id))
    )
    return [Remarked(one, name) for one, name in db.execute(found.limit(200))]


def count_waiting_remarks(db: Session, minutes_id: int, person_id: int | None = None) -> int:
    """How many remarks (of a person) nobody has treated."""
    waits = select(func.count(col(Remark.id))).where(
        col(Remark.minutes_id) == minutes_id, col(Remark.treated).is_(None)
    )
    if person_id is not None:
        waits = waits.where(col(Remark.person_id) == person_id)
    return db.execute(waits).scalar_one()


def get_remark(db: Session, remark_id: int) -> Remark:
    """One remark; raises `NotFound`."""
    remark = db.get(Remark, remark_id)
    if remark is None:
        raise NotFound
    return remark


def get_minutes(db: Session, minutes_id: int) -> Minutes:
    """One version of minutes; raises `NotFound`."""
    minutes = db.get(Minutes, minutes_id)
    if minutes is None:
        raise NotFound
    return minutes


def approving_points(db: Session, minutes: Minutes) -> list[Any]:
    """The points of later agendas on which these minutes stand for approval, with their meeting,
    soonest first (at most 10)."""
    found = (
        select(AgendaItem, Meeting)
        .join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
        .where(
            col(AgendaItem.proposed_as) == minutes.name,
            col(AgendaItem.taken_off).is_(False),
            col(Meeting.stage) != MeetingStage.CANCELLED,
        )
        .order_by(col(Meeting.held_on), col(AgendaItem.id))
    )
    return list(db.execute(found.limit(10)))


def get_pdf(db: Session, minutes_id: int, language: str) -> MinutesFile:
    """The PDF of approved minutes in a language; raises `NotFound`."""
    found = select(MinutesFile).where(
        col(MinutesFile.minutes_id) == minutes_id, col(MinutesFile.language) == language
    )
    kept = db.scalars(found).one_or_none()
    if kept is None:
        raise NotFound
    return kept
