"""The secretary's desk: what waits, by when it is due, and what was done to many at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.choosing import among
from governance.core.i18n import later
from governance.core.policy import Actor, require
from governance.core.web import House, render
from governance.decisions import names, policy
from governance.decisions.models import ActKind, Stage
from governance.decisions.queries import (
    FILTERS,
    MOST,
    acts_lately,
    coming_back,
    count_desk,
    decided_in,
    meetings_to_decide,
    meetings_to_fill,
    minutes_waiting,
    promised,
    waiting_for_answer,
)
from governance.decisions.rules import public_from
from governance.projects.queries import overcommitted

TABS = {
    "waiting": later("Waiting for an answer"),
    "returning": later("Returning"),
    "drafts": later("To tell the authors"),
    "announced": later("The authors know"),
    "promised": later("Promised to report"),
    "minutes": later("Minutes"),
}


def show_secretary(request: Request, db: Session, actor: Actor) -> Response:
    """What waits on the desk, by when it is due."""
    require(policy.can_act(actor))
    tab = among(request, "list", TABS) or "waiting"
    chosen = among(request, "only", FILTERS)
    fills = tab in ("waiting", "returning")
    return render(
        request,
        "decisions/secretary.html",
        tab=tab,
        lists=TABS,
        chosen=chosen,
        filters=names.FILTERS,
        counts=count_desk(db, clock.today()),
        rows=_rows(request, db, tab, chosen),
        most=MOST,
        all_chosen=request.query_params.get("all") == "1",
        to_fill=meetings_to_fill(db) if fills else [],
        to_decide=meetings_to_decide(db) if tab == "waiting" else [],
        acts=acts_lately(db),
        over=overcommitted(db, [clock.today().year, clock.today().year + 1]),
        ActKind=ActKind,
        names=names,
        today=clock.today(),
    )


def _rows(request: Request, db: Session, tab: str, chosen: str) -> list[dict[str, Any]]:
    """The rows of a list, each as it is shown."""
    today = clock.today()
    if tab == "waiting":
        return [{"row": row} for row in waiting_for_answer(db, today, chosen)]
    if tab == "returning":
        return [{"row": row} for row in coming_back(db, today)]
    if tab == "minutes":
        return [{"row": row} for row in minutes_waiting(db, today)]
    if tab == "promised":
        return [{"row": row} for row in promised(db, today)]
    house: House = request.app.state.house
    stage = Stage.DRAFT if tab == "drafts" else Stage.ANNOUNCED
    needed, wait = house.settings.languages, house.settings.authors_first_days
    return [
        {
            "row": row,
            "missing": [code for code in needed if _is_missing(row, code)],
            "public_from": public_from(row, wait) if stage == Stage.ANNOUNCED else None,
        }
        for row in decided_in(db, stage)
    ]


def _is_missing(row: Any, code: str) -> bool:
    texts = (row.reasons, row.text, row.missing_resource)
    return any(text.missing([code]) for text in texts if text)
