"""One decision with its reasons, its vote and its trail; the trail of a whole meeting."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.policy import Actor
from governance.core.web import House, render
from governance.decisions import names, policy
from governance.decisions.queries import (
    conflicts_on,
    get_decision,
)
from governance.decisions.rules import public_from
from governance.meetings.queries import get_meeting
from governance.progress.queries import trail_of


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


def show_meeting_line(request: Request, db: Session, actor: Actor) -> Response:
    """What became of all that a meeting dealt with."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    trail = trail_of(db, meeting=meeting, for_=actor)
    return render(request, "decisions/line.html", meeting=meeting, trail=trail)
