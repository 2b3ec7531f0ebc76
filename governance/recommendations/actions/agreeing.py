"""The room agrees on a text as it will stand in the register."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.recommendations import policy
from governance.recommendations.holding import hold, wake_table_of, workshop_of
from governance.recommendations.models import Recommendation, Stage


def agree(
    db: Session, recommendation: Recommendation, *, theme_id: int | None = None, by: Actor
) -> None:
    """Note that the room agreed on the text as it reads now, under a theme if one is said.

    Other words, by whomever, open it again.
    """
    _hold_on_table(db, recommendation, by)
    recommendation.agreed = True
    recommendation.theme_id = theme_id or recommendation.theme_id
    record(db, "recommendation.agreed", recommendation, by=by, version=recommendation.version)
    wake_table_of(db, recommendation)


def end_agreement(db: Session, recommendation: Recommendation, *, by: Actor) -> None:
    """Open the text again, that the room had agreed on."""
    _hold_on_table(db, recommendation, by)
    recommendation.agreed = False
    record(db, "recommendation.reopened", recommendation, by=by)
    wake_table_of(db, recommendation)


def _hold_on_table(db: Session, recommendation: Recommendation, by: Actor) -> None:
    require(policy.can_agree(by, workshop_of(db, recommendation)))
    hold(db, recommendation)
    if recommendation.stage != Stage.PROPOSED or recommendation.is_hidden:
        raise NotNow(_("A room agrees on what lies on its table, for all to read."))
