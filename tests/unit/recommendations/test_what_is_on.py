"""What a phone in a room is told of its steps: what is on, what it follows, what it still holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from governance.core import clock
from governance.core.clock import clock_at
from governance.core.database import Database
from governance.workshops.actions import begin_step, close_room, reopen_room
from governance.workshops.models import Step
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.rooms import open_workshop, put_on_table

type Browse = Callable[..., Browser]


class Hall:
    """An open room, and a phone in it."""

    def __init__(self, database: Database, cast: Cast, phone: Browser) -> None:
        self.database, self.cast, self.phone = database, cast, phone
        self.workshop = open_workshop(database, cast)
        self.path = f"/workshops/{self.workshop}"
        with database.reading() as db:
            code = get_workshop(db, self.workshop, for_=cast.finn).join_code
        phone.post(f"/join/{code}", name="Jo", table="3")

    def does(self, act: Callable[..., None], *given: object) -> None:
        with self.database.writing() as db:
            room = get_workshop(db, self.workshop, for_=self.cast.finn)
            act(db, room, *given, by=self.cast.finn)


@pytest.fixture
def hall(database: Database, cast: Cast, browse: Browse) -> Hall:
    """An open room, and a phone in it."""
    return Hall(database, cast, browse(None, language="en"))


def test_a_phone_is_told_what_is_on_and_follows_it(hall: Hall) -> None:
    said = {Step.COLLECT: "Write what", Step.DISCUSS: "Talk about", Step.CHOOSE: "Place your dots"}
    for step, words in said.items():
        hall.does(begin_step, step)
        page = hall.phone.get(hall.path)
        assert words in page
        assert f'data-live="{hall.path}/events?only=step"' in page
        assert ("Choose now" in page) == (step == Step.CHOOSE)
        assert 'id="writing"' in page, "one can still write"


def test_a_closed_room_holds_what_a_phone_keeps_for_a_day(hall: Hall) -> None:
    hall.does(close_room)
    page = hall.phone.get(hall.path)
    assert "The room is closed" in page
    assert 'id="phone"' in page
    assert 'id="writing"' not in page
    with clock_at(clock.now() + timedelta(days=2)):
        later = hall.phone.get(hall.path)
    assert 'id="phone"' not in later
    assert 'data-live=""' in later
    hall.does(reopen_room)
    assert 'id="writing"' in hall.phone.get(hall.path)


def test_what_the_room_chose_is_called_so_only_once_it_has_chosen(hall: Hall) -> None:
    hall.does(begin_step, Step.DISCUSS)
    assert "What the room chose" not in hall.phone.get(hall.path)
    hall.does(begin_step, Step.CHOOSE)
    hall.does(begin_step, Step.DISCUSS)
    assert "What the room chose" in hall.phone.get(hall.path)


def test_a_visitor_follows_nothing(hall: Hall, browse: Browse) -> None:
    page = browse(None, language="en").get(hall.path)
    assert 'data-live=""' in page
    assert "js/live.js" not in page
    assert "Write what you recommend" not in page


def test_the_page_of_a_room_asks_as_much_for_ten_texts_as_for_one(hall: Hall) -> None:
    asked: list[int] = []
    for texts in (1, 9):
        for number in range(texts):
            put_on_table(hall.database, hall.workshop, hall.cast.mia, f"Wens {texts} {number}")
        with count_queries(hall.database) as queries:
            hall.phone.get(hall.path)
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 12


def test_what_all_phones_ask_at_once_leaves_the_table_out(hall: Hall) -> None:
    put_on_table(hall.database, hall.workshop, hall.cast.mia, "Minder papier")
    with count_queries(hall.database) as queries:
        brief = hall.phone.get(f"{hall.path}?brief")
    assert "Write what you recommend" in brief
    assert "Minder papier" not in brief
    with count_queries(hall.database) as whole:
        assert "Minder papier" in hall.phone.get(hall.path)
    assert len(queries) < len(whole)
