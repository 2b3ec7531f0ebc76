"""What holds whatever was tried: each with its name, looked at after every change."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis.stateful import invariant
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import JournalEntry, JournalPayload, fingerprint
from governance.decisions.models import (
    AgendaItem,
    Cast,
    Conflict,
    Decision,
    Minutes,
    MinutesStage,
    Stage,
    Vote,
    VoteStage,
    Way,
)
from governance.meetings.models import (
    Attendance,
    Body,
    Kind,
    Mandate,
    Meeting,
    Presence,
    Voice,
)
from governance.meetings.models import Stage as MeetingStage
from tests.unit.decisions.boardroom.acting import Acting

OUT = (Stage.ANNOUNCED, Stage.PUBLISHED)


def holds(check: Callable[[Any, Session], None]) -> Any:
    """An invariant: it is looked at after each step that changed something."""

    def looked_at(self: Acting) -> None:
        if self.changed:
            with self.database.reading() as db:
                check(self, db)

    looked_at.__name__, looked_at.__doc__ = check.__name__, check.__doc__
    return invariant()(looked_at)


def decided(db: Session) -> Iterator[tuple[Decision, AgendaItem, Meeting, Body]]:
    """Every decision, with its point, its meeting and its body."""
    found = (
        select(Decision, AgendaItem, Meeting, Body)
        .join(AgendaItem, col(Decision.item_id) == col(AgendaItem.id))
        .join(Meeting, col(AgendaItem.meeting_id) == col(Meeting.id))
        .join(Body, col(Meeting.body_id) == col(Body.id))
    )
    for row in db.execute(found.order_by(col(Decision.id))):
        yield (*row,)


def there_now(db: Session, meeting: Meeting) -> tuple[set[int], int]:
    """Counted by hand: which deciding members attend a meeting, and how many there are."""
    seats = select(col(Mandate.person_id)).where(
        col(Mandate.body_id) == meeting.body_id,
        col(Mandate.voice) == Voice.DECIDING,
        col(Mandate.since) <= meeting.held_on,
        (col(Mandate.until).is_(None)) | (col(Mandate.until) >= meeting.held_on),
    )
    members = list(db.scalars(seats))
    noted = list(db.scalars(select(Attendance).where(col(Attendance.meeting_id) == meeting.id)))
    here = {
        one.person_id for one in noted if one.presence == Presence.PRESENT and one.left_at is None
    }
    represented = {one.person_id for one in noted if one.represented_by_id in here}
    assert len(members) == len(set(members)), "somebody sits twice"
    return (here | represented) & set(members), len(members)


class Holding(Acting):
    """No illegal state."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.counted: set[int] = set()
        self.approved: dict[int, str] = {}
        self.published: dict[int, tuple[Any, ...]] = {}

    @holds
    def every_decision_says_why(self, db: Session) -> None:
        for one, _item, _meeting, _body in decided(db):
            assert one.reasons.text.strip(), one.reference

    @holds
    def every_decision_is_of_a_meeting_and_a_body_that_may_decide(self, db: Session) -> None:
        for one, _item, meeting, body in decided(db):
            assert body.decides, one.reference
            assert meeting.kind != Kind.SEMINAR, one.reference
            assert meeting.stage in (MeetingStage.OPEN, MeetingStage.CLOSED), one.reference

    @holds
    def every_decision_had_its_quorum(self, db: Session) -> None:
        for one, _item, meeting, body in decided(db):
            kept = one.counted
            assert kept["present"] >= max(kept["needed"], 1), one.reference
            if one.id not in self.counted and meeting.stage == MeetingStage.OPEN:
                there, members = there_now(db, meeting)
                second = meeting.again_after_id is not None and body.second_without_quorum
                assert there == set(kept["attending"]), one.reference
                assert second or len(there) * 100 >= body.quorum_percent * members, one.reference
            self.counted.add(one.id)

    @holds
    def no_count_includes_a_person_in_conflict(self, db: Session) -> None:
        for one, item, _meeting, _body in decided(db):
            if one.stage not in OUT or one.votes_for is None:
                continue
            found = select(col(Conflict.person_id)).where(col(Conflict.item_id) == item.id)
            in_conflict = set(db.scalars(found.where(col(Conflict.taken_back).is_(False))))
            cast = db.execute(
                select(col(Cast.person_id), col(Cast.by_id)).where(col(Cast.vote_id) == one.vote_id)
            ).all()
            assert not in_conflict & {person for row in cast for person in row}, one.reference
            might = set(one.counted["attending"]) - in_conflict
            assert one.vote_id or total(one) <= len(might), one.reference

    @holds
    def no_count_holds_anybody_twice(self, db: Session) -> None:
        casts = select(col(Cast.vote_id), func.count()).group_by(col(Cast.vote_id))
        cast: dict[int, int] = dict(db.execute(casts).all())
        for vote in db.scalars(select(Vote).where(col(Vote.stage) == VoteStage.CLOSED)):
            counted = vote.in_favour + vote.against + vote.abstained
            assert counted == cast.get(vote.id, 0), vote.id
        for one, _item, _meeting, _body in decided(db):
            assert len(one.counted["attending"]) == len({*one.counted["attending"]}), one.reference
            if one.vote_id:
                assert total(one) == cast.get(one.vote_id, 0), one.reference
            elif one.votes_for is not None:
                assert total(one) <= len(one.counted["attending"]), one.reference

    @holds
    def a_point_has_one_decision_at_most_and_none_when_taken_off(self, db: Session) -> None:
        live = [(item, one) for one, item, _m, _b in decided(db) if one.stage != Stage.DROPPED]
        assert len(live) == len({item.id for item, _one in live})
        assert not [one.reference for item, one in live if item.taken_off]

    @holds
    def the_points_of_an_agenda_are_numbered_once(self, db: Session) -> None:
        places: dict[int, list[int]] = {}
        found = select(AgendaItem).where(col(AgendaItem.taken_off).is_(False))
        for item in db.scalars(found.order_by(col(AgendaItem.position))):
            places.setdefault(item.meeting_id, []).append(item.position)
        for meeting, positions in places.items():
            assert positions == list(range(1, len(positions) + 1)), meeting

    @holds
    def approved_minutes_never_change(self, db: Session) -> None:
        found = select(Minutes).where(col(Minutes.stage) == MinutesStage.APPROVED)
        for minutes in db.scalars(found):
            assert fingerprint(minutes.content) == minutes.sha256, minutes.name
            assert self.approved.setdefault(minutes.id, minutes.sha256) == minutes.sha256
        for one, _item, meeting, _body in decided(db):
            assert one.stage != Stage.DRAFT or not meeting.minutes_fixed, one.reference

    @holds
    def what_is_published_stays_as_it_is(self, db: Session) -> None:
        found = select(Decision).where(col(Decision.stage) == Stage.PUBLISHED)
        out = {one.id: one for one in db.scalars(found)}
        now = {n: (one.outcome, one.reasons.all_texts(), total(one)) for n, one in out.items()}
        for number, said in self.published.items():
            assert now.get(number) == said, number
        self.published |= now

    @holds
    def nothing_joins_a_secret_choice_to_a_person(self, db: Session) -> None:
        secret = select(col(Vote.id)).where(col(Vote.way) == Way.SECRET)
        found = select(func.count()).where(col(Cast.vote_id).in_(secret))
        assert not db.execute(found.where(col(Cast.choice).is_not(None))).scalar_one()
        told = (
            select(col(JournalPayload.payload))
            .join(JournalEntry, col(JournalEntry.seq) == col(JournalPayload.seq))
            .where(col(JournalEntry.verb) == "vote.cast")
        )
        for payload in db.scalars(told):
            assert set(json.loads(payload)) == {"by", "person"}, payload


def total(one: Decision) -> int:
    """How many votes a decision counts."""
    return (one.votes_for or 0) + (one.votes_against or 0) + (one.votes_abstained or 0)
