"""A phone follows the steps of its room by itself, and nothing that somebody types is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.acting import press
from tests.e2e.beside import AT_ONCE, Beside
from tests.e2e.conftest import Served
from tests.e2e.interruptions import Hall, Phone, open_hall

type OpenAs = Callable[..., Page]

SOONER = """
const every = window.setInterval;
window.setInterval = (work, ms) => every(work, Math.min(ms, 500));
"""


@pytest.fixture
def hall(served: Served) -> Hall:
    """A house with an open room."""
    return open_hall(served)


@pytest.fixture
def contexts(hall: Hall, browser: Browser) -> Iterator[list[BrowserContext]]:
    """Two phones, and a browser for what stands beside them."""
    phone, desk = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
    opened = [
        browser.new_context(viewport=size, base_url=hall.served.url, locale="en")  # type: ignore[arg-type]
        for size in (phone, phone, desk)
    ]
    for one in opened:
        one.add_init_script(AT_ONCE)
    yield opened
    for one in opened:
        one.close()


def test_a_phone_follows_the_steps_and_keeps_what_is_being_typed(
    hall: Hall, contexts: list[BrowserContext]
) -> None:
    phone, beside = Phone(contexts[0], hall), Beside(contexts[2], hall.served, hall.room)
    other = Phone(contexts[1], hall).page
    page, step = phone.page, phone.page.locator(".room-step b")
    loaded = page.evaluate("performance.timeOrigin")
    expect(step).to_have_text("Collecting")
    title = page.locator("#writing [name=title]")
    title.press_sequentially("Half a sen")
    for said in ("Discussing", "Choosing"):
        beside.begin_next_step()
        expect(step).to_have_text(said)
        expect(title).to_have_value("Half a sen")
        expect(title).to_be_focused()
    expect(page.locator(".room-way .button")).to_have_text("Choose now")
    page.keyboard.type("tence")
    phone.type("text", "And its reason.")
    beside.begin_next_step()
    expect(step).to_have_text("The room is closed.")
    expect(title).to_have_value("Half a sentence")
    expect(page.locator("[data-stays]")).to_be_visible()
    expect(page.locator("#writing .form-end")).to_be_hidden()
    expect(other.locator("#writing")).to_be_hidden()
    assert page.evaluate("performance.timeOrigin") == loaded, "the page was never loaded again"
    page.reload()
    kept = page.locator("[data-kept] > li")
    expect(kept).to_contain_text("Half a sentence")
    expect(kept).to_contain_text("And its reason.")
    expect(kept).to_contain_text("never put on the table")
    press(beside.desk, "/opening")
    expect(other.locator("#writing .form-end")).to_be_visible()
    expect(title).to_have_value("Half a sentence")
    phone.ready()
    phone.press()
    expect(kept).to_have_attribute("data-state", "received")


def test_a_phone_that_hears_no_stream_asks_by_itself(
    hall: Hall, contexts: list[BrowserContext]
) -> None:
    contexts[0].route("**/events*", lambda route: route.abort())
    contexts[0].add_init_script(SOONER)
    phone, beside = Phone(contexts[0], hall), Beside(contexts[2], hall.served, hall.room)
    beside.begin_next_step()
    expect(phone.page.locator(".room-step b")).to_have_text("Discussing")
