"""Whether a journal is what it was: of the database, or of a downloaded `journal.jsonl`.

Every entry keeps the tree head (RFC 9162) of the journal up to itself. Verifying grows the tree
again from the leaves and names the first entry whose head, place or payload is not what it was.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import (
    JournalEntry,
    JournalHead,
    JournalPayload,
    canonical,
    commit_to,
    leaf_of,
)
from governance.core.merkle import EMPTY, Frontier


class Broken(Exception):
    """The journal is not what it was; says where and how."""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry to verify: its leaf, the head kept with it, and its payload where it is there."""

    leaf: dict[str, Any]
    root: str
    salt: str | None = None
    payload: str | None = None


@dataclass(slots=True)
class Verified:
    """What was found: how many entries, how many opened, and the tree head."""

    entries: int = 0
    opened: int = 0
    erased: int = 0
    root: str = EMPTY.hex()


LEAF = {"v": int, "seq": int, "t": str, "verb": str, "object": str, "body": str, "commitment": str}


def verify_lines(lines: Iterable[Line], *, complete: bool) -> Verified:
    """Verify entries in order; raises `Broken` at the first wrong one.

    `complete`: every payload is expected, but for those that an entry says were erased. In a
    published file only public payloads stand, so a missing one says nothing.
    """
    tree, found = Frontier(), Verified()
    withheld: set[int] = set()
    erased: set[int] = set()
    for line in lines:
        _check_leaf(line, tree)
        if line.payload is None:
            withheld.add(found.entries)
        else:
            payload = _check_payload(line)
            found.opened += 1
            if line.leaf["verb"].endswith(".erased"):
                erased.update(payload.get("erased", []))
        found.entries += 1
    found.erased = len(withheld & erased)
    found.root = tree.head().hex()
    if complete and withheld - erased:
        raise Broken(f"entry {min(withheld - erased)}: its payload is gone, and no entry says why")
    return found


def _check_leaf(line: Line, tree: Frontier) -> None:
    leaf, expected = line.leaf, tree.size
    shape = set(leaf) == set(LEAF) and all(type(leaf[k]) is kind for k, kind in LEAF.items())
    if not shape:
        raise Broken(f"entry {expected}: it does not have the form of an entry")
    if leaf["seq"] != expected:
        raise Broken(f"entry {expected}: missing; entry {leaf['seq']} stands in its place")
    tree.append(canonical(leaf))
    if tree.head().hex() != line.root:
        raise Broken(f"entry {expected}: it was changed after it was written")


def _check_payload(line: Line) -> dict[str, Any]:
    seq = line.leaf["seq"]
    try:
        salt, payload = bytes.fromhex(line.salt or ""), (line.payload or "").encode()
        read = json.loads(payload)
    except ValueError:
        raise Broken(f"entry {seq}: its payload cannot be read") from None
    if commit_to(salt, payload).hex() != line.leaf["commitment"]:
        raise Broken(f"entry {seq}: its payload was changed after it was written")
    return dict(read)


def verify_database(db: Session) -> Verified:
    """Verify the journal of a database, payloads and head included."""
    with closing(_stored(db)) as stored:
        found = verify_lines(stored, complete=True)
    head = db.execute(
        select(col(JournalHead.size), col(JournalHead.root), col(JournalHead.peaks))
    ).one()
    if head.size != found.entries:
        raise Broken(f"entry {found.entries}: missing; there should be {head.size} entries")
    if head.root != found.root:
        raise Broken("the tree head that is kept is not the head of the entries")
    payloads = db.execute(select(func.count()).select_from(JournalPayload)).scalar_one()
    if payloads != found.opened:
        raise Broken("a payload belongs to no entry")
    return found


def _stored(db: Session) -> Generator[Line]:
    joined = (
        select(JournalEntry, JournalPayload)
        .outerjoin(JournalPayload, col(JournalPayload.seq) == col(JournalEntry.seq))
        .order_by(col(JournalEntry.seq))
        .execution_options(yield_per=1000)
    )
    with db.execute(joined) as rows:
        for entry, kept in rows:
            if kept is None:
                yield Line(leaf_of(entry), entry.root)
                continue
            quoted = json.loads(kept.payload) if kept.payload.startswith("{") else {}
            said = quoted.get("by", {"id": None}).get("id")
            if kept.public != ("by" not in quoted) or kept.person != said:
                raise Broken(f"entry {entry.seq}: its payload was changed after it was written")
            yield Line(leaf_of(entry), entry.root, kept.salt, kept.payload)


def read_lines(lines: Iterable[str]) -> Iterator[Line]:
    """The entries of a `journal.jsonl`; raises `Broken` for a line that is none."""
    for number, text in enumerate(lines):
        try:
            read = json.loads(text)
            payload = read.get("payload")
            yield Line(
                leaf=dict(read["leaf"]),
                root=str(read["root"]),
                salt=read.get("salt"),
                payload=None if payload is None else canonical(payload).decode(),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Broken(f"entry {number}: the line is not an entry") from None


def jsonl_of(db: Session) -> Iterator[bytes]:
    """The journal as it is given out: every leaf, and the payloads that are public."""
    joined = (
        select(JournalEntry, JournalPayload)
        .outerjoin(
            JournalPayload,
            (col(JournalPayload.seq) == col(JournalEntry.seq)) & col(JournalPayload.public),
        )
        .order_by(col(JournalEntry.seq))
        .execution_options(yield_per=1000)
    )
    for entry, kept in db.execute(joined):
        line: dict[str, Any] = {"leaf": leaf_of(entry), "root": entry.root}
        if kept is not None:
            line |= {"salt": kept.salt, "payload": json.loads(kept.payload)}
        yield canonical(line) + b"\n"
