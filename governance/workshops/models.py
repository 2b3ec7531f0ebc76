"""What a workshop is: a room with questions, a code at the door, and devices that joined."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, Index, Relationship, SQLModel, UniqueConstraint

from governance.core.columns import choice, instant, key, listing, one, text_in_languages
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.lifecycle import Moves
from governance.core.words import Words


class Stage(StrEnum):
    """How far a workshop is."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"


MOVES: Moves = {
    Stage.PLANNED: frozenset({Stage.OPEN}),
    Stage.OPEN: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset({Stage.OPEN}),
}


class Step(StrEnum):
    """What the open room is doing: begun by its facilitator, in any order."""

    COLLECT = "collect"
    DISCUSS = "discuss"
    CHOOSE = "choose"


MINUTES: Mapping[Step, int] = {Step.COLLECT: 40, Step.DISCUSS: 40, Step.CHOOSE: 20}
"""How long each step takes where nothing else is planned."""


def topic_of(workshop_id: int) -> str:
    """What the wall of a workshop follows; who changes what it shows wakes it."""
    return f"workshops/{workshop_id}"


class Facilitator(SQLModel, table=True):
    """Who runs the room of one workshop."""

    __tablename__ = "facilitator"

    workshop_id: int = one("workshop.id", primary=True)
    person_id: int = one("person.id", primary=True)


class Workshop(SQLModel, table=True):
    """A cooperative-life workshop: it recommends, it cannot decide."""

    __tablename__ = "workshop"
    __table_args__ = (Index("ix_workshop_list", "held_on", "id"),)
    MOVES: ClassVar[Moves] = MOVES

    id: int = key()
    reference: str = Field(max_length=20, unique=True)
    title: Words = text_in_languages()
    questions: Words | None = text_in_languages(optional=True)
    stage: Stage = choice(Stage, default=Stage.PLANNED)
    held_on: date
    starts_at: datetime | None = instant(optional=True)
    place: str = Field(default="", max_length=200)
    online_url: str = Field(default="", max_length=500)
    office: str = Field(default="", max_length=80)
    languages: list[str] = listing()
    join_code: str = Field(max_length=16, unique=True)
    attendance: int | None = Field(default=None)
    summary: Words | None = text_in_languages(optional=True)
    tables: int | None = Field(default=None)
    minutes: dict[str, int] = listing(default=dict)
    step: Step | None = choice(Step, optional=True)
    step_ends_at: datetime | None = instant(optional=True)
    dots: int = Field(default=3)
    asks_agreement: bool = Field(default=True)
    hides_texts: bool = Field(default=False)
    wifi_name: str = Field(default="", max_length=64)
    wifi_password: str = Field(default="", max_length=64)
    opened_at: datetime | None = instant(optional=True)
    closed_at: datetime | None = instant(optional=True)
    reported_at: datetime | None = instant(optional=True)
    facilitators: list[Facilitator] = Relationship(
        sa_relationship_kwargs={"lazy": "raise", "cascade": "all, delete-orphan"}
    )

    @property
    def facilitator_ids(self) -> frozenset[int]:
        """Who runs this room."""
        return frozenset(facilitator.person_id for facilitator in self.facilitators)

    @property
    def topic(self) -> str:
        """What the wall and the desk follow: anything that changes in the room."""
        return topic_of(self.id)

    @property
    def step_topic(self) -> str:
        """What phones follow: the room opens, goes on to another step, or closes."""
        return f"{self.topic}/step"

    @property
    def is_open(self) -> bool:
        """Whether the room takes recommendations now."""
        return self.stage == Stage.OPEN

    def minutes_of(self, step: Step) -> int:
        """The minutes that are planned for a step."""
        return self.minutes.get(step.value, MINUTES[step])

    def must_be_open(self) -> None:
        """Raise `NotNow` unless the room is open."""
        if self.stage != Stage.OPEN:
            raise NotNow(_("This workshop is not open."))


class Participant(SQLModel, table=True):
    """A device that joined one workshop, with or without a person's account."""

    __tablename__ = "participant"
    __table_args__ = (UniqueConstraint("workshop_id", "person_id"),)

    id: int = key()
    workshop_id: int = one("workshop.id")
    person_id: int | None = one("person.id", optional=True)
    ticket: str = Field(max_length=64, unique=True)
    name: str = Field(default="", max_length=200)
    table_name: str = Field(default="", max_length=40)
    joined_at: datetime = instant()


class ReportAddress(SQLModel, table=True):
    """An address to which the report of a workshop shall go; it stands beside no device and no
    text, and is forgotten when the report has gone out."""

    __tablename__ = "report_address"

    workshop_id: int = one("workshop.id", primary=True)
    address: str = Field(primary_key=True, max_length=200)
    language: str = Field(max_length=2)


class SignUp(SQLModel, table=True):
    """A member who wants to come to a workshop: counted in public, named only to who runs it."""

    __tablename__ = "signup"
    __table_args__ = (UniqueConstraint("workshop_id", "person_id"),)

    id: int = key()
    workshop_id: int = one("workshop.id")
    person_id: int = one("person.id")
    made_at: datetime = instant()
