"""A page that visitors share is made once, until something is done or the day ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from httpx2 import Response
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from governance.app import create_app
from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.settings import Settings
from governance.recommendations import actions as recommendations
from governance.recommendations.models import Recommendation
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.rooms import received

type Browse = Callable[..., Browser]
type Step = Callable[[Session], object]
KEY = re.compile(r'name="key" value="[^"]+"')


def read(client: TestClient, path: str, **headers: str) -> Response:
    """The answer, redirects not followed."""
    return client.get(path, headers=headers, follow_redirects=False)


def queries(database: Database, client: TestClient, path: str, **headers: str) -> int:
    """How many queries the page asks; it must be one that is given."""
    with count_queries(database) as asked:
        assert read(client, path, **headers).status_code == 200
    return len(asked)


def test_who_reads_a_page_after_another_visitor_asks_nothing_of_the_register(
    database: Database, cast: Cast, browse: Browse
) -> None:
    received(database, cast)
    for path in ("/", "/recommendations", "/recommendations?stage=received", "/workshops/1"):
        assert queries(database, browse().client, path) > 0
        assert queries(database, browse().client, path) == 0
    one, other = (read(browse().client, "/recommendations") for _ in range(2))
    assert (one.headers, one.content) == (other.headers, other.content)
    assert one.headers["content-security-policy"]
    head = browse().client.head("/recommendations")
    assert head.headers["etag"] == one.headers["etag"]


def test_a_browser_that_holds_the_page_is_told_that_it_still_holds(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = received(database, cast)
    visitor, path = browse().client, f"/recommendations/{one}"
    etag = read(visitor, path).headers["etag"]
    for known in (etag, f'"other", {etag}'):
        unchanged = read(visitor, path, **{"if-none-match": known})
        assert (unchanged.status_code, unchanged.content) == (304, b"")
        assert unchanged.headers["etag"] == etag
        assert unchanged.headers["cache-control"] == "no-cache"
    with database.writing() as db:
        recommendations.support(db, db.get_one(Recommendation, one), by=cast.max)
    changed = read(visitor, path, **{"if-none-match": etag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag


def test_who_signs_in_never_gets_a_visitors_page(
    database: Database, cast: Cast, browse: Browse
) -> None:
    received(database, cast)
    device = browse(cast.mia).client
    etag = read(browse().client, "/recommendations").headers["etag"]
    mia = read(device, "/recommendations", **{"if-none-match": etag})
    assert mia.status_code == 200
    assert mia.headers["cache-control"] == "private, no-store"
    assert "etag" not in mia.headers
    assert 'href="/me"' in mia.text
    again = read(browse().client, "/recommendations")
    assert 'href="/me"' not in again.text
    assert again.headers["cache-control"] == "no-cache"


def test_who_joined_a_room_and_who_is_told_something_get_their_own_page(
    database: Database, cast: Cast, browse: Browse
) -> None:
    received(database, cast)
    read(browse().client, "/recommendations")
    for cookie in ("ticket", "notice", "session"):
        visitor = browse().client
        visitor.cookies.set(cookie, "Told", domain="127.0.0.1")
        assert queries(database, visitor, "/recommendations") > 0
    visitor = browse().client
    visitor.cookies.set("notice", "Bewaard", domain="127.0.0.1")
    told = read(visitor, "/recommendations")
    assert "Bewaard" in told.text
    assert "etag" not in told.headers
    assert "Bewaard" not in read(browse().client, "/recommendations").text


@pytest.mark.parametrize("path", ["/sign-in", "/join"])
def test_a_page_with_a_form_is_made_for_each_visitor(browse: Browse, path: str) -> None:
    one, other = (browse().client.get(path) for _ in range(2))
    assert "etag" not in one.headers
    assert KEY.findall(one.text) != KEY.findall(other.text)


def test_each_language_has_its_own_page_and_a_chosen_one_is_remembered(
    database: Database, cast: Cast, browse: Browse
) -> None:
    received(database, cast)
    for language in ("nl", "fr", "de", "en", "fr"):
        page = read(browse(None, language).client, "/recommendations")
        assert page.headers["content-language"] == language
        assert f'<html lang="{language}"' in page.text
    for _visitor in range(2):
        chosen = read(browse().client, "/recommendations?lang=fr")
        assert "language=fr" in chosen.headers["set-cookie"]
        assert "etag" not in chosen.headers
    french = browse().client
    french.cookies.set("language", "fr", domain="127.0.0.1")
    assert read(french, "/recommendations").headers["content-language"] == "fr"
    assert queries(database, french, "/recommendations") == 0


def test_a_header_sent_twice_leaves_no_page_in_a_language_that_is_not_its_own(
    browse: Browse,
) -> None:
    sly = browse(None, "fr").client
    twice = [("accept-language", "fr"), ("accept-language", "nl")]
    sly.get("/strategy", headers=twice)
    assert read(browse(None, "nl").client, "/strategy").headers["content-language"] == "nl"


def test_a_new_day_makes_new_pages(database: Database, cast: Cast, browse: Browse) -> None:
    one = received(database, cast)
    visitor, path = browse().client, f"/recommendations/{one}"
    with clock_at(datetime(2026, 3, 1, 22, 59, tzinfo=UTC)):
        evening = read(visitor, path)
    with clock_at(datetime(2026, 3, 1, 23, 1, tzinfo=UTC)):
        morning = read(visitor, path, **{"if-none-match": evening.headers["etag"]})
    assert morning.status_code == 200
    assert morning.headers["etag"] != evening.headers["etag"]


def test_what_does_not_exist_is_not_kept(database: Database, browse: Browse) -> None:
    for path in ("/recommendations/99", "/nowhere-at-all", "/recommendations?theme=x"):
        first = read(browse().client, path)
        assert first.status_code in (404, 422), path
        assert "etag" not in first.headers


def test_the_pages_that_are_kept_take_no_more_memory_than_is_given(
    settings: Settings, database: Database, cast: Cast
) -> None:
    received(database, cast)
    app = create_app(settings.model_copy(update={"visitors_cache_megabytes": 1}))
    visitor = Browser(app).client
    visitor.headers["accept-encoding"] = "identity"
    size = len(visitor.get("/recommendations").content)
    asked = [f"/recommendations?search={number}" for number in range(2_000_000 // size)]
    for path in asked:
        visitor.get(path)
    assert queries(app.state.house.database, visitor, asked[-1]) == 0
    assert queries(app.state.house.database, visitor, asked[0]) > 0
    app.state.house.close()


def test_many_glances_at_once_each_see_the_head(database: Database) -> None:
    with ThreadPoolExecutor(8) as several:
        seen = list(several.map(database.glance, ["SELECT size FROM journal_head"] * 2_000))
    assert set(seen) == {seen[0]}
