"""Before a workshop: its plan, what is printed, who signs up, and who is reminded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.app import ways
from governance.core import clock
from governance.core.database import Database
from governance.core.errors import NotNow, NotYou
from governance.core.outbox import Work
from governance.core.settings import Settings
from governance.core.words import words
from governance.notifications.models import Notice
from governance.notifications.reminding import remind_of_workshops
from governance.people.actions import erase
from governance.people.queries import get_person
from governance.workshops.actions import Planned, open_room, plan, sign_up, take_sign_up_back
from governance.workshops.models import Step
from governance.workshops.queries import coming_to, get_workshop, who_comes
from governance.workshops.wifi import wifi_payload
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries

type Browse = Callable[..., Browser]


def plan_for(database: Database, cast: Cast, day: date, **more: Any) -> int:
    """A workshop on a day that Finn runs; its id."""
    typed = Planned(
        words("nl", "Samen in 2027", fr="Ensemble en 2027"),
        day,
        wifi_name="Zaal; 2",
        wifi_password='a"b\\c:d,e',
        **more,
    )
    with database.writing() as db:
        return plan(db, typed, [cast.finn.person or 0], by=cast.sam).id


def tomorrow() -> date:
    return clock.today() + timedelta(days=1)


def test_every_sign_that_means_something_in_a_wifi_code_is_escaped() -> None:
    assert wifi_payload('a;b,c:d"e\\f', "x;y") == 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:x\\;y;;'
    assert wifi_payload("Open", "") == "WIFI:T:nopass;S:Open;;"


def test_the_plan_keeps_minutes_tables_dots_and_the_network(
    database: Database, cast: Cast, browse: Browse
) -> None:
    sam = browse(cast.sam)
    typed: dict[str, Any] = {"title-en": "Together", "held_on": "2027-01-12", "languages": "nl"}
    typed |= {"tables": "8", "collect": "25", "choose": "", "dots": "0"}
    typed |= {"wifi_name": "Zaal", "wifi_password": "geheim"}
    html = sam.send("/workshops/new", "/workshops", 200, **typed)
    assert "geheim" not in html
    with database.reading() as db:
        made = get_workshop(db, 1, for_=cast.sam)
    assert (made.tables, made.dots, made.asks_agreement) == (8, 0, True)
    assert [made.minutes_of(step) for step in Step] == [25, 40, 20]
    assert (made.wifi_name, made.wifi_password) == ("Zaal", "geheim")
    sam.send("/workshops/1/edit", "/workshops/1", 422, collect="0")
    sam.send("/workshops/1/edit", "/workshops/1", 422, wifi_name="x" * 33)


def test_the_network_is_told_to_who_runs_the_room_and_to_nobody_else(
    database: Database, cast: Cast, browse: Browse
) -> None:
    at = f"/workshops/{plan_for(database, cast, tomorrow())}"
    for runs in (cast.finn, cast.sam, cast.ada):
        for page in ("/desk", "/edit", "/door-sheet"):
            assert "Zaal; 2" in browse(runs).get(at + page), page
    director = browse(cast.bo)
    for page in ("", "/edit", "/door-sheet", "/paper-forms"):
        assert "Zaal; 2" not in director.get(at + page), page
    director.send(f"{at}/edit", at, place="Luik")
    with database.reading() as db:
        kept = get_workshop(db, int(at[-1]), for_=cast.finn)
    assert (kept.place, kept.wifi_name) == ("Luik", "Zaal; 2"), "what is not asked stays"
    for other in (cast.mia, None):
        assert "Zaal; 2" not in browse(other).get(at)
        for page in ("/edit", "/door-sheet", "/paper-forms"):
            browse(other).get(at + page, 403)


def test_the_sheets_speak_the_languages_of_the_workshop(
    database: Database, cast: Cast, browse: Browse
) -> None:
    at = f"/workshops/{plan_for(database, cast, date(2027, 3, 1), languages=('nl', 'fr'))}"
    door = browse(cast.finn).get(f"{at}/door-sheet")
    for said in ("Samen in 2027", "Ensemble en 2027", "1 maart 2027", "1er mars 2027"):
        assert said in door
    assert door.count('class="qr"') == 2, "the way in, and the network"
    assert "Scannez le carré" in door
    assert "Scan het vierkant" in door
    forms = browse(cast.finn).get(f"{at}/paper-forms")
    assert forms.count('class="paper-form"') == 8, "four to a page, a page for each language"
    assert forms.count("<strong>W-2027-01</strong>") == 8
    assert "Wat beveel je aan?" in forms
    assert "Que recommandez-vous?" in forms


def test_members_sign_up_are_counted_and_named_only_to_who_runs_the_room(
    database: Database, cast: Cast, browse: Browse
) -> None:
    at = f"/workshops/{plan_for(database, cast, tomorrow())}"
    mia = browse(cast.mia)
    assert "You are signed up" in mia.send(at, f"{at}/sign-up")
    assert mia.post(f"{at}/sign-up").status_code == 303, "twice is once"
    html = browse(cast.max).send("/workshops", f"{at}/sign-up", next="/workshops")
    assert "2 members come" in html
    for looks in (None, cast.max, cast.bo):
        page = browse(looks)
        assert "2 members come" in page.get(at)
        assert "Mia Okafor" not in page.get(at) + page.get("/workshops")
    assert "Mia Okafor" in browse(cast.finn).get(f"{at}/desk")
    assert "You are no longer signed up" in mia.send(at, f"{at}/sign-up-end")
    assert "1 member comes" in browse().get(at)
    assert browse().post(f"{at}/sign-up").status_code == 403


def test_nobody_signs_up_for_what_has_begun_or_is_over(database: Database, cast: Cast) -> None:
    later, earlier = (
        plan_for(database, cast, tomorrow()),
        plan_for(database, cast, date(2022, 1, 2)),
    )
    with database.writing() as db:
        open_room(db, get_workshop(db, later, for_=cast.finn), by=cast.finn)
        for workshop_id in (later, earlier):
            workshop = get_workshop(db, workshop_id, for_=cast.mia)
            with pytest.raises(NotNow):
                sign_up(db, workshop, by=cast.mia)
            with pytest.raises(NotYou):
                sign_up(db, workshop, by=cast.visitor)


def test_the_list_asks_no_more_when_many_come(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id, page = plan_for(database, cast, tomorrow()), browse(cast.mia)
    with count_queries(database) as few:
        page.get("/workshops")
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.mia)
        for who in (cast.mia, cast.max, cast.lena):
            sign_up(db, workshop, by=who)
    with count_queries(database) as many:
        page.get("/workshops")
    assert len(many) == len(few)


def test_who_signed_up_is_reminded_the_day_before_and_once(database: Database, cast: Cast) -> None:
    soon = plan_for(database, cast, tomorrow())
    plan_for(database, cast, tomorrow())
    far = plan_for(database, cast, tomorrow() + timedelta(days=1))
    with database.writing() as db:
        for workshop_id, who in ((soon, cast.mia), (soon, cast.max), (far, cast.lena)):
            sign_up(db, get_workshop(db, workshop_id, for_=who), by=who)
        take_sign_up_back(db, get_workshop(db, soon, for_=cast.max), by=cast.max)
    for _day in range(2):
        with database.writing() as db:
            remind_of_workshops(db)
    with database.reading() as db:
        told = db.scalars(select(Notice)).all()
        mails = db.scalars(select(Work).where(col(Work.done_at).is_(None))).all()
    assert [(one.person_id, one.path) for one in told] == [(cast.mia.person, f"/workshops/{soon}")]
    assert [mail.payload["person"] for mail in mails] == [cast.mia.person]
    assert mails[0].due_at.astimezone(clock.BRUSSELS).hour == 9


def test_the_reminder_is_written_in_the_language_of_who_comes(
    database: Database, cast: Cast, settings: Settings
) -> None:
    workshop_id = plan_for(database, cast, tomorrow())
    with database.writing() as db:
        sign_up(db, get_workshop(db, workshop_id, for_=cast.mia), by=cast.mia)
    with database.writing() as db:
        remind_of_workshops(db)
    waiting = select(Work).where(col(Work.kind) == "notice", col(Work.done_at).is_(None))
    with database.reading() as db:
        piece = db.scalars(waiting).one()
    ways(settings)["notice"](database, piece)
    with database.reading() as db:
        mail = db.scalars(select(Work).where(col(Work.kind) == "mail")).one().payload
    assert mail["subject"].endswith(": demain")
    assert "Vous êtes inscrit·e à cet atelier" in mail["text"]
    assert f"/workshops/{workshop_id}" in mail["html"]
    assert "parce que vous êtes inscrit·e" in mail["html"]
    assert "geheim" not in mail["text"] + mail["html"]


def test_nobody_waits_for_somebody_who_left(database: Database, cast: Cast) -> None:
    workshop_id = plan_for(database, cast, tomorrow())
    with database.writing() as db:
        sign_up(db, get_workshop(db, workshop_id, for_=cast.mia), by=cast.mia)
    with database.writing() as db:
        erase(db, get_person(db, cast.mia.person or 0), by=cast.mia)
    with database.reading() as db:
        assert who_comes(db, workshop_id) == []
        assert coming_to(db, get_workshop(db, workshop_id, for_=cast.max), cast.max).count == 0
