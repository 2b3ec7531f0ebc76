"""The list of outcomes, and one of them with the way back to what was recommended."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import NotFound
from governance.core.i18n import LANGUAGES
from governance.core.paging import page_of
from governance.core.policy import Actor
from governance.core.web import render, whole
from governance.outcomes import policy
from governance.outcomes.models import Outcome, Stage
from governance.outcomes.queries import (
    OUTCOME_ORDER,
    evidence_of,
    get_outcome,
    outcomes_listed,
    years_with_outcomes,
)
from governance.progress.queries import trail_of
from governance.projects.queries import carried_by


def list_outcomes(request: Request, db: Session, actor: Actor) -> Response:
    """What changed for members, by year."""
    year = whole(request.query_params, "year")
    if year is not None and not 1900 <= year < 3000:
        raise NotFound
    chosen = outcomes_listed(year=year, for_=actor)
    return render(
        request,
        "outcomes/list.html",
        page=page_of(db, chosen, OUTCOME_ORDER, request),
        years=years_with_outcomes(db),
        year=year,
    )


def show_outcome(request: Request, db: Session, actor: Actor) -> Response:
    """One outcome: what changed, the evidence, and the way back to what was recommended."""
    outcome = get_outcome(db, request.path_params["outcome"], for_=actor)
    return render(
        request,
        "outcomes/show.html",
        outcome=outcome,
        evidence=evidence_of(db, outcome.id),
        carried=carried_by(db, outcome.project_id),
        trail=trail_of(db, outcome=outcome, for_=actor),
        missing=[LANGUAGES[code] for code in _missing(request, outcome)],
        may={
            "rewrite": policy.can_rewrite(actor, outcome),
            "publish": policy.can_publish(actor, outcome) and outcome.stage == Stage.DRAFT,
            "add_evidence": policy.can_add_evidence(actor, outcome),
        },
    )


def _missing(request: Request, outcome: Outcome) -> list[str]:
    wanted = request.app.state.house.settings.languages
    return [
        code
        for code in wanted
        if code in outcome.title.missing(wanted) or code in outcome.text.missing(wanted)
    ]
