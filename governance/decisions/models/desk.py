"""What the secretary does to many at once, and what an author puts right in an answer."""

from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel, UniqueConstraint

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


class Correction(SQLModel, table=True):
    """What an author says is not so in an answer; once for each author and answer, read inside."""

    __tablename__ = "correction"
    __table_args__ = (UniqueConstraint("decision_id", "person_id"),)

    id: int = key()
    decision_id: int = one("decision.id")
    person_id: int = one("person.id")
    text: str = long_text()
    sent_at: datetime = instant()
    settled: Settled | None = choice(Settled, optional=True)
    reply: str = long_text()

    @property
    def waits(self) -> bool:
        """Nobody has answered it."""
        return self.settled is None
