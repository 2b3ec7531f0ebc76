"""The choices of the register tell of what was received, and of nothing that lies on a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.recommendations import actions
from governance.recommendations.actions import Typed
from governance.recommendations.queries import offices, years
from governance.workshops.queries import get_workshop
from tests.cast import Cast
from tests.rooms import GUIDE, open_workshop


def recommend(db: Session, cast: Cast, year: int, office: str) -> None:
    """Mia recommends something of an office; received at once."""
    with clock_at(datetime(year, 3, 1, 12, tzinfo=UTC)):
        actions.recommend(db, replace(GUIDE, office=office), answer_days=90, by=cast.mia)


def test_the_years_go_back_from_the_last_to_the_first(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        assert years(db) == []
        for year in (2022, 2019, 2021):
            recommend(db, cast, year, "")
        assert years(db) == [2022, 2021, 2020, 2019]
        assert years(db, limit=2) == [2022, 2021]


def test_every_office_stands_there_once_and_by_name(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        assert offices(db) == []
        for office in ("Namur", "", "Gent", "Namur", "Eupen", "Gent"):
            recommend(db, cast, 2022, office)
        assert offices(db) == ["Eupen", "Gent", "Namur"]


def test_an_office_of_the_table_is_not_for_the_public(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.mia)
        typed = Typed("nl", GUIDE.title, GUIDE.text, office="Nog niet gezegd")
        actions.submit(db, workshop, typed, by=cast.mia)
        assert offices(db) == []
        recommend(db, cast, 2022, "Brugge")
        assert offices(db) == ["Brugge"]
