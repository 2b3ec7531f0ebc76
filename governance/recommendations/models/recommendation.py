"""What a recommendation is: a text with authors, and what became of it."""

from datetime import date, datetime
from typing import ClassVar

from sqlmodel import Field, Index, Relationship, SQLModel, UniqueConstraint

from governance.core.columns import (
    choice,
    instant,
    key,
    long_text,
    one,
    text_in_languages,
    tick,
)
from governance.core.lifecycle import Moves
from governance.core.words import Words
from governance.recommendations.models.clocks import MOVES, WAITING, Origin, Realisation, Stage
from governance.recommendations.models.persons import Author


class Recommendation(SQLModel, table=True):
    """What members recommend, in their own language, with its reasons.

    What became of it is kept here too, whenever it changes: `realisation`, the kinds of project
    that carry it (`carried_by`: "permanent strategic"), whether there is a published outcome and
    whether a published report cites it. So lists and figures read one table. Of the receipt that
    its author holds, only the digest is kept.
    """

    __tablename__ = "recommendation"
    __table_args__ = (
        UniqueConstraint("source", "external_id"),
        Index("ix_recommendation_register", "received_on", "id"),
        Index("ix_recommendation_due", "stage", "due_on"),
        # Numbers can be kept for anonymous texts: see KeptNumbers.
        {"sqlite_autoincrement": True},
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
    cycle_id: int | None = one("cycle.id", optional=True)
    office: str = Field(default="", max_length=80)
    cluster_id: int | None = one("cluster.id", optional=True)
    stage: Stage = choice(Stage, default=Stage.PROPOSED)
    realisation: Realisation = choice(Realisation, default=Realisation.NOT_STARTED)
    carried_by: str = Field(default="", max_length=60)
    has_outcome: bool = False
    cited: bool = False
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
    moved_on: date
    withdrawn_because: str = long_text()
    hidden_because: str = long_text()
    agreed: bool = False
    receipt: str | None = Field(default=None, max_length=64, unique=True)
    tick: int = tick()
    authors: list[Author] = Relationship(
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
    def is_hidden(self) -> bool:
        """Not shown in the room, for a reason; who runs the room and its authors still read it."""
        return bool(self.hidden_because)

    @property
    def is_anonymous(self) -> bool:
        """Whether nothing leads to its author: in a room, from the beginning."""
        return any((a.id or 0) < 0 for a in self.authors)

    @property
    def is_waiting(self) -> bool:
        """Received and not answered yet."""
        return self.stage in WAITING

    @property
    def is_public(self) -> bool:
        """Once received it stands in the register for everyone."""
        return self.reference is not None
