"""A recommendation is received: frozen, numbered and public; the answer clock starts."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.references import next_reference
from governance.meetings.models import Meeting
from governance.recommendations import policy
from governance.recommendations.drafting import Typed, made_of, sign, signing
from governance.recommendations.holding import hold, workshop_of
from governance.recommendations.models import Author, Origin, Recommendation, Signature, Stage
from governance.strategy.queries import cycle_on, cycles


def hand_over(
    db: Session,
    recommendation: Recommendation,
    *,
    answer_days: int,
    by: Actor,
    theme_id: int | None = None,
) -> None:
    """Hand a recommendation of a workshop over to the register, under a theme if one is said."""
    require(policy.can_hand_over(by, workshop_of(db, recommendation)))
    hold(db, recommendation)
    if recommendation.is_hidden:
        raise NotNow(_("It is hidden. Show it again first."))
    become(recommendation, Stage.RECEIVED)
    recommendation.theme_id = theme_id or recommendation.theme_id
    _number(db, recommendation, answer_days)
    record(db, "recommendation.received", recommendation, by=by, reference=recommendation.reference)


def recommend(db: Session, typed: Typed, *, answer_days: int, by: Actor) -> Recommendation:
    """Recommend between workshops, as a member: received at once."""
    require(policy.can_recommend(by))
    recommendation = made_of(typed, origin=Origin.MEMBER)
    become(recommendation, Stage.RECEIVED)
    _number(db, recommendation, answer_days)
    sign(db, recommendation, typed.signature, by)
    record(
        db,
        "recommendation.received",
        recommendation,
        by=signing(typed, by),
        reference=recommendation.reference,
    )
    return recommendation


def note_from_meeting(
    db: Session,
    meeting: Meeting,
    typed: Typed,
    *,
    answer_days: int,
    by: Actor,
    shown_as: str = "",
) -> Recommendation:
    """Note a recommendation that was made at a meeting; with `shown_as`, for somebody else."""
    require(policy.can_note(by))
    recommendation = made_of(typed, origin=Origin.MEETING, meeting_id=meeting.id)
    become(recommendation, Stage.RECEIVED)
    _number(db, recommendation, answer_days)
    if shown_as:
        recommendation.authors = [Author(signature=Signature.NAME, shown_as=shown_as)]
        db.add(recommendation)
    else:
        sign(db, recommendation, typed.signature, by)
    record(
        db,
        "recommendation.received",
        recommendation,
        by=signing(typed, by),
        reference=recommendation.reference,
    )
    return recommendation


def _number(db: Session, recommendation: Recommendation, answer_days: int) -> None:
    today = clock.today()
    recommendation.received_on = recommendation.moved_on = today
    recommendation.due_on = today + timedelta(days=answer_days)
    recommendation.reference = next_reference(db, "R", today.year, width=3)
    if (cycle := cycle_on(cycles(db), today)) is not None:
        recommendation.cycle_id = cycle.id
