"""What stands on an agenda, and what was decided on it, with reasons."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlmodel import Field, Index, Relationship, SQLModel, UniqueConstraint, text

from governance.core.columns import choice, instant, key, listing, one, text_in_languages, tick
from governance.core.lifecycle import Moves
from governance.core.words import Words
from governance.meetings.models import Meeting
from governance.recommendations.models import Recommendation


class Purpose(StrEnum):
    """Why an item is on the agenda."""

    DECISION = "decision"
    APPROVAL = "approval"
    INFORMATION = "information"


class Outcome(StrEnum):
    """What was answered; the values are stages of a recommendation's treatment."""

    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted_in_part"
    DECLINED = "declined"
    POSTPONED = "postponed"
    REFERRED = "referred"


class Withdrew(StrEnum):
    """What a person in conflict did."""

    LEFT = "left"
    ABSTAINED = "abstained"


class Stage(StrEnum):
    """How far a decision is: the authors are told before the public is."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    PUBLISHED = "published"
    DROPPED = "dropped"


MOVES: Moves = {
    Stage.DRAFT: frozenset({Stage.ANNOUNCED, Stage.DROPPED}),
    Stage.ANNOUNCED: frozenset({Stage.PUBLISHED, Stage.DRAFT}),
    Stage.PUBLISHED: frozenset(),
    Stage.DROPPED: frozenset(),
}

_ON_DESK = text("stage IN ('draft', 'announced')")


class Change(StrEnum):
    """What somebody did last to a point."""

    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    TAKEN_OFF = "taken_off"


class AgendaItem(SQLModel, table=True):
    """One point on the agenda of one meeting."""

    __tablename__ = "agenda_item"
    PATH: ClassVar[str] = "agenda-items"

    id: int = key()
    meeting_id: int = one("meeting.id")
    position: int
    purpose: Purpose = choice(Purpose)
    title: Words = text_in_languages()
    note: Words | None = text_in_languages(optional=True)
    minutes_planned: int | None = Field(default=None)
    presenter_id: int | None = one("person.id", optional=True)
    presenter: str = Field(default="", max_length=200)
    public: bool = True
    recommendation_id: int | None = one("recommendation.id", optional=True)
    proposed_as: str = Field(default="", max_length=60)
    taken_off: bool = False
    last_change: Change = choice(Change, default=Change.ADDED)
    changed_in: int = 0
    changed_by_id: int | None = one("person.id", optional=True)
    meeting: Meeting = Relationship(sa_relationship_kwargs={"lazy": "raise"})
    recommendation: Recommendation | None = Relationship(sa_relationship_kwargs={"lazy": "raise"})


class RecurringItem(SQLModel, table=True):
    """A point that comes back each year: in its month, or before the assembly (no month)."""

    __tablename__ = "recurring_item"
    PATH: ClassVar[str] = "yearly-points"

    id: int = key()
    body_id: int = one("body.id")
    title: Words = text_in_languages()
    purpose: Purpose = choice(Purpose, default=Purpose.INFORMATION)
    month: int | None = Field(default=None, ge=1, le=12)
    minutes_planned: int | None = Field(default=None)
    public: bool = True
    ended: bool = False


class MeetingDocument(SQLModel, table=True):
    """A file for a meeting, or for one of its points."""

    __tablename__ = "meeting_document"

    id: int = key()
    meeting_id: int = one("meeting.id")
    item_id: int | None = one("agenda_item.id", optional=True)
    file_id: int = one("stored_file.id")
    title: str = Field(max_length=200)
    public: bool = False
    taken_off: bool = False


class Conflict(SQLModel, table=True):
    """A person's declared conflict of interest on one item."""

    __tablename__ = "conflict"
    __table_args__ = (UniqueConstraint("item_id", "person_id"),)

    id: int = key()
    item_id: int = one("agenda_item.id")
    person_id: int = one("person.id")
    withdrew: Withdrew = choice(Withdrew)
    taken_back: bool = False


ANSWERED = (
    "outcome",
    "reasons",
    "text",
    "report_back_on",
    "returns_on",
    "missing_resource",
    "referred_to",
)
"""What an answer says, whether it is prepared or decided."""


class Decision(SQLModel, table=True):
    """What a body decided on an item, at a meeting, with reasons."""

    __tablename__ = "decision"
    __table_args__ = (
        Index("ix_decision_by_day", "decided_on", "id"),
        Index(
            "ix_decision_on_desk",
            *("stage", "decided_on", "id"),
            sqlite_where=_ON_DESK,
            postgresql_where=_ON_DESK,
        ),
    )
    MOVES: ClassVar[Moves] = MOVES
    TYPED: ClassVar[tuple[str, ...]] = (
        *ANSWERED,
        "votes_for",
        "votes_against",
        "votes_abstained",
        "vote_result",
    )
    """What its form shows."""

    id: int = key()
    reference: str = Field(max_length=24, unique=True)
    item_id: int = one("agenda_item.id")
    recommendation_id: int | None = one("recommendation.id", optional=True)
    outcome: Outcome = choice(Outcome)
    text: Words | None = text_in_languages(optional=True)
    reasons: Words = text_in_languages()
    report_back_on: date | None = Field(default=None)
    returns_on: date | None = Field(default=None)
    missing_resource: Words | None = text_in_languages(optional=True)
    referred_to: str = Field(default="", max_length=200)
    votes_for: int | None = Field(default=None)
    votes_against: int | None = Field(default=None)
    votes_abstained: int | None = Field(default=None)
    counted: dict[str, Any] = listing(default=dict)
    """The quorum as it was when this was decided, and the persons with whom it was reached."""
    vote_result: dict[str, Any] = listing(default=dict)
    vote_id: int | None = one("vote.id", optional=True)
    act_id: int | None = one("act.id", optional=True)
    stage: Stage = choice(Stage, default=Stage.DRAFT)
    decided_on: date
    announced_at: datetime | None = instant(optional=True)
    authors_told: int | None = Field(default=None)
    """How many of its authors could be reached when it was announced."""
    published_on: date | None = Field(default=None)
    reworded_on: date | None = Field(default=None)
    """When it was worded anew after the minutes of its meeting were approved; until a further
    version of them says so too."""
    cited: bool = False
    tick: int = tick()
    item: AgendaItem = Relationship(sa_relationship_kwargs={"lazy": "raise"})
    recommendation: Recommendation | None = Relationship(sa_relationship_kwargs={"lazy": "raise"})

    @property
    def quorum(self) -> dict[str, int]:
        """How many deciding members there were, were present, and were needed; for everyone."""
        return {name: kept for name, kept in self.counted.items() if isinstance(kept, int)}

    @property
    def entered_as(self) -> str | None:
        """The journal names its point until everyone reads it."""
        published = self.stage == Stage.PUBLISHED
        return None if published else f"/agenda-items/{self.item_id}"

    @property
    def is_draft(self) -> bool:
        """Nobody was told of it yet."""
        return self.stage == Stage.DRAFT
