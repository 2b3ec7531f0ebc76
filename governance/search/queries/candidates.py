"""Which entries hold what is looked for, newest first: each database asked in its own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from governance.core.search import Asked, of_kind
from governance.search.models import Kind

_SQLITE: Any = text(
    "SELECT rowid FROM search_word WHERE search_word MATCH :asked ORDER BY rowid DESC LIMIT :most"
)
_POSTGRES: Any = text("SELECT search_newest(:asked, :most)")
_COUNT_SQLITE = (
    "SELECT {n} AS n, count(*) AS many FROM "
    "(SELECT 1 FROM search_word WHERE search_word MATCH :asked{n} LIMIT :most)"
)
_COUNT_POSTGRES = "SELECT {n} AS n, count(*) AS many FROM search_newest(:asked{n}, :most)"


def _is_sqlite(db: Session) -> bool:
    return db.get_bind().dialect.name == "sqlite"


def _written(db: Session, asked: Asked) -> str:
    """What is asked in the language of the database; tokens hold letters and digits only."""
    either, both, quote = ("OR", "AND", '"') if _is_sqlite(db) else ("|", "&", "'")
    groups = (
        f" {either} ".join(f"{quote}{token}{quote}" for token in sorted(tokens)) for tokens in asked
    )
    return f" {both} ".join(f"({group})" for group in groups)


def newest(db: Session, asked: Asked, most: int) -> list[int]:
    """The ids of the newest entries that hold one of each of the tokens, at most `most`."""
    if not asked:
        return []
    statement = _SQLITE if _is_sqlite(db) else _POSTGRES
    return list(db.scalars(statement, {"asked": _written(db, asked), "most": most}))


def count(db: Session, asked: Asked, kinds: Iterable[Kind], most: int) -> dict[Kind, int]:
    """How many entries of each kind there are, counted up to `most`; in one statement."""
    kinds = list(kinds)
    if not asked:
        return dict.fromkeys(kinds, 0)
    one = _COUNT_SQLITE if _is_sqlite(db) else _COUNT_POSTGRES
    statement = text(" UNION ALL ".join(one.format(n=n) for n in range(len(kinds))))
    given = {f"asked{n}": _written(db, of_kind(asked, kind)) for n, kind in enumerate(kinds)}
    return {kinds[row.n]: row.many for row in db.execute(statement, given | {"most": most})}
