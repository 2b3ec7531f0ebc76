"""The whole house on one page: what follows from what, who is asking, middleware, lifespan."""

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
from starlette.routing import Route

from governance.choices.reactions import end_choice, follow_step
from governance.core.database import Database
from governance.core.i18n import current_language, gettext
from governance.core.idempotency import forget_answers
from governance.core.journal import Event
from governance.core.logs import AccessLog, configure_logs
from governance.core.mail import mailer
from governance.core.outbox import Do, Loop, forget_work
from governance.core.overwriting import WORK as OVERWRITING
from governance.core.overwriting import overwrite
from governance.core.paths import Paths
from governance.core.policy import Actor
from governance.core.security import Guard, session_cookie
from governance.core.settings import Settings
from governance.core.static import Assets
from governance.core.templates import make_environment
from governance.core.transaction import (
    explain_crash,
    explain_not_found,
    explain_wrong_method,
    show_health,
)
from governance.core.visitors_cache import VisitorsCache
from governance.core.web import House
from governance.decisions.due import publisher
from governance.decisions.inviting import inviter
from governance.notifications.delivery import deliver
from governance.notifications.reactions import (
    tell_authors,
    tell_followers,
    tell_left_addresses,
    tell_taken_off,
)
from governance.notifications.reminding import remind_of_workshops, reminder
from governance.notifications.reporting import WORK as REPORT
from governance.notifications.reporting import report_mailer, tell_of_report
from governance.notifications.telling import (
    tell_members,
    tell_secretaries,
    tell_voters,
    tell_who_votes,
)
from governance.outcomes.reactions import keep_outcomes
from governance.people.forgetting import forget_sessions
from governance.people.queries import actor_with
from governance.priorities.actions.closing import WORK as COUNT
from governance.priorities.counting import close_what_is_over, count_due
from governance.progress.drawing import draw_station, mark
from governance.recommendations.queries import recommendation_facets
from governance.recommendations.reactions import (
    forget_person,
    keep_numbers_for_anonymous,
    seal_anonymous,
)
from governance.reports.reactions import keep_carried_as_cited, keep_cited
from governance.routes import PAGES
from governance.search.reactions import keep_found
from governance.similar.keeping import WORK as MEANING
from governance.similar.keeping import keep_missing
from governance.similar.reactions import (
    forget_meaning,
    forget_meanings,
    want_meaning,
    want_meanings,
    want_what_is_missing,
)
from governance.workshops.queries import TICKET, with_ticket
from governance.workshops.reactions import forget_participant

type Reaction = Callable[[Session, Event], None]

BOTH: list[Reaction] = [tell_authors, tell_followers, tell_left_addresses]

REACTIONS: Mapping[str, list[Reaction]] = {
    "workshop.opened": [keep_numbers_for_anonymous],
    "workshop.step_begun": [follow_step],
    "workshop.closed": [end_choice, seal_anonymous],
    "workshop.reported": [tell_of_report],
    "recommendation.received": [want_meaning, *BOTH],
    "recommendation.versioned": [want_meaning],
    "recommendation.merged": BOTH,
    "recommendation.unmerged": BOTH,
    "recommendation.withdrawn": [forget_meaning, *BOTH],
    "agenda_item.added": BOTH,
    "agenda_item.taken_off": [tell_taken_off],
    "decision.announced": [tell_authors],
    "decision.corrected": [tell_authors],
    "decision.taken_back": [tell_authors],
    "correction.left": [tell_authors],
    "correction.sent": [tell_secretaries],
    "recommendation.accepted": BOTH,
    "recommendation.accepted_in_part": BOTH,
    "recommendation.declined": BOTH,
    "recommendation.postponed": BOTH,
    "recommendation.referred": BOTH,
    "project.carried": [keep_outcomes, keep_carried_as_cited, *BOTH],
    "project.started": BOTH,
    "project.stopped": BOTH,
    "project.completed": BOTH,
    "milestone.reached": BOTH,
    "outcome.published": [keep_outcomes, *BOTH],
    "round.opened": [tell_voters],
    "vote.opened": [tell_who_votes],
    "minutes.sent": [tell_members],
    "remark.taken_over": [tell_members],
    "remark.declined": [tell_members],
    "report.published": [keep_cited, *BOTH],
    "import.finished": [want_meanings],
    "import.undone": [forget_meanings],
    "person.erased": [forget_participant, forget_person],
}
"""Every consequence in the system: what else happens, in the same transaction, after a verb."""


def react(db: Session) -> None:
    """Run the reactions to what was recorded; one hop: what they record has none of its own.

    Whatever changed is then found as it is now.
    """
    events = db.info.pop("events", [])
    for event in events:
        for reaction in REACTIONS.get(event.verb, []):
            reaction(db, event)
    keep_found(db, events)
    db.info.pop("events", None)


def who(db: Session, request: Request) -> Actor:
    """Who sends this request, by the cookies of their device."""
    settings: Settings = request.app.state.house.settings
    actor = actor_with(db, request.cookies.get(session_cookie(settings)))
    return with_ticket(db, request.cookies.get(TICKET), actor)


def open_database(settings: Settings) -> Database:
    """The database of these settings, with every consequence attached."""
    return Database(
        settings.database_url, react=react, readers=settings.readers, writers=settings.writers
    )


def ways(settings: Settings) -> Mapping[str, Do]:
    """How each kind of work in the outbox is done."""
    return {
        "mail": mailer(settings),
        "notice": deliver(settings, make_environment()),
        REPORT: report_mailer(settings, make_environment()),
        "publish_decision": publisher(settings),
        MEANING: keep_missing,
        "invitation": inviter(settings, make_environment()),
        COUNT: count_due,
        OVERWRITING: overwrite,
    }


def chores(settings: Settings) -> list[Callable[[Session], None]]:
    """What is done once a day: what is forgotten, made up for, and who is reminded."""
    return [
        forget_answers,
        forget_sessions,
        forget_work,
        remind_of_workshops,
        reminder(settings.remind_days),
        want_what_is_missing,
        close_what_is_over,
    ]


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
    pages = [assets.route(), Route("/healthz", show_health), *PAGES]
    house = House(settings, database, make_environment(**drawing(assets)), who, Paths(pages))
    app = Starlette(
        routes=pages,
        lifespan=lifespan,
        middleware=middleware(settings),
        exception_handlers={
            404: explain_not_found,
            405: explain_wrong_method,
            500: explain_crash,
        },
    )
    app.state.house = house
    return app


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """While the application runs, the outbox is emptied; what lists are counted from is read."""
    house: House = app.state.house
    house.readers.submit(_get_ready, house.database)
    loop = Loop(house.database, ways(house.settings), chores=chores(house.settings))
    if house.settings.worker:
        loop.start()
    yield
    loop.stop()
    house.live.stop()
    house.close()


def _get_ready(database: Database) -> None:
    with database.reading() as db:
        recommendation_facets(db)


def middleware(settings: Settings) -> list[Middleware]:
    """What every request passes, outermost first."""
    hosts = [settings.base_url.host or "", "127.0.0.1", "localhost"]
    return [
        Middleware(AccessLog),
        Middleware(VisitorsCache, settings=settings),
        Middleware(Guard, secure=settings.secure),
        Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
    ]
