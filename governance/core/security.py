"""Same-origin check, headers, and how fast one may try."""

from __future__ import annotations

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from governance.core.errors import TooMany
from governance.core.i18n import _
from governance.core.settings import Settings

CSP = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": CSP,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def session_cookie(settings: Settings) -> str:
    """Name of the session cookie; over https the browser guards it by its prefix."""
    return "__Host-session" if settings.secure else "session"


class Guard:
    """Middleware: refuses what another site sends, and puts our headers on every answer."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self.app = app
        self.headers = HEADERS | (
            {"strict-transport-security": "max-age=31536000; includeSubDomains"} if secure else {}
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check, then pass on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
            await send(message)

        if scope["method"] not in SAFE and not is_same_origin(Headers(scope=scope)):
            refused = PlainTextResponse("This form was sent from another site.", 403)
            await refused(scope, receive, send_with_headers)
            return
        await self.app(scope, receive, send_with_headers)


def is_same_origin(headers: Headers) -> bool:
    """Whether a browser says that our own page sent this; without a browser, no cookie either."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = headers.get("origin")
    if origin is not None:
        return origin.partition("://")[2] == headers.get("host", "")
    return "cookie" not in headers


TRIES = MemoryStorage()
"""Who tried what, in this process."""

_limiter = SlidingWindowCounterRateLimiter(TRIES)
_rates: dict[str, RateLimitItem] = {}


def slow_down(rate: str, *what: str) -> None:
    """Count one try of `what` at a `rate` such as "10/10minutes"; raise `TooMany` beyond it."""
    item = _rates.setdefault(rate, parse(rate))
    if not _limiter.hit(item, *what):
        raise TooMany(_("Too many tries. Please wait a few minutes."))
