"""The journal, as anybody may read and check it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

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
        days=_days(page.items),
        head=head(db),
        verbs=VERBS,
        references=references_of(db, [entry.object for entry in page.items]),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """The same thing that happened to the same thing on one day, once or some times in a row."""

    verb: str
    object: str
    newest: int
    oldest: int
    clock: str

    @property
    def times(self) -> int:
        """How many entries these are."""
        return self.newest - self.oldest + 1


def _days(entries: Sequence[Any]) -> list[tuple[date, list[Told]]]:
    """The entries by day, as they are read: what follows itself is told once."""
    days: dict[date, list[Told]] = {}
    for (day, verb, thing), some in groupby(entries, key=_sameness):
        rows = list(some)
        newest, oldest = rows[0], rows[-1]
        told = Told(verb, thing, newest.seq, oldest.seq, newest.moment[11:16])
        days.setdefault(date.fromisoformat(day), []).append(told)
    return list(days.items())


def _sameness(entry: Any) -> tuple[str, str, str]:
    return entry.moment[:10], entry.verb, entry.object


def show_journal_data(request: Request, db: Session, actor: Actor) -> Response:
    """The whole journal, one entry a line, with the payloads that are public."""
    return open_download(jsonl_of(db), "application/jsonl; charset=utf-8")
