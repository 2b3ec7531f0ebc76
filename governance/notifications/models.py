"""What a person was told."""

from datetime import datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from governance.core.columns import instant, key, one, text_in_languages
from governance.core.words import Words


class Notice(SQLModel, table=True):
    """One step that one person was told of."""

    __tablename__ = "notice"
    __table_args__ = (UniqueConstraint("person_id", "seq"),)

    id: int = key()
    person_id: int = one("person.id")
    seq: int
    verb: str = Field(max_length=60)
    path: str = Field(max_length=200)
    reference: str = Field(default="", max_length=24)
    title: Words = text_in_languages()
    meeting_id: int | None = one("meeting.id", optional=True)
    decision_id: int | None = one("decision.id", optional=True)
    """The answer that only its authors know so far."""
    made_at: datetime = instant()
