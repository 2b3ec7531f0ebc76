"""One page is one transaction; a form sent twice counts once; strangers' forms are refused."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.testclient import TestClient

from governance.core.database import Database
from governance.core.errors import NotNow, NotYou
from governance.core.idempotency import Answer, forget_answers, new_key
from governance.core.policy import Actor, System
from governance.core.transaction import get, post
from governance.core.web import came_from, language_of, path_with, safe_path, whole
from governance.people.actions import add_person
from governance.people.models import Person
from tests.browse import Browser
from tests.cast import Cast

type Browse = Callable[..., Browser]
OURS = {"sec-fetch-site": "same-origin", "accept-language": "en"}


def create_toy(request: Request, db: Session, actor: Actor) -> Response:
    """Adds a person, then does what the form asks for."""
    name = request.state.form["name"]
    add_person(db, name, f"{name}@example.org", "nl", by=System)
    then = request.state.form.get("then")
    if then == "refuse":
        return HTMLResponse("no", 422)
    if then == "not-you":
        raise NotYou
    if then == "not-now":
        raise NotNow("Later.")
    if then == "crash":
        raise ZeroDivisionError
    return HTMLResponse(f"hello {name}")


def show_toy(request: Request, db: Session, actor: Actor) -> Response:
    """Tries to write while reading."""
    add_person(db, "Sly", "sly@example.org", "nl", by=System)
    return HTMLResponse("written")


@pytest.fixture
def toy(app: Starlette) -> TestClient:
    """The house with two pages more."""
    app.router.routes[0:0] = [post("/toy", create_toy), get("/toy", show_toy)]
    base = "http://127.0.0.1:8000"
    return TestClient(app, base_url=base, headers=OURS, raise_server_exceptions=False)


def names(database: Database) -> set[str]:
    with database.reading() as db:
        return set(db.scalars(select(col(Person.name))))


def test_a_key_sent_twice_is_done_once_and_answered_alike(
    toy: TestClient, database: Database
) -> None:
    first = toy.post("/toy", data={"name": "Rik", "key": "k1"})
    second = toy.post("/toy", data={"name": "Rik", "key": "k1"})
    assert (first.status_code, first.text) == (second.status_code, second.text)
    assert first.text == "hello Rik"
    assert names(database) == {"Rik"}


def test_a_key_sent_with_other_content_is_refused(toy: TestClient, database: Database) -> None:
    toy.post("/toy", data={"name": "Rik", "key": "k1"})
    assert toy.post("/toy", data={"name": "Tom", "key": "k1"}).status_code == 422
    assert names(database) == {"Rik"}


def test_sixteen_threads_with_one_key_make_one_row(toy: TestClient, database: Database) -> None:
    answers: list[tuple[int, str]] = []

    def send() -> None:
        answer = toy.post("/toy", data={"name": "Rik", "key": "k1"})
        answers.append((answer.status_code, answer.text))

    threads = [threading.Thread(target=send) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [(200, "hello Rik")] * 16
    assert names(database) == {"Rik"}


@pytest.mark.parametrize(
    ("then", "status"), [("refuse", 422), ("not-you", 403), ("not-now", 409), ("crash", 500)]
)
def test_what_fails_keeps_nothing_and_frees_the_key(
    toy: TestClient, database: Database, then: str, status: int
) -> None:
    answer = toy.post("/toy", data={"name": "Rik", "key": "k1", "then": then})
    assert answer.status_code == status
    assert names(database) == set()
    assert toy.post("/toy", data={"name": "Rik", "key": "k1"}).status_code == 200


def test_a_crash_shows_an_id_and_no_trace(toy: TestClient) -> None:
    answer = toy.post("/toy", data={"name": "Rik", "then": "crash"})
    assert re.search(r"\b[0-9a-f]{8}\b", answer.text)
    assert "ZeroDivision" not in answer.text
    assert answer.headers["content-security-policy"]


def test_a_reading_page_cannot_write(toy: TestClient, database: Database) -> None:
    assert toy.get("/toy").status_code == 500
    assert names(database) == set()


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:8001"},
        {"cookie": "session=x"},
    ],
)
def test_a_form_from_another_site_is_refused(
    app: Starlette, toy: TestClient, database: Database, headers: dict[str, str]
) -> None:
    stranger = TestClient(app, base_url="http://127.0.0.1:8000", headers=headers)
    assert stranger.post("/toy", data={"name": "Rik"}).status_code == 403
    assert names(database) == set()


def test_our_own_form_is_taken_with_and_without_fetch_metadata(
    app: Starlette, toy: TestClient, database: Database
) -> None:
    origin = {"origin": "http://127.0.0.1:8000", "cookie": "session=x"}
    old = TestClient(app, base_url="http://127.0.0.1:8000", headers=origin)
    assert old.post("/toy", data={"name": "Rik"}).status_code == 200
    assert toy.post("/toy", data={"name": "Tom"}).status_code == 200


def test_characters_that_no_database_keeps_are_refused(toy: TestClient, database: Database) -> None:
    assert toy.post("/toy", data={"name": "a\x00b"}).status_code == 422
    raw = {"content-type": "application/x-www-form-urlencoded"}
    assert toy.post("/toy", content=b"name=a%ED%A0%80b", headers=raw).status_code in (422, 400)
    assert names(database) == set()


def test_every_answer_carries_the_headers(browse: Browse, cast: Cast) -> None:
    for browser in (browse(), browse(cast.mia)):
        for path in ("/sign-in", "/nowhere", "/static/nothing.css"):
            headers = browser.client.get(path).headers
            assert "unsafe" not in headers["content-security-policy"]
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "same-origin"


def test_a_signed_in_page_is_never_kept(browse: Browse, cast: Cast) -> None:
    assert browse(cast.mia).client.get("/sign-in").headers["cache-control"] == "private, no-store"
    visitor = browse().client.get("/sign-in")
    assert "set-cookie" not in visitor.headers
    assert "Accept-Language" in visitor.headers["vary"]


def test_a_host_that_is_not_ours_is_refused(browse: Browse) -> None:
    assert browse().client.get("/sign-in", headers={"host": "evil.example"}).status_code == 400


def test_keys_are_forgotten_after_seven_days(toy: TestClient, database: Database) -> None:
    toy.post("/toy", data={"name": "Rik", "key": "k1"})
    with database.writing() as db:
        for answer in db.scalars(select(Answer)):
            answer.at -= timedelta(days=8)
        db.flush()
        forget_answers(db)
        assert db.scalar(select(func.count()).select_from(Answer)) == 0


@pytest.mark.parametrize(
    ("path", "safe"),
    [
        ("/me?a=1", "/me?a=1"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\t/evil.example", "/"),
        ("javascript:alert(1)", "/"),
        (None, "/"),
    ],
)
def test_next_leads_only_into_this_site(path: str | None, safe: str) -> None:
    assert safe_path(path) == safe


def test_a_number_in_an_address_is_a_number() -> None:
    assert whole({"n": "12"}, "n") == 12
    assert whole({}, "n") is None
    for bad in ("-1", "1e9", "٣", "9" * 30, "x"):
        with pytest.raises(Exception, match="does not exist"):
            whole({"n": bad}, "n")


@pytest.mark.parametrize(
    ("query", "cookie", "accepted", "language"),
    [
        ("lang=de", "fr", "en", "de"),
        ("lang=xx", "fr", "en", "fr"),
        ("", "", "fr-BE,fr;q=0.9,nl;q=0.8", "fr"),
        ("", "", "es, en;q=0.3, nl;q=0.5", "nl"),
        ("", "", "es", "nl"),
        ("", "", "", "nl"),
        ("", "", "fr;q=abc, de;q=0.1", "de"),
    ],
)
def test_the_language_is_asked_remembered_or_accepted(
    query: str, cookie: str, accepted: str, language: str
) -> None:
    headers = [(b"accept-language", accepted.encode()), (b"cookie", f"language={cookie}".encode())]
    scope = {"type": "http", "query_string": query.encode(), "headers": headers, "path": "/"}
    assert language_of(Request(scope)) == language


SENT_FROM = {"referer": "http://127.0.0.1:8000/recommendations/new?theme=2"}


def test_a_refused_form_leads_back_to_its_page(browse: Browse) -> None:
    asking = browse().client
    answer = asking.post("/workshops/1/opening", headers=OURS | SENT_FROM)
    assert answer.status_code == 404
    refused = asking.post("/join", data={"code": ""}, headers=OURS | SENT_FROM)
    assert refused.status_code == 422
    assert 'href="/recommendations/new?theme=2&amp;lang=fr"' in refused.text


def test_a_refused_button_says_so_where_it_was_pressed(toy: TestClient) -> None:
    pressed = {"pressed": "1", "name": "Kim", "then": "not-now", "key": new_key()}
    from_page = OURS | {"referer": "http://127.0.0.1:8000/projects?year=2022"}

    def press(**headers: str) -> Any:
        given: Any = {"data": pressed, "headers": from_page | headers, "follow_redirects": False}
        return toy.post("/toy", **given)

    answer = press()
    assert answer.status_code == 303
    assert answer.headers["location"] == "/projects?year=2022#refused"
    shown = toy.get("/projects?year=2022", headers=OURS).text
    assert 'role="alert" id="refused" tabindex="-1"' in shown
    assert "This was not done. Later." in shown
    assert 'id="refused"' not in toy.get("/projects", headers=OURS).text, "it is said once"
    assert press().status_code == 303, "nothing was kept under the key"
    elsewhere = {"referer": "https://elsewhere.example/projects"}
    for headers in ({"hx-request": "true"}, {"sec-fetch-mode": "cors"}, elsewhere):
        assert press(**headers).status_code == 409
    del pressed["pressed"]
    assert press().status_code == 409, "the browser goes back to what was typed"


@pytest.mark.parametrize(
    ("query", "changed", "path"),
    [
        ("", {}, "/projects"),
        ("", {"lang": "fr"}, "/projects?lang=fr"),
        ("stage=done&after=x&year=2022", {"stage": None, "after": None}, "/projects?year=2022"),
        ("year=2022&lang=nl", {"lang": "fr"}, "/projects?year=2022&lang=fr"),
        ("a=1&a=2&search=", {"year": 2022}, "/projects?a=1&a=2&search=&year=2022"),
        ("search=caf%C3%A9+%26+th%C3%A9", {}, "/projects?search=caf%C3%A9+%26+th%C3%A9"),
        ("lang=nl", {"lang": None}, "/projects"),
    ],
)
def test_a_page_leads_to_itself_with_some_of_its_query_changed(
    query: str, changed: dict[str, str | int | None], path: str
) -> None:
    scope = {"type": "http", "method": "GET", "path": "/projects", "headers": []}
    request = Request(scope | {"query_string": query.encode(), "server": ("127.0.0.1", 80)})
    assert path_with(request, **changed) == path


def test_another_site_is_never_the_way_back() -> None:
    scope = {"type": "http", "path": "/", "query_string": b"", "scheme": "http", "method": "POST"}
    for page, back in (
        ("http://127.0.0.1/projects/3?lang=nl", "/projects/3?lang=nl"),
        ("https://evil.example/projects/3", ""),
        ("http://127.0.0.1//evil.example", "/"),
        ("", ""),
    ):
        headers = [(b"host", b"127.0.0.1"), (b"referer", page.encode())]
        assert came_from(Request(scope | {"headers": headers})) == back


def test_the_address_of_a_form_leads_to_what_stands_above_it(browse: Browse) -> None:
    answer = browse().client.get("/workshops/9/recommendations?lang=fr", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/workshops/9"


def test_a_file_does_not_change_the_language_of_the_pages(browse: Browse) -> None:
    asking = browse().client
    assert "language" not in asking.get("/data/recommendations.json?lang=fr").cookies
    assert asking.get("/?lang=fr").cookies["language"] == "fr"
