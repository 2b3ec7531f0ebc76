"""Uploaded files: checked, named by their hash, kept outside the static tree."""

from __future__ import annotations

import hashlib
import io
import os
import re
import zipfile
import zlib
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session
from sqlmodel import Field, SQLModel
from starlette.datastructures import UploadFile
from starlette.responses import FileResponse, Response

from governance.core import clock
from governance.core.columns import instant, key
from governance.core.errors import NotFound, Refused
from governance.core.i18n import _
from governance.core.settings import Settings

KINDS = {
    "application/pdf": b"%PDF-",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
}
OOXML = {
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Spreadsheets and documents are archives: of these each has a part that it cannot be without."""
OPEN_DOCUMENT = {
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.text",
}
MACROS = re.compile(r"vbaProject|^(Basic|Scripts)/", re.IGNORECASE)
MOST_PARTS = 5_000


class StoredFile(SQLModel, table=True):
    """One uploaded file; its bytes stand in the files folder under their SHA-256."""

    __tablename__ = "stored_file"

    id: int | None = key()
    name: str = Field(max_length=200)
    kind: str = Field(max_length=80)
    size: int
    sha256: str = Field(max_length=64, index=True)
    uploaded_at: datetime = instant()


def store_file(
    db: Session,
    settings: Settings,
    upload: UploadFile,
    *,
    kind: str | None = None,
    office: bool = False,
) -> StoredFile:
    """Keep an upload; raise `Refused` where its size or its bytes are not what we take: `office`
    takes spreadsheets and documents without macros too.

    With `kind` its bytes are not looked at: it was read already, and is never given out.
    """
    limit = settings.upload_megabytes * 1_000_000
    upload.file.seek(0)
    content = upload.file.read(limit + 1)
    if len(content) > limit:
        raise Refused(_("This file is larger than %(n)s MB.", n=settings.upload_megabytes))
    upload.file.seek(0)
    kind = kind or next((k for k, magic in KINDS.items() if content.startswith(magic)), None)
    if kind is None and office:
        kind = _office(content)
    if kind is None and office:
        sentence = _("This is no PDF, PNG, JPEG, Excel, Word or OpenDocument file without macros.")
        raise Refused(sentence)
    if kind is None:
        raise Refused(_("This file is not a PDF, PNG or JPEG file."))
    digest = hashlib.sha256(content).hexdigest()
    _write(settings.files / digest, content)
    stored = StoredFile(
        name=_plain(upload.filename or ""),
        kind=kind,
        size=len(content),
        sha256=digest,
        uploaded_at=clock.now(),
    )
    db.add(stored)
    db.flush()
    return stored


def _office(content: bytes) -> str | None:
    """Which spreadsheet or document this is, by its parts; none with macros. Nothing is unpacked
    but the few bytes in which OpenDocument says what it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.namelist()
            if len(parts) > MOST_PARTS or any(MACROS.search(part) for part in parts):
                return None
            if "[Content_Types].xml" in parts:
                return next((kind for part, kind in OOXML.items() if part in parts), None)
            with archive.open("mimetype") as said:
                kind = said.read(100).decode("ascii", "replace")
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, RuntimeError, zlib.error):
        return None
    return kind if kind in OPEN_DOCUMENT and "content.xml" in parts else None


def serve_file(settings: Settings, stored: StoredFile) -> Response:
    """The file as a download that no browser will run."""
    path = settings.files / stored.sha256
    if not path.is_file():
        raise NotFound
    disposition = "inline" if stored.kind == "application/pdf" else "attachment"
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    return FileResponse(
        path,
        media_type=stored.kind,
        filename=stored.name,
        content_disposition_type=disposition,
        headers=headers,
    )


def _plain(name: str) -> str:
    stem = re.sub(r"[^\w.\- ]+", "_", Path(name.replace("\\", "/")).name).strip(" .")
    return stem[-120:] or "file"


def _write(path: Path, content: bytes) -> None:
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    with unfinished.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.rename(path)
