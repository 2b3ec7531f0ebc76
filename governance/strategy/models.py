"""What a strategy is: versions, each with axes that may succeed older ones; and themes."""

from datetime import MAXYEAR, date
from enum import StrEnum
from typing import Any, ClassVar

from sqlmodel import Field, Relationship, SQLModel, UniqueConstraint

from governance.core.columns import choice, key, listing, one, text_in_languages
from governance.core.lifecycle import Moves
from governance.core.words import Words


class Stage(StrEnum):
    """How far a version of the strategy is."""

    PREPARED = "prepared"
    CURRENT = "current"
    CLOSED = "closed"


MOVES: Moves = {
    Stage.PREPARED: frozenset({Stage.CURRENT, Stage.CLOSED}),
    Stage.CURRENT: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset(),
}


class Strategy(SQLModel, table=True):
    """One version of the strategy: Strategy 2025, its narrowed version, Horizon 2030."""

    __tablename__ = "strategy"
    PATH: ClassVar[str] = "strategy"
    MOVES: ClassVar[Moves] = MOVES

    id: int = key()
    title: Words = text_in_languages()
    summary: Words | None = text_in_languages(optional=True)
    stage: Stage = choice(Stage, default=Stage.PREPARED)
    since: date | None = Field(default=None)
    until: date | None = Field(default=None)
    axes: list["Axis"] = Relationship(
        sa_relationship_kwargs={"lazy": "raise", "order_by": "Axis.position"}
    )


class Axis(SQLModel, table=True):
    """One aim of a version (pijler, axe); it may carry on an axis of an older version."""

    __tablename__ = "axis"
    PATH: ClassVar[str] = "strategy/axes"

    id: int = key()
    strategy_id: int = one("strategy.id")
    position: int = 1
    title: Words = text_in_languages()
    text: Words | None = text_in_languages(optional=True)
    succeeds_id: int | None = one("axis.id", optional=True)


class Theme(SQLModel, table=True):
    """What recommendations are about."""

    __tablename__ = "theme"
    PATH: ClassVar[str] = "strategy/themes"

    id: int = key()
    title: Words = text_in_languages()
    position: int = Field(default=1)


class Landmark(StrEnum):
    """The four dates of a year, in their order."""

    TEXTS_FROZEN = "texts_frozen"
    ANSWERS_DUE = "answers_due"
    ASSEMBLY = "assembly"
    REPORT_FROZEN = "report_frozen"


class Cycle(SQLModel, table=True):
    """A round of listening: what is received between its two days is counted with it."""

    __tablename__ = "cycle"
    PATH: ClassVar[str] = "strategy/cycles"

    id: int = key()
    title: Words = text_in_languages()
    since: date = Field(index=True)
    until: date | None = Field(default=None)

    def has_year(self, year: int) -> bool:
        """Whether the assembly of a year belongs to it: of its years, and of the one after."""
        return self.since.year <= year <= (self.until.year + 1 if self.until else MAXYEAR - 1)


class CycleYear(SQLModel, table=True):
    """One year of a cycle: its four dates, and of which of them people were reminded."""

    __tablename__ = "cycle_year"
    __table_args__ = (UniqueConstraint("cycle_id", "year"),)
    TYPED: ClassVar[tuple[str, ...]] = tuple(f"{which.value}_on" for which in Landmark)
    """What its form shows."""

    id: int = key()
    cycle_id: int = one("cycle.id")
    year: int
    texts_frozen_on: date | None = Field(default=None)
    answers_due_on: date | None = Field(default=None)
    assembly_on: date | None = Field(default=None)
    report_frozen_on: date | None = Field(default=None)
    reminded: dict[str, Any] = listing(default=dict)

    @property
    def dates(self) -> dict[Landmark, date]:
        """Those of its four dates that are known, soonest first."""
        found = [(which, getattr(self, f"{which.value}_on")) for which in Landmark]
        return dict(sorted((one for one in found if one[1]), key=lambda one: one[1]))
