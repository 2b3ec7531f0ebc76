"""In the room and between workshops: similar ones while writing, to support or to add to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance.core.database import Database
from governance.people.actions import erase
from governance.people.queries import get_person
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.rooms import open_workshop
from tests.unit.similar.pairs import SAME
from tests.unit.similar.test_queries import lay, understand, write

type Browse = Callable[..., Browser]

ADVICE = SAME[51]
ASKED = {"language": "fr", "title": ADVICE["fr"].title, "text": ADVICE["fr"].text}
PIECE = {"hx-request": "true"}


def phone_in(database: Database, cast: Cast, browse: Browse, room: int, **said: Any) -> Browser:
    """A device without an account that joined."""
    with database.reading() as db:
        code = get_workshop(db, room, for_=cast.finn).join_code
    phone = browse()
    phone.send(f"/join/{code}", f"/join/{code}", **said)
    return phone


def test_a_phone_in_the_room_is_shown_the_room_and_the_register(
    database: Database, cast: Cast, browse: Browse
) -> None:
    public = write(database, ADVICE["nl"], cast)
    understand(database)
    room = open_workshop(database, cast)
    ours = lay(database, room, cast.max, ADVICE["de"])
    phone = phone_in(database, cast, browse, room, name="Jo", table="3")
    assert f"/workshops/{room}/comparison" in phone.get(f"/workshops/{room}")
    with count_queries(database) as asked:
        answer = phone.client.post(f"/workshops/{room}/comparison", data=ASKED, headers=PIECE)
    assert len(asked) <= 12
    assert answer.headers["cache-control"] == "private, no-store"
    assert "<html" not in answer.text
    assert ADVICE["nl"].title in answer.text
    assert "waiting for an answer" in answer.text
    assert f'form="support-{ours}"' in answer.text
    assert f'form="support-{public}"' not in answer.text, "the register is for members to support"
    nothing = phone.client.post(f"/workshops/{room}/comparison", data={}, headers=PIECE)
    assert "similar-list" not in nothing.text


def test_without_scripts_a_button_shows_them_and_what_was_typed_is_kept(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = write(database, ADVICE["nl"], cast)
    understand(database)
    member, room = browse(cast.max), open_workshop(database, cast)
    for ask, send in (
        (f"/workshops/{room}/comparison", f"/workshops/{room}/recommendations"),
        ("/recommendations/comparison", "/recommendations"),
    ):
        typed = ASKED | {"signature": "name", "reasons": "Parce que"}
        html = member.client.post(ask, data=typed).text
        assert ADVICE["nl"].title in html
        assert f'value="{ASKED["title"]}"' in html
        assert 'name="reasons" value="Parce que"' in html
        assert f'action="{send}"' in html
        assert f'form="support-{one}"' in html
        assert "Nobody seems to have asked" in member.client.post(ask, data={"title": "x"}).text


def test_who_is_not_inside_asks_in_vain(database: Database, cast: Cast, browse: Browse) -> None:
    room, other = open_workshop(database, cast), open_workshop(database, cast)
    lay(database, room, cast.mia, ADVICE["fr"])
    assert browse().post(f"/workshops/{room}/comparison", **ASKED).status_code == 403
    assert browse().post("/recommendations/comparison", **ASKED).status_code == 403
    phone = phone_in(database, cast, browse, other, name="Jo")
    assert phone.post(f"/workshops/{room}/comparison", **ASKED).status_code == 403
    assert "similar-list" not in phone.post(f"/workshops/{other}/comparison", **ASKED).text


def test_who_asks_all_the_time_is_asked_to_wait(
    database: Database, cast: Cast, browse: Browse
) -> None:
    member = browse(cast.max)
    asked = [member.post("/recommendations/comparison", title="x").status_code for _ in range(61)]
    assert asked[0] == 200
    assert asked[-1] == 429


def test_a_phone_adds_to_what_lies_on_the_table_with_its_table_or_name(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = open_workshop(database, cast)
    one = lay(database, room, cast.max, ADVICE["nl"])
    phone = phone_in(database, cast, browse, room, name="Jo", table="3")
    page = f"/recommendations/{one}"
    draft = phone.client.post(f"{page}/addition-draft", data=ASKED).text
    assert ASKED["title"] in draft
    assert "anonymous: nothing" not in draft
    form = f"{page}/additions/new"
    said: dict[str, Any] = {"addition": "Ook in het Frans, graag.", "signature": "table"}
    assert "Ook in het Frans, graag." in phone.send(form, f"{page}/additions", **said)
    shown = phone.get(page)
    assert "table 3" in shown
    assert phone.send(form, f"{page}/additions", 422, addition="").count("field-error") == 1
    refused = phone.post(f"{page}/additions", addition="x", language="nl", signature="anonymous")
    assert refused.status_code == 422
    nameless = phone_in(database, cast, browse, room)
    assert "Say first who you are" in nameless.get(form)
    assert browse().post(f"{page}/additions", addition="x").status_code == 404
    assert "Ook in het Frans" in browse(cast.finn).get(page)


def test_a_member_adds_to_the_register_and_leaves_as_a_member(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = write(database, ADVICE["nl"], cast)
    page = f"/recommendations/{one}"
    assert "Add to it" not in browse().get(page)
    browse(cast.max).send(
        f"{page}/additions/new", f"{page}/additions", addition="Et vite.", signature="name"
    )
    assert "Max Janssens" in browse().get(page)
    assert "Et vite." in browse().get(page)
    with database.writing() as db:
        erase(db, get_person(db, cast.max.person or 0), by=cast.max)
    assert "Et vite." in browse().get(page)
    assert "Max Janssens" not in browse().get(page)


def test_nobody_adds_to_what_was_withdrawn(database: Database, cast: Cast, browse: Browse) -> None:
    one = write(database, ADVICE["nl"], cast)
    page = f"/recommendations/{one}"
    browse(cast.mia).send(page, f"{page}/withdrawal", why="A mistake.")
    sent = browse(cast.max).post(f"{page}/additions", addition="x", language="nl", signature="name")
    assert sent.status_code == 409


def test_the_search_shows_what_means_the_same_in_another_language(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = write(database, ADVICE["nl"], cast)
    understand(database)
    html = browse().get("/search?q=conseils gratuits pour débutants")
    assert f"/recommendations/{one}" in html
    assert "in other languages" in html
    assert "In other words" not in browse().get("/search?q=gratis advies starters")
    assert "In other words" not in browse().get("/search?q=zwembad&kind=project")
