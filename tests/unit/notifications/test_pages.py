"""My page: what became of mine, what I follow, what I was told."""

from __future__ import annotations

from collections.abc import Callable

from governance.core.database import Database
from governance.core.words import words
from governance.projects.actions import Proposed, propose
from governance.projects.models import Kind
from governance.recommendations import actions
from governance.recommendations.drafting import Typed
from governance.recommendations.models import Recommendation
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.progress.story import whole_line
from tests.unit.progress.test_queries import counting

type Browse = Callable[..., Browser]


def test_mia_sees_what_became_of_hers(database: Database, cast: Cast, browse: Browse) -> None:
    whole_line(database, cast)
    page = browse(cast.mia).get("/me")
    mine, _followed = page.split('id="followed"')
    assert "Un guichet unique" in mine
    assert "realised" in mine
    assert "in the yearly report" in page


def test_max_sees_what_he_follows(database: Database, cast: Cast, browse: Browse) -> None:
    story = whole_line(database, cast)
    with database.writing() as db:
        one = db.get_one(Recommendation, story.ids["recommendation"])
        actions.follow(db, one, by=cast.max)
    _mine, followed = browse(cast.max).get("/me").split('id="followed"')
    assert "Un guichet unique" in followed


def test_who_is_new_is_shown_where_to_begin(cast: Cast, browse: Browse) -> None:
    page = browse(cast.max).get("/me")
    assert "You have not recommended anything yet" in page
    assert "Erase my account" in page


def test_a_stranger_is_asked_to_sign_in(cast: Cast, browse: Browse) -> None:
    answer = browse().client.get("/me", follow_redirects=False)
    assert answer.headers["location"] == "/sign-in?next=/me"


def test_my_page_takes_few_queries(database: Database, cast: Cast, browse: Browse) -> None:
    whole_line(database, cast)
    mia = browse(cast.mia)
    with counting(database) as sent:
        mia.get("/me")
    assert len(sent) <= 11


def test_what_was_merged_goes_on_in_what_it_was_merged_into(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        one, other = (
            actions.recommend(db, Typed("nl", title, "Een tekst."), answer_days=90, by=author)
            for title, author in (("Een buddy", cast.max), ("Een peter of meter", cast.mia))
        )
        actions.merge(db, one, other, by=cast.sam)
    mine, _followed = browse(cast.max).get("/me").split('id="followed"')
    assert "Een buddy" in mine
    assert "Een peter of meter" in mine


def test_a_lead_finds_the_projects_they_lead(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        typed = Proposed(Kind.STRATEGIC, words("nl", "Een gids"), lead_id=cast.lena.person)
        propose(db, typed, by=cast.bo)
    assert "Projects I lead" in browse(cast.lena).get("/me")
    assert "Projects I lead" not in browse(cast.max).get("/me")


def test_only_an_administrator_is_led_to_the_people(cast: Cast, browse: Browse) -> None:
    assert 'href="/people"' in browse(cast.ada).get("/me")
    assert 'href="/people"' not in browse(cast.sam).get("/me")
