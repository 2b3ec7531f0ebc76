"""The box on every page: what it finds for everybody, and what it never gives away."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from sqlalchemy import select
from sqlmodel import col

from governance.core.database import Database
from governance.recommendations import actions as recommendations
from governance.recommendations.models import Recommendation
from governance.search.models import Entry
from governance.search.reactions import fill
from tests.browse import Browser, Forms
from tests.cast import Cast
from tests.counting import count_queries
from tests.hidden import CANARY, hide
from tests.unit.progress.story import whole_line
from tests.unit.search.queries import QUERIES
from tests.unit.search.test_queries import receive

type Browse = Callable[..., Browser]


def test_every_page_has_the_box_and_it_works_without_scripts(
    database: Database, browse: Browse
) -> None:
    with database.writing() as db:
        receive(db)
    for path in ("/", "/recommendations", "/journal"):
        forms = Forms(browse().get(path)).forms
        assert ("/search", "get", ["q"]) in [(to, how, list(q)) for to, how, q in forms], path
    page = browse(language="nl").get("/search?q=fietspaden")
    assert "<mark>fiets</mark>-<mark>paden</mark>" in page
    assert "R-2022-104" in page
    assert "R-2022-014" not in page


def test_what_is_not_public_is_found_by_nobody(
    database: Database, cast: Cast, browse: Browse
) -> None:
    hide(database, cast)
    with database.writing() as db:
        fill(db)
    for who in (None, cast.mia, cast.ada):
        for typed in (CANARY, CANARY[:6]):
            for path in (f"/search?q={typed}", f"/search/suggestions?q={typed}"):
                page = browse(who).get(path)
                told = page.replace(f"q={typed}", "").replace(f'value="{typed}"', "")
                told = told.replace(f"Search: {typed}", "")
                assert CANARY not in told, (who and who.name, path)
                assert "<mark>" not in page
    with database.reading() as db:
        entries = db.scalars(select(Entry)).all()
        assert len(entries) > 3
        assert not any(CANARY in f"{one.title.all_texts()}{one.texts}" for one in entries)


def test_the_whole_line_is_found_as_it_comes_to_be(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast)
    with database.reading() as db:
        kinds = {one.kind for one in db.scalars(select(Entry))}
    assert {"recommendation", "decision", "project", "outcome", "meeting"} <= kinds
    with database.writing() as db:
        assert fill(db) == 0
    assert "Seifenkistenrennen" not in browse().get("/search?q=nichts")
    with database.writing() as db:
        found = select(Recommendation).where(col(Recommendation.reference).is_not(None))
        one = db.scalars(found).first()
        assert one
        german = ("de", "Ein Seifenkistenrennen", "Für alle.", "Es macht Freude.")
        recommendations.translate(db, one, *german, by=cast.ada)
    page = browse(language="de").get("/search?q=seifenkistenrennen")
    assert "<mark>Seifenkistenrennen</mark>" in page
    assert (one.reference or "?") in page


def test_nothing_that_is_typed_breaks_the_page(browse: Browse) -> None:
    visitor = browse()
    for typed, _found in QUERIES:
        for path in ("/search", "/search/suggestions"):
            response = visitor.client.get(f"{path}?q={quote(typed[:2000])}")
            assert response.status_code in (200, 422), (path, typed)
            assert "<script>alert" not in response.text


def test_the_search_stays_within_its_queries(database: Database, browse: Browse) -> None:
    with database.writing() as db:
        receive(db)
    for path in ("/search?q=2022-0", "/search?q=R-2022-014&kind=recommendation"):
        with count_queries(database) as asked:
            browse().get(path)
        assert len(asked) <= 8, asked
