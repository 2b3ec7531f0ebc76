"""`python -m benchmarks.large`: a million recommendations on PostgreSQL, 100,000 on SQLite.

Each page is asked for signed in, by one browser, so that nothing comes from the visitors' cache and
what is measured is the page alone. Then the plans of what the lists ask of the database.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event
from starlette.testclient import TestClient

from benchmarks.client import Plan
from benchmarks.pages import FILTERS, REGISTER, SEARCH, Page
from benchmarks.processes import Client, Server, free_port, stopping
from benchmarks.seeding import Seeded, seed
from governance.app import create_app
from governance.core.database import Database
from governance.core.settings import read_settings
from tests.databases import drop_postgres, fresh_postgres, postgres_template

PAGES = {
    "register with three filters": REGISTER + FILTERS,
    "search for two words": SEARCH,
    "progress": "/progress",
    "home": "/",
}
SORTS = ("newest", "waiting", "supported", "moved")
LISTS = [f"{REGISTER}?sort={sort}" for sort in SORTS]
LISTS += ["/decisions", "/projects", "/meetings", "/workshops", "/outcomes", "/journal"]


def main() -> None:
    """Seed, measure, explain."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.large", description=__doc__)
    parser.add_argument("--postgres", type=int, default=1_000_000, metavar="ROWS")
    parser.add_argument("--sqlite", type=int, default=100_000, metavar="ROWS")
    parser.add_argument("--seconds", type=float, default=10.0, help="of each page")
    given = parser.parse_args()
    if given.sqlite:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            url = f"sqlite:///{Path(folder) / 'governance.sqlite'}"
            tell(Path(folder), "SQLite", url, given.sqlite, given.seconds)
    if given.postgres:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder, empty_postgres() as url:
            tell(Path(folder), "PostgreSQL", url, given.postgres, given.seconds)


@contextmanager
def empty_postgres() -> Iterator[str]:
    """A database of the tests' own server (in memory, no fsync), thrown away after the block."""
    url = fresh_postgres(postgres_template(lambda _url: None, name="template_large"))
    try:
        yield url
    finally:
        drop_postgres(url)


def tell(folder: Path, name: str, url: str, number: int, seconds: float) -> None:
    """Everything about one database."""
    start = time.perf_counter()
    seeded = seed(url, number)
    took = time.perf_counter() - start
    print(f"## {number:,} recommendations on {name} (seeded in {took:.0f} s)\n", flush=True)
    measure(folder, url, seeded, seconds)
    explain(folder, url, seeded)


def measure(folder: Path, url: str, seeded: Seeded, seconds: float) -> None:
    """Median and p99 of each page, one request after the other."""
    port = free_port()
    serve = [str(Path(sys.executable).with_name("governance")), "serve", "--port", str(port)]
    cookies = (f"session={seeded.tokens[0]}",)
    print("| page | first, ms | median ms | p99 ms | CPU ms |\n|---|--:|--:|--:|--:|")
    with stopping(Server(serve, port, folder=folder, url=url)) as server, stopping(Client()) as one:
        for name, path in PAGES.items():
            plan = Plan(port, path, cookies=cookies, connections=1, seconds=seconds)
            first, page = Page(name, server, plan), Page(name, server, plan)
            first.plan = Plan(port, path, cookies=cookies, connections=1, seconds=0)
            first.latencies = one.run(first.plan).latencies
            page.measure(one)
            cells = f"{first.latency(50):.1f} | {page.latency(50):.1f} | {page.latency(99):.1f}"
            print(f"| {name} | {cells} | {page.cpu:.1f} |", flush=True)
        print(f"\nMemory {server.megabytes():.0f} MB after that.\n", flush=True)


def explain(folder: Path, url: str, seeded: Seeded) -> None:
    """The plan of every statement with a LIMIT that a list asks, newest first and otherwise."""
    app = create_app(read_settings(database_url=url, data=folder, worker=False))
    database: Database = app.state.house.database
    browser = TestClient(app, base_url="http://127.0.0.1:8000")
    browser.cookies.set("session", seeded.tokens[0], domain="127.0.0.1")
    for path in LISTS:
        for statement, parameters in asked_by(database, browser, path):
            print(f"{path}: {plan_of(database, statement, parameters)}", flush=True)
    print()
    app.state.house.close()


def asked_by(database: Database, browser: TestClient, path: str) -> list[tuple[str, Any]]:
    """The statements with a LIMIT or an ORDER that a page sends, with their parameters."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        if "LIMIT" in statement or " IN (" in statement:
            asked.append((statement, parameters))

    event.listen(database.reader, "before_cursor_execute", note)
    browser.get(path)
    event.remove(database.reader, "before_cursor_execute", note)
    return asked


def plan_of(database: Database, statement: str, parameters: Any) -> str:
    """The steps of a plan, innermost last, on one line."""
    ask = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN (COSTS OFF)"
    with closing(database.reader.raw_connection()) as lent:
        cursor = lent.cursor()
        cursor.execute(f"{ask} {statement}", parameters)
        steps = [str(row[-1]).strip() for row in cursor.fetchall()]
    return " / ".join(step for step in steps if any(word in step for word in STEPS))


STEPS = ("Scan", "Sort", "SEARCH", "SCAN", "B-TREE", "Join", "Nested")

if __name__ == "__main__":
    main()
