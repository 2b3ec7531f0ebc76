"""A meeting of twelve points: planned, set, put in order by keyboard, invited to, held, closed."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date, timedelta
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.acting import here, press, reveal, send, type_into
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish

SOON = date.today() + timedelta(days=10)  # noqa: DTZ011 - the served house lives today
TITLES = [f"Point {number}" for number in range(1, 13)]

type OpenAs = Callable[..., Page]


@pytest.fixture
def house(served: Served) -> Served:
    """A house with the cast, and a board of Bo and Sam."""
    furnish(served)
    return served


def in_english(page: Page) -> Page:
    """The same page of somebody whose own language is another one."""
    page.goto("/me?lang=en")
    return page


def titles(page: Page) -> list[str]:
    """The points of the agenda as they stand."""
    return [text.strip() for text in page.locator(".agenda .point-title").all_inner_texts()]


def test_a_meeting_of_twelve_points(house: Served, open_as: OpenAs) -> None:
    sam = in_english(open_as(house, "sam"))
    meeting = meeting_is_planned(sam)
    agenda_is_set(sam, meeting)
    order_is_changed_by_keyboard(sam)
    order_is_changed_by_dragging(sam)
    an_observer_is_invited_with_the_others(sam, meeting, Path(house.environment["GOVERNANCE_DATA"]))
    it_is_held_and_closed(sam, meeting)
    visitor = open_as(house, phone=True, java_script_enabled=False)
    visitor.goto(f"{meeting}?lang=en")
    assert len(titles(visitor)) == 12
    expect(visitor.locator("main")).to_contain_text("Guest of honour")
    minutes_are_written(sam, meeting)
    bo = in_english(open_as(house, "bo", phone=True, java_script_enabled=False))
    minutes_are_sent_and_remarked_on(sam, bo, meeting)
    they_are_approved_at_the_next_meeting(sam, meeting)
    visitor.goto(f"{meeting}/minutes?lang=en")
    expect(visitor.locator("#summary")).to_contain_text("Everyone reads this")
    expect(visitor.locator("#points")).to_contain_text("D-")
    expect(visitor.locator("#fixed")).to_contain_text("never change")
    assert "whispered" not in visitor.content()


def meeting_is_planned(sam: Page) -> str:
    """Sam plans it from nine to half past eleven."""
    sam.goto("/meetings/new")
    type_into(sam, title_nl="Raad", title_en="Board", place="Gent", starts_at="09:00")
    type_into(sam, held_on=SOON.isoformat(), ends_at="11:30")
    press(sam, "/meetings")
    return here(sam)


def agenda_is_set(sam: Page, meeting: str) -> None:
    """Twelve points of a quarter of an hour: half an hour too many."""
    for title in TITLES[:2]:
        fields = {"title_en": title, "title_nl": title, "minutes_planned": "15"}
        send(sam, f"{meeting}/agenda/new", f"{meeting}/agenda", **fields)
    house = re.sub(r"/meetings/.*", "", sam.url)
    for title in TITLES[2:]:
        form: dict[str, str | float | bool] = {
            "title-nl": title,
            "original": "nl",
            "minutes_planned": "15",
        }
        form |= {"purpose": "information", "public": "y"}
        sent = sam.request.post(f"{meeting}/agenda", form=form, headers={"Origin": house})
        assert sent.ok, sent.text()
    sam.goto(meeting)
    assert titles(sam) == TITLES
    expect(sam.locator("#agenda")).to_contain_text("30 too many")
    expect(sam.locator(".point").nth(11)).to_contain_text("11:45")


def order_is_changed_by_keyboard(sam: Page) -> None:
    """The last point goes up twice with the arrow keys alone; the focus stays with it."""
    sam.get_by_role("button", name=re.compile("Move Point 12:")).focus()
    for place in (10, 9):
        with sam.expect_navigation():
            sam.keyboard.press("ArrowUp")
        expect(sam.locator(".point-handle").nth(place)).to_be_focused()
    assert titles(sam) == [*TITLES[:9], "Point 12", "Point 10", "Point 11"]
    twelfth = sam.locator(".point", has_text="Point 12")
    for _time in range(2):
        down = twelfth.locator('form[action$="/position"] button').last
        reveal(down)
        down.focus()
        with sam.expect_navigation():
            sam.keyboard.press("Enter")
    assert titles(sam) == TITLES


def order_is_changed_by_dragging(sam: Page) -> None:
    """The second point is dragged before the first."""
    with sam.expect_navigation():
        sam.locator(".point-handle").nth(1).drag_to(
            sam.locator(".point").nth(0), target_position={"x": 60, "y": 5}
        )
    assert titles(sam)[:2] == ["Point 2", "Point 1"]


def an_observer_is_invited_with_the_others(sam: Page, meeting: str, folder: Path) -> None:
    """Bo, Sam and a guest get one mail each, with the meeting for their calendar."""
    fields = {"name": "Guest of honour", "email": "guest@example.org"}
    sam.goto(f"{meeting}/observers/new")
    sam.locator('[name="public"]').check()
    type_into(sam, **fields)
    press(sam, f"{meeting}/observers")
    sam.goto(f"{meeting}/invitation")
    press(sam, f"{meeting}/invitation")
    expect(sam.locator("body")).to_contain_text("on its way to 3 people")
    told = mails(folder, 3)
    assert sorted(str(mail["To"]) for mail in told) == [
        "bo@example.org", "guest@example.org", "sam@example.org"
    ]  # fmt: skip
    assert all("text/calendar" in mail.as_string() for mail in told)


def mails(folder: Path, number: int) -> list[Message]:
    """The invitations, once so many have left."""
    patience = time.monotonic() + 60
    while True:
        found = [message_from_bytes(one.read_bytes()) for one in (folder / "mails").glob("*.eml")]
        found = [mail for mail in found if str(mail["Subject"]).startswith("M-")]
        if len(found) >= number or time.monotonic() > patience:
            return found
        time.sleep(0.2)


def seat(page: Page, name: str) -> Locator:
    """What is noted of one member of the body."""
    return page.locator("fieldset", has=page.locator("legend", has_text=name))


def it_is_held_and_closed(sam: Page, meeting: str) -> None:
    """Sam is there and represents Bo; the quorum is reached, and kept when the meeting ends."""
    sam.goto(meeting)
    press(sam, f"{meeting}/opening")
    for box, presence in (("Bo Claes", "represented"), ("Sam Verbeke", "present")):
        field = seat(sam, box).locator('[name^="presence-"]').first
        reveal(field)
        field.select_option(presence)
    proxy = seat(sam, "Bo Claes").locator('[name^="proxy-"]').first
    proxy.select_option(label="Sam Verbeke")
    press(sam, f"{meeting}/attendance")
    expect(sam.locator("#attendance")).to_contain_text("The quorum is reached.")
    given = {"reasons_en": "We can.", "reasons_nl": "Het kan.", "reasons_fr": "C’est possible."}
    given |= {"votes_for": "2", "votes_against": "0", "votes_abstained": "0"}
    send(sam, "/agenda-items/2/decisions/new", "/agenda-items/2/decisions", **given)
    press(sam, f"{meeting}/closing")
    expect(sam.locator("#attendance")).to_contain_text("2 of 2 deciding members")


def minutes_are_written(sam: Page, meeting: str) -> None:
    """Two points on their page, one after the other; the others by what the form would send."""
    sam.goto(f"{meeting}/minutes")
    expect(sam.locator("#points .verdict")).to_contain_text("2 for, 0 against")
    sam.locator("#points .point").nth(0).get_by_role("link", name="Write what was said").click()
    type_into(sam, text_nl="Er is iets whispered.", text_fr="On a chuchoté.")
    with sam.expect_navigation():
        sam.get_by_role("button", name="on to the next point").click()
    expect(sam.locator("h1")).to_have_text("Point 1")
    type_into(sam, text_nl="Niets te melden.")
    with sam.expect_navigation():
        sam.get_by_role("button", name="Save", exact=True).click()
    house = re.sub(r"/meetings/.*", "", sam.url)
    for item in range(3, 13):
        form: dict[str, str | float | bool] = {"text-nl": f"Gezegd {item}.", "original": "nl"}
        path = f"/agenda-items/{item}/minutes"
        sent = sam.request.post(path, form=form, headers={"Origin": house})
        assert sent.ok, sent.text()
    sam.goto(f"{meeting}/minutes")
    expect(sam.locator("#points .point")).to_have_count(12)
    expect(sam.locator("#points")).to_contain_text("Gezegd 12.")


def minutes_are_sent_and_remarked_on(sam: Page, bo: Page, meeting: str) -> None:
    """They leave once everyone can read the summary; Bo, on a phone without scripts, remarks."""
    fields = {"summary_nl": "Dit leest iedereen.", "summary_fr": "Tout le monde lit ceci."}
    send(
        sam, f"{meeting}/summary", f"{meeting}/summary", summary_en="Everyone reads this", **fields
    )
    sam.goto(f"{meeting}/minutes")
    press(sam, f"{meeting}/minutes/sending")
    bo.goto("/me")
    bo.locator("#minutes a").click()
    expect(bo.locator("#points")).to_contain_text("whispered")
    reveal(bo.locator('[name="text"]'))
    bo.locator('[name="text"]').fill("I was represented.")
    bo.locator('form[action$="/minutes/remarks"] button[type=submit]').click()
    expect(bo.locator("#remarks")).to_contain_text("I was represented.")
    sam.goto("/secretary?list=minutes")
    sam.locator(".secretary a").first.click()
    press(sam, "/remarks/1/treatment")


def they_are_approved_at_the_next_meeting(sam: Page, meeting: str) -> None:
    """They ask to be on its agenda; it has its quorum; from then on they never change."""
    sam.goto("/meetings/new")
    type_into(sam, title_nl="Volgende", title_en="Next", starts_at="09:00")
    type_into(sam, held_on=(SOON + timedelta(days=50)).isoformat())
    press(sam, "/meetings")
    following = here(sam)
    sam.goto(f"{following}/proposals")
    press(sam, f"{following}/proposals")
    press(sam, f"{following}/opening")
    field = seat(sam, "Sam Verbeke").locator('[name^="presence-"]').first
    reveal(field)
    field.select_option("present")
    press(sam, f"{following}/attendance")
    sam.get_by_role("link", name="Approve the minutes").click()
    press(sam, f"{meeting}/minutes/approval")
    expect(sam.locator("#fixed")).to_contain_text("Version 1, approved at")
    pdf = sam.request.get(f"{meeting}/minutes.pdf?version=1&lang=fr")
    assert pdf.body().startswith(b"%PDF")


def test_the_second_secretary_sees_what_the_first_did(house: Served, open_as: OpenAs) -> None:
    sam, ada = in_english(open_as(house, "sam")), open_as(house, "ada")
    meeting = meeting_is_planned(sam)
    fields = {"title_en": "Guide", "title_nl": "Gids"}
    send(sam, f"{meeting}/agenda/new", f"{meeting}/agenda", **fields)
    edit, to = "/agenda-items/1/edit", "/agenda-items/1"
    for page in (sam, ada):
        page.goto(edit)
    type_into(ada, title_en="As Ada has it")
    press(ada, to)
    type_into(sam, title_en="As Sam typed it", minutes_planned="25")
    with sam.expect_navigation():
        sam.locator('main form[action$="/agenda-items/1"] button[type=submit]').click()
    expect(sam.locator("main [role=alert]")).to_contain_text("Somebody else changed this point")
    expect(sam.locator("#now")).to_contain_text("As Ada has it")
    expect(sam.locator('[name="title-en"]')).to_have_value("As Sam typed it")
    expect(sam.locator('[name="minutes_planned"]')).to_have_value("25")
    with sam.expect_navigation():
        sam.locator('main form[action$="/agenda-items/1"] button[type=submit]').click()
    assert titles(sam) == ["As Sam typed it"]
