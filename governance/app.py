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
from governance.notifications.delivery import deliver
from governance.notifications.reactions import tell_authors, tell_followers
from governance.outcomes import pages as outcomes
from governance.people import pages as people
from governance.people.queries import actor_with
from governance.progress.drawing import draw_station, mark
from governance.projects import pages as projects
from governance.strategy import pages as strategy

type Reaction = Callable[[Session, Event], None]

BOTH: list[Reaction] = [tell_authors, tell_followers]

REACTIONS: Mapping[str, list[Reaction]] = {
    "recommendation.received": BOTH,
    "recommendation.merged": BOTH,
    "recommendation.unmerged": BOTH,
    "recommendation.withdrawn": BOTH,
    "agenda_item.added": BOTH,
    "decision.announced": [tell_authors],
    "recommendation.accepted": BOTH,
    "recommendation.accepted_in_part": BOTH,
    "recommendation.declined": BOTH,
    "recommendation.postponed": BOTH,
    "recommendation.referred": BOTH,
    "project.carried": BOTH,
    "project.started": BOTH,
    "project.stopped": BOTH,
    "project.completed": BOTH,
    "milestone.reached": BOTH,
    "outcome.published": BOTH,
    "report.published": BOTH,
}
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
        get("/strategy", strategy.show_strategy),
        post("/strategy", strategy.create_strategy),
        get("/strategy/new", strategy.new_strategy),
        get("/strategy/themes", strategy.list_themes),
        post("/strategy/themes", strategy.create_theme),
        get("/strategy/axes/{axis:int}", strategy.show_axis),
        get("/strategy/{strategy:int}", strategy.show_version),
        post("/strategy/{strategy:int}", strategy.update_strategy),
        get("/strategy/{strategy:int}/edit", strategy.edit_strategy),
        post("/strategy/{strategy:int}/adoption", strategy.create_strategy_adoption),
        post("/strategy/{strategy:int}/closure", strategy.create_strategy_closure),
        get("/strategy/{strategy:int}/axes/new", strategy.new_axis),
        post("/strategy/{strategy:int}/axes", strategy.create_axis),
        get("/projects", projects.list_projects),
        post("/projects", projects.create_project),
        get("/projects/new", projects.new_project),
        get("/projects/{project:int}", projects.show_project),
        post("/projects/{project:int}", projects.update_project),
        get("/projects/{project:int}/edit", projects.edit_project),
        post("/projects/{project:int}/planning", projects.create_project_planning),
        post("/projects/{project:int}/start", projects.create_project_start),
        get("/projects/{project:int}/stop", projects.new_project_stop),
        post("/projects/{project:int}/stop", projects.create_project_stop),
        get("/projects/{project:int}/recommendations/new", projects.new_carrier),
        post("/projects/{project:int}/recommendations", projects.create_carrier),
        get("/projects/{project:int}/axes/new", projects.new_project_axis),
        post("/projects/{project:int}/axes", projects.create_project_axis),
        get("/projects/{project:int}/milestones/new", projects.new_milestone),
        post("/projects/{project:int}/milestones", projects.create_milestone),
        get("/milestones/{milestone:int}/reached", projects.new_reaching),
        post("/milestones/{milestone:int}/reached", projects.create_reaching),
        get("/projects/{project:int}/updates/new", projects.new_project_update),
        post("/projects/{project:int}/updates", projects.create_project_update),
        get("/projects/{project:int}/means", projects.list_means),
        post("/projects/{project:int}/means", projects.create_booking),
        get("/outcomes", outcomes.list_outcomes),
        get("/projects/{project:int}/outcomes/new", outcomes.new_outcome),
        post("/projects/{project:int}/outcomes", outcomes.create_outcome),
        get("/outcomes/{outcome:int}", outcomes.show_outcome),
        post("/outcomes/{outcome:int}", outcomes.update_outcome),
        get("/outcomes/{outcome:int}/edit", outcomes.edit_outcome),
        post("/outcomes/{outcome:int}/publication", outcomes.create_outcome_publication),
        get("/outcomes/{outcome:int}/evidence/new", outcomes.new_evidence),
        post("/outcomes/{outcome:int}/evidence", outcomes.create_evidence),
        get("/projects/{project:int}/completion", outcomes.new_project_completion),
        post("/projects/{project:int}/completion", outcomes.create_project_completion),
        get("/files/{file:int}/{name}", outcomes.show_file),
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
    return {"mail": mailer(settings), "notice": deliver(settings, make_environment())}


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
