"""Work to do after the commit: rows written with the change, done by one loop, at least once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import ColumnElement, and_, insert, or_, select, update
from sqlalchemy.orm import Session
from sqlmodel import Field, SQLModel, col

from governance.core import clock
from governance.core.columns import instant, key, listing, long_text
from governance.core.database import Database

LEASE = timedelta(minutes=2)
ATTEMPTS = 12

log = structlog.get_logger()


class Work(SQLModel, table=True):
    """One piece of work; `unique` keeps the same piece from being asked for twice."""

    __tablename__ = "outbox"

    id: int | None = key()
    kind: str = Field(max_length=40)
    unique: str = Field(max_length=200, unique=True)
    payload: dict[str, Any] = listing(default=dict)
    due_at: datetime = instant(index=True)
    attempts: int = 0
    leased_until: datetime | None = instant(optional=True)
    done_at: datetime | None = instant(optional=True)
    mistake: str = long_text()


def ask_for(
    db: Session, kind: str, unique: str, payload: dict[str, Any], *, due_at: datetime | None = None
) -> bool:
    """Ask for work once; False where the same piece was asked for before."""
    if db.execute(select(col(Work.id)).where(col(Work.unique) == unique)).first():
        return False
    db.add(Work(kind=kind, unique=unique, payload=payload, due_at=due_at or clock.now()))
    db.flush()
    return True


def ask_for_each(db: Session, kind: str, pieces: Mapping[str, dict[str, Any]]) -> None:
    """Ask for many new pieces in one statement: the payload of each, by its unique name."""
    now = clock.now()
    rows = [
        Work(kind=kind, unique=name, payload=given, due_at=now).model_dump(exclude={"id"})
        for name, given in pieces.items()
    ]
    if rows:
        db.execute(insert(Work), rows)


def _is_waiting(now: datetime) -> ColumnElement[bool]:
    free = or_(col(Work.leased_until).is_(None), col(Work.leased_until) < now)
    due = and_(col(Work.done_at).is_(None), col(Work.due_at) <= now)
    return and_(due, free, col(Work.attempts) < ATTEMPTS)


def lease_work(db: Session, most: int = 20) -> list[Work]:
    """Take up to `most` pieces that are due, for two minutes."""
    now = clock.now()
    found = select(Work).where(_is_waiting(now)).order_by(col(Work.due_at), col(Work.id))
    work = list(db.scalars(found.limit(most).with_for_update(skip_locked=True)))
    for piece in work:
        piece.leased_until = now + LEASE
        piece.attempts += 1
    return work


type Do = Callable[[Database, Work], None]


def do_work(database: Database, ways: Mapping[str, Do]) -> int:
    """Do what is due now; how many pieces were done. What fails is tried again, later each time."""
    with database.writing() as db:
        work = lease_work(db)
    done = 0
    for piece in work:
        mistake = ""
        try:
            ways[piece.kind](database, piece)
            done += 1
        except Exception as problem:  # noqa: BLE001 - whatever fails is tried again later
            mistake = f"{type(problem).__name__}: {problem}"
            log.warning("work.failed", kind=piece.kind, id=piece.id, mistake=mistake)
        with database.writing() as db:
            _settle(db.get_one(Work, piece.id), mistake)
    return done


def _settle(piece: Work, mistake: str) -> None:
    piece.leased_until, piece.mistake = None, mistake
    if mistake:
        piece.due_at = clock.now() + timedelta(seconds=15 * 2**piece.attempts)
    else:
        # What was done is known by its name; what it said, and to whom, is kept no longer.
        piece.done_at, piece.payload = clock.now(), {}


def forget_work(db: Session) -> None:
    """Forget what pieces say that could not be done for a month, whatever was tried."""
    given_up = col(Work.done_at).is_(None), col(Work.due_at) < clock.now() - timedelta(days=30)
    db.execute(update(Work).where(*given_up).values(payload={}, mistake="", done_at=clock.now()))


class Loop:
    """The thread that does the work of the outbox until it is told to stop, and once a day the
    `chores`: what is to be forgotten by then."""

    def __init__(
        self,
        database: Database,
        ways: Mapping[str, Do],
        *,
        every: float = 1.0,
        chores: Sequence[Callable[[Session], None]] = (),
    ) -> None:
        self._database, self._ways, self._every, self._chores = database, ways, every, chores
        self._tidied: date | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self.run, name="outbox", daemon=True)

    def start(self) -> None:
        """Begin, in a thread of its own."""
        self._thread.start()

    def run(self) -> None:
        """Look for work every second; more at once while there is some."""
        while not self._stop.is_set():
            try:
                self._tidy()
                busy = do_work(self._database, self._ways)
            except Exception:
                log.exception("outbox.broken")
                busy = 0
            if not busy:
                self._stop.wait(self._every)

    def _tidy(self) -> None:
        today = clock.today()
        if self._tidied == today:
            return
        with self._database.writing() as db:
            for chore in self._chores:
                chore(db)
        self._tidied = today

    def stop(self) -> None:
        """Finish the piece in hand, then end."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=10)
