"""Rows are kept a few thousand at a time, so that a long list needs no more memory than a short."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import batched
from typing import Any, BinaryIO

from sqlalchemy import insert, select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.references import reserve_references
from governance.core.words import Words
from governance.recommendations.imports.rows import Refusal, Row, Said
from governance.recommendations.models import (
    WAITING,
    ImportBatch,
    Origin,
    Realisation,
    Recommendation,
    Stage,
)
from governance.strategy.models import Cycle
from governance.strategy.queries import cycle_on

CHUNK = 2_000
LOOKED_UP = 500
_tables = SQLModel.metadata.tables
_KEEP = insert(_tables["recommendation"])
_ASSESS = insert(_tables["assessment"])
_REFUSE = insert(_tables["import_refusal"])


@dataclass(frozen=True, slots=True)
class Taken:
    """What all rows of a list have in common."""

    batch: ImportBatch
    answer_days: int
    cycles: Sequence[Cycle]
    arrived: date


def keep_rows(
    db: Session,
    batch: ImportBatch,
    rows: Iterable[Row | Refusal],
    *,
    answer_days: int,
    cycles: Sequence[Cycle],
) -> None:
    """Keep what the rows say and count them: imported, known already, or refused."""
    taken = Taken(batch, answer_days, cycles, clock.today())
    for some in batched(rows, CHUNK):
        refused = [row for row in some if isinstance(row, Refusal)]
        given = [row for row in some if isinstance(row, Row)]
        known = ids_of(db, batch.source, [row.external_id for row in given])
        new = [row for row in given if row.external_id not in known]
        if refused:
            db.execute(_REFUSE, [_refused(batch, one) for one in refused])
        if new:
            db.execute(_KEEP, _numbered(db, taken, new))
            _assess(db, taken, [row for row in new if row.said])
        batch.rows += len(some)
        batch.imported += len(new)
        batch.known += len(given) - len(new)
        batch.refused += len(refused)


def at_most(most: int, rows: Iterable[Row | Refusal]) -> Iterator[Row | Refusal]:
    """The rows; raises `Refused` where there are more than `most`."""
    for number, row in enumerate(rows, start=1):
        if number > most:
            sentence = _(
                "This list has more than %(n)s rows. Bring it in by the command, at a quiet hour: "
                "everybody who writes waits meanwhile.",
                n=most,
            )
            raise Refused(sentence)
        yield row


def ids_of(db: Session, source: str, external_ids: Sequence[str]) -> dict[str, int]:
    """Which of these a source has brought before, and as what."""
    known: dict[str, int] = {}
    for some in batched(external_ids, LOOKED_UP):
        found = select(col(Recommendation.external_id), col(Recommendation.id)).where(
            col(Recommendation.source) == source, col(Recommendation.external_id).in_(some)
        )
        known.update((str(name), one) for name, one in db.execute(found))
    return known


def _refused(batch: ImportBatch, refusal: Refusal) -> dict[str, Any]:
    return {"batch_id": batch.id, "row": refusal.number, "reason": refusal.reason}


def _numbered(db: Session, taken: Taken, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows as they are stored, oldest first, so that references follow the days."""
    made = [_made_of(taken, row) for row in rows]
    made.sort(key=lambda row: row["received_on"])
    years = Counter(row["received_on"].year for row in made)
    references = {
        year: iter(reserve_references(db, "R", year, many, width=3))
        for year, many in sorted(years.items())
    }
    return [row | {"reference": next(references[row["received_on"].year])} for row in made]


def received_on(taken: Taken, row: Row) -> date:
    """Its own day; else the first of its cycle, or the day of the assessment; else today, but not
    after its answer."""
    batch = taken.batch
    chosen = next((cycle.since for cycle in taken.cycles if cycle.id == batch.cycle_id), None)
    said = row.said and row.said.as_of
    answered = (row.said and row.said.answered_on) or taken.arrived
    return row.on or min(chosen or said or batch.as_of or taken.arrived, answered, taken.arrived)


def as_of(taken: Taken, said: Said) -> date:
    """The day that an assessment speaks of."""
    return said.as_of or taken.batch.as_of or said.answered_on or taken.arrived


def _made_of(taken: Taken, row: Row) -> dict[str, Any]:
    batch, said, on = taken.batch, row.said, received_on(taken, row)
    waits = said is None or said.stage in WAITING
    title = Words(batch.language, row.title)
    cycle = cycle_on(taken.cycles, on)
    return _EMPTY | {
        "batch_id": batch.id,
        "source": batch.source,
        "external_id": row.external_id,
        "cycle_id": batch.cycle_id or (cycle.id if cycle else None),
        "language": batch.language,
        "title": title,
        "text": Words(batch.language, row.text),
        "reasons": Words(batch.language, row.reasons) if row.reasons else None,
        "office": row.office,
        "supports": row.supports,
        "stage": said.stage if said else Stage.RECEIVED,
        "realisation": said.realisation if said else Realisation.NOT_STARTED,
        "proposed_at": clock.now(),
        "received_on": on,
        "due_on": on + timedelta(days=taken.answer_days) if waits else None,
        "answered_on": said.answered_on if said and not waits else None,
        "moved_on": max(as_of(taken, said), on) if said else on,
    }


_EMPTY: dict[str, Any] = {
    "origin": Origin.IMPORT,
    "carried_by": "",
    "has_outcome": False,
    "cited": False,
    "referred_to": "",
    "version": 1,
    "withdrawn_because": "",
}


def _assess(db: Session, taken: Taken, rows: Sequence[Row]) -> None:
    if not rows:
        return
    ids = ids_of(db, taken.batch.source, [row.external_id for row in rows])
    made = [_assessment(taken, ids[row.external_id], row.said) for row in rows if row.said]
    db.execute(_ASSESS, made)


def _assessment(taken: Taken, recommendation_id: int, said: Said) -> dict[str, Any]:
    batch = taken.batch
    return {
        "recommendation_id": recommendation_id,
        "batch_id": batch.id,
        "as_of": as_of(taken, said),
        "treatment": said.treatment,
        "realisation": said.realisation,
        "reasons": Words(batch.language, said.reasons) if said.reasons else None,
        "became": Words(batch.language, said.became) if said.became else None,
        "document": batch.document,
        "document_url": batch.document_url,
    }


def digest_of(file: BinaryIO) -> str:
    """The SHA-256 of a file, read bit by bit."""
    digest = hashlib.sha256()
    for piece in _pieces(file):
        digest.update(piece)
    file.seek(0)
    return digest.hexdigest()


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(1 << 20):
        yield piece
