"""Something of a topic changed: a number that grows, and a notice that wakes who follows it.

Not what changed, nor by whom: a number tells nothing that the page does not.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, select, text
from sqlalchemy.orm import Session
from sqlmodel import Field, SQLModel, col


class Pulse(SQLModel, table=True):
    """When something of a topic changed last, as a number that grows over all topics."""

    __tablename__ = "pulse"

    topic: str = Field(primary_key=True, max_length=80)
    number: int = Field(sa_type=BigInteger, index=True)


_BEAT = text(
    "INSERT INTO pulse (topic, number)"
    " VALUES (:topic, (SELECT coalesce(max(number), 0) + 1 FROM pulse))"
    " ON CONFLICT (topic) DO UPDATE SET number = excluded.number"
)
_NOTIFY = text("SELECT pg_notify('pulse', '')")


def wake(db: Session, *topics: str) -> None:
    """After the commit, tell who follows these topics that something of them changed."""
    woken: set[str] = db.info.setdefault("woken", set())
    fresh = [topic for topic in topics if topic not in woken]
    if not fresh:
        return
    db.execute(_BEAT, [{"topic": topic} for topic in fresh])
    if not woken and db.get_bind().dialect.name == "postgresql":
        db.execute(_NOTIFY)
    woken.update(fresh)


def pulse_of(db: Session, topic: str) -> int:
    """The number of a topic now; a page that says it can be told what changed since."""
    found = select(col(Pulse.number)).where(col(Pulse.topic) == topic)
    return db.execute(found).scalar_one_or_none() or 0
