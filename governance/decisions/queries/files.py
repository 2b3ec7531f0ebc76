"""The file of a recommendation, what authors want put right, and who of them can be told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.decisions.models import (
    Advice,
    AnswerFile,
    Correction,
    Decision,
    PreparedAnswer,
    Settled,
    Stage,
)
from governance.people.models import Person
from governance.recommendations.models import Author


@dataclass(frozen=True, slots=True)
class FileOf:
    """What is prepared of an answer; None where nobody wrote anything yet."""

    file: AnswerFile | None
    prepared: PreparedAnswer | None
    advices: Sequence[Advice]


def file_of(db: Session, recommendation_id: int) -> FileOf:
    """The file of a recommendation, its newest advice first (at most 50)."""
    found = select(Advice).where(col(Advice.recommendation_id) == recommendation_id)
    newest = found.order_by(col(Advice.given_on).desc(), col(Advice.id).desc()).limit(50)
    return FileOf(
        file=db.get(AnswerFile, recommendation_id),
        prepared=db.get(PreparedAnswer, recommendation_id),
        advices=db.scalars(newest).all(),
    )


def get_advice(db: Session, advice_id: int) -> Advice:
    """One advice; raises `NotFound`."""
    advice = db.get(Advice, advice_id)
    if advice is None:
        raise NotFound
    return advice


def prepared_for(db: Session, recommendation_ids: Iterable[int]) -> dict[int, PreparedAnswer]:
    """The prepared answers to these recommendations."""
    found = select(PreparedAnswer).where(
        col(PreparedAnswer.recommendation_id).in_(list(recommendation_ids))
    )
    return {one.recommendation_id: one for one in db.scalars(found)}


def advice_for(db: Session, recommendation_ids: Iterable[int]) -> dict[int, Advice]:
    """The newest advice on each of these that says what to answer."""
    found = select(Advice).where(
        col(Advice.recommendation_id).in_(list(recommendation_ids)),
        col(Advice.outcome).is_not(None),
    )
    in_order = found.order_by(col(Advice.given_on), col(Advice.id)).limit(1000)
    return {one.recommendation_id: one for one in db.scalars(in_order)}


@dataclass(frozen=True, slots=True)
class Said:
    """A correction of fact, with the name of its author ("" for somebody who left)."""

    correction: Correction
    name: str


def corrections_on(db: Session, decision_id: int) -> list[Said]:
    """What its authors say is not so, in the order in which they said it (at most 100)."""
    found = (
        select(Correction, col(Person.name))
        .join(Person, col(Person.id) == col(Correction.person_id))
        .where(col(Correction.decision_id) == decision_id)
        .order_by(col(Correction.id))
        .limit(100)
    )
    return [Said(correction, name) for correction, name in db.execute(found)]


def corrections_waiting(db: Session, decision_id: int) -> int:
    """How many corrections of a decision nobody has answered."""
    found = select(func.count()).where(
        col(Correction.decision_id) == decision_id, col(Correction.settled).is_(None)
    )
    return int(db.execute(found).scalar_one())


def waiting_corrections(db: Session, decision_id: int) -> list[Correction]:
    """The corrections of a decision that nobody has answered."""
    found = select(Correction).where(col(Correction.decision_id) == decision_id)
    return list(db.scalars(found.where(col(Correction.settled).is_(None)).limit(500)))


def corrected_among(db: Session, decision_ids: Sequence[int]) -> frozenset[int]:
    """Which of these decisions have a correction that nobody has answered."""
    found = select(col(Correction.decision_id)).where(
        col(Correction.decision_id).in_(list(decision_ids)), col(Correction.settled).is_(None)
    )
    return frozenset(db.scalars(found))


def count_corrections(db: Session, decision_id: int) -> tuple[int, int]:
    """How many facts authors put right, and how many of them led to other words."""
    reworded = func.count().filter(col(Correction.settled) == Settled.REWORDED)
    found = select(func.count(), reworded).where(col(Correction.decision_id) == decision_id)
    row: Any = db.execute(found).one()
    return int(row[0]), int(row[1])


def get_correction(db: Session, correction_id: int) -> Correction:
    """One correction; raises `NotFound`."""
    correction = db.get(Correction, correction_id)
    if correction is None:
        raise NotFound
    return correction


def announced_until(db: Session, decision: Decision, limit: int = 100) -> list[Decision]:
    """The decisions that were announced no later than this one and that no author corrects,
    earliest first."""
    waiting = select(col(Correction.decision_id)).where(col(Correction.settled).is_(None))
    found = select(Decision).where(
        col(Decision.stage) == Stage.ANNOUNCED,
        col(Decision.announced_at) <= decision.announced_at,
        col(Decision.id).not_in(waiting),
    )
    in_order = found.order_by(col(Decision.announced_at), col(Decision.id)).limit(limit)
    return list(db.scalars(in_order))


def reachable_authors(db: Session, recommendation_ids: Sequence[int]) -> dict[int, int]:
    """How many of those who wrote each of these can be told: who has an account."""
    this, person = col(Author.recommendation_id), col(Author.person_id)
    found = (
        select(this, func.count(func.distinct(person)))
        .join(Person, col(Person.id) == person)
        .where(this.in_(list(recommendation_ids)), col(Person.erased_at).is_(None))
    )
    return dict(db.execute(found.group_by(this)).all())


def decided_together(db: Session, act_id: int) -> int:
    """How many decisions were taken in one act."""
    found = select(func.count()).where(
        col(Decision.act_id) == act_id, col(Decision.stage) != Stage.DROPPED
    )
    return int(db.execute(found).scalar_one())


def decisions_with_items(db: Session, ids: Iterable[int]) -> list[Decision]:
    """These decisions with their points, in the order of their references."""
    found = select(Decision).where(col(Decision.id).in_(list(ids)))
    with_items = found.options(joinedload(Decision.item))  # type: ignore[arg-type]
    return list(db.scalars(with_items.order_by(col(Decision.id))))
