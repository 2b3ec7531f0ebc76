"""Agenda, quorum, votes, conflicts, decisions and minutes in any order: no illegal state.

`BOARDROOM_STEPS=20000 pytest tests/unit/decisions/test_machine.py` walks for longer.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import Problem
from governance.core.journal import fingerprint
from governance.core.policy import Actor, Visitor
from governance.core.words import words
from governance.decisions import actions
from governance.decisions.actions import Drafted
from governance.decisions.minuting import Imprint
from governance.decisions.models import (
    AgendaItem,
    Cast,
    Choice,
    Conflict,
    Decision,
    Minutes,
    MinutesStage,
    Outcome,
    Purpose,
    Stage,
    Treated,
    Vote,
    VoteStage,
    Way,
    Withdrew,
)
from governance.decisions.queries import (
    decided_at,
    decisions_about,
    get_decision,
    newest_of,
    remarks_on,
)
from governance.decisions.voting import vote_on
from governance.meetings import actions as meetings
from governance.meetings.models import Body, Kind, Meeting, Presence
from governance.meetings.queries import quorum, seats_at
from tests.cast import Cast as People
from tests.unit.decisions.agenda import REASONS, of_mia, put
from tests.unit.meetings.board import found_board, note, plan

STEPS = int(os.environ.get("BOARDROOM_STEPS", "100"))
ACTORS = ("ada", "bo", "edda", "finn", "lena", "mia", "sam", "visitor")
CANARY = words("nl", "kanariepiet", fr="kanariepiet")


class Boardroom:
    """One meeting with three points, and what anybody may try there."""

    def __init__(self, db: Session, people: People, chance: Random) -> None:
        self.db, self.people, self.chance = db, people, chance
        body = found_board(db, people)
        self.meetings = [plan(db, people, body), plan(db, people, body, Kind.SEMINAR)]
        for n in range(3):
            one = of_mia(db, people, f"Wens {n}")
            put(db, people, self.meetings[0], one if n else None)
        put(db, people, self.meetings[1], purpose=Purpose.INFORMATION)
        self.after = plan(db, people, body)
        meetings.open_meeting(db, self.after, by=people.sam)
        note(db, people, self.after, "ada", "bo")
        self.done = 0

    def actor(self) -> Actor:
        """Anybody; the secretary more often, or little would happen."""
        name = self.chance.choice((*ACTORS, "sam", "sam", "sam", "sam"))
        return self.people[name]

    def item(self) -> AgendaItem:
        """A point."""
        found = select(AgendaItem).order_by(col(AgendaItem.id)).limit(12)
        return self.chance.choice(list(self.db.scalars(found)))

    def decision(self) -> Decision:
        """A decision; a refusal where there is none."""
        found = list(self.db.scalars(select(Decision).order_by(col(Decision.id).desc()).limit(6)))
        if not found:
            raise Problem("none")
        return self.chance.choice(found)

    def typed(self) -> Drafted:
        """A decision as somebody types it, whole or not."""
        pick = self.chance.choice
        return Drafted(
            pick(list(Outcome)[:3]),
            pick([REASONS, CANARY, words("nl", "")]),
            votes_for=pick([None, 1, 2, 3, 9]),
        )

    def step(self) -> None:
        """Somebody tries something."""
        deed: Callable[[], Any] = self.chance.choice([
            self.opens, self.closes, self.comes, self.declares, self.asks_for_votes, self.votes,
            self.votes, self.counts, self.calls_off, self.drafts, self.drafts, self.rewrites,
            self.drops, self.tells, self.publishes, self.takes_back, self.adds, self.takes_off,
            self.writes, self.sends, self.remarks, self.treats, self.approves, self.begins_again,
        ])  # fmt: skip
        try:
            deed()
            self.done += 1
        except Problem:
            pass
        self.db.flush()

    def opens(self) -> None:
        if self.chance.random() < 0.6:
            meetings.open_meeting(self.db, self.chance.choice(self.meetings), by=self.actor())

    def closes(self) -> None:
        if self.chance.random() < 0.02:
            meetings.close(self.db, self.chance.choice(self.meetings), by=self.actor())

    def comes(self) -> None:
        person = self.people[self.chance.choice(ACTORS[:5])].person or 0
        presence = self.chance.choice([Presence.PRESENT, *Presence])
        proxy = self.people[self.chance.choice(ACTORS[:5])].person
        meetings.note_attendance(
            self.db, self.meetings[0], person, presence, proxy, by=self.actor()
        )

    def declares(self) -> None:
        if self.chance.random() < 0.2:
            person = self.people[self.chance.choice(ACTORS[:5])].person or 0
            withdrew = self.chance.choice(list(Withdrew))
            actions.declare_conflict(self.db, self.item(), person, withdrew, by=self.actor())

    def asks_for_votes(self) -> None:
        actions.open_vote(self.db, self.item(), self.chance.choice(list(Way)), by=self.actor())

    def vote(self, item: AgendaItem) -> Vote:
        found = vote_on(self.db, item.id)
        if found is None:
            raise Problem("none")
        return found

    def votes(self) -> None:
        item = self.item()
        seats = seats_at(self.db, self.db.get_one(Meeting, item.meeting_id))
        seat, choice = self.chance.choice(seats), self.chance.choice(list(Choice))
        actions.cast_vote(self.db, self.vote(item), item, seat, choice, by=self.actor())

    def counts(self) -> None:
        item = self.item()
        with self.db.no_autoflush:
            vote = self.vote(item)
        self.undoing(lambda: actions.close_vote(self.db, vote, item, by=self.actor()))

    def undoing(self, deed: Callable[[], Any]) -> None:
        """A page that is refused keeps nothing of its transaction; here, of its step."""
        with self.db.begin_nested():
            deed()

    def calls_off(self) -> None:
        if self.chance.random() < 0.3:
            item = self.item()
            actions.call_off_vote(self.db, self.vote(item), item, by=self.actor())

    def drafts(self) -> None:
        actions.draft(self.db, self.item(), self.typed(), by=self.actor())

    def rewrites(self) -> None:
        actions.rewrite(self.db, self.decision(), self.typed(), by=self.actor())

    def drops(self) -> None:
        actions.drop(self.db, self.decision(), by=self.actor())

    def tells(self) -> None:
        actions.announce(self.db, self.decision(), languages=("nl", "fr"), by=self.actor())

    def publishes(self) -> None:
        wait = self.chance.choice([0, 0, 2])
        actions.publish(self.db, self.decision(), wait_days=wait, by=self.actor())

    def takes_back(self) -> None:
        actions.take_back(self.db, self.decision(), by=self.actor())

    def adds(self) -> None:
        if self.chance.random() < 0.2:
            meeting = self.chance.choice(self.meetings)
            actions.add_item(
                self.db, meeting, self.chance.choice(list(Purpose)), CANARY, by=self.actor()
            )

    def takes_off(self) -> None:
        if self.chance.random() < 0.1:
            actions.take_off(self.db, self.item(), by=self.actor())

    def writes(self) -> None:
        actions.write(self.db, self.meetings[0], self.item(), REASONS, by=self.actor())

    def sends(self) -> None:
        meeting, by = self.meetings[0], self.actor()
        if self.chance.random() < 0.02:
            meetings.sum_up(self.db, meeting, REASONS, "", by=by)
            meetings.close(self.db, meeting, by=by)
        actions.send(self.db, meeting, languages=("nl", "fr"), by=by)

    def minutes(self) -> Minutes:
        """The newest version of the minutes; a refusal where there are none."""
        found = newest_of(self.db, self.meetings[0].id)
        if found is None:
            raise Problem("none")
        return found

    def remarks(self) -> None:
        if self.chance.random() < 0.3:
            actions.remark(self.db, self.meetings[0], "Nee.", by=self.actor())

    def treats(self) -> None:
        for made in remarks_on(self.db, self.minutes().id):
            treated, reply = self.chance.choice(list(Treated)), self.chance.choice(["", "Zo."])
            actions.treat(self.db, self.meetings[0], made.remark, treated, reply, by=self.actor())

    def approves(self) -> None:
        name, by = self.minutes().name, self.actor()
        found = select(AgendaItem).where(col(AgendaItem.proposed_as) == name)
        item = self.db.scalars(found).first() or actions.add_item(
            self.db, self.after, Purpose.APPROVAL, REASONS, proposed_as=name, by=by
        )
        given: dict[str, Any] = {"languages": ("nl", "fr"), "wait_days": 2, "by": by}
        imprint = Imprint("Smart")
        self.undoing(
            lambda: actions.approve(self.db, self.meetings[0], item, imprint=imprint, **given)
        )

    def begins_again(self) -> None:
        if self.chance.random() < 0.2:
            actions.begin_version(self.db, self.meetings[0], REASONS, by=self.actor())

    def is_fixed(self) -> None:
        """Approved minutes are what they were, and hold no draft while they stand."""
        found = select(Minutes).where(col(Minutes.meeting_id) == self.meetings[0].id)
        for minutes in self.db.scalars(found):
            if minutes.stage == MinutesStage.APPROVED:
                assert fingerprint(minutes.content) == minutes.sha256
        if self.meetings[0].minutes_fixed:
            decided = decided_at(self.db, self.meetings[0].id).values()
            assert all(one.stage != Stage.DRAFT for one, _way in decided)

    def is_legal(self) -> None:
        """What holds whatever was tried."""
        self.is_fixed()
        for decision in self.db.scalars(
            select(Decision).order_by(col(Decision.id).desc()).limit(8)
        ):
            self._holds(decision)
        closed = select(Vote).where(col(Vote.stage) == VoteStage.CLOSED)
        for vote in self.db.scalars(closed):
            counted = vote.in_favour + vote.against + vote.abstained
            assert counted == self._number(select(func.count()).where(col(Cast.vote_id) == vote.id))

    def _holds(self, decision: Decision) -> None:
        item = self.db.get_one(AgendaItem, decision.item_id)
        meeting = self.db.get_one(Meeting, item.meeting_id)
        assert decision.reasons.text.strip()
        assert meeting.kind != Kind.SEMINAR
        assert self.db.get_one(Body, meeting.body_id).decides
        assert not (item.taken_off and decision.stage != Stage.DROPPED)
        live = select(func.count()).where(
            col(Decision.item_id) == item.id, col(Decision.stage) != Stage.DROPPED
        )
        assert self._number(live) <= 1
        public = decision.stage == Stage.PUBLISHED
        if item.recommendation_id:
            seen = decisions_about(self.db, item.recommendation_id, for_=Visitor)
            assert (decision.id in {one.id for one in seen}) == public
        if decision.stage in (Stage.ANNOUNCED, Stage.PUBLISHED) and decision.vote_id:
            assert not self._in_conflict_who_voted(decision)
        if not public:
            try:
                get_decision(self.db, decision.id, for_=Visitor)
            except Problem:
                return
            raise AssertionError("the public reads a decision that is not published")

    def _in_conflict_who_voted(self, decision: Decision) -> int:
        found = (
            select(func.count())
            .select_from(Cast)
            .join(Conflict, col(Conflict.person_id) == col(Cast.person_id))
        )
        return self._number(
            found.where(
                col(Cast.vote_id) == decision.vote_id, col(Conflict.item_id) == decision.item_id
            )
        )

    def _number(self, statement: Any) -> int:
        return int(self.db.execute(statement).scalar_one())


@settings(
    max_examples=1,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32))
def test_whatever_is_tried_in_a_boardroom_no_state_is_illegal(
    database: Database, cast: People, seed: int
) -> None:
    chance, left, done = Random(seed), STEPS, 0
    while left:
        with database.writing() as db:
            room = Boardroom(db, cast, chance)
            meetings.open_meeting(db, room.meetings[0], by=cast.sam)
            for first in ("ada", "bo", "lena"):
                meetings.note_attendance(
                    db, room.meetings[0], cast[first].person or 0, Presence.PRESENT, by=cast.sam
                )
            for _step in range(min(left, 300)):
                room.step()
                room.is_legal()
            left -= min(left, 300)
            done += room.done
            assert quorum(db, room.meetings[0]).members == 4
    assert done > STEPS // 20
