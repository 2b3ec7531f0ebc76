"""What the secretary does to many at once, and what an author puts right in an answer."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy import text as sql
from sqlmodel import Field, SQLModel

from governance.core.columns import choice, instant, key, listing, long_text, one


class ActKind(StrEnum):
    """What is done to many at once."""

    AGENDA = "agenda"
    FOLLOW = "follow"
    TOGETHER = "together"
    ANNOUNCE = "announce"
    PUBLISH = "publish"


class Act(SQLModel, table=True):
    """One act of the secretary on many recommendations: `done` holds an id for each of them, of
    the point (put on an agenda) or of the decision (all others)."""

    __tablename__ = "act"

    id: int = key()
    kind: ActKind = choice(ActKind)
    meeting_id: int | None = one("meeting.id", optional=True)
    person_id: int = one("person.id")
    done: list[int] = listing()
    on_day: date
    undone_on: date | None = Field(default=None)


class Settled(StrEnum):
    """What became of a correction of fact."""

    REWORDED = "reworded"
    LEFT = "left"
    TAKEN_BACK = "taken_back"


STANDS = sql("NOT earlier")
"""A correction of the answer as it was told last."""


class Correction(SQLModel, table=True):
    """What an author says is not so in an answer, read inside; once for each author and answer,
    and again where that was taken back and another one was announced."""

    __tablename__ = "correction"
    __table_args__ = (
        Index(
            "ix_correction_once",
            "decision_id",
            "person_id",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
    )

    id: int = key()
    decision_id: int = one("decision.id")
    person_id: int = one("person.id")
    text: str = long_text()
    sent_at: datetime = instant()
    settled: Settled | None = choice(Settled, optional=True)
    reply: str = long_text()
    earlier: bool = False
    """That answer was taken back since: another one may be put right again."""

    @property
    def waits(self) -> bool:
        """Nobody has answered it."""
        return self.settled is None
