"""What several recommendations are to each other, and what a text was before."""

from datetime import datetime
from typing import ClassVar

from sqlmodel import Field, SQLModel, UniqueConstraint

from governance.core.columns import instant, key, one, text_in_languages
from governance.core.words import Words


class Cluster(SQLModel, table=True):
    """Recommendations of one workshop that were put together on the table."""

    __tablename__ = "cluster"
    PATH: ClassVar[str] = "clusters"

    id: int = key()
    workshop_id: int = one("workshop.id")
    title: str = Field(max_length=200)


class Version(SQLModel, table=True):
    """A text as it was frozen, or reworded before that; all stay readable."""

    __tablename__ = "recommendation_version"
    __table_args__ = (UniqueConstraint("recommendation_id", "number"),)

    id: int = key()
    recommendation_id: int = one("recommendation.id")
    number: int
    title: Words = text_in_languages()
    text: Words = text_in_languages()
    dissent: Words | None = text_in_languages(optional=True)
    made_at: datetime = instant()
    why: str = Field(default="", max_length=200)


class Merge(SQLModel, table=True):
    """One recommendation put into another; it can be undone."""

    __tablename__ = "merge"

    id: int = key()
    source_id: int = one("recommendation.id")
    target_id: int = one("recommendation.id")
    made_at: datetime = instant()
    undone_at: datetime | None = instant(optional=True)
