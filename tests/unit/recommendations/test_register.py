"""The register: filters combine freely, counts are true, orders hold from page to page."""

from __future__ import annotations

import csv
import io
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.listing import Cut
from governance.core.policy import System
from governance.core.words import words
from governance.recommendations import actions
from governance.recommendations.actions import Typed
from governance.recommendations.models import (
    ANSWERS,
    WAITING,
    Origin,
    Realisation,
    Recommendation,
    Stage,
)
from governance.recommendations.queries import SORTS, Chosen, register
from governance.recommendations.words import word_of
from governance.strategy.actions import add_theme
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import GUIDE, open_workshop

type Browse = Callable[..., Browser]

MANY = 300


def fill(database: Database) -> list[Recommendation]:
    """Three hundred recommendations of every kind, by chance but always the same."""
    chance = random.Random(7)
    with database.writing() as db:
        themes = [add_theme(db, words("nl", name), by=System).id for name in ("Werk", "Geld")]
        for number in range(MANY):
            received = date(2019, 1, 1) + timedelta(days=chance.randrange(2000))
            stage = chance.choice([s for s in Stage if s not in (Stage.PROPOSED, Stage.TAKEN_BACK)])
            language = chance.choice(["nl", "fr", "de"])
            db.add(
                Recommendation(
                    reference=f"R-{received.year}-{number:03d}",
                    origin=chance.choice(list(Origin)),
                    language=language,
                    title=words("nl", f"Wens {number}"),
                    text=words(language, "Tekst"),
                    theme_id=chance.choice([*themes, None]),
                    office=chance.choice(["Gent", "Namur", ""]),
                    stage=stage,
                    realisation=chance.choice(list(Realisation)),
                    carried_by=chance.choice(["", "strategic", "permanent strategic"]),
                    cited=chance.random() < 0.2,
                    proposed_at=clock.now(),
                    received_on=received,
                    due_on=received + timedelta(days=90),
                    answered_on=received + timedelta(days=9) if stage in ANSWERS else None,
                    supports=chance.randrange(5),
                    moved_on=received + timedelta(days=chance.randrange(300)),
                )
            )
        actions.recommend(db, GUIDE, answer_days=90, by=System)
    with database.reading() as db:
        return list(db.scalars(select(Recommendation)))


def holds(r: Recommendation, chosen: Chosen) -> bool:
    """Whether a recommendation is what was chosen: the same rules, told row by row."""
    word = word_of(r.stage, r.realisation) if r.stage in ANSWERS else ""
    late = r.stage in WAITING and r.due_on is not None and r.due_on < clock.today()
    kinds = r.carried_by.split() or ["none"]
    return all(
        (
            chosen.theme in (None, r.theme_id),
            chosen.origin in ("", r.origin),
            chosen.year in (None, r.received_on and r.received_on.year),
            chosen.office in ("", r.office),
            chosen.language in ("", r.language),
            chosen.treatment in ("", r.stage, "waiting" if r.stage in WAITING else r.stage),
            chosen.realisation in ("", r.realisation),
            chosen.word in ("", word),
            chosen.cited in ("", "yes" if r.cited else "no"),
            not chosen.overdue or late,
            chosen.carried in ("", *kinds),
        )
    )


def combinations(rows: list[Recommendation]) -> list[Chosen]:
    """Every pair of choices of two facets, and some of three."""
    theme = next(r.theme_id for r in rows if r.theme_id)
    parts: list[list[dict[str, Any]]] = [
        [{}, {"theme": theme}],
        [{}, {"origin": "workshop"}, {"year": 2021}],
        [{}, {"office": "Gent"}, {"language": "fr"}],
        [{}, {"treatment": "waiting"}, {"treatment": "accepted"}, {"word": "realised"}],
        [{}, {"overdue": "yes"}, {"cited": "yes"}, {"cited": "no"}, {"realisation": "stopped"}],
        [{}, {"carried": "permanent"}, {"carried": "none"}],
    ]
    return [Chosen(**{k: v for part in some for k, v in part.items()}) for some in product(*parts)]


def pages(db: Session, chosen: Chosen, size: int = 40) -> list[Cut]:
    """Every page, one after the other."""
    found = [register(db, chosen, size=size)]
    while found[-1].last is not None:
        found.append(register(db, chosen, after=found[-1].last, size=size))
    return found


