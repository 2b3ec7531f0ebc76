"""How long the others wait while one request runs long: whole downloads, one after the other."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.pages import Page
from benchmarks.processes import Client

DOWNLOAD = "/data/recommendations.json"


@contextmanager
def downloading(port: int) -> Iterator[list[int]]:
    """Inside the block somebody takes the whole register again and again; gives each one's size."""
    sizes: list[int] = []
    over = threading.Event()

    def take() -> None:
        while not over.is_set():
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
            connection.request("GET", DOWNLOAD)
            answer, size = connection.getresponse(), 0
            while piece := answer.read(65_536):
                size += len(piece)
            sizes.append(size)
            connection.close()

    thread = threading.Thread(target=take)
    thread.start()
    try:
        yield sizes
    finally:
        over.set()
        thread.join()


def waits(client: Client, page: Page, rounds: int) -> tuple[float, float, int]:
    """The page's p99 in milliseconds without and with a download going on; how many downloads."""
    alone, beside = fresh(page), fresh(page)
    for _round in range(rounds):
        alone.measure(client)
    with downloading(page.server.port) as sizes:
        for _round in range(rounds):
            beside.measure(client)
    return alone.latency(99), beside.latency(99), len(sizes)


def fresh(page: Page) -> Page:
    """The same page, not measured yet."""
    return Page(page.name, page.server, page.plan)
