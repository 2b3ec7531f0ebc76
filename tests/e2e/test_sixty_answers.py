"""Sixty answers are prepared by following the advice and published in one act: one mail each."""

from __future__ import annotations

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
from tests.e2e.acting import press
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


def advised(served: Served, cast: Cast) -> int:
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
        meeting_id = meeting.id
    database.close()
    return meeting_id


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


def do(page: Page, address: str, act: str) -> None:
    """Choose all that is listed, look at what would happen, and do it."""
    page.goto(address)
    page.locator(f'button[name=act][value="{act}"]').click()
    expect(page.locator("#effects .secretary > li")).to_have_count(SIXTY)
    press(page, "/secretary/acts")


def test_sixty_answers_are_prepared_and_published_in_one_act(
    quiet: Served, open_as: OpenAs
) -> None:
    meeting = advised(quiet, furnish(quiet))
    page = open_as(quiet, "sam")
    page.goto(f"/meetings/{meeting}")
    page.locator('a[href*="act=follow"]').click()
    expect(page.locator("#effects .secretary > li")).to_have_count(SIXTY)
    press(page, "/secretary/acts")
    before = mails(quiet)
    do(page, "/secretary?list=drafts&all=1", "announce")
    assert mails(quiet) == before + 2, "one for Mia, one for Max"
    do(page, "/secretary?list=announced&all=1", "publish")
    assert mails(quiet) == before + 4
    visitor = open_as(quiet)
    visitor.goto("/decisions")
    expect(visitor.locator("main")).to_contain_text("60 decisions")
