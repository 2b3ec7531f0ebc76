"""What is tried with bodies, meetings, and who attends."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from governance.core.errors import NotFound
from governance.core.policy import Actor
from governance.decisions import actions
from governance.decisions.models import Base, Share
from governance.meetings import actions as meeting_acts
from governance.meetings.actions import Guest, Planned, Rules
from governance.meetings.models import Body, Kind, Mandate, Meeting, Observer, Presence, Voice
from tests.unit.decisions.boardroom.acting import (
    Acting,
    act,
    mandates,
    meetings,
    observers,
    seated,
)
from tests.unit.meetings.board import DAY

here = st.sampled_from((Presence.PRESENT, Presence.PRESENT, *Presence))
attended = st.tuples(here, st.none() | seated, st.sampled_from((None, None, time(21))))
kinds = st.sampled_from((Kind.BOARD_MEETING, Kind.BOARD_MEETING, Kind.SEMINAR, Kind.ASSEMBLY))
seldom = st.sampled_from((False, False, True))
days = st.sampled_from((DAY - timedelta(days=1), DAY, DAY + timedelta(days=90)))


class AtTheMeeting(Acting):
    """Bodies and mandates, meetings, attendance, observers."""

    def planned(self, kind: Kind, on: date) -> Planned:
        """A meeting as it is typed."""
        title, _link = self.says(), self.says()
        return Planned(kind, title, on, online_url=f"https://{self.canaries[-1]}.example.org")

    def must_be(self, sure: bool) -> None:
        """What ends an evening early is tried seldom."""
        if not sure:
            raise NotFound

    @act()
    def add_body(self, db: Session, by: Actor) -> Any:
        meeting_acts.add_body(db, self.says(), False, 50, by=by)

    @act(percent=st.sampled_from((34, 50, 75)), second=st.booleans())
    def change_body(self, db: Session, by: Actor, percent: int, second: bool) -> Any:
        body = db.get_one(Body, self.told.board)
        rules = Rules(second_without_quorum=second, proxies_each=None if second else 1)
        meeting_acts.change_body(db, body, body.name, True, percent, rules=rules, by=by)

    @act(target=mandates, who=seated, since=days, voice=st.sampled_from(Voice))
    def give_mandate(self, db: Session, by: Actor, who: str, since: date, voice: Voice) -> Any:
        body = db.get_one(Body, self.told.board)
        return meeting_acts.give_mandate(db, body, self.person(who), since, voice, by=by)

    @act(mandate=mandates, until=days)
    def end_mandate(self, db: Session, by: Actor, mandate: int, until: date) -> Any:
        one = db.get_one(Mandate, mandate)
        meeting_acts.end_mandate(db, db.get_one(Body, one.body_id), one, until, by=by)

    @act(share=st.sampled_from(Share), base=st.sampled_from(Base), chair=st.booleans())
    def set_voting_rule(self, db: Session, by: Actor, share: Share, base: Base, chair: bool) -> Any:
        body = db.get_one(Body, self.told.board)
        who = self.person("bo") if chair else None
        actions.set_voting_rule(db, body, share, base, chair_decides=chair, chair_id=who, by=by)

    @act(target=meetings, kind=kinds, on=days)
    def plan(self, db: Session, by: Actor, kind: Kind, on: date) -> Any:
        body = db.get_one(Body, self.told.board)
        return meeting_acts.plan(db, body, self.planned(kind, on), by=by)

    @act(after="close", target=meetings, first=meetings)
    def plan_again(self, db: Session, by: Actor, first: int) -> Any:
        before = self.at(db, first)
        typed = self.planned(Kind.BOARD_MEETING, before.held_on + timedelta(days=14))
        return meeting_acts.plan(db, db.get_one(Body, before.body_id), typed, before, by=by)

    @act(meeting=meetings, kind=kinds, on=days)
    def edit(self, db: Session, by: Actor, meeting: int, kind: Kind, on: date) -> Any:
        meeting_acts.edit(db, self.at(db, meeting), self.planned(kind, on), by=by)

    @act(meeting=meetings)
    def open_meeting(self, db: Session, by: Actor, meeting: int) -> Any:
        meeting_acts.open_meeting(db, self.at(db, meeting), by=by)

    @act(meeting=meetings, sure=seldom)
    def close(self, db: Session, by: Actor, meeting: int, sure: bool) -> Any:
        self.must_be(sure)
        meeting_acts.close(db, self.at(db, meeting), by=by)

    @act(meeting=meetings, sure=seldom)
    def cancel(self, db: Session, by: Actor, meeting: int, sure: bool) -> Any:
        self.must_be(sure)
        meeting_acts.cancel(db, self.at(db, meeting), "Ziek", by=by)

    @act(meeting=meetings, how=st.sampled_from(("whole", "whole", "half")))
    def sum_up(self, db: Session, by: Actor, meeting: int, how: str) -> Any:
        notes = str(self.says())
        meeting_acts.sum_up(db, self.at(db, meeting), self.says(how), notes, by=by)

    @act(meeting=meetings, who=seated, noted=attended)
    def note_who_attends(self, db: Session, by: Actor, meeting: int, who: str, noted: Any) -> Any:
        at, (presence, proxy, left_at) = self.at(db, meeting), noted
        given: Any = (self.person(who), presence, self.person(proxy) if proxy else None)
        actions.note_who_attends(db, at, *given, left_at=left_at, by=by)

    @act(target=observers, meeting=meetings, public=st.booleans())
    def name_observer(self, db: Session, by: Actor, meeting: int, public: bool) -> Any:
        guest = Guest(str(self.says()), "gast@example.org", public=public)
        return meeting_acts.name_observer(db, self.at(db, meeting), guest, by=by)

    @act(observer=observers)
    def uninvite_observer(self, db: Session, by: Actor, observer: int) -> Any:
        guest = db.get_one(Observer, observer)
        meeting_acts.uninvite_observer(db, db.get_one(Meeting, guest.meeting_id), guest, by=by)

    @act(meeting=meetings)
    def invite(self, db: Session, by: Actor, meeting: int) -> Any:
        actions.invite(db, self.at(db, meeting), by=by)
