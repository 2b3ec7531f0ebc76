"""What happens to the agenda of a meeting without quorum: the one called after it takes it over."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.settings import ANSWER_DAYS
from governance.decisions import policy
from governance.decisions.actions.agenda import Presented, add_item
from governance.decisions.models import AgendaItem
from governance.decisions.queries import left_over
from governance.decisions.rules import one_at_a_time
from governance.meetings.models import Meeting


def take_over_agenda(
    db: Session, meeting: Meeting, *, answer_days: int = ANSWER_DAYS, by: Actor
) -> list[AgendaItem]:
    """Every point on which the meeting before decided nothing, in its order; raises `NotNow`
    where nothing is left."""
    require(policy.can_set_agenda(by, meeting))
    one_at_a_time(db, meeting)
    left = left_over(db, meeting)
    if not left:
        raise NotNow(_("Nothing is left of the agenda of the meeting before."))
    return [
        add_item(
            db,
            meeting,
            point.purpose,
            point.title,
            recommendation=point.recommendation,
            note=point.note,
            public=point.public,
            minutes_planned=point.minutes_planned,
            presented=Presented(point.presenter_id, point.presenter),
            proposed_as=point.proposed_as or f"agenda-items/{point.id}",
            answer_days=answer_days,
            by=by,
        )
        for point in left
    ]
