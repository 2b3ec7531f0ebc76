"""The load: keep-alive connections to 127.0.0.1, bounded in number and time, in its own process.

Plans come in as lines of JSON on standard input, results go out as lines of JSON.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import secrets
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from typing import cast

import uvloop

MOST_CONNECTIONS, MOST_SECONDS, MOST_REQUESTS = 256, 60.0, 500_000
PATIENCE = 60.0
"""Seconds that the last answers may take after the end of a run."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One run against one address; a `body` makes it a POST, each with a key of its own."""

    port: int
    path: str
    status: int = 200
    body: str = ""
    cookies: tuple[str, ...] = ()
    connections: int = 32
    seconds: float = 1.0
    gzip: bool = False


@dataclass(slots=True)
class Result:
    """What a run gave: how many answers, in which time, each latency in microseconds."""

    requests: int = 0
    seconds: float = 0.0
    size: int = 0
    latencies: list[int] = field(default_factory=list)
    unexpected: dict[str, int] = field(default_factory=dict)


def requests_of(plan: Plan, cookie: str) -> Iterator[bytes]:
    """The bytes of one request after the other; a POST never twice the same."""
    head = f"{'POST' if plan.body else 'GET'} {plan.path} HTTP/1.1\r\nHost: 127.0.0.1:{plan.port}"
    head += "\r\nAccept: text/html\r\nAccept-Language: nl\r\nSec-Fetch-Site: same-origin"
    head += "\r\nAccept-Encoding: gzip" if plan.gzip else ""
    head += f"\r\nCookie: {cookie}" if cookie else ""
    if not plan.body:
        yield from itertools.repeat(f"{head}\r\n\r\n".encode())
    head += "\r\nContent-Type: application/x-www-form-urlencoded"
    while True:
        body = f"{plan.body}&key={secrets.token_urlsafe(18)}"
        yield f"{head}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


class Connection(asyncio.Protocol):
    """One connection that asks again as soon as it is answered, until `on` says no."""

    def __init__(self, asked: Iterator[bytes], note: Callable[[int, int, int], bool]) -> None:
        self._asked, self._note = asked, note
        self._buffer, self._since, self._needed = bytearray(), 0, 0
        self._transport: asyncio.Transport | None = None
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first time."""
        self._transport = cast("asyncio.Transport", transport)
        self._ask()

    def _ask(self) -> None:
        assert self._transport is not None
        self._since = time.perf_counter_ns()
        self._transport.write(next(self._asked))

    def data_received(self, data: bytes) -> None:
        """Gather one answer; then ask again."""
        self._buffer += data
        if not self._needed:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            self._needed = end + 4 + _length(bytes(self._buffer[:end]).lower())
        if len(self._buffer) < self._needed:
            return
        status, size = int(self._buffer[9:12]), self._needed
        del self._buffer[: self._needed]
        self._needed = 0
        if self._note(status, size, (time.perf_counter_ns() - self._since) // 1000):
            self._ask()
        else:
            self._end()

    def connection_lost(self, exc: Exception | None) -> None:
        """The server hung up, or its answer could not be read."""
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError("the server hung up"))

    def _end(self) -> None:
        assert self._transport is not None
        self.done.set_result(None)
        self._transport.close()


def _length(head: bytes) -> int:
    """How long the body is; an answer without its length is one this client cannot read."""
    _before, found, rest = head.partition(b"\r\ncontent-length:")
    if not found:
        raise ValueError(f"no Content-Length: {head[:200]!r}")
    return int(rest.partition(b"\r\n")[0])


async def run(plan: Plan) -> Result:
    """Run one plan within its bounds."""
    connections = min(plan.connections, MOST_CONNECTIONS)
    result, seen = Result(), Counter[str]()
    start = time.perf_counter()
    end = start + min(plan.seconds, MOST_SECONDS)

    def note(status: int, size: int, microseconds: int) -> bool:
        result.requests += 1
        result.size = size
        result.latencies.append(microseconds)
        if status != plan.status:
            seen[str(status)] += 1
        return time.perf_counter() < end and result.requests < MOST_REQUESTS

    loop, cookies = asyncio.get_running_loop(), itertools.cycle(plan.cookies or ("",))

    def connection() -> Connection:
        return Connection(requests_of(plan, next(cookies)), note)

    made = [
        await loop.create_connection(connection, "127.0.0.1", plan.port)
        for _number in range(connections)
    ]
    async with asyncio.timeout(plan.seconds + PATIENCE):
        await asyncio.gather(*(protocol.done for _transport, protocol in made))
    result.seconds = time.perf_counter() - start
    result.unexpected = dict(seen)
    return result


def main() -> None:
    """Answer each plan with its result until the input ends."""
    for line in sys.stdin:
        plan = Plan(**json.loads(line))
        print(json.dumps(asdict(uvloop.run(run(plan)))), flush=True)


if __name__ == "__main__":
    main()
