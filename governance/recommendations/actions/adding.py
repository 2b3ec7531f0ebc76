"""Members and devices add to what somebody else recommended, instead of saying it once more."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.recommendations import policy
from governance.recommendations.actions.supporting import must_be_alive
from governance.recommendations.models import Addition, Recommendation, Signature
from governance.workshops.queries import participant_of


def add_to(
    db: Session,
    recommendation: Recommendation,
    language: str,
    text: str,
    signature: Signature,
    *,
    by: Actor,
) -> Addition:
    """Put a signed addition under a recommendation; its own text stays as it is.

    Nobody adds anonymously: who wants nothing to lead to them writes a text of their own.
    """
    require(policy.can_add_to(by, recommendation))
    must_be_alive(db, recommendation)
    device = participant_of(db, by)
    named = (device.name if device else "") or by.name
    shown_as = (device.table_name if device else "") if signature == Signature.TABLE else named
    if signature == Signature.ANONYMOUS or not shown_as:
        raise Refused(_("Sign it with your name or your table."))
    made = Addition(
        recommendation_id=recommendation.id,
        person_id=by.person,
        participant_id=by.participant if by.person is None else None,
        text=Words(language, text),
        signature=signature,
        shown_as=shown_as,
        added_on=clock.today(),
    )
    db.add(made)
    record(db, "recommendation.added_to", recommendation, by=by)
    return made
