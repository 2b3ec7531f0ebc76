"""Who keeps the strategy and the themes."""

from __future__ import annotations

import pytest

from governance.core.database import Database
from governance.core.errors import NotYou
from governance.core.words import words
from governance.strategy import actions, policy
from tests.cast import Cast


@pytest.mark.parametrize("name", ["ada", "bo", "sam"])
def test_the_board_its_secretary_and_administrators_keep_the_strategy(
    cast: Cast, name: str
) -> None:
    assert policy.can_keep_strategy(cast[name])
    assert policy.can_keep_themes(cast[name])


@pytest.mark.parametrize("name", ["edda", "finn", "lena", "mia", "visitor"])
def test_nobody_else_does(cast: Cast, database: Database, name: str) -> None:
    title = words("nl", "Strategie 2025")
    with database.writing() as db:
        strategy = actions.add_strategy(db, title, by=cast.ada)
        for refused in (
            lambda: actions.add_strategy(db, title, by=cast[name]),
            lambda: actions.rewrite_strategy(db, strategy, title, None, by=cast[name]),
            lambda: actions.adopt(db, strategy, by=cast[name]),
            lambda: actions.close(db, strategy, by=cast[name]),
            lambda: actions.add_axis(db, strategy, title, by=cast[name]),
            lambda: actions.add_theme(db, title, by=cast[name]),
        ):
            with pytest.raises(NotYou):
                refused()
