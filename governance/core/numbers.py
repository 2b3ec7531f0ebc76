"""Numbers of rows that are taken out of the row of a table beforehand, to be given out by lot."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

_POSTGRES = text(
    "SELECT min(n), max(n) FROM (SELECT nextval(pg_get_serial_sequence(:name, 'id')) AS n "
    "FROM generate_series(1, :many)) AS taken"
)
_BEGIN = text(
    "INSERT INTO sqlite_sequence (name, seq) SELECT :name, 0 "
    "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = :name)"
)
_SQLITE = text(
    "UPDATE sqlite_sequence SET seq = seq + :many WHERE name = :name RETURNING seq - :many + 1, seq"
)


def take_numbers(db: Session, table: str, many: int) -> tuple[int, int]:
    """Take `many` numbers that no new row of `table` gets by itself; the first and the last.

    On SQLite the table is one that numbers its rows by AUTOINCREMENT.
    """
    if db.get_bind().dialect.name == "sqlite":
        db.execute(_BEGIN, {"name": table})
        first, last = db.execute(_SQLITE, {"name": table, "many": many}).one()
    else:
        first, last = db.execute(_POSTGRES, {"name": table, "many": many}).one()
    return int(first), int(last)
