"""Which axes hold now."""

from __future__ import annotations

from governance.core.database import Database
from governance.core.words import words
from governance.strategy import actions
from governance.strategy.models import Strategy
from governance.strategy.queries import axes_with, current_axes, strategies, themes
from tests.cast import Cast


def test_the_axes_that_hold_now_are_those_of_every_current_version(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:

        def version(title: str) -> Strategy:
            strategy = actions.add_strategy(db, words("nl", title), by=cast.ada)
            for n in (1, 2):
                actions.add_axis(db, strategy, words("nl", f"{title} {n}"), by=cast.ada)
            return strategy

        old, narrowed, horizon, prepared = map(version, ("oud", "nauw", "horizon", "later"))
        for strategy in (old, narrowed, horizon):
            actions.adopt(db, strategy, by=cast.ada)
        actions.close(db, old, by=cast.ada)
    with database.reading() as db:
        titles = [axis.title.text for axis in current_axes(db)]
        assert titles == ["horizon 1", "horizon 2", "nauw 1", "nauw 2"]
        assert [v.title.text for v in strategies(db)] == ["later", "horizon", "nauw", "oud"]
        assert len(strategies(db)[-1].axes) == 2
        assert axes_with(db, [None]) == {}
        assert prepared.id


def test_themes_keep_their_order(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        for title in ("Opleiding", "Administratie"):
            actions.add_theme(db, words("nl", title), by=cast.sam)
    with database.reading() as db:
        assert [theme.title.text for theme in themes(db)] == ["Opleiding", "Administratie"]
