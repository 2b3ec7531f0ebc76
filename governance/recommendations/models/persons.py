"""Who stands behind a recommendation: its authors, supporters and followers."""

from sqlmodel import Field, SQLModel, UniqueConstraint

from governance.core.columns import choice, key, one
from governance.recommendations.models.clocks import Signature


class Author(SQLModel, table=True):
    """Who wrote it, and how they want to be shown."""

    __tablename__ = "author"
    # An anonymous one is numbered below zero, where SQLite would go on counting without this.
    __table_args__ = ({"sqlite_autoincrement": True},)

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
