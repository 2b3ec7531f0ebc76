"""The feed and the calendar: what a reader and a calendar program make of them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Component

from governance.core import clock
from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.words import words
from governance.meetings import actions as meetings
from governance.meetings.models import Kind
from governance.workshops import actions as workshops
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.progress.story import whole_line

type Browse = Callable[..., Browser]

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(browser: Browser, language: str = "en") -> ET.Element:
    """The feed as a reader parses it."""
    answer = browser.client.get(f"/feed.atom?lang={language}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)


def said(element: ET.Element, name: str) -> str:
    """The text of the one child of this name."""
    (child,) = element.findall(ATOM + name)
    return child.text or ""


def test_the_feed_is_atom_in_the_language_that_is_asked(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast)
    read = feed(browse(), "fr")
    assert read.tag == f"{ATOM}feed"
    assert read.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    links = {link.get("rel"): link.get("href") for link in read.findall(f"{ATOM}link")}
    assert links["self"] == "http://127.0.0.1:8000/feed.atom?lang=fr"
    assert links["alternate"] == "http://127.0.0.1:8000/?lang=fr"
    assert said(read.findall(f"{ATOM}author")[0], "name")
    entries = read.findall(f"{ATOM}entry")
    assert len(entries) == 8
    moments = [datetime.fromisoformat(said(entry, "updated")) for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert datetime.fromisoformat(said(read, "updated")) == moments[0]
    assert "Rapport 2022" in said(entries[0], "title")
    for entry in entries:
        (link,) = entry.findall(f"{ATOM}link")
        browse().get((link.get("href") or "").removeprefix("http://127.0.0.1:8000"))


def test_an_entry_keeps_its_id_in_every_language_and_has_it_alone(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast)
    dutch, german = (
        [said(entry, "id") for entry in feed(browse(), language).findall(f"{ATOM}entry")]
        for language in ("nl", "de")
    )
    assert dutch == german
    assert len(set(dutch)) == len(dutch)
    assert "tag:127.0.0.1,2022-05-12:decided/D-2022-01-1/accepted" in dutch


def test_the_feed_can_be_read_whatever_was_typed(
    database: Database, cast: Cast, browse: Browse
) -> None:
    story = whole_line(database, cast)
    with database.writing() as db:
        workshop = story.workshop(db)
        story.hand_over(db, story.recommend(db, workshop, 'Een <b>"loket"</b> & \x0b\ufffe meer'))
    titles = [said(entry, "title") for entry in feed(browse()).findall(f"{ATOM}entry")]
    assert any(title.endswith('Een <b>"loket"</b> &  meer') for title in titles)


def test_an_empty_house_has_a_feed_and_a_calendar(cast: Cast, browse: Browse) -> None:
    assert feed(browse()).findall(f"{ATOM}entry") == []
    assert events(browse()) == {}


def events(browser: Browser, language: str = "nl") -> dict[str, Component]:
    """The events of the calendar by their uid, as a calendar program reads them."""
    answer = browser.client.get(f"/calendar.ics?lang={language}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(answer.content)
    assert isinstance(calendar, Calendar)
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_a_calendar_program_knows_what_is_held_where_and_when(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        evening = datetime(2099, 7, 1, 16, 30, tzinfo=UTC)
        planned = workshops.Planned(
            title=words("nl", "Samen; beter, sneller", fr="Ensemble"),
            held_on=date(2099, 7, 1),
            starts_at=evening,
            place="Gent, zaal 2",
        )
        with clock_at(datetime(2099, 6, 1, 12, tzinfo=UTC)):
            workshop = workshops.plan(db, planned, [cast.finn.person or 0], by=cast.ada)
        uid, page = f"{workshop.reference}@127.0.0.1", f"/workshops/{workshop.id}"
    event = events(browse())[uid]
    assert event.decoded("DTSTART") == evening
    assert event["DTSTART"].params["TZID"] == "Europe/Brussels"
    assert str(event["SUMMARY"]) == "Samen; beter, sneller"
    assert str(event["LOCATION"]) == "Gent, zaal 2"
    assert str(event["URL"]) == f"http://127.0.0.1:8000{page}"
    assert str(events(browse(), "fr")[uid]["SUMMARY"]) == "Ensemble"
    assert b"BEGIN:VTIMEZONE" in browse().client.get("/calendar.ics").content


def test_a_meeting_without_an_hour_takes_the_day_and_a_cancelled_one_is_cancelled(
    database: Database, cast: Cast, browse: Browse
) -> None:
    day = clock.today() + timedelta(days=30)
    with database.writing() as db:
        body = meetings.add_body(db, words("nl", "Raad"), True, 50, by=cast.sam)
        held, off = (
            meetings.plan(
                db, body, meetings.Planned(Kind.BOARD_MEETING, words("nl", title), day), by=cast.sam
            )
            for title in ("Gaat door", "Gaat niet door")
        )
        assert held.reference < off.reference
        meetings.cancel(db, off, "Ziek", by=cast.sam)
    read = {str(event["SUMMARY"]): event for event in events(browse()).values()}
    assert read["Gaat door"].decoded("DTSTART") == day
    assert str(read["Gaat door"]["STATUS"]) == "CONFIRMED"
    assert str(read["Gaat niet door"]["STATUS"]) == "CANCELLED"


def test_what_was_held_long_ago_is_not_in_the_file(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast)
    assert events(browse()) == {}


def test_every_page_leads_to_the_feed_and_the_calendar_to_its_file(
    cast: Cast, browse: Browse
) -> None:
    for path in ("/", "/calendar", "/data"):
        page = browse().get(path)
        assert '<link rel="alternate" type="application/atom+xml"' in page
    assert 'href="/calendar.ics?lang=en"' in browse().get("/calendar")
    assert 'href="/calendar.ics?lang=en"' in browse().get("/data")
