"""Phones in a room whose network goes away at any moment: nothing lost, doubled, or said too early.

Beside them the desk of a facilitator and the wall are open, and show every text at the end.
`python -m tests.e2e.interruptions` interrupts a hundred and twenty times: at each of the twelve
moments, in each of the five ways, on each of the two phones; and says how it went.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Route, expect, sync_playwright

from tests.e2e.beside import Beside
from tests.e2e.conftest import FLAGS, Served, browser_path, serve
from tests.e2e.house_of_cast import furnish

MOMENTS = {
    "the room was opened": 0,
    "half of the title is typed": 1,
    "the title is typed": 2,
    "half of the text is typed": 3,
    "the text is typed": 4,
    "it is chosen how to sign": 5,
    "the button is about to be pressed": 6,
    "the button was just pressed": 7,
    "the text is on its way": 8,
    "the room has it, and the answer is on its way": 9,
    "the answer was shown": 10,
    "the next text is typed": 11,
}
WAYS = ("cut", "tab", "reload", "slow", "captive")
PHONES = 2
PAUSE = 450
SLOW = {"offline": False, "latency": 800, "downloadThroughput": 6250, "uploadThroughput": 6250}
FAST = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
PORTAL = "<!doctype html><title>Wifi</title><p>Welcome! Please sign in to this network.</p>"


@dataclass
class Seen:
    """What was counted."""

    interruptions: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> list[str]:
        """Everything that should not have been."""
        return self.lost + self.doubled + self.false + self.unseen


@dataclass
class Hall:
    """A served house with an open room."""

    served: Served
    room: str
    code: str

    def on_table(self) -> Counter[str]:
        """The titles on the table, as the database has them."""
        path = Path(self.served.environment["GOVERNANCE_DATA"]) / "governance.sqlite"
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
            rows = db.execute("SELECT title FROM recommendation").fetchall()
        return Counter(re.findall(r'"text":"([^"]*)"', row[0])[0] for row in rows)


class Phone:
    """One phone in the room."""

    def __init__(self, context: BrowserContext, hall: Hall) -> None:
        self.context, self.hall = context, hall
        self.page = context.new_page()
        self.page.goto(f"/join/{hall.code}")
        self.page.locator("main [name=name]").fill("Jo")
        self.page.locator("main form button").first.click()
        self.ready()
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        self.page.wait_for_function("caches.match(`${location.pathname}/offline`)")

    def ready(self) -> None:
        """The room is open, and the script has read what is kept."""
        self.page.locator("#phone[data-ready]").wait_for(timeout=60_000)

    def open(self) -> None:
        """Open the room in a new tab, with the network as it is."""
        self.page = self.context.new_page()
        self.page.goto(self.hall.room, timeout=60_000)
        self.ready()

    def type(self, name: str, text: str) -> None:
        """Type."""
        self.page.locator(f"#writing [name={name}]").fill(text)

    def press(self) -> None:
        """Put it on the table."""
        self.page.locator("form[data-texts] .form-end button").click()

    def said(self) -> dict[str, str]:
        """What the phone says of each text."""
        rows = self.page.locator("[data-kept] > li").all()
        return {
            row.locator("[data-title]").inner_text(): row.get_attribute("data-state") or ""
            for row in rows
        }


def happens(phone: Phone, way: str) -> Callable[[], None]:
    """The interruption begins; what ends it."""
    context, page = phone.context, phone.page
    if way == "cut":
        context.set_offline(True)
        return lambda: context.set_offline(False)
    if way == "tab":
        page.close()
        phone.open()
    elif way == "reload":
        page.reload(timeout=60_000)
        phone.ready()
    elif way == "slow":
        wire = context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.send("Network.emulateNetworkConditions", SLOW)

        def fast() -> None:
            wire.send("Network.emulateNetworkConditions", FAST)
            wire.detach()

        return fast
    elif way == "captive":

        def portal(route: Route) -> None:
            route.fulfill(status=200, content_type="text/html", body=PORTAL)

        context.route("**/recommendations", portal)
        return lambda: context.unroute("**/recommendations", portal)
    return lambda: None


def interrupt(phone: Phone, moment: int, way: str, title: str, seen: Seen) -> None:
    """Write two texts; at one moment the network, the tab or the page goes away."""
    end: list[Callable[[], None]] = []

    def now(here: int) -> None:
        if here == moment:
            seen.interruptions += 1
            phone.page.wait_for_timeout(PAUSE if here in (1, 2, 3, 4, 5, 6, 11) else 0)
            end.append(happens(phone, way))

    first, second = f"{title} a", f"{title} b"
    now(0)
    phone.type("title", first[:4])
    now(1)
    phone.type("title", first)
    now(2)
    phone.type("text", "Omdat")
    now(3)
    phone.type("text", "Omdat het beter kan")
    now(4)
    phone.page.locator("#writing [name=signature][value=anonymous]").check()
    now(5)
    _kept(phone, first, seen)
    now(6)
    if moment in (8, 9):
        _press_and_lose(phone, answer=moment == 9)
    else:
        phone.press()
    for here in (7, 8, 9):
        now(here)
    phone.ready()
    if phone.page.locator("#writing [name=title]").input_value() == first:
        phone.press()  # the tab went before the press was noted: what was typed is still there
    phone.page.locator("[data-kept] > li", has_text=first).wait_for()
    if moment == 10 or not end:
        expect(phone.page.locator("[data-kept] > li", has_text=first)).to_have_attribute(
            "data-state", "received", timeout=30_000
        )
    now(10)
    phone.type("title", second)
    phone.type("text", "Ook dat")
    now(11)
    _kept(phone, second, seen)
    phone.press()
    phone.page.locator("[data-kept] > li", has_text=second).wait_for()
    _told_truth(phone, seen)
    for done in end:
        done()
    _all_received(phone, (first, second))
    _told_truth(phone, seen)


def _kept(phone: Phone, title: str, seen: Seen) -> None:
    """What was typed before a pause is still there."""
    if phone.page.locator("#writing [name=title]").input_value() != title:
        seen.lost.append(f"typed: {title}")
        phone.type("title", title)
        phone.type("text", "Opnieuw")


def _press_and_lose(phone: Phone, *, answer: bool) -> None:
    """The request is lost on its way, or the room takes it and its answer is lost."""
    lost: list[bool] = []

    def lose(route: Route) -> None:
        if answer:
            route.fetch()
        lost.append(True)
        route.abort()

    phone.context.route("**/recommendations", lose, times=1)
    phone.press()
    until = time.monotonic() + 10
    while not lost and time.monotonic() < until:
        phone.page.wait_for_timeout(50)


def _told_truth(phone: Phone, seen: Seen) -> None:
    received = [title for title, state in phone.said().items() if state == "received"]
    table = phone.hall.on_table()
    seen.false += [title for title in received if title not in table]


def _all_received(phone: Phone, titles: tuple[str, ...]) -> None:
    for title in titles:
        row = phone.page.locator("[data-kept] > li", has_text=title)
        expect(row).to_have_attribute("data-state", "received", timeout=40_000)


def run(hall: Hall, phones: list[Phone], number: int, seen: Seen) -> None:
    """The interruption of this number, of 120: each moment in each way on each phone."""
    moment = number % len(MOMENTS)
    way = WAYS[(number + number // len(MOMENTS)) % len(WAYS)]
    phone = phones[number // len(MOMENTS) % PHONES]
    interrupt(phone, moment, way, f"Wens {number:03d}", seen)


def count(hall: Hall, beside: Beside, numbers: list[int], seen: Seen) -> None:
    """What became of every text that was written, also on the wall and on the desk."""
    table = hall.on_table()
    wanted = [f"Wens {number:03d} {part}" for number in numbers for part in "ab"]
    seen.lost += [title for title in wanted if title not in table]
    seen.doubled += [title for title in wanted if table[title] > 1]
    seen.unseen += beside.missing(wanted)


def open_hall(served: Served) -> Hall:
    """A workshop that Finn facilitates, open."""
    from governance.app import open_database
    from governance.core.settings import Settings
    from governance.workshops.queries import get_workshop
    from tests.rooms import open_workshop

    cast = furnish(served)
    database = open_database(Settings(data=Path(served.environment["GOVERNANCE_DATA"])))
    room = open_workshop(database, cast)
    with database.reading() as db:
        code = get_workshop(db, room, for_=cast.finn).join_code
    database.close()
    return Hall(served, f"/workshops/{room}", code)


@contextmanager
def room_of(
    hall: Hall, open_context: Callable[..., BrowserContext]
) -> Iterator[tuple[list[Phone], Beside]]:
    """Two phones in the room, and beside them the desk and the wall."""
    small, large = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
    contexts = [
        open_context(viewport=size, base_url=hall.served.url) for size in [small] * PHONES + [large]
    ]
    beside = Beside(contexts[-1], hall.served, hall.room)
    yield [Phone(context, hall) for context in contexts[:-1]], beside
    for context in contexts:
        context.close()


def main() -> int:
    """All hundred and twenty."""
    seen, numbers, begun = Seen(), list(range(120)), time.monotonic()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        stack.enter_context(closing(serving := serve(Path(folder))))
        hall = open_hall(next(serving))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(args=FLAGS, executable_path=browser_path())
            with room_of(hall, browser.new_context) as (phones, beside):
                for number in numbers:
                    run(hall, phones, number, seen)
                    print(number, end=" ", flush=True)  # noqa: T201
                count(hall, beside, numbers, seen)
            browser.close()
    print(f"\n{seen}\n{time.monotonic() - begun:.0f} s")  # noqa: T201
    return int(bool(seen.wrong))


if __name__ == "__main__":
    sys.exit(main())
