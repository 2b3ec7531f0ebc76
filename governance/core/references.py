"""Short references that a person can cite on paper: R-2022-014, D-2022-05-3."""

from __future__ import annotations

import re

from sqlalchemy import select
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
    found = select(Counter).where(col(Counter.letter) == letter, col(Counter.year) == year)
    counter = db.execute(found.with_for_update()).scalar_one_or_none()
    if counter is None:
        counter = Counter(letter=letter, year=year)
        db.add(counter)
    counter.last += 1
    db.flush()
    return f"{letter}-{year}-{counter.last:0{width}d}"
