"""What a page is made with: the house, templates, redirects, addresses and sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode

from jinja2 import Environment
from sqlalchemy.orm import Session
from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from governance.core.database import Database
from governance.core.errors import Problem, Refused
from governance.core.i18n import _, current_language, negotiate
from governance.core.live import Live
from governance.core.paths import Paths
from governance.core.policy import Actor, Visitor
from governance.core.settings import Settings

RESERVED = "%/:?#[]@!$&'()*+,;=~"
"""What stands in an address as it is."""


@dataclass
class House:
    """What every page needs: the settings, the database, the templates, and who is asking."""

    settings: Settings
    database: Database
    templates: Environment
    who: Callable[[Session, Request], Actor]
    url: Paths
    readers: ThreadPoolExecutor = field(init=False)
    writers: ThreadPoolExecutor = field(init=False)
    downloads: ThreadPoolExecutor = field(init=False)
    live: Live = field(init=False)

    def __post_init__(self) -> None:
        writers = 1 if self.database.is_sqlite else self.settings.writers
        self.templates.globals["url"] = self.url
        self.readers = ThreadPoolExecutor(self.settings.readers, "reader")
        self.writers = ThreadPoolExecutor(writers, "writer")
        self.downloads = ThreadPoolExecutor(1, "download")
        self.live = Live(self.database, self.readers)

    def close(self) -> None:
        """Let every thread and connection go."""
        self.readers.shutdown()
        self.writers.shutdown()
        self.downloads.shutdown()
        self.database.close()


def language_of(request: Request) -> str:
    """The language this request is answered in."""
    return negotiate(
        request.query_params.get("lang"),
        request.cookies.get("language"),
        request.headers.get("accept-language", ""),
    )


ASKED_AGAIN = frozenset({409, 422})
"""Refusals that are said where the button was pressed: another state, another moment may do."""
LONGEST_COOKIE = 3_000


def explain(request: Request, problem: Problem) -> Response:
    """The page of a problem, with its sentence; who only pressed a button reads it where that
    stands. Where something was typed the browser goes back to it, so it is not lost."""
    template = f"errors/{problem.status}.html"
    back = came_from(request) if request.method == "POST" else ""
    said = quote(problem.sentence)
    pressed = problem.status in ASKED_AGAIN and _only_pressed(request)
    if back and pressed and 0 < len(said) < LONGEST_COOKIE:
        response = RedirectResponse(f"{back}#refused", 303)
        _leave(response, "refused", said)
        return response
    return render(request, template, status=problem.status, sentence=problem.sentence, back=back)


def _only_pressed(request: Request) -> bool:
    """Whether a page sent a button alone, as a browser does that goes on to the answer; what a
    script sends is answered as it is."""
    headers = request.headers
    goes_on = headers.get("sec-fetch-mode", "navigate") == "navigate"
    pressed = "pressed" in getattr(request.state, "form", {})
    return pressed and goes_on and "hx-request" not in headers


def _leave(response: Response, name: str, said: str) -> None:
    """Leave a sentence for the next page, which shows it once."""
    response.set_cookie(name, said, max_age=60, httponly=True, samesite="lax")


def render(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """An HTML page or a piece of one."""
    house: House = request.app.state.house
    notice, refused = (unquote(request.cookies.get(one, "")) for one in ("notice", "refused"))
    shown = {
        "request": request,
        "actor": getattr(request.state, "actor", Visitor),
        "language": current_language(),
        "messages": [notice] if notice and request.method == "GET" else [],
        "not_done": refused if request.method == "GET" else "",
        "path_with": partial(path_with, request),
        "organisation": house.settings.organisation,
    }
    html = house.templates.get_template(template).render(shown | context)
    response = HTMLResponse(html, status)
    if shown["messages"]:
        response.delete_cookie("notice")
    if shown["not_done"]:
        response.delete_cookie("refused")
    return response


def redirect(request: Request, name: str, *, notice: str = "", **params: Any) -> Response:
    """See the page `name` next (303); `notice` is shown there once."""
    anchor = params.pop("anchor", "")
    location = url(request, name, **params) + (f"#{anchor}" if anchor else "")
    response = RedirectResponse(location, 303)
    if notice:
        _leave(response, "notice", quote(notice))
    return response


def url(request: Request, name: str, **params: Any) -> str:
    """The path of a page by its route name."""
    house: House = request.app.state.house
    return house.url(name, **params)


def path_with(request: Request, **params: Any) -> str:
    """This page's own path with some of its query changed; None takes a parameter out.

    What answers a sent form has no page at its address: there it is the page of the form.
    """
    here = request.url if request.method in ("GET", "HEAD") else URL(came_from(request) or "/")
    kept = [pair for pair in parse_qsl(here.query, keep_blank_values=True) if pair[0] not in params]
    query = urlencode(kept + [pair for pair in params.items() if pair[1] is not None])
    return here.path + (f"?{query}" if query else "")


def came_from(request: Request) -> str:
    """The path of the page of ours on which a link or a button was pressed, or nothing."""
    page = URL(request.headers.get("referer", ""))
    try:
        inside = page.netloc == request.url.netloc
    except ValueError:
        inside = False
    if not inside:
        return ""
    return safe_path(page.path + (f"?{page.query}" if page.query else ""))


def safe_path(path: object) -> str:
    """`path` if it leads to a page of this site, else the home page."""
    plain = path if isinstance(path, str) and path else "/"
    inside = plain.startswith("/") and not plain.startswith(("//", "/\\"))
    safe = inside and plain.isprintable() and "\\" not in plain
    return quote(plain, safe=RESERVED) if safe else "/"


def text_in(request: Request, name: str, most: int) -> str:
    """A text of the address, at most so many letters of it; nothing that cannot be stored."""
    return request.query_params.get(name, "").replace("\x00", "")[:most].strip()


def whole(params: Mapping[str, str], name: str) -> int | None:
    """A whole number from the query or None; raises `Refused` for anything else."""
    value = params.get(name, "")
    if not value:
        return None
    if not value.isascii() or not value.isdigit() or len(value) > 9:
        raise Refused(_("This address asks for something that does not exist."))
    return int(value)
