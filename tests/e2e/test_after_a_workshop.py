"""After a workshop: the facilitator reads the texts with the room on a tablet, hands them over, and
sends the report; a phone without an account gets it by mail."""

from __future__ import annotations

import time
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from governance.app import open_database
from governance.workshops.actions import close_room
from governance.workshops.queries import get_workshop
from tests.cast import Cast
from tests.e2e.acting import press, type_into
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish, settings_of
from tests.rooms import join_room, open_workshop, put_on_table

type OpenAs = Callable[..., Page]

TABLET = {"width": 820, "height": 1180}


@pytest.fixture
def cast(served: Served) -> Cast:
    """An empty house with its cast."""
    return furnish(served)


def open_to_everybody(page: Page) -> None:
    """Nothing that axe finds, on the tablet and on a phone."""
    for width in (820, 360):
        page.set_viewport_size({"width": width, "height": 1180})
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size({"width": 820, "height": 1180})


def test_the_texts_are_agreed_on_handed_over_and_reported(
    served: Served, cast: Cast, open_as: OpenAs
) -> None:
    room = a_room_with_two_texts(served, cast, open_as)
    finn = open_as(served, "finn", lang="nl", viewport=TABLET, bypass_csp=True)
    finn.goto(f"{room}/desk")
    finn.locator(".desk-next a[href$='/agreement']").click()
    open_to_everybody(finn)
    the_first_is_reworded_with_a_dissent(finn)
    agree = finn.locator(".agree").first.locator("form button")
    agree.focus()
    with finn.expect_navigation():
        finn.keyboard.press("Enter")
    expect(finn.locator(".agree.is-agreed")).to_have_count(1)
    open_to_everybody(finn)
    press(finn, "/hand-overs")
    expect(finn.locator(".desk-away")).to_be_visible()
    finn.goto(f"{room}/report-mails/new")
    open_to_everybody(finn)
    press(finn, "/report-mails")
    the_mail_leads_to_the_report(served, open_as(served, lang="fr"), "jo@example.net")
    finn.goto(f"{room}/harvest")
    open_to_everybody(finn)
    pdf = finn.request.get(finn.url.split("?")[0] + ".pdf")
    assert pdf.body().startswith(b"%PDF-")
    assert "entries" in served.command("verify")


def a_room_with_two_texts(served: Served, cast: Cast, open_as: OpenAs) -> str:
    """Mia and Max wrote; a phone without an account left an address; the room is closed."""
    database = open_database(settings_of(served))
    number = open_workshop(database, cast)
    for member, title in ((cast.mia, "De gids moet klaar zijn"), (cast.max, "Meer fietsen")):
        put_on_table(database, number, member, title)
        join_room(database, number, member)
    with database.reading() as db:
        code = get_workshop(db, number, for_=cast.finn).join_code
    phone = open_as(served, lang="fr", bypass_csp=True)
    phone.goto(f"/join/{code}?lang=fr")
    press(phone, f"/join/{code}")
    type_into(phone, email="jo@example.net")
    press(phone, "/report-address")
    with database.writing() as db:
        close_room(db, get_workshop(db, number, for_=cast.finn), by=cast.finn)
    database.close()
    return f"/workshops/{number}"


def the_first_is_reworded_with_a_dissent(finn: Page) -> None:
    """The wording leads back to the text that it was begun at."""
    finn.locator(".agree").first.locator("a[href*='/wordings/']").click()
    open_to_everybody(finn)
    type_into(finn, dissent="Tafel 2 wil geen gids.")
    press(finn, finn.url.split("?")[0].rpartition("/")[2])
    assert "/agreement#r" in finn.url
    expect(finn.locator(".agree").first).to_contain_text("Tafel 2 wil geen gids.")


def the_mail_leads_to_the_report(served: Served, reader: Page, address: str) -> None:
    """One mail, in French; its link opens without an account."""
    folder = Path(served.environment["GOVERNANCE_DATA"]) / "mails"
    patience = time.monotonic() + 30
    while len(found := mails_to(folder, address)) < 1 and time.monotonic() < patience:
        time.sleep(0.2)
    (mail,) = found
    assert "ce que l’atelier a apporté" in mail["subject"]
    body = mail.get_body(("plain",))
    assert body
    links = [word for word in body.get_content().split() if word.startswith(served.url)]
    opened = [link for link in links if "/recommendations/" in link or link.endswith("/harvest")]
    assert len(opened) == 2
    for link in opened:
        answer = reader.goto(link)
        assert answer
        assert answer.ok


def mails_to(folder: Path, address: str) -> list[EmailMessage]:
    """What left the house for one address."""
    read = (
        message_from_bytes(one.read_bytes(), policy=policy.default) for one in folder.glob("*.eml")
    )
    return [mail for mail in read if mail["to"] == address]
