"""What no page of ours makes, odd addresses, headers, forms and files, is refused in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from governance.core.database import Database
from governance.core.edge import LARGEST, is_number
from governance.core.web import safe_path
from governance.people.queries import get_person
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import open_workshop

type Browse = Callable[..., Browser]

FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
        "https://evil.example",
        "https:evil.example", "javascript:alert(1)", "/\t/evil.example", "/\n/evil.example",
        "/\x00",
        "evil.example", " //evil.example", "/\u2028", "", None, 7,
    ],
)  # fmt: skip
def test_no_way_leads_out_of_the_house(path: object) -> None:
    assert safe_path(path) == "/"


@pytest.mark.parametrize(
    ("path", "led"),
    [
        ("/me", "/me"),
        ("/decisions?search=%C3%A9t%C3%A9&a=b#last", "/decisions?search=%C3%A9t%C3%A9&a=b#last"),
        ("/été?search=✓", "/%C3%A9t%C3%A9?search=%E2%9C%93"),
    ],
)  # fmt: skip
def test_a_way_inside_is_an_address_that_a_header_can_hold(path: str, led: str) -> None:
    assert safe_path(path) == led


def test_signing_in_leads_to_any_page_of_ours(cast: Cast, browse: Browse) -> None:
    page = browse().get("/sign-in?next=/recommendations?search=%E2%9C%93%26year=2022")
    assert 'value="/recommendations?search=%E2%9C%93&amp;year=2022"' in page


@pytest.mark.parametrize(
    ("typed", "is_one"),
    [("1", True), ("0", True), ("9" * 9, True), (str(LARGEST + 1), False), ("-1", False),
     ("²", False), ("", False), ("1e3", False), ("9" * 400, False)],
)  # fmt: skip
def test_the_number_of_a_row_is_a_small_one(typed: str, is_one: bool) -> None:
    assert is_number(typed) == is_one


def test_a_number_too_large_for_a_row_is_nowhere(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop = open_workshop(database, cast)
    finn = browse(cast.finn)
    for path in ("/recommendations/99999999999999999999", "/projects/2147483648"):
        finn.get(path, 404)
    at = f"/workshops/{workshop}"
    huge = "9" * 30
    assert finn.post(f"{at}/merges", chosen=huge, into=huge).status_code == 422
    assert finn.post(f"{at}/hand-overs", chosen=huge, theme=huge).status_code == 422


def test_a_file_where_a_text_belongs_is_no_text(cast: Cast, browse: Browse) -> None:
    mia = browse(cast.mia)
    file = ("\u202eé<b>../../x.pdf", b"%PDF-1.4", "application/pdf")
    odd = dict.fromkeys(("title", "text", "next", "language"), file)
    answer = mia.client.post("/recommendations", files=odd)
    assert answer.status_code == 422
    answer = mia.client.post("/sign-in", files=odd | {"email": file})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"title=a%00b", FORM),
        (b"title=%ED%A0%80%ED%B0%80", FORM),
        (b"&".join([b"title=x"] * 3000), FORM),
        (b"title=" + b"x" * 6_000_000, FORM),
        (b"title=x", FORM | {"content-length": "lots"}),
        (b"title=x", FORM | {"transfer-encoding": "chunked"}),
    ],
)
def test_a_form_that_cannot_be_kept_is_refused(
    cast: Cast, browse: Browse, body: bytes, headers: dict[str, str]
) -> None:
    answer = browse(cast.mia).client.post("/recommendations", content=body, headers=headers)
    assert answer.status_code == 422


def test_the_first_of_two_fields_of_a_name_counts(
    database: Database, cast: Cast, browse: Browse
) -> None:
    answer = browse(cast.mia).client.post(
        "/me/settings",
        content="name=Mia&name=Max&language=nl&language=fr&mail_pace=none",
        headers=FORM,
        follow_redirects=False,
    )
    assert answer.status_code == 303
    with database.reading() as db:
        assert get_person(db, cast.mia.person or 0).name == "Mia"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("referer", b"http://["),
        ("referer", b"http://127.0.0.1:8000/%00\xc3\xa9"),
        ("accept-language", b"nl;q=much, ;;;,,q="),
        ("cookie", b"language=%00; notice=%FF%00; ticket=\x80; session=\xff"),
        ("cookie", b"session=" + b"x" * 3000),
        ("x-forwarded-host", b"evil.example"),
    ],
)
def test_no_header_breaks_a_page(cast: Cast, browse: Browse, name: str, value: bytes) -> None:
    visitor = browse().client
    given = [(name.encode(), value)]
    assert visitor.get("/recommendations", headers=given).status_code == 200
    assert visitor.get("/nowhere/at/all", headers=given).status_code == 404
    refused = visitor.post("/recommendations", data={"title": "x"}, headers=given)
    assert refused.status_code == 403
    assert "evil.example" not in refused.text


@pytest.mark.parametrize(
    "origin", ["http://[", "null", "", "http://evil.example", "127.0.0.1:8000"]
)
def test_a_form_of_an_odd_origin_is_refused(app: Starlette, origin: str) -> None:
    client = TestClient(app, base_url="http://127.0.0.1:8000")
    assert client.post("/sign-out", headers={"origin": origin}).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
def test_an_unknown_method_changes_nothing(cast: Cast, browse: Browse, method: str) -> None:
    for path in ("/", "/recommendations", "/me/settings", "/nowhere"):
        answer = browse(cast.mia).client.request(method, path)
        assert answer.status_code in {404, 405}, (method, path)


def test_every_answer_has_our_headers(app: Starlette, cast: Cast, browse: Browse) -> None:
    mia, visitor = browse(cast.mia).client, browse().client
    for path in ("/", "/me", "/nowhere", "/data/journal.jsonl", "/recommendations?year=x"):
        for client in (mia, visitor):
            answer = client.get(path)
            assert answer.headers["x-content-type-options"] == "nosniff", path
            assert "default-src 'self'" in answer.headers["content-security-policy"], path
            private = answer.headers["cache-control"] == "private, no-store"
            assert private or client is visitor, path