def test_filters_combine_freely_and_every_page_is_shown_once(
    database: Database, cast: Cast
) -> None:
    rows = fill(database)
    with database.reading() as db:
        for chosen in combinations(rows):
            expected = {r.id for r in rows if holds(r, chosen)}
            some = pages(db, chosen)
            shown = [row.id for page in some for row in page.rows]
            assert sorted(shown) == sorted(expected), chosen
            assert {page.number for page in some} == {len(expected)}


def test_each_value_says_how_many_there_would_be(database: Database, cast: Cast) -> None:
    rows = fill(database)
    with database.reading() as db:
        for chosen in combinations(rows)[::7]:
            counts = register(db, chosen, size=1).counts
            without = replace(chosen, office="")
            offices = Counter(r.office for r in rows if holds(r, without))
            assert counts["office"] == offices, chosen
            late = {r.id for r in rows if holds(r, replace(chosen, overdue="yes"))}
            assert counts["overdue"] == {"yes": len(late)}, chosen
            without = replace(chosen, treatment="")
            assert counts["stage"] == Counter(r.stage for r in rows if holds(r, without)), chosen


ORDERS: dict[str, Callable[[Recommendation], Any]] = {
    "newest": lambda r: (-(r.received_on or date.min).toordinal(), -r.id),
    "waiting": lambda r: (r.received_on, r.id) if r.stage in WAITING else (date.max, r.id),
    "supported": lambda r: (-r.supports, -r.id),
    "moved": lambda r: (-r.moved_on.toordinal(), -r.id),
}


@pytest.mark.parametrize("sort", SORTS)
def test_every_order_holds_from_page_to_page(database: Database, cast: Cast, sort: str) -> None:
    rows = fill(database)
    with database.reading() as db:
        shown = [row.id for page in pages(db, Chosen(sort=sort), 7) for row in page.rows]
    assert shown == [r.id for r in sorted(rows, key=ORDERS[sort])]


def test_what_changes_is_counted_anew(database: Database, cast: Cast) -> None:
    with clock_at(datetime(2022, 3, 1, 12, tzinfo=UTC)), database.writing() as db:
        one = actions.recommend(db, replace(GUIDE, office="Gent"), answer_days=90, by=cast.mia)
    with database.reading() as db:
        assert register(db, Chosen(), size=9).counts["stage"] == {Stage.RECEIVED: 1}
    with database.writing() as db:
        actions.review(db, db.get_one(Recommendation, one.id), by=cast.sam)
    with database.reading() as db:
        found = register(db, Chosen(), size=9)
        assert found.counts["stage"] == {Stage.UNDER_REVIEW: 1}
        assert found.counts["office"] == {"Gent": 1}
        assert found.number == 1


def test_what_lies_on_a_table_is_not_for_the_public(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.mia)
        typed = Typed("nl", GUIDE.title, GUIDE.text, office="Nog niet gezegd")
        actions.submit(db, workshop, typed, by=cast.mia)
    with database.reading() as db:
        found = register(db, Chosen(), size=9)
        assert (found.number, found.counts["office"]) == (0, {})


def test_a_choice_is_a_link_that_can_be_shared(
    database: Database, cast: Cast, browse: Browse
) -> None:
    fill(database)
    page = browse().get("/recommendations?office=Gent&treatment=waiting&sort=supported")
    assert '<option value="Gent" selected>Gent (' in page
    assert '<option value="supported" selected>' in page
    assert browse().client.get("/recommendations?sort=nothing").status_code == 422
    assert browse().client.get("/recommendations?after=bm9uc2Vuc2U").status_code == 422


def test_what_is_shown_is_taken_along_row_by_row(
    database: Database, cast: Cast, browse: Browse
) -> None:
    rows = fill(database)
    choice = "?office=Gent&treatment=waiting&sort=supported"
    page = browse().get(f"/recommendations{choice}")
    assert f"/recommendations.csv{choice.replace('&', '&amp;')}" in page
    chosen = Chosen(office="Gent", treatment="waiting")
    expected = sorted((r for r in rows if holds(r, chosen)), key=ORDERS["supported"])
    text = browse().client.get(f"/recommendations.csv{choice}").content.decode("utf-8-sig")
    taken = list(csv.reader(io.StringIO(text), delimiter=";"))[1:]
    assert [row[0] for row in taken] == [r.reference for r in expected]
    book = browse().client.get(f"/recommendations.xlsx{choice}").content
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()
    assert [row[:2] for row in sheet[1:]] == [row[:2] for row in taken]
