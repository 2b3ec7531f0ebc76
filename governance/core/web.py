"""One page is one transaction: `get` reads, `post` writes, commits, and only then answers."""

from __future__ import annotations

import asyncio
import contextvars
import re
import secrets
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import quote, unquote

import structlog
from jinja2 import Environment
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from governance.core.database import Database, is_conflict
from governance.core.errors import NotFound, Problem, Refused
from governance.core.i18n import _, current_language, negotiate, speaking
from governance.core.idempotency import earlier_answer, fingerprint, keep_answer
from governance.core.logs import page_of
from governance.core.paths import Paths
from governance.core.policy import Actor, Visitor
from governance.core.security import HEADERS
from governance.core.settings import Settings
from governance.core.text import is_storable

type Handler = Callable[[Request, Session, Actor], Response]

TRIES = 4
HALF_A_PAIR = re.compile(rb"%ED%[AB][0-9A-F]%[89AB][0-9A-F]", re.IGNORECASE)
"""Half of a surrogate pair as a browser never sends it."""
log = structlog.get_logger()


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

    def __post_init__(self) -> None:
        writers = 1 if self.database.is_sqlite else self.settings.writers
        self.templates.globals["url"] = self.url
        self.readers = ThreadPoolExecutor(self.settings.readers, "reader")
        self.writers = ThreadPoolExecutor(writers, "writer")

    def close(self) -> None:
        """Let every thread and connection go."""
        self.readers.shutdown()
        self.writers.shutdown()
        self.database.close()


def get(path: str, handler: Handler) -> Route:
    """A page that only asks."""

    async def endpoint(request: Request) -> Response:
        house: House = request.app.state.house
        return await _in(house.readers, _read, house, request, handler)

    return Route(path, endpoint, name=handler.__name__, methods=["GET"])


def post(path: str, handler: Handler) -> Route:
    """A page that does something, once for each idempotency key."""

    async def endpoint(request: Request) -> Response:
        house: House = request.app.state.house
        try:
            request.state.form = await _read_form(request, house.settings)
        except Problem as problem:
            return await _in(house.readers, _explain, house, request, problem)
        return await _in(house.writers, _write, house, request, handler)

    return Route(path, endpoint, name=handler.__name__, methods=["POST"])


async def _in(pool: ThreadPoolExecutor, work: Callable[..., Response], *given: Any) -> Response:
    context = contextvars.copy_context()
    return await asyncio.get_running_loop().run_in_executor(
        pool, partial(context.run, work, *given)
    )


async def _read_form(request: Request, settings: Settings) -> FormData:
    largest = settings.upload_megabytes * 1_000_000 + 1_000_000
    if int(request.headers.get("content-length") or 0) > largest:
        raise Refused(_("This is larger than %(n)s MB.", n=settings.upload_megabytes))
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        if HALF_A_PAIR.search(await request.body()):
            raise Refused(_("This text holds a character that cannot be kept."))
    form = await request.form(max_files=20, max_fields=2000, max_part_size=2_000_000)
    for name, value in form.multi_items():
        shown = value.filename or "" if isinstance(value, UploadFile) else value
        if not is_storable(name + shown):
            raise Refused(_("This text holds a character that cannot be kept."))
    return form


def _read(house: House, request: Request, handler: Handler) -> Response:
    with speaking(language_of(request)):
        try:
            with house.database.reading() as db:
                actor = request.state.actor = house.who(db, request)
                response = handler(request, db, actor)
        except Problem as problem:
            response = explain(request, problem)
        return _finish(request, response)


def _write(house: House, request: Request, handler: Handler) -> Response:
    with speaking(language_of(request)):
        try:
            response = _write_until_done(house, request, handler)
        except _Unsaid as unsaid:
            response = unsaid.response
        except Problem as problem:
            response = explain(request, problem)
        return _finish(request, response)


def _write_until_done(house: House, request: Request, handler: Handler) -> Response:
    """Try again what another transaction was in the way of: the same key, a lock, a unique row."""
    for _attempt in range(1, TRIES):
        try:
            return _write_once(house, request, handler)
        except DBAPIError as mistake:
            if not (is_conflict(mistake) or isinstance(mistake, IntegrityError)):
                raise
    return _write_once(house, request, handler)


class _Unsaid(Exception):
    """A handler answered with an error page: nothing of its transaction is kept."""

    def __init__(self, response: Response) -> None:
        self.response = response


