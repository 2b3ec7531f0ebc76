"""Strings that are known to break things are read as they were written, and nothing runs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Dialog, Page
from python_calamine import CalamineWorkbook

from governance.core.tables import unguard
from tests.e2e.conftest import Served, serve
from tests.e2e.house_of_cast import furnish

type OpenAs = Callable[..., Page]

BESIDE = [above / "shared" / "data" for above in Path(__file__).parents]
STRINGS = Path("bad_inputs", "blns", "blns.json")
FOUND = next((folder / STRINGS for folder in BESIDE if (folder / STRINGS).is_file()), None)
WITHOUT = "the list of bad strings is not beside this checkout (../shared/data)"
TITLE, LOOKED_AT = 300, 24
WATCH = """
  window.offended = [];
  document.addEventListener("securitypolicyviolation", e => offended.push(e.violatedDirective));
"""
pytestmark = pytest.mark.skipif(FOUND is None, reason=WITHOUT)


def wanted() -> list[str]:
    """Every string that is something to read."""
    strings = json.loads(FOUND.read_text("utf-8")) if FOUND else []
    return [one for one in dict.fromkeys(strings) if one.strip()]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A house into which every one of them was brought, as a title and as a text."""
    folder = tmp_path_factory.mktemp("strings")
    for served in serve(folder):
        furnish(served)
        _bring_in(served, folder / "strings.csv")
        yield served


def _bring_in(served: Served, file: Path) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["id", "title", "text"])
        writer.writerows([number, one[:TITLE], one] for number, one in enumerate(wanted()))
    served.command("import", "recommendations", str(file))


class Watched:
    """A page on which everything that should not happen is written down."""

    def __init__(self, page: Page, house: Served) -> None:
        self.page, self.house = page, house
        self.happened: list[str] = []
        page.add_init_script(WATCH)
        page.on("dialog", self._spoken)
        page.on("console", lambda said: self.happened.append(said.text))
        page.on("request", lambda asked: self._asked(asked.url))

    def _spoken(self, dialog: Dialog) -> None:
        self.happened.append("dialog")
        dialog.dismiss()

    def _asked(self, url: str) -> None:
        if not url.startswith((self.house.url, "data:")):
            self.happened.append(url)

    def go(self, path: str) -> None:
        """Open a page; nothing may have happened on it."""
        self.page.goto(path)
        self.quiet(path)

    def quiet(self, where: str) -> None:
        """Nothing happened so far."""
        offended = self.page.evaluate("[...window.offended, window.__pwn].filter(Boolean)")
        assert (self.happened, offended) == ([], []), where


def items(house: Served, page: Page) -> list[dict[str, Any]]:
    """The register as open data."""
    found: list[dict[str, Any]] = page.request.get("/data/recommendations.json").json()["items"]
    return found


def test_every_list_shows_them_to_the_letter_and_nothing_runs(
    house: Served, open_as: OpenAs
) -> None:
    seen = Watched(open_as(house), house)
    given = items(house, seen.page)
    assert {item["title"]["nl"] for item in given} == {one[:TITLE] for one in wanted()}
    shown: list[str] = []
    path: str | None = "/recommendations"
    while path:
        seen.go(path)
        titles = seen.page.locator("ol.rows .row-title")
        shown += titles.evaluate_all("all => all.map(one => one.textContent)")
        following = seen.page.locator('a[rel="next"]')
        path = following.get_attribute("href") if following.count() else None
    assert sorted(shown) == sorted(item["title"]["nl"] for item in given)


def test_every_page_of_one_shows_it_and_nothing_runs(house: Served, open_as: OpenAs) -> None:
    seen = Watched(open_as(house), house)
    risky = [one for one in items(house, seen.page) if "<" in one["title"]["nl"]]
    assert risky
    for item in risky[:: max(1, len(risky) // LOOKED_AT)]:
        seen.go(f"/{item['reference']}")
        title = item["title"]["nl"]
        assert seen.page.locator("h1").evaluate("h => h.textContent").strip() == title.strip()
        seen.go(f"/search?q={quote(title[:200])}")
        assert seen.page.locator("#q").count() == 1
    seen.page.goto("/")
    seen.page.locator("#search-all").press_sequentially("<script>alert", delay=5)
    seen.page.locator("#suggestions li").first.wait_for()
    seen.quiet("suggestions")
    for path in ("/data", "/feed.atom", "/recommendations.csv", "/data/recommendations.csv"):
        assert seen.page.request.get(path).ok, path


def test_what_no_database_keeps_is_refused_and_the_rest_is_kept(
    house: Served, open_as: OpenAs
) -> None:
    page = open_as(house, "Mia")
    page.goto("/recommendations/new")
    key = page.locator("form [name=key]").last.input_value()
    for bad in ("a%00b", "a%ED%A0%80b"):
        sent = f"key={key}&language=nl&title={bad}&text=Wat+ik+schreef&signature=name"
        answer = page.request.post(
            "/recommendations",
            data=sent,
            headers={
                "content-type": "application/x-www-form-urlencoded",
                "origin": house.url,
            },
        )
        assert answer.status == 422


def titles_in(table: list[list[str]]) -> list[str]:
    """The titles of a downloaded table, as they were before formulas were made harmless."""
    place = table[0].index("Title")
    return sorted(unguard(row[place]) for row in table[1:])


def test_they_come_back_to_the_letter_from_files_and_from_an_import_of_them(
    house: Served, open_as: OpenAs, tmp_path: Path
) -> None:
    page = open_as(house)
    given = sorted(item["title"]["nl"] for item in items(house, page))
    taken = page.request.get("/recommendations.csv?lang=en").body()
    table = list(csv.reader(io.StringIO(taken.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert titles_in(table) == given
    workbook = io.BytesIO(page.request.get("/recommendations.xlsx?lang=en").body())
    sheet = CalamineWorkbook.from_filelike(workbook).get_sheet_by_index(0)
    cells = [[str(cell).replace("_xFFFE_", "\ufffe") for cell in row] for row in sheet.to_python()]
    assert titles_in(cells) == given
    file = tmp_path / "taken.csv"
    file.write_bytes(taken)
    house.command("import", "recommendations", str(file))
    assert sorted(item["title"]["nl"] for item in items(house, page)) == sorted(given * 2)
