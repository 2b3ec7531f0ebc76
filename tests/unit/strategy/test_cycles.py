"""A cycle has four dates: suggested, kept in order, shown, and reminded of once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.errors import NotYou, Refused
from governance.core.outbox import Work
from governance.core.words import words
from governance.notifications.models import Notice
from governance.notifications.reminding import reminder
from governance.strategy import actions
from governance.strategy.models import Cycle, Landmark
from governance.strategy.queries import usual_assembly
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import plan_workshop

type Fields = dict[str, Any]
type Browse = Callable[..., Browser]
SINCE = date(2022, 1, 1)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2022, 1, 1), date(2022, 6, 21)),
        (date(2022, 6, 21), date(2022, 6, 21)),
        (date(2022, 6, 22), date(2023, 6, 20)),
        (date(2021, 6, 1), date(2021, 6, 15)),
    ],
)
def test_the_assembly_meets_on_the_third_tuesday_of_june(day: date, expected: date) -> None:
    assert usual_assembly(day) == expected


def in_days(**days: int) -> dict[Landmark, date | None]:
    return {Landmark(name): clock.today() + timedelta(days=n) for name, n in days.items()}


def add(database: Database, cast: Cast, **days: int) -> None:
    with database.writing() as db:
        title = words("nl", "Cyclus", fr="Cycle")
        actions.add_cycle(db, title, SINCE, None, in_days(**days), by=cast.sam)


def told(database: Database) -> list[tuple[int, str]]:
    with database.reading() as db:
        found = select(col(Notice.person_id), col(Notice.verb)).order_by(col(Notice.id))
        return [(person, verb) for person, verb in db.execute(found)]


def test_those_who_have_to_be_ready_are_reminded_once(database: Database, cast: Cast) -> None:
    plan_workshop(database, cast)
    add(database, cast, texts_frozen=10, answers_due=40, report_frozen=14)
    remind = reminder(14)
    for _day in range(2):
        with database.writing() as db:
            remind(db)
    assert sorted(told(database)) == sorted([
        (cast.finn.person, "cycle.texts_frozen"),
        (cast.sam.person, "cycle.texts_frozen"),
        (cast.edda.person, "cycle.report_frozen"),
    ])  # fmt: skip
    with database.reading() as db:
        mails = db.scalars(select(Work).where(col(Work.kind) == "notice")).all()
        assert len(mails) == 3


def test_a_date_that_moves_is_reminded_of_again(database: Database, cast: Cast) -> None:
    add(database, cast, answers_due=10)
    with database.writing() as db:
        reminder(14)(db)
    with database.writing() as db:
        cycle = db.get_one(Cycle, 1)
        moved = in_days(answers_due=12)
        actions.change_cycle(db, cycle, cycle.title, (SINCE, None), moved, by=cast.sam)
        reminder(14)(db)
    assert len(told(database)) == 2


def test_a_date_that_is_over_reminds_nobody(database: Database, cast: Cast) -> None:
    add(database, cast, answers_due=-1)
    with database.writing() as db:
        reminder(14)(db)
        with pytest.raises(NotYou):
            actions.note_reminder(db, db.get_one(Cycle, 1), Landmark.ANSWERS_DUE, by=cast.sam)
    assert told(database) == []


def test_the_dates_stand_in_their_order(database: Database, cast: Cast) -> None:
    with pytest.raises(Refused, match="Texts are frozen first"):
        add(database, cast, texts_frozen=20, assembly=10)


def test_the_dates_stand_in_the_calendar(database: Database, cast: Cast, browse: Browse) -> None:
    add(database, cast, texts_frozen=10)
    sam, visitor = browse(cast.sam), browse()
    typed: Fields = {
        "title-en": "Cycle",
        "answers_due_on": "2099-05-20",
        "assembly_on": "2099-06-16",
    }
    page = sam.send("/strategy/cycles/1/edit", "/strategy/cycles/1", **typed)
    assert "20 May 2099" in page
    assert "Answers due" in visitor.get("/calendar")
    calendar = visitor.get("/calendar.ics")
    assert "cycle-1-assembly@" in calendar
    assert "20990616" in calendar
    typed["assembly_on"] = "2099-01-01"
    page = sam.send("/strategy/cycles/1/edit", "/strategy/cycles/1", 422, **typed)
    assert "Texts are frozen first" in page
    browse(cast.mia).get("/strategy/cycles/1/edit", 403)
    assert sam.client.get("/strategy/cycles/9/edit").status_code == 404


def test_the_usual_day_is_suggested(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        actions.add_cycle(db, words("nl", "2022"), SINCE, None, by=cast.sam)
    page = browse(cast.sam).get("/strategy/cycles/1/edit")
    assert 'value="2022-06-21"' in page


def test_what_was_reminded_is_read_on_ones_own_page(
    database: Database, cast: Cast, browse: Browse
) -> None:
    add(database, cast, assembly=3)
    with database.writing() as db:
        reminder(14)(db)
    assert "the assembly is near" in browse(cast.sam).get("/me")
