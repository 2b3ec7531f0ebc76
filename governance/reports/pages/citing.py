"""Choosing what a chapter cites, from the outcomes, decisions and recommendations of the year."""

from __future__ import annotations

from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import NotFound
from governance.core.i18n import _
from governance.core.policy import Actor
from governance.core.web import redirect, render, whole
from governance.decisions.models import Decision
from governance.outcomes.models import Outcome
from governance.recommendations.models import Recommendation
from governance.reports import actions
from governance.reports.desk import desk
from governance.reports.queries import citable, get_chapter
from governance.reports.snapshot import key_of

SHOWN = 60
"""Things to choose from on one page; the search finds the others."""


def new_citation(request: Request, db: Session, actor: Actor) -> Response:
    """What the chapter can cite, found by reference or title in any language."""
    report = desk(request, db, actor)
    chapter = get_chapter(report, request.path_params["chapter"])
    search = request.query_params.get("search", "")[:200]
    found = citable(db, report.year, search)
    return render(
        request,
        "reports/cite.html",
        report=report,
        chapter=chapter,
        search=search,
        found=found[:SHOWN],
        more=max(len(found) - SHOWN, 0),
        cited={key_of(citation) for citation in chapter.cited},
    )


def create_citation(request: Request, db: Session, actor: Actor) -> Response:
    """Cite one of them."""
    report = desk(request, db, actor)
    chapter = get_chapter(report, request.path_params["chapter"])
    form = request.state.form
    chosen = whole(form, "id") or 0
    match form.get("kind"):
        case "outcome":
            actions.cite(db, chapter, outcome=_one(db, Outcome, chosen), by=actor)
        case "decision":
            actions.cite(db, chapter, decision=_one(db, Decision, chosen), by=actor)
        case "recommendation":
            actions.cite(db, chapter, recommendation=_one(db, Recommendation, chosen), by=actor)
        case _:
            raise NotFound
    place = {"year": report.year, "chapter": chapter.id}
    response = redirect(request, "new_citation", notice=_("The chapter cites it now."), **place)
    if search := str(form.get("search", ""))[:200]:
        response.headers["location"] += "?" + urlencode({"search": search})
    return response


def _one[T](db: Session, kind: type[T], chosen: int) -> T:
    thing = db.get(kind, chosen)
    if thing is None:
        raise NotFound
    return thing


def create_citation_removal(request: Request, db: Session, actor: Actor) -> Response:
    """Take a citation out of the next edition."""
    report = desk(request, db, actor)
    chapter = get_chapter(report, request.path_params["chapter"])
    for citation in chapter.cited:
        if citation.id == request.path_params["citation"]:
            actions.uncite(db, citation, by=actor)
            place = {"year": report.year, "chapter": chapter.id}
            return redirect(request, "edit_chapter", notice=_("It is cited no more."), **place)
    raise NotFound
