"""The answer clock: days since received, a due day, and a new one for what comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from governance.core import clock
from governance.core.clock import clock_at
from governance.core.database import Database
from governance.decisions.models import Purpose
from governance.meetings.models import Meeting
from governance.progress.queries import overdue_count, trail_of, waiting
from governance.recommendations import actions
from governance.recommendations.models import Recommendation, Stage
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.decisions.agenda import bring_out, of_mia, postponed, put
from tests.unit.meetings.board import found_board, hold, plan

type Browse = Callable[..., Browser]


def at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 12, tzinfo=UTC)


def postpone(database: Database, cast: Cast) -> int:
    """Received in January 2022, postponed in June until October; its id."""
    with clock_at(at(2022, 1, 10)), database.writing() as db:
        one = of_mia(db, cast)
        assert one.due_on == date(2022, 4, 10)
    with clock_at(at(2022, 6, 21)), database.writing() as db:
        meeting = hold(db, cast)
        bring_out(db, cast, put(db, cast, meeting, db.get_one(Recommendation, one.id)), postponed())
    return one.id


def test_what_was_postponed_is_not_late_while_it_rests(database: Database, cast: Cast) -> None:
    one = postpone(database, cast)
    with clock_at(at(2026, 11, 24)), database.reading() as db:
        assert db.get_one(Recommendation, one).stage == Stage.POSTPONED
        assert overdue_count(db) == 0


@pytest.mark.parametrize("way", ["agenda", "button"])
def test_what_comes_back_has_a_new_day_on_which_it_is_due(
    database: Database, cast: Cast, browse: Browse, way: str
) -> None:
    one = postpone(database, cast)
    if way == "button":
        browse(cast.sam).post(f"/recommendations/{one}/review")
        today = clock.today()  # the page lives today
    else:
        today = date(2022, 10, 1)
        with clock_at(at(2022, 10, 1)), database.writing() as db:
            meeting = plan(db, cast, found_board(db, cast), on=date(2022, 10, 20))
            put(db, cast, meeting, db.get_one(Recommendation, one))
    due = today + timedelta(days=90)
    with clock_at(at(today.year, today.month, today.day)), database.reading() as db:
        found = db.get_one(Recommendation, one)
        assert (found.stage, found.due_on) == (Stage.UNDER_REVIEW, due)
        assert found.answered_on == date(2022, 6, 21)
        assert overdue_count(db) == 0
        assert [row.days_late for row in waiting(db, 5)] == [-90]


def test_what_comes_back_is_late_once_the_new_day_has_passed(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = postpone(database, cast)
    with clock_at(at(2022, 10, 1)), database.writing() as db:
        actions.review(db, db.get_one(Recommendation, one), answer_days=30, by=cast.sam)
    with clock_at(at(2022, 11, 5)), database.reading() as db:
        assert overdue_count(db) == 1
        assert [row.days_late for row in waiting(db, 5)] == [5]
        found = db.get_one(Recommendation, one)
        assert "5 days ago" in str(
            [step.title for step in trail_of(db, recommendation=found, for_=cast.visitor)]
        )
    page = browse().get(f"/recommendations/{one}")
    assert "answered after 162 days" in page
    assert "overdue by" in page


def test_the_first_clock_goes_on_while_it_is_prepared(database: Database, cast: Cast) -> None:
    with clock_at(at(2022, 1, 10)), database.writing() as db:
        one = of_mia(db, cast)
    with clock_at(at(2022, 4, 1)), database.writing() as db:
        meeting: Meeting = plan(db, cast, found_board(db, cast))
        put(db, cast, meeting, db.get_one(Recommendation, one.id), purpose=Purpose.APPROVAL)
        assert db.get_one(Recommendation, one.id).due_on == date(2022, 4, 10)
