"""Tables that have fallen silent are known by their tables, never by their people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from governance.core.database import Database
from governance.recommendations.models import Signature
from governance.recommendations.queries import said_at_tables
from governance.recommendations.silence import SILENT_AFTER, silent_tables, table_name
from tests.cast import Cast
from tests.rooms import join_room, open_workshop, put_on_table

NOW = datetime(2027, 1, 12, 19, 30, 42, tzinfo=UTC)


def ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)


@pytest.mark.parametrize("typed", ["3", " 3 ", "tafel 3", "Table 03", "TABLE 3.", "n° 3"])
def test_a_table_is_the_same_however_it_is_typed(typed: str) -> None:
    assert table_name(typed) == "3"


def test_a_table_may_have_a_name() -> None:
    assert table_name("  The  Window ") == "the window"
    assert table_name("3 and 4") != "3"


def test_who_said_nothing_yet_comes_first_then_the_longest_silent() -> None:
    said = [("1", ago(2)), ("tafel 2", ago(25)), ("2", ago(40)), ("Window", ago(11))]
    silent = silent_tables(said, ["3", "Table 1"], 4, NOW)
    assert [(one.name, one.last) for one in silent] == [
        ("3", None),
        ("4", None),
        ("2", ago(25).replace(second=0, microsecond=0)),
        ("Window", ago(11).replace(second=0, microsecond=0)),
    ]


def test_a_table_is_silent_from_that_minute_on() -> None:
    minutes = SILENT_AFTER.total_seconds() / 60
    assert silent_tables([("1", ago(minutes))], [], None, NOW)
    assert not silent_tables([("1", ago(minutes - 0.1))], [], None, NOW)


def test_a_name_counts_for_its_table_and_what_is_anonymous_for_none(
    database: Database, cast: Cast
) -> None:
    workshop_id = open_workshop(database, cast)
    jo = join_room(database, workshop_id, cast.visitor)
    put_on_table(database, workshop_id, jo, "By name", Signature.NAME)
    with database.reading() as db:
        assert [name for name, _at in said_at_tables(db, workshop_id)] == ["3"]
    other = open_workshop(database, cast)
    amin = join_room(database, other, cast.visitor)
    put_on_table(database, other, amin, "By nobody", Signature.ANONYMOUS)
    with database.reading() as db:
        assert said_at_tables(db, other) == []
