"""Who follows a room hears of every change, as long as they may, and of nothing else."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import uvicorn
from sqlalchemy import select
from starlette.applications import Starlette

from benchmarks.phones import Crowd, Device, Wall, follow, take_part
from governance.core import live
from governance.core.database import Database
from governance.core.policy import Visitor
from governance.core.pulse import Pulse, pulse_of, wake
from governance.core.security import session_cookie
from governance.people.actions import make_sign_in_link, sign_in
from governance.people.queries import get_person
from governance.workshops.actions import close_room, join
from governance.workshops.queries import TICKET, get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import open_workshop, put_on_table

type Browse = Callable[..., Browser]


@pytest.fixture
def port(app: Starlette) -> Iterator[int]:
    """The house, really served."""
    config = uvicorn.Config(app, port=0, log_config=None, lifespan="off", timeout_keep_alive=30)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield int(server.servers[0].sockets[0].getsockname()[1])
    server.should_exit = True
    thread.join(10)
    assert not thread.is_alive()


def test_a_change_is_a_number_that_grows_over_all_topics(database: Database) -> None:
    with database.writing() as db:
        wake(db, "one", "two")
        wake(db, "one")
    with database.writing() as db:
        wake(db, "one")
    with database.reading() as db:
        assert (pulse_of(db, "one"), pulse_of(db, "two")) == (3, 2)
        assert pulse_of(db, "never") == 0


def test_what_was_not_done_wakes_nobody(database: Database) -> None:
    with pytest.raises(RuntimeError), database.writing() as db:
        wake(db, "one")
        raise RuntimeError
    with database.reading() as db:
        assert pulse_of(db, "one") == 0


def test_a_change_says_neither_who_nor_when(database: Database, cast: Cast) -> None:
    put_on_table(database, open_workshop(database, cast), cast.mia)
    with database.reading() as db:
        rows = db.execute(select(Pulse.__table__)).mappings().all()  # type: ignore[attr-defined]
    assert {"topic", "number"} == set(rows[0])
    assert {row["topic"] for row in rows} == {"workshops/1", "workshops/1/step"}


def test_who_asks_for_no_stream_gets_the_number(
    database: Database, cast: Cast, browse: Browse
) -> None:
    events = f"/workshops/{open_workshop(database, cast)}/events"
    first = browse(cast.mia).get(events)
    put_on_table(database, 1, cast.max)
    assert browse(cast.mia).get(events) != first
    assert browse(cast.mia).get(events + "?only=step") == browse(cast.mia).get(
        events + "?only=step"
    )
    browse().get(events, 404)


def ticket_of(database: Database, cast: Cast, workshop_id: int) -> dict[str, str]:
    """The cookie of a device that joins."""
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        return {TICKET: join(db, workshop, by=Visitor)[1]}


def session_of(app: Starlette, cast: Cast, name: str) -> dict[str, str]:
    """The cookie of somebody who signs in."""
    house = app.state.house
    with house.database.writing() as db:
        link = make_sign_in_link(db, get_person(db, cast[name].person or 0), by=cast[name])
        return {session_cookie(house.settings): sign_in(db, link, "test", by=cast[name])[1]}


class Ear:
    """What one stream said."""

    def __init__(self, port: int, cookies: dict[str, str], path: str) -> None:
        self.said: asyncio.Queue[str] = asyncio.Queue()
        self.task = asyncio.create_task(follow(Device(port, cookies), path, self._hear))

    async def _hear(self, name: str, data: str) -> None:
        await self.said.put(data if name == "message" else name)

    async def next(self) -> str:
        async with asyncio.timeout(10):
            return await self.said.get()

    async def hang_up(self) -> None:
        self.task.cancel()
        await asyncio.wait([self.task])


def in_thread(work: Callable[..., Any], *given: Any) -> Any:
    return asyncio.get_running_loop().run_in_executor(None, work, *given)


def test_a_stream_tells_of_changes_and_catches_up_with_what_was_missed(
    port: int, database: Database, cast: Cast
) -> None:
    workshop_id = open_workshop(database, cast)
    events = f"/workshops/{workshop_id}/events"
    cookies = ticket_of(database, cast, workshop_id)

    async def scene() -> None:
        ear = Ear(port, cookies, events)
        steps = Ear(port, cookies, f"{events}?only=step")
        assert await ear.next() == await steps.next() == "open"
        await in_thread(put_on_table, database, workshop_id, cast.mia)
        first = await ear.next()
        await ear.hang_up()
        await in_thread(put_on_table, database, workshop_id, cast.mia)
        late = Ear(port, cookies, f"{events}?since={first}")
        assert await late.next() == "open"
        assert int(await late.next()) > int(first), "what was missed is told at once"
        assert steps.said.empty(), "phones hear of steps alone"
        await late.hang_up()
        await steps.hang_up()

    asyncio.run(scene())


def test_a_stream_ends_when_its_right_does(
    port: int, app: Starlette, database: Database, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "ROUND", 0.2)
    workshop_id = open_workshop(database, cast)
    ticket = ticket_of(database, cast, workshop_id)
    member, leaver = session_of(app, cast, "mia"), session_of(app, cast, "sam")

    def close() -> None:
        with database.writing() as db:
            close_room(db, get_workshop(db, workshop_id, for_=cast.finn), by=cast.finn)

    async def scene() -> None:
        events = f"/workshops/{workshop_id}/events?only=step"
        inside, mia, sam = (Ear(port, cookies, events) for cookies in (ticket, member, leaver))
        for ear in (inside, mia, sam):
            assert await ear.next() == "open"
        phone = Device(port, leaver)
        assert (await phone.post("/sign-out")).status == 303
        await phone.close()
        assert await sam.next() == "over", "signed out"
        assert mia.said.empty()
        await in_thread(close)
        assert (await mia.next(), await mia.next())[1] == "over", "the closed room is not hers"
        assert (await inside.next()).isdigit()
        await asyncio.sleep(0.5)
        assert inside.said.empty(), "whoever joined still sees it"
        await inside.hang_up()

    asyncio.run(scene())


def test_one_ticket_holds_a_few_streams_only(
    port: int, database: Database, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "EACH", 2)
    workshop_id = open_workshop(database, cast)
    cookies = ticket_of(database, cast, workshop_id)

    async def scene() -> None:
        ears = [Ear(port, cookies, f"/workshops/{workshop_id}/events") for _ear in range(2)]
        for ear in ears:
            assert await ear.next() == "open"
        third = Ear(port, cookies, f"/workshops/{workshop_id}/events")
        with pytest.raises(ConnectionError, match="429"):
            await third.task
        for ear in ears:
            await ear.hang_up()

    asyncio.run(scene())


def test_twenty_phones_at_once_all_stand_on_the_wall(
    port: int, database: Database, cast: Cast
) -> None:
    workshop_id = open_workshop(database, cast)
    cookies = ticket_of(database, cast, workshop_id)
    with database.reading() as db:
        code = get_workshop(db, workshop_id, for_=cast.finn).join_code
    crowd, wall = Crowd(), Wall(Device(port, cookies), f"/workshops/{workshop_id}/wall")

    async def scene() -> None:
        looking = asyncio.create_task(wall.look())
        await wall.opened.wait()
        phones = [take_part(crowd, port, code, n, begins=n / 50, thinks=0.1) for n in range(20)]
        for phone in await asyncio.gather(*phones):
            await phone.close()
        async with asyncio.timeout(10):
            while len(wall.seen) < 20:
                await wall.looked.wait()
                wall.looked.clear()
        looking.cancel()
        await asyncio.wait([looking])

    asyncio.run(scene())
    assert crowd.wrong == []
    assert set(wall.seen) == set(crowd.taken)
