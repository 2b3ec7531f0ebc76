"""From lines of cells to recommendations: each row is taken, or refused with its reason."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import BinaryIO

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.text import is_storable
from governance.recommendations.imports import values
from governance.recommendations.imports.documents import cut, headline
from governance.recommendations.imports.tables import Line, format_of, headed, lines_of
from governance.recommendations.models import Realisation, Stage

TITLE, TEXT = 300, 20_000


@dataclass(frozen=True, slots=True)
class Said:
    """What a list says was answered to a row, and had become of it, on a day."""

    treatment: Stage | None
    reasons: str
    answered_on: date | None
    realisation: Realisation
    became: str
    as_of: date | None
    stage: Stage
    """What it is counted under: the answer, or the one that what was done tells of."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that can be taken; `number` is its row in a spreadsheet, the header being 1."""

    number: int
    external_id: str
    title: str
    text: str
    reasons: str
    on: date | None
    supports: int
    office: str
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row that cannot be taken, and why."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it is understood: its columns by meaning, and its rows, read as they are asked."""

    format: str
    header: list[str]
    columns: dict[str, str]
    rows: Iterator[Row | Refusal]


def read(
    file: BinaryIO,
    name: str = "",
    *,
    today: date,
    columns: Mapping[str, str] | None = None,
    starts: list[int] | None = None,
) -> Reading:
    """What a file holds; raises `Refused` with one sentence where it cannot be read.

    `columns` says which column holds what, `starts` at which paragraphs of a document its
    recommendations begin; both are guessed where they are not given.
    """
    format_ = format_of(file, name)
    if format_ == "document":
        header, guess, lines = cut(file, starts)
    else:
        header, guess, lines = headed(lines_of(file, format_))
    chosen = dict(columns) if columns else guess
    chosen = {meaning: column for meaning, column in chosen.items() if column in header}
    places = {meaning: header.index(column) for meaning, column in chosen.items()}
    return Reading(format_, header, chosen, _rows(_some(lines), places, today))


def must_have_title(reading: Reading) -> None:
    """Raise `Refused` where no column says what is recommended."""
    if not reading.columns.keys() & {"title", "text"}:
        raise Refused(_("This file has no column with a title."))


def _some(lines: Iterator[Line]) -> Iterator[Line]:
    first = next(lines, None)
    if first is None:
        raise Refused(_("This file has no rows below its header."))
    yield from chain([first], lines)


def _rows(lines: Iterator[Line], places: dict[str, int], today: date) -> Iterator[Row | Refusal]:
    seen: dict[int, int] = {}
    for number, line in lines:
        cells = {meaning: _cell(line, place) for meaning, place in places.items()}
        external_id = cells.get("id", "").strip() or _fingerprint(cells)
        try:
            before = seen.get(hash(external_id))
            row = _row(number, external_id, cells, today)
            if before:
                raise Refused(_("The same row stands at %(row)s already.", row=before))
        except Refused as refusal:
            yield Refusal(number, refusal.sentence)
            continue
        seen[hash(external_id)] = number
        yield row


def _cell(line: list[str], place: int) -> str:
    return line[place] if place < len(line) else ""


def _row(number: int, external_id: str, cells: dict[str, str], today: date) -> Row:
    if not is_storable("".join(cells.values())):
        raise Refused(_("It holds a character that cannot be kept."))
    title, text = _texts(cells)
    plain = {meaning: cell.strip() for meaning, cell in cells.items()}
    reasons = plain.get("reasons", "")
    if max(len(title) - TITLE, len(text) - TEXT, len(reasons) - TEXT, len(external_id) - 200) > 0:
        raise Refused(_("It is too long."))
    on, said = values.day(plain.get("date", ""), today), _said(plain, today)
    if on and said and said.answered_on and said.answered_on < on:
        raise Refused(_("It was answered before it was received."))
    return Row(
        number=number,
        external_id=external_id,
        title=title,
        text=text,
        reasons=reasons,
        on=on,
        supports=values.number(plain.get("supports", "")),
        office=plain.get("office", "")[:80],
        said=said,
    )


def _texts(cells: Mapping[str, str]) -> tuple[str, str]:
    """Title and text, to the letter; a text alone is headed by how it begins."""
    title, summary, text = (cells.get(name, "") for name in ("title", "summary", "text"))
    parts = [part for part in dict.fromkeys((summary, text)) if part.strip()]
    if "title" not in cells:
        title = headline(next(iter(parts), ""))
    if not title.strip():
        raise Refused(_("It has no title."))
    return title, "\n\n".join(parts) or title


def _said(cells: Mapping[str, str], today: date) -> Said | None:
    treatment = values.answer(cells.get("answer", ""))
    told, done = values.realisation(cells.get("realisation", ""))
    reasons, became = cells.get("answer_reasons", ""), cells.get("became", "")
    if len(reasons) > TEXT or len(became) > TEXT:
        raise Refused(_("It is too long."))
    if treatment is None and done is None:
        return None
    implied = told or (Stage.ACCEPTED if done is not None else Stage.RECEIVED)
    return Said(
        treatment=treatment,
        reasons=reasons,
        answered_on=values.day(cells.get("answered_on", ""), today),
        realisation=done or Realisation.NOT_STARTED,
        became=became,
        as_of=values.day(cells.get("as_of", ""), today),
        stage=treatment or implied,
    )


def _fingerprint(cells: Mapping[str, str]) -> str:
    said = "\x00".join(cells.get(name, "").strip() for name in ("title", "summary", "text"))
    return f"sha256:{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:32]}"
