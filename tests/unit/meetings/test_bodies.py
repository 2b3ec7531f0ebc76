"""How a body works: its proxies, its second meetings, its seats and terms on any day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from governance.core.database import Database
from governance.core.errors import NotNow, NotYou, Refused
from governance.core.words import words
from governance.meetings import actions
from governance.meetings.actions import Guest, Planned, Rules
from governance.meetings.forms import lines_of
from governance.meetings.models import Body, Kind, Meeting
from governance.meetings.queries import get_observer, mandates_of, observers_at, quorum
from governance.meetings.terms import draw_terms
from tests.browse import Browser
from tests.cast import SINCE, Cast
from tests.unit.meetings.board import DAY, found_board, note, plan

type Fields = dict[str, Any]
type Browse = Callable[..., Browser]
LATER = date(2022, 7, 5)


def with_rules(db: Session, cast: Cast, rules: Rules) -> Body:
    body = found_board(db, cast)
    actions.change_body(db, body, body.name, True, 50, rules=rules, by=cast.sam)
    return body


def without_quorum(db: Session, cast: Cast, body: Body) -> Meeting:
    """A meeting to which only Ada came, closed."""
    first = plan(db, cast, body)
    actions.open_meeting(db, first, by=cast.sam)
    note(db, cast, first, "ada")
    actions.close(db, first, by=cast.sam)
    return first


def again(db: Session, cast: Cast, body: Body, first: Meeting, on: date = LATER) -> Meeting:
    typed = Planned(Kind.BOARD_MEETING, words("nl", "Opnieuw"), on)
    return actions.plan(db, body, typed, first, by=cast.sam)


def test_one_person_represents_no_more_than_the_body_allows(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, with_rules(db, cast, Rules(proxies_each=1)))
        note(db, cast, meeting, "ada", bo="ada")
        with pytest.raises(Refused, match="represents 1 other at most"):
            note(db, cast, meeting, edda="ada")
        note(db, cast, meeting, bo="ada")
        note(db, cast, meeting, edda="lena")


def test_a_second_meeting_decides_with_whoever_is_there(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        body = with_rules(db, cast, Rules(second_without_quorum=True))
        first = without_quorum(db, cast, body)
        assert first.lacked_quorum
        second = again(db, cast, body, first)
        assert not quorum(db, second).reached
        note(db, cast, second, "bo")
        assert (quorum(db, second).needed, quorum(db, second).reached) == (1, True)


def test_where_the_body_does_not_say_so_a_second_one_needs_its_quorum(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        second = again(db, cast, body, without_quorum(db, cast, body))
        note(db, cast, second, "bo")
        assert not quorum(db, second).reached


def test_only_a_meeting_without_quorum_is_called_again_and_later(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        with pytest.raises(Refused, match="had no quorum"):
            again(db, cast, body, plan(db, cast, body))
        with pytest.raises(Refused, match="after the first one"):
            again(db, cast, body, without_quorum(db, cast, body), DAY)


def test_the_quorum_stays_as_it_was_counted_when_the_meeting_ended(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        first = without_quorum(db, cast, body)
        actions.give_mandate(db, body, cast.max.person or 0, SINCE, by=cast.sam)
        assert (quorum(db, first).members, quorum(db, first).reached) == (4, False)


def test_observers_are_named_and_forgotten(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        with pytest.raises(NotYou):
            actions.name_observer(db, meeting, Guest("Ilse"), by=cast.bo)
        guest = actions.name_observer(db, meeting, Guest("Ilse", "i@example.org"), by=cast.sam)
        db.flush()
        assert [one.name for one in observers_at(db, meeting.id)] == ["Ilse"]
        actions.uninvite_observer(db, meeting, get_observer(db, guest.id), by=cast.sam)
        assert observers_at(db, meeting.id) == []
        assert guest.email == ""
        actions.cancel(db, meeting, "No room", by=cast.sam)
        with pytest.raises(NotNow):
            actions.name_observer(db, meeting, Guest("Ilse"), by=cast.sam)


def test_terms_are_drawn_from_the_first_to_the_last_day(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        mandate = actions.give_mandate(
            db, body, cast.max.person or 0, date(2022, 1, 1), until=date(2040, 12, 31), by=cast.sam
        )
        db.flush()
        terms = draw_terms(mandates_of(db, body.id), date(2021, 6, 1))
    assert terms is not None
    last = terms.bars[-1]
    assert (last.seat.mandate_id, last.is_now, last.open_from) == (mandate.id, False, None)
    assert last.x + last.width == pytest.approx(100, abs=0.1)
    endless = terms.bars[0]
    assert endless.is_now
    assert endless.open_from == pytest.approx(terms.now, abs=0.1)
    assert len([mark for mark in terms.years if not mark.is_minor]) <= 4
    assert draw_terms([], DAY) is None


def test_categories_are_lines_in_every_language_that_has_as_many() -> None:
    lines = lines_of(words("nl", "vennoten\nmedewerkers", fr="sociétaires\npersonnel", de="alle"))
    assert [one.all_texts() for one in lines] == [
        {"nl": "vennoten", "fr": "sociétaires"},
        {"nl": "medewerkers", "fr": "personnel"},
    ]


def test_who_sat_on_a_day_what_for_and_which_seats_are_vacant(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        found_board(db, cast)
    sam = browse(cast.sam)
    rules: Fields = {"seats": "6", "categories-en": "members\nstaff", "proxies_each": "1"}
    page = sam.send("/bodies/1/edit", "/bodies/1", **rules, original="nl")
    assert "2 deciding seats are vacant" in page
    seat: Fields = {"person": str(cast.max.person), "since": "2022-01-01", "category": ""}
    sam.send("/bodies/1", "/bodies/1/mandates", **seat)
    visitor = browse()
    before = visitor.get("/bodies/1?on=2021-12-31")
    assert "Composition on 31 December 2021" in before
    assert "Max Janssens" not in before.split('id="terms"')[0]
    assert "Nobody sat in this body on that day." in visitor.get("/bodies/1?on=2019-12-31")
    assert "Composition today" in visitor.get("/bodies/1?on=nonsense")
    assert 'role="img"' in before


def test_sam_calls_a_meeting_again(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        body = with_rules(db, cast, Rules(second_without_quorum=True))
        without_quorum(db, cast, body)
    sam = browse(cast.sam)
    assert "Call it again" in sam.get("/meetings/1")
    page = sam.send("/meetings/new?again=1", "/meetings", held_on="2022-07-05")
    assert "the meeting without quorum" in page
    assert "the meeting was called again" in browse().get("/meetings/1")
    sam.send("/meetings/new?again=1", "/meetings", 422, held_on="2022-06-01")


def test_an_observer_is_read_by_everyone_only_where_that_is_wished(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        plan(db, cast, found_board(db, cast))
    sam = browse(cast.sam)
    new, to = "/meetings/1/observers/new", "/meetings/1/observers"
    sam.send(new, to, 422, name="Ilse", email="no address")
    sam.send(new, to, name="Ilse Wouters", email="ilse@example.org")
    sam.send(new, to, name="Tom Renard", public="y")
    page = browse().get("/meetings/1")
    assert "Tom Renard" in page
    assert "Ilse" not in page
    assert "1 more observer" in page
    page = sam.send("/meetings/1", "/observers/1/removal")
    assert "Ilse" not in page
