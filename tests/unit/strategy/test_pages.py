"""The pages of the strategy."""

from __future__ import annotations

from collections.abc import Callable

from governance.core.database import Database
from governance.core.words import words
from governance.projects import actions as projects
from governance.strategy import actions
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.projects import walk
from tests.unit.projects.walk import form


def test_bo_prepares_a_version_adds_an_axis_and_adopts_it(
    cast: Cast, browse: Callable[..., Browser]
) -> None:
    bo = browse(cast.bo)
    assert "No strategy holds at the moment" in bo.get("/strategy")
    page = bo.send("/strategy/new", "/strategy", **form({"title-en": "Horizon 2030"}))
    assert "Horizon 2030" in page
    page = bo.send(
        "/strategy/1/axes/new",
        "/strategy/1/axes",
        **form({"title-en": "Nearness", "title-nl": "Nabijheid", "text-en": "Close to members."}),
    )
    assert "Nearness" in page
    bo.send("/strategy/1", "/strategy/1/adoption")
    seen = browse().get("/strategy")
    assert "Nearness" in seen
    assert "Close to members." in seen
    assert "Nabijheid" in browse(language="nl").get("/strategy")


def test_a_visitor_sees_what_is_done_for_each_axis(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        older = actions.add_strategy(db, words("en", "Strategy 2025"), by=cast.ada)
        newer = actions.add_strategy(db, words("en", "Horizon 2030"), by=cast.ada)
        axis = actions.add_axis(db, older, words("en", "Autonomy"), by=cast.ada)
        actions.add_axis(db, newer, words("en", "On one’s own"), None, axis, by=cast.ada)
        actions.adopt(db, older, by=cast.ada)
        project = walk.running(db, cast, "Gebruikersgids")
        projects.serve_axis(db, project, axis, by=cast.bo)
    visitor = browse()
    page = visitor.get("/strategy")
    assert "Gebruikersgids" in page
    assert "under way" in page
    assert "Horizon 2030" in page
    assert "new_strategy" not in page
    assert "/strategy/new" not in page
    assert "Autonomy" in visitor.get(f"/strategy/{newer.id}")
    assert "Autonomy" in visitor.get(f"/strategy/axes/{axis.id}")
    assert "Gebruikersgids" in visitor.get(f"/projects?axis={axis.id}")


def test_a_version_without_a_title_is_asked_again_and_nothing_is_lost(
    cast: Cast, browse: Callable[..., Browser]
) -> None:
    page = browse(cast.ada).send(
        "/strategy/new",
        "/strategy",
        status=422,
        **form({"summary-en": "Three aims.", "since": "2025-01-01"}),
    )
    assert "Three aims." in page
    assert 'value="2025-01-01"' in page


def test_dates_the_wrong_way_round_are_said_beside_the_field(
    cast: Cast, browse: Callable[..., Browser]
) -> None:
    typed = {"title-en": "Back", "since": "2025-01-01", "until": "2024-01-01"}
    page = browse(cast.ada).send("/strategy/new", "/strategy", status=422, **form(typed))
    assert "cannot end before it begins" in page


def test_sam_adds_a_theme_once(cast: Cast, browse: Callable[..., Browser]) -> None:
    sam = browse(cast.sam)
    assert "Premises" in sam.send(
        "/strategy/themes", "/strategy/themes", **form({"title-en": "Premises"})
    )
    page = sam.send(
        "/strategy/themes", "/strategy/themes", status=422, **form({"title-en": "premises"})
    )
    assert "of this name already" in page


def test_strangers_are_told_that_they_are_not_the_ones(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    with database.writing() as db:
        strategy = actions.add_strategy(db, words("en", "Strategy 2025"), by=cast.ada)
    for stranger in (browse(), browse(cast.mia)):
        stranger.get("/strategy/new", status=403)
        for path in ("", "/themes", f"/{strategy.id}", f"/{strategy.id}/axes"):
            assert stranger.post(f"/strategy{path}").status_code == 403, path
        for noun in ("adoption", "closure"):
            assert stranger.post(f"/strategy/{strategy.id}/{noun}").status_code == 403
    browse().get("/strategy/99", status=404)
