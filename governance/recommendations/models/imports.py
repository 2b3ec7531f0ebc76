"""What was brought in from a file, row by row, and what its source said had become of it."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from governance.core.columns import choice, instant, key, listing, long_text, one, text_in_languages
from governance.core.lifecycle import Moves
from governance.core.words import Words
from governance.recommendations.models.clocks import Realisation
from governance.recommendations.models.clocks import Stage as Treatment


class BatchStage(StrEnum):
    """A file is understood, then brought in bit by bit; what came in can be taken back."""

    READ = "read"
    RUNNING = "running"
    FINISHED = "finished"
    LEFT = "left"
    UNDONE = "undone"


BATCH_MOVES: Moves = {
    BatchStage.READ: frozenset({BatchStage.RUNNING, BatchStage.LEFT}),
    BatchStage.RUNNING: frozenset({BatchStage.FINISHED}),
    BatchStage.FINISHED: frozenset({BatchStage.UNDONE}),
    BatchStage.LEFT: frozenset(),
    BatchStage.UNDONE: frozenset(),
}


class ImportBatch(SQLModel, table=True):
    """One file that is brought in: how it was understood, and how every row ended.

    `columns` says which column of the file holds what; `starts` says at which paragraphs of a
    document its recommendations begin. `rows` counts them all: imported, known or refused.
    """

    __tablename__ = "import_batch"
    PATH: ClassVar[str] = "imports"
    MOVES: ClassVar[Moves] = BATCH_MOVES

    id: int = key()
    stage: BatchStage = choice(BatchStage, default=BatchStage.READ)
    file_name: str = Field(max_length=200)
    sha256: str = Field(max_length=64)
    format: str = Field(default="csv", max_length=20)
    file_id: int | None = one("stored_file.id", optional=True)
    by_id: int | None = one("person.id", optional=True)
    source: str = Field(default="", max_length=80)
    language: str = Field(default="", max_length=2)
    columns: dict[str, str] = listing(default=dict)
    starts: list[int] = listing()
    cycle_id: int | None = one("cycle.id", optional=True)
    document: str = Field(default="", max_length=200)
    document_url: str = Field(default="", max_length=500)
    as_of: date | None = Field(default=None)
    made_at: datetime = instant()
    finished_at: datetime | None = instant(optional=True)
    undone_at: datetime | None = instant(optional=True)
    undone_because: str = long_text()
    rows: int = 0
    imported: int = 0
    refused: int = 0
    known: int = 0


class ImportRefusal(SQLModel, table=True):
    """A row that was not brought in, by its number in the file (the header being 1), and why."""

    __tablename__ = "import_refusal"
    __table_args__ = (UniqueConstraint("batch_id", "row"),)

    id: int = key()
    batch_id: int = one("import_batch.id", index=False)
    row: int
    reason: str = long_text()


class Assessment(SQLModel, table=True):
    """What a document said had been answered, and had become of a recommendation, on a day."""

    __tablename__ = "assessment"
    __table_args__ = (Index("ix_assessment_latest", "recommendation_id", "as_of", "id"),)

    id: int = key()
    recommendation_id: int = one("recommendation.id", index=False)
    batch_id: int | None = one("import_batch.id", optional=True)
    as_of: date
    treatment: Treatment | None = choice(Treatment, optional=True)
    realisation: Realisation = choice(Realisation, default=Realisation.NOT_STARTED)
    reasons: Words | None = text_in_languages(optional=True)
    became: Words | None = text_in_languages(optional=True)
    document: str = Field(default="", max_length=200)
    document_url: str = Field(default="", max_length=500)
