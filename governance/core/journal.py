"""The append-only journal: every change writes one entry, in its own transaction.

An entry is a leaf of an RFC 9162 Merkle tree. It holds only a commitment to what was done;
payload and salt stand in a table of their own and can be erased while the tree still verifies.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ClassVar, Protocol

from sqlalchemy import Text, bindparam, insert, select, update
from sqlalchemy.orm import Session
from sqlmodel import Field, SQLModel

from governance.core import clock
from governance.core.merkle import Frontier
from governance.core.policy import Actor

NEAR_A_MEMBER = frozenset({"person", "session", "recommendation", "workshop", "support"})
"""Nouns whose entries carry the day only, not the minute."""


class JournalEntry(SQLModel, table=True):
    """One leaf; the database refuses to update or delete it."""

    __tablename__ = "journal_entry"

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    t: str = Field(max_length=20)
    verb: str = Field(max_length=60, index=True)
    object: str = Field(max_length=80, index=True)
    body: str = Field(default="", max_length=80)
    commitment: str = Field(max_length=64)
    root: str = Field(max_length=64)


class JournalPayload(SQLModel, table=True):
    """What an entry committed to; erasable."""

    __tablename__ = "journal_payload"

    seq: int = Field(
        primary_key=True, foreign_key="journal_entry.seq", sa_column_kwargs={"autoincrement": False}
    )
    salt: str = Field(max_length=64)
    payload: str = Field(sa_type=Text)
    public: bool = Field(default=False)
    person: int | None = Field(default=None, index=True)


class JournalHead(SQLModel, table=True):
    """The one row that says how long the journal is; whoever writes locks it first."""

    __tablename__ = "journal_head"

    id: int = Field(default=1, primary_key=True)
    size: int = 0
    peaks: str = Field(default="", sa_type=Text)
    root: str = Field(max_length=64)


class Recorded(Protocol):
    """A thing that changes are recorded of."""

    __tablename__: ClassVar[Any]

    @property
    def id(self) -> Any:
        """What it is known by."""


# Made once: making a statement costs more than running it, and every change writes an entry.
_entries: Any = SQLModel.metadata.tables["journal_entry"]
_payloads: Any = SQLModel.metadata.tables["journal_payload"]
_heads: Any = SQLModel.metadata.tables["journal_head"]
_LOCK = select(_heads.c.size, _heads.c.peaks).with_for_update()
_SIZE = select(_heads.c.size)
_ENTER = insert(_entries)
_KEEP = insert(_payloads)
_MOVE = update(_heads).values(
    size=bindparam("new_size"), peaks=bindparam("new_peaks"), root=bindparam("new_root")
)


@dataclass(frozen=True, slots=True)
class Event:
    """What `record` noted, as reactions see it before the commit."""

    seq: int
    verb: str
    thing: Any
    by: Actor
    facts: dict[str, Any] = field(default_factory=dict)


def canonical(value: Any) -> bytes:
    """RFC 8785 JSON, for the strings, whole numbers, booleans, lists and objects we use."""
    _refuse_floats(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def fingerprint(value: Any) -> str:
    """SHA-256 over the canonical text of what is kept for good."""
    return hashlib.sha256(canonical(value)).hexdigest()


def _refuse_floats(value: Any) -> None:
    if isinstance(value, float):
        raise TypeError("a journal entry holds no floating-point number")
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, (dict, list, tuple, float)):
            _refuse_floats(item)


def commit_to(salt: bytes, payload: bytes) -> bytes:
    """The commitment SHA-256(0x02 ‖ salt ‖ payload); 32 bytes of salt keep it unguessable."""
    return hashlib.sha256(b"\x02" + salt + payload).digest()


def leaf_of(entry: Any) -> dict[str, Any]:
    """The leaf of an entry or of a row with its columns: exactly what is hashed."""
    return {
        "v": 1,
        "seq": entry.seq,
        "t": entry.t,
        "verb": entry.verb,
        "object": entry.object,
        "body": entry.body,
        "commitment": entry.commitment,
    }


def record(
    db: Session,
    verb: str,
    thing: Recorded,
    *,
    by: Actor,
    body: str = "",
    public: bool = False,
    **facts: Any,
) -> Event:
    """Write one entry for what `by` did to `thing`, and keep it for the reactions.

    `verb` is `noun.past_participle`. `facts` are quoted, so that the entry can be read when
    everything else has changed. A `public` payload is given out with the journal, so it never
    names a person.
    """
    db.flush()
    salt = secrets.token_bytes(32)
    payload = canonical(facts if public else facts | {"by": {"id": by.person, "name": by.name}})
    commitment = commit_to(salt, payload).hex()
    leaf = {"t": _time(verb), "verb": verb, "object": entered_as(thing), "body": body}
    seq = _append(db, JournalEntry(seq=-1, root="", commitment=commitment, **leaf))
    kept = {"salt": salt.hex(), "payload": payload.decode(), "public": public}
    person = None if public else by.person
    db.execute(_KEEP, {"seq": seq, "person": person} | kept)
    event = Event(seq, verb, thing, by, facts)
    db.info.setdefault("events", []).append(event)
    return event


def _append(db: Session, entry: JournalEntry) -> int:
    """Put an entry at the end of the tree; whoever else writes waits for the head row."""
    size, peaks = db.execute(_LOCK).one()
    frontier = Frontier.from_text(size, peaks)
    entry.seq = size
    frontier.append(canonical(leaf_of(entry)))
    entry.root = frontier.head().hex()
    db.execute(_ENTER, entry.model_dump())
    db.execute(
        _MOVE, {"new_size": frontier.size, "new_peaks": frontier.to_text(), "new_root": entry.root}
    )
    return int(size)


def path_of(thing: Recorded) -> str:
    """The page under which things of this kind are shown: `recommendations`, `bodies`, …"""
    return str(getattr(thing, "PATH", None) or f"{thing.__tablename__}s")


def entered_as(thing: Recorded) -> str:
    """What an entry names, for everyone to read: the page of the thing, or of the one it stands
    under while nobody is told that it is there."""
    return str(getattr(thing, "entered_as", None) or f"/{path_of(thing)}/{thing.id}")


def _time(verb: str) -> str:
    moment: datetime = clock.now().astimezone(UTC)
    near = verb.split(".", 1)[0] in NEAR_A_MEMBER
    return moment.strftime("%Y-%m-%d" if near else "%Y-%m-%dT%H:%MZ")


def journal_size(db: Session) -> int:
    """How many entries there are: it grows with every change that was made."""
    return int(db.execute(_SIZE).scalar_one())


def erase_payload(db: Session, seq: int) -> None:
    """Erase what an entry committed to; the caller records why, quoting `erased=[seq, …]`."""
    row = db.get(JournalPayload, seq)
    if row is not None:
        db.delete(row)
        db.flush()
