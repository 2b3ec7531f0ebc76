"""The whole house on one page: routes, reactions, middleware, lifespan."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy.orm import Session
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.routing import BaseRoute, Route

from governance.core import web
from governance.core.database import Database
from governance.core.i18n import current_language, gettext
from governance.core.journal import Event
from governance.core.logs import AccessLog, configure_logs
from governance.core.mail import mailer
from governance.core.outbox import Do, Loop
from governance.core.paths import Paths
from governance.core.policy import Actor
from governance.core.security import Guard, session_cookie
from governance.core.settings import Settings
from governance.core.static import Assets
from governance.core.templates import make_environment
from governance.core.web import House, get, post
from governance.people import pages as people
from governance.people.queries import actor_with
from governance.progress.drawing import draw_station, mark

type Reaction = Callable[[Session, Event], None]

REACTIONS: Mapping[str, list[Reaction]] = {}
"""Every consequence in the system: what else happens, in the same transaction, after a verb."""


def react(db: Session) -> None:
    """Run the reactions to what was recorded; one hop: what they record has none of its own."""
    for event in db.info.pop("events", []):
        for reaction in REACTIONS.get(event.verb, []):
            reaction(db, event)
    db.info.pop("events", None)


def routes(assets: Assets) -> list[BaseRoute]:
    """Every page there is."""
    return [
        assets.route(),
        Route("/healthz", web.show_health),
        get("/sign-in", people.new_sign_in),
        post("/sign-in", people.create_sign_in),
        get("/sign-in/sent", people.show_sign_in_sent),
        get("/sign-in/{token}", people.show_sign_in_link),
        post("/sign-in/{token}", people.create_session),
        post("/sign-out", people.create_sign_out),
        get("/me/settings", people.show_settings),
        post("/me/settings", people.update_settings),
        post("/me/erasure", people.create_erasure),
        get("/people", people.list_people),
        post("/people", people.create_person),
        post("/people/{person:int}/roles", people.create_role),
        post("/people/{person:int}/role-ends", people.create_role_end),
    ]


def who(db: Session, request: Request) -> Actor:
    """Who sends this request, by the cookies of their device."""
    settings: Settings = request.app.state.house.settings
    return actor_with(db, request.cookies.get(session_cookie(settings)))


def open_database(settings: Settings) -> Database:
    """The database of these settings, with every consequence attached."""
    return Database(
        settings.database_url, react=react, readers=settings.readers, writers=settings.writers
    )


def ways(settings: Settings) -> Mapping[str, Do]:
    """How each kind of work in the outbox is done."""
    return {"mail": mailer(settings)}


def drawing(assets: Assets) -> dict[str, Any]:
    """What templates can draw and link to."""
    return {
        "asset": assets.path,
        "draw_station": draw_station,
        "draw_mark": lambda states: mark(states, current_language(), gettext),
    }


def create_app(settings: Settings) -> Starlette:
    """The application; its database must be migrated."""
    configure_logs()
    assets = Assets()
    database = open_database(settings)
    pages = routes(assets)
    house = House(settings, database, make_environment(**drawing(assets)), who, Paths(pages))
    hosts = [settings.base_url.host or "", "127.0.0.1", "localhost"]

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        loop = Loop(database, ways(settings))
        if settings.worker:
            loop.start()
        yield
        loop.stop()
        house.close()

    app = Starlette(
        routes=pages,
        lifespan=lifespan,
        middleware=[
            Middleware(AccessLog),
            Middleware(Guard, secure=settings.secure),
            Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        ],
        exception_handlers={404: web.explain_not_found, 500: web.explain_crash},
    )
    app.state.house = house
    return app
