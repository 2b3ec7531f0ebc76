"""One outcome with the way back to what was recommended."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.i18n import LANGUAGES
from governance.core.policy import Actor
from governance.core.web import render
from governance.outcomes import policy
from governance.outcomes.models import Outcome, Stage
from governance.outcomes.queries import (
    evidence_of,
    get_outcome,
)
from governance.progress.queries import trail_of
from governance.projects.queries import carried_by


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
