"""Who may not do it does nothing, whatever they send; who may not see it learns nothing."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel, col
from starlette.applications import Starlette
from starlette.routing import Route

from governance.app import create_app
from governance.core.database import Database
from governance.core.outbox import Work
from governance.core.policy import Actor, System
from governance.core.settings import read_settings
from governance.demo.story import fill
from governance.notifications.models import Notice
from governance.people.actions import add_person
from governance.people.queries import actor_for
from governance.progress.open_data import KINDS
from governance.recommendations.models import Recommendation
from governance.routes import PAGES
from tests.browse import Browser
from tests.cast import Cast
from tests.databases import drop_postgres, fresh_postgres, fresh_sqlite
from tests.hidden import CANARY, Hidden, cast_of, hide

EVERYONE = {
    "/sign-in",
    "/sign-in/{token}",
    "/join",
    "/join/{code}",
    "/join/{code}/next-person",
    "/receipts",
    "/priorities/{round:int}/share",
}
"""What a visitor may send: reviewed by hand."""

MEMBERS = EVERYONE | {
    "/sign-out",
    "/me/settings",
    "/me/erasure",
    "/recommendations",
    "/workshops/{workshop:int}/recommendations",
    "/workshops/{workshop:int}/sign-up",
    "/workshops/{workshop:int}/sign-up-end",
    "/recommendations/{recommendation:int}/support",
    "/recommendations/{recommendation:int}/support-end",
    "/recommendations/{recommendation:int}/follow",
    "/recommendations/{recommendation:int}/follow-end",
    "/recommendations/{recommendation:int}/additions",
    "/recommendations/{recommendation:int}/addition-draft",
    "/recommendations/comparison",
    "/workshops/{workshop:int}/comparison",
}
"""What a member may send: reviewed by hand."""

LATER = {
    "/recommendations/{recommendation:int}/merge-end",
    "/agenda-items/{item:int}/conflicts",
}
"""Where everybody is told first that there is nothing to undo, or that nobody was named."""


@dataclass(frozen=True)
class World:
    """The demo year, and what is hidden in it."""

    app: Starlette
    cast: Cast
    noor: Actor
    hidden: Hidden

    def browse(self, who: str) -> Browser:
        """A browser for one of the cast, for Noor (a member of nothing), or for a visitor."""
        others = {"visitor": None, "noor": self.noor}
        return Browser(self.app, others[who] if who in others else self.cast[who])

    @property
    def database(self) -> Database:
        """Its database."""
        database: Database = self.app.state.house.database
        return database


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def world(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """Told once on each database: these tests are refused, so that it stays as it is."""
    folder = tmp_path_factory.mktemp("world")
    model = request.getfixturevalue(f"{request.param}_model")
    url = fresh_sqlite(model, folder) if request.param == "sqlite" else fresh_postgres(model)
    settings = read_settings(database_url=url, data=folder, worker=False)
    app = create_app(settings)
    database = app.state.house.database
    assert fill(database, settings)
    cast = cast_of(database)
    with database.writing() as db:
        noor = actor_for(db, add_person(db, "Noor", "noor@example.org", "nl", by=System))
    yield World(app, cast, noor, hide(database, cast))
    app.state.house.close()
    if request.param == "postgres":
        drop_postgres(url)


def everything(database: Database) -> dict[str, list[Any]]:
    """Every row of every table."""
    with database.reading() as db:
        tables = SQLModel.metadata.sorted_tables
        return {t.name: sorted(map(repr, db.execute(select(t)))) for t in tables}


def routes(method: str) -> list[Route]:
    """Every page that takes this method."""
    return [route for route in PAGES if method in (route.methods or set())]


def plausible(world: World) -> dict[str, list[str]]:
    """Ids that exist, some of them of what is hidden."""
    hidden = world.hidden
    with world.database.reading() as db:
        public = select(col(Recommendation.id)).where(col(Recommendation.reference).is_not(None))
        known = [str(one) for one in db.scalars(public.order_by(col(Recommendation.id)))]
    return {
        "recommendation": [known[0], known[13], known[28], str(hidden.table)],
        "decision": ["1", str(hidden.draft), str(hidden.announced), str(hidden.inside)],
        "item": ["1", str(hidden.internal)],
        "meeting": ["1", "10", str(hidden.meeting)],
        "workshop": ["1", "8", str(hidden.workshop)],
        "round": ["1", str(hidden.round)],
        "project": ["1", "2"],
        "advice": ["1"],
        "correction": ["1"],
        "act": ["1"],
        "milestone": ["1", "20"],
        "outcome": ["1", str(hidden.outcome)],
        "year": ["2022", "2023", str(hidden.year)],
        "chapter": ["1", str(hidden.chapter)],
        "token": ["nobody"],
        "code": ["00000000"],
        "reference": ["R-2022-001", *hidden.references],
        "title": ["nothing.pdf"],
        "kind": list(KINDS),
    }


def paths_of(route: Route, given: dict[str, list[str]]) -> list[str]:
    """The path of a page with each choice of its parameters."""
    names = re.findall(r"\{(\w+)(?::\w+)?\}", route.path)
    found = []
    for values in product(*(given.get(name, ["1"]) for name in names)):
        path = route.path
        for name, value in zip(names, values, strict=True):
            path = re.sub(r"\{" + name + r"(?::\w+)?\}", value, path)
        found.append(path)
    return found


@pytest.mark.parametrize(("who", "allowed"), [("visitor", EVERYONE), ("noor", MEMBERS)])
def test_who_may_not_do_it_changes_nothing(world: World, who: str, allowed: set[str]) -> None:
    browser = world.browse(who)
    before = everything(world.database)
    sent, wrong = 0, []
    for route in routes("POST"):
        if route.path in allowed:
            continue
        for path in paths_of(route, plausible(world)):
            response = browser.post(path, title="x", text="x", why="x", name="x")
            sent += 1
            later = {409, 422} if route.path in LATER else set()
            if response.status_code not in {403, 404} | later:
                wrong.append((path, response.status_code))
    assert wrong == [], wrong
    assert sent > 150
    assert everything(world.database) == before


def test_what_everyone_may_send_is_known() -> None:
    known = {route.path for route in routes("POST")}
    assert known >= MEMBERS


@pytest.mark.parametrize("who", ["visitor", "noor", "max", "bo", "sam"])
def test_no_page_breaks_whoever_asks(world: World, who: str) -> None:
    browser = world.browse(who)
    for route in routes("GET"):
        for path in paths_of(route, plausible(world)):
            for method in ("GET", "HEAD"):
                response = browser.client.request(method, path, follow_redirects=False)
                assert response.status_code < 500, (method, path, response.status_code)
                assert (response.content == b"") == (
                    method == "HEAD" or response.status_code == 303
                )


NASTY = [
    "%00", "a%00b", "%FF%FE", "%ED%A0%80", "%25", "_", "%27", "%22%3E%3Cscript%3E", "-1", "0",
    "99999999999999999999", "9" * 400, "x" * 3000, "1&{name}=2", "%E2%9C%93", "2022-99-99", "e30",
    "/", "//evil.example", "\\evil",
]  # fmt: skip
"""Values as they stand in an address, none of which a page of ours makes."""

CURSORS = [
    '[[],[]]', '[-1, 2]', '[null, null]', '["2022-01-01", 999999999999999999999]', '{}', '1',
    '["2022-01-01", "t"]', '[1e999, 1]', '["2022-01-01", true]',
    '["2022-01-01T00:00:00", 1]', '["2022-01-01"]', '"\\u0000"', '["\\u0000", 1]',
]  # fmt: skip
"""Places in a list that no list has."""

ASKED = (
    "after", "search", "theme", "treatment", "realisation", "word", "year", "office", "workshop",
    "lang", "next", "into", "kind", "stage", "axis", "body", "outcome", "status",
)  # fmt: skip


def test_no_query_breaks_a_page(world: World) -> None:
    browser = world.browse("sam")
    given = {name: values[:1] for name, values in plausible(world).items()}
    wrong = []
    for route in routes("GET"):
        (path,) = paths_of(route, given)
        for value in NASTY:
            query = "&".join(f"{name}={value.format(name=name)}" for name in ASKED)
            wrong += broken(browser, f"{path}?{query}")
            if route.name.startswith("list_"):
                wrong += broken(browser, f"{path}?search={value}")
    assert wrong == []


def broken(browser: Browser, path: str) -> list[str]:
    """The path, where its page breaks or gives back what was put into its address as it is."""
    response = browser.client.get(path, follow_redirects=False)
    html = "html" in response.headers.get("content-type", "")
    bad = response.status_code >= 500 or (html and '"><script>' in response.text)
    return [f"{response.status_code} {path}"] if bad else []


def test_no_place_in_a_list_breaks_it(world: World) -> None:
    browser = world.browse("visitor")
    for cursor in CURSORS:
        after = urlsafe_b64encode(cursor.encode()).decode().rstrip("=")
        for path in ("/recommendations", "/meetings", "/decisions", "/journal", "/workshops"):
            assert browser.client.get(f"{path}?after={after}").status_code == 422, (path, cursor)


def test_no_address_breaks_a_page(world: World) -> None:
    browser = world.browse("sam")
    for route in routes("GET") + routes("POST"):
        for part in re.findall(r"\{\w+(?::\w+)?\}", route.path):
            for value in ("0", "2147483648", "99999999999999999999", "%00", "%FF", "%C3%A9"):
                given = {name: values[:1] for name, values in plausible(world).items()}
                path = route.path.replace(part, value, 1)
                for full in paths_of(Route(path, len), given):
                    method = "POST" if "POST" in (route.methods or ()) else "GET"
                    response = browser.client.request(method, full, follow_redirects=False)
                    assert response.status_code < 500, (method, full, response.status_code)


@pytest.mark.parametrize("who", ["visitor", "noor"])
def test_what_one_may_not_see_is_as_if_it_did_not_exist(world: World, who: str) -> None:
    browser = world.browse(who)
    for path in world.hidden.paths:
        missing = re.sub(r"\d+(?=$|\.pdf)", "1999" if "/reports/" in path else "987654", path)
        hidden, absent = browser.client.get(path), browser.client.get(missing)
        assert (hidden.status_code, absent.status_code) == (404, 404), path
        assert hidden.text.replace(path, "") == absent.text.replace(missing, ""), path


@pytest.mark.parametrize("who", ["visitor", "noor"])
def test_what_is_hidden_is_told_nowhere(world: World, who: str) -> None:
    browser = world.browse(who)
    read = 0
    extra = [
        f"/recommendations?search={CANARY}",
        f"/decisions?search={CANARY}",
        "/data/recommendations.json",
        "/data/journal.jsonl",
    ]
    asked = [path for route in routes("GET") for path in paths_of(route, plausible(world))]
    for path in [*asked, *extra]:
        for language in ("nl", "fr"):
            sign = "&" if "?" in path else "?"
            response = browser.client.get(f"{path}{sign}lang={language}")
            read += response.status_code == 200
            told = response.text.replace(f"search={CANARY}", "").replace(f'value="{CANARY}"', "")
            assert CANARY not in told, path
    assert read > 100
    for path in ("/", "/meetings", "/decisions", "/projects", "/outcomes", "/reports", *extra):
        assert browser.client.get(path).status_code == 200, path


def test_who_may_see_it_does(world: World) -> None:
    """Otherwise the test above would find nothing anywhere."""
    pages = {
        "finn": [f"/recommendations/{world.hidden.table}"],
        "mia": [f"/recommendations/{world.hidden.table}", f"/decisions/{world.hidden.announced}"],
        "bo": [f"/decisions/{world.hidden.draft}", f"/meetings/{world.hidden.meeting}"],
        "lena": [f"/outcomes/{world.hidden.outcome}"],
        "edda": [f"/reports/{world.hidden.year}/draft"],
    }
    for who, paths in pages.items():
        for path in paths:
            assert CANARY in world.browse(who).get(path), (who, path)


def test_no_mail_tells_it_to_anybody_else(world: World) -> None:
    with world.database.reading() as db:
        waiting = db.scalars(select(Work).where(col(Work.done_at).is_(None))).all()
        said = [piece.payload for piece in waiting if CANARY in str(piece.payload)]
        told = db.scalars(select(Notice)).all()
    assert said == []
    assert [one.path for one in told if CANARY in str(one.title.all_texts())] == []
