"""What a phone sends later, twice, or after somebody else sat down at it; and receipts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from governance.app import ways
from governance.core.database import Database
from governance.core.outbox import Work, do_work
from governance.core.policy import System
from governance.core.settings import Settings
from governance.people.actions import erase
from governance.people.queries import get_person
from governance.recommendations import actions
from governance.recommendations.models import LeftAddress, Recommendation
from governance.recommendations.queries import get_recommendation, signatures
from governance.workshops.actions import close_room
from governance.workshops.models import Participant
from governance.workshops.queries import get_workshop
from governance.workshops.seats import pass_of
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import open_workshop

type Browse = Callable[..., Browser]

TYPED = {"title": "Betaal op tijd", "text": "Binnen zeven dagen.", "language": "nl"}
RECEIPT = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")


class Seated:
    """A phone in a room, and what its page told the script."""

    def __init__(self, database: Database, cast: Cast, page: Browser, room: int = 0) -> None:
        self.room = room or open_workshop(database, cast)
        self.page = page
        with database.reading() as db:
            self.code = get_workshop(db, self.room, for_=cast.finn).join_code
        self.sit("Jo", "3")

    def sit(self, name: str, table: str) -> None:
        """Come in."""
        self.page.post(f"/join/{self.code}", name=name, table=table)
        html = self.page.get(f"/workshops/{self.room}")
        said = re.findall(r'data-seat="([^"]*)" data-pass="([^"]*)"', html)
        self.seat, self.pass_ = said[0]

    def send(self, key: str, page: Browser | None = None, **more: Any) -> Any:
        """Send as the script does."""
        headers = {"accept": "application/json", "x-seat": self.seat, "x-pass": self.pass_}
        headers |= more.pop("headers", {})
        return (page or self.page).client.post(
            f"/workshops/{self.room}/recommendations",
            data=TYPED | {"signature": "name", "key": key} | more,
            headers=headers,
        )


def titles(database: Database) -> list[str]:
    with database.reading() as db:
        return [one.title.text for one in db.scalars(select(Recommendation))]


def test_the_same_text_sent_again_gets_the_same_receipt_whoever_sits_there(
    database: Database, cast: Cast, browse: Browse
) -> None:
    phone = Seated(database, cast, browse())
    first = phone.send("k1")
    assert first.status_code == 200
    assert first.headers["content-type"] == "application/json"
    assert first.json()["key"] == "k1", "our answer, and no other network's"
    assert RECEIPT.fullmatch(first.json()["receipt"])
    assert re.fullmatch(r"\d\d:\d\d", first.json()["at"])
    assert phone.send("k1").json() == first.json()
    assert phone.send("k1", browse()).json() == first.json(), "without the cookie too"
    assert titles(database) == ["Betaal op tijd"]


def test_what_somebody_wrote_goes_out_as_theirs_after_the_next_person_sat_down(
    database: Database, cast: Cast, browse: Browse
) -> None:
    phone = Seated(database, cast, browse())
    before = {"x-seat": phone.seat, "x-pass": phone.pass_}
    phone.page.post(f"/join/{phone.code}/next-person", key="next")
    phone.sit("An", "4")
    assert phone.seat != before["x-seat"]
    assert phone.send("k1", headers=before).status_code == 200
    with database.reading() as db:
        one = db.scalars(select(Recommendation)).one().id
        mine = get_recommendation(db, one, for_=cast.finn)
        assert [signed.name for signed in signatures(mine.authors)] == ["Jo"]


def test_nobody_sends_the_text_of_somebody_else(
    database: Database, cast: Cast, browse: Browse
) -> None:
    phone = Seated(database, cast, browse())
    for headers in ({"x-seat": "p999"}, {"x-pass": "1.made-up"}, {"x-pass": "x"}):
        answer = phone.send("k1", headers=headers)
        assert answer.status_code == 403
        assert answer.json()["key"] == "k1"
        assert "receipt" not in answer.json()
    assert titles(database) == []


def test_a_pass_ends_with_its_ticket_and_with_its_person(
    database: Database, cast: Cast, browse: Browse
) -> None:
    phone = Seated(database, cast, browse(cast.mia))
    old = {"x-pass": phone.pass_}
    phone.sit("Mia", "5")
    assert phone.send("k1", browse(), headers=old).status_code == 403
    assert phone.send("k2", browse()).status_code == 200
    with database.writing() as db:
        erase(db, get_person(db, cast.mia.person or 0), by=cast.mia)
    assert phone.send("k3", browse()).status_code == 403


def test_a_closed_room_and_a_mistake_say_so_and_take_nothing(
    database: Database, cast: Cast, browse: Browse
) -> None:
    phone = Seated(database, cast, browse())
    answer = phone.send("k1", title=" ")
    assert (answer.status_code, answer.json()["key"]) == (422, "k1")
    assert "What do you recommend?" in answer.json()["refused"]
    with database.writing() as db:
        close_room(db, get_workshop(db, phone.room, for_=cast.finn), by=cast.finn)
    answer = phone.send("k1")
    assert (answer.status_code, answer.json()["refused"]) == (409, "This workshop is not open.")
    assert titles(database) == []


def test_the_page_that_a_phone_keeps_names_nobody_and_holds_no_pass(
    database: Database, cast: Cast, browse: Browse
) -> None:
    phone = Seated(database, cast, browse(cast.mia))
    answer = phone.page.client.get(f"/workshops/{phone.room}/offline")
    assert answer.headers["x-page"] == "room"
    assert "Mia" not in answer.text
    assert "data-pass" not in answer.text
    assert "Wat moet anders?" in answer.text
    worker = phone.page.client.get("/workshops/phone.js")
    assert worker.headers["content-type"].startswith("text/javascript")


def test_without_a_script_the_receipt_is_on_the_page_and_leads_to_the_text(
    database: Database, cast: Cast, browse: Browse
) -> None:
    phone = Seated(database, cast, browse())
    room = f"/workshops/{phone.room}"
    typed: dict[str, Any] = TYPED | {"signature": "anonymous"}
    html = phone.page.send(room, f"{room}/recommendations", **typed)
    found = RECEIPT.search(html)
    assert found
    anybody = browse()
    anybody.send("/receipts", "/receipts", 422, receipt="AAAA-BBBB-CCCC-DDDD")
    html = anybody.send("/receipts", "/receipts", receipt=found[0].lower().replace("-", " "))
    assert "Binnen zeven dagen." in html
    again = {"receipt": found[0], "title": "Betaal stipt", "text": "Binnen zes dagen."}
    assert "Betaal stipt" in anybody.client.post("/receipts/words", data=again).text
    assert "Betaal stipt" in phone.page.get(room)
    assert anybody.client.post("/receipts/words", data=again | {"title": ""}).status_code == 422
    wrong = again | {"receipt": "AAAABBBBCCCCDDDD"}
    assert anybody.client.post("/receipts/words", data=wrong).status_code == 404


@pytest.mark.parametrize("last", ["received", "withdrawn"])
def test_an_address_left_with_a_receipt_hears_of_it_and_is_forgotten_at_the_end(
    database: Database, cast: Cast, browse: Browse, settings: Settings, last: str
) -> None:
    phone = Seated(database, cast, browse())
    receipt = phone.send("k1", signature="anonymous").json()["receipt"]
    left = {"receipt": receipt, "email": "somebody@example.org"}
    assert browse().client.post("/receipts/address", data=left | {"email": "no"}).status_code == 422
    html = browse(language="fr").client.post("/receipts/address", data=left).text
    assert "somebody@example.org" in html
    with database.writing() as db:
        one = get_recommendation(db, db.scalars(select(Recommendation)).one().id, for_=cast.finn)
        actions.hand_over(db, one, answer_days=90, by=cast.finn)
        if last == "withdrawn":
            actions.withdraw(db, one, "niet meer nodig", by=System)
    do_work(database, ways(settings))
    with database.reading() as db:
        mails = [w for w in db.scalars(select(Work)) if w.payload.get("to") == left["email"]]
        assert len(mails) == (1 if last == "received" else 2)
        assert "/receipts" in mails[0].payload["text"]
        assert len(db.scalars(select(LeftAddress)).all()) == (last == "received")


def test_a_pass_is_of_one_ticket() -> None:
    one = Participant(id=1, workshop_id=1, ticket="a" * 64)
    other = Participant(id=1, workshop_id=1, ticket="b" * 64)
    assert pass_of(one) != pass_of(other)
