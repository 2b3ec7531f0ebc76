"""The work of understanding what is in the register, a few texts at a time.

A text is read by the encoder outside any transaction that others wait for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.database import Database
from governance.core.meaning import ENCODER, is_there, meanings
from governance.core.outbox import Work, ask_for
from governance.recommendations.models import Recommendation, Stage
from governance.similar.models import Meaning

WORK = "meaning"
"""The kind of work in the outbox."""
SOME, AT_A_TIME = 64, 5_000
"""So many texts are kept in one transaction, and in one piece of work."""

R, M = Recommendation, Meaning
_last: Any = select(func.max(col(M.id)))
_missing: Any = (
    select(col(R.id), col(R.version), col(R.language), col(R.title), col(R.text))
    .outerjoin(M, col(M.recommendation_id) == col(R.id))
    .where(
        col(R.reference).is_not(None),
        col(R.stage).not_in([Stage.WITHDRAWN, Stage.TAKEN_BACK]),
        or_(col(M.id).is_(None), col(M.version) != col(R.version), col(M.encoder) != ENCODER),
    )
    .order_by(col(R.id).desc())
)


@dataclass(frozen=True, slots=True)
class _Text:
    language: str
    title: str
    text: str


def some_are_missing(db: Session) -> bool:
    """Whether a text of the register has no meaning yet, or that of an earlier version."""
    return db.execute(_missing.limit(1)).first() is not None


def keep_missing(database: Database, piece: Work) -> None:
    """Keep the meanings that are missing, the newest first; what is left is asked for again."""
    if not is_there():
        return
    for _time in range(AT_A_TIME // SOME):
        with database.reading() as db:
            rows = db.execute(_missing.limit(SOME)).all()
        if not rows:
            return
        texts = [_Text(row.language, row.title.text, row.text.text) for row in rows]
        with database.writing() as db:
            keep(db, rows, meanings(texts))
    with database.writing() as db:
        ask_for(db, WORK, f"{piece.unique}+", {})


def keep(db: Session, rows: Sequence[Any], vectors: Sequence[bytes]) -> None:
    """Keep what these texts mean, instead of what their earlier versions meant."""
    ids = [row.id for row in rows]
    db.execute(delete(M).where(col(M.recommendation_id).in_(ids)))
    first = (db.scalar(_last) or 0) + 1  # one writes at a time
    db.add_all(
        M(id=number, recommendation_id=row.id, version=row.version, encoder=ENCODER, vector=vector)
        for number, (row, vector) in enumerate(zip(rows, vectors, strict=True), first)
    )
