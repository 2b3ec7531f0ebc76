"""Visitors' pages are kept, and known by an ETag, until something is done or the day ends."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from starlette.requests import cookie_parser
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from governance.core import clock
from governance.core.i18n import negotiate
from governance.core.settings import Settings
from governance.core.web import House

LARGEST = 256_000
"""Bytes; what is longer is not kept."""
AROUND = 2_000
"""Bytes that an answer takes in memory besides its body and its address."""
ROOT = "SELECT root FROM journal_head"
NO_PAGES = ("/static/", "/healthz")


class Asked(NamedTuple):
    """All of a visitor's request that the answer depends on."""

    path: str
    query: bytes
    language: str
    host: bytes
    htmx: bytes
    gzip: bool


class Since(NamedTuple):
    """What the answer depends on besides: the head of the journal, and the day in Brussels."""

    root: str
    day: date


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it was sent, compressed where it was, and the route that gave it."""

    etag: bytes
    headers: list[tuple[bytes, bytes]]
    body: bytes
    route: Any


class VisitorsCache:
    """Middleware: answers visitors from memory while the journal and the day are the same.

    Every change writes the journal in its own transaction; so the head, read before anything else,
    tells whether a page that was made earlier still says what a new one would. Whether an answer
    may be shared is the page's to say: it then carries the ETag that it finds in the scope.
    """

    def __init__(self, app: ASGIApp, *, settings: Settings) -> None:
        self.app = app
        self._most = settings.visitors_cache_megabytes * 1_000_000
        self._edition = edition_of(settings)
        self._since: Since | None = None
        self._kept: dict[Asked, Kept] = {}
        self._size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a visitor from memory, or pass on and keep the answer."""
        asked = asked_of(scope)
        if asked is None:
            await self.app(scope, receive, send)
            return
        since = await _read_head(scope["app"].state.house)
        kept = self._find(asked, since)
        etag = kept.etag if kept else self._etag_of(asked, since)
        if etag in dict(scope["headers"]).get(b"if-none-match", b"").split(b", "):
            await _send_unchanged(scope, send, etag, kept)
        elif kept is not None:
            scope["route"] = kept.route
            await send({"type": "http.response.start", "status": 200, "headers": kept.headers})
            await send({"type": "http.response.body", "body": kept.body})
        else:
            scope.setdefault("state", {})["etag"] = etag.decode()
            await self.app(scope, receive, self._keeping(scope, send, asked, since, etag))

    def _etag_of(self, asked: Asked, since: Since) -> bytes:
        """Weak: compressed or not, it names the same page."""
        named = hashlib.sha256(repr((self._edition, since, asked)).encode()).hexdigest()
        return f'W/"{named[:32]}"'.encode()

    def _find(self, asked: Asked, since: Since) -> Kept | None:
        """The answer kept for this, now the last to be thrown out; after a change, nothing."""
        if since != self._since:
            self._kept, self._size, self._since = {}, 0, since
            return None
        kept = self._kept.pop(asked, None)
        if kept is not None:
            self._kept[asked] = kept
        return kept

    def _keeping(self, scope: Scope, send: Send, asked: Asked, since: Since, etag: bytes) -> Send:
        """`send`, which also keeps an answer that came whole and carries the ETag."""
        headers: list[tuple[bytes, bytes]] = []

        async def send_and_keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers.extend(message["headers"])
            elif (b"etag", etag) in headers and not message.get("more_body"):
                body = message.get("body", b"")
                if dict(headers).get(b"content-length") == str(len(body)).encode():
                    self._keep(asked, since, Kept(etag, headers, body, scope.get("route")))
            await send(message)

        return send if scope["method"] == "HEAD" else send_and_keep

    def _keep(self, asked: Asked, since: Since, answer: Kept) -> None:
        """Keep an answer unless something was done meanwhile; the least asked for makes room."""
        if since != self._since or asked in self._kept or len(answer.body) > LARGEST:
            return
        self._kept[asked] = answer
        self._size += _size_of(asked, answer)
        while self._size > self._most and self._kept:
            oldest = next(iter(self._kept))
            self._size -= _size_of(oldest, self._kept.pop(oldest))


def asked_of(scope: Scope) -> Asked | None:
    """What a visitor asks for; None where somebody is known, or the answer sets a cookie.

    A visitor is who sends no cookie but that of the language. Of a header that comes twice the
    first counts, as it does for the pages.
    """
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return None
    path, query = scope["path"], scope["query_string"]
    if path.startswith(NO_PAGES) or b"lang=" in query:
        return None
    headers = dict(reversed(scope["headers"]))
    cookies = cookie_parser(headers.get(b"cookie", b"").decode("latin-1"))
    if cookies.keys() - {"language"}:
        return None
    accepted = headers.get(b"accept-language", b"").decode("latin-1")
    return Asked(
        path,
        query,
        negotiate(None, cookies.get("language"), accepted),
        headers.get(b"host", b""),
        headers.get(b"hx-request", b""),
        b"gzip" in headers.get(b"accept-encoding", b""),
    )


async def _read_head(house: House) -> Since:
    """SQLite answers in the event loop, in a twentieth of what a thread would cost."""
    if house.database.is_sqlite:
        return Since(house.database.glance(ROOT), clock.today())
    loop = asyncio.get_running_loop()
    root = await loop.run_in_executor(house.readers, house.database.glance, ROOT)
    return Since(root, clock.today())


async def _send_unchanged(scope: Scope, send: Send, etag: bytes, kept: Kept | None) -> None:
    """What the visitor's browser holds is still so."""
    scope["route"] = kept.route if kept else _route_of(scope)
    headers = [(b"etag", etag), (b"cache-control", b"no-cache")]
    headers.append((b"vary", b"Accept-Language, Cookie, HX-Request, Accept-Encoding"))
    await send({"type": "http.response.start", "status": 304, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


def _route_of(scope: Scope) -> Any:
    """The route that would answer."""
    routes = scope["app"].routes
    return next((one for one in routes if one.matches(scope)[0] is Match.FULL), None)


def _size_of(asked: Asked, answer: Kept) -> int:
    return len(answer.body) + len(asked.path) + len(asked.query) + AROUND


@cache
def edition_of_code() -> str:
    """A digest of our own files: another edition of the house makes other pages."""
    seen = hashlib.sha256()
    for path in sorted(Path(__file__).parent.parent.rglob("*")):
        if path.suffix in (".py", ".html", ".po", ".css", ".js", ".svg"):
            seen.update(path.read_bytes())
    return seen.hexdigest()


def edition_of(settings: Settings) -> str:
    """The edition of the code under these settings, of which none that is secret."""
    shown = settings.model_dump_json(exclude={"secret", "smtp_url", "database_url", "data"})
    return edition_of_code() + shown