def _write_once(house: House, request: Request, handler: Handler) -> Response:
    with house.database.writing() as db:
        actor = request.state.actor = house.who(db, request)
        form: FormData = request.state.form
        key = str(form.get("key") or "")[:64]
        if key:
            owner = actor.session or f"participant {actor.participant or ''}"
            asked = fingerprint(request.url.path, form)
            if earlier := earlier_answer(db, key, owner, asked):
                return earlier
        response = handler(request, db, actor)
        if response.status_code >= 400:
            raise _Unsaid(response)
        if key:
            keep_answer(db, key, response)
    return response


def _explain(house: House, request: Request, problem: Problem) -> Response:
    def fail(request: Request, db: Session, actor: Actor) -> Response:
        raise problem

    return _read(house, request, fail)


def language_of(request: Request) -> str:
    """The language this request is answered in."""
    return negotiate(
        request.query_params.get("lang"),
        request.cookies.get("language"),
        request.headers.get("accept-language", ""),
    )


def explain(request: Request, problem: Problem) -> Response:
    """The page of a problem, with its sentence."""
    template = f"errors/{problem.status}.html"
    return render(request, template, status=problem.status, sentence=problem.sentence)


async def show_health(request: Request) -> Response:
    """The process lives."""
    return PlainTextResponse("ok")


async def explain_not_found(request: Request, _problem: Exception) -> Response:
    """The page for an address that leads nowhere."""
    house: House = request.app.state.house
    return await _in(house.readers, _explain, house, request, NotFound())


async def explain_crash(request: Request, problem: Exception) -> Response:
    """The page for our own mistake, with an id that also stands in the log."""
    crash_id = secrets.token_hex(4)
    log.error("crash", id=crash_id, page=page_of(request.scope), exc_info=problem)
    with speaking(language_of(request)):
        page = render(request, "errors/500.html", status=500, crash_id=crash_id)
    page.headers.update(HEADERS | {"cache-control": "no-store"})
    return page


def _finish(request: Request, response: Response) -> Response:
    headers = response.headers
    headers["Vary"] = "Accept-Language, Cookie, HX-Request"
    headers["Content-Language"] = current_language()
    actor: Actor = getattr(request.state, "actor", Visitor)
    asked = request.query_params.get("lang")
    if asked == current_language() and request.cookies.get("language") != asked:
        response.set_cookie("language", asked, max_age=31_536_000, httponly=True, samesite="lax")
    if actor.session or actor.participant or "set-cookie" in headers:
        headers["Cache-Control"] = "private, no-store"
    else:
        headers.setdefault("Cache-Control", "no-cache")
    return response


def render(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """An HTML page or a piece of one."""
    house: House = request.app.state.house
    notice = unquote(request.cookies.get("notice", ""))
    shown = {
        "request": request,
        "actor": getattr(request.state, "actor", Visitor),
        "language": current_language(),
        "messages": [notice] if notice and request.method == "GET" else [],
        "path_with": partial(path_with, request),
        "organisation": house.settings.organisation,
    }
    html = house.templates.get_template(template).render(shown | context)
    response = HTMLResponse(html, status)
    if shown["messages"]:
        response.delete_cookie("notice")
    return response


def redirect(request: Request, name: str, *, notice: str = "", **params: Any) -> Response:
    """See the page `name` next (303); `notice` is shown there once."""
    anchor = params.pop("anchor", "")
    location = url(request, name, **params) + (f"#{anchor}" if anchor else "")
    response = RedirectResponse(location, 303)
    if notice:
        response.set_cookie("notice", quote(notice), max_age=60, httponly=True, samesite="lax")
    return response


def url(request: Request, name: str, **params: Any) -> str:
    """The path of a page by its route name."""
    house: House = request.app.state.house
    return house.url(name, **params)


def path_with(request: Request, **params: Any) -> str:
    """This page's own path with some of its query changed; None takes a parameter out."""
    gone = [name for name, value in params.items() if value is None]
    kept = {name: value for name, value in params.items() if value is not None}
    changed = request.url.remove_query_params(gone).include_query_params(**kept)
    return changed.path + (f"?{changed.query}" if changed.query else "")


def safe_path(path: str | None) -> str:
    """`path` if it leads to a page of this site, else the home page."""
    plain = path or "/"
    inside = plain.startswith("/") and not plain.startswith(("//", "/\\"))
    return plain if inside and plain.isprintable() and "\\" not in plain else "/"


def whole(params: Mapping[str, str], name: str) -> int | None:
    """A whole number from the query or None; raises `Refused` for anything else."""
    value = params.get(name, "")
    if not value:
        return None
    if not value.isascii() or not value.isdigit() or len(value) > 9:
        raise Refused(_("This address asks for something that does not exist."))
    return int(value)
