"""A phone in the room: shared, killed, without a network, behind one that asks to sign in."""

from __future__ import annotations

import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from tests.e2e.conftest import FLAGS, Served, browser_path, free_port, serve
from tests.e2e.interruptions import PORTAL, Hall, Phone, open_hall

type OpenAs = Callable[..., Page]

WRITTEN = {"title": "Betaal op tijd", "text": "Binnen zeven dagen."}


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """A house with an open room."""
    served: Iterator[Served] = serve(tmp_path_factory.mktemp("hall"))
    yield open_hall(next(served))
    for _ in served:
        pass


@pytest.fixture
def context(hall: Hall, browser: Browser) -> Iterator[BrowserContext]:
    """A phone."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, base_url=hall.served.url, locale="en"
    )
    yield context
    context.close()


def put(phone: Phone, title: str, **more: str) -> None:
    for name, text in (WRITTEN | {"title": title} | more).items():
        phone.type(name, text)
    phone.press()


def state(phone: Phone, title: str, wanted: str) -> None:
    row = phone.page.locator("[data-kept] > li", has_text=title)
    expect(row).to_have_attribute("data-state", wanted, timeout=30_000)


def test_the_next_person_finds_nothing_and_sends_nothing_of_who_sat_there(
    hall: Hall, context: BrowserContext
) -> None:
    phone = Phone(context, hall)
    put(phone, "Van Jo, aangekomen")
    state(phone, "Van Jo, aangekomen", "received")
    context.route("**/recommendations", lambda route: route.abort())
    put(phone, "Van Jo, nog hier")
    state(phone, "Van Jo, nog hier", "waiting")
    phone.type("title", "Van Jo, half geschreven")
    phone.page.wait_for_timeout(450)
    page = phone.page
    page.locator("form[data-next]").locator("xpath=ancestor::details/summary").click()
    page.locator("form[data-next] button").click()
    page.wait_for_url("**/join/*", timeout=20_000)
    page.locator("main [name=name]").fill("An")
    page.locator("main form button").first.click()
    phone.ready()
    assert "Van Jo, nog hier" not in page.locator("#phone").inner_text()
    assert page.locator("#writing [name=title]").input_value() == ""
    assert "Van Jo, aangekomen" not in page.locator("#phone").inner_text()
    expect(page.locator("[data-others]")).to_be_visible()
    context.unroute("**/recommendations")
    page.reload()
    phone.ready()
    expect(page.locator("[data-others]")).to_be_hidden(timeout=20_000)
    row = page.locator("#table li", has_text="Van Jo, nog hier")
    page.reload()
    expect(row.locator(".kicker")).to_contain_text("Jo")
    assert hall.on_table()["Van Jo, nog hier"] == 1


def test_without_a_network_nobody_comes_in_and_nothing_is_thrown_away(
    hall: Hall, context: BrowserContext
) -> None:
    phone = Phone(context, hall)
    context.set_offline(True)
    put(phone, "Blijft hier")
    page = phone.page
    page.locator("form[data-next]").locator("xpath=ancestor::details/summary").click()
    page.locator("form[data-next] button").click()
    expect(page.locator("[data-stay]")).to_be_visible()
    state(phone, "Blijft hier", "waiting")
    context.set_offline(False)
    state(phone, "Blijft hier", "received")


def test_a_network_that_asks_to_sign_in_is_not_taken_for_the_room(
    hall: Hall, context: BrowserContext
) -> None:
    phone = Phone(context, hall)
    context.route(
        "**/recommendations",
        lambda route: route.fulfill(status=200, content_type="text/html", body=PORTAL),
    )
    put(phone, "Achter de wifi")
    state(phone, "Achter de wifi", "waiting")
    expect(phone.page.locator("[data-captive]")).to_be_visible()
    assert "Achter de wifi" not in hall.on_table()
    context.unroute("**/recommendations")
    state(phone, "Achter de wifi", "received")
    expect(phone.page.locator("[data-captive]")).to_be_hidden()


def test_a_page_that_goes_as_the_button_is_pressed_leaves_nothing_to_be_sent_twice(
    hall: Hall, context: BrowserContext
) -> None:
    phone = Phone(context, hall)
    phone.type("title", "Eén keer")
    phone.type("text", "En niet meer.")
    phone.page.locator("#writing").evaluate(
        "form => { form.requestSubmit(); dispatchEvent(new Event('pagehide')); }"
    )
    state(phone, "Eén keer", "received")
    phone.page.reload()
    phone.ready()
    assert phone.page.locator("#writing [name=title]").input_value() == ""
    assert hall.on_table()["Eén keer"] == 1


@contextmanager
def killable(playwright: Playwright, folder: Path) -> Iterator[tuple[Any, BrowserContext]]:
    """A browser that can be killed, with what it keeps in a folder."""
    port = free_port()
    command = [browser_path() or playwright.chromium.executable_path, *FLAGS, "--headless=new"]
    command += [f"--remote-debugging-port={port}", f"--user-data-dir={folder}", "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/json/version", timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        yield process, browser.contexts[0]
    finally:
        process.kill()
        process.wait()


def test_a_text_outlives_the_browser_that_was_killed(
    hall: Hall, playwright: Playwright, tmp_path: Path
) -> None:
    door = f"{hall.served.url}/join/{hall.code}"
    with killable(playwright, tmp_path) as (process, context):
        page = context.new_page()
        page.goto(door)
        page.locator("main form button").first.click()
        page.locator("#phone[data-ready]").wait_for()
        page.wait_for_timeout(1500)
        context.route("**/recommendations", lambda route: route.abort())
        page.locator("#writing [name=title]").fill("Overleeft alles")
        page.locator("#writing [name=text]").fill("Ook dit.")
        page.locator("form[data-texts] .form-end button").click()
        page.locator("[data-state=waiting]").wait_for()
        process.kill()
        process.wait()
    with killable(playwright, tmp_path) as (_process, context):
        page = context.new_page()
        page.goto(door)  # its cookie may be lost, since a browser writes it down only later
        page.wait_for_timeout(300)
        page.locator("main form button").first.click()
        expect(page.locator("[data-kept] > li")).to_have_attribute(
            "data-state", "received", timeout=30_000
        )
    assert hall.on_table()["Overleeft alles"] == 1
