"""The minutes of a meeting: what was said on each point, what is asked of them, how they end."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlmodel import Field, SQLModel, UniqueConstraint

from governance.core.columns import choice, instant, key, listing, long_text, one, text_in_languages
from governance.core.lifecycle import Moves
from governance.core.words import Words


class MinutesStage(StrEnum):
    """How far minutes are: written, read by the members of the body, approved by a meeting."""

    DRAFT = "draft"
    SENT = "sent"
    APPROVED = "approved"


MINUTES_MOVES: Moves = {
    MinutesStage.DRAFT: frozenset({MinutesStage.SENT}),
    MinutesStage.SENT: frozenset({MinutesStage.SENT, MinutesStage.APPROVED}),
    MinutesStage.APPROVED: frozenset(),
}


class Minutes(SQLModel, table=True):
    """One version of the minutes of a meeting. Approved ones never change: what has to be put
    right in them is a further version, which says in `erratum` what it puts right.

    `version` counts what was written; `content` and `sha256` are there once they are approved.
    """

    __tablename__ = "minutes"
    __table_args__ = (UniqueConstraint("meeting_id", "number"),)
    MOVES: ClassVar[Moves] = MINUTES_MOVES

    id: int = key()
    meeting_id: int = one("meeting.id")
    number: int
    stage: MinutesStage = choice(MinutesStage, default=MinutesStage.DRAFT)
    erratum: Words | None = text_in_languages(optional=True)
    version: int = 0
    sent_in: int = 0
    sent_at: datetime | None = instant(optional=True)
    item_id: int | None = one("agenda_item.id", optional=True)
    """The point of a later agenda on which they were approved."""
    content: dict[str, Any] = listing(default=dict)
    sha256: str = Field(default="", max_length=64)

    @property
    def name(self) -> str:
        """Under which they propose themselves for an agenda: `minutes/12/1`."""
        return f"minutes/{self.meeting_id}/{self.number}"


class Discussion(SQLModel, table=True):
    """What was said on a point: read inside, and only ever in the minutes."""

    __tablename__ = "discussion"
    __table_args__ = (UniqueConstraint("minutes_id", "item_id"),)

    id: int = key()
    minutes_id: int = one("minutes.id")
    item_id: int = one("agenda_item.id")
    text: Words | None = text_in_languages(optional=True)
    changed_in: int = 0
    changed_by_id: int | None = one("person.id", optional=True)


class Treated(StrEnum):
    """What the secretary did with a remark."""

    TAKEN_OVER = "taken_over"
    DECLINED = "declined"


class Remark(SQLModel, table=True):
    """What a member of the body wants put right in the minutes, on a point or as a whole."""

    __tablename__ = "remark"

    id: int = key()
    minutes_id: int = one("minutes.id")
    item_id: int | None = one("agenda_item.id", optional=True)
    person_id: int = one("person.id")
    text: str = long_text()
    sent_at: datetime = instant()
    treated: Treated | None = choice(Treated, optional=True)
    reply: str = long_text()

    @property
    def waits(self) -> bool:
        """Nobody has treated it."""
        return self.treated is None


class MinutesFile(SQLModel, table=True):
    """The PDF of approved minutes in one language, with its SHA-256; read inside."""

    __tablename__ = "minutes_file"
    __table_args__ = (UniqueConstraint("minutes_id", "language"),)

    id: int = key()
    minutes_id: int = one("minutes.id")
    language: str = Field(max_length=2)
    pdf: bytes
    sha256: str = Field(max_length=64)
