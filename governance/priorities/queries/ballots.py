"""Who may vote, that they voted, and the ballots, which nothing ties to them."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.policy import Actor
from governance.meetings.models import Mandate, Voice
from governance.meetings.queries import is_held
from governance.people.models import Person
from governance.priorities.models import Electorate, Round, RoundBallot, Stage, TookPart
from governance.recommendations.anonymity import digest_of_receipt

MOST_SHOWN = 500


def _roll(round_: Round) -> Any:
    """The persons on the roll of a round, as it was on its day."""
    on = round_.electorate_on
    if round_.electorate == Electorate.DIRECTORS:
        return (
            select(col(Person.id), col(Person.name))
            .join(Mandate, col(Mandate.person_id) == col(Person.id))
            .where(
                col(Mandate.body_id) == round_.body_id,
                *_deciding(on),
            )
            .distinct()
        )
    night = datetime.combine(on + timedelta(days=1), time(), clock.BRUSSELS)
    return select(col(Person.id), col(Person.name)).where(
        col(Person.created_at) < night,
        or_(col(Person.erased_at).is_(None), col(Person.erased_at) >= night),
    )


def _deciding(on: Any) -> tuple[Any, ...]:
    """A mandate that decides on a day."""
    return (
        col(Mandate.voice) == Voice.DECIDING,
        is_held(on),
    )


def is_on_roll(db: Session, round_: Round, actor: Actor) -> bool:
    """Whether this person may vote in this round."""
    if actor.person is None:
        return False
    return db.execute(_roll(round_).where(col(Person.id) == actor.person)).first() is not None


def count_roll(db: Session, round_: Round) -> int:
    """How many may vote."""
    return db.execute(select(func.count()).select_from(_roll(round_).subquery())).scalar_one()


def roll_of(db: Session, round_: Round, most: int | None = MOST_SHOWN) -> list[Any]:
    """Who may vote, by name: at most 500 to be shown, all of them where `most` is None."""
    return list(db.execute(_roll(round_).order_by(col(Person.name)).limit(most)))


def took_part(db: Session, round_: Round, actor: Actor) -> TookPart | None:
    """That this person voted."""
    return db.get(TookPart, (round_.id, actor.person)) if actor.person is not None else None


def on_paper_of(db: Session, round_: Round) -> dict[int, bool]:
    """Who voted, and whether on paper."""
    found = select(TookPart).where(col(TookPart.round_id) == round_.id)
    return {one.person_id: one.on_paper for one in db.scalars(found.limit(100_000))}


def count_took_part(db: Session, round_: Round) -> int:
    """How many voted."""
    found = select(func.count()).where(col(TookPart.round_id) == round_.id)
    return db.execute(found).scalar_one()


def count_paper_ballots(db: Session, round_: Round) -> int:
    """How many ballots on paper were typed in."""
    found = select(func.count()).where(
        col(RoundBallot.round_id) == round_.id, col(RoundBallot.paper).is_not(None)
    )
    return db.execute(found).scalar_one()


def ballot_with(db: Session, round_: Round, receipt: str) -> RoundBallot | None:
    """The ballot of this round that a receipt opens."""
    if not receipt:
        return None
    found = select(RoundBallot).where(
        col(RoundBallot.round_id) == round_.id,
        col(RoundBallot.receipt) == digest_of_receipt(receipt),
    )
    return db.scalars(found).one_or_none()


def ballots_of(db: Session, round_id: int) -> list[RoundBallot]:
    """Every ballot of a round, in an order that tells nothing."""
    found = select(RoundBallot).where(col(RoundBallot.round_id) == round_id)
    return list(db.scalars(found.order_by(col(RoundBallot.receipt)).limit(100_000)))


def open_rounds_for(db: Session, actor: Actor) -> list[tuple[Round, bool]]:
    """The open rounds in which this person may vote, and whether they did; in one query."""
    seated = exists().where(
        col(Mandate.body_id) == col(Round.body_id),
        col(Mandate.person_id) == actor.person,
        *_deciding(col(Round.electorate_on)),
    )
    voted = exists().where(
        col(TookPart.round_id) == col(Round.id), col(TookPart.person_id) == actor.person
    )
    found = (
        select(Round, voted, col(Person.created_at))
        .join(Person, col(Person.id) == actor.person)
        .where(
            col(Round.stage) == Stage.OPEN,
            col(Round.closes_on) >= clock.today(),
            or_(col(Round.electorate) == Electorate.MEMBERS, seated),
        )
        .order_by(col(Round.closes_on), col(Round.id))
    )
    rows = db.execute(found.limit(5)).all()
    return [(one, bool(did)) for one, did, came in rows if _was_member(one, came)]


def _was_member(round_: Round, came: datetime) -> bool:
    """Whether somebody who came at this moment is on the roll, where all members are."""
    if round_.electorate == Electorate.DIRECTORS:
        return True
    return came.astimezone(clock.BRUSSELS).date() <= round_.electorate_on
