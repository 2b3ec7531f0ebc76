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
from governance.core.transaction import explain_crash, explain_not_found, get, post, show_health
from governance.core.web import House
from governance.decisions import pages as decisions
from governance.decisions.due import publisher
from governance.journal import pages as journal
from governance.meetings import pages as meetings
from governance.notifications import pages as notifications
from governance.notifications.delivery import deliver
from governance.notifications.reactions import tell_authors, tell_followers
from governance.outcomes import pages as outcomes
from governance.people import pages as people
from governance.people.queries import actor_with
from governance.progress import pages as progress
from governance.progress.drawing import draw_station, mark
from governance.projects import pages as projects
from governance.recommendations import pages as recommendations
from governance.recommendations.reactions import forget_person
from governance.reports import pages as reports
from governance.strategy import pages as strategy
from governance.workshops import pages as workshops
from governance.workshops.queries import TICKET, with_ticket
from governance.workshops.reactions import forget_participant

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
    "person.erased": [forget_participant, forget_person],
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
        Route("/healthz", show_health),
        get("/sign-in", people.new_sign_in),
        post("/sign-in", people.create_sign_in),
        get("/sign-in/sent", people.show_sign_in_sent),
        get("/sign-in/{token}", people.show_sign_in_link),
        post("/sign-in/{token}", people.create_session),
        post("/sign-out", people.create_sign_out),
        get("/me/settings", people.show_settings),
        post("/me/settings", people.update_settings),
        post("/me/erasure", people.create_erasure),
        get("/me", notifications.show_me),
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
        get("/meetings", meetings.list_meetings),
        post("/meetings", meetings.create_meeting),
        get("/meetings/new", meetings.new_meeting),
        get("/meetings/{meeting:int}", decisions.show_meeting),
        post("/meetings/{meeting:int}", meetings.update_meeting),
        get("/meetings/{meeting:int}/edit", meetings.edit_meeting),
        post("/meetings/{meeting:int}/opening", meetings.create_meeting_opening),
        post("/meetings/{meeting:int}/closing", meetings.create_meeting_closing),
        get("/meetings/{meeting:int}/cancellation", meetings.new_meeting_cancellation),
        post("/meetings/{meeting:int}/cancellation", meetings.create_meeting_cancellation),
        post("/meetings/{meeting:int}/attendance", meetings.create_meeting_attendance),
        get("/meetings/{meeting:int}/summary", meetings.edit_meeting_summary),
        post("/meetings/{meeting:int}/summary", meetings.update_meeting_summary),
        get("/bodies", meetings.list_bodies),
        post("/bodies", meetings.create_body),
        get("/bodies/new", meetings.new_body),
        get("/bodies/{body:int}", meetings.show_body),
        post("/bodies/{body:int}", meetings.update_body),
        get("/bodies/{body:int}/edit", meetings.edit_body),
        post("/bodies/{body:int}/mandates", meetings.create_mandate),
        post("/bodies/{body:int}/mandates/{mandate:int}/end", meetings.create_mandate_end),
        get("/workshops", workshops.list_workshops),
        post("/workshops", workshops.create_workshop),
        get("/workshops/new", workshops.new_workshop),
        get("/workshops/{workshop:int}", recommendations.show_workshop),
        post("/workshops/{workshop:int}", workshops.update_workshop),
        get("/workshops/{workshop:int}/edit", workshops.edit_workshop),
        post("/workshops/{workshop:int}/opening", workshops.create_opening),
        post("/workshops/{workshop:int}/closing", workshops.create_closing),
        post("/workshops/{workshop:int}/attendance", workshops.update_attendance),
        get("/join", workshops.new_joining),
        post("/join", workshops.create_joining),
        get("/join/{code}", workshops.show_joining),
        post("/join/{code}", workshops.create_participant),
        get("/workshops/{workshop:int}/wall", recommendations.show_wall),
        get("/workshops/{workshop:int}/desk", recommendations.show_desk),
        post("/workshops/{workshop:int}/recommendations", recommendations.create_recommendation),
        post("/workshops/{workshop:int}/clusters", recommendations.create_cluster),
        post("/workshops/{workshop:int}/merges", recommendations.create_merges),
        post("/workshops/{workshop:int}/hand-overs", recommendations.create_hand_over),
        post("/workshops/{workshop:int}/papers", recommendations.create_paper),
        get("/recommendations", recommendations.list_recommendations),
        post("/recommendations", recommendations.create_own_recommendation),
        get("/recommendations/new", recommendations.new_recommendation),
        get("/recommendations/{recommendation:int}", recommendations.show_recommendation),
        post("/recommendations/{recommendation:int}/support", recommendations.create_support),
        post(
            "/recommendations/{recommendation:int}/support-end",
            recommendations.create_support_end,
        ),
        post("/recommendations/{recommendation:int}/follow", recommendations.create_follow),
        post("/recommendations/{recommendation:int}/follow-end", recommendations.create_follow_end),
        post("/recommendations/{recommendation:int}/review", recommendations.create_review),
        post("/recommendations/{recommendation:int}/withdrawal", recommendations.create_withdrawal),
        post("/recommendations/{recommendation:int}/merge-end", recommendations.create_merge_end),
        get(
            "/recommendations/{recommendation:int}/versions/new",
            recommendations.new_recommendation_version,
        ),
        post(
            "/recommendations/{recommendation:int}/versions",
            recommendations.create_recommendation_version,
        ),
        get(
            "/recommendations/{recommendation:int}/translations/new",
            recommendations.new_recommendation_translation,
        ),
        post(
            "/recommendations/{recommendation:int}/translations",
            recommendations.create_recommendation_translation,
        ),
        get("/meetings/{meeting:int}/agenda/new", decisions.new_agenda_item),
        post("/meetings/{meeting:int}/agenda", decisions.create_agenda_item),
        post("/meetings/{meeting:int}/recommendations", decisions.create_recommendation_item),
        post("/agenda-items/{item:int}/position", decisions.create_item_position),
        post("/agenda-items/{item:int}/removal", decisions.create_item_removal),
        post("/agenda-items/{item:int}/conflicts", decisions.create_conflict),
        get("/agenda-items/{item:int}/decisions/new", decisions.new_decision),
        post("/agenda-items/{item:int}/decisions", decisions.create_decision),
        get("/decisions", decisions.list_decisions),
        get("/decisions/{decision:int}", decisions.show_decision),
        post("/decisions/{decision:int}", decisions.update_decision),
        get("/decisions/{decision:int}/edit", decisions.edit_decision),
        post("/decisions/{decision:int}/dismissal", decisions.create_decision_dismissal),
        post("/decisions/{decision:int}/announcement", decisions.create_decision_announcement),
        post("/decisions/{decision:int}/publication", decisions.create_decision_publication),
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
        get("/files/{file:int}/{title}", outcomes.show_file),
        get("/reports", reports.list_reports),
        post("/reports", reports.create_report),
        get("/reports/new", reports.new_report),
        get("/reports/archive/new", reports.new_archived_report),
        post("/reports/archive", reports.create_archived_report),
        get("/reports/{year:int}", reports.show_report),
        get("/reports/{year:int}.pdf", reports.show_report_pdf),
        get("/reports/{year:int}/editions/{edition:int}", reports.show_edition),
        get("/reports/{year:int}/editions/{edition:int}.pdf", reports.show_edition_pdf),
        get("/reports/{year:int}/editions/{edition:int}.html", reports.show_edition_html),
        post("/reports/{year:int}/editions", reports.create_edition),
        get("/reports/{year:int}/draft", reports.edit_report),
        get("/reports/{year:int}/preview", reports.show_preview),
        get("/reports/{year:int}/title", reports.edit_title),
        post("/reports/{year:int}/title", reports.update_title),
        get("/reports/{year:int}/chapters/new", reports.new_chapter),
        post("/reports/{year:int}/chapters", reports.create_chapter),
        get("/reports/{year:int}/chapters/{chapter:int}", reports.edit_chapter),
        post("/reports/{year:int}/chapters/{chapter:int}", reports.update_chapter),
        post("/reports/{year:int}/chapters/{chapter:int}/moves", reports.create_chapter_move),
        post("/reports/{year:int}/chapters/{chapter:int}/omission", reports.create_omission),
        post("/reports/{year:int}/chapters/{chapter:int}/return", reports.create_return),
        get("/reports/{year:int}/chapters/{chapter:int}/citations/new", reports.new_citation),
        post("/reports/{year:int}/chapters/{chapter:int}/citations", reports.create_citation),
        post(
            "/reports/{year:int}/chapters/{chapter:int}/citations/{citation:int}/removal",
            reports.create_citation_removal,
        ),
        get("/", progress.show_home),
        get("/progress", progress.show_progress),
        get("/calendar", progress.show_calendar),
        get("/data", progress.show_data),
        get("/data/recommendations.json", progress.show_recommendations_data),
        get("/data/journal.jsonl", journal.show_journal_data),
        get("/journal", journal.list_journal),
        get("/{reference}", progress.show_reference),  # the last one: any single word
    ]


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
        "publish_decision": publisher(settings),
    }


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
        exception_handlers={404: explain_not_found, 500: explain_crash},
    )
    app.state.house = house
    return app
