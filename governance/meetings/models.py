"""What a body is, who sits in it, and what a meeting is."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, Index, Relationship, SQLModel, UniqueConstraint

from governance.core.columns import choice, instant, key, listing, long_text, one, text_in_languages
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.lifecycle import Moves
from governance.core.words import Words


class Voice(StrEnum):
    """Whether a mandate counts when the body decides."""

    DECIDING = "deciding"
    ADVISORY = "advisory"


class Obtained(StrEnum):
    """How a mandate was obtained."""

    ELECTED = "elected"
    CO_OPTED = "co_opted"
    DRAWN = "drawn"
    EX_OFFICIO = "ex_officio"


class Kind(StrEnum):
    """What a meeting is for; a seminar discusses and cannot decide."""

    BOARD_MEETING = "board_meeting"
    SEMINAR = "seminar"
    ASSEMBLY = "assembly"


class Presence(StrEnum):
    """How a member of the body attended."""

    PRESENT = "present"
    REPRESENTED = "represented"
    EXCUSED = "excused"


class Stage(StrEnum):
    """How far a meeting is."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


MOVES: Moves = {
    Stage.PLANNED: frozenset({Stage.OPEN, Stage.CANCELLED}),
    Stage.OPEN: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset(),
    Stage.CANCELLED: frozenset(),
}


class Body(SQLModel, table=True):
    """Board of directors, general assembly, ethics committee: it may decide, or not."""

    __tablename__ = "body"
    PATH: ClassVar[str] = "bodies"

    id: int = key()
    name: Words = text_in_languages()
    decides: bool = True
    quorum_percent: int = Field(default=50, ge=0, le=100)


class Mandate(SQLModel, table=True):
    """A person's seat in a body, from a day until a day."""

    __tablename__ = "mandate"

    id: int = key()
    body_id: int = one("body.id")
    person_id: int = one("person.id")
    voice: Voice = choice(Voice, default=Voice.DECIDING)
    obtained: Obtained = choice(Obtained, default=Obtained.ELECTED)
    since: date
    until: date | None = Field(default=None)


class Meeting(SQLModel, table=True):
    """A meeting of a body on a day."""

    __tablename__ = "meeting"
    __table_args__ = (Index("ix_meeting_by_day", "held_on", "id"),)
    MOVES: ClassVar[Moves] = MOVES

    id: int = key()
    reference: str = Field(max_length=20, unique=True)
    body_id: int = one("body.id")
    kind: Kind = choice(Kind, default=Kind.BOARD_MEETING)
    title: Words = text_in_languages()
    stage: Stage = choice(Stage, default=Stage.PLANNED)
    held_on: date
    starts_at: datetime | None = instant(optional=True)
    place: str = Field(default="", max_length=200)
    online_url: str = Field(default="", max_length=500)
    languages: list[str] = listing()
    summary: Words | None = text_in_languages(optional=True)
    notes: str = long_text()
    body: Body = Relationship(sa_relationship_kwargs={"lazy": "raise"})

    def must_be_open(self) -> None:
        """Raise `NotNow` unless the meeting is in session."""
        if self.stage != Stage.OPEN:
            raise NotNow(_("The meeting is not in session."))


class Attendance(SQLModel, table=True):
    """How one member of the body attended one meeting."""

    __tablename__ = "attendance"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)

    id: int = key()
    meeting_id: int = one("meeting.id")
    person_id: int = one("person.id")
    presence: Presence = choice(Presence)
    represented_by_id: int | None = one("person.id", optional=True)
