"""Reading a CSV file of recommendations, whatever its delimiter, encoding and column names."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.text import is_storable
from governance.recommendations.words import folded

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": (
        "id", "code", "reference", "referentie", "reference number", "referenz", "ref", "nr", "no",
        "number", "nummer", "numero", "kenmerk", "kennung", "identifier", "external id",
    ),
    "title": (
        "title", "titel", "titre", "subject", "onderwerp", "objet", "sujet", "betreff",
        "recommendation", "aanbeveling", "recommandation", "empfehlung", "proposal", "voorstel",
        "proposition", "vorschlag",
    ),
    "summary": ("summary", "samenvatting", "resume", "zusammenfassung"),
    "text": (
        "text", "tekst", "texte", "description", "beschrijving", "omschrijving", "beschreibung",
        "body", "content", "inhoud", "contenu", "inhalt", "toelichting",
    ),
    "reasons": (
        "reasons", "reason", "reden", "redenen", "motivering", "motivation", "motifs",
        "justification", "begrundung", "grunde",
    ),
    "date": (
        "date", "datum", "received", "received on", "ontvangen", "ontvangen op", "recue le",
        "eingegangen", "eingegangen am", "created at", "createdat", "published at",
    ),
    "supports": (
        "numsupports", "supports", "supporters", "steun", "aantal steun", "soutiens", "soutien",
        "unterstutzungen", "befurwortungen", "endorsements", "votes", "stemmen",
    ),
    "office": ("office", "kantoor", "bureau", "buro"),
}  # fmt: skip
"""What each column may be called, folded; the first name that a file has is taken."""

DATES = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y%m%d", "%d/%m/%y")
TITLE, TEXT = 300, 20_000


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


@dataclass(slots=True)
class Sheet:
    """What was understood of a file: its columns by meaning, its rows, and what was refused."""

    columns: dict[str, str]
    rows: list[Row] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many rows there were, but for empty ones."""
        return len(self.rows) + len(self.refused)


def told(sheet: Sheet) -> str:
    """What was understood of a file, for who brings it in at the command line."""
    columns = ", ".join(f"{meaning} = {name!r}" for meaning, name in sheet.columns.items())
    refused = [f"Row {number} is refused. {reason}" for number, reason in sheet.refused]
    return "\n".join([f"Understood: {columns}", *refused])


def read_csv(content: bytes, *, today: date) -> Sheet:
    """The rows of a CSV file; raises `Refused` with one sentence where it cannot be read."""
    text = _decoded(content)
    if not text.strip():
        raise Refused(_("This file is empty."))
    delimiter = _delimiter(text)
    lines = _lines(text, delimiter)
    header = next(lines, [])
    columns = _understood(header)
    if "title" not in columns:
        raise Refused(_("This file has no column with a title."))
    sheet = Sheet({name: header[place] for name, place in columns.items()})
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=2):
        if any(cell.strip() for cell in line):
            _take(sheet, number, {n: _cell(line, p) for n, p in columns.items()}, today, seen)
    if not sheet.count:
        raise Refused(_("This file has no rows below its header."))
    return sheet


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        if b"\x00" in content or content.startswith((b"%PDF", b"PK\x03\x04")):
            raise Refused(_("This is not a CSV file."))
        encodings = ["utf-8-sig", "cp1252", "latin-1"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(_("This is not a CSV file."))


def _delimiter(text: str) -> str:
    """The one whose header is understood best; a comma where none tells."""

    def understood(delimiter: str) -> int:
        return len(_understood(next(_lines(text, delimiter), [])))

    return max(",;\t|", key=understood)


def _lines(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(10_000_000)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error:
        raise Refused(_("This is not a CSV file.")) from None


def _understood(header: list[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        places.setdefault(folded(name.replace("_", " ")), place)
    found = {}
    for meaning, names in COLUMNS.items():
        known = next((name for name in names if name in places), None)
        if known is not None:
            found[meaning] = places[known]
    return found


def _cell(line: list[str], place: int) -> str:
    return line[place].replace("\r\n", "\n").strip() if place < len(line) else ""


def _take(
    sheet: Sheet, number: int, cells: dict[str, str], today: date, seen: dict[str, int]
) -> None:
    external_id = cells.get("id") or _fingerprint(cells)
    try:
        row = _row(number, external_id, cells, today)
        if external_id in seen:
            raise Refused(_("The same row stands at %(row)s already.", row=seen[external_id]))
    except Refused as refusal:
        sheet.refused.append((number, refusal.sentence))
        return
    seen[external_id] = number
    sheet.rows.append(row)


def _row(number: int, external_id: str, cells: dict[str, str], today: date) -> Row:
    title, summary, text = (cells.get(name, "") for name in ("title", "summary", "text"))
    whole = "\n\n".join(part for part in dict.fromkeys((summary, text)) if part) or title
    if not title:
        raise Refused(_("It has no title."))
    if len(title) > TITLE or len(whole) > TEXT or len(external_id) > 200:
        raise Refused(_("It is too long."))
    if not is_storable("".join(cells.values())):
        raise Refused(_("It holds a character that cannot be kept."))
    return Row(
        number=number,
        external_id=external_id,
        title=title,
        text=whole,
        reasons=cells.get("reasons", "")[:TEXT],
        on=_day(cells.get("date", ""), today),
        supports=_number(cells.get("supports", "")),
        office=cells.get("office", "")[:80],
    )


def _fingerprint(cells: Mapping[str, str]) -> str:
    said = "\x00".join(cells.get(name, "") for name in ("title", "summary", "text"))
    return f"sha256:{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:32]}"


def _day(typed: str, today: date) -> date | None:
    if not typed:
        return None
    day = _parsed(typed)
    if day is None:
        raise Refused(_("Its date cannot be read: %(typed)s.", typed=typed[:40]))
    if not date(1900, 1, 1) <= day <= today:
        raise Refused(_("Its date is not in the past: %(typed)s.", typed=typed[:40]))
    return day


def _parsed(typed: str) -> date | None:
    try:
        return datetime.fromisoformat(typed).date()
    except ValueError:
        pass
    for form in DATES:
        try:
            return datetime.strptime(typed, form).date()  # noqa: DTZ007 a day has no zone
        except ValueError:
            continue
    return None


def _number(typed: str) -> int:
    plain = typed.replace(" ", "").replace("\u202f", "").replace(".", "").replace(",", "")
    if not plain:
        return 0
    if not plain.isascii() or not plain.isdigit() or len(plain) > 9:
        raise Refused(_("Its number of supports cannot be read: %(typed)s.", typed=typed[:40]))
    return int(plain)
