"""Versions of the strategy: prepared, adopted, closed; axes and themes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.errors import NotNow, Refused
from governance.core.words import words
from governance.strategy import actions
from governance.strategy.models import Stage
from tests.cast import Cast

TITLE = words("nl", "Strategie 2025", fr="Stratégie 2025")


def test_a_version_is_prepared_then_adopted_then_closed(cast: Cast, database: Database) -> None:
    with database.writing() as db, clock_at(datetime(2022, 3, 1, 12, tzinfo=UTC)):
        strategy = actions.add_strategy(db, TITLE, by=cast.ada)
        assert strategy.stage == Stage.PREPARED
        actions.adopt(db, strategy, by=cast.bo)
        assert (strategy.stage, strategy.since) == (Stage.CURRENT, date(2022, 3, 1))
        actions.close(db, strategy, by=cast.sam)
        assert (strategy.stage, strategy.until) == (Stage.CLOSED, date(2022, 3, 1))


def test_a_closed_version_is_not_adopted_again_and_takes_no_axis(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        strategy = actions.add_strategy(db, TITLE, by=cast.ada)
        actions.close(db, strategy, by=cast.ada)
        with pytest.raises(NotNow):
            actions.adopt(db, strategy, by=cast.ada)
        with pytest.raises(NotNow):
            actions.add_axis(db, strategy, TITLE, by=cast.ada)


def test_adopting_a_version_leaves_the_older_one_current(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        older, newer = (actions.add_strategy(db, TITLE, by=cast.ada) for _ in range(2))
        actions.adopt(db, older, by=cast.ada)
        actions.adopt(db, newer, by=cast.ada)
        assert older.stage == newer.stage == Stage.CURRENT


def test_a_version_cannot_end_before_it_begins(cast: Cast, database: Database) -> None:
    with database.writing() as db, pytest.raises(Refused):
        actions.add_strategy(db, TITLE, None, date(2025, 1, 1), date(2024, 1, 1), by=cast.ada)


def test_axes_stand_in_the_order_in_which_they_were_added(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        strategy = actions.add_strategy(db, TITLE, by=cast.ada)
        axes = [actions.add_axis(db, strategy, words("nl", t), by=cast.ada) for t in "abc"]
        assert [axis.position for axis in axes] == [1, 2, 3]


def test_an_axis_carries_on_one_of_another_version_only(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        older, newer = (actions.add_strategy(db, TITLE, by=cast.ada) for _ in range(2))
        axis = actions.add_axis(db, older, words("nl", "Autonomie"), by=cast.ada)
        with pytest.raises(Refused):
            actions.add_axis(db, older, words("nl", "Zelf"), None, axis, by=cast.ada)
        heir = actions.add_axis(db, newer, words("nl", "Zelf"), None, axis, by=cast.ada)
        assert heir.succeeds_id == axis.id


def test_two_themes_do_not_have_one_name(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        first = actions.add_theme(db, words("nl", "Opleiding"), by=cast.sam)
        second = actions.add_theme(db, words("nl", "Lokalen"), by=cast.sam)
        assert (first.position, second.position) == (1, 2)
        with pytest.raises(Refused):
            actions.add_theme(db, words("nl", "opleiding"), by=cast.sam)
