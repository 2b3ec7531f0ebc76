"""The pages on which decisions are read: all of them, and one with its reasons and its trail."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.paging import page_of
from governance.core.policy import Actor
from governance.core.web import House, render, whole
from governance.decisions import names, policy
from governance.decisions.models import Outcome
from governance.decisions.queries import (
    by_day,
    conflicts_on,
    decisions_seen,
    get_decision,
    years,
)
from governance.decisions.rules import public_from
from governance.progress.queries import marks, trail_of


def list_decisions(request: Request, db: Session, actor: Actor) -> Response:
    """What was decided, latest first, by year and outcome."""
    year = whole(request.query_params, "year")
    asked = request.query_params.get("outcome", "")
    outcome = Outcome(asked) if asked in set(Outcome) else None
    page = page_of(db, decisions_seen(actor, year, outcome), by_day, request)
    return render(
        request,
        "decisions/list.html",
        page=page,
        marks=marks(db, {row.recommendation_id for row in page.items if row.recommendation_id}),
        years=years(db, for_=actor),
        year=year,
        outcome=outcome,
        names=names,
    )


def show_decision(request: Request, db: Session, actor: Actor) -> Response:
    """What was decided, why, by what vote, who left the room; and its trail."""
    decision = get_decision(db, request.path_params["decision"], for_=actor)
    house: House = request.app.state.house
    return render(
        request,
        "decisions/show.html",
        decision=decision,
        conflicts=conflicts_on(db, [decision.item_id]).get(decision.item_id, []),
        trail=trail_of(db, decision=decision, for_=actor),
        public_from=public_from(decision, house.settings.authors_first_days),
        may={"keep": policy.can_keep(actor, decision)},
        names=names,
    )
