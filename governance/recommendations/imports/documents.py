"""A document of recommendations: its paragraphs, and at which of them one begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.recommendations.imports.tables import Line, encoding_of

HEADER = ["title", "text"]
HEADLINE = 120
HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*$")
FENCE = re.compile(r" {0,3}(```|~~~)")
DEEPEST = 3
"""Below this, headings stand inside of a recommendation."""
MOST = 1_500
"""The most paragraphs that a person can be asked about on one page."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of a document between blank lines; `level` is that of a heading, else 0."""

    line: int
    level: int
    text: str


def paragraphs_of(file: BinaryIO) -> list[Paragraph]:
    """The paragraphs of a Markdown document, its front matter left out."""
    text = file.read().decode(encoding_of_start(file))
    lines = text.replace("\r\n", "\n").split("\n")
    first = lines.index("---", 1) + 1 if lines[0] == "---" and "---" in lines[1:] else 0
    return list(_paragraphs(lines, first))


def encoding_of_start(file: BinaryIO) -> str:
    """The encoding of a file that was read to its end."""
    file.seek(0)
    return encoding_of(file)


def _paragraphs(lines: list[str], first: int) -> Iterator[Paragraph]:
    some: list[str] = []
    begun, fenced = first, False
    for at, line in enumerate([*lines[first:], ""], start=first):
        heading = None if fenced else HEADING.match(line)
        if (heading or (not line.strip() and not fenced)) and some:
            yield Paragraph(begun + 1, 0, "\n".join(some))
            some = []
        fenced = fenced != bool(FENCE.match(line))
        if heading:
            yield Paragraph(at + 1, len(heading[1]), heading[2].strip())
        elif line.strip() or fenced:
            begun = begun if some else at
            some.append(line)
    if some:
        yield Paragraph(begun + 1, 0, "\n".join(some))


def guessed_starts(paragraphs: list[Paragraph]) -> list[int]:
    """Each heading of the level that most headings have; of two such levels the higher one."""
    levels = Counter(p.level for p in paragraphs if 0 < p.level <= DEEPEST)
    levels = levels or Counter(p.level for p in paragraphs if p.level)
    if not levels:
        return []
    level = max(levels, key=lambda level: (levels[level], -level))
    return [at for at, paragraph in enumerate(paragraphs) if paragraph.level == level]


def cut(
    file: BinaryIO, starts: list[int] | None
) -> tuple[list[str], dict[str, str], Iterator[Line]]:
    """A document as a table of titles and texts, cut where a recommendation begins."""
    paragraphs = paragraphs_of(file)
    if not paragraphs:
        raise Refused(_("This file is empty."))
    if len(paragraphs) > MOST:
        raise Refused(_("This document is too long: at most %(n)s paragraphs.", n=MOST))
    chosen = sorted(starts or guessed_starts(paragraphs))
    if not chosen:
        raise Refused(_("This document has no heading at which a recommendation begins."))
    return HEADER, {name: name for name in HEADER}, _cuts(paragraphs, chosen)


def _cuts(paragraphs: list[Paragraph], starts: list[int]) -> Iterator[Line]:
    levels = {paragraphs[start].level for start in starts if start < len(paragraphs)} - {0}
    lowest = min(levels, default=0)
    for start, end in zip(starts, [*starts[1:], len(paragraphs)], strict=True):
        some = paragraphs[start:end]
        if not some:
            continue
        above = (at for at, p in enumerate(some) if at and 0 < p.level < lowest)
        some = some[: next(above, None)]
        head, rest = (some[0].text, some[1:]) if some[0].level else (headline(some[0].text), some)
        yield some[0].line, [head, "\n\n".join(_as_typed(p) for p in rest)]


def headline(text: str) -> str:
    """How a text begins, where it has no title."""
    begin = text.strip().split("\n")[0].strip()
    return begin if len(begin) <= HEADLINE else begin[:HEADLINE].rsplit(" ", 1)[0] + " …"


def _as_typed(paragraph: Paragraph) -> str:
    return f"{'#' * paragraph.level} {paragraph.text}" if paragraph.level else paragraph.text
