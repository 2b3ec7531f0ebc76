"""Two secretaries set one agenda with a mouse: nothing typed is lost, and points are dragged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.acting import here, press, send, type_into
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish

SOON = date.today() + timedelta(days=10)  # noqa: DTZ011 - the served house lives today

type OpenAs = Callable[..., Page]


@pytest.fixture
def house(served: Served) -> Served:
    """A house with the cast, and a board of Bo and Sam."""
    furnish(served)
    return served


def in_english(page: Page) -> Page:
    """The same page of somebody whose own language is another one."""
    page.goto("/me?lang=en")
    return page


def titles(page: Page) -> list[str]:
    """The points of the agenda as they stand."""
    return [text.strip() for text in page.locator(".agenda .point-title").all_inner_texts()]


def meeting_is_planned(sam: Page) -> str:
    """Sam plans it from nine to half past eleven."""
    sam.goto("/meetings/new")
    type_into(sam, title_nl="Raad", title_en="Board", place="Gent", starts_at="09:00")
    type_into(sam, held_on=SOON.isoformat(), ends_at="11:30")
    press(sam, "/meetings")
    return here(sam)


def test_the_second_secretary_sees_what_the_first_did(house: Served, open_as: OpenAs) -> None:
    sam, ada = in_english(open_as(house, "sam")), open_as(house, "ada")
    meeting = meeting_is_planned(sam)
    fields = {"title_en": "Guide", "title_nl": "Gids"}
    send(sam, f"{meeting}/agenda/new", f"{meeting}/agenda", **fields)
    edit, to = "/agenda-items/1/edit", "/agenda-items/1"
    for page in (sam, ada):
        page.goto(edit)
    type_into(ada, title_en="As Ada has it")
    press(ada, to)
    type_into(sam, title_en="As Sam typed it", minutes_planned="25")
    with sam.expect_navigation():
        sam.locator('main form[action$="/agenda-items/1"] button[type=submit]').click()
    expect(sam.locator("main [role=alert]")).to_contain_text("Somebody else changed this point")
    expect(sam.locator("#now")).to_contain_text("As Ada has it")
    expect(sam.locator('[name="title-en"]')).to_have_value("As Sam typed it")
    expect(sam.locator('[name="minutes_planned"]')).to_have_value("25")
    with sam.expect_navigation():
        sam.locator('main form[action$="/agenda-items/1"] button[type=submit]').click()
    assert titles(sam) == ["As Sam typed it"]
    a_point_is_dragged(sam, meeting)


def a_point_is_dragged(sam: Page, meeting: str) -> None:
    """The second one before the first."""
    fields = {"title_en": "A second one", "title_nl": "Een tweede"}
    send(sam, f"{meeting}/agenda/new", f"{meeting}/agenda", **fields)
    sam.goto(meeting)
    with sam.expect_navigation():
        sam.locator(".point-handle").nth(1).drag_to(
            sam.locator(".point").nth(0), target_position={"x": 60, "y": 5}
        )
    assert titles(sam) == ["A second one", "As Sam typed it"]
