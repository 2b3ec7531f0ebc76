"""What a change means for what can be found: entries are kept in the transaction of the change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import merge
from itertools import batched
from typing import Any

from sqlalchemy import delete, func, insert, inspect, select, text, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import Event
from governance.core.search import blocks, entry_tokens
from governance.decisions.models import AgendaItem, Decision
from governance.meetings.models import Meeting
from governance.outcomes.models import Outcome
from governance.projects.models import Project
from governance.recommendations.models import ImportBatch, Recommendation
from governance.reports.models import Report
from governance.search.models import Entry, Kind
from governance.search.sources import SOURCES, Source
from governance.workshops.models import Workshop

AT_ONCE = 500
_KEYS: Any = select(col(Entry.kind), col(Entry.thing_id))
_LAST: Any = select(func.max(col(Entry.id)))
_TABLE: Any = inspect(Entry).local_table
_ENTER: Any = insert(_TABLE)
QUIET = frozenset(
    f"recommendation.{verb}"
    for verb in (
        "supported",
        "unsupported",
        "followed",
        "unfollowed",
        "submitted",
        "clustered",
        "added_to",
    )
)
"""Verbs after which nothing reads differently."""

_OWN: dict[type[Any], Kind] = {
    Recommendation: Kind.RECOMMENDATION,
    Workshop: Kind.WORKSHOP,
    Meeting: Kind.MEETING,
    Decision: Kind.DECISION,
    Project: Kind.PROJECT,
    Outcome: Kind.OUTCOME,
    Report: Kind.CHAPTER,
}
TABLES = ("search_word", "search_word_sample")
_FORGET: Any = {
    (dialect, table): text(f"DELETE FROM {table} WHERE {name} = :id")  # noqa: S608
    for dialect, name in (("sqlite", "rowid"), ("postgresql", "id"))
    for table in TABLES
}
_LIST = "string_to_array(:tokens, ' ')"
_KEEP: Any = {
    (dialect, table): text(f"INSERT INTO {table} ({name}, tokens) VALUES (:id, {given})")  # noqa: S608
    for dialect, table, name, given in (
        ("sqlite", TABLES[0], "rowid", ":tokens || ' ' || :blocks"),
        ("sqlite", TABLES[1], "rowid", ":tokens"),
        ("postgresql", TABLES[0], "id", f"search_placed(:id, {_LIST})"),
        ("postgresql", TABLES[1], "id", f"array_to_tsvector({_LIST})"),
    )
}


def is_sampled(entry: int) -> bool:
    """Whether an entry is one of the one in 512 that are in the sample, without any pattern."""
    return entry * 2_654_435_761 % 2**32 < 2**23


def keep(db: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Put the tokens of entries in: (id, tokens). Each database keeps where an entry stands too."""
    placed = [row | {"blocks": " ".join(blocks(row["id"]))} for row in rows]
    _in_tables(db, _KEEP, placed)


def _in_tables(db: Session, statements: Any, rows: Sequence[dict[str, Any]]) -> None:
    dialect = db.get_bind().dialect.name
    sample = [row for row in rows if is_sampled(row["id"])]
    if rows:
        db.execute(statements[dialect, TABLES[0]], rows)
    if sample:
        db.execute(statements[dialect, TABLES[1]], sample)


def keep_found(db: Session, events: Iterable[Event]) -> None:
    """Whatever these events changed is found as it is now, or not any more."""
    changed: dict[Kind, set[int]] = {}
    for event in events:
        if event.verb not in QUIET:
            for kind, ids in _changed_by(db, event.thing):
                changed.setdefault(kind, set()).update(ids)
    for kind, these in changed.items():
        for some in batched(sorted(these), AT_ONCE):
            index(db, kind, some)


def _changed_by(db: Session, thing: Any) -> Iterator[tuple[Kind, Iterable[int]]]:
    if kind := _OWN.get(type(thing)):
        yield kind, [thing.id]
    if isinstance(thing, AgendaItem):
        yield Kind.MEETING, [thing.meeting_id]
        decided = select(col(Decision.id)).where(col(Decision.item_id) == thing.id)
        yield Kind.DECISION, db.scalars(decided).all()
    if isinstance(thing, ImportBatch):
        brought = select(col(Recommendation.id)).where(col(Recommendation.batch_id) == thing.id)
        yield Kind.RECOMMENDATION, db.scalars(brought).all()


def index_recommendations(db: Session, ids: Iterable[int]) -> None:
    """These recommendations are found as they are now; the caller commits."""
    for some in batched(ids, AT_ONCE):
        index(db, Kind.RECOMMENDATION, some)


def index(db: Session, kind: Kind, ids: Sequence[int]) -> None:
    """Write the entries of some things of a kind anew; an entry keeps its place in time."""
    db.flush()
    whose = Entry.place_id if kind == Kind.CHAPTER else Entry.thing_id
    kept = select(col(Entry.kind), col(Entry.thing_id), col(Entry.id)).where(
        col(Entry.kind) == kind, col(whose).in_(ids)
    )
    before = {(row.kind, row.thing_id): row.id for row in db.execute(kept)}
    _write(db, list(SOURCES[kind](db, ids)), before)


def _write(db: Session, found: Sequence[Source], before: dict[tuple[Kind, int], int]) -> None:
    """Put in `found`; what was there `before` and is not found again goes."""
    now = {one.key for one in found}
    gone = [entry for key, entry in before.items() if key not in now]
    _in_tables(db, _FORGET, [{"id": entry} for entry in before.values()])
    if gone:
        db.execute(delete(Entry).where(col(Entry.id).in_(gone)))
    known = [one._asdict() | {"id": before[one.key]} for one in found if one.key in before]
    new = [one for one in found if one.key not in before]
    ids = dict(before)
    if known:
        db.execute(update(Entry), known)
    if new:
        first = (db.scalar(_LAST) or 0) + 1  # one writes at a time
        ids.update((one.key, entry) for entry, one in enumerate(new, first))
        db.execute(_ENTER, [one._asdict() | {"id": ids[one.key]} for one in new])
    keep(db, [_word(ids[one.key], one) for one in found])


def _word(entry: int, one: Source) -> dict[str, Any]:
    titles = one.title.all_texts()
    tokens = entry_tokens(one.kind, one.reference, titles, one.texts)
    return {"id": entry, "tokens": " ".join(tokens)}


def is_empty(db: Session) -> bool:
    """Whether nothing can be found yet."""
    return db.execute(select(col(Entry.id)).limit(1)).first() is None


def fill(db: Session) -> int:
    """Write an entry for every public thing that has none yet, oldest first; how many there were.

    The caller commits.
    """
    there = {(row.kind, row.thing_id) for row in db.execute(_KEYS)}
    sources = [source(db, None) for source in SOURCES.values()]
    in_time = merge(*sources, key=lambda one: one.day or date.min)
    written = 0
    for some in batched((one for one in in_time if one.key not in there), AT_ONCE):
        _write(db, some, {})
        written += len(some)
    return written
