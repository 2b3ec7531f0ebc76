"""What a list shows can be taken along, byte by byte, and no spreadsheet runs any of it."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from python_calamine import CalamineWorkbook
from starlette.responses import Response, StreamingResponse

from governance.core.i18n import speaking
from governance.core.tables import Row, csv_response, guard, unguard, xlsx_response
from governance.core.words import words

NAUGHTY = Path("/work/shared/data/bad_inputs/blns/blns.json")
HEADINGS = ["Reference", "Title"]


async def sent(response: Response) -> bytes:
    """The whole of an answer."""
    assert isinstance(response, StreamingResponse)
    parts = [part async for part in response.body_iterator]
    if response.background:
        await response.background()
    return b"".join(part if isinstance(part, bytes) else str(part).encode() for part in parts)


def read(response: Response) -> bytes:
    """The whole of an answer, read as a browser would."""
    import asyncio

    return asyncio.run(sent(response))


def from_csv(response: Response) -> list[list[str]]:
    """The rows that a Belgian spreadsheet finds in it."""
    text = read(response).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def from_xlsx(response: Response) -> list[list[Any]]:
    """The rows that a reader of workbooks finds in it."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(read(response)))
    return book.get_sheet_by_index(0).to_python()


def rows() -> list[Row]:
    """One row of each kind of cell."""
    title = words("nl", "Een gids", fr="Un guide")
    began = datetime(2022, 3, 8, 17, 30, tzinfo=UTC)
    return [
        ("R-2022-001", title, 12, Decimal("12.50"), date(2022, 3, 8), began, True, None),
        ("R-2022-002", 'a;b,c\n"d"', -3, Decimal("-0.5"), date(2023, 1, 1), began, False, None),
    ]


def test_a_belgian_spreadsheet_reads_what_the_list_shows() -> None:
    with speaking("fr"):
        answer = csv_response("aanbevelingen", [*"abcdefgh"], rows())
        assert answer.headers["content-disposition"] == 'attachment; filename="aanbevelingen.csv"'
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert "access-control-allow-origin" not in answer.headers
        _head, first, second = from_csv(answer)
    began = "2022-03-08T18:30:00+01:00"
    assert first == ["R-2022-001", "Un guide", "12", "12,50", "2022-03-08", began, "true", ""]
    assert second[:4] == ["R-2022-002", 'a;b,c\n"d"', "-3", "-0,5"]


def test_a_workbook_has_the_same_with_days_and_numbers_as_such() -> None:
    with speaking("nl"):
        head, first, second = from_xlsx(xlsx_response("lijst", [*"abcdefgh"], rows()))
    assert head == [*"abcdefgh"]
    assert first[:3] == ["R-2022-001", "Een gids", 12.0]
    assert first[3:] == [12.5, date(2022, 3, 8), datetime(2022, 3, 8, 18, 30), True, ""]  # noqa: DTZ001
    assert second[1] == 'a;b,c\n"d"'


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+32 2", "- een punt", "@som", "\tx", "\rx", "\nx", "'=1", '"=1"', " =1", "＝1"],
)
def test_what_would_be_a_formula_is_guarded_and_comes_back(text: str) -> None:
    shown = from_csv(csv_response("x", HEADINGS, [(text, "y")]))[1][0]
    assert shown == f"'{text}"
    assert unguard(shown) == text
    assert from_xlsx(xlsx_response("x", HEADINGS, [(text, "y")]))[1][0] == text


@pytest.mark.parametrize("text", ["", "Een gids", "'s avonds", "1 = 1", "é", "R-2022-001"])
def test_an_ordinary_text_is_left_as_it_is(text: str) -> None:
    assert guard(text) == text
    assert unguard(text) == text


@given(some.text())
def test_every_text_comes_back_from_its_guard(text: str) -> None:
    assert unguard(guard(text)) == text


def test_a_workbook_holds_no_formula_and_no_link() -> None:
    import zipfile

    many = [("=HYPERLINK(1)", "https://example.org"), ("mailto:a@example.org", "{=1}")]
    content = read(xlsx_response("x", HEADINGS, many))
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet.lower().replace(b"=hyperlink(", b"")


def test_a_text_too_long_for_a_cell_says_that_it_goes_on() -> None:
    with_tail = from_xlsx(xlsx_response("x", HEADINGS, [("é" * 40_000, "🙂" * 20_000)]))[1]
    assert with_tail[0] == "é" * 32_766 + "…"
    assert with_tail[1] == "🙂" * 16_383 + "…"


@pytest.mark.parametrize("read_back", ["csv", "xlsx"])
def test_naughty_strings_come_back_byte_for_byte(read_back: str) -> None:
    if not NAUGHTY.exists():
        pytest.skip("The naughty strings are not here.")
    strings = [text for text in json.loads(NAUGHTY.read_text()) if "\0" not in text]
    assert len(strings) > 500
    given_rows = [(text, "einde") for text in strings]
    if read_back == "csv":
        back = [unguard(row[0]) for row in from_csv(csv_response("x", HEADINGS, given_rows))[1:]]
    else:
        # What XML cannot hold stands there in the standard's own escape; this reader leaves one.
        sheet = from_xlsx(xlsx_response("x", HEADINGS, given_rows))[1:]
        back = [row[0].replace("_xFFFE_", "\ufffe") for row in sheet]
    assert back == strings


@pytest.mark.parametrize("make", [csv_response, xlsx_response])
def test_twenty_times_the_rows_take_the_same_memory(make: Callable[..., Response]) -> None:
    peaks = []
    for number in (1_000, 20_000):
        tracemalloc.start()
        answer = make("x", HEADINGS, many_rows(number))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert len(read(answer)) == int(answer.headers["content-length"]) > number
    assert peaks[1] < peaks[0] + 2_000_000


def many_rows(number: int) -> Iterator[Sequence[str]]:
    """A long list, never in memory as a whole."""
    for one in range(number):
        yield (f"R-2022-{one:06d}", f"Aanbeveling {one} met een titel van gewone lengte")
