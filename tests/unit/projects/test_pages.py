"""The pages of projects, walked by those who keep them and by the public."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.words import words
from governance.projects import actions
from governance.projects.models import Book, Share
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.projects import walk
from tests.unit.projects.walk import form


def test_bo_proposes_a_project_that_carries_a_recommendation(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        reference = walk.answered(db, cast).reference
    bo = browse(cast.bo)
    page = bo.send(
        "/projects/new",
        "/projects",
        **form({"title-en": "Online guide", "kind": "strategic", "lead": str(cast.lena.person)}),
    )
    assert "Online guide" in page
    assert "Lena Roussel" in page
    page = bo.send(
        "/projects/1/recommendations/new",
        "/projects/1/recommendations",
        reference=(reference or "").lower(),
        share="in_part",
    )
    assert "carried in part" in page
    assert "/recommendations/1" in page
    bo.send("/projects/1", "/projects/1/planning")
    assert "Start it" in browse(cast.lena).get("/projects/1")


def test_lena_keeps_her_project(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        walk.planned(db, cast)
    lena = browse(cast.lena)
    lena.send("/projects/1", "/projects/1/start")
    for title, weight in (("Text", "3"), ("Translation", "1")):
        lena.send(
            "/projects/1/milestones/new",
            "/projects/1/milestones",
            **form({"title-en": title, "planned_on": "2030-01-01", "weight": weight}),
        )
    page = lena.send("/milestones/1/reached", "/milestones/1/reached", on="2024-05-01")
    assert "75\u00a0%" in page
    assert "3 of 4 by weight" in page
    page = lena.send(
        "/projects/1/updates/new",
        "/projects/1/updates",
        **form({"text-en": "The **text** is there.", "next_on": "2030-02-01"}),
    )
    assert "<strong>text</strong>" in page
    assert "1 February 2030" in page
    page = lena.send(
        "/projects/1/means", "/projects/1/means", amount="12.500,50", book="spent", note="Print"
    )
    assert "12.500,50" in page
    page = lena.send(
        "/projects/1/means", "/projects/1/means", amount="-500,50", book="spent", note="x"
    )
    assert "€\u202f12.000" in page


def test_lateness_is_said_in_words(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db, clock_at(datetime(2022, 6, 20, 12, tzinfo=UTC)):
        project = walk.running(db, cast)
        reached = walk.milestone(db, cast, project, planned_on=date(2022, 6, 1))
        actions.reach(db, reached, date(2022, 6, 2), by=cast.lena)
        walk.milestone(db, cast, project, planned_on=date(2022, 7, 1))
        actions.post_update(db, project, words("nl", "Goed"), date(2022, 9, 1), by=cast.lena)
    page = browse().get("/projects/1")
    assert "1 day later than planned" in page
    assert "Late by" in page
    assert "An update was due on 1 September 2022" in page
    assert "update due since 1 September 2022" in browse().get("/projects")


def test_a_visitor_reads_everything_and_is_offered_nothing(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        actions.carry(db, project, walk.answered(db, cast), Share.WHOLLY, by=cast.bo)
        walk.milestone(db, cast, project)
        walk.book(db, cast, project, "100", into=Book.SPENT)
    page = browse().get("/projects/1")
    assert "Un guide en ligne" in page
    assert "Nobody types a percentage" in page
    assert "€\u202f100" in page
    for offered in ("new", "edit", "stop", "completion", "reached"):
        assert f'/{offered}"' not in page
    assert "Add a line" not in browse().get("/projects/1/means")


def test_the_portfolio_is_filtered_and_paged(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        for n in range(26):
            walk.proposed(db, cast, f"Voorstel {n}")
        walk.running(db, cast, "Lopend")
    visitor = browse()
    first = visitor.get("/projects?stage=proposed")
    assert "Voorstel 25" in first
    assert "Lopend" not in first
    assert "after=" in first
    assert "Lopend" in visitor.get("/projects?stage=running&kind=strategic")
    assert "No project is like that" in visitor.get("/projects?kind=permanent")
    visitor.get("/projects?stage=nonsense", status=422)
    visitor.get("/projects?axis=x", status=422)


def test_what_is_typed_wrongly_is_kept_and_said(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        walk.running(db, cast)
        walk.milestone(db, cast, walk.running(db, cast))
    bo, means = browse(cast.bo), "/projects/1/means"
    page = bo.send(means, means, status=422, amount="12 50", note="Drukwerk")
    assert "not an amount" in page
    assert 'value="12 50"' in page
    assert "Drukwerk" in page
    page = bo.send(means, means, status=422, amount="-5", note="fout")
    assert "more than was booked" in page
    page = bo.send("/projects/new", "/projects", status=422, **form({"summary-en": "Kept text"}))
    assert "Kept text" in page
    typed = {"title-en": "x", "starts_on": "2023-01-01", "ends_on": "2022-01-01"}
    assert "end before it starts" in bo.send(
        "/projects/new", "/projects", status=422, **form(typed)
    )
    page = bo.send("/milestones/1/reached", "/milestones/1/reached", status=422, on="2090-01-01")
    assert "still to come" in page
    carrying = ("/projects/1/recommendations/new", "/projects/1/recommendations")
    assert "no recommendation with this" in bo.send(*carrying, status=422, reference="R-1")
    page = bo.send(
        "/projects/1/updates/new",
        "/projects/1/updates",
        status=422,
        **form({"text-en": "Well", "next_on": "2020-01-01"}),
    )
    assert "Well" in page


def test_a_project_is_stopped_with_its_reason_on_the_page(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        walk.running(db, cast)
    bo, stop = browse(cast.bo), "/projects/1/stop"
    bo.send(stop, stop, status=422)
    page = bo.send(stop, stop, **form({"because-en": "Too few person-days."}))
    assert "Too few person-days." in browse().get("/projects/1")
    assert "Plan it" in page
    assert bo.post("/projects/1/start").status_code == 409


def test_sam_puts_a_project_right_in_another_language(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        walk.proposed(db, cast, "Gids")
    page = browse(cast.sam).send("/projects/1/edit", "/projects/1", **form({"title-fr": "Guide"}))
    assert "Lena Roussel" in page
    assert "Guide" in browse(language="fr").get("/projects/1")
    assert "Gids" in browse(language="nl").get("/projects/1")


def test_strangers_are_told_that_they_are_not_the_ones(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        walk.milestone(db, cast, walk.running(db, cast))
    asked = ["edit", "stop", "recommendations/new", "axes/new", "milestones/new", "updates/new"]
    sent = ["", "/planning", "/start", "/stop", "/recommendations", "/axes", "/milestones"]
    for stranger in (browse(), browse(cast.mia)):
        stranger.get("/projects/new", status=403)
        stranger.get("/milestones/1/reached", status=403)
        assert stranger.post("/projects").status_code == 403
        assert stranger.post("/milestones/1/reached").status_code == 403
        for path in asked:
            stranger.get(f"/projects/1/{path}", status=403)
        for path in [*sent, "/updates", "/means"]:
            assert stranger.post(f"/projects/1{path}").status_code == 403, path
    browse().get("/projects/99", status=404)
    browse().get("/milestones/99/reached", status=404)
