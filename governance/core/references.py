"""Short references that a person can cite on paper: R-2022-014, D-2022-05-3."""

from __future__ import annotations

import re

from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session
from sqlmodel import Field, SQLModel, col


class Counter(SQLModel, table=True):
    """The last number given for a letter and a year."""

    __tablename__ = "counter"

    letter: str = Field(primary_key=True, max_length=2)
    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int = 0


PATTERN = re.compile(r"^([WRMDPO])-(\d{4})-(\d{2,6})(?:-(\d+))?$", re.IGNORECASE)


def next_reference(db: Session, letter: str, year: int, *, width: int = 2) -> str:
    """The next reference of a kind in a year; the row is locked until the commit."""
    return reserve_references(db, letter, year, 1, width=width)[0]


def reserve_references(
    db: Session, letter: str, year: int, many: int, *, width: int = 2
) -> list[str]:
    """The next `many` references of a kind in a year, taken at once."""
    insert = sqlite_insert if db.get_bind().dialect.name == "sqlite" else postgres_insert
    first = insert(Counter).values(letter=letter, year=year, last=many)
    counted = first.on_conflict_do_update(
        index_elements=["letter", "year"], set_={"last": col(Counter.last) + many}
    )
    last: int = db.execute(counted.returning(col(Counter.last))).scalar_one()
    numbers = range(last - many + 1, last + 1)
    return [f"{letter}-{year}-{number:0{width}d}" for number in numbers]


def ranges(references: list[str]) -> list[str]:
    """References in a row as one: R-2015-001 – R-2015-080."""
    found: list[list[str]] = []
    for reference in references:
        if found and _number(reference) == _number(found[-1][-1]) + 1 and _same(reference, found):
            found[-1] = [found[-1][0], reference]
        else:
            found.append([reference])
    return [" – ".join(some) for some in found]


def _number(reference: str) -> int:
    return int(reference.rpartition("-")[2])


def _same(reference: str, found: list[list[str]]) -> bool:
    return reference.rpartition("-")[0] == found[-1][-1].rpartition("-")[0]
