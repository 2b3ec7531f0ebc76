"""Calendars for calendar programs (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from governance.core import clock

CALENDAR_TYPE = "text/calendar; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as a calendar shows it; without an hour it takes the whole day."""

    uid: str
    on: date
    title: str
    description: str
    category: str
    address: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    cancelled: bool = False
    sequence: int = 0


def as_calendar(entries: Iterable[Entry], *, name: str, host: str) -> bytes:
    """The calendar of these entries; ids are of this `host` and last."""
    # Taken late: only who asks for a calendar waits for it.
    from icalendar import Calendar, Event  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", f"-//{host}//governance//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    stamp = datetime.combine(clock.today(), time(), UTC)
    for one in entries:
        event = Event()
        event.add("uid", f"{one.uid}@{host}")
        event.add("dtstamp", stamp)
        event.add("dtstart", _local(one.starts_at) if one.starts_at else one.on)
        if one.starts_at and one.ends_at:
            event.add("dtend", _local(one.ends_at))
        event.add("summary", one.title)
        event.add("description", one.description)
        event.add("categories", [one.category])
        event.add("url", one.address)
        event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
        if one.sequence:
            event.add("sequence", one.sequence)
        if one.place:
            event.add("location", one.place)
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _local(moment: datetime) -> datetime:
    return moment.astimezone(clock.BRUSSELS)
