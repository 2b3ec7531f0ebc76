"""The first page, how it stands, the calendar, open data, and what a reference leads to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from governance.core import clock
from governance.core.calendars import CALENDAR_TYPE, Entry, as_calendar
from governance.core.choosing import among
from governance.core.downloads import open_download, saved_as
from governance.core.errors import NotFound
from governance.core.i18n import _, current_language
from governance.core.policy import Actor
from governance.core.tables import CSV_TYPE, PROGRAMS, csv_parts
from governance.core.web import House, render, url
from governance.progress.feeding import ATOM_TYPE, as_xml, tag_of
from governance.progress.names import LATEST, MEETINGS, PAGES
from governance.progress.open_data import JOURNAL, KINDS, Kind
from governance.progress.parts import PART_NAMES, in_parts
from governance.progress.queries import (
    PARTS,
    Latest,
    Stations,
    coverage,
    coverage_by,
    latest,
    newest_whole,
    overdue_count,
    stations,
    waiting,
)
from governance.progress.queries.calendar import Held, almanac, coming, past
from governance.progress.queries.open_data import open_rows
from governance.progress.queries.reference import place_of
from governance.progress.river import Count, River, draw_river
from governance.recommendations.models import Word
from governance.reports.queries import newest_report
from governance.strategy.names import LANDMARKS
from governance.strategy.queries import Dated, cycles, dates_from, themes

CROSSED = ("declined", "stopped")
OVERDUE = 100
CALENDAR = 100
ALMANAC = 1_000
FEED = 50
YEAR = timedelta(days=365)


def show_home(request: Request, db: Session, actor: Actor) -> Response:
    """Progress at a glance, and the way in."""
    counts = stations(db)
    return render(
        request,
        "progress/home.html",
        counts=counts,
        river=_river(request, counts),
        whole=newest_whole(db),
        latest=_told(request, latest(db, 6)),
        waiting=waiting(db, 4),
        overdue=overdue_count(db),
        report=newest_report(db),
        coming=coming(db, 3),
        kinds=MEETINGS,
    )


def _river(request: Request, counts: Stations) -> River:
    register = url(request, "list_recommendations")
    pages = {
        "workshop": url(request, "list_workshops"),
        "recommendation": register,
        "decision": url(request, "list_decisions"),
        "project": url(request, "list_projects"),
        "outcome": url(request, "list_outcomes"),
        "report": url(request, "list_reports"),
    }
    came = [Count(name, getattr(counts, name), href) for name, href in pages.items()]
    ended = [
        Count(word.value, counts.words[word], f"{register}?word={word.value}") for word in Word
    ]
    still = Count("waiting", counts.waiting, f"{register}?treatment=waiting")
    return draw_river(came, [*ended, still])


def _told(request: Request, steps: Iterable[Latest]) -> list[dict[str, Any]]:
    """Each step with its words, its station and its page."""
    told = []
    for step in steps:
        station, label = LATEST[f"{step.kind} {step.detail}".strip()]
        name, parameter = PAGES[step.kind]
        href = url(request, name, **{parameter: step.id})
        crossed = step.detail in CROSSED
        told.append(
            {"step": step, "station": station, "label": label, "href": href, "crossed": crossed}
        )
    return told


def show_progress(request: Request, db: Session, actor: Actor) -> Response:
    """The line as a river, the figures of the whole and of its parts, every late answer by name."""
    part = among(request, "by", PARTS) or "theme"
    of_all = coverage(db)
    return render(
        request,
        "progress/progress.html",
        river=_river(request, stations(db)),
        figures=of_all,
        part=part,
        parts=PART_NAMES,
        rows=in_parts(part, coverage_by(db, part), themes(db), cycles(db)),
        late=[one for one in waiting(db, OVERDUE) if one.days_late > 0],
    )


def show_calendar(request: Request, db: Session, actor: Actor) -> Response:
    """Workshops and meetings, those that are coming and those that were held."""
    return render(
        request,
        "progress/calendar.html",
        coming=coming(db, CALENDAR),
        past=past(db, CALENDAR),
        kinds=MEETINGS,
        dates=dates_from(db, clock.today())[:CALENDAR],
        landmarks=LANDMARKS,
    )


def show_calendar_file(request: Request, db: Session, actor: Actor) -> Response:
    """The calendar for a calendar program: a year back, everything ahead."""
    house: House = request.app.state.house
    settings, since = house.settings, clock.today() - YEAR
    held = [_entry(request, one) for one in almanac(db, since, ALMANAC)]
    dates = [_date_entry(request, one) for one in dates_from(db, since)]
    written = as_calendar(
        [*held, *dates],
        name=_("Calendar of %(organisation)s", organisation=settings.organisation),
        host=settings.base_url.host or "localhost",
    )
    return Response(written, 200, saved_as("calendar.ics"), CALENDAR_TYPE)


def _entry(request: Request, one: Held) -> Entry:
    page = "workshop" if one.kind == "workshop" else "meeting"
    house: House = request.app.state.house
    return Entry(
        uid=one.reference,
        on=one.held_on,
        title=str(one.title),
        description=f"{MEETINGS[one.kind]} · {one.reference}",
        category=str(MEETINGS[one.kind]),
        address=house.settings.absolute(url(request, f"show_{page}", **{page: one.id})),
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        place=one.place,
        cancelled=one.cancelled,
    )


def _date_entry(request: Request, one: Dated) -> Entry:
    house: House = request.app.state.house
    return Entry(
        uid=f"cycle-{one.cycle.id}-{one.year.year}-{one.which.value}",
        on=one.day,
        title=f"{LANDMARKS[one.which]} · {one.cycle.title}",
        description=str(one.cycle.title),
        category=str(LANDMARKS[one.which]),
        address=house.settings.absolute(url(request, "list_cycles")),
    )


def show_feed(request: Request, db: Session, actor: Actor) -> Response:
    """The latest public steps as an Atom feed (RFC 4287), in the language of the reader."""
    house: House = request.app.state.house
    host = house.settings.base_url.host or ""
    told = _told(request, latest(db, FEED))
    written = house.templates.get_template("progress/feed.atom").render(
        language=current_language(),
        absolute=house.settings.absolute,
        organisation=house.settings.organisation,
        title=_("Latest steps at %(organisation)s", organisation=house.settings.organisation),
        updated=max((one["step"].on for one in told), default=clock.today()),
        told=[one | {"id": tag_of(one["step"], host)} for one in told],
    )
    return Response(as_xml(written), media_type=ATOM_TYPE)


def show_data(request: Request, db: Session, actor: Actor) -> Response:
    """The documentation of the open data, field by field."""
    return render(request, "progress/data.html", data=KINDS.values(), journal=JOURNAL)


def show_data_json(request: Request, db: Session, actor: Actor) -> Response:
    """One kind of thing as JSON: the same for everybody."""
    kind = _kind_of(request)
    return open_download(_as_json(map(kind.item, open_rows(db, kind.name))), "application/json")


def show_data_csv(request: Request, db: Session, actor: Actor) -> Response:
    """One kind of thing as CSV for programs: one row each, one column a language."""
    kind = _kind_of(request)
    parts = csv_parts(kind.columns, map(kind.cells, open_rows(db, kind.name)), PROGRAMS)
    return open_download(parts, CSV_TYPE, f"{kind.name}.csv")


def show_data_schema(request: Request, db: Session, actor: Actor) -> Response:
    """The JSON Schema of one kind of thing."""
    kind, house = _kind_of(request), request.app.state.house
    address = house.settings.absolute(url(request, "show_data_schema", kind=kind.name))
    written = json.dumps(kind.schema(address), ensure_ascii=False, indent=2)
    return open_download([written.encode(), b"\n"], "application/schema+json")


def _kind_of(request: Request) -> Kind:
    kind = KINDS.get(request.path_params["kind"])
    if kind is None:
        raise NotFound
    return kind


def _as_json(items: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """{"items": [...]}, one row a line, so that it can be read while it is long."""
    yield b'{"items": ['
    for number, item in enumerate(items):
        yield b",\n" if number else b"\n"
        yield json.dumps(item, ensure_ascii=False).encode()
    yield b"\n]}\n"


def show_reference(request: Request, db: Session, actor: Actor) -> Response:
    """What a reference on paper leads to: /R-2022-014."""
    name, params = place_of(db, request.path_params["reference"], for_=actor)
    response: Response = RedirectResponse(url(request, name, **params), 303)
    return response
