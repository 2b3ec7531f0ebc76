"""After each step of the line visitors read what is so, whatever was kept before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from governance.app import create_app
from governance.core.database import Database
from governance.core.idempotency import new_key
from governance.core.settings import Settings
from governance.core.words import words
from governance.decisions.models import Decision
from governance.meetings import actions as meetings
from governance.people import actions as people
from governance.people.queries import get_person
from governance.projects.models import Project
from governance.recommendations import actions as recommendations
from governance.recommendations.models import Recommendation
from governance.strategy import actions as strategy
from governance.workshops import actions as workshops
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.progress.story import Story
from tests.unit.test_every_page import paths

type Browse = Callable[..., Browser]
type Step = Callable[[Session], object]
KEY = re.compile(r'name="key" value="[^"]+"')


@pytest.fixture
def forgetful(settings: Settings) -> Iterator[Browser]:
    """A visitor of a house over the same database that keeps no page."""
    app = create_app(settings.model_copy(update={"visitors_cache_megabytes": 0}))
    yield Browser(app)
    app.state.house.close()


def steps_of(story: Story) -> list[Step]:
    """The whole line and what happens beside it, one transaction after the other."""
    cast, ids = story.cast, story.ids

    def one(db: Session) -> Recommendation:
        return db.get_one(Recommendation, ids["recommendation"])

    def table(db: Session) -> None:
        workshop = story.workshop(db)
        ids["recommendation"] = story.recommend(db, workshop, "Un guichet unique").id
        ids["other"] = story.recommend(db, workshop, "Un seul guichet").id

    def decide(db: Session) -> None:
        story.decide(db, story.meeting(db), one(db))

    def merge(db: Session) -> None:
        other = db.get_one(Recommendation, ids["other"])
        story.hand_over(db, other)
        recommendations.merge(db, other, one(db), by=cast.sam)

    def mandate(db: Session) -> None:
        body = meetings.add_body(db, words("nl", "Commissie", fr="Comité"), False, 50, by=cast.sam)
        meetings.give_mandate(db, body, cast.mia.person or 0, date(2020, 1, 1), by=cast.sam)

    def attend(db: Session) -> None:
        workshop = get_workshop(db, ids["workshop"], for_=cast.finn)
        workshops.count_attendance(db, workshop, 27, by=cast.finn)

    def theme(db: Session) -> None:
        strategy.add_theme(db, words("nl", "Onthaal", fr="Accueil"), by=cast.sam)

    return [
        table,
        lambda db: story.hand_over(db, one(db)),
        lambda db: recommendations.support(db, one(db), by=cast.max),
        merge,
        decide,
        lambda db: story.announce(db, db.get_one(Decision, ids["decision"])),
        lambda db: story.publish(db, db.get_one(Decision, ids["decision"])),
        lambda db: story.project(db, one(db)),
        lambda db: story.outcome(db, db.get_one(Project, ids["project"])),
        lambda db: story.report(db, ids["outcome"]),
        mandate,
        attend,
        theme,
        lambda db: recommendations.unsupport(db, one(db), by=cast.max),
        lambda db: people.erase(db, get_person(db, cast.mia.person or 0), by=cast.ada),
    ]


def test_after_each_step_of_the_line_visitors_read_what_is_so(
    database: Database, cast: Cast, browse: Browse, forgetful: Browser
) -> None:
    pages = [path for path in paths().values() if not path.endswith((".pdf", ".jsonl", ".xlsx"))]
    visitor, known = browse().client, set()
    new_key()  # made elsewhere before: of no meaning for the pages that follow
    for step in steps_of(Story(database, cast)):
        with database.writing() as db:
            step(db)
        for path in pages:
            shown = visitor.get(path, follow_redirects=False)
            fresh = forgetful.client.get(path, follow_redirects=False)
            assert shown.status_code == fresh.status_code, (path, step)
            assert KEY.sub("", shown.text) == KEY.sub("", fresh.text), (path, step)
            if "etag" in shown.headers:
                assert not KEY.search(shown.text), path
                known.add(path)
    assert known >= {"/", "/recommendations", "/recommendations/1", "/meetings/1", "/reports/2022"}
    assert known >= {"/decisions/1", "/projects/1", "/outcomes/1", "/progress", "/workshops"}
