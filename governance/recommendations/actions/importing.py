"""A file of recommendations is brought in: every row accounted for, and none of them twice."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from sqlalchemy import column, exists, or_, select, table
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become, become_all
from governance.core.policy import Actor, require
from governance.core.references import ranges
from governance.recommendations import policy
from governance.recommendations.imports import ROWS, must_have_title, read
from governance.recommendations.imports.keeping import at_most, digest_of, keep_rows
from governance.recommendations.models import BatchStage, ImportBatch, Recommendation, Stage
from governance.strategy.queries import cycles


@dataclass(frozen=True, slots=True)
class Told:
    """How a file is to be understood; what is not said is guessed.

    With `cycle_id`, `document`, `document_url` and `as_of` a past cycle is brought in whole: what
    its source says had become of each on that day.
    """

    source: str
    language: str
    columns: dict[str, str] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    cycle_id: int | None = None
    document: str = ""
    document_url: str = ""
    as_of: date | None = None


def bring_in(
    db: Session,
    file_name: str,
    content: bytes | BinaryIO,
    source: str,
    language: str,
    *,
    answer_days: int,
    by: Actor,
    told: Told | None = None,
) -> ImportBatch:
    """Bring in a file; rows that this source brought before are left as they are.

    Rows are received as of their own day. The journal gets one entry for the file, and nobody is
    told of single rows. Raises `Refused` where it cannot be read.
    """
    require(policy.can_import(by))
    file = io.BytesIO(content) if isinstance(content, bytes) else content
    batch = _batch(file_name, file, told or Told(source, language))
    db.add(batch)
    return finish_import(db, batch, file, answer_days=answer_days, by=by)


def understand(
    db: Session, file_name: str, file: BinaryIO, file_id: int, told: Told, *, by: Actor
) -> ImportBatch:
    """Keep how a file is understood, for a person to look at before it is brought in."""
    require(policy.can_import(by))
    batch = _batch(file_name, file, told)
    reading = read(file, file_name, today=clock.today())
    batch.format, batch.columns = reading.format, reading.columns
    batch.file_id, batch.by_id = file_id, by.person
    db.add(batch)
    record(db, "import.read", batch, by=by, sha256=batch.sha256)
    return batch


def correct_import(db: Session, batch: ImportBatch, told: Told, *, by: Actor) -> None:
    """Put right how a file is understood."""
    require(policy.can_import(by))
    if batch.stage != BatchStage.READ:
        raise NotNow(_("This is not possible at this stage."))
    _tell(batch, told)
    record(db, "import.corrected", batch, by=by)


def finish_import(
    db: Session,
    batch: ImportBatch,
    file: BinaryIO,
    *,
    answer_days: int,
    most: int = ROWS,
    by: Actor,
) -> ImportBatch:
    """Bring in what was understood, a few thousand rows at a time.

    All of it or nothing, in one transaction, for which others who write wait: `most` rows.
    """
    require(policy.can_import(by))
    become(batch, BatchStage.RUNNING)
    db.flush()
    today = clock.today()
    columns, starts = batch.columns or None, batch.starts or None
    reading = read(file, batch.file_name, today=today, columns=columns, starts=starts)
    must_have_title(reading)
    batch.format, batch.columns = reading.format, reading.columns
    rows = at_most(most, reading.rows)
    keep_rows(db, batch, rows, answer_days=answer_days, cycles=cycles(db))
    become(batch, BatchStage.FINISHED)
    batch.finished_at = clock.now()
    counts = batch.model_dump(include={"sha256", "rows", "imported", "known", "refused"})
    record(db, "import.finished", batch, by=by, source=batch.source, **counts)
    return batch


def leave_import(db: Session, batch: ImportBatch, *, by: Actor) -> None:
    """Bring nothing in of a file that was looked at."""
    require(policy.can_import(by))
    become(batch, BatchStage.LEFT)
    record(db, "import.left", batch, by=by)


_AGENDA = table("agenda_item", column("recommendation_id"))


def undo_import(db: Session, batch: ImportBatch, why: str, *, by: Actor) -> int:
    """Take back what a file brought in, with a reason; it stands nowhere any more.

    The journal keeps the references. Raises `Refused` where something is built on one of them.
    """
    require(policy.can_import(by))
    if not why.strip():
        raise Refused(_("Say why it is taken back."))
    become(batch, BatchStage.UNDONE)
    ours = col(Recommendation.batch_id) == batch.id
    _must_be_free(db, batch.id)
    found = select(col(Recommendation.reference)).where(ours)
    references = ranges(sorted(str(one) for one in db.scalars(found)))
    gone = {"reference": None, "source": None, "received_on": None, "due_on": None}
    taken = become_all(db, Recommendation, ours, Stage.TAKEN_BACK, **gone)
    batch.undone_at, batch.undone_because = clock.now(), why.strip()
    record(db, "import.undone", batch, by=by, why=why.strip(), rows=taken, references=references)
    return taken


def _must_be_free(db: Session, batch_id: int) -> None:
    one = Recommendation
    merged = select(col(one.merged_into_id)).where(col(one.merged_into_id).is_not(None))
    built_on = or_(
        col(one.carried_by) != "",
        col(one.cited),
        col(one.stage).in_([Stage.UNDER_REVIEW, Stage.MERGED]),
        col(one.id).in_(merged),
        exists().where(_AGENDA.c.recommendation_id == col(one.id)),
    )
    found = select(col(one.reference)).where(col(one.batch_id) == batch_id, built_on)
    first = db.scalars(found.order_by(col(one.id)).limit(1)).first()
    if first:
        sentence = _("%(reference)s was treated since: what was brought in stays.", reference=first)
        raise Refused(sentence)


def _batch(file_name: str, file: BinaryIO, told: Told) -> ImportBatch:
    batch = ImportBatch(
        file_name=file_name[-200:],
        sha256=digest_of(file),
        made_at=clock.now(),
        stage=BatchStage.READ,
    )
    _tell(batch, told)
    return batch


def _tell(batch: ImportBatch, told: Told) -> None:
    if not (len(told.language) == 2 and told.language.isascii() and told.language.isalpha()):
        raise Refused(_("A language is two letters, such as nl."))
    if told.document_url and not re.match(r"https?://[^\s]+$", told.document_url):
        raise Refused(_("A link begins with https://."))
    if told.as_of and told.as_of > clock.today():
        raise Refused(_("A day of assessment is not in the future."))
    batch.source, batch.language = told.source[:80], told.language.lower()
    batch.columns, batch.starts = told.columns or batch.columns, told.starts or batch.starts
    batch.cycle_id, batch.as_of = told.cycle_id, told.as_of
    batch.document, batch.document_url = told.document[:200], told.document_url[:500]
