"""What carries recommendations: a project with milestones, updates, euros and person-days."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, Index, Relationship, SQLModel

from governance.core.columns import amount, choice, instant, key, one, text_in_languages, tick
from governance.core.lifecycle import Moves
from governance.core.words import Words

MOST_OF_TEAM = 60
YEARS = range(2000, 2100)
"""The years in which means count."""


class Kind(StrEnum):
    """Who carries it, and how."""

    STRATEGIC = "strategic"
    PERMANENT = "permanent"
    EXPERIMENT = "experiment"


class Stage(StrEnum):
    """How far a project is."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


MOVES: Moves = {
    Stage.PROPOSED: frozenset({Stage.PLANNED, Stage.STOPPED}),
    Stage.PLANNED: frozenset({Stage.RUNNING, Stage.STOPPED}),
    Stage.RUNNING: frozenset({Stage.DONE, Stage.STOPPED}),
    Stage.DONE: frozenset(),
    Stage.STOPPED: frozenset({Stage.PLANNED}),
}


class Share(StrEnum):
    """How much of a recommendation a project carries."""

    WHOLLY = "wholly"
    IN_PART = "in_part"


class Resource(StrEnum):
    """What a project needs."""

    EUROS = "euros"
    PERSON_DAYS = "person_days"


class Book(StrEnum):
    """What happened to means."""

    PLANNED = "planned"
    COMMITTED = "committed"
    SPENT = "spent"


class Project(SQLModel, table=True):
    """A strategic project, permanent work of a directorate, or a members' experiment."""

    __tablename__ = "project"
    __table_args__ = (
        Index("ix_project_portfolio", "moved_on", "id"),
        Index("ix_project_started", "started_on", "id"),
        Index("ix_project_ended", "ended_on", "id"),
    )
    MOVES: ClassVar[Moves] = MOVES

    id: int = key()
    reference: str = Field(max_length=20, unique=True)
    kind: Kind = choice(Kind)
    title: Words = text_in_languages()
    summary: Words | None = text_in_languages(optional=True)
    directorate: str = Field(default="", max_length=120)
    lead_id: int | None = one("person.id", optional=True)
    stage: Stage = choice(Stage, default=Stage.PROPOSED)
    starts_on: date | None = Field(default=None)
    ends_on: date | None = Field(default=None)
    started_on: date | None = Field(default=None)
    ended_on: date | None = Field(default=None)
    next_update_on: date | None = Field(default=None)
    stopped_because: Words | None = text_in_languages(optional=True)
    evidence_url: str = Field(default="", max_length=500)
    moved_on: date
    tick: int = tick()
    milestones: list["Milestone"] = Relationship(
        sa_relationship_kwargs={"lazy": "raise", "order_by": "Milestone.planned_on, Milestone.id"}
    )


class Carries(SQLModel, table=True):
    """A project carries a recommendation, wholly or in part."""

    __tablename__ = "carries"
    __table_args__ = (Index("ix_carries_recommendation", "recommendation_id"),)

    project_id: int = one("project.id", primary=True)
    recommendation_id: int = one("recommendation.id", primary=True)
    share: Share = choice(Share, default=Share.WHOLLY)
    since: date


class ProjectAxis(SQLModel, table=True):
    """A project serves an axis of the strategy."""

    __tablename__ = "project_axis"

    project_id: int = one("project.id", primary=True)
    axis_id: int = one("axis.id", primary=True)


class Milestone(SQLModel, table=True):
    """A step with a planned date; reached when it has an actual one."""

    __tablename__ = "milestone"
    __table_args__ = (Index("ix_milestone_reached", "reached_on", "project_id"),)

    id: int = key()
    project_id: int = one("project.id")
    title: Words = text_in_languages()
    weight: int = Field(default=1, ge=1)
    planned_on: date
    reached_on: date | None = Field(default=None)


class Update(SQLModel, table=True):
    """What the lead tells, signed, with the day of the next one."""

    __tablename__ = "project_update"

    id: int = key()
    project_id: int = one("project.id")
    text: Words = text_in_languages()
    by_id: int = one("person.id")
    made_at: datetime = instant()


class Means(SQLModel, table=True):
    """One line of a project's book: an amount planned, committed or spent; never changed.

    It counts in a `year`, and for a `team` ("" is no team in particular). Where more was committed
    than there was, knowingly, it says why.
    """

    __tablename__ = "means"
    __table_args__ = (Index("ix_means_year", "year", "resource", "team"),)

    id: int = key()
    project_id: int = one("project.id")
    resource: Resource = choice(Resource)
    book: Book = choice(Book)
    amount: Decimal = amount()
    on: date
    year: int
    team: str = Field(default="", max_length=MOST_OF_TEAM)
    note: str = Field(default="", max_length=200)
    over_because: str = Field(default="", max_length=200)


class Available(SQLModel, table=True):
    """What there is in a year, for a team or for everybody (""): one line, never changed."""

    __tablename__ = "available"
    __table_args__ = (Index("ix_available_year", "year", "resource", "team"),)
    PATH: ClassVar[str] = "projects/means"

    id: int = key()
    year: int
    resource: Resource = choice(Resource)
    team: str = Field(default="", max_length=MOST_OF_TEAM)
    amount: Decimal = amount()
    on: date
    note: str = Field(default="", max_length=200)
