"""A text that hurts or names somebody is hidden with a reason, and shown again."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.recommendations import policy
from governance.recommendations.holding import hold, wake_table_of, workshop_of
from governance.recommendations.models import Recommendation, Stage


def hide(db: Session, recommendation: Recommendation, why: str, *, by: Actor) -> None:
    """Show it neither on the wall nor in the room, for a reason that its authors read.

    It is kept, and whoever runs the room still reads it and can show it again.
    """
    require(policy.can_hide(by, workshop_of(db, recommendation)))
    if not why.strip():
        raise Refused(_("Say why it is hidden: its authors read it."))
    hold(db, recommendation)
    if recommendation.stage != Stage.PROPOSED:
        raise NotNow(_("Only what lies on the table can be hidden."))
    recommendation.hidden_because = why.strip()
    record(db, "recommendation.hidden", recommendation, by=by)
    wake_table_of(db, recommendation)


def show_again(db: Session, recommendation: Recommendation, *, by: Actor) -> None:
    """Show a hidden one again, as it was."""
    require(policy.can_hide(by, workshop_of(db, recommendation)))
    hold(db, recommendation)
    if not recommendation.is_hidden:
        raise NotNow(_("It is not hidden."))
    recommendation.hidden_because = ""
    record(db, "recommendation.shown", recommendation, by=by)
    wake_table_of(db, recommendation)
