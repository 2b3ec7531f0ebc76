"""Tables to take along, as CSV and XLSX: what a list shows, cell by cell, in flat memory.

A CSV for people opens by a double click in a Belgian Excel: semicolons, since the comma stands
between the euros and the cents there; a byte order mark, without which é is garbled; decimals with
a comma, without which 12.5 becomes the twelfth of May. A CSV for programs (open data) is RFC 4180.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any

from starlette.responses import Response

from governance.core.clock import BRUSSELS
from governance.core.downloads import keep, nothing_kept, saved_as, send_kept
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.words import Words

type Cell = str | int | bool | Decimal | date | datetime | Words | None
type Row = Sequence[Cell]

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BATCH = 500
MOMENT = "yyyy-mm-dd hh:mm"
XLSX_ROWS = 1_048_575
"""What a sheet holds below its headings."""
XLSX_TEXT = 32_767
"""What a cell of a sheet holds, in UTF-16 units."""
FORMULA = re.compile(r"['\"\s]*[=+\-@\t\r\n＝＋－＠]")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a CSV is written."""

    delimiter: str
    decimal: str
    start: str = ""


PEOPLE = Dialect(";", ",", "\ufeff")
PROGRAMS = Dialect(",", ".")


def guard(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula: with an apostrophe before it.

    Texts that begin with = + - @ tab or a line break are guarded, also behind quotes and spaces.
    """
    return f"'{text}" if FORMULA.match(text) else text


def unguard(text: str) -> str:
    """What `guard` was given; any other text as it is."""
    return text[1:] if text.startswith("'") and FORMULA.match(text[1:]) else text


def csv_response(name: str, headings: Sequence[str], rows: Iterable[Row]) -> Response:
    """A CSV for people, kept as `name`.csv; `rows` are read here, once, while they are written."""
    kept = keep(csv_parts(headings, rows, PEOPLE))
    return send_kept(kept, CSV_TYPE, saved_as(f"{name}.csv"))


def xlsx_response(name: str, headings: Sequence[str], rows: Iterable[Row]) -> Response:
    """A workbook with one sheet, kept as `name`.xlsx; texts are never formulas or links there.

    Raises `Refused` for more rows than a sheet holds; a text longer than a cell holds ends in …
    """
    kept = nothing_kept()
    try:
        _fill(kept, headings, rows)
    except BaseException:
        kept.close()
        raise
    return send_kept(kept, XLSX_TYPE, saved_as(f"{name}.xlsx"))


def csv_parts(headings: Sequence[str], rows: Iterable[Row], dialect: Dialect) -> Iterator[bytes]:
    """The bytes of a CSV, a batch of rows at a time."""
    page = io.StringIO(dialect.start)
    page.seek(0, io.SEEK_END)
    writer = csv.writer(page, delimiter=dialect.delimiter, lineterminator="\r\n")
    writer.writerow([guard(heading) for heading in headings])
    each = iter(rows)
    while True:
        batch = list(islice(each, BATCH))
        writer.writerows([_written(cell, dialect) for cell in row] for row in batch)
        yield page.getvalue().encode()
        if len(batch) < BATCH:
            return
        page.seek(0)
        page.truncate()


def _written(cell: Cell, dialect: Dialect) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", dialect.decimal)
    if isinstance(cell, datetime):
        return cell.astimezone(BRUSSELS).isoformat(timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell) if isinstance(cell, int) else guard(str(cell))


def _fill(kept: Any, headings: Sequence[str], rows: Iterable[Row]) -> None:
    # Taken late: only who asks for a workbook waits for it.
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415

    book = Workbook(kept, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
    try:
        sheet = book.add_worksheet()
        bold, moment = book.add_format({"bold": True}), book.add_format({"num_format": MOMENT})
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, heading, bold)
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(rows, 1):
            if number > XLSX_ROWS:
                raise Refused(_("A workbook does not hold that many rows. Take the CSV."))
            for column, cell in enumerate(row):
                if cell is not None:
                    _put(sheet, (number, column), cell, moment)
    finally:
        book.close()


def _put(sheet: Any, place: tuple[int, int], cell: Cell, moment: Any) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(*place, cell)
    elif isinstance(cell, int | Decimal):
        sheet.write_number(*place, cell)
    elif isinstance(cell, datetime):
        sheet.write_datetime(*place, cell.astimezone(BRUSSELS).replace(tzinfo=None), moment)
    elif isinstance(cell, date):
        sheet.write_datetime(*place, cell)
    else:
        sheet.write_string(*place, _shortened(str(cell)))


def _shortened(text: str) -> str:
    units = len(text) + sum(1 for sign in text if sign > "\uffff") if len(text) > 16_000 else 0
    if units <= XLSX_TEXT:
        return text
    cut = text.encode("utf-16-le")[: 2 * (XLSX_TEXT - 1)]
    return cut.decode("utf-16-le", "ignore") + "…"
