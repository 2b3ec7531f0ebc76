"""The search: hits of every kind, and suggestions while somebody is typing."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.policy import Actor
from governance.core.search import LETTERS, read_typed
from governance.core.text import is_storable
from governance.core.web import path_with, render, url, whole
from governance.progress.queries import marks
from governance.search.models import Kind
from governance.search.names import KINDS, ONE, PAGES, STATIONS
from governance.search.queries import Hit, count_kinds, find, suggest
from governance.search.queries.found import ENOUGH, MOST
from governance.similar.queries import by_meaning

PAGE, MEANT = 20, 5
"""Hits of a page, and so many more that say it in other words."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The links to the hits before and after these."""

    previous_href: str | None
    next_href: str | None


def show_search(request: Request, db: Session, actor: Actor) -> Response:
    """Everything public that holds what was typed: the same for everybody."""
    typed = _typed(request)
    kind = _kind(request)
    skip = min((whole(request.query_params, "skip") or 0) // PAGE * PAGE, MOST - PAGE)
    hits, more, reach = find(db, typed, kind, skip=skip, limit=PAGE)
    counts = count_kinds(db, typed)
    received = [hit.thing_id for hit in hits if hit.kind == Kind.RECOMMENDATION]
    alone = not more and not skip and kind in (None, Kind.RECOMMENDATION)
    meant = by_meaning(db, typed, leaving_out=received, most=MEANT) if alone else []
    before = path_with(request, skip=skip - PAGE or None) if skip else None
    after = path_with(request, skip=skip + PAGE) if more and skip + PAGE < MOST else None
    return render(
        request,
        "search/show.html",
        typed=typed,
        is_asked=bool(read_typed(typed)),
        kind=kind,
        counts={one: n for one, n in counts.items() if n != 0 or one == kind},
        enough=ENOUGH,
        hits=[(hit, _page_of(request, hit)) for hit in hits],
        meant=meant,
        marks=marks(db, [*received, *(one.id for one in meant)]),
        page=Turn(before, after),
        reach=reach,
        names=KINDS,
        one=ONE,
        stations=STATIONS,
    )


def show_suggestions(request: Request, db: Session, actor: Actor) -> Response:
    """A list of links below the box, for what is being typed."""
    typed = _typed(request)
    hits = [(hit, _page_of(request, hit)) for hit in suggest(db, typed)]
    return render(
        request, "search/suggestions.html", typed=typed, hits=hits, one=ONE, stations=STATIONS
    )


def _typed(request: Request) -> str:
    typed = request.query_params.get("q", "")
    return typed[:LETTERS].strip() if is_storable(typed) else ""


def _kind(request: Request) -> Kind | None:
    asked = request.query_params.get("kind", "")
    return Kind(asked) if asked in set(Kind) else None


def _page_of(request: Request, hit: Hit) -> str:
    name, parameter = PAGES[hit.kind]
    anchor = f"#chapter-{hit.thing_id}" if hit.kind == Kind.CHAPTER else ""
    return url(request, name, **{parameter: hit.place_id}) + anchor
