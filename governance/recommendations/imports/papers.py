"""Texts from paper: many lines that were pasted, or a sheet with a column of them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import BinaryIO

from governance.core.errors import Refused
from governance.core.i18n import LANGUAGES, _
from governance.recommendations.imports.names import plain
from governance.recommendations.imports.tables import Line, encoding_of, format_of, lines_of

MOST = 500
"""The most texts that are taken from one list."""

COLUMNS = {
    "text": "recommendation, aanbeveling, recommandation, empfehlung, text, tekst, texte, "
    "proposal, voorstel, proposition, vorschlag",
    "title": "title, titel, titre",
    "table": "table, tafel, tisch, table name, tafelnummer",
    "language": "language, taal, langue, sprache",
}
"""What the columns of such a sheet may be called."""

_MEANT = {name: meant for meant, names in COLUMNS.items() for name in names.split(", ")}
_SPOKEN = {
    **{code: code for code in LANGUAGES},
    **{plain(name): code for code, name in LANGUAGES.items()},
    "dutch": "nl",
    "neerlandais": "nl",
    "niederlandisch": "nl",
    "french": "fr",
    "frans": "fr",
    "franzosisch": "fr",
    "german": "de",
    "duits": "de",
    "allemand": "de",
    "engels": "en",
    "anglais": "en",
    "englisch": "en",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """One text as it stood on paper; "" where its table or its language is not said."""

    text: str
    table: str = ""
    language: str = ""


def papers_typed(lines: str) -> list[Paper]:
    """One text a line, without the quotation marks around it."""
    texts = (
        line.strip().removeprefix('"').removesuffix('"').strip() for line in lines.splitlines()
    )
    return _at_most(Paper(text) for text in texts if text)


def papers_in(file: BinaryIO, name: str) -> list[Paper]:
    """The texts of a sheet or a CSV: the column named so, else the first; raises `Refused`."""
    kind = format_of(file, name)
    if kind == "document":
        raise Refused(_("Choose a spreadsheet: an XLSX, ODS or CSV file."))
    content = file.read()
    lines = lines_of(io.BytesIO(content), kind)
    first = next(lines, None)
    if first is None:
        raise Refused(_("This file is empty."))
    places = _places(first[1])
    if places:
        return _at_most(_papers(lines, places))
    if kind == "csv":  # no column has a name, so that a comma belongs to the text
        return papers_typed(content.decode(encoding_of(io.BytesIO(content))))
    return _at_most(_papers(chain([first], lines), {"text": 0}))


def _places(header: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(header):
        if (meant := _MEANT.get(plain(cell))) is not None:
            found.setdefault(meant, place)
    if "text" not in found and "title" not in found:
        return {}
    return found


def _papers(lines: Iterable[Line], places: dict[str, int]) -> Iterator[Paper]:
    for _number, line in lines:
        said = {
            meant: " ".join(line[place].split())
            for meant, place in places.items()
            if place < len(line)
        }
        text = ": ".join(said[part] for part in ("title", "text") if said.get(part))
        if text:
            language = _SPOKEN.get(plain(said.get("language", "")), "")
            yield Paper(text, said.get("table", "")[:40], language)


def _at_most(papers: Iterable[Paper]) -> list[Paper]:
    taken = list(islice(papers, MOST + 1))
    if len(taken) > MOST:
        raise Refused(_("These are too many at once: at most %(n)s.", n=MOST))
    return taken
