"""The pages of outcomes, and the files that show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from governance.core.database import Database
from governance.core.settings import Settings
from governance.projects import actions as projects
from governance.projects.models import Share
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.outcomes import walk
from tests.unit.projects.walk import answered, form, running

PDF = b"%PDF-1.7 een gids"
ASK = ("/outcomes/1/evidence/new", "/outcomes/1/evidence")


def test_lena_writes_an_outcome_shows_it_and_ends_her_project(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        project = running(db, cast)
        projects.carry(db, project, answered(db, cast), Share.WHOLLY, by=cast.bo)
    lena, visitor = browse(cast.lena), browse()
    page = lena.send(
        "/projects/1/outcomes/new",
        "/projects/1/outcomes",
        **form(
            {
                "title-en": "Members find it themselves",
                "text-en": "Fewer calls, *better* answers.",
                "achieved_on": "2022-09-30",
                "where_url": "https://guide.example.org/start",
                "indicator-en": "Calls a month",
                "before": "1.240",
                "after": "780,5",
                "unit-en": "calls",
            }
        ),
    )
    assert "This is a draft" in page
    visitor.get("/outcomes/1", status=404)
    assert "Members find it themselves" not in visitor.get("/projects/1")
    lena.send(*ASK, title="The guide", file=("Gids 2022.pdf", PDF, "application/pdf"))
    visitor.get("/files/1/Gids%202022.pdf", status=404)
    lena.send("/outcomes/1", "/outcomes/1/publication")
    page = visitor.get("/outcomes/1")
    for shown in ("1.240", "780,5", "calls", "https://guide.example.org/start", "The guide"):
        assert shown in page
    assert "/recommendations/1" in page
    assert "Members find it themselves" in visitor.get("/projects/1")
    assert "Members find it themselves" in visitor.get("/outcomes?year=2022")
    page = lena.send("/projects/1/completion", "/projects/1/completion")
    assert "The project is done." in page


def test_a_file_is_served_as_a_file_that_no_browser_runs(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        walk.published(db, cast, running(db, cast))
    browse(cast.lena).send(*ASK, title="The guide", file=("gids.pdf", PDF, "application/pdf"))
    answer = browse().client.get("/files/1/gids.pdf")
    assert answer.content == PDF
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gids.html", b"<script>alert(1)</script>"),
        ("gids.pdf", b"MZ not a pdf"),
        ("gids.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
)
def test_what_is_not_a_pdf_png_or_jpeg_is_refused(
    cast: Cast, database: Database, browse: Callable[..., Browser], name: str, content: bytes
) -> None:
    with database.writing() as db:
        walk.drafted(db, cast, running(db, cast))
    lena = browse(cast.lena)
    page = lena.send(*ASK, status=422, title="The guide", file=(name, content, "application/pdf"))
    assert "not a PDF, PNG or JPEG" in page
    assert "The guide" in page
    assert "No link or file was added" in lena.get("/outcomes/1")


def test_a_file_that_is_too_large_is_refused(
    cast: Cast, database: Database, browse: Callable[..., Browser], settings: Settings
) -> None:
    with database.writing() as db:
        walk.drafted(db, cast, running(db, cast))
    large = PDF + b"0" * settings.upload_megabytes * 1_000_000
    file = ("gids.pdf", large, "application/pdf")
    page = browse(cast.lena).send(*ASK, status=422, title="The guide", file=file)
    assert f"larger than {settings.upload_megabytes} MB" in page


def test_evidence_is_one_link_or_one_file(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        walk.drafted(db, cast, running(db, cast))
    lena = browse(cast.lena)
    assert "one of them" in lena.send(*ASK, status=422, title="Nothing")
    page = lena.send(*ASK, status=422, title="A link", url="http://smart.example")
    assert "begins with https://" in page
    page = lena.send(*ASK, title="A link", url="https://smart.example/gids")
    assert "https://smart.example/gids" in page


def test_what_is_typed_wrongly_is_kept_and_said(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        running(db, cast)
    lena, ask = browse(cast.lena), ("/projects/1/outcomes/new", "/projects/1/outcomes")
    right = {"title-en": "Better", "text-en": "Much better.", "achieved_on": "2022-09-30"}
    for wrong, said in (
        ({"achieved_on": "2090-01-01"}, "has happened already"),
        ({"indicator-en": "Calls"}, "A figure needs"),
        ({"before": "5"}, "A figure needs"),
        ({"after": "1,2,3", "indicator-en": "Calls"}, "not an amount"),
        ({"where_url": "javascript:alert(1)"}, "begins with https://"),
        ({"text-en": ""}, "This field is required"),
    ):
        page = lena.send(*ask, status=422, **form(right | wrong))
        assert said in page, wrong
        assert "Better" in page


def test_an_outcome_is_put_right_and_says_which_translation_is_missing(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        walk.published(db, cast, running(db, cast))
    edda = browse(cast.edda)
    assert "Still to be translated: Français" in edda.get("/outcomes/1")
    page = edda.send(
        "/outcomes/1/edit", "/outcomes/1", **form({"text-fr": "On trouve dans le guide."})
    )
    assert "Still to be translated" not in page
    assert "On trouve dans le guide." in browse(language="fr").get("/outcomes/1")
    assert "Still to be translated" not in browse().get("/outcomes/1")


def test_a_project_without_evidence_is_not_done(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        running(db, cast)
    lena, done = browse(cast.lena), "/projects/1/completion"
    assert "published outcome or a link" in lena.send(done, done, status=422)
    page = lena.send(done, done, evidence_url="https://smart.example/gids")
    assert "this shows it" in page


def test_the_list_goes_by_year_and_by_page(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        project = running(db, cast)
        for n in range(27):
            day = date(2021, 12, 1) if n == 0 else date(2022, 1, n)
            walk.published(db, cast, project, replace(walk.TYPED, achieved_on=day))
    visitor = browse()
    first = visitor.get("/outcomes")
    assert "O-2022-26" in first
    assert "O-2021-01" not in first
    assert "O-2021-01" in visitor.get("/outcomes?year=2021")
    assert "No outcome is like that" in visitor.get("/outcomes?year=1999")
    visitor.get("/outcomes?year=x", status=422)
    visitor.get("/outcomes?after=nonsense", status=422)


def test_strangers_are_told_that_they_are_not_the_ones(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        walk.published(db, cast, running(db, cast))
    for stranger in (browse(), browse(cast.mia)):
        for path in ("/projects/1/outcomes/new", "/projects/1/completion", "/outcomes/1/edit"):
            stranger.get(path, status=403)
        for path in (
            "/projects/1/outcomes",
            "/projects/1/completion",
            "/outcomes/1",
            "/outcomes/1/evidence",
            "/outcomes/1/publication",
        ):
            assert stranger.post(path).status_code == 403, path
