"""The rows of a Pabulib file by section, each with its line; what is not a row gets a sentence."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from governance.core.errors import Refused
from governance.core.i18n import _

KNOWN = ("meta", "projects", "votes")
_OTHER_SECTION = re.compile(r"[A-Za-z][A-Za-z_ ]*")
_NUMBER = re.compile(r"[0-9]{1,20}(?:[.,][0-9]{1,12})?(?:[eE]\+?[0-9]{1,2})?")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line, and what stands in each column."""

    line: int
    cells: dict[str, str]


@dataclass
class Section:
    """A section with the columns that its first line names."""

    line: int
    columns: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def refused(line: int, reason: str) -> Refused:
    """The sentence about a line; what it quotes of the file may not break it."""
    return Refused(_("Line %(line)d: %(reason)s", line=line, reason=" ".join(reason.split())))


def number(text: str, line: int, what: str) -> Fraction:
    """An amount that is not below zero, exactly; a comma or a point begins the decimals."""
    if not _NUMBER.fullmatch(text):
        reason = _("%(what)s is “%(text)s”, which is not a number of zero or more.")
        raise refused(line, reason % {"what": what, "text": text[:40]})
    return Fraction(text.replace(",", "."))


def text_of(content: bytes) -> str:
    """The text of a file, which is UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as mistake:
        line = content.count(b"\n", 0, mistake.start) + 1
        raise refused(line, _("this is not UTF-8 text.")) from None


def sections(text: str) -> tuple[dict[str, Section], list[str]]:
    """The sections META, PROJECTS and VOTES, and the names of others, which are left out."""
    found: dict[str, Section] = {}
    section: Section | None = None
    blank = True
    for line, cells in _records(text):
        if not any(cells):
            blank = True
            continue
        name = _opens(cells, blank=blank)
        blank = False
        if name in found:
            raise refused(line, _("the section %(name)s is there twice.", name=name.upper()))
        if name:
            section = found[name] = Section(line)
        elif section is None:
            raise refused(line, _("a Pabulib file begins with a line META."))
        else:
            _keep(section, cells, line)
    for name in KNOWN:
        if name not in found:
            raise Refused(_("This file has no section %(name)s.", name=name.upper()))
    return found, [name for name in found if name not in KNOWN]


def _keep(section: Section, cells: list[str], line: int) -> None:
    """The first line of a section names its columns, the others are its rows."""
    if section.columns:
        section.rows.append(_row(section, cells, line))
    else:
        section.columns = _columns(cells, line)


def _opens(cells: list[str], *, blank: bool) -> str:
    """The name of the section that a line opens: a known word, or any other after a blank line."""
    word = cells[0].lower()
    if any(cells[1:]):
        return ""
    return word if word in KNOWN or (blank and _OTHER_SECTION.fullmatch(word)) else ""


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """The records of the file, each with the line on which it begins."""
    lines = list(io.StringIO(text, newline=""))
    reader, begins = csv.reader(lines, delimiter=";"), 1
    try:
        for cells in reader:
            ends = reader.line_num
            if ends > begins and "".join(lines[begins - 1 : ends]).count('"') % 2:
                raise refused(begins, _("a quotation mark is opened and never closed."))
            yield begins, [cell.strip() for cell in cells]
            begins = ends + 1
    except csv.Error:
        raise refused(begins, _("this line cannot be read.")) from None


def _columns(cells: list[str], line: int) -> list[str]:
    columns = [cell if ":" in cell else cell.lower() for cell in cells]
    for column in columns:
        if column and columns.count(column) > 1:
            raise refused(line, _("the column %(name)s is there twice.", name=column))
    return columns


def _row(section: Section, cells: list[str], line: int) -> Row:
    if any(cells[len(section.columns) :]):
        reason = _("%(cells)d fields, but only %(columns)d columns; quote a field that holds “;”.")
        raise refused(line, reason % {"cells": len(cells), "columns": len(section.columns)})
    return Row(line, dict(zip(section.columns, cells, strict=False)))
