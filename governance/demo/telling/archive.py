"""How an older report comes into the archive: set on paper as it was, uploaded, kept."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session
from starlette.datastructures import UploadFile

from governance.core.files import store_file
from governance.core.words import Words
from governance.demo.pieces import Archived
from governance.demo.telling.world import Step, World
from governance.reports import actions

LAYOUT = Path(__file__).with_name("older_report.typ")


def archive_steps(told: Archived) -> Iterator[Step]:
    """The editor adds the report as it was, in Dutch and in French."""
    yield Step(told.added, partial(_archive, told=told))


def _archive(db: Session, world: World, told: Archived) -> None:
    edda = world.actor(db, "edda")
    for language in ("nl", "fr"):
        title = told.title.in_language(language) or told.title.text
        printed = UploadFile(io.BytesIO(printed_in(told, language)), filename=f"{title}.pdf")
        stored = store_file(db, world.settings, printed)
        named = told.title if language == told.title.original else Words(language, title)
        actions.archive(db, told.year, named, language, stored, by=edda)


def printed_in(told: Archived, language: str) -> bytes:
    """The report on paper in a language: always the same bytes."""
    return on_paper([told.title, *told.texts], language, datetime(told.year + 1, 6, 1, tzinfo=UTC))


def on_paper(texts: Sequence[Words], language: str, at: datetime) -> bytes:
    """A title and paragraphs as a PDF in a language, as if it was set at a moment."""
    import typst  # noqa: PLC0415  (47 MB that only printing needs)

    title, *paragraphs = (text.in_language(language) or text.text for text in texts)
    made = typst.compile(
        str(LAYOUT),
        format="pdf",
        sys_inputs={"language": language, "title": title, "text": "\n\n".join(paragraphs)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
        timestamp=at,
    )
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made
