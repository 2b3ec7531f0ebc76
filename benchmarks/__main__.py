"""`make bench`: the figures of one run on one machine, as a Markdown table."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import priorities, writers
from benchmarks.long import waits
from benchmarks.pages import BASE_LINES, Page, pages_of
from benchmarks.processes import Client, Server, free_port, stopping
from benchmarks.seeding import seed
from benchmarks.targets import growth, held, targets

ROWS = (1_000, 100_000)
SUBMISSIONS = 1_000


def main() -> None:
    """Measure and print."""
    given = arguments()
    start = time.perf_counter()
    print(f"Python {platform.python_version()}, {platform.machine()}; one server process,")
    print(f"{given.connections} connections, {given.rounds} rounds of {given.seconds} s a page.\n")
    costs: dict[int, dict[str, float]] = {}
    for number in given.rows or ROWS:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            pages = measure(Path(folder), number, given)
        costs[number] = {page.name: page.cpu for page in pages[BASE_LINES:]}
    if len(costs) > 1:
        print(growth_of(costs))
    if not given.no_writers:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            write(Path(folder))
    priorities.measure()
    print(f"\n{time.perf_counter() - start:.0f} s in all.")


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--rows", type=int, action="append", help="recommendations; may be repeated"
    )
    parser.add_argument("--seconds", type=float, default=1.5, help="of each round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--no-writers", action="store_true", help="leave the 16 threads out")
    return parser.parse_args()


def measure(folder: Path, number: int, given: argparse.Namespace) -> list[Page]:
    """Every page over a register of `number` recommendations, in turns, so that all share what
    else goes on on the machine."""
    start = time.perf_counter()
    url = f"sqlite:///{folder / 'governance.sqlite'}"
    seeded = seed(url, number)
    print(f"## {number:,} recommendations (seeded in {time.perf_counter() - start:.1f} s)\n")
    port, bare_port = free_port(), free_port()
    serve = [str(Path(sys.executable).with_name("governance")), "serve", "--port", str(port)]
    base = json.dumps({"port": bare_port, "cookie": seeded.tokens[0]})
    ours = Server(serve, port, folder=folder)
    with stopping(ours), stopping(Client()) as client:
        bare = Server([sys.executable, "-m", "benchmarks.bare", base], bare_port, folder=folder)
        with stopping(bare):
            pages = pages_of(bare, ours, seeded, given.connections, given.seconds)
            for page in pages:
                page.warm(client)
            for _round in range(given.rounds):
                for page in pages:
                    page.measure(client)
            print(table_of(pages))
            lines = targets(pages, ours.megabytes(), ours.cold_start)
            alone, beside, number = waits(client, pages[BASE_LINES], given.rounds)
            lines.append(held(f"p99 beside {number} downloads, of that alone", beside / alone, 3))
            print("\n| target | figure | bound | held |\n|---|--:|--:|---|")
            print("\n".join(lines) + "\n", flush=True)
    return pages


def table_of(pages: Sequence[Page]) -> str:
    """The pages as a Markdown table; rates also as a share of the bare page's, as measured and as
    the processor time alone would have it (on a busy machine the steadier of the two)."""
    bare = pages[BASE_LINES - 1]
    lines = [
        "| page | requests/s | of the bare page | CPU ms | by CPU | median ms | p99 ms | KB |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for page in pages:
        cells = [
            page.name,
            f"{page.rate:,.0f}",
            f"{page.rate / bare.rate:.2f}",
            f"{page.cpu:.2f}",
            f"{bare.cpu / page.cpu:.2f}",
            f"{page.latency(50):.1f}",
            f"{page.latency(99):.1f}",
            f"{page.size / 1000:.1f}",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def growth_of(costs: Mapping[int, Mapping[str, float]]) -> str:
    """How the processor time of each page grows with the register."""
    first, *more = costs
    heads = [f"{number:,}" for number in more]
    lines = [f"## CPU ms, as a multiple of that at {first:,}\n", f"| page | {' | '.join(heads)} |"]
    lines.append("|---|" + "--:|" * len(more))
    for name, cost in costs[first].items():
        multiples = [f"{costs[number][name] / cost:.2f}" for number in more]
        lines.append(f"| {name} | {' | '.join(multiples)} |")
    lines += ["", "| target | figure | bound | held |", "|---|--:|--:|---|"]
    lines += growth(costs[first], costs[more[-1]])
    return "\n".join(lines) + "\n"


def write(folder: Path) -> None:
    """Submissions by 16 threads of actions, on both databases."""
    sqlite = writers.on_sqlite(folder, SUBMISSIONS)
    postgres = writers.on_postgres(folder, SUBMISSIONS)
    print(f"## {SUBMISSIONS:,} submissions by {writers.THREADS} threads of actions\n")
    print("| database | submissions/s |\n|---|--:|")
    print(f"| SQLite, synchronous=FULL | {sqlite:,.0f} |")
    print(f"| PostgreSQL of the tests (in memory, no fsync) | {postgres:,.0f} |")


if __name__ == "__main__":
    main()
