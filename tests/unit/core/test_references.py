"""References are given once and without a gap, also the very first ones of a year."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from governance.core.database import Database
from governance.core.references import next_reference


def test_two_first_references_at_once_are_one_and_two(database: Database) -> None:
    for year in range(2000, 2010):
        start = Barrier(4)

        def give(_number: int, year: int = year, start: Barrier = start) -> str:
            start.wait()
            with database.writing() as db:
                return next_reference(db, "R", year, width=3)

        with ThreadPoolExecutor(4) as pool:
            given = sorted(pool.map(give, range(4)))
        assert given == [f"R-{year}-{number:03d}" for number in range(1, 5)]


def test_a_reference_that_was_not_kept_is_given_again(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as db:
        next_reference(db, "W", 2022)
        raise ZeroDivisionError
    with database.writing() as db:
        assert next_reference(db, "W", 2022) == "W-2022-01"
