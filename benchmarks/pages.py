"""What is asked of the servers, and what one page cost them."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from benchmarks.client import Plan
from benchmarks.processes import Client, Server
from benchmarks.seeding import Seeded
from benchmarks.texts import ASKS, SUBJECTS, WHYS

REGISTER = "/recommendations"
FILTERS = "?theme=2&treatment=accepted&year=2022"
SEARCH = "/search?q=contracten+opleidingen"
BASE_LINES = 2
"""How many pages come first that are not ours; the last of them is the bare register."""
WARM = 0.3
"""Seconds of each page before anything is measured."""
TYPED = {
    "language": "nl",
    "title": ASKS[1][0] % SUBJECTS[1][0],
    "text": " ".join(dutch for dutch, _french in WHYS),
    "reasons": WHYS[0][0],
    "dissent": "",
    "signature": "name",
}


@dataclass(slots=True)
class Page:
    """A page under load: rates by round, latencies and costs of all rounds together."""

    name: str
    server: Server
    plan: Plan
    rates: list[float] = field(default_factory=list)
    latencies: list[int] = field(default_factory=list)
    seconds: float = 0.0
    size: int = 0

    def warm(self, client: Client) -> None:
        """Ask a little, so that what is done once is done."""
        client.run(replace(self.plan, seconds=WARM))

    def measure(self, client: Client) -> None:
        """One round; what the round before changed is read once before it, as a single visitor."""
        client.run(replace(self.plan, connections=1, seconds=0.05))
        before = self.server.cpu()
        result = client.run(self.plan)
        self.seconds += self.server.cpu() - before
        self.rates.append(result.requests / result.seconds)
        self.latencies += result.latencies
        self.size = result.size

    @property
    def rate(self) -> float:
        """Requests a second, the median of the rounds."""
        return statistics.median(self.rates)

    @property
    def cpu(self) -> float:
        """Milliseconds of processor time a request."""
        return 1000 * self.seconds / len(self.latencies)

    def latency(self, percent: int) -> float:
        """Milliseconds within which this share of the requests was answered."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] / 1000


def pages_of(
    bare: Server, ours: Server, seeded: Seeded, connections: int, seconds: float
) -> list[Page]:
    """Every page that is measured, the base lines first."""
    members = tuple(f"session={token}" for token in seeded.tokens)

    def page(name: str, path: str, *, member: bool = False, **more: Any) -> Page:
        cookies = members if member else ()
        plan = Plan(ours.port, path, cookies=cookies, connections=connections, seconds=seconds)
        return Page(name, ours, replace(plan, **more))

    def base(name: str, path: str) -> Page:
        made = page(name, path)
        return Page(name, bare, replace(made.plan, port=bare.port))

    table = f"/workshops/{seeded.workshop}/recommendations"
    typed = {"body": urlencode(TYPED), "status": 200}
    return [
        base("fixed bytes, Starlette", "/fixed"),
        base("register, bare Starlette", REGISTER),
        page("register, signed in", REGISTER, member=True),
        page("register, signed in, gzip", REGISTER, member=True, gzip=True),
        page("register, signed in, three filters", REGISTER + FILTERS, member=True),
        page("register, visitor", REGISTER),
        page("register, visitor, gzip", REGISTER, gzip=True),
        page("search, signed in", SEARCH, member=True),
        page("a recommendation, signed in", f"{REGISTER}/{seeded.longest}", member=True),
        page("home, visitor", "/"),
        page("home, signed in", "/", member=True),
        page("progress, signed in", "/progress", member=True),
        page("recommend in a workshop", table, member=True, **typed),
    ]
