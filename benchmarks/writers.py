"""Actions without pages: 16 threads that submit recommendations, on SQLite and on PostgreSQL."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.texts import ASKS, SUBJECTS, WHYS
from governance.app import open_database
from governance.core import clock
from governance.core.database import Database
from governance.core.journal import JournalEntry, journal_size
from governance.core.policy import Actor, System
from governance.core.settings import read_settings
from governance.core.words import words
from governance.migrations.run import migrate
from governance.people.actions import add_person
from governance.people.queries import actor_for
from governance.recommendations.actions import submit
from governance.recommendations.drafting import Typed
from governance.recommendations.models import Recommendation
from governance.workshops import actions as workshops
from governance.workshops.queries import get_workshop
from tests.databases import drop_postgres, fresh_postgres, postgres_template

THREADS = 16
TYPED = Typed("nl", ASKS[0][0] % SUBJECTS[0][0], " ".join(dutch for dutch, _french in WHYS))


def on_sqlite(folder: Path, number: int) -> float:
    """Submissions a second into an SQLite file, each kept on the disk before the next."""
    url = f"sqlite:///{folder / 'writers.sqlite'}"
    migrate(url)
    return _measured(url, folder, number)


def on_postgres(folder: Path, number: int) -> float:
    """Submissions a second into the PostgreSQL of the tests (in memory, without fsync)."""
    url = fresh_postgres(postgres_template(migrate, name="template_measured"))
    rate = _measured(url, folder, number)
    drop_postgres(url)
    return rate


def _measured(url: str, folder: Path, number: int) -> float:
    database = open_database(read_settings(database_url=url, data=folder, worker=False))
    workshop, by = _prepared(database)

    def one(_place: int) -> None:
        with database.writing() as db:
            submit(db, get_workshop(db, workshop, for_=by), TYPED, by=by)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(one, range(THREADS)))
        start = time.perf_counter()
        list(pool.map(one, range(number)))
        elapsed = time.perf_counter() - start
    _must_hold(database, number + THREADS)
    database.close()
    return number / elapsed


def _prepared(database: Database) -> tuple[int, Actor]:
    """An open workshop, and a member who recommends in it."""
    with database.writing() as db:
        mia = actor_for(db, add_person(db, "Mia Okafor", "mia@example.org", "fr", by=System))
        typed = workshops.Planned(words("nl", "Atelier", fr="Atelier"), clock.today())
        workshop = workshops.plan(db, typed, [], by=System)
        workshops.open_room(db, workshop, by=System)
        return workshop.id, mia


def _must_hold(database: Database, number: int) -> None:
    """Every submission is there, and the journal has no gap; raises otherwise."""
    with database.reading() as db:
        made = db.execute(select(func.count()).select_from(Recommendation)).scalar_one()
        entries = db.execute(select(func.count()).select_from(JournalEntry)).scalar_one()
        if made != number or entries != journal_size(db):
            raise RuntimeError(f"{made} of {number} recommendations, {entries} entries")
