"""What happens to a workshop: its code, its door, its devices."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.core.database import Database
from governance.core.errors import NotFound, NotNow, NotYou, Refused
from governance.core.words import words
from governance.people.actions import erase
from governance.people.queries import get_person
from governance.workshops import actions
from governance.workshops.actions import Planned
from governance.workshops.codes import ALPHABET, is_code, new_code, read_code, show_code
from governance.workshops.models import MINUTES, Participant, Stage, Step
from governance.workshops.queries import get_workshop, with_ticket, workshop_by_code
from tests.cast import Cast
from tests.rooms import open_workshop, plan_workshop


def test_a_code_has_forty_bits_and_no_look_alikes() -> None:
    assert len(ALPHABET) ** 8 >= 2**40
    assert not set("ILOU") & set(ALPHABET)
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(is_code(code) for code in codes)


@given(st.text(ALPHABET, min_size=8, max_size=8))
def test_a_code_is_read_however_it_is_typed(code: str) -> None:
    sloppy = f" {show_code(code).lower()} ".replace("0", "o").replace("1", "l")
    assert read_code(sloppy) == code
    assert read_code(code.replace("1", "i")) == code


def test_a_workshop_has_a_reference_and_its_facilitators(database: Database, cast: Cast) -> None:
    workshop_id = plan_workshop(database, cast)
    with database.reading() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.visitor)
        assert re.fullmatch(r"W-2022-\d\d", workshop.reference)
        assert workshop.facilitator_ids == {cast.finn.person}
        assert workshop.stage == Stage.PLANNED


def test_a_member_cannot_plan_and_a_stranger_cannot_open(database: Database, cast: Cast) -> None:
    planned = Planned(words("nl", "Mijn eigen workshop"), date(2022, 3, 1))
    with database.writing() as db, pytest.raises(NotYou):
        actions.plan(db, planned, [], by=cast.mia)
    workshop_id = plan_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.mia)
        for stranger in (cast.mia, cast.bo, cast.visitor):
            with pytest.raises(NotYou):
                actions.open_room(db, workshop, by=stranger)


def test_a_room_opens_closes_and_opens_again(database: Database, cast: Cast) -> None:
    workshop_id = plan_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        with pytest.raises(NotNow):
            actions.close_room(db, workshop, by=cast.finn)
        actions.open_room(db, workshop, by=cast.finn)
        actions.close_room(db, workshop, by=cast.finn)
        assert workshop.closed_at is not None
        actions.reopen_room(db, workshop, by=cast.finn)
        assert workshop.is_open
        assert workshop.closed_at is None


def test_a_device_joins_with_the_code_and_only_a_digest_is_kept(
    database: Database, cast: Cast
) -> None:
    workshop_id = open_workshop(database, cast)
    with database.writing() as db:
        code = get_workshop(db, workshop_id, for_=cast.visitor).join_code
        workshop = workshop_by_code(db, show_code(code).lower())
        participant, ticket = actions.join(db, workshop, by=cast.visitor, name="Jo", table="3")
        assert participant.ticket != ticket
        device = with_ticket(db, ticket, cast.visitor)
        assert (device.participant, device.workshop) == (participant.id, workshop_id)
        assert with_ticket(db, "made up", cast.visitor) == cast.visitor
        assert with_ticket(db, None, cast.visitor) == cast.visitor
        with pytest.raises(NotFound):
            workshop_by_code(db, "00000000")


def test_a_member_who_joins_twice_is_one_participant(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.mia)
        first, _ = actions.join(db, workshop, by=cast.mia)
        again, ticket = actions.join(db, workshop, by=cast.mia, table="2")
        assert first.id == again.id
        assert again.name == cast.mia.name
        assert with_ticket(db, ticket, cast.mia).participant == first.id
        assert with_ticket(db, ticket, cast.max) == cast.max, "nobody acts as another"


def test_nobody_joins_a_room_that_is_not_open(database: Database, cast: Cast) -> None:
    workshop_id = plan_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.visitor)
        with pytest.raises(NotNow):
            actions.join(db, workshop, by=cast.visitor)


def test_attendance_is_a_number_of_people(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        actions.count_attendance(db, workshop, 23, by=cast.finn)
        with pytest.raises(Refused):
            actions.count_attendance(db, workshop, -1, by=cast.finn)
        with pytest.raises(NotYou):
            actions.count_attendance(db, workshop, 24, by=cast.mia)
        assert workshop.attendance == 23


def test_the_name_of_an_erased_person_is_gone_from_the_room(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.mia)
        participant, _ = actions.join(db, workshop, by=cast.mia)
    with database.writing() as db:
        erase(db, get_person(db, cast.mia.person or 0), by=cast.mia)
    with database.reading() as db:
        assert db.get_one(Participant, participant.id).name == ""


def test_an_open_room_goes_through_its_steps_and_takes_the_time_it_needs(
    database: Database, cast: Cast
) -> None:
    workshop_id = open_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        assert workshop.step == Step.COLLECT
        begun = workshop.opened_at
        assert begun is not None
        assert workshop.step_ends_at == begun + timedelta(minutes=MINUTES[Step.COLLECT])
        with pytest.raises(NotYou):
            actions.begin_step(db, workshop, Step.CHOOSE, by=cast.mia)
        actions.begin_step(db, workshop, Step.CHOOSE, by=cast.finn)
        ends = workshop.step_ends_at
        assert ends is not None
        actions.extend_step(db, workshop, 5, by=cast.finn)
        assert workshop.step_ends_at == ends + timedelta(minutes=5)
        with pytest.raises(Refused):
            actions.extend_step(db, workshop, 0, by=cast.finn)
        actions.begin_step(db, workshop, Step.DISCUSS, by=cast.finn)
        actions.close_room(db, workshop, by=cast.finn)
        with pytest.raises(NotNow):
            actions.begin_step(db, workshop, Step.CHOOSE, by=cast.finn)
