"""A facilitator runs a whole room from the desk, in Dutch and in French, with the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.acting import form_to, here, press, reveal, type_into
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish

type OpenAs = Callable[..., Page]

TOMORROW = date.today() + timedelta(days=1)  # noqa: DTZ011 - the day of the served house
PAPERS = {
    "nl": [
        "Langer open op vrijdag",
        "Vrijdag langer openhouden",
        "Meer fietsen: Ook in Luik",
        "Een tuin op het dak",
        "Jan doet niets",
    ],
    "fr": [
        "Un guide plus clair",
        "Rendre le guide plus clair",
        "Plus de vélos: À Liège aussi",
        "Un jardin sur le toit",
        "Jean ne fait rien",
    ],
}
STEPS = {"nl": ("Verzamelen", "Bespreken", "Kiezen"), "fr": ("Récolte", "Discussion", "Choix")}


@pytest.fixture
def house(served: Served) -> Served:
    """An empty house with its cast and its board."""
    furnish(served)
    return served


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_facilitator_runs_a_whole_room(house: Served, open_as: OpenAs, scheme: str) -> None:
    language = {"light": "nl", "dark": "fr"}[scheme]
    sam = open_as(house, "sam", lang=language, color_scheme=scheme, bypass_csp=True)
    finn = open_as(house, "finn", lang=language, color_scheme=scheme, bypass_csp=True)
    for page in (sam, finn):
        page.goto(f"/?lang={language}")  # their own language comes first otherwise
    workshop = a_room_is_planned(sam, language)
    what_is_printed_fits(finn, workshop)
    finn.goto(workshop + "/desk")
    press(finn, "/opening")
    paper_is_typed_by_enter(finn, PAPERS[language])
    finn.reload()
    groups_are_taken(finn, PAPERS[language])
    a_text_is_worded_in_place(finn, PAPERS[language][0])
    two_are_merged_and_taken_apart(finn, PAPERS[language][2:4])
    one_is_hidden_and_shown(finn, PAPERS[language][4])
    the_room_goes_through_its_steps(finn, STEPS[language])
    press(finn, "/closing")
    finn.get_by_label(PAPERS[language][3]).check()
    with finn.expect_navigation():
        finn.locator("#desk button:not([formaction])").click()
    expect(finn.locator(".desk-away")).to_be_visible()
    assert "entries" in house.command("verify")


def open_to_everybody(page: Page) -> None:
    """Nothing that axe finds."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]


def a_room_is_planned(sam: Page, language: str) -> str:
    """Sam plans it, with tables, minutes and a network."""
    sam.goto("/workshops/new")
    open_to_everybody(sam)
    sam.locator('[name="original"]').select_option(language)
    sam.locator(f'[name="title-{language}"]').fill("2027")
    sam.locator('[name="held_on"]').fill(TOMORROW.isoformat())
    type_into(sam, collect="15", tables="3", wifi_name='Zaal "2"; gast', wifi_password="a;b")
    sam.get_by_label("Finn Peeters").check()
    press(sam, "/workshops")
    return here(sam)


def what_is_printed_fits(finn: Page, workshop: str) -> None:
    """One page for the door, and a page of four forms for each language."""
    for name, pages in (("door-sheet", 1), ("paper-forms", 2)):
        finn.goto(f"{workshop}/{name}")
        open_to_everybody(finn)
        printed = finn.pdf(prefer_css_page_size=True)
        assert printed.count(b"/Type /Page\n") == pages, name
        assert printed.count(b"[0 0 594.95996 841.91998]") == pages, "A4"
    finn.goto(workshop + "/desk")
    open_to_everybody(finn)


def paper_is_typed_by_enter(finn: Page, papers: list[str]) -> None:
    """Five lines and five times Enter, without waiting and without a page."""
    finn.locator('form[data-paper] [name="table"]').fill("2")
    finn.locator('[name="line"]').focus()
    at = finn.url
    a_line_that_was_not_taken_in_says_so(finn, papers[0])
    for text in papers[1:]:
        finn.keyboard.type(text)
        finn.keyboard.press("Enter")
    expect(finn.locator("#typed [data-taken]")).to_have_count(len(papers))
    expect(finn.locator('[name="line"]')).to_be_focused()
    expect(finn.locator('form[data-paper] [name="table"]')).to_have_value("2")
    assert finn.url == at


