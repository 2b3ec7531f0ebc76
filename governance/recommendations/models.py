"""What a recommendation is: a text with authors, and two clocks that are never one."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, Index, Relationship, SQLModel, UniqueConstraint

from governance.core.columns import choice, instant, key, listing, long_text, one, text_in_languages
from governance.core.lifecycle import Moves
from governance.core.words import Words


class Stage(StrEnum):
    """Treatment: what was answered."""

    PROPOSED = "proposed"
    RECEIVED = "received"
    UNDER_REVIEW = "under_review"
    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted_in_part"
    DECLINED = "declined"
    POSTPONED = "postponed"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


ANSWERS = frozenset(
    {Stage.ACCEPTED, Stage.ACCEPTED_IN_PART, Stage.DECLINED, Stage.POSTPONED, Stage.REFERRED}
)
WAITING = frozenset({Stage.RECEIVED, Stage.UNDER_REVIEW})
CARRIED = frozenset({Stage.ACCEPTED, Stage.ACCEPTED_IN_PART})

MOVES: Moves = {
    Stage.PROPOSED: frozenset({Stage.RECEIVED, Stage.WITHDRAWN, Stage.MERGED}),
    Stage.RECEIVED: ANSWERS | {Stage.UNDER_REVIEW, Stage.WITHDRAWN, Stage.MERGED},
    Stage.UNDER_REVIEW: ANSWERS | {Stage.WITHDRAWN, Stage.MERGED},
    Stage.POSTPONED: ANSWERS | {Stage.UNDER_REVIEW, Stage.WITHDRAWN},
    Stage.REFERRED: ANSWERS | {Stage.UNDER_REVIEW, Stage.WITHDRAWN},
    Stage.ACCEPTED: ANSWERS,
    Stage.ACCEPTED_IN_PART: ANSWERS,
    Stage.DECLINED: ANSWERS,
    Stage.WITHDRAWN: frozenset(),
    Stage.MERGED: frozenset({Stage.PROPOSED, Stage.RECEIVED, Stage.UNDER_REVIEW}),
}


class Realisation(StrEnum):
    """Realisation: what was done; computed from what carries the recommendation."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DONE_IN_PART = "done_in_part"
    STOPPED = "stopped"


class Word(StrEnum):
    """The five words of the stock-taking of 2022, computed from both clocks."""

    REALISED = "realised"
    IN_PROGRESS = "in_progress"
    NOT_REALISED = "not_realised"
    REJECTED = "rejected"
    POSTPONED = "postponed"


class Origin(StrEnum):
    """Where a recommendation came from."""

    WORKSHOP = "workshop"
    MEETING = "meeting"
    IMPORT = "import"
    MEMBER = "member"


class Signature(StrEnum):
    """How an author wants to be shown."""

    NAME = "name"
    TABLE = "table"
    ANONYMOUS = "anonymous"


class Cluster(SQLModel, table=True):
    """Recommendations of one workshop that were put together on the table."""

    __tablename__ = "cluster"
    PATH: ClassVar[str] = "clusters"

    id: int = key()
    workshop_id: int = one("workshop.id")
    title: str = Field(max_length=200)


class ImportBatch(SQLModel, table=True):
    """One file that was brought in."""

    __tablename__ = "import_batch"
    PATH: ClassVar[str] = "imports"

    id: int = key()
    file_name: str = Field(max_length=200)
    sha256: str = Field(max_length=64)
    made_at: datetime = instant()
    rows: int = 0
    imported: int = 0
    refused: int = 0
    known: int = 0
    refusals: list[list[object]] = listing()


