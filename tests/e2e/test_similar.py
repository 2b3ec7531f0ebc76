"""In the room, somebody writes in French what another asked in Dutch: they support it instead."""

from __future__ import annotations

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from governance.app import open_database
from governance.core.settings import Settings
from governance.recommendations import actions
from governance.recommendations.actions import Typed
from governance.workshops.queries import get_workshop
from tests.cast import Cast, engage
from tests.e2e.acting import type_into
from tests.e2e.conftest import Served
from tests.rooms import open_workshop
from tests.unit.similar.pairs import FAR, SAME

type OpenAs = Callable[..., Page]

ADVICE = SAME[51]


def room_with_a_text(served: Served) -> tuple[int, str]:
    """A house with an open room in which Max asked something in Dutch; its id and its code."""
    given = {k.removeprefix("GOVERNANCE_").lower(): v for k, v in served.environment.items()}
    settings = Settings(**{k: v for k, v in given.items() if k in Settings.model_fields})  # type: ignore[arg-type]
    database = open_database(settings)
    cast: Cast = engage(database)
    room = open_workshop(database, cast)
    told = ADVICE["nl"]
    with database.writing() as db:
        workshop = get_workshop(db, room, for_=cast.max)
        actions.submit(db, workshop, Typed("nl", told.title, told.text), by=cast.max)
        code = workshop.join_code
    database.close()
    return room, code


def test_who_writes_it_in_french_supports_the_dutch_one_instead(
    served: Served, open_as: OpenAs
) -> None:
    room, code = room_with_a_text(served)
    phone = joined(open_as(served, phone=True, lang="fr"), code)
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"/workshops/{room}")
    found = phone.locator("#similar")
    type_into(phone, title=FAR[1].title)
    phone.wait_for_timeout(900)
    assert sum("comparison" in url for url in asked) == 1
    expect(found).to_be_empty()
    title = phone.locator("#title")
    title.fill("")
    title.press_sequentially(ADVICE["fr"].title, delay=5)
    expect(found).to_contain_text(ADVICE["nl"].title)
    assert sum("comparison" in url for url in asked) == 2, "asked at the pause, not at each letter"
    assert not any(ADVICE["fr"].title[:8] in url for url in asked)
    assert Axe().run(phone).response["violations"] == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    phone.locator("#writing").evaluate("form => form.reset()")
    expect(found).to_be_empty()
    title.press_sequentially(ADVICE["fr"].title, delay=5)
    with phone.expect_navigation():
        found.locator('button[form^="support-"]').click()
    expect(phone.locator("#table .card").first).to_contain_text("1")
    expect(title).to_have_value("")
    expect(phone.locator("#table .card")).to_have_count(1)


def test_without_scripts_a_button_asks_and_nothing_typed_is_lost(
    served: Served, open_as: OpenAs
) -> None:
    room, code = room_with_a_text(served)
    phone = joined(open_as(served, phone=True, lang="fr", java_script_enabled=False), code)
    phone.goto(f"/workshops/{room}")
    told = ADVICE["fr"]
    type_into(phone, title=told.title, text=told.text)
    phone.locator("button[formaction]").click()
    expect(phone.locator(".similar")).to_contain_text(ADVICE["nl"].title)
    expect(phone.locator("#text")).to_have_value(told.text)
    phone.locator('button[form^="add-to-"]').click()
    expect(phone.locator("textarea[name=addition]")).to_have_value(f"{told.title}\n\n{told.text}")
    phone.locator("main form button").last.click()
    expect(phone.locator("#additions")).to_contain_text(told.text)


def joined(page: Page, code: str) -> Page:
    """The same page, of a device that joined as Jo."""
    page.goto(f"/join/{code}")
    type_into(page, name="Jo")
    page.locator("main form button").last.click()
    page.wait_for_load_state()
    return page
