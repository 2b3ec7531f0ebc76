"""Mandates have dates, proxies are members, and a quorum is counted and settled."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.errors import NotNow, NotYou, Refused
from governance.core.journal import JournalEntry, JournalPayload
from governance.core.words import words
from governance.meetings import actions
from governance.meetings.actions import Planned
from governance.meetings.models import Body, Kind, Mandate, Presence, Stage
from governance.meetings.queries import composition, past_mandates, quorum
from governance.meetings.quorum import Quorum
from tests.cast import SINCE, Cast
from tests.unit.meetings.board import DAY, found_board, hold, note, plan


def verbs(db: Session) -> list[str]:
    return list(db.scalars(select(col(JournalEntry.verb)).order_by(col(JournalEntry.seq))))


def test_a_meeting_has_a_reference_of_its_year(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        assert plan(db, cast, body).reference == "M-2022-01"
        assert plan(db, cast, body).reference == "M-2022-02"
        assert plan(db, cast, body, on=date(2023, 1, 5)).reference == "M-2023-01"


def test_a_member_plans_no_meeting(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        for actor in (cast.mia, cast.bo, cast.visitor):
            typed = Planned(Kind.BOARD_MEETING, words("nl", "Raad"), DAY)
            with pytest.raises(NotYou):
                actions.plan(db, body, typed, by=actor)
            with pytest.raises(NotYou):
                actions.give_mandate(db, body, cast.mia.person or 0, SINCE, by=actor)


def test_who_sits_depends_on_the_day(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        mandate = db.scalars(select(Mandate).where(col(Mandate.person_id) == cast.bo.person)).one()
        actions.end_mandate(db, body, mandate, date(2022, 12, 31), by=cast.sam)
        before = [seat.name for seat in composition(db, body.id, date(2022, 12, 31))]
        assert before == [
            "Ada Demir", "Bo Claes", "Edda Lambert", "Lena Roussel", "Finn Peeters"
        ]  # fmt: skip
        after = [seat.name for seat in composition(db, body.id, date(2023, 1, 1))]
        assert "Bo Claes" not in after
        assert [seat.name for seat in past_mandates(db, body.id, date(2023, 1, 1))] == ["Bo Claes"]
        assert composition(db, body.id, date(2019, 12, 31)) == []


def test_nobody_sits_twice_at_a_time(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        bo = cast.bo.person or 0
        with pytest.raises(Refused, match="already"):
            actions.give_mandate(db, body, bo, date(2023, 1, 1), by=cast.sam)
        mandate = db.scalars(select(Mandate).where(col(Mandate.person_id) == bo)).one()
        actions.end_mandate(db, body, mandate, date(2022, 12, 31), by=cast.sam)
        actions.give_mandate(db, body, bo, date(2023, 1, 1), by=cast.sam)
        with pytest.raises(Refused, match="after it begins"):
            actions.end_mandate(db, body, mandate, date(2019, 1, 1), by=cast.sam)


@pytest.mark.parametrize(
    ("percent", "present", "expected"),
    [
        (50, ["ada"], Quorum(4, 1, 2, False)),
        (50, ["ada", "bo"], Quorum(4, 2, 2, True)),
        (50, ["ada", "finn"], Quorum(4, 1, 2, False)),
        (51, ["ada", "bo"], Quorum(4, 2, 3, False)),
        (100, ["ada", "bo", "edda", "lena"], Quorum(4, 4, 4, True)),
        (0, [], Quorum(4, 0, 0, True)),
    ],
)
def test_the_quorum_counts_deciding_members(
    database: Database, cast: Cast, percent: int, present: list[str], expected: Quorum
) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast, percent=percent))
        note(db, cast, meeting, *present)
        assert quorum(db, meeting) == expected


def test_a_body_without_members_reaches_no_quorum(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        body = actions.add_body(db, words("nl", "Leeg"), True, 50, by=cast.sam)
        assert quorum(db, plan(db, cast, body)) == Quorum(0, 0, 0, False)


def test_a_represented_member_counts_while_the_proxy_is_there(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        note(db, cast, meeting, "ada", bo="ada", edda="lena")
        assert quorum(db, meeting) == Quorum(4, 2, 2, True)
        note(db, cast, meeting, "lena")
        assert quorum(db, meeting).present == 4
        actions.note_attendance(db, meeting, cast.ada.person or 0, Presence.EXCUSED, by=cast.sam)
        assert quorum(db, meeting) == Quorum(4, 2, 2, True)


@pytest.mark.parametrize("proxy", ["bo", "finn", "mia"])
def test_a_proxy_is_another_deciding_member(database: Database, cast: Cast, proxy: str) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        with pytest.raises(Refused, match="which other member"):
            note(db, cast, meeting, bo=proxy)


def test_only_who_sits_in_the_body_attends(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        with pytest.raises(Refused, match="does not sit"):
            note(db, cast, meeting, "mia")


def test_closing_records_the_quorum_of_all_who_were_there(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        gone: Any = (cast.ada.person, Presence.PRESENT)
        actions.note_attendance(db, meeting, *gone, left_at=time(15), by=cast.sam)
        assert quorum(db, meeting).present == 2
        actions.close(db, meeting, by=cast.sam)
        assert meeting.stage == Stage.CLOSED
        assert verbs(db)[-1] == "meeting.closed"
        last = select(col(JournalPayload.payload)).order_by(col(JournalPayload.seq).desc())
        payload = db.scalars(last).first() or ""
        assert '"members":4' in payload
        assert '"needed":2,"present":3,"quorum_reached":true' in payload


def test_who_was_there_is_put_right_until_the_minutes_are_approved(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        actions.close(db, meeting, by=cast.sam)
        note(db, cast, meeting, "lena")
        assert quorum(db, meeting) == Quorum(4, 4, 2, True)
        meeting.minutes_fixed = True
        with pytest.raises(NotNow, match="settled"):
            note(db, cast, meeting, "lena")


def test_a_meeting_that_began_is_not_replanned_or_cancelled(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        with pytest.raises(NotNow):
            actions.edit(
                db, meeting, Planned(Kind.SEMINAR, words("nl", "Anders"), DAY), by=cast.sam
            )
        with pytest.raises(NotNow):
            actions.cancel(db, meeting, "Too few", by=cast.sam)
        assert meeting.kind == Kind.BOARD_MEETING


def test_a_cancelled_meeting_stays_in_the_record(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        actions.cancel(db, meeting, "Too few can come", by=cast.sam)
        assert meeting.stage == Stage.CANCELLED
        with pytest.raises(NotNow):
            actions.open_meeting(db, meeting, by=cast.sam)


def test_a_meeting_opens_on_its_day_or_is_held_today_instead(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db, clock_at(datetime(2022, 6, 1, 12, tzinfo=UTC)):
        meeting = plan(db, cast, found_board(db, cast))
        with pytest.raises(NotNow, match="21 June 2022"):
            actions.open_meeting(db, meeting, by=cast.sam)
        meeting.starts_at = datetime(2022, 6, 21, 7, 30, tzinfo=UTC)
        actions.open_meeting(db, meeting, bring_forward=True, by=cast.sam)
        assert (meeting.stage, meeting.held_on) == (Stage.OPEN, date(2022, 6, 1))
        assert meeting.starts_at == datetime(2022, 6, 1, 7, 30, tzinfo=UTC)
        assert meeting.secretary_id == cast.sam.person


def test_how_a_body_decides_does_not_change_while_it_is_in_session(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        body = db.get_one(Body, meeting.body_id)
        with pytest.raises(NotNow, match="in session"):
            actions.change_body(db, body, body.name, True, 0, by=cast.sam)
        actions.change_body(db, body, words("nl", "Bestuur"), True, 50, by=cast.sam)
        actions.close(db, meeting, by=cast.sam)
        actions.change_body(db, body, body.name, True, 0, by=cast.sam)
