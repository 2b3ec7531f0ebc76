"""The whole line, walked by the cast: from a phone at a workshop to the paragraph of the report."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date, timedelta
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.acting import form_to, here, press, reveal, send, type_into
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish

TODAY = date.today()  # noqa: DTZ011 - the served house lives today
STEPS = 10
"""Received, agenda, answer told, answered, carried, begun, reached, changed, done, reported."""

type OpenAs = Callable[..., Page]


@pytest.fixture
def house(served: Served) -> Served:
    """A house with the cast, the board and its mandates, and a theme."""
    furnish(served)
    return served


def test_the_whole_line(house: Served, open_as: OpenAs) -> None:
    finn = open_as(house, "finn")
    workshop = room_is_opened(open_as(house, "ada"), finn)
    people_recommend(house, open_as, workshop, finn)
    recommendation = texts_are_merged_and_handed_over(finn, workshop)
    sam = open_as(house, "sam")
    meeting = meeting_is_planned(sam, recommendation)
    decision = board_decides(sam, meeting)
    lena = open_as(house, "lena")
    project = project_carries_it(sam, lena, recommendation)
    outcome = outcome_is_published(lena, project)
    report_is_published(open_as(house, "edda"), outcome)
    things = recommendation, decision, project, outcome
    everyone_was_told(open_as(house, "max"), house)
    for scripts in (True, False):
        visitor = open_as(house, phone=True, java_script_enabled=scripts)
        visitor_walks_both_ways(visitor, *things)
    assert "entries" in house.command("verify")


def room_is_opened(ada: Page, finn: Page) -> str:
    """Ada plans the workshop, Finn opens the room."""
    ada.goto("/workshops/new")
    type_into(ada, title_nl="Wat missen we?", title_en="What do we miss?", place="Gent")
    ada.locator('[name="held_on"]').fill(TODAY.isoformat())
    finns = ada.get_by_label("Finn Peeters")
    reveal(finns)
    finns.check()
    press(ada, "/workshops")
    workshop = here(ada)
    finn.goto(workshop + "/desk")
    press(finn, "/opening")
    return workshop


def people_recommend(house: Served, open_as: OpenAs, workshop: str, finn: Page) -> None:
    """A phone without an account and a member each put the same wish on the table."""
    finn.goto(workshop + "/desk")
    code = finn.locator(".desk-code").inner_text().strip()
    phone = open_as(house, phone=True)
    send(phone, "/join", "/join", code=code.lower().replace("-", " "))
    press(phone, here(phone))
    type_into(
        phone,
        language="nl",
        title="Eén gids voor starters",
        text="Bundel alle uitleg op één plek.",
        reasons="Nu staat het in zeven mails.",
    )
    put_on_table(phone)
    expect(phone.locator("#table")).to_contain_text("Eén gids voor starters")
    member = open_as(house, "max")
    member.goto(workshop)
    type_into(
        member, language="fr", title="Un guide pour débuter", text="Rassemblez les explications."
    )
    put_on_table(member)
    expect(member.locator("#table")).to_contain_text("Un guide pour débuter")
    press(member, "/support")
    expect(member.locator("#table")).to_contain_text("Un guide pour débuter")


def put_on_table(phone: Page) -> None:
    """Put it on the table; the page stays, and says when it was received."""
    phone.locator("form[data-texts] button[type=submit]").click()
    expect(phone.locator("[data-kept] > li").first).to_have_attribute("data-state", "received")


def texts_are_merged_and_handed_over(finn: Page, workshop: str) -> str:
    """Finn merges the two, takes it back, merges again, and hands the one over."""
    finn.goto(workshop + "/desk")
    merge(finn, "Un guide pour débuter", "Eén gids voor starters")
    press(finn, "/merge-ends")
    merge(finn, "Un guide pour débuter", "Eén gids voor starters")
    press(finn, "/closing")
    finn.get_by_label("Eén gids voor starters").check()
    with finn.expect_navigation():
        finn.locator("#desk button:not([formaction])").click()
    year = TODAY.year
    finn.goto(f"/R-{year}-001")
    expect(finn.locator("h1")).to_have_text("Eén gids voor starters")
    expect(finn.locator("main")).to_contain_text("Un guide pour débuter")
    return here(finn)


def merge(finn: Page, one: str, into: str) -> None:
    """Finn ticks two, says which one goes on, and finds the other below it."""
    for title in (one, into):
        finn.get_by_label(title).check()
    with finn.expect_navigation():
        finn.locator('button[formaction$="/merges/new"]').click()
    finn.get_by_label(into).check()
    press(finn, "/merges")
    expect(finn.get_by_label(one)).to_have_count(0)
    expect(finn.locator(".desk-merged")).to_contain_text(one)


def meeting_is_planned(sam: Page, recommendation: str) -> str:
    """Sam plans a board meeting, with the recommendation for decision."""
    sam.goto("/meetings/new")
    type_into(sam, title_nl="Raad van bestuur", title_en="Board meeting", place="Brussel")
    sam.locator('[name="held_on"]').fill(TODAY.isoformat())
    sam.locator('[name="kind"]').first.select_option("board_meeting")
    press(sam, "/meetings")
    meeting = here(sam)
    sam.goto(meeting + "/agenda/new")
    row = sam.locator(f'form[action$="{meeting}/recommendations"]')
    with sam.expect_navigation():
        row.filter(has=sam.locator('[value="decision"]')).get_by_role("button").first.click()
    sam.goto(recommendation)
    expect(sam.locator("main")).to_contain_text(re.compile("M-\\d{4}-01"))
    return meeting


def board_decides(sam: Page, meeting: str) -> str:
    """The board meets with a quorum, and decides with reasons, which the authors hear first."""
    sam.goto(meeting)
    press(sam, "/opening")
    for seat in form_to(sam, "/attendance").locator('[name^="presence-"]').all():
        reveal(seat)
        seat.select_option("present")
    press(sam, "/attendance")
    sam.locator('a[href$="/decisions/new"]').first.click()
    type_into(sam, outcome="accepted", votes_for="1", votes_against="0", votes_abstained="0")
    action = form_to(sam, "/decisions").locator("button").last
    action.click()
    expect(sam.locator("main [role=alert]")).to_be_visible()
    expect(sam.locator('[name="votes_for"]')).to_have_value("1")
    type_into(sam, reasons_nl="Twee leden vroegen het; één gids spaart tijd.")
    press(sam, "/decisions")
    sam.locator('a[href*="/decisions/"]').first.click()
    decision = here(sam)
    form = form_to(sam, "/announcement")
    reveal(form)
    form.locator("button[type=submit]").last.click()
    expect(sam.locator("#refused")).to_contain_text("Français")
    send(sam, decision + "/edit", decision, reasons_fr="Deux membres l’ont demandé.")
    sam.goto(decision)
    press(sam, "/announcement")
    patience = time.monotonic() + 20
    while form_to(sam, "/publication").count() and time.monotonic() < patience:
        time.sleep(0.3)  # with no days to wait, the house publishes it by itself
        sam.goto(decision)
    assert form_to(sam, "/publication").count() == 0
    return decision


def project_carries_it(sam: Page, lena: Page, recommendation: str) -> str:
    """A project is planned to carry it; Lena starts it, reaches its milestone, spends."""
    sam.goto("/projects/new")
    type_into(sam, title_nl="Gids voor starters", title_fr="Guide pour débuter", kind="strategic")
    sam.locator('[name="lead"]').select_option(label="Lena Roussel")
    press(sam, "/projects")
    project = here(sam)
    reference = f"R-{TODAY.year}-001"
    send(
        sam,
        project + "/recommendations/new",
        "/recommendations",
        reference=reference,
        share="wholly",
    )
    sam.goto(project)
    press(sam, "/planning")
    sam.goto(project)
    press(sam, "/start")
    planned = (TODAY + timedelta(days=30)).isoformat()
    send(
        lena,
        project + "/milestones/new",
        "/milestones",
        title_nl="De gids staat online",
        title_fr="Le guide est en ligne",
        title_en="The guide is online",
        planned_on=planned,
    )
    lena.goto(project)
    lena.locator('a[href$="/reached"]').first.click()
    press(lena, "/reached")
    send(
        lena,
        project + "/means",
        "/means",
        resource="euros",
        book="spent",
        amount="1.250,50",
        note="Druk",
    )
    lena.goto(project)
    expect(lena.locator("main")).to_contain_text("100 %")
    lena.goto(recommendation)
    expect(lena.locator("main")).to_contain_text("P-")
    return project


def outcome_is_published(lena: Page, project: str) -> str:
    """Lena writes down what changed, with a link that shows it, and the project is done."""
    send(
        lena,
        project + "/outcomes/new",
        "/outcomes",
        title_nl="Starters vinden hun weg",
        title_fr="On s’y retrouve",
        title_en="Starters find their way",
        text_nl="Eén gids, in twee talen.",
        text_fr="Un guide, en deux langues.",
        text_en="One guide, in two languages.",
        where_url="https://example.org/gids",
    )
    outcome = here(lena)
    send(
        lena,
        outcome + "/evidence/new",
        "/evidence",
        title="De gids zelf",
        url="https://example.org/gids",
    )
    lena.goto(outcome)
    press(lena, "/publication")
    lena.goto(project + "/completion")
    press(lena, "/completion")
    return outcome


def report_is_published(edda: Page, outcome: str) -> None:
    """Edda writes a chapter, cites the outcome, and publishes an edition."""
    year = TODAY.year
    send(
        edda,
        "/reports/new",
        "/reports",
        year=str(year),
        title_nl="Jaarverslag",
        title_fr="Rapport d’activité",
        title_en="Yearly report",
    )
    send(
        edda,
        f"/reports/{year}/chapters/new",
        "/chapters",
        title_nl="Meer autonomie",
        title_fr="Plus d’autonomie",
        title_en="More autonomy",
        text_nl="Een lid zei het, en het kwam er.",
        text_fr="Un membre l’a dit, et c’est fait.",
        text_en="A member said it, and it came.",
    )
    edda.goto(f"/reports/{year}/draft")
    edda.locator('a[href*="/citations/new"], a[href*="/cite"]').first.click()
    edda.locator("main").get_by_role("searchbox").first.fill("Starters")
    edda.locator("main").get_by_role("searchbox").first.press("Enter")
    press(edda, "/citations")
    edda.goto(f"/reports/{year}/draft")
    press(edda, "/editions")
    edda.goto(f"/reports/{year}")
    expect(edda.locator("main")).to_contain_text("O-")


def everyone_was_told(member: Page, house: Served) -> None:
    """The member reads on their own page, and in their mails, every step since."""
    member.goto("/me")
    told = member.locator("#told li").count()
    assert told >= STEPS
    patience = time.monotonic() + 20
    while len(mails_to(house, "max@example.org")) < told and time.monotonic() < patience:
        time.sleep(0.2)
    mails = mails_to(house, "max@example.org")
    assert len(mails) >= told
    assert len({mail["message-id"] for mail in mails}) == len(mails)


def mails_to(house: Served, address: str) -> list[Message]:
    """The mails that left the house for one address."""
    folder = Path(house.environment["GOVERNANCE_DATA"]) / "mails"
    mails = [message_from_bytes(path.read_bytes()) for path in sorted(folder.glob("*.eml"))]
    return [mail for mail in mails if mail["to"] == address]


def visitor_walks_both_ways(
    visitor: Page, recommendation: str, decision: str, project: str, outcome: str
) -> None:
    """A visitor on a phone goes from the home page to the report, and back to the workshop."""
    visitor.goto("/")
    visitor.locator('a[href$="/recommendations"]:visible').first.click()
    visitor.get_by_role("link", name="Eén gids voor starters").first.click()
    assert here(visitor) == recommendation
    trail = visitor.locator("ol.trail")
    for thing in (decision, project, outcome, f"/reports/{TODAY.year}"):
        expect(trail.locator(f'a[href*="{thing}"]').first).to_be_visible()
    trail.locator(f'a[href*="/reports/{TODAY.year}"]').first.click()
    visitor.locator(f'main a[href$="{outcome}"]').first.click()
    assert here(visitor) == outcome
    visitor.locator(f'main a[href$="{recommendation}"]').first.click()
    visitor.locator('ol.trail a[href*="/workshops/"]').first.click()
    expect(visitor.locator("h1")).to_contain_text("What do we miss?")
