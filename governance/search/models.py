"""What is found: one entry for each public thing, with the texts that its hits are shown with."""

from datetime import date
from enum import StrEnum

from sqlmodel import Field, SQLModel, UniqueConstraint

from governance.core.columns import choice, key, listing, text_in_languages
from governance.core.words import Words


class Kind(StrEnum):
    """What can be found; the station of the line that it stands at."""

    RECOMMENDATION = "recommendation"
    WORKSHOP = "workshop"
    MEETING = "meeting"
    DECISION = "decision"
    PROJECT = "project"
    OUTCOME = "outcome"
    CHAPTER = "chapter"


class Entry(SQLModel, table=True):
    """A public thing that can be found; the higher its id, the newer.

    The tokens it is found by stand beside it in `search_word`, which each database keeps in its
    own way: FTS5 on SQLite, a tsvector with a GIN index on PostgreSQL.
    """

    __tablename__ = "search_entry"
    __table_args__ = (UniqueConstraint("kind", "thing_id"),)

    id: int = key()
    kind: Kind = choice(Kind)
    thing_id: int
    place_id: int
    """What its page is found by: the thing itself, or the year of the report of a chapter."""
    reference: str | None = Field(default=None, max_length=24, index=True)
    day: date | None = Field(default=None)
    title: Words = text_in_languages()
    texts: list[tuple[str, str]] = listing()
    """(language, text), in the order in which they are looked through for a passage."""
