"""Whether what is kept of each edition is what the journal says was published."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import JournalEntry, JournalPayload
from governance.reports.models import Edition, EditionFile, Report

_published = (
    select(col(JournalPayload.payload))
    .join(JournalEntry, col(JournalEntry.seq) == col(JournalPayload.seq))
    .where(col(JournalEntry.verb) == "report.published")
)
_kept: Any = (
    select(
        col(Report.year), col(Edition.number), col(EditionFile.language),
        col(EditionFile.html), col(EditionFile.pdf),
    )
    .join(Edition, col(Edition.id) == col(EditionFile.edition_id))
    .join(Report, col(Report.id) == col(Edition.report_id))
    .order_by(col(EditionFile.id))
)  # fmt: skip


def must_be_as_published(db: Session) -> None:
    """Raise `Refused` with the first file of an edition that is not what was published."""
    for name in altered_files(db)[:1]:
        raise Refused(_("The report on %(name)s: not what was published.", name=name))


def altered_files(db: Session) -> list[str]:
    """The files of editions that are missing, new or not the bytes whose SHA-256 the journal has.

    Each is named like `2022, edition 1, fr, pdf`.
    """
    told = _told(db)
    kept = {}
    for row in db.execute(_kept.execution_options(yield_per=4)):
        name = f"{row.year}, edition {row.number}, {row.language}"
        kept[f"{name}, html"] = hashlib.sha256(row.html.encode()).hexdigest()
        kept[f"{name}, pdf"] = hashlib.sha256(row.pdf).hexdigest()
    return sorted(name for name in told | kept if told.get(name) != kept.get(name))


def _told(db: Session) -> dict[str, str]:
    told = {}
    for payload in db.scalars(_published):
        facts = json.loads(payload)
        for language, hashes in facts["files"].items():
            for form, sha256 in hashes.items():
                told[f"{facts['year']}, edition {facts['edition']}, {language}, {form}"] = sha256
    return told
