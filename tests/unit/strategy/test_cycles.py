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
from governance.strategy.landmarks import derived_from, next_assembly_year, usual_assembly
from governance.strategy.models import Cycle, CycleYear, Landmark
from governance.strategy.queries import years_by_cycle
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import plan_workshop
from tests.unit.decisions.test_two_tabs import form_on

type Fields = dict[str, Any]
type Browse = Callable[..., Browser]
SINCE = date(2022, 1, 1)
YEAR = (clock.today() + timedelta(days=3)).year


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
    assert usual_assembly(next_assembly_year(day)) == expected


def test_the_other_dates_are_counted_back_from_the_assembly() -> None:
    assert derived_from(date(2027, 6, 15)) == {
        Landmark.TEXTS_FROZEN: date(2027, 3, 23),
        Landmark.ANSWERS_DUE: date(2027, 5, 18),
        Landmark.ASSEMBLY: date(2027, 6, 15),
        Landmark.REPORT_FROZEN: date(2027, 6, 1),
    }


def in_days(**days: int) -> dict[Landmark, date | None]:
    return {Landmark(name): clock.today() + timedelta(days=n) for name, n in days.items()}


def add(database: Database, cast: Cast, **days: int) -> None:
    with database.writing() as db:
        title = words("nl", "Cyclus", fr="Cycle")
        cycle = actions.add_cycle(db, title, SINCE, None, by=cast.sam)
        actions.set_year(db, cycle, YEAR, in_days(**days), by=cast.sam)


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
        actions.set_year(db, cycle, YEAR, moved, by=cast.sam)
        reminder(14)(db)
    assert len(told(database)) == 2


def test_a_date_that_is_over_reminds_nobody(database: Database, cast: Cast) -> None:
    add(database, cast, answers_due=-1)
    with database.writing() as db:
        reminder(14)(db)
        with pytest.raises(NotYou):
            actions.note_reminder(db, db.get_one(CycleYear, 1), Landmark.ANSWERS_DUE, by=cast.sam)
    assert told(database) == []


def test_the_dates_stand_in_their_order(database: Database, cast: Cast) -> None:
    with pytest.raises(Refused, match="Texts are frozen first"):
        add(database, cast, texts_frozen=20, assembly=3)
    with pytest.raises(Refused, match="meets in that year"):
        add(database, cast, assembly=800)


def test_each_year_keeps_its_own_dates(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        cycle = actions.add_cycle(db, words("nl", "Cyclus"), SINCE, None, by=cast.sam)
        for year in (2022, 2023, 2024):
            actions.set_year(db, cycle, year, derived_from(usual_assembly(year)), by=cast.sam)
        assert [one.year for one in years_by_cycle(db)[cycle.id]] == [2024, 2023, 2022]
        moved = derived_from(date(2023, 6, 13))
        actions.set_year(db, cycle, 2023, moved, by=cast.sam)
        days = [one.assembly_on for one in years_by_cycle(db)[cycle.id]]
        assert days == [date(2024, 6, 18), date(2023, 6, 13), date(2022, 6, 21)]
        with pytest.raises(Refused, match="not one of the cycle"):
            actions.set_year(db, cycle, 2021, {}, by=cast.sam)
        with pytest.raises(NotYou):
            actions.set_year(db, cycle, 2023, {}, by=cast.mia)


def test_the_dates_stand_in_the_calendar(database: Database, cast: Cast, browse: Browse) -> None:
    add(database, cast, texts_frozen=10)
    sam, visitor = browse(cast.sam), browse()
    typed: Fields = {"answers_due_on": "2099-05-20", "assembly_on": "2099-06-11"}
    where = "/strategy/cycles/1/years/2099"
    page = sam.send(where, where, **typed)
    assert "20 May 2099" in page
    assert "Usually the assembly meets on 16 June 2099" in page
    assert "Answers due" in visitor.get("/calendar")
    calendar = visitor.get("/calendar.ics")
    assert "cycle-1-2099-assembly@" in calendar
    assert "20990611" in calendar
    typed["assembly_on"] = "2099-01-01"
    assert "Texts are frozen first" in sam.send(where, where, 422, **typed)
    typed["assembly_on"] = "2098-06-11"
    assert "meets in that year" in sam.send(where, where, 422, **typed)
    browse(cast.mia).get(where, 403)
    for nowhere in ("/strategy/cycles/9/edit", "/strategy/cycles/1/years/2021"):
        assert sam.client.get(nowhere).status_code == 404


def test_two_who_set_a_year_look_first(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        actions.add_cycle(db, words("nl", "2022"), SINCE, None, by=cast.sam)
    sam, ada, where = browse(cast.sam), browse(cast.ada), "/strategy/cycles/1/years/2030"
    late = form_on(sam, where, where) | {"answers_due_on": "2030-05-02"}
    ada.send(where, where, answers_due_on="2030-05-09")
    answer = sam.client.post(where, data=late)
    assert answer.status_code == 409
    assert "9 May 2030" in answer.text
    assert 'value="2030-05-02"' in answer.text


def test_the_usual_day_is_suggested(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        actions.add_cycle(db, words("nl", "2022"), SINCE, None, by=cast.sam)
    sam, where = browse(cast.sam), "/strategy/cycles/1/years/2022"
    page = sam.get(where)
    assert 'name="assembly_on" type="date" value="2022-06-21"' in page
    assert 'value="2022-03-29"' in page
    page = sam.get(f"{where}?assembly=2022-06-14")
    assert 'name="texts_frozen_on" type="date" value="2022-03-22"' in page
    for nothing in ("0001-01-01", "soon"):
        assert 'value="2022-06-21"' in sam.get(f"{where}?assembly={nothing}")
    year = next_assembly_year(clock.today())
    assert f"Set the dates of {year}" in sam.get("/strategy/cycles")
    assert "Set the dates" not in browse().get("/strategy/cycles")


def test_what_was_reminded_is_read_on_ones_own_page(
    database: Database, cast: Cast, browse: Browse
) -> None:
    add(database, cast, assembly=3)
    with database.writing() as db:
        reminder(14)(db)
    assert "the assembly is near" in browse(cast.sam).get("/me")
