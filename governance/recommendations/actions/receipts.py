"""Whoever holds the receipt of a text words it anew, or withdraws it, while its room is open."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become, become_all
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.recommendations import policy
from governance.recommendations.actions.writing import reword
from governance.recommendations.holding import hold, wake_table_of, workshop_of
from governance.recommendations.leaving import forget_address
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.queries import merged_from


def rewrite(
    db: Session, recommendation: Recommendation, title: str, text: str, *, by: Actor
) -> None:
    """Word one's own text anew, by its receipt, until the room closes.

    Of an anonymous one neither the moment nor the earlier words are kept, and the journal says
    nothing: they would tell who wrote it. What the text says at the end, the journal seals.
    """
    _hold_in_open_room(db, recommendation, by)
    if not recommendation.is_anonymous:
        reword(db, recommendation, title, text, by=by)
        return
    this = update(Recommendation).where(col(Recommendation.id) == recommendation.id)
    language = recommendation.language
    words = {"title": Words(language, title), "text": Words(language, text)}
    db.execute(this.values(**words, agreed=False, tick=col(Recommendation.tick)))


def take_back(db: Session, recommendation: Recommendation, *, by: Actor) -> None:
    """Withdraw one's own text by its receipt, until the room closes; no reason is asked.

    Of an anonymous one the moment is not kept and the journal says nothing, as with other words.
    An address that was left with it is forgotten.
    """
    _hold_in_open_room(db, recommendation, by)
    if merged_from(db, recommendation.id, limit=1):
        raise NotNow(_("Others' texts are merged into it. Ask the facilitators to take them out."))
    if not recommendation.is_anonymous:
        become(recommendation, Stage.WITHDRAWN)
        recommendation.moved_on = clock.today()
        record(db, "recommendation.withdrawn", recommendation, by=by)
    else:
        this = col(Recommendation.id) == recommendation.id
        same = {"tick": col(Recommendation.tick)}
        become_all(db, Recommendation, this, Stage.WITHDRAWN, **same)
    forget_address(db, [recommendation.id])
    wake_table_of(db, recommendation)


def _hold_in_open_room(db: Session, recommendation: Recommendation, by: Actor) -> None:
    """Hold a text that is still in its author's hand; raises `NotNow` once it is not."""
    workshop = workshop_of(db, recommendation)
    require(policy.can_rewrite(by, recommendation))
    hold(db, recommendation)
    if workshop is None or not workshop.is_open or recommendation.stage != Stage.PROPOSED:
        raise NotNow(_("This text is frozen."))
