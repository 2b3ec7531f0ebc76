"""The pages of workshops: planning, the door, the room that opens and closes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core.database import Database
from governance.workshops.codes import show_code
from governance.workshops.models import Participant
from governance.workshops.queries import TICKET, get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.rooms import join_room, open_workshop, plan_workshop, put_on_table

type Browse = Callable[..., Browser]


def code_of(database: Database, cast: Cast, workshop_id: int) -> str:
    with database.reading() as db:
        return get_workshop(db, workshop_id, for_=cast.finn).join_code


def test_the_secretary_plans_a_workshop(database: Database, cast: Cast, browse: Browse) -> None:
    typed = {
        "title-en": "Pay on time",
        "questions-en": "What should change?",
        "held_on": "2022-05-03",
        "starts_at": "18:30",
        "place": "Ghent",
        "facilitators": str(cast.finn.person),
    }
    page = browse(cast.sam)
    html = page.get("/workshops/new")
    assert "Finn Peeters" in html
    answer = page.post("/workshops", original="en", languages=["nl", "en"], **typed)
    assert answer.status_code == 303
    html = page.get(answer.headers["location"])
    assert "Pay on time" in html
    assert "18:30" in html
    change = page.get(answer.headers["location"] + "/edit")
    assert 'value="18:30"' in change, "to change the plan moves no hour"
    assert "Finn Peeters" in html


def test_bad_input_keeps_what_was_typed(cast: Cast, browse: Browse) -> None:
    html = browse(cast.sam).send(
        "/workshops/new", "/workshops", 422, place="Ghent", online_url="http://plain"
    )
    assert 'value="Ghent"' in html
    assert "A link begins with https://." in html


def test_a_member_plans_nothing_and_runs_nothing(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id = plan_workshop(database, cast)
    member = browse(cast.mia)
    member.get("/workshops/new", 403)
    for step in ("opening", "closing", "attendance", "clusters", "hand-overs", "papers", "merges"):
        assert member.post(f"/workshops/{workshop_id}/{step}", chosen="1").status_code == 403
    member.get(f"/workshops/{workshop_id}/desk", 403)
    member.get(f"/workshops/{workshop_id}/edit", 403)
    browse().get("/workshops/999999", 404)


def test_the_facilitator_opens_counts_and_closes(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = f"/workshops/{plan_workshop(database, cast)}"
    finn = browse(cast.finn)
    assert "The room is open" in finn.send(room, f"{room}/opening")
    assert show_code(code_of(database, cast, int(room[-1]))) in finn.get(f"{room}/desk")
    finn.send(f"{room}/desk", f"{room}/attendance", count="23")
    finn.send(f"{room}/desk", f"{room}/attendance", 422, count="many")
    assert "23" in finn.get(room)
    assert "The room is closed" in finn.send(f"{room}/desk", f"{room}/closing")
    assert "The room is open" in finn.send(f"{room}/desk", f"{room}/opening")


def test_a_facilitator_changes_the_own_workshop(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = f"/workshops/{plan_workshop(database, cast)}"
    finn = browse(cast.finn)
    html = finn.get(f"{room}/edit")
    assert 'value="Luik"' in html
    answer = finn.post(
        room,
        **{"title-nl": "Anders", "held_on": "2022-03-23", "original": "nl"},
        place="Namen",
        languages=["nl"],
        facilitators=[str(cast.finn.person), str(cast.mia.person)],
    )
    assert answer.status_code == 303
    html = browse().get(room)
    assert "Namen" in html
    assert "Mia Okafor" not in html, "who runs it is for planners"


def test_the_door_shows_the_room_before_it_asks(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id = open_workshop(database, cast)
    code = code_of(database, cast, workshop_id)
    phone = browse()
    phone.get("/join")
    answer = phone.post("/join", code=show_code(code).lower())
    assert answer.headers["location"] == f"/join/{code}"
    html = phone.get(f"/join/{code}")
    assert html.index("Hoe werken we samen?") < html.index('name="name"')
    html = phone.send(f"/join/{code}", f"/join/{code}", name="Jo", table="3")
    assert "You are in." in html
    assert "with my name: Jo" in html
    assert "with my table: 3" in html
    cookie = phone.post(f"/join/{code}", name="Jo").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_what_is_kept_is_said_in_at_most_120_words(
    database: Database, cast: Cast, browse: Browse, language: str
) -> None:
    code = code_of(database, cast, open_workshop(database, cast))
    html = browse(language=language).get(f"/join/{code}")
    notice = html.partition("<details open>")[2].partition("</details>")[0]
    assert 30 < len(re.sub(r"<[^>]+>", " ", notice).split()) <= 120


def test_one_tap_leads_from_the_door_to_the_form(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id = open_workshop(database, cast)
    door = f"/join/{code_of(database, cast, workshop_id)}"
    answer = browse().post(door, name="", table="", key="one tap")
    assert answer.headers["location"] == f"/workshops/{workshop_id}#recommend"


def test_the_next_person_at_a_phone_comes_in_anew(
    database: Database, cast: Cast, browse: Browse
) -> None:
    code = code_of(database, cast, open_workshop(database, cast))
    for phone, tried in ((browse(), "Jolien"), (browse(cast.mia), "Mia Okafor")):
        phone.post(f"/join/{code}", name="Jolien", table="3")
        assert tried in phone.get(f"/join/{code}")
        html = phone.send(f"/join/{code}", f"/join/{code}/next-person")
        assert "The phone is free for the next person." in html
        assert tried not in html
        assert phone.client.cookies.get(TICKET) is None
        phone.post(f"/join/{code}", name="An", table="4")
    with database.reading() as db:
        names = db.scalars(select(col(Participant.name)).order_by(col(Participant.id)))
        assert list(names) == ["Jolien", "An", "Jolien", "An"]


def test_who_tries_many_codes_with_one_ticket_is_slowed_and_nobody_else_is(
    database: Database, cast: Cast, browse: Browse
) -> None:
    code = code_of(database, cast, open_workshop(database, cast))
    phone, other = browse(), browse()
    for page in (phone, other):
        page.post(f"/join/{code}", name="Jo", table="3")
    wrong = [f"ZZZZZZ{number:02d}" for number in range(30)]
    answers = [phone.post("/join", code=one).status_code for one in wrong]
    assert answers == [422] * 20 + [429] * 10
    assert other.post("/join", code="YYYYYYYY").status_code == 422
    assert phone.post("/join", code=code).status_code == 303


def test_a_member_is_recognised_at_the_door(database: Database, cast: Cast, browse: Browse) -> None:
    code = code_of(database, cast, open_workshop(database, cast))
    html = browse(cast.mia).get(f"/join/{code}")
    assert "You are signed in as Mia Okafor." in html


def test_a_closed_door_says_so(database: Database, cast: Cast, browse: Browse) -> None:
    code = code_of(database, cast, plan_workshop(database, cast))
    html = browse().get(f"/join/{code}")
    assert "not open yet" in html
    assert 'name="table"' not in html
    assert browse().post(f"/join/{code}", name="Jo").status_code == 409


def test_wrong_codes_are_slowed_and_right_ones_never(
    database: Database, cast: Cast, browse: Browse
) -> None:
    phone = browse()
    wrong = "ZZZZ" + code_of(database, cast, open_workshop(database, cast))[:4]
    answers = [phone.post("/join", code=wrong).status_code for _ in range(12)]
    assert set(answers[:10]) == {422}
    assert answers[-1] == 429
    code = code_of(database, cast, open_workshop(database, cast))
    assert {phone.post("/join", code=code).status_code for _ in range(30)} == {303}


def test_the_table_is_seen_from_inside_only(database: Database, cast: Cast, browse: Browse) -> None:
    workshop_id = open_workshop(database, cast)
    put_on_table(database, workshop_id, cast.mia, "Meer zuurstof")
    room = f"/workshops/{workshop_id}"
    assert "Meer zuurstof" not in browse().get(room)
    assert "Meer zuurstof" in browse(cast.max).get(room)
    assert "Meer zuurstof" in browse(cast.max).get(f"{room}/wall")
    browse().get(f"{room}/wall", 404)
    wall = browse(cast.finn).client.get(f"{room}/wall")
    assert "20;url=" in wall.text, "without scripts the browser asks again"
    assert "data-live=" in wall.text


@pytest.mark.parametrize("path", ["", "/desk", "/wall"])
def test_the_room_asks_the_database_no_more_when_it_is_full(
    database: Database, cast: Cast, browse: Browse, path: str
) -> None:
    workshop_id = open_workshop(database, cast)
    finn = browse(cast.finn)
    put_on_table(database, workshop_id, cast.mia, "Een")
    address = f"/workshops/{workshop_id}{path}"
    with count_queries(database) as few:
        finn.get(address)
    for number in range(8):
        put_on_table(database, workshop_id, cast.mia, f"Nummer {number}")
        join_room(database, workshop_id, cast.visitor)
    with count_queries(database) as many:
        finn.get(address)
    assert len(many) == len(few) <= 12, many


def test_the_list_of_workshops_is_bounded(database: Database, cast: Cast, browse: Browse) -> None:
    for _ in range(27):
        plan_workshop(database, cast)
    visitor = browse()
    with count_queries(database) as asked:
        html = visitor.get("/workshops")
    assert html.count('class="row-title"') == 25
    assert len(asked) <= 8, asked
    following = re.search(r'href="([^"]*after=[^"]*)"', html)
    assert following
    assert visitor.get(following[1].replace("&amp;", "&")).count('class="row-title"') == 2
