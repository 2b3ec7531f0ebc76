"""Every page of a workshop, from its planning to its harvest, in four languages, light and dark."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from sqlalchemy.orm import Session

from governance.app import open_database
from governance.core import clock
from governance.core.database import Database
from governance.core.words import words
from governance.recommendations import actions
from governance.recommendations.queries import get_recommendation
from governance.workshops.actions import (
    Planned,
    begin_step,
    close_room,
    hide_texts,
    open_room,
    plan,
    reveal_texts,
)
from governance.workshops.models import Step, Workshop
from governance.workshops.queries import get_workshop
from tests.cast import Cast
from tests.e2e.acting import form_to, press, type_into
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish, settings_of
from tests.rooms import GUIDE, join_room, put_on_table

type OpenAs = Callable[..., Page]
type Act = Callable[..., None]

SCHEMES = {"nl": "light", "de": "light", "fr": "dark", "en": "dark"}
AXE = Axe()
ALL = {"resultTypes": ["violations"]}
BUT_COLOURS = ALL | {"rules": {"color-contrast": {"enabled": False}}}
"""For a language that has the colours of one before it; they take most of the time."""
OPTIONS = {"nl": ALL, "de": BUT_COLOURS, "fr": ALL, "en": BUT_COLOURS}
PAPERS = ("Een tuin op het dak", "Een tuin boven op het dak", "Later open op vrijdag")


class Evening:
    """A workshop, done to by its actions; the pages are only looked at."""

    def __init__(self, served: Served) -> None:
        self.cast: Cast = furnish(served)
        self.database: Database = open_database(settings_of(served))
        typed = Planned(
            words("nl", "Hoe werken we samen?", fr="Comment travailler ensemble ?"),
            clock.today() + timedelta(days=1),
            questions=words("nl", "Wat moet anders?"),
            place="Luik",
            languages=("nl", "fr"),
            tables=3,
            wifi_name="Gasten",
            wifi_password="samen;sterk",
        )
        with self.database.writing() as db:
            self.workshop = plan(db, typed, [self.cast.finn.person or 0], by=self.cast.sam).id
        self.path = f"/workshops/{self.workshop}"

    def does(self, act: Act, *given: object) -> None:
        """Finn does something to the room."""
        with self.database.writing() as db:
            act(db, self._room(db), *given, by=self.cast.finn)

    def code(self) -> str:
        """What stands at the door."""
        with self.database.reading() as db:
            return self._room(db).join_code

    def is_written(self) -> list[int]:
        """Somebody at table 3 writes, supports and is supported; the ids."""
        jo = join_room(self.database, self.workshop, by=self.cast.max)
        return [put_on_table(self.database, self.workshop, jo, title) for title in PAPERS]

    def is_put_together(self, some: list[int]) -> None:
        """Two of them in a group."""
        with self.database.writing() as db:
            two = [get_recommendation(db, one, for_=self.cast.finn) for one in some[:2]]
            actions.cluster(db, self._room(db), "Tuinen", two, by=self.cast.finn)

    def _room(self, db: Session) -> Workshop:
        return get_workshop(db, self.workshop, for_=self.cast.finn)


class Walk:
    """Two browsers, of a facilitator and of a phone, that look at pages in every language."""

    def __init__(self, house: Served, open_as: OpenAs, evening: Evening) -> None:
        given: dict[str, Any] = {"bypass_csp": True, "reduced_motion": "reduce"}
        self.finn: Page = open_as(house, "finn", viewport={"width": 1024, "height": 768}, **given)
        self.mia: Page = open_as(house, "mia", phone=True, **given)
        self.phone: Page = open_as(house, phone=True, **given)
        self.path = evening.path

    def look(self, page: Page, *paths: str, then: Callable[[Page], None] | None = None) -> None:
        """Nothing that axe minds on any of these, and nothing wider than the screen."""
        for path in paths:
            for language, scheme in SCHEMES.items():
                if language in ("nl", "fr"):
                    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                page.goto(f"{path}?lang={language}")
                assert page.locator("html").get_attribute("lang") == language, path
                if then is not None:
                    then(page)
                self.is_open_to_everybody(page, path, language)

    def is_open_to_everybody(self, page: Page, path: str, language: str) -> None:
        """Looked at when what fades in has come."""
        page.evaluate("Promise.all(document.getAnimations().map(one => one.finished))")
        found = AXE.run(page, options=OPTIONS[language])
        where = f"{path} in {language}"
        assert found.violations_count == 0, where + found.generate_report()
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert width <= 0, f"{where} is {width} too wide"


def test_nothing_stands_in_the_way_of_anybody_on_any_page_of_a_workshop(
    served: Served, open_as: OpenAs
) -> None:
    evening = Evening(served)
    walk = Walk(served, open_as, evening)
    before_it_begins(walk)
    evening.does(open_room)
    code = evening.code()
    walk.look(walk.phone, "/join", f"/join/{code}")
    walk.look(walk.finn, f"{evening.path}/wall")
    written = evening.is_written()
    the_phone_writes(walk, code)
    evening.does(hide_texts)
    walk.look(walk.finn, f"{evening.path}/wall")
    evening.does(reveal_texts)
    while_it_collects(walk)
    evening.does(begin_step, Step.DISCUSS)
    evening.is_put_together(written)
    walk.look(walk.finn, *(f"{evening.path}/{page}" for page in ("desk", "wall")))
    evening.does(begin_step, Step.CHOOSE)
    the_room_chooses(walk)
    evening.does(close_room)
    after_it_closed(walk)
    what_is_planted_is_found(walk)
    evening.database.close()


def before_it_begins(walk: Walk) -> None:
    """Planned, printed, signed up for."""
    planned = ("desk", "wall", "edit", "door-sheet", "paper-forms")
    walk.look(walk.finn, *(f"{walk.path}/{page}" for page in planned))
    walk.mia.goto(walk.path)
    press(walk.mia, "/sign-up")
    walk.look(walk.mia, walk.path)


def the_phone_writes(walk: Walk, code: str) -> None:
    """Joined, with what is kept, with a similar one, and on a phone that is handed on."""
    phone = walk.phone
    phone.goto(f"/join/{code}")
    type_into(phone, name="Jo", table="3")
    press(phone, code)
    type_into(phone, title=GUIDE.title, text=GUIDE.text)
    form_to(phone, "/recommendations").locator(".form-end button").click()
    expect(phone.locator("[data-kept] > li")).to_have_attribute("data-state", "received")

    def writes(phone: Page) -> None:
        phone.locator("#phone[data-ready]").wait_for()
        phone.locator("#writing [name=title]").fill(PAPERS[0])
        phone.locator("form[data-next]").locator("xpath=ancestor::details/summary").click()
        expect(phone.locator("#similar")).to_contain_text(PAPERS[0])

    walk.look(phone, walk.path, then=writes)
    walk.look(phone, f"/join/{code}", f"{walk.path}/offline")


def while_it_collects(walk: Walk) -> None:
    """The desk and the wall, with what is done to the texts."""
    walk.look(walk.finn, *(f"{walk.path}/{page}" for page in ("desk", "wall")))


def the_room_chooses(walk: Walk) -> None:
    """On the phone, on the wall and on the desk."""
    walk.look(walk.phone, f"{walk.path}/choice", walk.path)
    walk.look(walk.finn, *(f"{walk.path}/{page}" for page in ("desk", "wall")))


def after_it_closed(walk: Walk) -> None:
    """What was chosen, and what the workshop brought."""
    walk.look(walk.phone, *(f"{walk.path}{page}" for page in ("", "/choice")))
    walk.look(walk.finn, *(f"{walk.path}/{page}" for page in ("desk", "wall", "harvest")))


def what_is_planted_is_found(walk: Walk) -> None:
    """A picture without words, in a language that is looked at without colours."""
    main = walk.finn.locator("main")
    main.evaluate("main => main.append(document.createElement('img'))")
    assert AXE.run(walk.finn, options=BUT_COLOURS).violations_count == 1
