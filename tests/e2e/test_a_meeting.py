"""A meeting of twelve points by keyboard alone, from its planning to its approved minutes.

After the link of their mail nobody types an address, and nobody has a mouse.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from governance.app import open_database
from governance.core.policy import System
from governance.meetings.actions import give_mandate
from governance.meetings.queries import bodies
from tests.cast import SINCE
from tests.e2e.by_keyboard import Hands
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish, settings_of

type OpenAs = Callable[..., Page]

SOON = date.today() + timedelta(days=10)  # noqa: DTZ011 - the served house lives today
TITLES = [f"Point {number}" for number in range(1, 13)]
DAY = "%m%d%Y"


@pytest.fixture
def house(served: Served) -> Served:
    """A house with the cast, and a board of Bo, Edda, Max and Sam."""
    cast = furnish(served)
    database = open_database(settings_of(served))
    with database.writing() as db:
        for actor in (cast.edda, cast.max):
            give_mandate(db, bodies(db)[0], actor.person or 0, SINCE, by=System)
    database.close()
    return served


def in_english(hands: Hands) -> Hands:
    """Somebody whose own language is another one."""
    hands.go("English")
    return hands


def in_english_on_a_phone(hands: Hands) -> Hands:
    """The same, where the languages are in the menu."""
    hands.press("Menu")
    return in_english(hands)


def titles(hands: Hands) -> list[str]:
    """The points of the agenda as they stand."""
    return [text.strip() for text in hands.page.locator(".agenda .point-title").all_inner_texts()]


def test_a_meeting_of_twelve_points_by_keyboard(house: Served, open_as: OpenAs) -> None:
    sam = in_english(Hands(open_as(house), house, "sam"))
    a_meeting_is_planned(sam, "Board", SOON)
    the_agenda_is_set(sam)
    its_order_is_changed(sam)
    everybody_is_invited(sam, Path(house.environment["GOVERNANCE_DATA"]))
    it_is_opened(sam)
    edda_declares_a_conflict(in_english(Hands(open_as(house), house, "edda")))
    hands_are_shown(sam)
    a_vote_is_opened(sam)
    bo = in_english_on_a_phone(Hands(open_as(house, phone=True), house, "bo"))
    bo_votes_twice(bo)
    what_was_voted_is_decided(sam)
    sam.press("Close the meeting", back=True)
    sam.go("Close the meeting", role="button")
    minutes_are_written(sam)
    minutes_are_sent(sam)
    bo_remarks(bo)
    the_remark_is_treated(sam)
    they_are_approved_at_the_next_meeting(sam)
    the_public_reads_what_is_public(open_as(house, phone=True, java_script_enabled=False))


def a_meeting_is_planned(sam: Hands, title: str, day: date) -> None:
    """From nine to half past eleven."""
    sam.go("Meetings")
    sam.skip()
    sam.go("Plan a meeting")
    sam.skip()
    sam.write("Title", "original", text=title)
    sam.write("Title", "Nederlands", text=f"{title} NL")
    sam.set("Day", keys=day.strftime(DAY))
    sam.set("Hour", keys="0900AM")
    sam.set("Until", keys="1130AM")
    sam.write("Place", text="Gent")
    sam.go("Plan it")


def the_agenda_is_set(sam: Hands) -> None:
    """Twelve points of a quarter of an hour, one after the other: half an hour too many."""
    sam.go("Add a point")
    sam.skip()
    a_point_without_a_title_is_refused(sam)
    for title in TITLES:
        sam.write("Title", "original", text=title)
        sam.write("Minutes", text="15")
        sam.go("another" if title != TITLES[-1] else "Put it on the agenda", role="button")
    assert titles(sam) == TITLES
    expect(sam.page.locator("#agenda")).to_contain_text("30 too many")


def a_point_without_a_title_is_refused(sam: Hands) -> None:
    """One stands at what is wrong, and from there goes to where it is put right."""
    sam.to("Put it on the agenda", role="button")
    with sam.page.expect_navigation():
        sam.page.keyboard.press("Enter")
    sam.stands_at("One thing to put right")
    sam.press("Title")
    sam.stands_at("Title: English original")
    sam.to("Title", most=4, back=True)


def its_order_is_changed(sam: Hands) -> None:
    """The last point goes up twice with the arrow keys, and down again with its buttons."""
    sam.to("Move Point 12", most=1)
    for _time in range(2):
        sam.enter("ArrowUp")
        sam.stands_at("Move Point 12")
    assert titles(sam) == [*TITLES[:9], "Point 12", "Point 10", "Point 11"]
    for _time in range(2):
        sam.press("Change this point", "Point 12")
        sam.go("Down", most=2)
    assert titles(sam) == TITLES


def everybody_is_invited(sam: Hands, folder: Path) -> None:
    """The four of the board and a guest get one mail each, with the meeting for their calendar."""
    sam.skip()
    sam.press("Who attends")
    sam.go("Name an observer")
    sam.skip()
    sam.write("Name", text="Guest of honour")
    sam.write("Address", text="guest@example.org")
    sam.press("Everyone may read", key="Space")
    sam.go("Name them", role="button")
    sam.skip()
    sam.go("Invitation")
    sam.skip()
    sam.go("Send it")
    expect(sam.page.locator(".notices")).to_contain_text("on its way to 5 people")
    told = mails(folder, 5)
    names = ("bo", "edda", "guest", "max", "sam")
    assert sorted(str(mail["To"]) for mail in told) == [f"{name}@example.org" for name in names]
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


def it_is_opened(sam: Hands) -> None:
    """It is held today instead; Max is represented by Bo; the quorum is counted at once."""
    sam.press("Hold it today")
    sam.go("Hold it today", role="button")
    who_is_there(sam, Bo="pre", Edda="pre", Max="rep", Sam="pre")


def who_is_there(sam: Hands, **presences: str) -> None:
    """Noted of each, in the order in which they sit; whom somebody represents, Bo does."""
    sam.press("Who is there")
    sam.press("Note who is there")
    for name, letters in presences.items():
        sam.choose(name, "Attends", letters=letters)
        if letters == "rep":
            sam.choose(name, "represented by", letters="Bo")
    sam.go("Keep the attendance")
    expect(sam.page.locator("#attendance")).to_contain_text("The quorum is reached.")


def edda_declares_a_conflict(edda: Hands) -> None:
    """On the third point, on her own device."""
    edda.go("Meetings")
    edda.skip()
    edda.go("Board", role="")
    edda.skip()
    edda.press("I have a conflict", "Point 3")
    edda.press("Note a conflict")
    edda.go("Note a conflict", role="button")
    edda.page.locator("#item-3 .point-conflicts").wait_for()


def hands_are_shown(sam: Hands) -> None:
    """The first point: two for, one against, one abstains."""
    sam.skip()
    sam.go("Write the decision", "Point 1")
    sam.skip()
    sam.choose("What was decided", letters="accepted in")
    reasons_are_written(sam)
    for label, votes in {"Votes for": "2", "Votes against": "1", "Abstained": "1"}.items():
        sam.write(label, text=votes)
    sam.go("Keep the draft")


def reasons_are_written(sam: Hands) -> None:
    """In every language they must be read in."""
    for language in ("English", "Nederlands", "Français"):
        sam.write("Reasons", language, text=f"Because, in {language}.")


def a_vote_is_opened(sam: Hands) -> None:
    """A named one, on the second point."""
    sam.go("Vote", "Point 2")
    sam.skip()
    sam.choose("How it is voted", letters="nam")
    sam.go("Open the vote")


def bo_votes_twice(bo: Hands) -> None:
    """On a phone, for himself and for Max."""
    bo.press("Menu")
    bo.go("Meetings")
    bo.skip()
    bo.go("Board", role="")
    bo.skip()
    bo.go("To the vote", "Point 2")
    bo.skip()
    bo.go("For")
    bo.stands_at("Your vote is cast")
    bo.to("Abstention", most=3)
    bo.go("Against")
    expect(bo.page.locator("#turnout")).to_contain_text("2 of 4 votes are cast")


def what_was_voted_is_decided(sam: Hands) -> None:
    """Counted, and written down with its reasons."""
    sam.press("Close the vote")
    sam.go("Close the vote", role="button")
    sam.go("Write the decision")
    sam.skip()
    reasons_are_written(sam)
    sam.go("Keep the draft")


def minutes_are_written(sam: Hands) -> None:
    """Each point after the one before it."""
    sam.go("Minutes")
    sam.skip()
    sam.go("Write what was said")
    sam.skip()
    for title in TITLES:
        sam.write("What was said", "original", text=f"Said of {title}; somebody whispered.")
        sam.go("Save", "next" if title != TITLES[-1] else "", role="button")
    expect(sam.page.locator("#points")).to_contain_text("Said of Point 12")


def minutes_are_sent(sam: Hands) -> None:
    """Once everyone can read the summary."""
    sam.skip()
    sam.go("Sum it up")
    sam.skip()
    for language in ("English", "Nederlands", "Français"):
        sam.write("Summary", language, text=f"Everyone reads this in {language}")
    sam.go("Save")
    sam.go("Minutes")
    sam.skip()
    sam.press("Send them for approval")
    sam.go("Send them for approval", role="button")


def bo_remarks(bo: Hands) -> None:
    """From his own page, on the first point."""
    bo.go("My page")
    bo.skip()
    bo.go("Board")
    bo.skip()
    bo.press("Remarks")
    bo.choose("About", letters="1.")
    bo.write("put right", text="I voted against.")
    bo.go("Send it")
    expect(bo.page.locator("#remarks")).to_contain_text("I voted against.")


def the_remark_is_treated(sam: Hands) -> None:
    """Found on the secretary's desk, and answered."""
    sam.go("Secretariat")
    sam.skip()
    sam.go("Minutes")
    sam.skip()
    sam.go("Board")
    sam.skip()
    sam.press("Remarks")
    sam.press("It is taken over")
    sam.write("A word", text="It is put right.")
    sam.go("It is taken over", role="button")
    expect(sam.page.locator("#remarks")).to_contain_text("It is put right.")


