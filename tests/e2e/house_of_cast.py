"""A served house gets its cast, its board and a theme, by the actions, as the demo does."""

from __future__ import annotations

from datetime import date

from governance.app import open_database
from governance.core.policy import System
from governance.core.settings import Settings
from governance.core.words import words
from governance.meetings.actions import add_body, give_mandate
from governance.strategy.actions import add_theme
from tests.cast import Cast, engage
from tests.e2e.conftest import Served

SINCE = date(2020, 1, 1)


def furnish(served: Served) -> Cast:
    """The cast, a board that decides with Bo and Sam in it, and a theme."""
    database = open_database(settings_of(served))
    cast = engage(database)
    with database.writing() as db:
        name = words("nl", "Raad van bestuur", fr="Conseil d’administration", en="Board")
        board = add_body(db, name, True, 50, by=System)
        for actor in (cast.bo, cast.sam):
            give_mandate(db, board, actor.person or 0, SINCE, by=System)
        add_theme(db, words("nl", "Onthaal", fr="Accueil", en="Welcome"), by=System)
    database.close()
    return cast


def settings_of(served: Served) -> Settings:
    """The settings that the house is served with."""
    given = {name.removeprefix("GOVERNANCE_").lower(): value for name, value in _ours(served)}
    return Settings(**given)  # type: ignore[arg-type]


def _ours(served: Served) -> list[tuple[str, str]]:
    return [(k, v) for k, v in served.environment.items() if k.startswith("GOVERNANCE_")]
