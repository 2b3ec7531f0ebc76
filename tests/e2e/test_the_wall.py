"""A wall, two phones and a facilitator: texts appear by themselves, and the room chooses."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from governance.app import open_database
from governance.core.database import Database
from governance.workshops.actions import begin_step, open_room
from governance.workshops.models import Step
from governance.workshops.queries import get_workshop
from tests.cast import Cast
from tests.e2e.acting import here, press, type_into
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish, settings_of
from tests.rooms import plan_workshop

type OpenAs = Callable[..., Page]


class Evening:
    """A room that Finn runs; its steps are begun by the action, wherever the button stands."""

    def __init__(self, served: Served) -> None:
        self.cast: Cast = furnish(served)
        self.database: Database = open_database(settings_of(served))
        self.workshop = plan_workshop(self.database, self.cast)
        self.path = f"/workshops/{self.workshop}"
        with self.database.writing() as db:
            room = get_workshop(db, self.workshop, for_=self.cast.finn)
            open_room(db, room, by=self.cast.finn)
            self.code = room.join_code

    def begin(self, step: Step) -> None:
        with self.database.writing() as db:
            room = get_workshop(db, self.workshop, for_=self.cast.finn)
            begin_step(db, room, step, by=self.cast.finn)

    def join(self, page: Page, table: str) -> Page:
        page.goto(f"/join/{self.code}")
        type_into(page, table=table)
        press(page, f"/join/{self.code}")
        return page

    def put(self, page: Page, title: str) -> None:
        page.goto(self.path)
        type_into(page, title=title, text="Zo wordt het beter.")
        page.locator("#writing [type=submit]").last.click()
        expect(page.locator("main")).to_contain_text(re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}"))


@pytest.fixture
def evening(served: Served) -> Evening:
    """The room, open."""
    return Evening(served)


def put_dots(page: Page, title: str, dots: int) -> None:
    """Place dots by keyboard alone: arrows move inside a group of radio buttons."""
    card = page.locator(".choice-card").filter(has_text=title)
    card.locator('input[name^="dots-"]:checked').focus()
    for _dot in range(dots):
        page.keyboard.press("ArrowRight")
    card.locator('input[name^="opinion-"]').first.focus()
    page.keyboard.press("Space")


def is_accessible(page: Page) -> None:
    """Looked at when what fades in has come."""
    page.evaluate("Promise.all(document.getAnimations().map(one => one.finished))")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_room_writes_chooses_and_sees_what_it_chose(
    served: Served, open_as: OpenAs, evening: Evening
) -> None:
    wall = open_as(served, "finn", lang="nl", viewport={"width": 1920, "height": 1080})
    wall.goto(f"{evening.path}/wall")
    loaded = wall.evaluate("performance.timeOrigin")
    dutch = evening.join(open_as(served, phone=True, lang="nl"), "1")
    french = evening.join(
        open_as(served, phone=True, lang="fr", java_script_enabled=False), "2"
    )  # fmt: skip
    evening.put(dutch, "Minder papier")
    expect(wall.locator(".wall-title")).to_have_text(["Minder papier"])
    first = wall.locator(".wall-items > li").first.bounding_box()
    evening.put(french, "Payer plus vite")
    expect(wall.locator(".wall-title")).to_have_text(["Minder papier", "Payer plus vite"])
    assert wall.locator(".wall-items > li").first.bounding_box() == first, "nothing jumps"
    assert re.fullmatch(r"\d+:\d\d", wall.locator(".wall-step time").inner_text())
    is_accessible(wall)

    evening.begin(Step.CHOOSE)
    expect(wall.locator("[aria-current=step]")).to_have_text("Kiezen")
    dutch.goto(f"{evening.path}/choice")
    put_dots(dutch, "Minder papier", 2)
    expect(dutch.locator("#choice-stands")).to_contain_text("nog 1 stip")
    expect(dutch.locator("#choice-stands")).to_contain_text("Bewaard om")
    put_dots(dutch, "Payer plus vite", 1)
    expect(dutch.locator("#choice-stands")).to_contain_text("Alle stippen zijn geplaatst")
    is_accessible(dutch)
    french.goto(f"{evening.path}/choice")
    put_dots(french, "Payer plus vite", 3)
    press(french, "/choice")
    assert here(french) == f"{evening.path}/choice"
    expect(french.locator(".notices")).to_contain_text("Votre choix est enregistré.")
    expect(wall.locator(".wall-says")).to_contain_text("2 toestellen hebben gekozen.")
    assert "3" not in wall.locator(".wall-items").inner_text(), "nothing is told before the end"

    evening.begin(Step.DISCUSS)
    expect(wall.locator(".wall-items.is-results .wall-title")).to_have_text(
        ["Payer plus vite", "Minder papier"]
    )
    expect(wall.locator(".wall-dots").first).to_have_text("4 stippen")
    expect(dutch.locator("h1")).to_have_text("Wat de zaal koos")
    expect(dutch.locator(".choice-results h2")).to_have_text(["Payer plus vite", "Minder papier"])
    is_accessible(dutch)
    french.goto(f"{evening.path}/choice")
    expect(french.locator("h1")).to_have_text("Ce que la salle a choisi")
    expect(french.locator("main")).to_contain_text("4 gommettes")
    assert wall.evaluate("performance.timeOrigin") == loaded, "the wall was never loaded again"
    evening.database.close()
