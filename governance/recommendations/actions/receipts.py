"""Whoever holds the receipt of a text words it anew while its room is open."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.recommendations import policy
from governance.recommendations.actions.writing import reword
from governance.recommendations.holding import hold, workshop_of
from governance.recommendations.models import Recommendation, Stage


def rewrite(
    db: Session, recommendation: Recommendation, title: str, text: str, *, by: Actor
) -> None:
    """Word one's own text anew, by its receipt, until the room closes.

    Of an anonymous one neither the moment nor the earlier words are kept, and the journal says
    nothing: they would tell who wrote it. What the text says at the end, the journal seals.
    """
    workshop = workshop_of(db, recommendation)
    require(policy.can_rewrite(by, recommendation))
    hold(db, recommendation)
    if workshop is None or not workshop.is_open or recommendation.stage != Stage.PROPOSED:
        raise NotNow(_("This text is frozen."))
    if not recommendation.is_anonymous:
        reword(db, recommendation, title, text, by=by)
        return
    this = update(Recommendation).where(col(Recommendation.id) == recommendation.id)
    language = recommendation.language
    words = {"title": Words(language, title), "text": Words(language, text)}
    db.execute(this.values(**words, tick=col(Recommendation.tick)))
