"""What a yearly report is: chapters that cite the year, published as immutable editions."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlmodel import Field, Relationship, SQLModel, UniqueConstraint

from governance.core.columns import choice, instant, key, listing, long_text, one, text_in_languages
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.lifecycle import Moves
from governance.core.words import Words


class Stage(StrEnum):
    """A report is written, then published; an archived one came as a PDF of an earlier year."""

    WRITING = "writing"
    PUBLISHED = "published"
    ARCHIVED = "archived"


MOVES: Moves = {
    Stage.WRITING: frozenset({Stage.PUBLISHED, Stage.ARCHIVED}),
    Stage.PUBLISHED: frozenset({Stage.PUBLISHED}),
    Stage.ARCHIVED: frozenset(),
}


class Report(SQLModel, table=True):
    """The yearly report on one year."""

    __tablename__ = "report"
    MOVES: ClassVar[Moves] = MOVES

    # The id is the year too, so that the journal names the report by its page: /reports/2022.
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    year: int = Field(unique=True)
    title: Words = text_in_languages()
    stage: Stage = choice(Stage, default=Stage.WRITING)
    chapters: list["Chapter"] = Relationship(
        sa_relationship_kwargs={"lazy": "raise", "order_by": "Chapter.position"}
    )

    def must_be_written_here(self) -> None:
        """Raise `NotNow` for a report that came as a PDF."""
        if self.stage == Stage.ARCHIVED:
            raise NotNow(_("This report is kept as it was printed."))


class Chapter(SQLModel, table=True):
    """A chapter: text in several languages, with citations below it."""

    __tablename__ = "chapter"

    id: int = key()
    report_id: int = one("report.id")
    position: int
    title: Words = text_in_languages()
    text: Words | None = text_in_languages(optional=True)
    left_out: bool = False
    citations: list["Citation"] = Relationship(
        sa_relationship_kwargs={"lazy": "raise", "order_by": "Citation.position, Citation.id"}
    )

    @property
    def cited(self) -> list["Citation"]:
        """What it cites now, in order."""
        return [citation for citation in self.citations if not citation.removed]


class Citation(SQLModel, table=True):
    """A chapter cites exactly one outcome, decision or recommendation."""

    __tablename__ = "citation"
    __table_args__ = (
        UniqueConstraint("chapter_id", "outcome_id"),
        UniqueConstraint("chapter_id", "decision_id"),
        UniqueConstraint("chapter_id", "recommendation_id"),
    )

    id: int = key()
    chapter_id: int = one("chapter.id")
    position: int
    outcome_id: int | None = one("outcome.id", optional=True)
    decision_id: int | None = one("decision.id", optional=True)
    recommendation_id: int | None = one("recommendation.id", optional=True)
    removed: bool = False
    edition_id: int | None = one("edition.id", optional=True)
    """The first edition it was published in."""


class Edition(SQLModel, table=True):
    """A report as it was published; a correction is a new edition with an erratum."""

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("report_id", "number"),)

    id: int = key()
    report_id: int = one("report.id")
    number: int
    published_on: date
    published_at: datetime = instant()
    erratum: Words | None = text_in_languages(optional=True)
    content: dict[str, Any] = listing(default=dict)
    journal_seq: int | None = Field(default=None)


class EditionFile(SQLModel, table=True):
    """The bytes of an edition in one language, web and PDF, with their SHA-256."""

    __tablename__ = "edition_file"
    __table_args__ = (UniqueConstraint("edition_id", "language"),)

    id: int = key()
    edition_id: int = one("edition.id")
    language: str = Field(max_length=2)
    html: str = long_text()
    pdf: bytes
    html_sha256: str = Field(max_length=64)
    pdf_sha256: str = Field(max_length=64)


class ArchivedFile(SQLModel, table=True):
    """An earlier year's report as an uploaded PDF, in one language."""

    __tablename__ = "archived_file"
    __table_args__ = (UniqueConstraint("report_id", "language"),)

    id: int = key()
    report_id: int = one("report.id")
    language: str = Field(max_length=2)
    file_id: int = one("stored_file.id")
