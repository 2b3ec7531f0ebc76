"""From a file to numbered lines of cells: any common delimiter and encoding, and spreadsheets."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO

from governance.core.cells import Unreadable, cells_of
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.tables import unguard
from governance.recommendations.imports.names import guessed

ROWS, WIDTH = 1_000_000, 500
"""The most rows that one list may have, and the most columns."""
HEAD = 20
"""Among how many first rows the header is looked for."""
DELIMITERS = ",;\t|:"
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}

type Line = tuple[int, list[str]]


def format_of(file: BinaryIO, name: str = "") -> str:
    """What kind of file this is: csv, sheet or document; raises `Refused` for any other."""
    start = file.read(512)
    file.seek(0)
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return "sheet"
    if start.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b")):
        raise Refused(_("This is no list: bring in a CSV, XLSX, ODS or Markdown file."))
    return "document" if name.lower().endswith((".md", ".markdown")) else "csv"


def lines_of(file: BinaryIO, format_: str) -> Iterator[Line]:
    """Every line that is not empty, with its number; read as it is asked for."""
    numbered = _sheet(file) if format_ == "sheet" else _csv(file)
    for number, line in numbered:
        if number > ROWS or len(line) > WIDTH:
            raise Refused(
                _("This list is too large: at most %(n)s rows and %(m)s columns.", n=ROWS, m=WIDTH)
            )
        if any(cell.strip() for cell in line):
            yield number, line


def headed(lines: Iterator[Line]) -> tuple[list[str], dict[str, str], Iterator[Line]]:
    """The header, what its columns are guessed to hold, and the lines below it.

    It is the first of the first rows in which most is understood: some lists open with a title.
    """
    first = list(islice(lines, HEAD))
    if not first:
        raise Refused(_("This file is empty."))
    lines_only = [line for _number, line in first]
    guesses = [guessed(line, lines_only[at + 1 :]) for at, line in enumerate(lines_only)]
    usable = [len(g) if g.keys() & {"title", "text"} else 0 for g in guesses]
    at = usable.index(max(usable))
    return first[at][1], guesses[at], chain(first[at + 1 :], lines)


def _sheet(file: BinaryIO) -> Iterator[Line]:
    try:
        yield from cells_of(file)
    except Unreadable as mistake:
        sentences = {
            "locked": _("This spreadsheet is protected by a password."),
            "large": _("This spreadsheet is too large to be read."),
        }
        broken = _("This spreadsheet cannot be read.")
        raise Refused(sentences.get(mistake.args[0], broken)) from None


def _csv(file: BinaryIO) -> Iterator[Line]:
    csv.field_size_limit(10_000_000)
    encoding = encoding_of(file)
    text = io.TextIOWrapper(file, encoding, newline="")
    try:
        sample = text.read(65_536)
        if not sample.strip():
            raise Refused(_("This file is empty."))
        delimiter = _delimiter(sample)
        file.seek(0)
        text = io.TextIOWrapper(text.detach(), encoding, newline="")
        for number, line in enumerate(csv.reader(text, delimiter=delimiter), start=1):
            yield number, [unguard(cell) for cell in line]
    except csv.Error:
        raise Refused(_("This is not a CSV file.")) from None
    finally:
        if not file.closed:
            text.detach()


def encoding_of(file: BinaryIO) -> str:
    """The first encoding in which the whole file can be read; raises `Refused` for none."""
    start = file.read(4096)
    file.seek(0)
    for bom, name in BOMS.items():
        if start.startswith(bom):
            return _first(file, name)
    if b"\x00" in start:
        little = start[1::2].count(0) > start[::2].count(0)
        return _first(file, "utf-16-le" if little else "utf-16-be")
    return _first(file, "utf-8", "cp1252", "latin-1")


def _first(file: BinaryIO, *names: str) -> str:
    for name in names:
        decoder = codecs.getincrementaldecoder(name)()
        try:
            while piece := file.read(1 << 20):
                if "\x00" in decoder.decode(piece):
                    break
            else:
                decoder.decode(b"", final=True)
                return name
        except UnicodeDecodeError:
            continue
        finally:
            file.seek(0)
    raise Refused(_("This is not a CSV file."))


def _delimiter(sample: str) -> str:
    """The one with which the header is understood best; a comma where none tells."""

    def understood(delimiter: str) -> int:
        lines = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        try:
            first = [line for line in islice(lines, HEAD) if any(line)]
        except csv.Error:
            return 0
        return max((len(guessed(line, [])) for line in first), default=0)

    return max(DELIMITERS, key=understood)
