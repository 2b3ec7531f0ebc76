"""What may be laid beside an agenda is told by its bytes, not by its name."""

from __future__ import annotations

import io
import zipfile

import pytest
from starlette.datastructures import UploadFile

from governance.core.database import Database
from governance.core.errors import Refused
from governance.core.files import serve_file, store_file
from governance.core.settings import Settings

SHEET = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}
LETTER = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"}
ODS = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}


def archive(parts: dict[str, str]) -> bytes:
    """An archive of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        for name, text in parts.items():
            into.writestr(name, text)
    return made.getvalue()


def upload(content: bytes, name: str = "begroting.xlsx") -> UploadFile:
    """A file as a form sends it."""
    return UploadFile(io.BytesIO(content), filename=name)


def test_spreadsheets_and_documents_are_known_by_their_parts(
    database: Database, settings: Settings
) -> None:
    with database.writing() as db:
        for parts, kind in ((SHEET, "sheet"), (LETTER, "wordprocessing"), (ODS, "opendocument")):
            stored = store_file(db, settings, upload(archive(parts)), office=True)
            assert kind in stored.kind
            answer = serve_file(settings, stored)
            assert answer.headers["content-disposition"].startswith("attachment")
            assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "content",
    [
        archive(SHEET | {"xl/vbaProject.bin": "x"}),
        archive(ODS | {"Basic/Standard/Module1.xml": "x"}),
        archive({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "x"}),
        archive({"mimetype": "application/java-archive", "content.xml": "x"}),
        archive({"index.html": "<script>"}),
        archive(SHEET)[:60],
        b"PK\x03\x04",
        b"<html>",
        b"",
    ],
)
def test_macros_and_other_archives_are_refused(
    database: Database, settings: Settings, content: bytes
) -> None:
    with database.writing() as db, pytest.raises(Refused, match="without macros"):
        store_file(db, settings, upload(content), office=True)


def test_a_spreadsheet_is_taken_only_where_it_is_asked_for(
    database: Database, settings: Settings
) -> None:
    with database.writing() as db, pytest.raises(Refused, match="PDF, PNG or JPEG"):
        store_file(db, settings, upload(archive(SHEET)))
