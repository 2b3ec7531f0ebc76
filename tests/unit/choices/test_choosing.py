"""A room chooses: on phones, on paper, until the step ends; then what came out is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlmodel import col

from governance.choices.models import Ballot, Choice, Tally
from governance.choices.queries import last_choice
from governance.core.database import Database
from governance.core.idempotency import new_key
from governance.core.journal import JournalEntry
from governance.core.policy import Actor, Visitor
from governance.recommendations.actions import merge
from governance.recommendations.queries import get_recommendation
from governance.workshops.actions import begin_step, close_room, reopen_room
from governance.workshops.models import Step
from governance.workshops.queries import TICKET, get_workshop, inside_as
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.rooms import join_room, open_workshop, put_on_table

type Browse = Callable[..., Browser]


def begin(database: Database, cast: Cast, workshop_id: int, step: Step = Step.CHOOSE) -> None:
    with database.writing() as db:
        begin_step(db, get_workshop(db, workshop_id, for_=cast.finn), step, by=cast.finn)


@pytest.fixture
def room(database: Database, cast: Cast) -> tuple[str, int, int]:
    """The page of a room that chooses between two recommendations."""
    workshop_id = open_workshop(database, cast)
    one = put_on_table(database, workshop_id, cast.mia, "De gids moet duidelijker")
    two = put_on_table(database, workshop_id, cast.max, "Sneller betalen")
    begin(database, cast, workshop_id)
    return f"/workshops/{workshop_id}/choice", one, two


def number(page: str) -> int:
    return int(page.split("/")[2])


def guest(browse: Browse, database: Database, cast: Cast, page: str, table: str = "") -> Browser:
    """Somebody without an account who joins with the code."""
    with database.reading() as db:
        code = get_workshop(db, number(page), for_=cast.finn).join_code
    phone = browse()
    answer = phone.post(f"/join/{code}", key=new_key(), name="", table=table)
    assert answer.status_code == 303
    assert TICKET in phone.client.cookies
    return phone


def rows(database: Database, kind: Any) -> int:
    with database.reading() as db:
        return db.execute(select(func.count()).select_from(kind)).scalar_one()


def recorded(database: Database) -> list[str]:
    with database.reading() as db:
        verbs = select(col(JournalEntry.verb)).order_by(col(JournalEntry.seq))
        return [verb for verb in db.scalars(verbs) if verb.startswith("choice.")]


def test_a_guest_chooses_changes_it_and_sees_the_result_at_the_end(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page, one, two = room
    phone = guest(browse, database, cast, page)
    html = phone.send(page, page, 200, **{f"dots-{one}": "3", f"opinion-{one}": "agree"})
    assert "Your choice is kept" in html
    assert "All dots are placed" in html
    phone.send(page, page, 200, **{f"dots-{one}": "1", f"dots-{two}": "2"})
    assert rows(database, Ballot) == 1, "one ballot a device"
    assert "What the room chose" not in phone.get(page), "no result before the end"
    begin(database, cast, number(page), Step.DISCUSS)
    html = phone.get(page)
    assert "1 device chose." in html
    assert html.index("Sneller betalen") < html.index("De gids moet duidelijker")
    assert "2 dots" in html
    assert phone.post(page, key=new_key()).status_code == 409


def test_more_dots_than_there_are_are_refused_and_what_was_chosen_stays(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page, one, two = room
    phone = guest(browse, database, cast, page)
    html = phone.send(page, page, 422, **{f"dots-{one}": "3", f"dots-{two}": "2"})
    assert "That is 2 dots too many." in html
    assert re.search(rf'name="dots-{two}" value="2" checked', html), "what was typed is kept"
    assert rows(database, Ballot) == 0
    for wrong in ({f"dots-{one}": "-1"}, {f"dots-{one}": "4"}, {f"opinion-{one}": "maybe"}):
        assert phone.post(page, key=new_key(), **wrong).status_code == 422
    assert phone.post(page, key=new_key(), **{"dots-999": "1"}).status_code == 303
    assert rows(database, Ballot) == 1


def test_saved_as_one_goes_only_the_line_comes_back(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page, one, _two = room
    phone = guest(browse, database, cast, page)
    phone.client.headers["hx-request"] = "true"
    answer = phone.post(page, key=new_key(), **{f"dots-{one}": "1"})
    assert answer.status_code == 200
    assert "2 dots left" in answer.text
    assert 'id="choice-key"' in answer.text, "the next save has a key of its own"
    assert "<html" not in answer.text
    answer = phone.post(page, key=new_key(), **{f"dots-{one}": "3", f"dots-{_two}": "1"})
    assert answer.status_code == 422
    assert "Take one back." in answer.text


def test_a_member_with_two_devices_counts_once(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page, one, two = room
    join_room(database, number(page), cast.mia, "Mia")
    phone, laptop = browse(cast.mia), browse(cast.mia)
    phone.send(page, page, 200, **{f"dots-{one}": "1"})
    laptop.send(page, page, 200, **{f"dots-{two}": "1"})
    assert rows(database, Ballot) == 1


def test_who_did_not_join_is_told_how(
    cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page, one, _two = room
    html = browse(cast.max).get(page)
    assert "Join with the code on the wall to choose." in html
    assert f"dots-{one}" not in html
    assert browse(cast.max).post(page, key=new_key()).status_code == 403
    browse().get(page, 404)


def test_what_each_device_chose_is_forgotten_when_it_is_counted(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page, one, two = room
    for place in range(6):
        phone = guest(browse, database, cast, page, table="blue")
        phone.send(
            page, page, 200, **{f"dots-{one if place else two}": "3", f"opinion-{one}": "agree"}
        )
    assert rows(database, Ballot) == 6
    assert recorded(database) == [], "no vote is recorded"
    with database.writing() as db:
        close_room(db, get_workshop(db, number(page), for_=cast.finn), by=cast.finn)
    assert rows(database, Ballot) == 0
    assert recorded(database) == ["choice.ended"]
    with database.reading() as db:
        choice = last_choice(db, number(page))
        assert choice is not None
        assert choice.devices == 6
        tallies = {tally.recommendation_id: tally for tally in db.scalars(select(Tally))}
        kept = db.execute(text("SELECT * FROM tally")).mappings().first()
    assert (tallies[one].dots, tallies[two].dots, tallies[one].agree) == (15, 3, 6)
    assert kept is not None
    assert not {"participant_id", "person_id", "ballot_id"} & set(kept)


def test_dots_on_paper_are_added_and_said(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page, one, two = room
    guest(browse, database, cast, page).send(page, page, 200, **{f"dots-{one}": "3"})
    paper = page.replace("/choice", "/paper-dots")
    finn = browse(cast.finn)
    finn.send(page, paper, 200, **{f"paper-{two}": "5", f"paper-{one}": "0"})
    assert finn.post(paper, key=new_key(), **{f"paper-{one}": "many"}).status_code == 422
    assert browse(cast.mia).post(paper, key=new_key()).status_code == 403
    begin(database, cast, number(page), Step.DISCUSS)
    html = browse(cast.mia).get(page)
    assert "5 dots were counted on paper by the facilitators." in html
    assert "5 of them on paper" in html
    assert html.index("Sneller betalen") < html.index("De gids moet duidelijker")
    assert recorded(database) == ["choice.counted_on_paper", "choice.ended"]


def test_more_time_is_the_same_choice_and_another_time_is_another(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page, one, _two = room
    phone = guest(browse, database, cast, page)
    phone.send(page, page, 200, **{f"dots-{one}": "3"})
    begin(database, cast, number(page))
    assert (rows(database, Choice), rows(database, Ballot)) == (1, 1)
    with database.writing() as db:
        workshop = get_workshop(db, number(page), for_=cast.finn)
        close_room(db, workshop, by=cast.finn)
        reopen_room(db, workshop, by=cast.finn)
    assert "What the room chose" in phone.get(page), "opened again, the result stands"
    begin(database, cast, number(page))
    assert rows(database, Choice) == 2
    assert "3 dots left" in phone.get(page)


def test_what_is_merged_meanwhile_brings_its_dots_along(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page, one, two = room
    guest(browse, database, cast, page).send(
        page, page, 200, **{f"dots-{one}": "1", f"dots-{two}": "1"}
    )
    with database.writing() as db:
        source = get_recommendation(db, one, for_=cast.finn)
        merge(db, source, get_recommendation(db, two, for_=cast.finn), by=cast.finn)
    begin(database, cast, number(page), Step.COLLECT)
    html = browse(cast.mia).get(page)
    assert "2 dots" in html
    assert "De gids moet duidelijker" not in html


def test_each_device_has_an_order_of_its_own_and_keeps_it(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page = room[0]
    for place in range(6):
        put_on_table(database, number(page), cast.mia, f"Nog een wens {place}")
    phones = [guest(browse, database, cast, page) for _phone in range(4)]
    orders = [re.findall(r'name="dots-(\d+)" value="0"', phone.get(page)) for phone in phones]
    assert len({tuple(order) for order in orders}) > 1
    assert len({frozenset(order) for order in orders}) == 1
    assert re.findall(r'name="dots-(\d+)" value="0"', phones[0].get(page)) == orders[0]


def test_before_there_is_a_choice_the_page_says_so(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page = f"/workshops/{open_workshop(database, cast)}/choice"
    assert "The room has not chosen yet." in browse(cast.mia).get(page)
    assert browse(cast.finn).post(page, key=new_key()).status_code == 409


def test_choosing_asks_no_more_of_the_database_with_more_on_the_table(
    database: Database, cast: Cast, browse: Browse, room: tuple[str, int, int]
) -> None:
    page = room[0]
    phone = guest(browse, database, cast, page)
    phone.get(page)
    with count_queries(database) as few:
        phone.get(page)
    for place in range(6):
        put_on_table(database, number(page), cast.mia, f"Nog een wens {place}")
    with count_queries(database) as many:
        phone.get(page)
    assert len(many) <= len(few) <= 12


def test_a_stranger_to_the_room_is_nobody(
    database: Database, cast: Cast, room: tuple[str, int, int]
) -> None:
    other = open_workshop(database, cast)
    elsewhere: Actor = join_room(database, other, Visitor)
    with database.reading() as db:
        workshop = get_workshop(db, number(room[0]), for_=cast.finn)
        assert inside_as(db, workshop, elsewhere) is None
