"""What an outcome is: what changed for members, with evidence and, where it counts, a figure."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, Index, Relationship, SQLModel

from governance.core.columns import Amount, choice, key, one, text_in_languages, tick
from governance.core.lifecycle import Moves
from governance.core.words import Words
from governance.projects.models import Project


class Stage(StrEnum):
    """Written first, then shown to everyone."""

    DRAFT = "draft"
    PUBLISHED = "published"


MOVES: Moves = {Stage.DRAFT: frozenset({Stage.PUBLISHED}), Stage.PUBLISHED: frozenset()}


class Outcome(SQLModel, table=True):
    """What changed for members because of a project."""

    __tablename__ = "outcome"
    __table_args__ = (Index("ix_outcome_list", "achieved_on", "id"),)
    MOVES: ClassVar[Moves] = MOVES

    id: int = key()
    reference: str = Field(max_length=20, unique=True)
    project_id: int = one("project.id")
    title: Words = text_in_languages()
    text: Words = text_in_languages()
    where_url: str = Field(default="", max_length=500)
    achieved_on: date
    stage: Stage = choice(Stage, default=Stage.DRAFT)
    indicator: Words | None = text_in_languages(optional=True)
    before: Decimal | None = Field(default=None, sa_type=Amount)
    after: Decimal | None = Field(default=None, sa_type=Amount)
    unit: Words | None = text_in_languages(optional=True)
    cited: bool = False
    tick: int = tick()
    project: Project = Relationship(sa_relationship_kwargs={"lazy": "raise"})


class Evidence(SQLModel, table=True):
    """A link or a file that shows it."""

    __tablename__ = "evidence"

    id: int = key()
    outcome_id: int = one("outcome.id")
    title: str = Field(max_length=200)
    url: str = Field(default="", max_length=500)
    file_id: int | None = one("stored_file.id", optional=True)
