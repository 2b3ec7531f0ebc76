"""Texts from paper: pasted lines, and sheets with a column of texts."""

from __future__ import annotations

import io

import pytest
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from governance.core.errors import Refused
from governance.recommendations.imports.papers import MOST, Paper, papers_in, papers_typed


def test_a_line_is_a_text() -> None:
    assert papers_typed(" Fietsen: meer \n\n Langer open\n") == [
        Paper("Fietsen: meer"),
        Paper("Langer open"),
    ]


def read(text: str) -> list[Paper]:
    return papers_in(io.BytesIO(text.encode()), "papers.csv")


def test_columns_are_known_by_their_names_in_four_languages() -> None:
    nl = "Tafel;Aanbeveling;Taal\n4;Meer fietsen;Frans\n;Langer open;\n"
    assert read(nl) == [Paper("Meer fietsen", "4", "fr"), Paper("Langer open")]
    fr = "titre,texte,table,langue\nVélos,Plus de vélos,2,nl\n"
    assert read(fr) == [Paper("Vélos: Plus de vélos", "2", "nl")]
    de = "Empfehlung;Sprache\nMehr Räder;Deutsch\n"
    assert read(de) == [Paper("Mehr Räder", "", "de")]


def test_without_a_header_a_line_is_a_text_with_its_commas() -> None:
    assert read('Fietsen, en stallingen\n"Langer open"\n') == [
        Paper("Fietsen, en stallingen"),
        Paper("Langer open"),
    ]


def test_a_workbook_is_read() -> None:
    kept = io.BytesIO()
    book = Workbook(kept)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["recommendation", "table"])
    sheet.write_row(1, 0, ["More bikes", 7])
    book.close()
    kept.seek(0)
    assert papers_in(kept, "papers.xlsx") == [Paper("More bikes", "7")]


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "a.csv"), (b"%PDF-1.7", "a.csv"), (b"# One", "a.md"), (b"PK\x03\x04no", "a.xlsx")],
)
def test_what_is_no_sheet_is_refused(content: bytes, name: str) -> None:
    with pytest.raises(Refused):
        papers_in(io.BytesIO(content), name)


def test_too_many_at_once_are_refused() -> None:
    with pytest.raises(Refused):
        papers_typed("x\n" * (MOST + 1))