def they_are_approved_at_the_next_meeting(sam: Hands) -> None:
    """They ask to be on its agenda; it has its quorum; from then on they never change."""
    a_meeting_is_planned(sam, "Next", SOON + timedelta(days=50))
    expect(sam.page.locator("#proposals")).to_contain_text("Approval of the minutes")
    sam.go("Put it on the agenda")
    sam.press("Hold it today", back=True)
    sam.go("Hold it today", role="button")
    who_is_there(sam, Bo="pre", Edda="pre", Sam="pre")
    sam.go("Approve the minutes", back=True)
    sam.skip()
    sam.press("Approval")
    sam.press("This meeting approved them")
    sam.go("This meeting approved them", role="button")
    expect(sam.page.locator("#fixed")).to_contain_text("Version 1, approved at")
    pdf = sam.page.request.get("/meetings/1/minutes.pdf?version=1&lang=fr")
    assert pdf.body().startswith(b"%PDF")


def the_public_reads_what_is_public(visitor: Page) -> None:
    """On a phone without scripts: the agenda, the summary and the decisions, and no word more."""
    visitor.goto("/meetings/1?lang=en")
    expect(visitor.locator(".agenda .point-title")).to_have_count(12)
    expect(visitor.locator("main")).to_contain_text("Guest of honour")
    visitor.goto("/meetings/1/minutes?lang=en")
    expect(visitor.locator("#summary")).to_contain_text("Everyone reads this")
    expect(visitor.locator("#points")).to_contain_text("D-")
    expect(visitor.locator("#fixed")).to_contain_text("never change")
    assert "whispered" not in visitor.content()
