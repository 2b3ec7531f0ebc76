"""A file of recommendations is brought in: every row accounted for, and none of them twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import batched

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.references import next_reference
from governance.core.words import Words
from governance.recommendations import policy
from governance.recommendations.imports import Row, Sheet, read_csv
from governance.recommendations.models import (
    BatchStage,
    ImportBatch,
    ImportRefusal,
    Origin,
    Recommendation,
    Stage,
)
from governance.recommendations.words import folded_title


def bring_in(
    db: Session,
    file_name: str,
    content: bytes,
    source: str,
    language: str,
    *,
    answer_days: int,
    by: Actor,
) -> ImportBatch:
    """Bring in a CSV file; rows that this source brought before are left as they are.

    Rows are received as of their own day, in the order of those days. The journal gets one entry
    for the file, and nobody is told of single rows. Raises `Refused` where it cannot be read.
    """
    require(policy.can_import(by))
    source = source[:80]
    if not (len(language) == 2 and language.isascii() and language.isalpha()):
        raise Refused(_("A language is two letters, such as nl."))
    sheet = read_csv(content, today=clock.today())
    known = _known(db, source, sheet)
    new = [row for row in sheet.rows if row.external_id not in known]
    batch = ImportBatch(
        stage=BatchStage.FINISHED,
        file_name=file_name[-200:],
        source=source,
        language=language.lower(),
        sha256=hashlib.sha256(content).hexdigest(),
        made_at=clock.now(),
        rows=sheet.count,
        imported=len(new),
        known=len(known),
        refused=len(sheet.refused),
    )
    _keep_batch(db, batch, sheet)
    for made in _made_of_rows(new, language.lower()):
        made.batch_id, made.source = batch.id, source
        made.reference = next_reference(db, "R", made.moved_on.year, width=3)
        made.due_on = made.moved_on + timedelta(days=answer_days)
        become(made, Stage.RECEIVED)
        db.add(made)
    counts = batch.model_dump(include={"sha256", "rows", "imported", "known", "refused"})
    record(db, "import.finished", batch, by=by, source=source, **counts)
    return batch


def _keep_batch(db: Session, batch: ImportBatch, sheet: Sheet) -> None:
    db.add(batch)
    db.flush()
    db.add_all(ImportRefusal(batch_id=batch.id, row=n, reason=why) for n, why in sheet.refused)


def _made_of_rows(rows: Iterable[Row], language: str) -> Iterator[Recommendation]:
    """What the rows say, oldest first, so that references follow the days."""
    arrived = clock.today()
    for row in sorted(rows, key=lambda row: (row.on or arrived, row.number)):
        yield _made_of(row, Words(language, row.title), row.on or arrived)


def _known(db: Session, source: str, sheet: Sheet) -> set[str]:
    known: set[str] = set()
    for some in batched((row.external_id for row in sheet.rows), 500):
        found = select(col(Recommendation.external_id)).where(
            col(Recommendation.source) == source, col(Recommendation.external_id).in_(some)
        )
        known.update(str(one) for one in db.scalars(found))
    return known


def _made_of(row: Row, title: Words, on: date) -> Recommendation:
    return Recommendation(
        origin=Origin.IMPORT,
        external_id=row.external_id,
        language=title.original,
        title=title,
        title_folded=folded_title(title),
        text=Words(title.original, row.text),
        reasons=Words(title.original, row.reasons) if row.reasons else None,
        office=row.office,
        supports=row.supports,
        proposed_at=clock.now(),
        received_on=on,
        moved_on=on,
    )
