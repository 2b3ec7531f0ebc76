"""Sixty answers are prepared by following the advice and published in one act, by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select
from sqlmodel import col

from governance.app import open_database
from governance.core.outbox import Work
from governance.core.policy import System
from governance.core.settings import Settings
from governance.core.words import words
from governance.decisions.actions import Advised, add_item, advise
from governance.decisions.models import Outcome, Purpose
from governance.meetings.actions import Planned, note_attendance, open_meeting, plan
from governance.meetings.models import Body, Kind, Presence
from governance.recommendations.actions import Typed, recommend
from tests.cast import Cast
from tests.e2e.by_keyboard import Hands
from tests.e2e.conftest import Served, serve
from tests.e2e.house_of_cast import furnish

type OpenAs = Callable[..., Page]

SIXTY = 60


def settings_of(served: Served) -> Settings:
    given: dict[str, Any] = {
        name.removeprefix("GOVERNANCE_").lower(): value
        for name, value in served.environment.items()
        if name.startswith("GOVERNANCE_")
    }
    return Settings(**given)


def advised(served: Served, cast: Cast) -> None:
    """An open board meeting with sixty points, of Mia and of Max, each with its advice."""
    database = open_database(settings_of(served))
    told = words("nl", "De directie raadt het aan.", fr="La direction le conseille.")
    with database.writing() as db:
        body, title = db.get_one(Body, 1), words("nl", "Raad", fr="Conseil", en="Board")
        meeting = plan(db, body, Planned(Kind.BOARD_MEETING, title, date(2026, 1, 20)), by=System)
        open_meeting(db, meeting, by=System)
        for actor in (cast.bo, cast.sam):
            note_attendance(db, meeting, actor.person or 0, Presence.PRESENT, by=System)
        for n in range(SIXTY):
            typed = Typed("nl", f"Wens {n}", "Een wens.")
            one = recommend(db, typed, answer_days=90, by=(cast.mia, cast.max)[n % 2])
            outcome = (Outcome.ACCEPTED, Outcome.DECLINED, Outcome.ACCEPTED_IN_PART)[n % 3]
            advise(db, one, Advised("IT", told, date(2026, 1, 5), "", outcome), by=cast.sam)
            purpose = Purpose.DECISION
            add_item(db, meeting, purpose, one.title, recommendation=one, by=System)
    database.close()


def mails(served: Served) -> int:
    """How many mails the house was asked to write."""
    database = open_database(settings_of(served))
    with database.reading() as db:
        written = db.scalars(select(col(Work.id)).where(col(Work.kind) == "notice")).all()
    database.close()
    return len(written)


@pytest.fixture
def quiet(tmp_path: Path) -> Iterator[Served]:
    """A house that publishes nothing by itself."""
    yield from serve(tmp_path, GOVERNANCE_WORKER="false")


def it_is_looked_at_and_done(sam: Hands) -> None:
    """What would happen to all sixty is read, and happens."""
    expect(sam.page.locator("#effects .secretary > li")).to_have_count(SIXTY)
    sam.skip()
    sam.go(sam.page.inner_text("h1"), role="button")


def test_sixty_answers_are_prepared_and_published_in_one_act(
    quiet: Served, open_as: OpenAs
) -> None:
    advised(quiet, furnish(quiet))
    sam = Hands(open_as(quiet), quiet, "sam")
    sam.go("English")
    sam.go("Meetings")
    sam.skip()
    sam.go("Board")
    sam.skip()
    sam.go("Follow what was prepared")
    it_is_looked_at_and_done(sam)
    expect(sam.page).to_have_url(re.compile(r"/meetings/\d+#agenda$"))
    sam.go("Secretariat", back=True)
    sam.skip()
    before = mails(quiet)
    for where, act, told in (("To tell", "Tell the authors", 2), ("The authors", "Publish", 4)):
        sam.go(where, back=True)
        sam.skip()
        sam.go("Choose all")
        sam.skip()
        for _stop in range(30):  # down the list and up again, nothing hides what has the focus
            sam.tab()
        sam.go(act, role="button", back=True)
        it_is_looked_at_and_done(sam)
        assert mails(quiet) == before + told, "one for Mia, one for Max"
    visitor = open_as(quiet)
    visitor.goto("/decisions")
    expect(visitor.locator("main")).to_contain_text("60 decisions")
