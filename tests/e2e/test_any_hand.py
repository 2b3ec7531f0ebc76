"""By keyboard alone, and without scripts, one comes in, writes and chooses."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.acting import press
from tests.e2e.beside import AT_ONCE, Beside
from tests.e2e.conftest import Served
from tests.e2e.interruptions import Hall, open_hall

type OpenAs = Callable[..., Page]


@pytest.fixture
def hall(served: Served) -> Hall:
    """A house with an open room."""
    return open_hall(served)


class Keys:
    """Somebody who has a keyboard and nothing else."""

    def __init__(self, page: Page) -> None:
        self.page, self.press, self.type = page, page.keyboard.press, page.keyboard.type

    def go_to(self, wanted: str) -> None:
        """Press Tab until one is there, and see where one is."""
        for _time in range(60):
            self.press("Tab")
            if self.page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
                assert self._sees_it(), f"nothing shows that {wanted} has the focus"
                return
        pytest.fail(f"Tab never reached {wanted}")

    def _sees_it(self) -> bool:
        look = """() => {
          const here = document.activeElement;
          return [here, here.nextElementSibling].some(
            (one) => one && getComputedStyle(one).outlineStyle !== "none");
        }"""
        return bool(self.page.evaluate(look))


def test_by_keyboard_alone_one_comes_in_writes_and_chooses(hall: Hall, open_as: OpenAs) -> None:
    beside = Beside(open_as(hall.served).context, hall.served, hall.room)
    page = open_as(hall.served, phone=True)
    page.add_init_script(AT_ONCE)
    keys = Keys(page)
    page.goto("/join")
    keys.go_to("[name=code]")
    keys.type(hall.code)
    keys.press("Enter")
    page.wait_for_url("**/join/*")
    keys.go_to("main form button")
    keys.press("Enter")
    page.locator("#phone[data-ready]").wait_for()
    keys.go_to("#writing [name=title]")
    keys.type("Met toetsen alleen")
    keys.go_to("#writing [name=text]")
    keys.type("Het kan.")
    keys.go_to("form[data-texts] .form-end button")
    keys.press("Enter")
    expect(page.locator("[data-kept] [data-said]")).to_contain_text("Received")

    for _step in ("discuss", "choose"):
        beside.begin_next_step()
    expect(page.locator(".room-way .button")).to_be_visible()
    keys.go_to(".room-way .button")
    keys.press("Enter")
    page.wait_for_url("**/choice")
    keys.go_to("[name^=dots-]")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    keys.go_to("[name^=opinion-]")
    keys.press("Space")
    stands = page.locator("#choice-stands")
    expect(stands).to_contain_text("1 dot left")
    expect(stands).to_contain_text(re.compile(r"Saved \d"))
    page.reload()
    expect(page.locator("[name^=dots-]:checked")).to_have_value("2")
    expect(page.locator("[name^=opinion-]:checked")).to_have_count(1)


def test_without_scripts_one_comes_in_writes_follows_and_chooses(
    hall: Hall, open_as: OpenAs
) -> None:
    beside = Beside(open_as(hall.served).context, hall.served, hall.room)
    page = open_as(hall.served, phone=True, java_script_enabled=False)
    page.goto(f"/join/{hall.code}")
    press(page, hall.code)
    page.locator("#writing [name=title]").fill("Zonder script")
    page.locator("#writing [name=text]").fill("Het kan.")
    press(page, "/recommendations")
    receipt = page.locator(".receipt").inner_text()
    page.goto("/receipts")
    page.locator("main [name=receipt]").fill(receipt)
    page.locator("main form button").click()
    expect(page.locator("main")).to_contain_text("Zonder script")

    page.goto(hall.room)
    for step in ("Discussing", "Choosing"):
        beside.begin_next_step()
        page.locator("a[data-ask]").click()
        expect(page.locator(".room-step b")).to_have_text(step)
    page.locator(".room-way .button").click()
    page.locator("label:has([name^=dots-][value='2'])").click()
    page.locator("label:has([name^=opinion-])").last.click()
    press(page, "/choice")
    expect(page.locator("[name^=dots-]:checked")).to_have_value("2")
    expect(page.locator("[name^=opinion-]:checked")).to_have_count(1)
    beside.begin_next_step()
    page.goto(f"{hall.room}/choice")
    expect(page.locator(".choice-results")).to_contain_text("2 dots")
