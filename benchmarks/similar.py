"""What suggestions by meaning cost: `python -m benchmarks.similar [HOW_MANY]`.

A register is filled with recommendations whose meanings are mixtures of those of the 450 texts of
the tests. Measured: the encoder, the first question after a start, and the questions after that.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from benchmarks.rows import Rows
from governance.app import open_database
from governance.core import clock, meaning
from governance.core.database import Database
from governance.core.settings import read_settings
from governance.core.words import Words
from governance.migrations.run import migrate
from governance.recommendations.models import Origin, Recommendation, Stage
from governance.similar.models import Meaning
from governance.similar.queries import Typed, by_meaning, similar
from tests.unit.similar.pairs import FAR, NEAR, SAME

AT_ONCE = 10_000
TEXTS = [one for block in SAME for one in block.values()] + NEAR + FAR


def megabytes() -> float:
    """What this process holds in memory."""
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(pages) * 4096 / 1e6


def timed(what: str, do: Callable[[], Any]) -> None:
    before, start = megabytes(), time.perf_counter()
    do()
    took = time.perf_counter() - start
    print(f"{what}: {took * 1000:.0f} ms, {megabytes() - before:.0f} MB")


def fill(database: Database, many: int) -> None:
    """A register of `many`, with their meanings."""
    np, chance = meaning.numpy(), meaning.numpy().random.default_rng(1)
    known = meaning.matrix(meaning.meanings(TEXTS))
    with database.writer.begin() as connection:
        rows = Rows(connection)
        for first in range(1, many + 1, AT_ONCE):
            picked = chance.integers(0, len(known), (3, AT_ONCE))
            weights = chance.uniform(0.2, 1, (3, AT_ONCE, 1))
            mixed = sum(weights[n] * known[picked[n]] for n in range(3))
            small = np.rint(mixed * (127 / abs(mixed).max(axis=1, keepdims=True))).astype("int8")
            for n in range(AT_ONCE):
                told = TEXTS[picked[0][n]]
                one = rows.add(
                    Recommendation,
                    reference=f"R-{first + n}",
                    origin=Origin.IMPORT,
                    language=told.language,
                    title=Words(told.language, told.title),
                    text=Words(told.language, told.text),
                    stage=Stage.RECEIVED,
                    proposed_at=clock.now(),
                    received_on=clock.today(),
                    moved_on=clock.today(),
                    tick=0,
                )
                vector = small[n].tobytes()
                rows.add(
                    Meaning,
                    recommendation_id=one,
                    version=1,
                    encoder=meaning.ENCODER,
                    vector=vector,
                )
            rows.write_some()
        rows.write()


def ask(what: str, database: Database, question: Callable[[Session, Typed], Any]) -> None:
    took = []
    for told in TEXTS[::4]:
        with database.reading() as db:
            start = time.perf_counter()
            question(db, Typed(*told))
            took.append((time.perf_counter() - start) * 1000)
    took.sort()
    print(f"{what}: median {took[len(took) // 2]:.1f} ms, p95 {took[len(took) * 95 // 100]:.1f} ms")


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        url = f"sqlite:///{folder}/similar.sqlite"
        migrate(url)
        database = open_database(read_settings(database_url=url, data=Path(folder)))
        timed("the encoder, loaded", lambda: meaning.meaning_of(TEXTS[0]))
        fill(database, many)
        print(f"{many} recommendations, one asker, warm:")
        with database.reading() as db:
            timed("the first question after a start", lambda: similar(db, Typed(*TEXTS[9])))
        ask("similar ones, while writing", database, similar)
        ask(
            "by meaning, in the search",
            database,
            lambda db, typed: by_meaning(db, typed.title, leaving_out=(), most=5),
        )
        ask("of which the encoder", database, lambda _db, typed: meaning.meaning_of(typed))
        database.close()


if __name__ == "__main__":
    main()
