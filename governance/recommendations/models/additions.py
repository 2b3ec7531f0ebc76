"""What members add to a recommendation that says already what they wanted to say."""

import secrets
from datetime import date

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from governance.core.columns import choice, one, text_in_languages
from governance.core.words import Words
from governance.recommendations.models.clocks import Signature


def _number() -> int:
    return secrets.randbelow(2**53)


class Addition(SQLModel, table=True):
    """A further sentence, experience or condition, signed; it changes nothing of the text.

    Its day is kept, and a number by lot: in what order people of one room wrote is nobody's
    business.
    """

    __tablename__ = "addition"

    id: int = Field(
        default_factory=_number,
        primary_key=True,
        sa_type=BigInteger,
        sa_column_kwargs={"autoincrement": False},
    )
    recommendation_id: int = one("recommendation.id")
    person_id: int | None = one("person.id", optional=True)
    participant_id: int | None = one("participant.id", optional=True)
    text: Words = text_in_languages()
    signature: Signature = choice(Signature)
    shown_as: str = Field(default="", max_length=200)
    added_on: date
