"""Who looks at a room is told that something of it changed, and asks again.

Notices only wake; what counts are the numbers of `core/pulse.py`, so that what was missed while a
phone slept or a connection broke is caught up with.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import batched, groupby
from typing import Any

import structlog
from sqlalchemy.orm import Session
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import Response

from governance.core.database import Database
from governance.core.errors import NotFound, TooMany
from governance.core.i18n import _
from governance.core.policy import Actor
from governance.core.pulse import pulse_of

type Admits = Callable[[Actor], bool]

MOST, EACH = 4_000, 8
"""Streams of one process, and of one session or ticket."""
GLANCE = 0.1
"""Seconds between two looks at a number in SQLite, which cannot notify other processes."""
PATIENCE = 5.0
"""Seconds that PostgreSQL is listened to before looking anyway."""
ROUND = 3.0
"""Seconds in which the right of every stream is asked for once."""
AT_ONCE = 25
"""Streams that are asked for in one go, so that no page waits long for a reader."""
_SINCE = "SELECT json_group_object(topic, number) FROM pulse WHERE number > %d"
log = structlog.get_logger()


@dataclass(eq=False, slots=True)
class Follower:
    """One open stream: its topic, the number it is at, whose it is, and how its right is asked."""

    topic: str
    number: int
    sent: int
    owner: str
    who: Callable[[Session], Actor]
    admitting: Callable[[Session], Admits]
    over: bool = False
    refused: bool = False
    bell: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, number: int) -> None:
        """Something changed."""
        self.number = number
        self.bell.set()

    def refuse(self) -> None:
        """The right to follow has ended: the browser is told not to come back."""
        self.refused = True
        self.set()

    def set(self) -> None:
        """The house closes; named as the response calls it, which takes it for an event."""
        self.over = True
        self.bell.set()


class Live:
    """Every open stream of this process, and the one listener that wakes them.

    A stream holds neither a thread nor a connection to the database.
    """

    def __init__(self, database: Database, readers: ThreadPoolExecutor) -> None:
        self._database, self._readers = database, readers
        self._followers: defaultdict[str, set[Follower]] = defaultdict(set)
        self._owners: Counter[str] = Counter()
        self._numbers: dict[str, int] = {}
        self._newest = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._tasks: list[asyncio.Task[None]] = []

    def follow(
        self,
        request: Request,
        db: Session,
        topic: str,
        *,
        who: Callable[[Session, Request], Actor],
        admitting: Callable[[Session], Admits],
    ) -> Response:
        """A stream of the numbers of `topic` from what the browser saw last, until the right ends.

        `admitting` gives the question that is asked of the actor, again and again. Who does not
        ask for a stream is answered with the number alone.
        """
        number, actor = pulse_of(db, topic), request.state.actor
        if "text/event-stream" not in request.headers.get("accept", ""):
            said = str(ServerSentEvent(str(number), id=str(number)).encode(), "utf-8")
            return Response(said, media_type="text/event-stream")
        owner = actor.session or f"participant {actor.participant}"
        if self._owners.total() >= MOST or self._owners[owner] >= EACH:
            raise TooMany(_("Too many pages of this room are open on this device."))
        seen = _seen_in(request)
        follower = Follower(
            topic,
            number,
            number if seen is None else seen,
            owner,
            lambda db: who(db, request),
            admitting,
        )
        closing: Any = follower
        return EventSourceResponse(
            self._events(follower), shutdown_event=closing, shutdown_grace_period=2
        )

    async def _events(self, follower: Follower) -> AsyncIterator[ServerSentEvent]:
        self._join(follower)
        try:
            yield ServerSentEvent(comment="following", retry=2000)
            while not follower.over:
                follower.bell.clear()
                if follower.number != follower.sent:
                    follower.sent = follower.number
                    yield ServerSentEvent(str(follower.sent), id=str(follower.sent))
                else:
                    await follower.bell.wait()
            if follower.refused:
                yield ServerSentEvent("over", event="over")
        finally:
            self._leave(follower)

    def _join(self, follower: Follower) -> None:
        if self._loop is not asyncio.get_running_loop():
            self._loop = asyncio.get_running_loop()
            listen = self._glance if self._database.is_sqlite else self._listen
            self._tasks = [
                asyncio.create_task(_on_and_on(work)) for work in (listen, self._ask_rights)
            ]
        follower.number = max(follower.number, self._numbers.get(follower.topic, 0))
        self._followers[follower.topic].add(follower)
        self._owners[follower.owner] += 1

    def _leave(self, follower: Follower) -> None:
        self._followers[follower.topic].discard(follower)
        if not self._followers[follower.topic]:
            del self._followers[follower.topic]
        self._owners[follower.owner] -= 1
        if not self._owners[follower.owner]:
            del self._owners[follower.owner]

    async def _glance(self) -> None:
        """SQLite: look at what grew, ten times a second, in some ten microseconds."""
        while True:
            grown: dict[str, int] = json.loads(self._database.glance(_SINCE % self._newest))
            self._tell(grown.items())
            await asyncio.sleep(GLANCE)

    async def _listen(self) -> None:
        """PostgreSQL: one connection of this process listens, and then looks at what grew."""
        from psycopg import AsyncConnection  # noqa: PLC0415 - SQLite does without

        address = self._database.url.replace("+psycopg", "", 1)
        async with await AsyncConnection.connect(address, autocommit=True) as connection:
            await connection.execute("LISTEN pulse")
            while True:
                grown = await connection.execute(
                    "SELECT topic, number FROM pulse WHERE number > %s", (self._newest,)
                )
                self._tell(await grown.fetchall())
                async for _notice in connection.notifies(timeout=PATIENCE, stop_after=1):
                    pass

    def _tell(self, grown: Iterable[tuple[str, int]]) -> None:
        for topic, number in grown:
            self._newest = max(self._newest, number)
            self._numbers[topic] = number
            for follower in self._followers.get(topic, ()):
                follower.tell(number)

    async def _ask_rights(self) -> None:
        """Every few seconds, ask for each stream whether it still may; a few at a time."""
        while True:
            everyone = [one for some in list(self._followers.values()) for one in some]
            for some in batched(everyone, AT_ONCE):
                for one in await self._without_right(some):
                    one.refuse()
                await asyncio.sleep(ROUND * len(some) / len(everyone))
            if not everyone:
                await asyncio.sleep(ROUND)

    async def _without_right(self, some: Iterable[Follower]) -> list[Follower]:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self._refused, list(some))

    def _refused(self, some: list[Follower]) -> list[Follower]:
        refused: list[Follower] = []
        with self._database.reading() as db:
            for _topic, same in groupby(some, key=lambda one: one.topic):
                together = list(same)
                try:
                    admits = together[0].admitting(db)
                except NotFound:
                    refused += together
                else:
                    refused += [one for one in together if not admits(one.who(db))]
        return refused

    def stop(self) -> None:
        """End every stream, and listen no longer."""
        for task in self._tasks:
            task.cancel()
        for some in self._followers.values():
            for one in some:
                one.set()


async def _on_and_on(work: Callable[[], Awaitable[None]]) -> None:
    """Do it until the house closes; what fails is logged and begun again."""
    while True:
        try:
            await work()
        except Exception:
            log.exception("live")
            await asyncio.sleep(1)


def _seen_in(request: Request) -> int | None:
    """The number that the browser saw last, of the stream before or of the page."""
    for said in (request.headers.get("last-event-id"), request.query_params.get("since")):
        if said and said.isascii() and said.isdigit() and len(said) < 19:
            return int(said)
    return None
