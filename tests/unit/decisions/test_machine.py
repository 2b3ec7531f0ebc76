"""Agenda, quorum, votes, conflicts, decisions and minutes in any order: no illegal state.

A machine plays evenings in a boardroom: twelve kinds of actor try every act of the rooms of
meetings and decisions, each in a transaction of its own, and after each change what must hold is
looked at. `boardroom/` says who acts (`acting`), what they try (`meeting`, `agenda`, `deciding`,
`minutes`), what holds (`holding`) and what everybody may read (`public`).

One thing is left out: a body never loses its right to decide, since what it decided before stands.

`BOARDROOM_STEPS=20000 pytest tests/unit/decisions/test_machine.py -s -k sqlite` plays for longer,
at random, and says how often each act was accepted and refused.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, multiple, run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.policy import Actor
from governance.core.verify import verify_database
from governance.core.words import words
from governance.decisions import actions, policy
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
    Vote,
    Way,
    Withdrew,
)
from governance.decisions.queries import get_item
from governance.meetings import actions as meeting_acts
from governance.meetings.models import Kind, Meeting, Presence
from tests.unit.decisions.agenda import REASONS
from tests.unit.decisions.boardroom import acting
from tests.unit.decisions.boardroom.acting import TALLY, Acting
from tests.unit.decisions.boardroom.agenda import OnTheAgenda
from tests.unit.decisions.boardroom.deciding import LANGUAGES, OnDecisions
from tests.unit.decisions.boardroom.holding import Holding
from tests.unit.decisions.boardroom.house import tell
from tests.unit.decisions.boardroom.meeting import AtTheMeeting
from tests.unit.decisions.boardroom.minutes import InTheMinutes
from tests.unit.decisions.boardroom.public import ReadByEveryone

STEPS = int(os.environ.get("BOARDROOM_STEPS", "0"))
BEGUN = (
    "planned",
    "in session",
    "voting",
    "voting",
    "decided",
    "decided",
    "held",
    "held",
    "too few",
)
DECIDED = ("decided", "held")
THREE, ALONE = ("ada", "bo", "lena"), ("ada",)
COMMON: dict[str, Any] = {
    "deadline": None,
    "database": None,
    "suppress_health_check": list(HealthCheck),
}
SHORT = settings(
    max_examples=3, stateful_step_count=30, derandomize=True, phases=[Phase.generate], **COMMON
)
LONG = settings(
    max_examples=max(STEPS // 75, 1),
    stateful_step_count=120,
    phases=[Phase.generate],
    **COMMON,
)


class Boardroom(AtTheMeeting, OnTheAgenda, OnDecisions, InTheMinutes, Holding, ReadByEveryone):
    """The board in June; a seminar, a committee that only advises, and the board in August."""

    @initialize(target=acting.meetings)
    def the_meetings(self) -> object:
        return multiple(*self.told.meetings)

    @initialize(target=acting.items)
    def the_points(self) -> object:
        return multiple(*self.told.items)

    @initialize(target=acting.recommendations)
    def the_recommendations(self) -> object:
        return multiple(*self.told.recommendations)

    @initialize(target=acting.mandates)
    def the_mandates(self) -> object:
        return multiple(*self.told.mandates)

    @initialize(target=acting.decisions, begun=st.sampled_from(BEGUN))
    def it_begins(self, begun: str) -> object:
        """Before the meeting, during it, during a vote, with what is decided, after it, or after
        one without quorum."""
        june, there = self.told.meetings[0], ALONE if begun == "too few" else THREE
        if begun != "planned":
            self.sam(lambda db, by: self.in_session(db, by, june, there))
        if begun == "voting":
            self.sam(self.votes_begin)
        if begun in ("held", "too few"):
            self.sam(lambda db, by: meeting_acts.close(db, self.at(db, june), by=by))
            self.went_well.add("close")
        if begun == "held":
            self.sam(self.minuted)
        return multiple(*(self.sam(self.decided_at_once) if begun in DECIDED else ()))

    def in_session(self, db: Session, by: Actor, number: int, there: Sequence[str]) -> None:
        """A meeting of the board is open, and some of its members are in the room."""
        meeting = self.at(db, number)
        meeting_acts.open_meeting(db, meeting, by=by)
        for name in there:
            actions.note_who_attends(db, meeting, self.person(name), Presence.PRESENT, by=by)

    def votes_begin(self, db: Session, by: Actor) -> None:
        """A named and a secret vote are open."""
        for number, way in zip(self.told.items, Way, strict=False):
            actions.open_vote(db, get_item(db, number, for_=by), way, self.says(), by=by)

    def decided_at_once(self, db: Session, by: Actor) -> list[int]:
        """A wish of Mia is answered and told her, and the budget is decided."""
        typed = self.drafted(acting.Typed(Outcome.ACCEPTED, "whole", (2, 0, 0)))
        points = [get_item(db, number, for_=by) for number in self.told.items[2:4]]
        answer, budget = [actions.draft(db, point, typed, by=by) for point in points]
        actions.announce(db, answer, languages=LANGUAGES, by=by)
        self.went_well.add("announce")
        return [answer.id, budget.id]

    def minuted(self, db: Session, by: Actor) -> None:
        """The minutes of June were sent, and stand on the agenda of August, which is in session."""
        june, august = self.told.meetings[0], self.told.meetings[3]
        meeting_acts.sum_up(db, self.at(db, june), REASONS, "", by=by)
        minutes = actions.send(db, self.at(db, june), languages=LANGUAGES, by=by)
        self.in_session(db, by, august, THREE)
        given: dict[str, Any] = {"proposed_as": minutes.name, "by": by}
        actions.add_item(db, self.at(db, august), Purpose.APPROVAL, REASONS, **given)
        self.went_well.add("send")

    def teardown(self) -> None:
        """Every page is read once more, and the journal verified."""
        try:
            self.read_everything()
            with self.database.reading() as db:
                verify_database(db)
        finally:
            super().teardown()


@pytest.fixture
def rooms(database_url: str, tmp_path: Path) -> Callable[[], Boardroom]:
    """Boardrooms, each in a copy of the same house."""
    told = tell(database_url, tmp_path)
    return lambda: Boardroom(told, database_url, tmp_path)


def test_whatever_is_tried_in_a_boardroom_no_state_is_illegal(
    rooms: Callable[[], Boardroom],
) -> None:
    began = time.monotonic()
    TALLY.accepted.clear()
    TALLY.refused.clear()
    machine: Any = rooms
    run_state_machine_as_test(machine, settings=LONG if STEPS else SHORT)
    sys.stdout.write(TALLY.said(time.monotonic() - began))
    assert len(TALLY.accepted) >= 5
    assert STEPS < 10_000 or len(TALLY.never) < len(TALLY.known) // 5


def _one(db: Session) -> tuple[Decision, AgendaItem, Meeting]:
    one = db.scalars(select(Decision)).one()
    item = db.get_one(AgendaItem, one.item_id)
    return one, item, db.get_one(Meeting, item.meeting_id)


def _in_conflict(db: Session, room: Boardroom) -> None:
    item = _one(db)[1]
    for name in ("ada", "bo"):
        given: dict[str, Any] = {"item_id": item.id, "person_id": room.person(name)}
        db.add(Conflict(withdrew=Withdrew.LEFT, **given))


def _secret_and_named(db: Session, room: Boardroom) -> None:
    vote = Vote(item_id=_one(db)[1].id, way=Way.SECRET, opened_at=clock.now())
    db.add(vote)
    db.flush()
    ada = room.person("ada")
    db.add(Cast(vote_id=vote.id, person_id=ada, by_id=ada, choice=Choice.FOR))


def _approved(db: Session, _room: Boardroom) -> None:
    given: dict[str, Any] = {"stage": MinutesStage.APPROVED, "sha256": "not theirs"}
    db.add(Minutes(meeting_id=_one(db)[2].id, number=1, **given))


ILLEGAL: dict[str, Callable[[Session, Boardroom], None]] = {
    "every_decision_says_why": lambda db, _: setattr(_one(db)[0], "reasons", words("nl", " ")),
    "every_decision_is_of_a_meeting_and_a_body_that_may_decide": lambda db, _: setattr(
        _one(db)[2], "kind", Kind.SEMINAR
    ),
    "every_decision_had_its_quorum": lambda db, _: setattr(
        _one(db)[0], "counted", _one(db)[0].counted | {"present": 1}
    ),
    "no_count_includes_a_person_in_conflict": _in_conflict,
    "no_count_holds_anybody_twice": lambda db, _: setattr(_one(db)[0], "votes_for", 9),
    "a_point_has_one_decision_at_most_and_none_when_taken_off": lambda db, _: setattr(
        _one(db)[1], "taken_off", True
    ),
    "the_points_of_an_agenda_are_numbered_once": lambda db, _: setattr(_one(db)[1], "position", 9),
    "approved_minutes_never_change": _approved,
    "what_is_published_stays_as_it_is": lambda db, _: setattr(
        _one(db)[0], "reasons", words("nl", "Iets anders")
    ),
    "nothing_joins_a_secret_choice_to_a_person": _secret_and_named,
}


def decided_in(room: Boardroom, *, out: bool) -> None:
    """A decision is taken in June by a show of two hands; published, where it comes out."""
    june, point = room.told.meetings[0], room.told.items[3]
    room.sam(lambda db, by: room.in_session(db, by, june, THREE))
    typed = room.drafted(acting.Typed(Outcome.ACCEPTED, "whole", (2, 0, 0)))
    one = room.sam(lambda db, by: actions.draft(db, get_item(db, point, for_=by), typed, by=by))
    if out:
        given: Any = {"languages": LANGUAGES}
        room.sam(lambda db, by: actions.announce(db, room.one(db, one.id, by), **given, by=by))
        room.sam(lambda db, by: actions.publish(db, room.one(db, one.id, by), wait_days=0, by=by))
    room.changed = True


def test_every_illegal_state_is_seen(rooms: Callable[[], Boardroom]) -> None:
    for name, happens in ILLEGAL.items():
        room = rooms()
        decided_in(room, out=True)
        getattr(room, name)()
        with room.database.writing() as db:
            happens(db, room)
        with pytest.raises(AssertionError):
            getattr(room, name)()
        Acting.teardown(room)


def test_a_page_that_says_too_much_is_seen(
    rooms: Callable[[], Boardroom], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = rooms()
    decided_in(room, out=False)
    room.read_everything()
    monkeypatch.setattr(policy, "can_see", lambda *_: True)
    with pytest.raises(AssertionError, match="visitor reads"):
        room.read_everything()
    Acting.teardown(room)
