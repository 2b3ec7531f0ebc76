"""What is tried with an agenda, its documents, its conflicts of interest, and its votes."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from governance.core.errors import NotFound
from governance.core.files import StoredFile
from governance.core.policy import Actor
from governance.decisions import actions
from governance.decisions.actions import Presented, Rewritten, Yearly
from governance.decisions.models import (
    AgendaItem,
    Choice,
    MeetingDocument,
    Purpose,
    RecurringItem,
    Vote,
    Way,
    Withdrew,
)
from governance.decisions.queries import get_item, newest_of
from governance.decisions.voting import vote_on
from governance.meetings.models import Body, Meeting
from governance.meetings.queries import seats_at
from governance.recommendations.queries import get_recommendation
from tests.unit.decisions.boardroom.acting import (
    Acting,
    act,
    documents,
    items,
    meetings,
    recommendations,
    seated,
    yearly,
)

purposes = st.sampled_from((Purpose.DECISION, Purpose.DECISION, *Purpose))


class OnTheAgenda(Acting):
    """Points, documents, what comes back each year, conflicts of interest, votes."""

    @act(target=items, meeting=meetings, purpose=purposes, public=st.booleans())
    def add_item(self, db: Session, by: Actor, meeting: int, purpose: Purpose, public: bool) -> Any:
        at, title, note = self.at(db, meeting), self.says(), self.says()
        return actions.add_item(db, at, purpose, title, note=note, public=public, by=by)

    @act(target=items, meeting=meetings, one=recommendations)
    def add_recommendation(self, db: Session, by: Actor, meeting: int, one: int) -> Any:
        wish, at = get_recommendation(db, one, for_=by), self.at(db, meeting)
        return actions.add_item(db, at, Purpose.DECISION, wish.title, recommendation=wish, by=by)

    @act(item=items, purpose=purposes, public=st.booleans())
    def rewrite_item(
        self, db: Session, by: Actor, item: int, purpose: Purpose, public: bool
    ) -> Any:
        shown = Presented(name=str(self.says()))
        typed = Rewritten(self.says(), purpose, self.says(), public=public, presented=shown)
        actions.rewrite_item(db, get_item(db, item, for_=by), typed, by=by)

    @act(item=items, position=st.integers(0, 5))
    def move_item(self, db: Session, by: Actor, item: int, position: int) -> Any:
        actions.move_item(db, get_item(db, item, for_=by), position, by=by)

    @act(item=items)
    def take_off(self, db: Session, by: Actor, item: int) -> Any:
        actions.take_off(db, get_item(db, item, for_=by), by=by)

    @act(meeting=meetings)
    def take_over_agenda(self, db: Session, by: Actor, meeting: int) -> Any:
        actions.take_over_agenda(db, self.at(db, meeting), by=by)

    @act(target=documents, meeting=meetings, item=st.none() | items, public=st.booleans())
    def add_document(
        self, db: Session, by: Actor, meeting: int, item: int | None, public: bool
    ) -> Any:
        beside = get_item(db, item, for_=by) if item else None
        at = beside.meeting if beside else self.at(db, meeting)
        file, title = db.get_one(StoredFile, self.told.file), str(self.says())
        return actions.add_document(db, at, file, title, item=beside, public=public, by=by)

    @act(document=documents)
    def take_document_off(self, db: Session, by: Actor, document: int) -> Any:
        one = db.get_one(MeetingDocument, document)
        actions.take_document_off(db, db.get_one(Meeting, one.meeting_id), one, by=by)

    @act(target=yearly, public=st.booleans())
    def add_yearly(self, db: Session, by: Actor, public: bool) -> Any:
        typed = Yearly(self.says(), month=6, public=public)
        return actions.add_yearly(db, db.get_one(Body, self.told.board), typed, by=by)

    @act(target=yearly, item=items)
    def make_yearly(self, db: Session, by: Actor, item: int) -> Any:
        return actions.make_yearly(db, get_item(db, item, for_=by), by=by)

    @act(point=yearly)
    def end_yearly(self, db: Session, by: Actor, point: int) -> Any:
        one = db.get_one(RecurringItem, point)
        actions.end_yearly(db, db.get_one(Body, one.body_id), one, by=by)

    @act(item=items, who=seated, withdrew=st.sampled_from(Withdrew))
    def declare_conflict(
        self, db: Session, by: Actor, item: int, who: str, withdrew: Withdrew
    ) -> Any:
        point = get_item(db, item, for_=by)
        actions.declare_conflict(db, point, self.person(who), withdrew, by=by)

    @act(after="declare_conflict", item=items, who=seated)
    def take_back_conflict(self, db: Session, by: Actor, item: int, who: str) -> Any:
        actions.take_back_conflict(db, get_item(db, item, for_=by), self.person(who), by=by)

    @act(item=items, way=st.sampled_from(Way))
    def open_vote(self, db: Session, by: Actor, item: int, way: Way) -> Any:
        return actions.open_vote(db, get_item(db, item, for_=by), way, self.says(), by=by)

    def voted_on(self, db: Session, item: int, by: Actor) -> tuple[Vote, AgendaItem]:
        """A point, and the vote on it."""
        point = get_item(db, item, for_=by)
        vote = vote_on(db, point.id)
        if vote is None:
            raise NotFound
        return vote, point

    @act(item=items, who=seated, cast=st.tuples(st.sampled_from(Choice), st.integers(0, 5)))
    def cast_vote(self, db: Session, by: Actor, item: int, who: str, cast: Any) -> Any:
        (vote, point), (choice, own) = self.voted_on(db, item, by), cast
        seats = seats_at(db, db.get_one(Meeting, point.meeting_id))
        seat = next((s for s in seats if s.person_id == self.person(who)), None)
        if seat is None:
            raise NotFound
        if own:
            by = self.holder(seat.represented_by_id or seat.person_id)
        actions.cast_vote(db, vote, point, seat, choice, by=by)

    def holder(self, person_id: int) -> Actor:
        """Who somebody is, by number."""
        return next(one for one in self.told.actors.values() if one.person == person_id)

    @act(item=items)
    def close_vote(self, db: Session, by: Actor, item: int) -> Any:
        actions.close_vote(db, *self.voted_on(db, item, by), by=by)

    @act(item=items)
    def call_off_vote(self, db: Session, by: Actor, item: int) -> Any:
        actions.call_off_vote(db, *self.voted_on(db, item, by), by=by)

    @act(after="send", target=items, meeting=meetings, later=meetings)
    def ask_for_approval(self, db: Session, by: Actor, meeting: int, later: int) -> Any:
        minutes = newest_of(db, meeting)
        if minutes is None:
            raise NotFound
        given: dict[str, Any] = {"proposed_as": minutes.name, "by": by}
        return actions.add_item(db, self.at(db, later), Purpose.APPROVAL, self.says(), **given)
