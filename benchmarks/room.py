"""A room of phones, a wall that looks on, and a thousand streams: `python -m benchmarks.room`.

Every phone is a connection of its own through one address; the client shares the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import uvloop

from benchmarks.phones import Crowd, Device, Streams, Wall, take_part
from benchmarks.processes import Server, free_port, stopping
from governance.app import open_database
from governance.core import clock
from governance.core.policy import System, Visitor
from governance.core.settings import read_settings
from governance.core.words import words
from governance.migrations.run import migrate
from governance.people.queries import digest_of
from governance.workshops.actions import Planned, join, open_room, plan
from governance.workshops.models import Participant
from governance.workshops.queries import TICKET, get_workshop
from tests.databases import drop_postgres, fresh_postgres, postgres_template


@dataclass(frozen=True, slots=True)
class Room:
    """An open room, and tickets of devices that joined it before."""

    workshop: int
    code: str
    tickets: tuple[str, ...]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.room", description=__doc__)
    parser.add_argument("--phones", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--streams", type=int, default=1_000)
    parser.add_argument("--only", choices=["sqlite", "postgres"])
    given = parser.parse_args()
    for kind in ("sqlite", "postgres"):
        if given.only in (None, kind):
            with tempfile.TemporaryDirectory(prefix="room-") as folder:
                _on(kind, Path(folder), given)


def _on(kind: str, folder: Path, given: argparse.Namespace) -> None:
    processes = 1 if kind == "sqlite" else 2
    load = os.getloadavg()[0]
    print(f"## {kind}, {processes} process(es); load of the machine before: {load:.1f}\n")
    with database_of(kind, folder) as url:
        room = open_one(url, folder, given.streams)
        with served(url, folder, processes) as servers:
            ports = [server.port for server in servers]
            crowd = uvloop.run(fill_room(ports, room, given.phones, given.seconds))
            print(crowd)
            print(uvloop.run(hold_streams(ports, room, given.streams)))
            print(
                f"memory: {', '.join(f'{one.megabytes():.0f} MB' for one in servers)}\n", flush=True
            )


@contextmanager
def database_of(kind: str, folder: Path) -> Iterator[str]:
    """An empty, migrated database."""
    if kind == "sqlite":
        url = f"sqlite:///{folder / 'room.sqlite'}"
        migrate(url)
        yield url
        return
    url = fresh_postgres(postgres_template(migrate, name="template_room"))
    yield url
    drop_postgres(url)


def open_one(url: str, folder: Path, tickets: int) -> Room:
    """Open a room, with so many devices in it."""
    database = open_database(read_settings(database_url=url, data=folder, worker=False))
    made = tuple(secrets.token_urlsafe(32) for _ticket in range(tickets))
    with database.writing() as db:
        title = words("nl", "Hoe werken we samen?", fr="Comment travailler ensemble ?")
        workshop = plan(db, Planned(title, clock.today()), [], by=System)
        open_room(db, workshop, by=System)
        now, room = clock.now(), workshop.id
        db.add_all(
            Participant(workshop_id=room, ticket=digest_of(one), joined_at=now) for one in made
        )
    with database.writing() as db:
        wall = get_workshop(db, room, for_=System)
        _device, ticket = join(db, wall, by=Visitor)
        code = wall.join_code
    database.close()
    return Room(room, code, (ticket, *made))


@contextmanager
def served(url: str, folder: Path, processes: int) -> Iterator[list[Server]]:
    """The house, served by so many processes."""
    with ExitStack() as stack:
        servers = []
        for _process in range(processes):
            port = free_port()
            command = [str(Path(sys.executable).with_name("governance")), "serve"]
            server = Server([*command, "--port", str(port)], port, folder=folder, url=url)
            servers.append(stack.enter_context(stopping(server)))
        yield servers


async def fill_room(ports: Sequence[int], room: Room, phones: int, seconds: float) -> str:
    """The phones join and send within so many seconds while a wall looks on."""
    crowd, dice = Crowd(), Random(2022)
    wall = Wall(Device(ports[0], {TICKET: room.tickets[0]}), f"/workshops/{room.workshop}/wall")
    looking = asyncio.create_task(wall.look())
    await wall.opened.wait()
    start = time.perf_counter()
    devices = await asyncio.gather(
        *(
            take_part(
                crowd,
                ports[number % len(ports)],
                room.code,
                number,
                begins=dice.uniform(0, seconds * 0.6),
                thinks=dice.uniform(seconds * 0.1, seconds * 0.35),
            )
            for number in range(phones)
        )
    )
    took = time.perf_counter() - start
    await asyncio.sleep(1)
    looking.cancel()
    await asyncio.gather(*(device.close() for device in devices))
    late = [1000 * (wall.seen[one] - at) for one, at in crowd.taken.items() if one in wall.seen]
    wrong = f"{len(crowd.wrong)} errors {' '.join(crowd.wrong[:5])}".strip()
    return (
        f"- {phones} phones joined and sent in {took:.0f} s: {wrong}\n"
        f"- {len(crowd.waited)} answers: {percentiles(crowd.waited)}\n"
        f"- on the wall {len(late)} of {phones}, after the acknowledgement: {percentiles(late)}"
        f" (it asked {wall.asked} times)"
    )


async def hold_streams(ports: Sequence[int], room: Room, number: int, changes: int = 20) -> str:
    """So many streams are open; while the room changes, each hears of every change."""
    streams, path = Streams([0.0] * number), f"/workshops/{room.workshop}"
    start = time.perf_counter()
    following = [
        asyncio.create_task(streams.open(place, device, f"{path}/events"))
        for place, device in enumerate(
            Device(ports[place % len(ports)], {TICKET: room.tickets[place + 1]})
            for place in range(number)
        )
    ]
    async with asyncio.timeout(60):
        await streams.all_open.wait()
    took, late, pages, missing = time.perf_counter() - start, list[float](), list[float](), 0
    writer = Device(ports[0], {TICKET: room.tickets[0]})
    reader = Device(ports[-1], {TICKET: room.tickets[1]})
    for change in range(changes):
        begun = time.perf_counter()
        sent = await writer.recommend(path, f"late {change}", "anonymous")
        if sent.status != 200:
            raise RuntimeError(f"sending was answered with {sent.status}")
        at = time.perf_counter()
        while time.perf_counter() < at + 1:
            pages.append((await reader.get(path)).ms)
            await asyncio.sleep(0.2)
        missing += len([moment for moment in streams.heard if moment < begun])
        late += [1000 * max(0.0, moment - at) for moment in streams.heard if moment >= begun]
    for task in following:
        task.cancel()
    told = f"{changes * number} deliveries, {missing} missing after a second"
    return (
        f"- {number} streams open in {took:.1f} s; {told}: {percentiles(late)}\n"
        f"- {len(pages)} pages of the room meanwhile: {percentiles(pages)}"
    )


def percentiles(milliseconds: Sequence[float]) -> str:
    """The middle, the slow and the slowest."""
    if not milliseconds:
        return "none"
    ordered = sorted(milliseconds)
    middle, slow = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    return f"median {middle:.0f} ms, p95 {slow:.0f} ms, slowest {ordered[-1]:.0f} ms"


if __name__ == "__main__":
    main()
