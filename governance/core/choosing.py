"""What a reader can choose in a list: each value with how many there would be, and its pages."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from governance.core.errors import Refused
from governance.core.facets import Key
from governance.core.i18n import _, later
from governance.core.paging import Page

CITED = {"yes": later("cited"), "no": later("not cited")}
"""Whether a published yearly report cites it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One facet as a reader chooses from it: (value, label, how many there would be)."""

    name: str
    label: str
    options: Sequence[tuple[str, str, int]]
    now: str


def choice(
    name: str,
    label: str,
    labels: Iterable[tuple[Any, Any]],
    counts: Mapping[Any, int],
    now: Any,
) -> Choice:
    """The values that lead somewhere, and the one that is chosen now."""
    chosen = "" if now is None else str(now)
    options = [
        (str(value), str(shown), counts.get(value, 0))
        for value, shown in labels
        if counts.get(value) or str(value) == chosen
    ]
    return Choice(name, label, options, chosen)


def yes_no(counts: Mapping[Any, int]) -> dict[str, int]:
    """The counts of a facet that is true or false, as they are chosen from."""
    return {"yes": counts.get(True, 0), "no": counts.get(False, 0)}


def among(request: Request, name: str, known: Iterable[Any]) -> str:
    """A parameter of the address that is one of `known`, or ""; raises `Refused`."""
    value = request.query_params.get(name, "")
    if value and value not in {str(one) for one in known}:
        raise Refused(_("This address asks for something that does not exist."))
    return value


def key_of(request: Request) -> Key | None:
    """The (value, id) after which the page of a list begins; raises `Refused`."""
    cursor = request.query_params.get("after", "")
    if not cursor:
        return None
    try:
        value, one = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError):
        raise Refused(_("This page of the list does not exist.")) from None
    if not all(type(part) is int and 0 <= part < 2**31 for part in (value, one)):
        raise Refused(_("This page of the list does not exist."))
    return value, one


def page_with(request: Request, rows: Sequence[Any], last: Key | None) -> Page[Any]:
    """These rows as a page of the list; `last` is the key of the last one if there are more."""
    after = None
    if last is not None:
        after = base64.urlsafe_b64encode(json.dumps(last).encode()).decode().rstrip("=")
    is_first = "after" not in request.query_params
    return Page(
        items=rows,
        after=after,
        is_first=is_first,
        next_href=str(request.url.include_query_params(after=after)) if after else None,
        first_href=None if is_first else str(request.url.remove_query_params("after")),
    )


def exports(request: Request, csv: str, xlsx: str) -> list[tuple[str, str]]:
    """The files, at these paths, of exactly what is chosen on this page: (label, address)."""
    chosen = request.url.remove_query_params(["after", "lang"]).query
    query = f"?{chosen}" if chosen else ""
    return [("CSV", csv + query), ("Excel", xlsx + query)]
