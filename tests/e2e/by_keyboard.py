"""Somebody who has a keyboard and nothing else: Tab, Enter, Space, arrows and letters."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Page

from tests.e2e.conftest import Served

MOST = 60
"""Tabs from where one stands to what one wants; more is a page that nobody works with."""

SEEN = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const written = (one) => (one?.textContent ?? "").replace(/\\s+/g, " ").trim();
  const ids = (it.getAttribute("aria-labelledby") ?? "").split(" ");
  const by = ids.map((id) => written(document.getElementById(id))).join(" ").trim();
  const labels = [...(it.labels ?? [])].map(written).join(" ");
  const own = it.matches("input, select, textarea") ? "" : written(it);
  const name = by || it.ariaLabel || labels || own || it.title;
  const group = written(it.closest("fieldset")?.querySelector("legend"));
  const box = [...it.getClientRects()].find((one) => one.width > 1 && one.height > 1);
  const look = getComputedStyle(it);
  const x = box ? box.left + Math.min(box.width, innerWidth) / 2 : -1;
  const y = box ? box.top + Math.min(box.height, 40) / 2 : -1;
  const on = document.elementFromPoint(x, y);
  return {
    name: group && group !== name ? `${group}: ${name}` : name,
    role: it.type === "submit" ? "button" : it.getAttribute("role") ?? it.type ?? it.localName,
    isInSight: x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight,
    isCovered: !on || !(it.contains(on) || on.contains(it) || it.labels?.[0]?.contains(on)),
    isMarked: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
    value: it.value ?? "",
  };
}"""
"""What has the focus: its name with that of its group, and whether an eye finds it."""


class Hands:
    """Somebody at a keyboard, on one page after the other."""

    def __init__(self, page: Page, house: Served, name: str) -> None:
        """Signed in by the link of their mail: the one address that is typed."""
        self.page = page
        self.worst: tuple[int, str] = (0, "")
        page.emulate_media(reduced_motion="reduce")
        page.goto(house.sign_in_path(name))
        self.skip()
        self.go("Sign in")

    def seen(self) -> dict[str, Any]:
        """What has the focus, or nothing at the edge of the page."""
        seen: dict[str, Any] = self.page.evaluate(SEEN) or {}
        return seen

    def tab(self, *, back: bool = False) -> dict[str, Any]:
        """The next stop: whatever it is, it is in sight and shows that it has the focus."""
        self.page.keyboard.press("Shift+Tab" if back else "Tab")
        seen = self.seen()
        if seen:
            assert seen["name"], f"{self.page.url}: a stop without a name, {seen}"
            found = seen["isInSight"] and seen["isMarked"] and not seen["isCovered"]
            assert found, f"{self.page.url}: nobody sees where the focus is, {seen}"
        return seen

    def to(
        self, *words: str, role: str = "", most: int = MOST, back: bool = False
    ) -> dict[str, Any]:
        """Tab until something is reached whose name holds all of these words."""
        met = []
        for presses in range(1, most + 1):
            seen = self.tab(back=back)
            met.append(seen.get("name", ""))
            if all(word in met[-1] for word in words) and (not role or seen["role"] == role):
                self.worst = max(self.worst, (presses, f"{words} on {self.page.url}"))
                return seen
        raise AssertionError(f"{self.page.url}: {words} is not within {most} Tabs: {met}")

    def skip(self) -> None:
        """Past the head of the page to its text; from further down, round by its foot."""
        self.to("Skip to the text")
        self.page.keyboard.press("Enter")

    def stands_at(self, word: str) -> None:
        """The focus is here, without a Tab, as soon as the page has come."""
        patience = time.monotonic() + 5
        while word not in self.seen().get("name", ""):
            assert time.monotonic() < patience, self.seen()
            self.page.wait_for_timeout(20)

    def press(self, *words: str, key: str = "Enter", back: bool = False) -> None:
        """Press something that stays on the page: a fold, a box, a link to a part of it."""
        self.to(*words, back=back)
        self.page.keyboard.press(key)

    def go(self, *words: str, role: str = "", most: int = MOST, back: bool = False) -> None:
        """Follow a link or press a button, and see the page that comes."""
        self.to(*words, role=role, most=most, back=back)
        self.enter()

    def enter(self, key: str = "Enter") -> None:
        """What has the focus opens another page."""
        with self.page.expect_navigation() as came:
            self.page.keyboard.press(key)
        said = self.page.inner_text("main")
        assert came.value.ok, said
        assert self.page.locator("main [role=alert]").count() == 0, said

    def write(self, *words: str, text: str) -> None:
        """Type into a field; where it is folded away, unfold it first."""
        if self.to(*words)["role"] == "summary":
            self.page.keyboard.press("Enter")
            self.tab()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)
        assert self.seen()["value"] == text, self.seen()

    def set(self, *words: str, keys: str) -> None:
        """Type into a field made of parts: a day, an hour."""
        self.to(*words)
        self.page.keyboard.type(keys)

    def choose(self, *words: str, letters: str) -> None:
        """Choose in a list by its first letters."""
        self.to(*words)
        self.page.keyboard.type(letters)
