"""Somebody with the files of the database matches secret votes with who cast them: until they are
overwritten, which the outbox does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from struct import unpack_from
from typing import Any

import pytest
from sqlalchemy import make_url, select, text
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.database import Database, StillRead
from governance.core.outbox import Work, do_work
from governance.core.overwriting import WORK, overwrite
from governance.decisions import actions
from governance.decisions.models import AgendaItem, Choice, Vote, Way
from tests.cast import Cast as People
from tests.unit.decisions.agenda import of_mia, put
from tests.unit.decisions.test_votes import closed, they_vote
from tests.unit.meetings.board import hold

VOTED = {"ada": Choice.FOR, "bo": Choice.AGAINST, "edda": Choice.ABSTAINED}
COUNTS = "SELECT in_favour, against, abstained FROM vote"
FRAME = 24
"""What the log of SQLite, and each page in it, says before its content: as many bytes."""


def read_back(database: Database) -> set[tuple[int, Choice]]:
    """Who voted what, as far as the files alone say it."""
    return _from_log(database) if database.is_sqlite else _from_versions(database)


def _from_log(database: Database) -> set[tuple[int, Choice]]:
    """Replay the log of SQLite commit by commit: who is new, and which count has grown."""
    path = Path(make_url(database.url).database or "")
    known: set[int] = set()
    before: tuple[int, int, int] = (0, 0, 0)
    found: set[tuple[int, Choice]] = set()
    for counts, cast in _states(path, path.with_name(path.name + "-wal").read_bytes()):
        grown = [n for n, (was, now) in enumerate(zip(before, counts, strict=True)) if now > was]
        if len(cast - known) == 1 and len(grown) == 1:
            found.add(((cast - known).pop(), list(Choice)[grown[0]]))
        known, before = cast, counts
    return found


def _states(path: Path, log: bytes) -> Iterator[tuple[tuple[int, int, int], set[int]]]:
    if not log:
        return
    size, copy = unpack_from(">I", log, 8)[0], path.with_name("replayed.db")
    frames = range(32, len(log), FRAME + size)
    for end in (at + FRAME + size for at in frames if unpack_from(">I", log, at + 4)[0]):
        for name, content in (("", path.read_bytes()), ("-wal", log[:end]), ("-shm", b"")):
            copy.with_name(copy.name + name).write_bytes(content)
        with closing(sqlite3.connect(copy)) as db:
            counts = db.execute(COUNTS).fetchone() or (0, 0, 0)
            yield counts, {one for (one,) in db.execute("SELECT person_id FROM vote_cast")}


def _from_versions(database: Database) -> set[tuple[int, Choice]]:
    """Lay the versions of the row of the vote, as the file of its table holds them, beside who
    cast a vote in the same transaction. (The order of `VOTED` stands in for reading the counts.)"""
    with database.writer.connect() as db:
        db.execute(text("CHECKPOINT"))
        whole = text("SELECT pg_read_binary_file(pg_relation_filepath('vote'))")
        page: Any = db.execute(whole).scalar()
        casts: Any = db.execute(text("SELECT xmin::text::bigint, person_id FROM vote_cast"))
        people = dict(casts.all())
    lines = unpack_from(f"<{(unpack_from('<H', page, 12)[0] - 24) // 4}I", page, 24)
    kept = {unpack_from("<I", page, line & 0x7FFF)[0] for line in lines if line >> 17}
    in_order = dict(zip(sorted(people), VOTED.values(), strict=False))
    return {(people[by], in_order[by]) for by in kept & set(people)}


def work_of(database: Database) -> list[Work]:
    """What is to be overwritten, or was."""
    with database.reading() as db:
        return list(db.scalars(select(Work).where(col(Work.kind) == WORK).order_by(col(Work.id))))


def they_voted(database: Database, people: People) -> AgendaItem:
    """Three directors vote secretly, one after the other."""
    with database.writing() as db:
        item = put(db, people, hold(db, people), of_mia(db, people))
        actions.open_vote(db, item, Way.SECRET, by=people.sam)
    for first, choice in VOTED.items():
        with database.writing() as db:
            they_vote(db, db.get_one(AgendaItem, item.id), people, **{first: choice})
    return item


def close(db: Session, people: People, item: AgendaItem) -> Vote:
    """Sam closes it."""
    return closed(db, people, db.get_one(AgendaItem, item.id))


def test_a_closed_secret_vote_cannot_be_read_back_from_the_files(
    database: Database, cast: People
) -> None:
    item = they_voted(database, cast)
    with database.writing() as db:
        close(db, cast, item)
    voted = {(cast[first].person, choice) for first, choice in VOTED.items()}
    assert read_back(database) == voted, "nothing was overwritten so far: this attack succeeds"
    assert do_work(database, {WORK: overwrite}) == len(VOTED) + 1
    assert read_back(database) == set()
    with database.reading() as db:
        assert db.execute(text(COUNTS)).one() == (1, 1, 1)


def test_while_a_secret_vote_is_open_the_files_are_overwritten_after_each_cast(
    database: Database, cast: People
) -> None:
    they_voted(database, cast)
    assert do_work(database, {WORK: overwrite}) == len(VOTED)
    assert len(read_back(database)) <= 1, "the last one alone, where nothing was written since"


def test_overwriting_waits_for_who_still_reads_what_was_before(
    database: Database, cast: People
) -> None:
    item = they_voted(database, cast)
    with database.reading() as reader:
        reader.execute(text(COUNTS)).one()
        with database.writing() as db:
            close(db, cast, item)
        last = work_of(database)[-1]
        with pytest.raises(StillRead):
            overwrite(database, last)
    overwrite(database, last)
    assert read_back(database) == set()


@pytest.mark.parametrize("way", list(Way))
def test_what_is_asked_to_be_overwritten_names_no_vote(
    database: Database, cast: People, way: Way
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        actions.open_vote(db, item, way, by=cast.sam)
        they_vote(db, item, cast, **VOTED)
    said = [piece.payload for piece in work_of(database)]
    assert said == ([{"table": "vote"}] * len(VOTED) if way == Way.SECRET else [])
