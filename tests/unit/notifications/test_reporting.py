"""The report of a workshop reaches each who was there, signed up or left an address: once, in
their language, through a real mail server; and the addresses are forgotten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from governance.app import ways
from governance.core.database import Database
from governance.core.errors import NotNow, NotYou
from governance.core.outbox import Work, do_work
from governance.core.policy import System
from governance.core.settings import read_settings
from governance.notifications.models import Notice
from governance.notifications.readers import readers_of
from governance.people.actions import change_settings
from governance.people.models import MailPace, Person
from governance.recommendations import actions
from governance.recommendations.leaving import leave_address
from governance.recommendations.models import LeftAddress, Signature
from governance.recommendations.queries import get_recommendation
from governance.workshops.actions import close_room, join, open_room, sign_up
from governance.workshops.leaving import leave_report_address
from governance.workshops.models import ReportAddress
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import join_room, plan_workshop, put_on_table
from tests.unit.notifications.conftest import Sink

type Browse = Callable[..., Browser]


def an_evening(database: Database, cast: Cast) -> tuple[int, dict[str, int]]:
    """Lena signed up and stayed away, Mia came, Max came and wants no mail; three left addresses:
    for the report, with a text that goes on, and with one that stays."""
    workshop = plan_workshop(database, cast)
    with database.writing() as db:
        room = get_workshop(db, workshop, for_=cast.finn)
        room.held_on = date(2099, 1, 1)
        sign_up(db, room, by=cast.lena)
        open_room(db, room, by=cast.finn)
        max_ = db.get_one(Person, cast.max.person or 0)
        change_settings(db, max_, max_.name, max_.language, MailPace.NONE, by=cast.max)
        for member in (cast.mia, cast.max):
            join(db, room, by=member)
    jo = join_room(database, workshop, cast.visitor)
    ids = {
        "goes": put_on_table(database, workshop, jo, "Goes on", Signature.ANONYMOUS),
        "into": put_on_table(database, workshop, jo, "Goes on in another", Signature.ANONYMOUS),
        "stays": put_on_table(database, workshop, jo, "Stays here", Signature.ANONYMOUS),
    }
    with database.writing() as db:
        room = get_workshop(db, workshop, for_=cast.finn)
        for name, one in ids.items():
            text = get_recommendation(db, one, for_=cast.finn)
            leave_address(db, text, f"{name}@example.net", "de")
        leave_report_address(db, room, " JO@example.net", "fr", by=jo)
        leave_report_address(db, room, "jo@example.net", "en", by=jo)
        leave_report_address(db, room, "Mia@example.org", "nl", by=jo)
        goes, into = (get_recommendation(db, ids[n], for_=cast.finn) for n in ("goes", "into"))
        actions.merge(db, into, goes, by=cast.finn)
        actions.agree(db, goes, by=cast.finn)
        close_room(db, room, by=cast.finn)
    return workshop, ids


def handed_over(database: Database, cast: Cast, one: int) -> None:
    with database.writing() as db:
        text = get_recommendation(db, one, for_=cast.finn)
        actions.hand_over(db, text, answer_days=90, by=cast.finn)


def deliver(database: Database, smtp_url: str, folder: Path) -> None:
    settings = read_settings(
        database_url="sqlite:///:memory:", data=folder, smtp_url=smtp_url, worker=False
    )
    while do_work(database, ways(settings)):
        pass


def test_each_gets_it_once_in_their_language_and_it_is_said_before_to_how_many(
    database: Database,
    cast: Cast,
    browse: Browse,
    sink: tuple[Sink, str],
    tmp_path: Path,
) -> None:
    handler, smtp_url = sink
    workshop, ids = an_evening(database, cast)
    finn, at = browse(cast.finn), f"/workshops/{workshop}/report-mails"
    assert "Hand over first" in finn.get(f"{at}/new")
    assert finn.post(at).status_code == 409
    handed_over(database, cast, ids["goes"])
    deliver(database, smtp_url, tmp_path)
    handler.mails.clear()
    assert "7 mails go out" in finn.get(f"{at}/new")
    finn.send(f"{at}/new", at)
    deliver(database, smtp_url, tmp_path)
    told = {to[0]: mail for to, mail in handler.mails}
    assert len(told) == len(handler.mails) == 7
    wanted = {"mia", "lena", "finn"}
    assert {f"{one}@example.org" for one in wanted} | {
        "jo@example.net", "goes@example.net", "into@example.net", "stays@example.net",
    } == set(told)  # fmt: skip
    assert "what the workshop brought" in str(told["jo@example.net"]["subject"])
    assert "ce que l’atelier a apporté" in str(told["mia@example.org"]["subject"])
    assert "was der Workshop gebracht hat" in str(told["stays@example.net"]["subject"])
    said = plain(told["jo@example.net"])
    assert f"/recommendations/{ids['goes']}" in said
    assert "Stays here" in said
    assert f"/workshops/{workshop}/harvest.pdf?lang=en" in said
    assert "/receipts" in said
    assert "/me/settings" in plain(told["mia@example.org"])
    assert finn.post(at).status_code == 409, "it goes out once"


def plain(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body
    return str(body.get_content())


def test_addresses_are_forgotten_but_where_there_is_more_to_tell(
    database: Database, cast: Cast, sink: tuple[Sink, str], tmp_path: Path
) -> None:
    handler, smtp_url = sink
    workshop, ids = an_evening(database, cast)
    handed_over(database, cast, ids["goes"])
    with database.writing() as db:
        actions.send_report(db, get_workshop(db, workshop, for_=cast.finn), by=cast.finn)
    deliver(database, smtp_url, tmp_path)
    with database.reading() as db:
        assert db.scalars(select(ReportAddress)).all() == []
        left = {one.address for one in db.scalars(select(LeftAddress))}
        assert left == {"goes@example.net", "into@example.net"}
        kept = [str(one.payload) for one in db.scalars(select(Work))]
        told = select(func.count()).where(col(Notice.verb) == "workshop.reported")
        assert db.execute(told).scalar_one() == 4, "Max reads it on his page"
    assert not any("@" in payload for payload in kept)
    handler.mails.clear()
    with database.writing() as db:
        actions.review(db, get_recommendation(db, ids["goes"], for_=cast.sam), by=cast.sam)
        text = get_recommendation(db, ids["goes"], for_=System)
        actions.withdraw(db, text, "gedaan", by=System)
    deliver(database, smtp_url, tmp_path)
    heard = {to[0] for to, _mail in handler.mails}
    assert heard == left, "also with what was merged into it"
    with database.reading() as db:
        assert db.scalars(select(LeftAddress)).all() == []


def test_who_has_no_account_leaves_an_address_on_the_page_of_the_room(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop = plan_workshop(database, cast)
    with database.writing() as db:
        room = get_workshop(db, workshop, for_=cast.finn)
        open_room(db, room, by=cast.finn)
        code = room.join_code
    page, phone = f"/workshops/{workshop}", browse()
    at = f"{page}/report-address"
    assert phone.post(at, email="x@example.net").status_code == 403
    phone.post(f"/join/{code}", name="", table="2")
    phone.send(page, at, 422, email="nobody")
    phone.send(page, at, email="Zo@Example.net")
    with database.reading() as db:
        (kept,) = db.scalars(select(ReportAddress))
        assert (kept.address, kept.language) == ("zo@example.net", "en")
        assert readers_of(db, workshop).addresses == {"zo@example.net": "en"}
    assert "Get the report by mail" not in browse(cast.mia).get(page)


def test_only_who_runs_the_room_sends_it_and_once_it_is_closed(
    database: Database, cast: Cast
) -> None:
    workshop = plan_workshop(database, cast)
    with database.writing() as db:
        room = get_workshop(db, workshop, for_=cast.finn)
        open_room(db, room, by=cast.finn)
        with pytest.raises(NotNow, match="Close the room"):
            actions.send_report(db, room, by=cast.finn)
        close_room(db, room, by=cast.finn)
        with pytest.raises(NotYou):
            actions.send_report(db, room, by=cast.mia)
        actions.send_report(db, room, by=cast.sam)
