"""What a body is, who sits in it, and what a meeting is."""

from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import text
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


AHEAD = (Stage.PLANNED, Stage.OPEN)
"""A meeting that is still to come, or in session."""

_IS_AHEAD = text("stage IN ('planned', 'open')")

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
    seats: int | None = Field(default=None)
    proxies_each: int | None = Field(default=None)
    second_without_quorum: bool = False
    invite_days: int = Field(default=7, ge=0)
    categories: Words | None = text_in_languages(optional=True)


class Mandate(SQLModel, table=True):
    """A person's seat in a body, from a day until a day."""

    __tablename__ = "mandate"

    id: int = key()
    body_id: int = one("body.id")
    person_id: int = one("person.id")
    voice: Voice = choice(Voice, default=Voice.DECIDING)
    obtained: Obtained = choice(Obtained, default=Obtained.ELECTED)
    category: Words | None = text_in_languages(optional=True)
    since: date
    until: date | None = Field(default=None)


class Meeting(SQLModel, table=True):
    """A meeting of a body on a day; `counted` is the quorum as it was when the meeting ended."""

    __tablename__ = "meeting"
    __table_args__ = (
        Index("ix_meeting_by_day", "held_on", "id"),
        Index(
            "ix_meeting_ahead", "held_on", "id", sqlite_where=_IS_AHEAD, postgresql_where=_IS_AHEAD
        ),
    )
    MOVES: ClassVar[Moves] = MOVES

    id: int = key()
    reference: str = Field(max_length=20, unique=True)
    body_id: int = one("body.id")
    kind: Kind = choice(Kind, default=Kind.BOARD_MEETING)
    title: Words = text_in_languages()
    stage: Stage = choice(Stage, default=Stage.PLANNED)
    held_on: date
    starts_at: datetime | None = instant(optional=True)
    ends_at: datetime | None = instant(optional=True)
    place: str = Field(default="", max_length=200)
    online_url: str = Field(default="", max_length=500)
    languages: list[str] = listing()
    summary: Words | None = text_in_languages(optional=True)
    new_summary: Words | None = text_in_languages(optional=True)
    """As a further version of the minutes has it; everyone reads it once that is approved."""
    notes: str = long_text()
    opened_at: datetime | None = instant(optional=True)
    closed_at: datetime | None = instant(optional=True)
    chair_id: int | None = one("person.id", optional=True)
    secretary_id: int | None = one("person.id", optional=True)
    """Who opened it, and so takes its minutes."""
    again_after_id: int | None = one("meeting.id", optional=True)
    counted: dict[str, Any] = listing(default=dict)
    agenda_version: int = 0
    minutes_approved_on: date | None = Field(default=None)
    minutes_sha256: str = Field(default="", max_length=64)
    minutes_fixed: bool = False
    """Its minutes are approved, and no further version of them is being written."""
    body: Body = Relationship(sa_relationship_kwargs={"lazy": "raise"})

    @property
    def is_put_right(self) -> bool:
        """Its minutes were approved, and a further version of them is being written."""
        return self.minutes_approved_on is not None and not self.minutes_fixed

    @property
    def written_summary(self) -> Words | None:
        """The public summary as it is being written; mostly the one that everyone reads."""
        return self.new_summary or self.summary

    @property
    def lacked_quorum(self) -> bool:
        """Whether it ended without enough of the deciding members."""
        return bool(self.counted) and not self.counted["reached"]

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
    came_at: time | None = Field(default=None)
    left_at: time | None = Field(default=None)
    """On the clock in the room, where somebody came later or left earlier."""


class Observer(SQLModel, table=True):
    """A guest at one meeting, without a seat; the public reads the name where both wish it."""

    __tablename__ = "observer"

    id: int = key()
    meeting_id: int = one("meeting.id")
    name: str = Field(max_length=200)
    email: str = Field(default="", max_length=200)
    language: str = Field(default="nl", max_length=8)
    public: bool = False
    uninvited: bool = False


class Invitation(SQLModel, table=True):
    """What was sent to who takes part: the first time, and again with what changed."""

    __tablename__ = "invitation"
    __table_args__ = (UniqueConstraint("meeting_id", "number"),)

    id: int = key()
    meeting_id: int = one("meeting.id")
    number: int
    sent_at: datetime = instant()
    people: int = 0
    said: dict[str, Any] = listing(default=dict)
