"""A whole round: planned, voted on two phones, closed, read in French, decided, seen on a trail."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from governance.app import open_database
from governance.core.policy import System
from governance.core.words import words
from governance.meetings.actions import Planned as PlannedMeeting
from governance.meetings.actions import note_attendance, open_meeting
from governance.meetings.actions import plan as plan_meeting
from governance.meetings.models import Kind as MeetingKind
from governance.meetings.models import Presence
from governance.meetings.queries import bodies
from governance.priorities.actions import add_candidate
from governance.priorities.queries import budgets_of, get_round
from governance.projects.actions import Proposed, carry, propose
from governance.projects.models import Kind, Share
from governance.recommendations.actions import Typed, recommend
from tests.cast import Cast
from tests.e2e.acting import here, press, reveal, type_into
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish, settings_of

TODAY = date.today()  # noqa: DTZ011 - the served house lives today
COSTS = {"Gids": (4000, 4), "Opleiding": (3000, 9), "Portaal": (1000, 21), "Café": (3000, 0)}

type OpenAs = Callable[..., Page]


@pytest.fixture
def house(served: Served) -> tuple[Served, Cast]:
    """A house with the cast, and a board of Bo and Sam."""
    return served, furnish(served)


def test_a_whole_round(house: tuple[Served, Cast], open_as: OpenAs) -> None:
    served, cast = house
    sam = open_as(served, "sam")
    sam.goto("/me?lang=en")
    page = round_is_planned(sam)
    recommendation = projects_ask(served, cast, int(page.rsplit("/", 1)[1]))
    sam.goto(page)
    press(sam, f"{page}/opening")
    bo = vote_on_a_phone(open_as(served, "bo", phone=True), page, "Gids", "Café")
    sams_phone = open_as(served, "sam", phone=True, java_script_enabled=False)
    vote_on_a_phone(sams_phone, page, "Gids", "Opleiding")
    sam.goto(page)
    expect(sam.locator("main")).to_contain_text("2 of 2")
    press(sam, f"{page}/closing")
    result_is_read_in_french(open_as(served, lang="fr"), page)
    my_share_is_told(bo, page)
    board_deviates(sam, page)
    visitor = open_as(served, lang="en")
    visitor.goto(f"/recommendations/{recommendation}")
    trail = visitor.locator(".trail")
    expect(trail).to_contain_text("“Portaal” was not chosen: What first?")
    expect(trail).to_contain_text("Not chosen: ")


def round_is_planned(sam: Page) -> str:
    """Sam plans a round of the board, and says what there is."""
    sam.goto("/priorities/new")
    type_into(sam, title_nl="Wat eerst?", title_fr="Quoi d’abord?", title_en="What first?")
    type_into(sam, closes_on=(TODAY + timedelta(days=3)).isoformat())
    press(sam, "/priorities")
    page = here(sam)
    type_into(sam, resource="euros", amount="9.000")
    press(sam, f"{page}/means")
    type_into(sam, resource="person_days", team="IT-team", amount="24")
    press(sam, f"{page}/means")
    return page


def projects_ask(served: Served, cast: Cast, round_id: int) -> int:
    """Four projects ask for the means; one carries a recommendation of Mia, whose id it is. The
    board meets."""
    database = open_database(settings_of(served))
    with database.writing() as db:
        round_ = get_round(db, round_id, for_=System)
        ids = [budget.id for budget in budgets_of(db, round_id)]
        given = Typed("nl", "Een portaal voor leden", "Alles op één plaats.")
        one = recommend(db, given, answer_days=90, by=cast.mia)
        for title, costs in COSTS.items():
            project = propose(db, Proposed(Kind.STRATEGIC, words("nl", title)), by=cast.sam)
            if title == "Portaal":
                carry(db, project, one, Share.WHOLLY, by=cast.sam)
            asked = dict(zip(ids, map(Decimal, costs), strict=True))
            add_candidate(db, round_, project, asked, by=cast.sam)
        board = bodies(db)[0]
        typed = PlannedMeeting(MeetingKind.BOARD_MEETING, words("nl", "Juni", fr="Juin"), TODAY)
        meeting = plan_meeting(db, board, typed, by=cast.sam)
        open_meeting(db, meeting, by=cast.sam)
        for actor in (cast.bo, cast.sam):
            note_attendance(db, meeting, actor.person or 0, Presence.PRESENT, None, by=cast.sam)
        recommendation = one.id
    database.close()
    return recommendation


def vote_on_a_phone(phone: Page, page: str, *titles: str) -> Page:
    """Find the ballot on one's own page, tick, look at the totals, put it in, change it."""
    phone.goto("/me?lang=en")
    phone.locator("main a[href$='/ballot']").first.click()
    for title in titles:
        phone.get_by_role("checkbox", name=title).check()
    total = f"{sum(COSTS[title][0] for title in titles):,}".replace(",", ".")
    recount = phone.locator("button[name=only]")
    if recount.is_visible():
        recount.click()
    expect(phone.locator("[data-total='0'] [data-sum]")).to_have_text(total)
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    phone.locator(".ballot-buttons .primary").click()
    expect(phone.locator(".receipt-code")).to_have_text(re.compile(r"^\w{4}-\w{4}-\w{4}-\w{4}$"))
    assert phone.get_by_role("checkbox", name=titles[0]).is_checked()
    return phone


def result_is_read_in_french(visitor: Page, page: str) -> None:
    """Why each project is chosen or not; the means as a picture and as a table."""
    patience = time.monotonic() + 20
    visitor.goto(page)
    while visitor.locator(".result-list").count() == 0 and time.monotonic() < patience:
        time.sleep(0.5)
        visitor.goto(page)
    expect(visitor.locator("#why")).to_contain_text("Gids")
    lost = visitor.locator(".result-project:not(.is-in)", has_text="Portaal")
    expect(lost).to_contain_text("jours IT-team")
    expect(lost).to_contain_text("Non retenu")
    expect(visitor.locator(".means-table tfoot").first).to_contain_text("Au total")
    assert visitor.locator(".means-bar svg text").count() >= 2


def my_share_is_told(bo: Page, page: str) -> None:
    """In the browser in which he voted, without typing anything."""
    bo.goto(page)
    press(bo, f"{page}/share")
    expect(bo.locator("main")).to_contain_text("Café")
    expect(bo.locator("main")).not_to_contain_text("Opleiding")


def board_deviates(sam: Page, page: str) -> None:
    """Everything but the café, with a reason in Dutch and in French."""
    sam.goto(f"{page}/adoption")
    cafe = sam.locator(".adoption-project", has_text="Café")
    cafe.get_by_role("checkbox").uncheck()
    for language, because in (("nl", "Er is nog geen zaal."), ("fr", "Pas encore de salle.")):
        field = cafe.locator(f"textarea[lang={language}]")
        reveal(field)
        field.fill(because)
    sam.locator("select[name=original]").select_option("nl")
    press(sam, f"{page}/adoption")
    expect(sam.locator("main")).to_contain_text("The board chose otherwise than was computed")
    expect(sam.locator(".result-deviates")).to_contain_text("Er is nog geen zaal.")
