"""The first page, how it stands, the calendar, open data and short references."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from governance.core import clock
from governance.core.database import Database
from governance.core.words import words
from governance.decisions.models import Outcome
from governance.recommendations import actions
from governance.workshops import actions as workshops
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.progress.story import Story, at, whole_line
from tests.unit.progress.test_queries import counting

type Browse = Callable[..., Browser]

PAGES = ["/", "/progress", "/calendar", "/data", "/journal"]


def grow(story: Story, number: int) -> None:
    """More of everything: recommendations, some declined, more workshops."""
    with story.database.writing() as db:
        workshop = story.workshop(db)
        many = [story.recommend(db, workshop, f"Idée {n}") for n in range(number)]
        for one in many:
            story.hand_over(db, one)
        meeting = story.meeting(db)
        for one in many[:3]:
            decision = story.decide(db, meeting, one, Outcome.DECLINED)
            story.announce(db, decision)
            story.publish(db, decision)
        story.project(db, *many[4:6])


@pytest.mark.parametrize("path", PAGES)
def test_a_page_takes_few_queries_and_none_more_when_there_are_more_rows(
    database: Database, cast: Cast, browse: Browse, path: str
) -> None:
    story = whole_line(database, cast)
    visitor = browse()
    counts = []
    for number in (0, 12):
        if number:
            grow(story, number)
        with counting(database) as sent:
            visitor.get(path)
        counts.append(len(sent))
    assert counts[0] == counts[1]
    assert counts[1] <= 12


@pytest.mark.parametrize("path", [*PAGES, "/sign-in"])
def test_an_empty_house_says_what_to_do_next(cast: Cast, browse: Browse, path: str) -> None:
    page = browse().get(path)
    assert page.count("<h1") == 1


def test_the_first_page_tells_the_latest_and_names_what_is_late(
    database: Database, cast: Cast, browse: Browse
) -> None:
    story = whole_line(database, cast)
    grow(story, 5)
    page = browse().get("/")
    assert "Yearly report published" in page
    assert "Something has changed" in page
    assert "2 answers are late" in page
    assert "Encore sur la table" not in page


def test_the_first_page_tells_of_one_that_went_the_whole_way(
    database: Database, cast: Cast, browse: Browse
) -> None:
    assert "went the whole way" not in browse().get("/")
    story = whole_line(database, cast)
    told = browse().get("/").split('id="whole"')[1].split("</section>")[0]
    for station in ("workshop", "recommendation", "decision", "project", "outcome"):
        assert f'href="/{station}s/{story.ids[station]}"' in told
    assert 'href="/reports/2022"' in told


def test_the_first_page_leads_to_a_recommendation_and_into_a_room(
    database: Database, cast: Cast, browse: Browse
) -> None:
    story = whole_line(database, cast)
    with database.writing() as db:
        workshop = story.workshop(db)
        code = workshop.join_code
    visitor = browse()
    assert "Le premier accueil" in visitor.get(f"/join?code={code}")
    assert "Un guichet unique" in visitor.get("/recommendations?search=guichet")


def test_an_announced_answer_shows_nowhere_in_public(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast, published=False)
    visitor = browse()
    for path in ("/", "/progress", "/data/recommendations.json"):
        page = visitor.get(path)
        assert "accepted</" not in page
        assert "D-2022-01-1" not in page
        assert "Les membres attendent" not in page


def test_the_figures_are_counted(database: Database, cast: Cast, browse: Browse) -> None:
    story = whole_line(database, cast)
    grow(story, 3)
    page = browse().get("/progress")
    assert "100" in page
    assert "67" in page  # median: 10 March to 16 May
    assert "No answer is late" in page


def test_the_calendar_has_what_comes_and_what_was(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast)
    with database.writing() as db:
        planned = workshops.Planned(title=words("nl", "Morgen"), held_on=date(2099, 1, 1))
        workshops.plan(db, planned, [cast.finn.person or 0], by=cast.ada)
    page = browse().get("/calendar")
    coming, past = page.split('id="past"')
    assert "Morgen" in coming
    assert "Raad van mei" in past
    assert "Le premier accueil" in past


def test_what_is_over_is_not_coming_up_any_more(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        planned = workshops.Planned(title=words("nl", "Vandaag"), held_on=clock.today())
        room = workshops.plan(db, planned, [cast.finn.person or 0], by=cast.ada)
        workshops.open_room(db, room, by=cast.finn)
        workshop = room.id
    assert "Vandaag" in browse().get("/calendar").split('id="past"')[0]
    with database.writing() as db:
        workshops.close_room(db, get_workshop(db, workshop, for_=cast.finn), by=cast.finn)
    coming, past = browse().get("/calendar").split('id="past"')
    assert "Vandaag" not in coming
    assert "Vandaag" in past


def register(browser: Browser) -> list[dict[str, Any]]:
    """The rows of the open data."""
    items: list[dict[str, Any]] = json.loads(browser.get("/data/recommendations.json"))["items"]
    return items


def test_open_data_holds_the_line_of_each_recommendation(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast)
    (item,) = register(browse())
    assert item == {
        "reference": "R-2022-001",
        "original_language": "fr",
        "title": {"fr": "Un guichet unique"},
        "text": {"fr": "Un guichet unique, partout."},
        "reasons": None,
        "theme": None,
        "cycle": None,
        "office": None,
        "origin": {"kind": "workshop", "reference": "W-2022-01"},
        "treatment": "accepted",
        "realisation": "done",
        "word": "realised",
        "received_on": "2022-03-10",
        "due_on": "2022-06-08",
        "answered_on": "2022-05-16",
        "supports": 0,
        "merged_into": None,
        "decisions": ["D-2022-01-1"],
        "projects": ["P-2022-01"],
        "outcomes": ["O-2022-01"],
        "reports": [2022],
        "cited": True,
    }


def test_open_data_is_the_same_for_who_is_inside(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast, published=False)
    assert register(browse(cast.sam)) == register(browse())
    assert register(browse())[0]["decisions"] == []


def test_open_data_says_where_a_merged_one_went(
    database: Database, cast: Cast, browse: Browse
) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        workshop = story.workshop(db)
        source, target = (story.recommend(db, workshop, t) for t in ("Une porte", "Un guichet"))
        for one in (source, target):
            story.hand_over(db, one)
        with at(3, 20):
            actions.merge(db, source, target, by=cast.sam)
    first, _second = register(browse())
    assert (first["treatment"], first["merged_into"]) == ("merged", "R-2022-002")


def test_open_data_is_read_in_batches(
    database: Database, cast: Cast, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story(database, cast)
    grow(story, 7)
    with counting(database) as sent:
        assert len(register(browse())) == 7
    assert len(sent) <= 7


@pytest.mark.parametrize(
    ("reference", "path"),
    [
        ("R-2022-001", "recommendations"),
        ("w-2022-01", "workshops"),
        ("M-2022-01", "meetings"),
        ("d-2022-01-1", "decisions"),
        ("P-2022-01", "projects"),
        ("O-2022-01", "outcomes"),
    ],
)
def test_a_reference_on_paper_leads_to_its_page(
    database: Database, cast: Cast, browse: Browse, reference: str, path: str
) -> None:
    whole_line(database, cast)
    visitor = browse()
    for written in (reference, reference.upper(), reference.lower()):
        answer = visitor.client.get(f"/{written}", follow_redirects=False)
        assert answer.status_code == 303
        assert answer.headers["location"].startswith(f"/{path}/")
    visitor.get(f"/{reference}")
    visitor.get(f"/{reference.replace('2022', '1999')}", status=404)


@pytest.mark.parametrize("reference", ["R-2022-999", "X-2022-01", "R-2022", "anything", "D-2022-1"])
def test_a_reference_of_nothing_is_not_found(cast: Cast, browse: Browse, reference: str) -> None:
    browse().get(f"/{reference}", status=404)


def test_a_reference_tells_nobody_of_what_they_may_not_see(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast, published=False)
    browse().get("/D-2022-01-1", status=404)
    browse(cast.max).get("/D-2022-01-1", status=404)
    browse(cast.sam).get("/D-2022-01-1")
