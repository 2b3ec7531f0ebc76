"""A recommendation is taken under review, answered by a decision, or withdrawn."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.settings import ANSWER_DAYS
from governance.core.words import Words
from governance.recommendations import policy
from governance.recommendations.holding import hold, load_authors, wake_table_of, workshop_of
from governance.recommendations.models import ANSWERS, Recommendation, Stage


def review(
    db: Session, recommendation: Recommendation, *, answer_days: int = ANSWER_DAYS, by: Actor
) -> None:
    """Take it under review: somebody prepares the answer.

    Where it was answered before (postponed, referred), it comes back with a new day on which the
    next answer is due: the first one was kept, and is not counted as late for ever.
    """
    require(policy.can_review(by))
    hold(db, recommendation)
    become(recommendation, Stage.UNDER_REVIEW)
    recommendation.moved_on = clock.today()
    if recommendation.answered_on is not None:
        recommendation.due_on = clock.today() + timedelta(days=answer_days)
    record(db, "recommendation.reviewed", recommendation, by=by, reference=recommendation.reference)


def answer(
    db: Session,
    recommendation: Recommendation,
    stage: Stage,
    *,
    on: date,
    by: Actor,
    returns_on: date | None = None,
    missing_resource: Words | None = None,
    referred_to: str = "",
) -> None:
    """Give the answer that a body decided, as of the day `on`; called when it is published.

    A later answer changes the stage, not the day of the first one.
    """
    require(policy.can_answer(by))
    if stage not in ANSWERS:
        raise ValueError(f"{stage} is no answer")
    if stage == Stage.POSTPONED and not (returns_on or missing_resource):
        raise Refused(_("Say when a postponed recommendation comes back, or what is missing."))
    hold(db, recommendation)
    become(recommendation, stage)
    recommendation.answered_on = recommendation.answered_on or on
    recommendation.moved_on = on
    recommendation.returns_on = returns_on
    recommendation.missing_resource = missing_resource
    recommendation.referred_to = referred_to
    record(
        db,
        f"recommendation.{stage.value}",
        recommendation,
        by=by,
        reference=recommendation.reference,
        on=on.isoformat(),
    )


def withdraw(db: Session, recommendation: Recommendation, why: str, *, by: Actor) -> None:
    """Withdraw it, with a reason; it stays readable."""
    load_authors(db, recommendation)
    require(policy.can_withdraw(by, recommendation, workshop_of(db, recommendation)))
    if not why.strip():
        raise Refused(_("Say why it is withdrawn."))
    hold(db, recommendation)
    become(recommendation, Stage.WITHDRAWN)
    recommendation.withdrawn_because = why.strip()
    recommendation.moved_on = clock.today()
    record(db, "recommendation.withdrawn", recommendation, by=by)
    wake_table_of(db, recommendation)