def a_line_that_was_not_taken_in_says_so(finn: Page, text: str) -> None:
    """A page of the wifi that answers everything with yes is not believed; nothing is lost."""
    finn.route("**/papers", lambda route: route.fulfill(status=200, body="<p>Log in</p>"))
    finn.keyboard.type(text)
    finn.keyboard.press("Enter")
    again = finn.locator("#typed button")
    expect(again).to_be_visible()
    finn.unroute("**/papers")
    again.click()
    expect(finn.locator("#typed [data-taken]")).to_have_count(1)
    finn.locator('[name="line"]').focus()


def groups_are_taken(finn: Page, papers: list[str]) -> None:
    """One suggested group is taken, renamed, and another text is put into it by hand."""
    finn.locator("#suggested a").click()
    expect(finn.locator(".suggestion")).to_have_count(1)
    open_to_everybody(finn)
    with finn.expect_navigation():
        finn.locator(".suggestion button").click()
    form = form_to(finn, "/clusters/1")
    reveal(form.locator("[name=title]"))
    form.locator("[name=title]").fill("G1")
    with finn.expect_navigation():
        form.locator("button").click()
    finn.get_by_label(papers[3]).check()
    finn.locator("#desk [name=title]").fill("G1")
    with finn.expect_navigation():
        finn.locator('button[formaction$="/clusters"]').click()
    expect(finn.locator("#g1 .desk-row")).to_have_count(3)


def a_text_is_worded_in_place(finn: Page, title: str) -> None:
    """The wording opens below the text, with the originals of its group beside it."""
    row = finn.locator("#g1 .desk-row", has=finn.get_by_text(title, exact=True))
    row.locator('a[href*="/wordings/"]').click()
    expect(row.locator(".original")).to_have_count(3)
    expect(row.locator("[name=title]")).to_be_focused()
    open_to_everybody(finn)
    finn.keyboard.press("ControlOrMeta+a")
    finn.keyboard.type("Samen verwoord")
    with finn.expect_navigation():
        finn.keyboard.press("Enter")
    expect(finn.locator("#g1")).to_contain_text("Samen verwoord")


def two_are_merged_and_taken_apart(finn: Page, papers: list[str]) -> None:
    """Two go on as one, and the desk takes it back."""
    titles = [text.split(": ")[0] for text in papers]
    for title in titles:
        finn.get_by_label(title).check()
    with finn.expect_navigation():
        finn.locator('button[formaction$="/merges/new"]').click()
    open_to_everybody(finn)
    press(finn, "/merges")
    expect(finn.locator(".desk-merged li")).to_have_count(1)
    open_to_everybody(finn)
    press(finn, "/merge-ends")
    for title in titles:
        expect(finn.get_by_label(title)).to_be_visible()


def one_is_hidden_and_shown(finn: Page, title: str) -> None:
    """Hidden with a reason, asked in place; then shown again, and hidden for good."""
    for _time in range(2):
        row = finn.locator(".desk-row", has=finn.get_by_text(title, exact=True)).first
        row.locator('a[href*="/hidings/"]').click()
        expect(row.locator("[name=why]")).to_be_focused()
        finn.keyboard.type("Het noemt iemand.")
        with finn.expect_navigation():
            row.locator("button").click()
        expect(finn.locator("#hidden")).to_contain_text("Het noemt iemand.")
        if not _time:
            press(finn, "/end")
            expect(finn.locator("#hidden")).to_have_count(0)


def the_room_goes_through_its_steps(finn: Page, steps: tuple[str, ...]) -> None:
    """More time, then the next step, twice: the one primary button of each."""
    left = finn.locator(".desk-left .figure")
    before = int(left.inner_text())
    press(finn, "/extensions")
    assert int(left.inner_text()) == before + 5
    for step in steps:
        expect(finn.locator("#step")).to_have_text(step)
        assert finn.locator(".desk-bar .button.primary").count() == 1
        if step != steps[-1]:
            press(finn, "/steps")
