"""A file is laid beside the agenda of a meeting, or beside one of its points."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core.errors import Refused
from governance.core.files import StoredFile
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.decisions import policy
from governance.decisions.models import AgendaItem, MeetingDocument
from governance.decisions.rules import must_be_on_agenda
from governance.meetings.models import Meeting


def add_document(
    db: Session,
    meeting: Meeting,
    file: StoredFile,
    title: str,
    *,
    item: AgendaItem | None = None,
    public: bool = False,
    by: Actor,
) -> MeetingDocument:
    """Lay a file beside the agenda; everyone reads it where it is public, and its point too."""
    require(policy.can_set_agenda(by, meeting))
    if item is not None:
        must_be_on_agenda(item)
        if public and not item.public:
            raise Refused(_("A document of an internal point is internal."))
    document = MeetingDocument(
        meeting_id=meeting.id,
        item_id=item.id if item else None,
        file_id=file.id or 0,
        title=title or file.name,
        public=public,
    )
    db.add(document)
    record(db, "document.added", meeting, by=by, reference=meeting.reference, sha256=file.sha256)
    return document


def take_document_off(
    db: Session, meeting: Meeting, document: MeetingDocument, *, by: Actor
) -> None:
    """A document no longer lies beside the agenda; the record keeps that it did."""
    require(policy.can_set_agenda(by, meeting))
    document.taken_off = True
    record(db, "document.taken_off", meeting, by=by, reference=meeting.reference)
