"""Styles, scripts and htmx: read once at start, named by their hash, cached for a year."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FOLDER = Path(__file__).parent.parent / "static"
LAYERS = ("layers", "tokens", "reset", "base", "layout")
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Assets:
    """Every file that pages link to."""

    def __init__(self) -> None:
        self._content: dict[str, tuple[bytes, bytes, str]] = {}
        self._names: dict[str, str] = {}
        self._add("house.css", house_css())
        self._add("work.css", work_css())
        htmx = distribution("django-htmx").locate_file("django_htmx/static/django_htmx")
        self._add("htmx.js", (Path(str(htmx)) / "htmx-2.min.js").read_bytes())
        for path in sorted([*FOLDER.glob("*.svg"), *FOLDER.glob("js/*.js")]):
            self._add(str(path.relative_to(FOLDER)), path.read_bytes())

    def _add(self, name: str, content: bytes) -> None:
        suffix = Path(name).suffix
        hashed = f"{hashlib.sha256(content).hexdigest()[:12]}/{name}"
        self._names[name] = f"/static/{hashed}"
        self._content[hashed] = (content, gzip.compress(content, 9, mtime=0), TYPES[suffix])

    def path(self, name: str) -> str:
        """The address of an asset; a KeyError for one that does not exist."""
        return self._names[name]

    async def serve(self, request: Request) -> Response:
        """One asset, compressed where the browser takes it."""
        found = self._content.get(request.path_params["asset"])
        if found is None:
            raise HTTPException(404)
        content, compressed, kind = found
        headers = {"Cache-Control": "public, max-age=31536000, immutable"}
        headers["Vary"] = "Accept-Encoding"
        if "gzip" in request.headers.get("accept-encoding", ""):
            content, headers["Content-Encoding"] = compressed, "gzip"
        return Response(content, 200, headers, kind)

    def route(self) -> Route:
        """Where assets are served."""
        return Route("/static/{asset:path}", self.serve, name="asset", methods=["GET"])


def house_css() -> bytes:
    """The style sheets of every page as one, in the order of their layers."""
    css = FOLDER / "css"
    ordered = [css / f"{name}.css" for name in LAYERS]
    return _as_one([*ordered, *sorted((css / "components").glob("*.css")), css / "utilities.css"])


def work_css() -> bytes:
    """Those of the rooms in which people work together, which no visitor needs."""
    return _as_one(sorted((FOLDER / "css" / "work").glob("*.css")))


def _as_one(paths: Iterable[Path]) -> bytes:
    """Style sheets one after the other, without comments and indents."""
    whole = "\n".join(path.read_text("utf-8") for path in paths if path.exists())
    whole = re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL)
    whole = re.sub(r" ?([{};,]) ?", r"\1", re.sub(r"\s+", " ", whole))
    return re.sub(r"([{;][\w-]+): ", r"\1:", whole.replace(";}", "}")).encode()
