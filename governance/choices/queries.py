"""What is known of choices: the last one of a room, one's own ballot, and what came out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.choices.counting import agreed_in
from governance.choices.models import Ballot, Choice, Tally
from governance.recommendations.models import Recommendation, Stage
from governance.workshops.models import Participant

ON_TABLE = frozenset(Stage) - {Stage.WITHDRAWN, Stage.MERGED, Stage.TAKEN_BACK}
"""Stages of what can be chosen."""
MOST = 500
"""Recommendations that are chosen from: those of a whole table."""


def last_choice(db: Session, workshop_id: int) -> Choice | None:
    """The choice that goes on in this room, or else the last that was counted."""
    found = select(Choice).where(col(Choice.workshop_id) == workshop_id)
    return db.scalars(found.order_by(col(Choice.id).desc()).limit(1)).one_or_none()


def ballot_of(db: Session, choice: Choice, seat: Participant) -> Ballot | None:
    """What this device chose so far."""
    found = select(Ballot).where(
        col(Ballot.choice_id) == choice.id, col(Ballot.participant_id) == seat.id
    )
    return db.scalars(found).one_or_none()


def count_ballots(db: Session, choice: Choice) -> int:
    """How many devices chose: of a choice that is over, as it was counted."""
    if choice.is_over:
        return choice.devices
    found = select(func.count()).where(col(Ballot.choice_id) == choice.id)
    return db.execute(found).scalar_one()


@dataclass(frozen=True, slots=True)
class Result:
    """What came out for one recommendation: the dots of devices and of paper, and the opinions."""

    one: Recommendation
    tally: Tally
    on_paper: int

    @property
    def dots(self) -> int:
        """All dots."""
        return self.tally.dots + self.on_paper

    @property
    def said(self) -> list[int]:
        """How many devices agreed, passed and disagreed."""
        return [self.tally.agree, self.tally.passed, self.tally.disagree]

    @property
    def agreement(self) -> float | None:
        """The share of those who said something that agreed."""
        return self.tally.agree / sum(self.said) if sum(self.said) else None

    @property
    def tables(self) -> tuple[int, int]:
        """At how many tables of how many more than half agreed."""
        return agreed_in(self.tally.by_table)

    @property
    def languages(self) -> tuple[int, int]:
        """In how many languages of how many more than half agreed."""
        return agreed_in(self.tally.by_language)


def results_of(db: Session, choice: Choice, table: Iterable[Recommendation]) -> list[Result]:
    """What came out of a choice for what is on the table: most dots first, then most agreed."""
    by_id = {one.id: one for one in table}
    found = select(Tally).where(col(Tally.choice_id) == choice.id).limit(MOST)
    results = [
        Result(
            by_id[tally.recommendation_id], tally, choice.paper.get(str(tally.recommendation_id), 0)
        )
        for tally in db.scalars(found)
        if tally.recommendation_id in by_id
    ]
    return sorted(results, key=lambda one: (-one.dots, -(one.agreement or 0), one.one.id))
