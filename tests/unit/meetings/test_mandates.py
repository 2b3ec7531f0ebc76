"""A mandate is put right, ends, or turns out to have been a mistake; a newcomer is given a seat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import NotYou, Refused
from governance.core.outbox import Work
from governance.meetings import actions
from governance.meetings.actions import Term
from governance.meetings.models import Mandate, Voice
from governance.meetings.queries import composition, quorum, withdrawn_mandates
from governance.people.actions import invite
from governance.people.queries import person_by_email, roles_of
from tests.browse import Browser
from tests.cast import SINCE, Cast
from tests.unit.decisions.test_two_tabs import form_on
from tests.unit.meetings.board import DAY, found_board, hold, plan

type Fields = dict[str, Any]
type Browse = Callable[..., Browser]
BO = "/bodies/1/mandates/2"


def test_a_mistake_leaves_the_composition_and_the_quorum(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        meeting, mandate = plan(db, cast, body), db.get_one(Mandate, 2)
        with pytest.raises(Refused, match="why it was a mistake"):
            actions.withdraw_mandate(db, body, mandate, " ", by=cast.sam)
        with pytest.raises(NotYou):
            actions.withdraw_mandate(db, body, mandate, "Fout", by=cast.bo)
        actions.withdraw_mandate(db, body, mandate, "Verkeerde Bo", by=cast.sam)
        assert quorum(db, meeting).members == 3
        assert "Bo Claes" not in [seat.name for seat in composition(db, body.id, DAY)]
        assert [one.withdrawn_because for one in withdrawn_mandates(db, body.id)] == [
            "Verkeerde Bo"
        ]
        actions.give_mandate(db, body, cast.bo.person or 0, SINCE, by=cast.sam)
        assert quorum(db, meeting).members == 4


def test_what_was_attended_stays_within_the_mandate(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        body, mandate = meeting.body, db.get_one(Mandate, 2)
        too_short: list[tuple[Term, str]] = [
            (Term(date(2023, 1, 1)), "since"),
            (Term(SINCE, date(2022, 6, 20)), "until"),
            (Term(SINCE, voice=Voice.ADVISORY), "voice"),
        ]
        for term, field in too_short:
            with pytest.raises(Refused, match="M-2022-01 was attended") as refused:
                actions.change_mandate(db, body, mandate, term, by=cast.sam)
            assert refused.value.field == field
        with pytest.raises(Refused, match="M-2022-01 was attended"):
            actions.end_mandate(db, body, mandate, date(2022, 6, 20), by=cast.sam)
        with pytest.raises(Refused, match="it can only end"):
            actions.withdraw_mandate(db, body, mandate, "Fout", by=cast.sam)
        actions.end_mandate(db, body, mandate, DAY, by=cast.sam)
        assert mandate.until == DAY
        lena = db.get_one(Mandate, 4)
        actions.change_mandate(db, body, lena, Term(SINCE, voice=Voice.ADVISORY), by=cast.sam)
        assert lena.voice == Voice.ADVISORY


def test_a_mandate_is_put_right_on_the_screen(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        found_board(db, cast)
    sam = browse(cast.sam)
    late = form_on(sam, f"{BO}/edit", BO) | {"obtained": "drawn"}
    typed: Fields = {"obtained": "co_opted", "until": "2030-06-18"}
    page = sam.send(f"{BO}/edit", BO, **typed)
    assert "decides, co-opted" in page
    answer = sam.client.post(BO, data=late)
    assert answer.status_code == 409
    assert "18 June 2030" in answer.text
    page = sam.send(f"{BO}/edit", BO, 422, until="2019-01-01")
    assert 'id="until-error"' in page
    page = sam.send("/bodies/1", f"{BO}/end", 422, until="2019-01-01")
    assert 'id="until-error"' in page
    assert 'value="2019-01-01"' in page
    page = sam.send(f"{BO}/edit", f"{BO}/withdrawal", 422, why="")
    assert 'id="why-error"' in page
    page = sam.send(f"{BO}/edit", f"{BO}/withdrawal", why="Verkeerde Bo")
    assert "Verkeerde Bo" in page
    assert "Verkeerde Bo" not in browse().get("/bodies/1")
    assert "Bo Claes" not in browse().get("/bodies/1")
    sam.get(f"{BO}/edit", 404)
    browse(cast.mia).get("/bodies/1/mandates/1/edit", 403)


def test_a_newcomer_is_given_a_seat_and_an_account(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        found_board(db, cast)
    sam, action = browse(cast.sam), "/bodies/1/mandates"
    seat: Fields = {"since": "2022-01-01", "obtained": "co_opted"}
    newcomer: Fields = {"name": "Nour Haddad", "email": "nour@example.org", "language": "fr"}
    for wrong, field in (
        ({}, "person"),
        ({"name": "Nour"}, "email"),
        (newcomer | {"email": "mia@example.org"}, "email"),
        (newcomer | {"person": str(cast.mia.person)}, "name"),
        (newcomer | {"until": "2021-01-01"}, "until"),
        ({"person": str(cast.bo.person)}, "since"),
    ):
        assert f'id="{field}-error"' in sam.send("/bodies/1", action, 422, **seat | wrong), field
    page = sam.send("/bodies/1", action, **seat | newcomer)
    assert "Nour Haddad" in page
    with database.reading() as db:
        nour = person_by_email(db, "nour@example.org")
        assert nour
        assert roles_of(db, [nour.id]) == {}
        (mail,) = db.scalars(select(Work).where(col(Work.unique) == f"seated {nour.id}"))
        assert mail.payload["to"] == "nour@example.org"


def test_a_member_invites_nobody(database: Database, cast: Cast) -> None:
    with database.writing() as db, pytest.raises(NotYou):
        invite(db, "Nour Haddad", "nour@example.org", "fr", by=cast.bo)


def test_a_mandate_of_another_body_is_not_found(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        found_board(db, cast)
        assert db.scalars(select(col(Mandate.id))).first()
    browse(cast.sam).get("/bodies/1/mandates/99/edit", 404)
