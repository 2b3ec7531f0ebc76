"""What stands open beside the phones of a room: the desk of its facilitator, and the wall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import Served

PATIENCE = 20_000
AT_ONCE = "Math.random = () => 0"
"""A phone that does not wait for a moment of its own before it asks what is on."""


class Beside:
    """Finn's desk and the wall, in a browser of their own."""

    def __init__(self, context: BrowserContext, served: Served, room: str) -> None:
        self.desk, self.wall = context.new_page(), context.new_page()
        self.desk.goto(served.sign_in_path("finn"))
        with self.desk.expect_navigation():
            self.desk.locator("main form button").first.click()
        self.desk.goto(f"{room}/desk")
        self.wall.goto(f"{room}/wall")
        self._loaded = self._when_loaded()

    def begin_next_step(self) -> None:
        """The primary button of the desk: the next step, or at the last one closing."""
        with self.desk.expect_navigation():
            self.desk.locator(".desk-bar .button.primary").click()

    def missing(self, titles: Iterable[str]) -> list[str]:
        """What is not, or not once, on the wall, which was never loaded again, or on the desk, when
        its facilitator asked for what is new."""
        wanted = sorted(titles)
        on_wall = self.wall.locator(".wall-title")
        expect(on_wall).to_have_count(len(wanted), timeout=PATIENCE)
        assert self._when_loaded() == self._loaded, "the wall was loaded again"
        with self.desk.expect_navigation(timeout=PATIENCE):
            self.desk.locator(".desk-more a").click(timeout=PATIENCE)
        on_desk = self.desk.locator(".desk-row .desk-title")
        return _otherwise("wall", on_wall.all_text_contents(), wanted) + _otherwise(
            "desk", on_desk.all_text_contents(), wanted
        )

    def _when_loaded(self) -> float:
        return float(self.wall.evaluate("performance.timeOrigin"))


def _otherwise(where: str, shown: list[str], wanted: list[str]) -> list[str]:
    times = Counter(one.strip() for one in shown)
    return [f"{where}: {title}" for title in wanted if times[title] != 1]
