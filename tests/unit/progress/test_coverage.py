"""Every figure of coverage can be recomputed from open data alone, on any register."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape

import pytest
from starlette.applications import Starlette

from governance.core import clock
from governance.core.database import Database
from governance.core.i18n import speaking
from governance.core.policy import System
from governance.core.settings import Settings
from governance.demo.story import fill as tell
from governance.progress.parts import in_parts
from governance.progress.queries import PARTS, Coverage, coverage, coverage_by
from governance.recommendations.actions import bring_in
from governance.strategy.queries import cycles, themes
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.progress.counted import ANSWERED, Item, recounted, recounted_by, shown
from tests.unit.recommendations.test_register import fill

type Browse = Callable[..., Browser]


@pytest.fixture(params=["the demo year", "a register by chance", "an empty register"])
def house(
    request: pytest.FixtureRequest, app: Starlette, database: Database, settings: Settings
) -> Starlette:
    """A house with a register of that kind."""
    if request.param == "the demo year":
        assert tell(database, settings)
    else:
        request.getfixturevalue("cast")
    if request.param == "a register by chance":
        fill(database)
    return app


def open_items(visitor: Browser) -> list[Item]:
    """Every recommendation, as anybody can download them."""
    found: list[Item] = json.loads(visitor.get("/data/recommendations.json"))["items"]
    return found


def known(database: Database, part: str) -> dict[str, Coverage]:
    """What the house counts, by the name that each part has in open data."""
    with database.reading() as db, speaking("nl"):
        rows = in_parts(part, coverage_by(db, part), themes(db), cycles(db))
    named = part in ("theme", "cycle")
    return {row.label if named and row.value else row.value: row.figures for row in rows}


def plain(html: str) -> str:
    """What is read of a piece of a page."""
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def table(page: str) -> list[tuple[str, ...]]:
    """The figures of each row of the table of parts."""
    body = page.split('<table class="table coverage">')[1].split("</table>", maxsplit=1)[0]
    return [
        tuple(plain(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL))
        for row in body.split("<tr>")[2:]
    ]


def headline(page: str) -> list[str]:
    """The six figures of the whole."""
    block = page.split('<ul class="figures">')[1].split("</ul>", maxsplit=1)[0]
    return [plain(figure) for figure in re.findall(r'<b class="figure">(.*?)</b>', block)]


def test_the_figures_of_the_whole_are_those_of_open_data(
    house: Starlette, database: Database, browse: Browse
) -> None:
    visitor = browse(None, "nl")
    items = open_items(visitor)
    for item in items:
        assert (item["treatment"] in ANSWERED) == (item["word"] is not None), item["reference"]
    expected = recounted(items, clock.today())
    with database.reading() as db:
        assert coverage(db) == expected
    _number, answered, realised, cited, median, longest, late = shown(expected)
    figures = headline(visitor.get("/progress"))
    assert figures == [answered, realised, cited, median, longest, late]


def test_the_figures_of_each_part_are_those_of_open_data(
    house: Starlette, database: Database, browse: Browse
) -> None:
    visitor = browse(None, "nl")
    items = open_items(visitor)
    for part in PARTS:
        expected = recounted_by(part, items, clock.today())
        assert known(database, part) == expected, part
        rows = table(visitor.get(f"/progress?by={part}"))
        assert sorted(rows) == sorted(shown(figures) for figures in expected.values()), part


def test_an_answer_that_was_brought_in_without_its_day_is_an_answer(
    database: Database, cast: Cast, browse: Browse
) -> None:
    lines = "id;titel;tekst;datum;behandeling\n1;Wens;Tekst;2020-01-01;aanvaard\n"
    with database.writing() as db:
        batch = bring_in(db, "oud.csv", lines.encode(), "oud", "nl", answer_days=90, by=System)
        assert batch.imported == 1
    expected = recounted(open_items(browse()), clock.today())
    assert (expected.answered, expected.late, expected.median_days) == (1, 0, None)
    with database.reading() as db:
        assert coverage(db) == expected
