"""What comes on an agenda."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.i18n import _
from governance.decisions.effects.effect import Effect, fingerprints
from governance.decisions.models import AgendaItem
from governance.meetings.models import Meeting
from governance.recommendations.models import ANSWERS, WAITING, Recommendation


def on_agenda(db: Session, meeting: Meeting, ids: Sequence[int]) -> list[Effect]:
    """What comes on the agenda of a meeting."""
    there = set(
        db.scalars(
            select(col(AgendaItem.recommendation_id)).where(
                col(AgendaItem.meeting_id) == meeting.id, col(AgendaItem.taken_off).is_(False)
            )
        )
    )
    said = _("It comes on the agenda of %(meeting)s, and its authors hear of it.")
    effects = []
    for one in recommendations(db, ids):
        refusal = ""
        if one.id in there:
            refusal = _("This recommendation is on this agenda already.")
        elif one.stage not in WAITING | ANSWERS:
            refusal = _("This recommendation cannot be put on an agenda at this stage.")
        sentence = said % {"meeting": meeting.reference}
        state = (one.stage.value, one.id in there, meeting.stage.value)
        seen = fingerprints(title=one.title, stage=state)
        effects.append(Effect(one.id, one.reference or "", one.title, sentence, refusal, seen, one))
    return effects


def recommendations(db: Session, ids: Iterable[int]) -> list[Recommendation]:
    """Those of the register, in the order in which their answers are due."""
    r = Recommendation
    found = select(r).where(col(r.id).in_(list(ids)), col(r.reference).is_not(None))
    return list(db.scalars(found.order_by(col(r.due_on).nulls_last(), col(r.id))))
