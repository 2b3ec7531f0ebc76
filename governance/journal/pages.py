"""The journal, as anybody may read and check it."""

from __future__ import annotations

from sqlalchemy.orm import Session
from sqlmodel import col
from starlette.requests import Request
from starlette.responses import Response

from governance.core.downloads import open_download
from governance.core.journal import JournalEntry
from governance.core.paging import page_of
from governance.core.policy import Actor
from governance.core.verify import jsonl_of
from governance.core.web import render
from governance.journal.names import VERBS
from governance.journal.queries import ENTRIES, head, references_of


def list_journal(request: Request, db: Session, actor: Actor) -> Response:
    """The entries, newest first, and how to check them."""
    page = page_of(db, ENTRIES, [col(JournalEntry.seq)], request, size=50)
    return render(
        request,
        "journal/list.html",
        page=page,
        head=head(db),
        verbs=VERBS,
        references=references_of(db, [entry.object for entry in page.items]),
    )


def show_journal_data(request: Request, db: Session, actor: Actor) -> Response:
    """The whole journal, one entry a line, with the payloads that are public."""
    return open_download(jsonl_of(db), "application/jsonl; charset=utf-8")
