"""How quickly hits are found among many texts: `python -m benchmarks.search URL [HOW_MANY]`.

The texts are invented words of which some stand in a fifth of all texts, some in one of fifty, some
in one of ten thousand. The entries go in as `search_word` keeps them; only what is asked of the
database is measured, warm, one asker.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from itertools import batched

from sqlalchemy import text
from sqlalchemy.orm import Session

from governance.app import open_database
from governance.core import search
from governance.core.settings import read_settings
from governance.migrations.run import migrate
from governance.search.models import Kind
from governance.search.queries.candidates import count, newest
from governance.search.reactions import keep

COMMON, SOME, RARE = 12, 200, 20_000
WORDS = 40
QUERIES = {
    "a word of a fifth": ("vaak1", "vaak7"),
    "two words of a fifth": ("vaak1 vaak2", "vaak3 vaak11"),
    "four words of a fifth": ("vaak1 vaak2 vaak3 vaak4",),
    "a word of a fiftieth": ("soms3", "soms77"),
    "two words of a fiftieth": ("soms3 soms4", "soms8 soms99"),
    "common and rare": ("vaak1 zelden77", "vaak2 zelden4242"),
    "a rare word": ("zelden1", "zelden19999"),
    "two rare words": ("zelden1 zelden2",),
    "no hit": ("nergens", "vaak1 nergens"),
    "a common one only in old texts": ("vroeger", "vroeger vaak1"),
    "two that never meet": ("even oneven",),
    "a phrase": ('"vaak1 vaak2"', '"soms3 vaak1"'),
    "part of a reference": ("R-2022-1", "R-2022-99"),
}


def words_of(number: int, chance: random.Random, total: int) -> list[str]:
    said = [f"vaak{n}" for n in range(COMMON) if chance.random() < 0.2]
    said += [f"soms{n}" for n in chance.sample(range(SOME), SOME // 50)]
    said += [f"zelden{n}" for n in chance.sample(range(RARE), 2)]
    said.append("even" if number % 2 else "oneven")
    if number < total // 5:
        said.append("vroeger")
    said += [f"woord{n}" for n in chance.sample(range(5_000), WORDS - len(said))]
    chance.shuffle(said)
    return said


def rows(total: int) -> Iterator[dict[str, object]]:
    chance = random.Random(1)
    for number in range(1, total + 1):
        said = words_of(number, chance, total)
        title, body = " ".join(said[:6]), " ".join(said[6:])
        reference = f"R-2022-{number:03d}"
        tokens = search.entry_tokens(Kind.RECOMMENDATION, reference, {"nl": title}, [("nl", body)])
        yield {"id": number, "tokens": " ".join(tokens)}


def seed(db: Session, total: int) -> None:
    for some in batched(rows(total), 2_000):
        keep(db, list(some))


def measure(db: Session) -> None:
    for name, several in QUERIES.items():
        took: list[float] = []
        hits = 0
        asked: search.Asked = ()
        for turn in range(40):
            asked = search.read_typed(several[turn % len(several)])
            start = time.perf_counter()
            newest(db, search.in_title(asked), 21)
            hits = len(newest(db, asked, 21))
            took.append((time.perf_counter() - start) * 1000)
        start = time.perf_counter()
        count(db, asked, 1_000)
        counted = (time.perf_counter() - start) * 1000
        took.sort()
        print(
            f"{name:32} {hits:3} hits  median {took[20]:7.2f} ms  p99 {took[-1]:7.2f} ms"
            f"  counts {counted:7.2f} ms"
        )


def main(url: str, total: int = 100_000) -> None:
    migrate(url)
    database = open_database(read_settings(database_url=url))
    start = time.perf_counter()
    with database.writing() as db:
        seed(db, total)
    print(f"{total} entries in {time.perf_counter() - start:.0f} s")
    if not database.is_sqlite:
        with database.writer.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
            db.execute(text("VACUUM ANALYZE search_word"))
    with database.reading() as db:
        measure(db)
        measure(db)
    database.close()


if __name__ == "__main__":
    main(sys.argv[1], *(int(n) for n in sys.argv[2:]))
