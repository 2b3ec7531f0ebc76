"""What was deleted is in the files of the database, until it is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, make_url, select, text
from sqlmodel import col

from governance.core.database import Database, StillRead
from governance.core.outbox import Work, ask_for
from governance.core.overwriting import overwrite, want_overwritten

SECRET = "whispered-in-the-room"


def files_hold(database: Database, table: str, word: str) -> bool:
    """Whether the files that keep a table hold a word anywhere."""
    if database.is_sqlite:
        path = Path(make_url(database.url).database or "")
        log = path.with_name(path.name + "-wal")
        return word.encode() in path.read_bytes() + log.read_bytes()
    with database.writer.connect() as db:
        db.execute(text("CHECKPOINT"))
        file = text("SELECT pg_read_binary_file(pg_relation_filepath(:table))")
        content: bytes = db.execute(file, {"table": table}).scalar() or b""
        return word.encode() in content


def test_a_row_that_was_deleted_is_overwritten_once_nobody_reads_it_any_more(
    database: Database,
) -> None:
    with database.writing() as db:
        ask_for(db, "mail", SECRET, {})
    with database.reading() as reader:
        reader.execute(text("SELECT count(*) FROM outbox")).scalar()
        with database.writing() as db:
            db.execute(delete(Work).where(col(Work.unique) == SECRET))
        with pytest.raises(StillRead):
            database.overwrite("outbox")
    assert files_hold(database, "outbox", SECRET)
    database.overwrite("outbox")
    assert not files_hold(database, "outbox", SECRET)


def test_whoever_asks_twice_is_asked_for_twice(database: Database) -> None:
    """The second may ask for what changed after the first was done."""
    with database.writing() as db:
        want_overwritten(db, "vote")
        want_overwritten(db, "vote")
        pieces = db.scalars(select(Work)).all()
    assert [piece.payload for piece in pieces] == [{"table": "vote"}] * 2
    overwrite(database, pieces[0])
