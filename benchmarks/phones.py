"""Phones, a wall and streams for a room that is measured: real HTTP, each with its own cookie."""

from __future__ import annotations

import asyncio
import re
import secrets
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlencode

PATIENCE = 30.0
KEPT_ALIVE = 3.0
"""Seconds after which a connection is opened anew; the server hangs up after five."""


@dataclass(slots=True)
class Answer:
    """One answer: its status, its headers in lower case, its body, and how long it took."""

    status: int
    headers: dict[str, str]
    body: str
    ms: float


@dataclass(slots=True)
class Device:
    """One keep-alive connection with its cookies, as a browser without scripts."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    _reader: asyncio.StreamReader | None = None
    _writer: asyncio.StreamWriter | None = None
    _used: float = 0.0

    async def get(self, path: str) -> Answer:
        """Ask for a page."""
        return await self._ask("GET", path, "")

    async def post(self, path: str, **fields: str) -> Answer:
        """Send a form, under a key of its own."""
        return await self._ask("POST", path, urlencode(fields | {"key": secrets.token_urlsafe(18)}))

    async def recommend(self, room: str, title: str, signature: str = "table") -> Answer:
        """Put something on the table of a room."""
        text = "Zo wordt het beter voor iedereen."
        typed = {"language": "nl", "title": title, "text": text, "signature": signature}
        return await self.post(f"{room}/recommendations", **typed)

    async def _ask(self, method: str, path: str, body: str) -> Answer:
        async with asyncio.timeout(PATIENCE):
            if self._writer is None or time.perf_counter() - self._used > KEPT_ALIVE:
                await self.close()
                self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self.port)
            assert self._reader is not None
            self._used = start = time.perf_counter()
            self._writer.write(self.head(method, path, body))
            status, headers = await read_head(self._reader)
            content = await self._reader.readexactly(int(headers.get("content-length", "0")))
        for cookie in headers.get("set-cookie", "").split("\n"):
            name, _is, value = cookie.partition(";")[0].partition("=")
            if name:
                self.cookies[name] = value
        return Answer(status, headers, content.decode(), 1000 * (time.perf_counter() - start))

    def head(self, method: str, path: str, body: str = "", accept: str = "text/html") -> bytes:
        """The bytes of a request."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Accept: {accept}"]
        lines += ["Accept-Language: nl", "Sec-Fetch-Site: same-origin"]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{n}={v}" for n, v in self.cookies.items()))
        if method == "POST":
            lines.append("Content-Type: application/x-www-form-urlencoded")
            lines.append(f"Content-Length: {len(body)}")
        return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()

    async def close(self) -> None:
        """Hang up."""
        if self._writer is not None:
            await hang_up(self._writer)


async def read_head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    """The status and the headers of an answer; cookies one a line."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers: dict[str, str] = {}
    for line in head[1:]:
        name, _colon, value = line.partition(": ")
        if name:
            before = headers.get(name.lower())
            headers[name.lower()] = f"{before}\n{value}" if before else value
    return int(head[0].split()[1]), headers


async def follow(device: Device, path: str, heard: Callable[[str, str], Awaitable[None]]) -> None:
    """Open a stream and hear each event, its name and its data; "open" is the first."""
    reader, writer = await asyncio.open_connection("127.0.0.1", device.port)
    try:
        writer.write(device.head("GET", path, accept="text/event-stream"))
        status, _headers = await read_head(reader)
        if status != 200:
            raise ConnectionError(f"the stream answered {status}")
        name = "message"
        while line := await reader.readline():
            said = line.decode().strip()
            if said == ": following":
                await heard("open", "")
            elif said.startswith("event: "):
                name = said.removeprefix("event: ")
            elif said.startswith("data: "):
                await heard(name, said.removeprefix("data: "))
                name = "message"
    finally:
        await hang_up(writer)


async def hang_up(writer: asyncio.StreamWriter) -> None:
    """Close a connection, whoever closed it first."""
    writer.close()
    with suppress(ConnectionError):
        await writer.wait_closed()


@dataclass(slots=True)
class Wall:
    """A wall that asks again whenever it hears of a change, and when it first saw each text."""

    device: Device
    path: str
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    seen: dict[str, float] = field(default_factory=dict)
    asked: int = 0
    looked: asyncio.Event = field(default_factory=asyncio.Event)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def look(self) -> None:
        """Follow, until cancelled."""
        try:
            await self._follow_and_ask()
        finally:
            await self.device.close()

    async def _follow_and_ask(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(
                follow(Device(self.device.port, self.device.cookies), self.stream, self._hear)
            )
            group.create_task(self._ask())

    @property
    def stream(self) -> str:
        """Where it hears of changes."""
        return self.path.replace("/wall", "/events")

    async def _hear(self, name: str, _data: str) -> None:
        if name == "open":
            self.opened.set()
        self._changed.set()

    async def _ask(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            page = await self.device.get(self.path)
            self.asked += 1
            now = time.perf_counter()
            for title in re.findall(r"wish \d+", page.body):
                self.seen.setdefault(title, now)
            self.looked.set()


@dataclass(slots=True)
class Crowd:
    """What phones went through: each answer's time, what went wrong, when each text was taken."""

    waited: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    taken: dict[str, float] = field(default_factory=dict)

    def note(self, answer: Answer, expected: int, what: str) -> Answer:
        """Keep an answer; `expected` is what a person would call a success."""
        self.waited.append(answer.ms)
        if answer.status != expected:
            self.wrong.append(f"{what}: {answer.status}")
        return answer


async def take_part(
    crowd: Crowd, port: int, code: str, number: int, *, begins: float, thinks: float
) -> Device:
    """One phone: scans, joins, reads the room, writes for a while, and sends its text."""
    await asyncio.sleep(begins)
    device = Device(port)
    crowd.note(await device.get(f"/join/{code}"), 200, "door")
    table = str(number % 25 + 1)
    joined = crowd.note(await device.post(f"/join/{code}", name="", table=table), 303, "join")
    room = joined.headers.get("location", "/").partition("#")[0]
    crowd.note(await device.get(room), 200, "room")
    await asyncio.sleep(thinks)
    sent = crowd.note(await device.recommend(room, f"wish {number}"), 200, "send")
    if sent.status == 200:
        crowd.taken[f"wish {number}"] = time.perf_counter()
    return device


@dataclass(slots=True)
class Streams:
    """Many open streams, each of a device of its own, and when each heard something last."""

    heard: list[float]
    opened: int = 0
    all_open: asyncio.Event = field(default_factory=asyncio.Event)

    async def open(self, place: int, device: Device, path: str) -> None:
        """Open one and listen, until cancelled."""

        async def hear(name: str, _data: str) -> None:
            if name == "message":
                self.heard[place] = time.perf_counter()
                return
            self.opened += name == "open"
            if self.opened == len(self.heard):
                self.all_open.set()

        await follow(device, path, hear)
