"""Who leaves is "a member" everywhere, and what is kept beside the record is forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import time_machine
from sqlalchemy import select
from sqlmodel import SQLModel, col
from starlette.applications import Starlette

from governance.app import chores, ways
from governance.core import clock
from governance.core.database import Database
from governance.core.idempotency import Answer
from governance.core.outbox import Loop, Work, do_work
from governance.core.policy import System
from governance.core.settings import Settings
from governance.core.verify import jsonl_of, verify_database
from governance.people.actions import grant
from governance.people.models import Role, RoleName, SignedIn, SignInLink
from governance.people.queries import get_person
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import join_room, open_workshop, put_on_table, received

type Browse = Callable[..., Browser]


def everywhere(database: Database) -> dict[str, str]:
    """What stands in each table, as text."""
    with database.reading() as db:
        return {
            table.name: "".join(_shown(value) for row in db.execute(select(table)) for value in row)
            for table in SQLModel.metadata.sorted_tables
        }


def _shown(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def live(database: Database, cast: Cast, browse: Browse) -> Browser:
    """Mia's traces: sessions, roles, a seat, a room, texts, forms with their pages, mails."""
    with database.writing() as db:
        grant(db, get_person(db, cast.mia.person or 0), RoleName.BOARD, date(2022, 1, 1), by=System)
    one = received(database, cast, cast.mia)
    workshop = open_workshop(database, cast)
    device = join_room(database, workshop, cast.mia, "Mia Okafor")
    put_on_table(database, workshop, device)
    mia = browse(cast.mia)
    browse().send("/sign-in", "/sign-in", email="mia@example.org")
    mia.send("/me/settings", "/me/settings", name="Mia Okafor", mail_pace="each")
    browse(cast.max).send(f"/recommendations/{one}", f"/recommendations/{one}/support")
    return mia


def test_nothing_names_who_left(
    database: Database, cast: Cast, browse: Browse, settings: Settings
) -> None:
    mia = live(database, cast, browse)
    assert any("Okafor" in text for text in everywhere(database).values())
    mia.send("/me/settings", "/me/erasure")
    for table, text in everywhere(database).items():
        assert "Okafor" not in text, table
        assert "mia@example.org" not in text, table
    do_work(database, ways(settings))
    assert not list((settings.data / "mails").glob("*"))
    with database.reading() as db:
        assert verify_database(db).erased > 0
        roles = db.scalars(select(Role).where(col(Role.person_id) == cast.mia.person)).all()
        assert [role.until for role in roles] == [clock.today()]


def test_which_entries_were_theirs_is_given_out_to_nobody(
    database: Database, cast: Cast, browse: Browse
) -> None:
    live(database, cast, browse).send("/me/settings", "/me/erasure")
    with database.reading() as db:
        lines = [json.loads(line) for line in jsonl_of(db)]
    (erased,) = [line for line in lines if line["leaf"]["verb"] == "person.erased"]
    assert "payload" not in erased


def test_who_leaves_twice_left_once(database: Database, cast: Cast, browse: Browse) -> None:
    mia = browse(cast.mia)
    assert mia.post("/me/erasure", key="the same key").status_code == 303
    assert mia.post("/me/erasure").status_code == 403


def test_what_is_done_says_nothing_any_more(
    database: Database, cast: Cast, browse: Browse, settings: Settings
) -> None:
    browse().send("/sign-in", "/sign-in", email="mia@example.org")
    assert do_work(database, ways(settings)) == 1
    assert "example.org" not in everywhere(database)["outbox"]


def test_once_a_day_the_loop_forgets(
    app: Starlette, database: Database, cast: Cast, browse: Browse, settings: Settings
) -> None:
    mia = browse(cast.mia)
    mia.send("/me/settings", "/me/settings", name="Mia", mail_pace="each")
    browse().send("/sign-in", "/sign-in", email="max@example.org")
    loop = Loop(database, {}, chores=chores(settings))
    loop._tidy()
    assert counts(database) == {"answer": 2, "sign_in_link": 2, "session": 1, "outbox": 1}
    with time_machine.travel(clock.now() + timedelta(days=9)):
        loop._tidy()
        assert counts(database) == {"answer": 0, "sign_in_link": 2, "session": 1, "outbox": 1}
    with time_machine.travel(clock.now() + timedelta(days=62)):
        loop._tidy()
        assert counts(database) == {"answer": 0, "sign_in_link": 0, "session": 0, "outbox": 0}


def counts(database: Database) -> dict[str, int]:
    """How much there is of what is forgotten; of the outbox, how much still says something."""
    kinds: list[Any] = [Answer, SignInLink, SignedIn]
    with database.reading() as db:
        found = {kind.__tablename__: len(db.scalars(select(kind)).all()) for kind in kinds}
        found["outbox"] = sum(bool(work.payload) for work in db.scalars(select(Work)))
    return found
