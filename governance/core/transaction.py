"""One page is one transaction: `get` and `look` read, `post` writes, commits, and then answers."""

from __future__ import annotations

import asyncio
import contextvars
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import structlog
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from governance.core.database import is_conflict
from governance.core.edge import FIELDS, must_be_an_address, must_be_few_fields, must_be_readable
from governance.core.errors import NotFound, Problem, Refused
from governance.core.i18n import _, current_language, speaking
from governance.core.idempotency import earlier_answer, fingerprint, gave_key, keep_answer, keyless
from governance.core.logs import page_of
from governance.core.policy import Actor, Visitor
from governance.core.security import HEADERS
from governance.core.settings import Settings
from governance.core.text import is_storable
from governance.core.web import House, explain, language_of, render, safe_path

type Handler = Callable[[Request, Session, Actor], Response]

TRIES = 4
SHARED = frozenset({"text/html", "application/json", "application/atom+xml", "text/calendar"})
"""Kinds of answers that visitors share."""
log = structlog.get_logger()


def get(path: str, handler: Handler) -> Route:
    """A page that only asks."""

    async def endpoint(request: Request) -> Response:
        house: House = request.app.state.house
        return await _in(house.readers, _read, house, request, handler)

    return Route(path, endpoint, name=handler.__name__, methods=["GET"])


def look(path: str, handler: Handler) -> Route:
    """A page that only asks, about what was typed: that is sent as a form, and so stands in no
    address, no history and no log. It is answered where pages are read, and nothing is kept."""
    return _typed(path, handler, lambda house: house.readers, _read)


def download(path: str, handler: Handler) -> Route:
    """A long answer, one at a time: whoever asks for many of them waits, and no page does."""

    async def endpoint(request: Request) -> Response:
        house: House = request.app.state.house
        return await _in(house.downloads, _read, house, request, handler)

    return Route(path, endpoint, name=handler.__name__, methods=["GET"])


def post(path: str, handler: Handler) -> Route:
    """A page that does something, once for each idempotency key."""
    return _typed(path, handler, lambda house: house.writers, _write)


def _typed(
    path: str,
    handler: Handler,
    pool: Callable[[House], ThreadPoolExecutor],
    work: Callable[[House, Request, Handler], Response],
) -> Route:
    """A page to which a form is sent; the form is read before a thread is taken."""

    async def endpoint(request: Request) -> Response:
        house: House = request.app.state.house
        try:
            request.state.form = await _read_form(request, house.settings)
        except Problem as problem:
            return await _in(house.readers, _explain, house, request, problem)
        try:
            return await _in(pool(house), work, house, request, handler)
        finally:
            await request.close()

    return Route(path, endpoint, name=handler.__name__, methods=["POST"])


async def _in(pool: ThreadPoolExecutor, work: Callable[..., Response], *given: Any) -> Response:
    context = contextvars.copy_context()
    return await asyncio.get_running_loop().run_in_executor(
        pool, partial(context.run, work, *given)
    )


async def _read_form(request: Request, settings: Settings) -> FormData:
    if must_be_readable(request, settings):
        must_be_few_fields(await request.body())
    form = await request.form(max_files=20, max_fields=FIELDS, max_part_size=2_000_000)
    for name, value in form.multi_items():
        shown = value.filename or "" if isinstance(value, UploadFile) else value
        if not is_storable(name + shown):
            raise Refused(_("This text holds a character that cannot be kept."))
    return form


def _read(house: House, request: Request, handler: Handler) -> Response:
    keyless()
    with speaking(language_of(request)):
        try:
            must_be_an_address(request)
            with house.database.reading() as db:
                actor = request.state.actor = house.who(db, request)
                response = handler(request, db, actor)
        except Problem as problem:
            response = explain(request, problem)
        return _finish(request, response)


def _write(house: House, request: Request, handler: Handler) -> Response:
    with speaking(language_of(request)):
        try:
            must_be_an_address(request)
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
            asked = fingerprint(request.url.path, form, _owner(request, actor))
            if earlier := earlier_answer(db, key, asked):
                return earlier
        response = handler(request, db, actor)
        if response.status_code >= 400:
            raise _Unsaid(response)
        if key:
            keep_answer(db, key, response)
    return response


def _owner(request: Request, actor: Actor) -> str:
    """Whose form it is: a phone that kept it says so; and a person may have signed in again before
    it is sent once more."""
    if seat := request.headers.get("x-seat"):
        return f"seat {seat[:40]}"
    if actor.person is not None:
        return f"person {actor.person}"
    return f"participant {actor.participant or ''}"


def _explain(house: House, request: Request, problem: Problem) -> Response:
    def fail(request: Request, db: Session, actor: Actor) -> Response:
        raise problem

    return _read(house, request, fail)


def _finish(request: Request, response: Response) -> Response:
    headers = response.headers
    headers["Vary"] = "Accept-Language, Cookie, HX-Request"
    headers["Content-Language"] = current_language()
    actor: Actor = getattr(request.state, "actor", Visitor)
    asked = request.query_params.get("lang")
    is_page = headers.get("content-type", "text/html").startswith("text/html")
    if is_page and asked == current_language() and request.cookies.get("language") != asked:
        response.set_cookie("language", asked, max_age=31_536_000, httponly=True, samesite="lax")
    if actor.session or actor.participant or "set-cookie" in headers:
        headers["Cache-Control"] = "private, no-store"
    else:
        headers.setdefault("Cache-Control", "no-cache")
        if is_shared(response) and (etag := getattr(request.state, "etag", "")):
            headers["ETag"] = etag
    return response


def is_shared(response: Response) -> bool:
    """Whether every visitor who asks for this page may be given the same answer.

    Not so where a form holds a key: what one visitor sends would be answered with another's.
    """
    kind = response.headers.get("content-type", "").partition(";")[0]
    whole = response.status_code == 200 and hasattr(response, "body")
    revalidated = response.headers["Cache-Control"] == "no-cache"
    return whole and revalidated and kind in SHARED and not gave_key()


async def show_health(request: Request) -> Response:
    """The process lives."""
    return PlainTextResponse("ok")


async def explain_not_found(request: Request, _problem: Exception) -> Response:
    """The page for an address that leads nowhere."""
    house: House = request.app.state.house
    return await _in(house.readers, _explain, house, request, NotFound())


async def explain_wrong_method(request: Request, _problem: Exception) -> Response:
    """Who types in the address of a form is led to what stands above it; a form finds nothing."""
    if request.method not in ("GET", "HEAD"):
        return await explain_not_found(request, _problem)
    above = request.url.path.rstrip("/").rpartition("/")[0] or "/"
    return RedirectResponse(safe_path(above), 303)


async def explain_crash(request: Request, problem: Exception) -> Response:
    """The page for our own mistake, with an id that also stands in the log."""
    crash_id = secrets.token_hex(4)
    log.error("crash", id=crash_id, page=page_of(request.scope), exc_info=problem)
    with speaking(language_of(request)):
        page = render(request, "errors/500.html", status=500, crash_id=crash_id)
    page.headers.update(HEADERS | {"cache-control": "no-store"})
    return page
