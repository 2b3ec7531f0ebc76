"""What feeds and calendars need beyond a page: ids that last, and text that XML can hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, time

from governance.core import clock
from governance.core.clock import BRUSSELS
from governance.core.words import digest
from governance.progress.queries import Latest
from governance.progress.queries.calendar import Held

ATOM_TYPE = "application/atom+xml; charset=utf-8"
CALENDAR_TYPE = "text/calendar; charset=utf-8"
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tag_of(step: Latest, host: str) -> str:
    """The permanent id of a step: a tag URI (RFC 4151) of its day, its kind and its thing.

    Two milestones of a project may be reached on one day: their titles tell them apart.
    """
    more = digest(step.title.text) if step.kind == "reached" else step.detail
    parts = [step.kind, step.reference or str(step.id), more]
    return f"tag:{host},{step.on}:" + "/".join(part for part in parts if part)


def as_xml(text: str) -> str:
    """`text` without the characters that XML cannot hold at all."""
    return NOT_XML.sub("", text)


def as_calendar(
    entries: Iterable[Held],
    *,
    name: str,
    host: str,
    kinds: Mapping[str, str],
    address: Callable[[Held], str],
) -> bytes:
    """The calendar (RFC 5545) of workshops and meetings, in the language of the reader.

    Those without an hour take the whole day; `address` gives the page of each.
    """
    # Taken late: only who asks for a calendar waits for it.
    from icalendar import Calendar, Event  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", f"-//{host}//governance//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    stamp = datetime.combine(clock.today(), time(), UTC)
    for one in entries:
        event = Event()
        event.add("uid", f"{one.reference}@{host}")
        event.add("dtstamp", stamp)
        event.add("dtstart", _start(one))
        event.add("summary", str(one.title))
        event.add("description", f"{kinds[one.kind]} · {one.reference}")
        event.add("categories", [str(kinds[one.kind])])
        event.add("url", address(one))
        event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
        if one.place:
            event.add("location", one.place)
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _start(one: Held) -> object:
    return one.starts_at.astimezone(BRUSSELS) if one.starts_at else one.held_on
