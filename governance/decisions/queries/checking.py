"""Whether approved minutes are what they were when they were approved."""

from __future__ import annotations

import hashlib
import json

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import JournalEntry, JournalPayload, fingerprint
from governance.decisions.models import Minutes, MinutesFile, MinutesStage


def must_be_as_approved(db: Session) -> None:
    """Raise `Refused` with the first minutes that are not what was approved."""
    for name in altered_minutes(db)[:1]:
        raise Refused(_("The minutes of %(name)s: not what was approved.", name=name))


def altered_minutes(db: Session) -> list[str]:
    """The approved minutes, or their PDFs, whose SHA-256 is not the one that the journal has.

    Each is named like `/meetings/12, version 1` or `/meetings/12, version 1, fr`.
    """
    told, kept = _told(db), _kept(db)
    return sorted(name for name in told | kept if told.get(name) != kept.get(name))


def _told(db: Session) -> dict[str, str]:
    found = (
        select(col(JournalEntry.object), col(JournalPayload.payload))
        .join(JournalPayload, col(JournalPayload.seq) == col(JournalEntry.seq))
        .where(col(JournalEntry.verb) == "minutes.approved")
    )
    told = {}
    for page, payload in db.execute(found.execution_options(yield_per=100)):
        facts = json.loads(payload)
        name = f"{page}, version {facts['number']}"
        told[name] = facts["sha256"]
        told |= {f"{name}, {language}": sha256 for language, sha256 in facts["files"].items()}
    return told


def _kept(db: Session) -> dict[str, str]:
    approved = select(Minutes).where(col(Minutes.stage) == MinutesStage.APPROVED)
    names, kept = {}, {}
    for one in db.scalars(approved.execution_options(yield_per=20)):
        names[one.id] = f"/meetings/{one.meeting_id}, version {one.number}"
        kept[names[one.id]] = fingerprint(one.content)
    for file in db.scalars(select(MinutesFile).execution_options(yield_per=20)):
        name = f"{names.get(file.minutes_id, file.minutes_id)}, {file.language}"
        kept[name] = hashlib.sha256(file.pdf).hexdigest()
    return kept
