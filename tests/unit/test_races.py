"""A double tap in eight hands: one of them does it, the others are told that it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import func, select
from sqlmodel import col
from starlette.applications import Starlette

from governance.core.database import Database
from governance.core.idempotency import new_key
from governance.core.journal import JournalEntry
from governance.core.words import words
from governance.decisions import actions as decisions
from governance.meetings import actions as meetings
from governance.projects import actions as projects
from governance.projects.models import Kind
from governance.reports import actions as reports
from governance.strategy.actions import add_strategy
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import open_workshop, put_on_table
from tests.unit.decisions.agenda import accepted, of_mia, put
from tests.unit.meetings.board import DAY, found_board, hold, plan
from tests.unit.outcomes.walk import drafted

type Browse = Callable[..., Browser]

type Tap = Callable[..., Counter[int]]

HANDS = 8


@pytest.fixture
def tap(browse: Browse) -> Tap:
    """Eight devices of one person send the same at the same moment, each with a key of its own."""

    def all_at_once(actor: object, path: str, **fields: object) -> Counter[int]:
        devices = [browse(actor) for _hand in range(HANDS)]
        start = Barrier(HANDS)

        def send(number: int) -> int:
            start.wait()
            answer = devices[number].post(path, key=new_key(), **fields)
            return int(answer.status_code)

        with ThreadPoolExecutor(HANDS) as pool:
            return Counter(pool.map(send, range(HANDS)))

    return all_at_once


ONCE = Counter({409: HANDS - 1, 303: 1})


def recorded(database: Database, verb: str) -> int:
    """How often the journal has it."""
    with database.reading() as db:
        counted = select(func.count()).where(col(JournalEntry.verb) == verb)
        return db.execute(counted).scalar_one()


def test_a_decision_is_announced_and_published_once(
    database: Database, cast: Cast, tap: Tap
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        decision = decisions.draft(db, item, accepted(), by=cast.sam).id
    assert tap(cast.sam, f"/decisions/{decision}/announcement") == ONCE
    assert tap(cast.sam, f"/decisions/{decision}/publication") == ONCE
    for verb in ("decision.announced", "decision.published", "recommendation.accepted"):
        assert recorded(database, verb) == 1, verb


def test_a_point_is_decided_once(database: Database, cast: Cast, browse: Browse, tap: Tap) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast)).id
    texts = {f"reasons-{code}": "Omdat het kan." for code in ("nl", "fr")}
    said = tap(
        cast.sam, f"/agenda-items/{item}/decisions", outcome="accepted", original="nl", **texts
    )
    assert said[303] == 1, said
    assert set(said) <= {303, 409, 422}
    assert recorded(database, "decision.drafted") == 1


@pytest.mark.parametrize("what", ["opening", "closing", "cancellation"])
def test_a_meeting_begins_ends_and_is_called_off_once(
    database: Database, cast: Cast, tap: Tap, what: str
) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        if what == "closing":
            meetings.open_meeting(db, meeting, by=cast.sam)
        one = meeting.id
    assert tap(cast.sam, f"/meetings/{one}/{what}", why="Griep.") == ONCE


def test_a_table_is_handed_over_and_merged_once(database: Database, cast: Cast, tap: Tap) -> None:
    workshop = open_workshop(database, cast)
    first, second, third = (
        put_on_table(database, workshop, cast.mia, title) for title in ("Een", "Twee", "Drie")
    )
    at = f"/workshops/{workshop}"
    assert tap(cast.finn, f"{at}/merges", chosen=str(second), into=str(first)) == ONCE
    assert tap(cast.finn, f"{at}/hand-overs", chosen=str(third)) == ONCE
    assert tap(cast.sam, f"/recommendations/{second}/merge-end") == ONCE
    assert tap(cast.mia, f"/recommendations/{third}/withdrawal", why="Toch niet.") == ONCE


def test_a_room_is_closed_and_opened_once(database: Database, cast: Cast, tap: Tap) -> None:
    workshop = open_workshop(database, cast)
    assert tap(cast.finn, f"/workshops/{workshop}/closing") == ONCE
    assert tap(cast.finn, f"/workshops/{workshop}/opening") == ONCE


def test_a_project_and_its_outcome_move_once(database: Database, cast: Cast, tap: Tap) -> None:
    with database.writing() as db:
        typed = projects.Proposed(Kind.PERMANENT, words("nl", "Gids"), lead_id=cast.lena.person)
        project = projects.propose(db, typed, by=cast.sam)
        step = projects.add_milestone(db, project, words("nl", "Stap"), DAY, by=cast.lena).id
        one = project.id
    assert tap(cast.sam, f"/projects/{one}/planning") == ONCE
    assert tap(cast.lena, f"/projects/{one}/start") == ONCE
    assert tap(cast.lena, f"/milestones/{step}/reached", on=DAY.isoformat()) == ONCE
    with database.writing() as db:
        outcome = drafted(db, cast, db.get_one(type(project), one)).id
    assert tap(cast.lena, f"/outcomes/{outcome}/publication") == ONCE
    assert tap(cast.lena, f"/projects/{one}/completion") == ONCE


def test_a_report_is_published_once(
    app: Starlette, database: Database, cast: Cast, tap: Tap
) -> None:
    text = words("nl", "Tekst.", fr="Texte.")
    with database.writing() as db:
        report = reports.begin(db, 2022, text, by=cast.edda)
        reports.add_chapter(db, report, text, text, by=cast.edda)
    said = tap(cast.edda, "/reports/2022/editions")
    assert said[303] == 1, said
    assert set(said) <= {303, 409, 422}
    assert recorded(database, "report.published") == 1


def test_a_strategy_is_adopted_once(database: Database, cast: Cast, tap: Tap) -> None:
    with database.writing() as db:
        one = add_strategy(db, words("nl", "Strategie 2025"), by=cast.sam).id
    assert tap(cast.sam, f"/strategy/{one}/adoption") == ONCE
    assert tap(cast.sam, f"/strategy/{one}/closure") == ONCE


def test_who_leaves_with_eight_hands_leaves_once(database: Database, cast: Cast, tap: Tap) -> None:
    said = tap(cast.mia, "/me/erasure")
    assert said == Counter({403: HANDS - 1, 303: 1})
    assert recorded(database, "person.erased") == 1
