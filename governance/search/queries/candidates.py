"""Which entries hold what is looked for, newest first: each database asked in its own words.

However often the words stand, the work has an end: one entry in 512 is kept in a sample too, which
tells how far back the rarest of the words has been looked at often enough. A word that is rare is
found in everything; words that are all frequent, in the newest entries.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

from governance.core.search import BLOCK, LARGE, Asked
from governance.search.models import Kind

SEEN = 12
"""So many entries of the sample that hold the rarest word are looked back over: some 6,000 in
all, whatever the words."""

_SQLITE = (
    "SELECT rowid AS id FROM search_word WHERE search_word MATCH :asked AND rowid > :after "
    "ORDER BY rowid DESC LIMIT :most"
)
_POSTGRES = "SELECT id FROM search_newest(:asked, :most, :after) AS id"
_COUNT = "SELECT kind, count(*) AS many FROM search_entry WHERE id IN ({newest}) GROUP BY kind"
_SAMPLE_SQLITE = (
    "SELECT {n} AS n, id FROM (SELECT rowid AS id FROM search_word_sample "
    "WHERE search_word_sample MATCH :asked{n} ORDER BY rowid DESC LIMIT :most)"
)
_SAMPLE_POSTGRES = "SELECT n - 1 AS n, id FROM search_sampled(:asked, :most)"
_LAST = " UNION ALL SELECT -1 AS n, max(id) FROM {words}"


class Reach(NamedTuple):
    """How far back is looked."""

    after: int
    """Entries with a higher id; 0 for all."""
    entries: int
    """About how many those are."""

    @property
    def is_all(self) -> bool:
        """Whether everything is looked through."""
        return self.after == 0


def _is_sqlite(db: Session) -> bool:
    return db.get_bind().dialect.name == "sqlite"


def _written(db: Session, asked: Asked, block: str = "") -> str:
    """What is asked in the language of the database; tokens hold letters and digits only."""
    either, both, quote = ("OR", "AND", '"') if _is_sqlite(db) else ("|", "&", "'")
    groups = (
        f" {either} ".join(f"{quote}{block}{token}{quote}" for token in sorted(tokens))
        for tokens in asked
    )
    return f" {both} ".join(f"({group})" for group in groups)


def reaches(db: Session, *several: Asked) -> list[Reach]:
    """How far back each of these is looked for; in one statement."""
    words = list(dict.fromkeys(word for asked in several for word in asked))
    if not words:
        return [Reach(0, 0) for _asked in several]
    seen: dict[int, list[int]] = {}
    for row in _sampled(db, [_written(db, (word,)) for word in words]):
        seen.setdefault(row.n, []).append(row.id or 0)
    (last,) = seen.pop(-1)
    back = {
        word: min(seen.get(n, ())) if len(seen.get(n, ())) > SEEN else 0
        for n, word in enumerate(words)
    }
    after = [min((back[word] for word in asked), default=0) for asked in several]
    return [Reach(one, last - one) for one in after]


def _sampled(db: Session, words: Sequence[str]) -> Any:
    if _is_sqlite(db):
        statement = " UNION ALL ".join(_SAMPLE_SQLITE.format(n=n) for n in range(len(words)))
        statement += _LAST.format(words="search_word_content")
        given: dict[str, Any] = {f"asked{n}": word for n, word in enumerate(words)}
    else:
        statement, given = _SAMPLE_POSTGRES + _LAST.format(words="search_word"), {"asked": words}
    return db.execute(text(statement), given | {"most": SEEN + 1})


def _given(db: Session, asked: Asked, most: int, reach: Reach) -> dict[str, Any]:
    """Neither database can stop early by itself: both are told the blocks of entries to read.

    SQLite takes them as one more word; PostgreSQL, which has each word once for each block, puts
    them where `@` stands.
    """
    if _is_sqlite(db):
        written = _written(db, (*asked, _blocks(reach)) if reach.after else asked)
    else:
        written = _written(db, asked, "@")
    return {"asked": written, "most": most, "after": reach.after}


def _blocks(reach: Reach) -> frozenset[str]:
    last = reach.after + reach.entries
    letter, size = ("b", BLOCK) if reach.entries >> LARGE == 0 else ("c", LARGE)
    return frozenset(f"{letter}{n}" for n in range(reach.after >> size, (last >> size) + 1))


def newest(db: Session, asked: Asked, most: int, reach: Reach | None = None) -> list[int]:
    """The ids of the newest entries that hold one of each of the tokens, at most `most`."""
    if not asked:
        return []
    reach = reach or reaches(db, asked)[0]
    statement = _SQLITE if _is_sqlite(db) else _POSTGRES
    return list(db.scalars(text(statement), _given(db, asked, most, reach)))


def count(db: Session, asked: Asked, most: int) -> dict[Kind, int]:
    """How many of each kind are among the newest `most` entries."""
    if not asked:
        return {}
    newest_ones = _SQLITE if _is_sqlite(db) else _POSTGRES
    given = _given(db, asked, most, reaches(db, asked)[0])
    rows = db.execute(text(_COUNT.format(newest=newest_ones)), given)
    return {Kind(row.kind): row.many for row in rows}
