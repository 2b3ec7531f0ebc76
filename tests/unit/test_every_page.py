"""Every page of the demo opens for each of the cast, within its queries, however many rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session
from starlette.applications import Starlette

from governance.core.database import Database
from governance.core.policy import System
from governance.core.settings import Settings
from governance.core.words import words
from governance.demo.story import fill
from governance.meetings.actions import Planned as PlannedMeeting
from governance.meetings.actions import plan as plan_meeting
from governance.meetings.models import Kind
from governance.meetings.queries import bodies
from governance.people.queries import actor_for, person_by_email
from governance.projects.actions import Proposed, book, make_available, propose
from governance.projects.models import Book, Project, Resource
from governance.projects.models import Kind as ProjectKind
from governance.recommendations.actions import bring_in
from governance.routes import PAGES
from governance.workshops.actions import Planned as PlannedWorkshop
from governance.workshops.actions import plan as plan_workshop
from tests.browse import Browser
from tests.cast import PEOPLE
from tests.counting import count_queries

type Browse = Callable[..., Browser]

LIST, PAGE = 8, 12
EXAMPLES = {
    "recommendation": "1",
    "year": "2022",
    "edition": "1",
    "chapter": "1",
    "token": "nobody",
    "code": "00000000",
    "reference": "R-2022-001",
    "title": "nothing.pdf",
    "kind": "recommendations",
}
REFUSED = {303, 307, 403, 404, 409}


@pytest.fixture
def told(app: Starlette, database: Database, settings: Settings) -> Starlette:
    """The house with the demo year."""
    assert fill(database, settings)
    return app


def paths() -> dict[str, str]:
    """An example of every page that can be asked for, by its name."""
    found = {}
    for route in PAGES:
        if "GET" in (route.methods or set()):
            path = re.sub(
                r"\{(\w+)(?::\w+)?\}", lambda part: EXAMPLES.get(part[1], "1"), route.path
            )
            found[f"{route.name} {route.path}"] = path
    return found


def counted(database: Database, browser: Browser) -> dict[str, int]:
    """How many queries each page asks of the database for this person."""
    counts = {}
    for name, path in paths().items():
        with count_queries(database) as asked:
            status = browser.client.get(path, follow_redirects=False).status_code
        assert status == 200 or status in REFUSED, (path, status)
        counts[name] = len(asked)
    return counts


def test_every_page_stays_within_its_queries(
    told: Starlette, database: Database, browse: Browse
) -> None:
    assert len(paths()) > 70
    opened = set()
    with database.reading() as db:
        people = {n: person_by_email(db, f"{n}@example.org") for n in PEOPLE}
        actors = [actor_for(db, person) for person in people.values() if person]
    for actor in [None, *actors]:
        for name, queries in counted(database, browse(actor)).items():
            ceiling = LIST if name.startswith("list_") else PAGE
            assert queries <= ceiling, (name, actor and actor.name, queries)
            opened.add(name)
    assert opened == set(paths())


def test_no_page_asks_more_when_there_are_more_rows(
    told: Starlette, database: Database, browse: Browse
) -> None:
    with database.reading() as db:
        sam = person_by_email(db, "sam@example.org")
        assert sam
        secretary = actor_for(db, sam)
    for actor in (None, secretary):
        before = counted(database, browse(actor))
        add_rows(database)
        after = counted(database, browse(actor))
        more = {name: (before[name], n) for name, n in after.items() if n > before[name]}
        assert more == {}


def add_rows(database: Database) -> None:
    """Sixty more of each thing that lists show."""
    rows = "".join(f"{n};Wens {n};Tekst {n};2022-05-{n % 28 + 1:02d}\n" for n in range(60))
    content = ("id;title;text;date\n" + rows).encode()
    with database.writing() as db:
        board = bodies(db)[0]
        bring_in(db, "more.csv", content, f"more {board.id}", "nl", answer_days=90, by=System)
        for n in range(30):
            day, title = date(2024, 1, 1) + timedelta(days=n), words("nl", f"Nog {n}", fr=f"{n}")
            plan_workshop(db, PlannedWorkshop(title, day), [], by=System)
            plan_meeting(db, board, PlannedMeeting(Kind.BOARD_MEETING, title, day), by=System)
            project = propose(db, Proposed(ProjectKind.PERMANENT, title), by=System)
            take_means(db, project, f"Team {n}")


def take_means(db: Session, project: Project, team: str) -> None:
    """A team has means in 2022, and a project commits some of them."""
    make_available(db, 2022, Resource.EUROS, team, Decimal(100), by=System)
    given = (Resource.EUROS, Book.COMMITTED, Decimal(110))
    book(db, project, *given, team=team, year=2022, over_because="Het moet", by=System)
