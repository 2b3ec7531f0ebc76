"""A long answer, asked for by many at once, keeps nobody from the pages."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

from sqlalchemy.orm import Session
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from governance.core.policy import Actor
from governance.core.transaction import download
from governance.routes import PAGES
from tests.browse import Browser


def test_pages_open_while_downloads_wait(app: Starlette, browse: Callable[..., Browser]) -> None:
    begun, go_on = Event(), Event()

    def show_all(request: Request, db: Session, actor: Actor) -> Response:
        begun.set()
        go_on.wait(30)
        return HTMLResponse("all of it")

    app.router.routes[0:0] = [download("/all", show_all)]
    readers = [Thread(target=browse().get, args=("/all",)) for _ in range(6)]
    for reader in readers:
        reader.start()
    assert begun.wait(10)
    page = Thread(target=browse().get, args=("/journal",))
    page.start()
    page.join(10)
    assert not page.is_alive()
    go_on.set()
    for reader in readers:
        reader.join(10)


def test_open_data_and_lists_to_take_along_are_downloads() -> None:
    slow = {r.path for r in PAGES if "download" in r.endpoint.__qualname__}
    long = {r.path for r in PAGES if r.path.startswith("/data/") and "schema" not in r.path}
    lists = {r.path for r in PAGES if r.path.endswith((".csv", ".xlsx", ".pb"))}
    assert len(lists) >= 8
    minutes, harvest = (
        "/meetings/{meeting:int}/minutes.pdf",
        "/workshops/{workshop:int}/harvest.pdf",
    )
    assert slow - {"/data/{kind}.schema.json", minutes, harvest} == long | lists
