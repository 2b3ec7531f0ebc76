"""The file of a recommendation before it is answered: advice, means, notes, a prepared answer."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from sqlmodel import Field, SQLModel

from governance.core.columns import amount, choice, key, long_text, one, text_in_languages
from governance.core.words import Words
from governance.decisions.models.agenda import ANSWERED, Outcome


class AnswerFile(SQLModel, table=True):
    """What an answer would cost, and notes: read inside alone."""

    __tablename__ = "answer_file"
    TYPED: ClassVar[tuple[str, ...]] = ("euros", "days", "notes")
    """What its form shows."""

    recommendation_id: int = one("recommendation.id", primary=True)
    euros: Decimal = amount()
    days: Decimal = amount()
    notes: str = long_text()

    @property
    def id(self) -> int:
        """It is known by its recommendation."""
        return self.recommendation_id


class Advice(SQLModel, table=True):
    """What a directorate advises the body to answer, and why; it decides nothing."""

    __tablename__ = "advice"

    id: int = key()
    recommendation_id: int = one("recommendation.id")
    directorate: str = Field(max_length=200)
    given_by: str = Field(default="", max_length=200)
    given_on: date
    outcome: Outcome | None = choice(Outcome, optional=True)
    text: Words = text_in_languages()


class PreparedAnswer(SQLModel, table=True):
    """An answer as it is proposed to the body before the meeting."""

    __tablename__ = "prepared_answer"
    TYPED: ClassVar[tuple[str, ...]] = ANSWERED
    """What its form shows."""

    recommendation_id: int = one("recommendation.id", primary=True)
    outcome: Outcome = choice(Outcome)
    reasons: Words = text_in_languages()
    text: Words | None = text_in_languages(optional=True)
    report_back_on: date | None = Field(default=None)
    returns_on: date | None = Field(default=None)
    missing_resource: Words | None = text_in_languages(optional=True)
    referred_to: str = Field(default="", max_length=200)

    @property
    def id(self) -> int:
        """It is known by its recommendation."""
        return self.recommendation_id
