"""The base lines: fixed bytes, and a bare Starlette page with the register's own template.

The bare page has no transaction, no session, no thread, no middleware: 25 rows from plain sqlite3
in the event loop, the rest of the template's context as the real page once gave it.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any

import uvicorn
from jinja2 import Environment
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from governance.app import create_app
from governance.core.i18n import speaking
from governance.core.paging import SIZE
from governance.core.settings import Settings, read_settings
from governance.core.web import path_with
from governance.core.words import Words

TEMPLATE = "recommendations/list.html"
STATEMENT = (
    "SELECT %s FROM recommendation WHERE reference IS NOT NULL "
    f"ORDER BY received_on DESC, id DESC LIMIT {SIZE + 1}"
)


class Recorder:
    """The templates of the house, which keep what they were asked to show."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.shown: dict[str, Any] = {}

    def get_template(self, name: str) -> Any:
        """The template, listening."""

        def show(context: dict[str, Any]) -> str:
            self.shown = context
            return self.environment.get_template(name).render(context)

        return SimpleNamespace(render=show)


def recorded(settings: Settings, cookie: str) -> Recorder:
    """What the register shows to whoever holds this session."""
    app = create_app(settings)
    recorder = app.state.house.templates = Recorder(app.state.house.templates)
    cookies = {"session": cookie}
    with TestClient(app, base_url="http://127.0.0.1", cookies=cookies) as browser:
        browser.get("/recommendations", headers={"accept-language": "nl"}).raise_for_status()
    return recorder


def bare_app(settings: Settings, cookie: str) -> Starlette:
    """The two base lines."""
    recorder = recorded(settings, cookie)
    template = recorder.environment.get_template(TEMPLATE)
    page = recorder.shown["page"]
    names = page.items[0]._fields
    statement = STATEMENT % ", ".join(names)
    fixed = template.render(recorder.shown).encode()
    path = settings.database_url.removeprefix("sqlite:///")
    connection = sqlite3.connect(path, isolation_level=None)

    async def show_register(request: Request) -> Response:
        rows = [row_of(names, values) for values in connection.execute(statement)]
        shown = recorder.shown | {
            "request": request,
            "path_with": partial(path_with, request),
            "page": replace(page, items=rows[:SIZE]),
        }
        with speaking("nl"):
            return HTMLResponse(template.render(shown))

    async def show_fixed(request: Request) -> Response:
        return HTMLResponse(fixed)

    async def show_health(request: Request) -> Response:
        return PlainTextResponse("ok")

    return Starlette(
        routes=[
            Route("/healthz", show_health),
            Route("/fixed", show_fixed),
            Route("/recommendations", show_register),
        ]
    )


def row_of(names: Sequence[str], values: Sequence[Any]) -> SimpleNamespace:
    """A row as the template reads it."""
    row = SimpleNamespace(**dict(zip(names, values, strict=True)))
    row.title = Words.from_json(row.title)
    for name in (name for name in names if name.endswith("_on")):
        day = getattr(row, name)
        setattr(row, name, date.fromisoformat(day) if day else None)
    return row


def main() -> None:
    """Serve: the given port, and the session cookie whose page is shown."""
    given = json.loads(sys.argv[1])
    app = bare_app(read_settings(), given["cookie"])
    uvicorn.run(app, port=given["port"], log_config=None, access_log=False, server_header=False)


if __name__ == "__main__":
    main()
