"""Means over the years: what there is, what is taken of it, and a warning before it is too much."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.errors import NotYou, Refused
from governance.core.journal import JournalEntry, JournalPayload
from governance.projects import actions
from governance.projects.actions import Overcommitted
from governance.projects.models import Book, Means, Project, Resource
from governance.projects.queries import balances, reasons_in, room_in, taken_in, teams
from governance.projects.vessels import GROUND, TOP, draw_vessels
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.unit.projects import walk

type Browse = Callable[..., Browser]

DAYS, EUROS = Resource.PERSON_DAYS, Resource.EUROS
PAGE = "/projects/means"


@pytest.fixture(autouse=True)
def in_june() -> Iterator[None]:
    """It is June 2022."""
    with clock_at(datetime(2022, 6, 1, 12, tzinfo=UTC)):
        yield


def there_is(
    db: Session, cast: Cast, amount: str, year: int = 2022, *, team: str = "IT", note: str = ""
) -> None:
    """Sam says how many days there are."""
    actions.make_available(db, year, DAYS, team, Decimal(amount), note, by=cast.sam)


def commit(db: Session, cast: Cast, project: Project, amount: str, **more: Any) -> Means:
    """Lena commits days of the IT team."""
    given: dict[str, Any] = {"team": "IT"} | more
    return actions.book(db, project, DAYS, Book.COMMITTED, Decimal(amount), by=cast.lena, **given)


def test_a_line_counts_in_the_year_of_its_day_or_in_the_one_that_is_chosen(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        walk.book(db, cast, project, "10", resource=DAYS)
        commit(db, cast, project, "4", team="")
        commit(db, cast, project, "5", team="", year=2023)
        found = balances(db, [2022, 2023])["", DAYS]
        assert [one.sheet.planned for one in found] == [10, 0]
        assert [one.sheet.committed for one in found] == [4, 5]
        for year in (1999, 2100):
            with pytest.raises(Refused, match="2000 to 2099"):
                commit(db, cast, project, "1", year=year)


def test_what_there_is_is_a_sum_of_lines_and_never_less_than_nothing(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        there_is(db, cast, "100")
        with pytest.raises(Refused, match="what this line corrects"):
            there_is(db, cast, "-10")
        there_is(db, cast, "-10.5", note="Een deeltijdse minder")
        for wrong in ("-89.51", "0"):
            with pytest.raises(Refused):
                there_is(db, cast, wrong, note="te veel")
        room = room_in(db, DAYS, "IT", 2022)
        assert room
        assert room.left == Decimal("89.5")
        assert room_in(db, DAYS, "IT", 2023) is None
        with pytest.raises(NotYou):
            actions.make_available(db, 2022, DAYS, "IT", Decimal(1), by=cast.lena)
        said = select(col(JournalEntry.verb)).where(col(JournalEntry.object).like("%/means/%"))
        assert list(db.scalars(said)) == ["means.made_available"] * 2


def test_a_team_in_other_capitals_is_the_same_team(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        there_is(db, cast, "100", team="  Équipe   IT ")
        project = walk.running(db, cast)
        line = commit(db, cast, project, "40", team="équipe it")
        assert line.team == "Équipe IT"
        assert teams(db) == ["Équipe IT"]
        room = room_in(db, DAYS, "Équipe IT", 2022)
        assert room
        assert room.left == 60


def test_who_commits_more_than_there_is_says_why(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        there_is(db, cast, "100")
        project = walk.running(db, cast)
        commit(db, cast, project, "80", over_because="")
        with pytest.raises(Overcommitted, match=r"100 .*80 .*30 .*10 person-days too much"):
            commit(db, cast, project, "30", over_because="")
        assert commit(db, cast, project, "20", over_because="niet nodig").over_because == ""
        commit(db, cast, project, "30", over_because="De raad wil het nu")
        balance = balances(db, [2022])["IT", DAYS][0]
        assert balance.over == 30
        assert balance.left == -30
        because = reasons_in(db, 2022)["IT", DAYS]
        assert [line.over_because for line in because] == ["De raad wil het nu"]
        last = select(col(JournalPayload.payload)).order_by(col(JournalPayload.seq).desc())
        facts = json.loads(db.scalars(last.limit(1)).one())
        assert (facts["over"], facts["because"]) == ("30.00", "De raad wil het nu")


def test_nobody_is_asked_where_nobody_said_what_there_is_or_where_it_is_only_planned(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        there_is(db, cast, "10")
        project = walk.running(db, cast)
        commit(db, cast, project, "99", team="Other", over_because="")
        commit(db, cast, project, "99", year=2023, over_because="")
        for book in (Book.PLANNED, Book.SPENT):
            given = (db, project, DAYS, book, Decimal(99))
            actions.book(*given, team="IT", over_because="", by=cast.lena)
        commit(db, cast, project, "11")
        correction = (db, project, DAYS, Book.COMMITTED, Decimal(-1), "te veel")
        actions.book(*correction, team="IT", over_because="", by=cast.lena)


def test_a_correction_takes_back_no_more_than_its_year_and_team_have(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        commit(db, cast, project, "10", year=2023)
        given = (db, project, DAYS, Book.COMMITTED, Decimal(-1), "fout")
        with pytest.raises(Refused, match="this year and team"):
            actions.book(*given, team="IT", by=cast.lena)
        actions.book(*given, team="it", year=2023, by=cast.lena)


def test_lena_is_warned_before_she_commits_too_much_and_does_it_with_a_second_press(
    cast: Cast, database: Database, browse: Browse
) -> None:
    with database.writing() as db:
        there_is(db, cast, "100")
        walk.running(db, cast)
    lena, book = browse(cast.lena), "/projects/1/means"
    typed: dict[str, Any] = {
        "resource": "person_days",
        "book": "committed",
        "team": "it",
        "note": "Twee sprints",
    }
    page = lena.send(book, book, status=422, amount="112,5", **typed)
    assert "12,5 person-days too much" in page
    assert 'value="112,5"' in page
    assert "Twee sprints" in page
    assert "Commit it all the same" in page
    assert '<option value="IT">' in page
    kept = typed | {"amount": "112,5", "key": "second", "year": "2022"}
    assert lena.post(book, **kept).status_code == 422
    answer = lena.post(book, **kept | {"key": "third", "over_because": "De raad wil het nu"})
    assert answer.status_code == 303
    assert "More than there was, because: De raad wil het nu" in browse().get(book)
    page = browse().get(f"{PAGE}?year=2022")
    assert "12,5 person-days more is committed for 2022 than there is" in page
    assert "De raad wil het nu" in page
    assert "Say what there is" not in page
    assert "12,5 person-days too much" in browse(cast.sam).get("/secretary")


def test_sam_says_what_there_is(cast: Cast, browse: Browse) -> None:
    sam, new = browse(cast.sam), f"{PAGE}/new"
    given: dict[str, Any] = {"year": "2024", "resource": "euros", "team": "IT", "note": "Subsidie"}
    page = sam.send(new, PAGE, amount="12.500,50", **given)
    assert "this is what there is in 2024" in page
    assert "Means in 2024" in page
    assert "€\u202f12.500,50" in page
    assert "Subsidie" in page
    assert "take back more" in sam.send(new, PAGE, status=422, amount="-12.600", **given)
    page = sam.send(new, PAGE, status=422, **given | {"year": "1066", "team": "x" * 61})
    assert "1066" in page
    for stranger in (browse(), browse(cast.mia), browse(cast.lena)):
        stranger.get(new, status=403)
        assert stranger.post(PAGE, amount="1", **given).status_code == 403


def test_the_page_opens_on_the_last_year_with_means_and_refuses_others(
    cast: Cast, database: Database, browse: Browse
) -> None:
    visitor = browse()
    assert "Nothing is available or booked" in visitor.get(PAGE)
    with database.writing() as db:
        there_is(db, cast, "10", 2021)
        there_is(db, cast, "10", 2023)
    assert "Means in 2021" in visitor.get(PAGE)
    for wrong in ("1066", "x", "99999999999", "-1"):
        visitor.get(f"{PAGE}?year={wrong}", status=422)
    assert PAGE in visitor.get("/projects")
    assert PAGE in visitor.get("/strategy")


def test_every_figure_can_be_recomputed_from_open_data(
    cast: Cast, database: Database, browse: Browse
) -> None:
    with database.writing() as db:
        there_is(db, cast, "100")
        there_is(db, cast, "-20.5", note="minder")
        project = walk.running(db, cast)
        commit(db, cast, project, "10.25")
        commit(db, cast, project, "30")
        there, taken = balances(db, [2022])["IT", DAYS][0], taken_in(db, 2022)["IT"]
    lines = json.loads(browse().get("/data/means.json"))["items"]
    assert {line["team"] for line in lines} == {"IT"}
    assert {line["project"] for line in lines} == {None, project.reference}

    def total(book: str) -> float:
        return sum(
            float(one["amount"]) for one in lines if (one["book"], one["year"]) == (book, 2022)
        )

    assert total("available") == there.available == Decimal("79.5")
    assert total("committed") == there.sheet.committed == taken[0].sheets[DAYS].committed


def test_a_vessel_is_as_high_as_what_there_is_and_what_is_over_stands_above_it(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        there_is(db, cast, "50")
        commit(db, cast, walk.running(db, cast), "100")
        empty, full = draw_vessels(balances(db, [2021, 2022])["IT", DAYS]).years
    drawn = [empty.walls, empty.committed, empty.over, empty.spent, empty.planned]
    assert not any(drawn)
    half = (GROUND + TOP) / 2
    assert full.walls.endswith(f"V{half:g}")
    assert f"V{half:g}" in full.committed
    assert f"V{TOP:g}" in full.over


def test_the_page_asks_no_more_of_the_database_with_sixty_more_lines(
    cast: Cast, database: Database, browse: Browse
) -> None:
    def fill(lines: int) -> None:
        with database.writing() as db:
            for n in range(lines):
                there_is(db, cast, "10", 2021 + n % 3, team=f"Team {n}")
                project = walk.proposed(db, cast, f"Voorstel {n}")
                commit(db, cast, project, "11", team=f"Team {n}", over_because="moet")

    def asked(browser: Browser) -> int:
        with count_queries(database) as queries:
            browser.get(f"{PAGE}?year=2022")
        return len(queries)

    sam = browse(cast.sam)
    fill(2)
    before = asked(sam)
    fill(60)
    assert asked(sam) == before <= 12


def test_lines_from_before_count_in_the_year_of_their_day(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        walk.book(db, cast, walk.running(db, cast), "10")
        line = db.scalars(select(Means)).one()
        assert (line.on, line.year, line.team) == (date(2022, 6, 1), 2022, "")