class Recommendation(SQLModel, table=True):
    """What members recommend, in their own language, with its reasons."""

    __tablename__ = "recommendation"
    __table_args__ = (
        UniqueConstraint("source", "external_id"),
        Index("ix_recommendation_register", "received_on", "id"),
        Index("ix_recommendation_due", "stage", "due_on"),
        Index("ix_recommendation_clocks", "stage", "realisation", "origin"),
        Index("ix_recommendation_office", "office", "reference"),
    )
    MOVES: ClassVar[Moves] = MOVES

    id: int = key()
    reference: str | None = Field(default=None, max_length=20, unique=True)
    origin: Origin = choice(Origin)
    workshop_id: int | None = one("workshop.id", optional=True)
    meeting_id: int | None = one("meeting.id", optional=True)
    batch_id: int | None = one("import_batch.id", optional=True)
    source: str | None = Field(default=None, max_length=80)
    external_id: str | None = Field(default=None, max_length=200)
    language: str = Field(max_length=2)
    title: Words = text_in_languages()
    text: Words = text_in_languages()
    reasons: Words | None = text_in_languages(optional=True)
    dissent: Words | None = text_in_languages(optional=True)
    theme_id: int | None = one("theme.id", optional=True)
    office: str = Field(default="", max_length=80)
    cluster_id: int | None = one("cluster.id", optional=True)
    stage: Stage = choice(Stage, default=Stage.PROPOSED)
    realisation: Realisation = choice(Realisation, default=Realisation.NOT_STARTED)
    proposed_at: datetime = instant()
    received_on: date | None = Field(default=None)
    due_on: date | None = Field(default=None)
    answered_on: date | None = Field(default=None)
    returns_on: date | None = Field(default=None)
    missing_resource: Words | None = text_in_languages(optional=True)
    referred_to: str = Field(default="", max_length=200)
    merged_into_id: int | None = one("recommendation.id", optional=True)
    stage_before_merge: Stage | None = choice(Stage, optional=True)
    version: int = 1
    supports: int = 0
    moved_on: date = Field(index=True)
    withdrawn_because: str = long_text()
    title_folded: str = long_text()
    authors: list["Author"] = Relationship(
        sa_relationship_kwargs={"lazy": "raise", "foreign_keys": "Author.recommendation_id"}
    )

    @property
    def author_ids(self) -> frozenset[int]:
        """The persons among its authors."""
        return frozenset(a.person_id for a in self.authors if a.person_id is not None)

    @property
    def participant_ids(self) -> frozenset[int]:
        """The devices without an account among its authors."""
        return frozenset(a.participant_id for a in self.authors if a.participant_id is not None)

    @property
    def is_waiting(self) -> bool:
        """Received and not answered yet."""
        return self.stage in WAITING

    @property
    def is_public(self) -> bool:
        """Once received it stands in the register for everyone."""
        return self.reference is not None


class Author(SQLModel, table=True):
    """Who wrote it, and how they want to be shown."""

    __tablename__ = "author"

    id: int = key()
    recommendation_id: int = one("recommendation.id")
    person_id: int | None = one("person.id", optional=True)
    participant_id: int | None = one("participant.id", optional=True)
    signature: Signature = choice(Signature, default=Signature.NAME)
    shown_as: str = Field(default="", max_length=200)
    from_id: int | None = one("recommendation.id", optional=True)


class Support(SQLModel, table=True):
    """One person's or one device's support: counted in public, never named."""

    __tablename__ = "support"
    __table_args__ = (
        UniqueConstraint("recommendation_id", "person_id"),
        UniqueConstraint("recommendation_id", "participant_id"),
    )

    id: int = key()
    recommendation_id: int = one("recommendation.id")
    person_id: int | None = one("person.id", optional=True)
    participant_id: int | None = one("participant.id", optional=True)
    from_id: int | None = one("recommendation.id", optional=True)


class Follow(SQLModel, table=True):
    """A person who wants to hear of every step."""

    __tablename__ = "follow"
    __table_args__ = (UniqueConstraint("recommendation_id", "person_id"),)

    id: int = key()
    recommendation_id: int = one("recommendation.id")
    person_id: int = one("person.id")
    from_id: int | None = one("recommendation.id", optional=True)


class Version(SQLModel, table=True):
    """A text as it was frozen, or reworded before that; all stay readable."""

    __tablename__ = "recommendation_version"
    __table_args__ = (UniqueConstraint("recommendation_id", "number"),)

    id: int = key()
    recommendation_id: int = one("recommendation.id")
    number: int
    title: Words = text_in_languages()
    text: Words = text_in_languages()
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
