"""The database: reading transactions that cannot write, and writing ones, one after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.orm import Session

_WRITE_LOCKS: dict[str, threading.Lock] = {}
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(1)"
"""PostgreSQL writes one transaction after the other too: every one of them ends at the head of the
journal, and what is kept in memory counts on their order."""
_STILL_READ = """
SELECT EXISTS (SELECT 1 FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid()
                 AND age(backend_xmin) >= (SELECT coalesce(min(age(xmin)), 0) FROM {table}))
"""
"""Whether somebody could still read what a table was before its last change; where it is empty,
whoever reads anything."""


class StillRead(Exception):
    """Somebody still reads an earlier state of the database."""


class Database:
    """One database of one house; `react` is called with the session before each commit."""

    def __init__(
        self,
        url: str,
        *,
        react: Callable[[Session], None] | None = None,
        readers: int = 2,
        writers: int = 4,
    ) -> None:
        self.url = url
        self.is_sqlite = url.startswith("sqlite")
        self._react = react
        self.kept: dict[str, Any] = {}
        """What reading transactions keep in memory for one another."""
        self._glancing: Any = None
        self._one_glance = threading.Lock()
        if self.is_sqlite:
            path = str(Path(make_url(url).database or "").resolve())
            self._turn: Any = _WRITE_LOCKS.setdefault(path, threading.Lock())
            self.reader = _sqlite(url, "BEGIN", pool_size=readers + 2)
            self.writer = _sqlite(url, "BEGIN IMMEDIATE", pool_size=1)
        else:
            self._turn = nullcontext()
            self.writer = _postgres(url, pool_size=writers)
            event.listen(self.writer, "begin", lambda db: db.exec_driver_sql(_ONE_AT_A_TIME))
            self.reader = _postgres(url, pool_size=readers + 2).execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction over one consistent state, in which every write is refused."""
        kept = {"kept": self.kept}
        with Session(self.reader, autoflush=False, expire_on_commit=False, info=kept) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction that commits at the end of the block, reactions included, or not at all."""
        with self._turn, Session(self.writer, expire_on_commit=False) as session:
            yield session
            if self._react is not None:
                self._react(session)
            session.commit()

    def glance(self, statement: str) -> Any:
        """The one value of a statement, read outside any transaction: for every single request.

        SQLite answers on a connection kept for this, in some ten microseconds.
        """
        if not self.is_sqlite:
            with closing(self.reader.raw_connection()) as lent:
                cursor = lent.cursor()
                cursor.execute(statement)
                return cursor.fetchall()[0][0]
        with self._one_glance:  # two at once would take each other's rows
            if self._glancing is None:
                self._glancing = self.reader.raw_connection()
            return self._glancing.driver_connection.execute(statement).fetchall()[0][0]

    def overwrite(self, table: str) -> None:
        """Leave in no file what the rows of a table were before: SQLite empties its log, which is
        one for all tables; PostgreSQL writes the table anew. Raises `StillRead` where somebody
        reads what was before."""
        with self._turn, closing(self.writer.raw_connection()) as lent:
            (_empty_log if self.is_sqlite else _write_anew)(lent.driver_connection, table)

    def close(self) -> None:
        """Close every connection."""
        if self._glancing is not None:
            self._glancing.close()
        self.reader.dispose()
        self.writer.dispose()


def _sqlite(url: str, begin: str, *, pool_size: int) -> Engine:
    Path(make_url(url).database or "").parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=8,
        connect_args={"isolation_level": None, "timeout": 10, "check_same_thread": False},
    )
    read_only = begin == "BEGIN"

    def prepare(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("PRAGMA cache_size=-8000")
        if read_only:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("PRAGMA wal_autocheckpoint=0")
        if connection.execute("PRAGMA synchronous").fetchone() != (2,):
            raise RuntimeError("SQLite does not keep what it promises (synchronous)")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _postgres(url: str, *, pool_size: int) -> Engine:
    return create_engine(
        url,
        pool_size=pool_size,
        max_overflow=4,
        pool_pre_ping=True,
        connect_args={"options": "-c jit=off -c timezone=UTC"},
    )


def _empty_log(connection: Any, _table: str) -> None:
    connection.execute("PRAGMA busy_timeout=1000")  # who writes waits that long at most
    busy, _pages, _moved = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.execute("PRAGMA busy_timeout=10000")
    if busy:
        raise StillRead


def _write_anew(connection: Any, table: str) -> None:
    connection.rollback()
    connection.autocommit = True
    try:
        connection.execute("SET lock_timeout = '3s'")
        if connection.execute(_STILL_READ.format(table=table)).fetchone()[0]:
            raise StillRead
        connection.execute(f"VACUUM (FULL) {table}")
    finally:
        connection.execute("RESET lock_timeout")
        connection.autocommit = False


def is_conflict(mistake: Exception) -> bool:
    """Whether PostgreSQL asks to try the whole transaction again."""
    state = getattr(getattr(mistake, "orig", None), "sqlstate", None)
    return state in ("40001", "40P01")
