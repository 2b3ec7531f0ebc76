"""The house of the boardroom: told once, and copied for each evening that is played."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from sqlalchemy.orm import Session
from starlette.applications import Starlette
from starlette.datastructures import UploadFile

from governance.app import create_app
from governance.core.database import Database
from governance.core.files import store_file
from governance.core.policy import Actor, System
from governance.core.security import TRIES
from governance.core.settings import Settings, read_settings
from governance.core.words import words
from governance.decisions.models import Purpose
from governance.meetings import actions as meetings
from governance.meetings.actions import Rules
from governance.meetings.models import Body, Kind
from governance.people.actions import add_person, grant
from governance.people.models import RoleName
from governance.people.queries import actor_for
from governance.recommendations.models import Recommendation
from tests.browse import Browser
from tests.cast import SINCE, Cast, engage
from tests.databases import drop_postgres, fresh_postgres, fresh_sqlite
from tests.rooms import join_room, open_workshop
from tests.unit.decisions.agenda import of_mia, put
from tests.unit.meetings.board import DAY, found_board, plan


@dataclass(frozen=True)
class Told:
    """Who and what there is before an evening begins, by number."""

    actors: dict[str, Actor]
    board: int
    committee: int
    meetings: Sequence[int]
    """Of the board in June, its seminar, the committee's, and the board's in August."""
    recommendations: Sequence[int]
    items: Sequence[int]
    mandates: Sequence[int]
    file: int
    cookies: dict[str, dict[str, str]]


def settings_of(url: str, folder: Path) -> Settings:
    """The settings of a house whose authors and public may hear at the same time."""
    return read_settings(database_url=url, data=folder, worker=False, authors_first_days=0)


def tell(url: str, folder: Path) -> Told:
    """People, a board and a committee, four meetings, four recommendations of Mia, six points."""
    TRIES.reset()
    app = create_app(settings_of(url, folder))
    try:
        return _told(app)
    finally:
        app.state.house.close()


def _told(app: Starlette) -> Told:
    house = app.state.house
    database: Database = house.database
    cast = engage(database)
    guest = join_room(database, open_workshop(database, cast), Actor())
    with database.writing() as db:
        noor = add_person(db, "Noor Aziz", "noor@example.org", "nl", by=System)
        grant(db, noor, RoleName.BOARD, SINCE, by=System)
        board, committee = _bodies(db, cast)
        at = [
            plan(db, cast, board),
            plan(db, cast, board, Kind.SEMINAR),
            plan(db, cast, committee),
            plan(db, cast, board, on=DAY + timedelta(days=60)),
        ]
        wishes: list[Recommendation] = [of_mia(db, cast, f"Wens {n}") for n in range(4)]
        items = [put(db, cast, at[0], one) for one in wishes[:3]]
        items.append(put(db, cast, at[0], title="Begroting"))
        items.append(put(db, cast, at[0], title="Lonen", public=False))
        items.append(put(db, cast, at[1], purpose=Purpose.INFORMATION))
        paper = UploadFile(BytesIO(b"%PDF-1.4 cijfers"), filename="cijfers.pdf")
        file = store_file(db, house.settings, paper)
        told = Told(
            _actors(cast) | {"noor": actor_for(db, noor), "guest": guest, "house": System},
            board.id,
            committee.id,
            [one.id for one in at],
            [one.id for one in wishes],
            [one.id for one in items],
            range(1, 6),
            file.id or 0,
            {},
        )
    for name in ("max", "mia"):
        told.cookies[name] = dict(Browser(app, told.actors[name]).client.cookies)
    return told


def _actors(cast: Cast) -> dict[str, Actor]:
    names = ("ada", "bo", "edda", "finn", "lena", "mia", "max", "sam", "visitor")
    return {name: cast[name] for name in names}


def _bodies(db: Session, cast: Cast) -> tuple[Body, Body]:
    """A board, whose second meeting decides with whoever is there, and one that only advises."""
    board = found_board(db, cast)
    rules = Rules(second_without_quorum=True)
    meetings.change_body(db, board, board.name, True, 50, rules=rules, by=cast.sam)
    committee = meetings.add_body(db, words("nl", "Comité", fr="Comité"), False, 50, by=cast.sam)
    for first in ("ada", "bo"):
        meetings.give_mandate(db, committee, cast[first].person or 0, SINCE, by=cast.sam)
    return board, committee


@contextmanager
def copy_of(model: str, folder: Path) -> Iterator[str]:
    """The address of a copy of a database that nobody is connected to; thrown away afterwards."""
    if model.startswith("sqlite"):
        url = fresh_sqlite(path_of(model), folder)
        yield url
        path_of(url).unlink()
    else:
        url = fresh_postgres(model.partition("@/")[2].partition("?")[0])
        yield url
        drop_postgres(url)


def path_of(url: str) -> Path:
    """The file of an SQLite database."""
    return Path(url.removeprefix("sqlite:///"))
