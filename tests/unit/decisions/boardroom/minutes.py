"""What is tried with minutes: written, sent, remarked on, approved, put right."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.decisions import actions
from governance.decisions.minuting import Imprint
from governance.decisions.models import AgendaItem, Minutes, Treated
from governance.decisions.queries import get_item, get_remark, newest_of
from tests.unit.decisions.boardroom.acting import Acting, act, items, meetings, remarks
from tests.unit.decisions.boardroom.deciding import LANGUAGES


class InTheMinutes(Acting):
    """Discussions, sending, remarks, approval at a later meeting, a further version."""

    @act(item=items)
    def write(self, db: Session, by: Actor, item: int) -> Any:
        point = get_item(db, item, for_=by)
        actions.write(db, self.at(db, point.meeting_id), point, self.says(), by=by)

    @act(meeting=meetings)
    def send(self, db: Session, by: Actor, meeting: int) -> Any:
        actions.send(db, self.at(db, meeting), languages=LANGUAGES, by=by)

    @act("bo", after="send", target=remarks, meeting=meetings)
    def remark(self, db: Session, by: Actor, meeting: int) -> Any:
        return actions.remark(db, self.at(db, meeting), str(self.says()), by=by)

    @act(made=remarks, treated=st.sampled_from(Treated), reply=st.booleans())
    def treat(self, db: Session, by: Actor, made: int, treated: Treated, reply: bool) -> Any:
        one = get_remark(db, made)
        at = self.at(db, db.get_one(Minutes, one.minutes_id).meeting_id)
        actions.treat(db, at, one, treated, str(self.says()) if reply else "", by=by)

    @act(after="send", meeting=meetings)
    def approve(self, db: Session, by: Actor, meeting: int) -> Any:
        at, minutes = self.at(db, meeting), newest_of(db, meeting)
        found = select(AgendaItem).where(
            col(AgendaItem.proposed_as) == (minutes.name if minutes else "-"),
            col(AgendaItem.taken_off).is_(False),
        )
        item = db.scalars(found.order_by(col(AgendaItem.id))).first()
        if item is None:
            raise NotFound
        given: dict[str, Any] = {"imprint": Imprint("Smart"), "wait_days": 0, "by": by}
        actions.approve(db, at, item, languages=LANGUAGES, **given)

    @act(after="approve", meeting=meetings, how=st.sampled_from(("whole", "whole", "half")))
    def begin_version(self, db: Session, by: Actor, meeting: int, how: str) -> Any:
        actions.begin_version(db, self.at(db, meeting), self.says(how), by=by)
