"""What a choice is: ballots while the step lasts, and afterwards only what they came to."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel, UniqueConstraint

from governance.core.columns import instant, key, listing, one


class Opinion(StrEnum):
    """What a device says of a recommendation, besides its dots."""

    AGREE = "agree"
    PASSED = "passed"
    DISAGREE = "disagree"


type Split = dict[str, list[int]]
"""Of each table or language how many agreed, passed, disagreed; "" for the small ones together."""


class Choice(SQLModel, table=True):
    """One time that the room chooses: from the beginning of the step until another one begins, or
    the room closes. `paper` holds the dots that were counted on paper, by recommendation."""

    __tablename__ = "choice"

    id: int = key()
    workshop_id: int = one("workshop.id")
    begun_at: datetime = instant()
    ended_at: datetime | None = instant(optional=True)
    dots: int
    asks_agreement: bool
    devices: int = 0
    paper: dict[str, int] = listing(default=dict)

    @property
    def is_over(self) -> bool:
        """Whether it was counted."""
        return self.ended_at is not None


class Ballot(SQLModel, table=True):
    """What one device chose so far, to be changed until the end; deleted when it is counted."""

    __tablename__ = "ballot"
    __table_args__ = (UniqueConstraint("choice_id", "participant_id"),)

    id: int = key()
    choice_id: int = one("choice.id", index=False)
    participant_id: int = one("participant.id")
    language: str = Field(max_length=2)
    dots: dict[str, int] = listing(default=dict)
    opinions: dict[str, str] = listing(default=dict)


class Tally(SQLModel, table=True):
    """What all devices together chose of one recommendation; no device stands alone in it."""

    __tablename__ = "tally"
    __table_args__ = (UniqueConstraint("choice_id", "recommendation_id"),)

    id: int = key()
    choice_id: int = one("choice.id", index=False)
    recommendation_id: int = one("recommendation.id")
    dots: int = 0
    agree: int = 0
    passed: int = 0
    disagree: int = 0
    by_table: Split = listing(default=dict)
    by_language: Split = listing(default=dict)
