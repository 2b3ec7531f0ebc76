"""Who reads everything that is kept still does not know who wrote an anonymous text."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy import text as sql
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import NotNow, NotYou
from governance.core.journal import JournalEntry, JournalPayload
from governance.core.policy import System
from governance.people.actions import add_person
from governance.people.queries import actor_for
from governance.recommendations import actions
from governance.recommendations.actions import Typed
from governance.recommendations.anonymity import (
    FEW,
    MANY,
    anonymous_texts,
    holding_receipt,
    keep_numbers,
    new_receipt,
    seal_of,
    show_receipt,
)
from governance.recommendations.models import Author, Signature, Version
from governance.recommendations.queries import get_recommendation, table_of
from governance.workshops.actions import close_room
from governance.workshops.queries import get_workshop
from tests.attack import Loot, hits, take
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import GUIDE, open_workshop, put_on_table

type Browse = Callable[..., Browser]

PEOPLE, EACH = 40, 5
TEXTS = PEOPLE * EACH
CHANCE = 1 / PEOPLE


class Hall:
    """Forty people, half of them with an account, who each support something and then write
    something anonymous, five times, in any order."""

    def __init__(self, browse: Browse, database: Database, cast: Cast) -> None:
        self.database, self.cast = database, cast
        self.room = open_workshop(database, cast)
        self.wrote: dict[str, Any] = {}
        named = [put_on_table(database, self.room, cast.max, f"Named {n}") for n in range(EACH)]
        with database.reading() as db:
            code = get_workshop(db, self.room, for_=cast.finn).join_code
        people = [self._come_in(browse, code, number) for number in range(PEOPLE)]
        turns = [(who, turn) for who in range(PEOPLE) for turn in range(EACH)]
        random.SystemRandom().shuffle(turns)
        for number, (who, turn) in enumerate(turns):
            page, known = people[who]
            page.post(f"/recommendations/{named[turn]}/support", key=f"s{self.room}.{number}")
            title = f"Tekst {self.room}.{number:03d}."
            typed = {"title": title, "text": GUIDE.text, "language": "nl", "key": f"t{title}"}
            answer = page.post(
                f"/workshops/{self.room}/recommendations", signature="anonymous", **typed
            )
            assert answer.status_code < 400, answer.text
            self.wrote[title] = known

    def _come_in(self, browse: Browse, code: str, number: int) -> tuple[Browser, Any]:
        actor = None
        if number % 2:
            with self.database.writing() as db:
                person = add_person(
                    db, f"P {number}", f"p{self.room}.{number}@example.org", "nl", by=System
                )
                actor = actor_for(db, person)
        page = browse(actor)
        page.post(f"/join/{code}", name=f"P {number}", table="")
        with self.database.reading() as db:
            mine = sql("SELECT max(id) FROM participant")
            device = db.execute(mine).scalar_one()
        return page, ("account", actor.person) if actor else ("device", device)

    def close(self) -> None:
        """The facilitator closes the room."""
        with self.database.writing() as db:
            close_room(db, get_workshop(db, self.room, for_=self.cast.finn), by=self.cast.finn)

    def hand_over(self) -> None:
        """Everything becomes public."""
        with self.database.writing() as db:
            for one in table_of(db, self.room):
                actions.hand_over(db, one, answer_days=90, by=self.cast.finn)


def sigma(tries: int) -> float:
    return math.sqrt(tries * CHANCE * (1 - CHANCE))


def is_chance(found: dict[str, int]) -> bool:
    """Whether all ways together are right as often as chance, within three sigma, and no single
    one of them stands out."""
    tries = len(found) * TEXTS
    together = sum(found.values()) <= tries * CHANCE + 3 * sigma(tries)
    return together and max(found.values()) <= TEXTS * CHANCE + 5 * sigma(TEXTS)


def planted(loot: Loot, wrote: dict[str, Any], column: str) -> Loot:
    """The same loot, had a column grown with every text."""
    place = {title: n for n, title in enumerate(wrote)}
    rows = []
    for row in loot.tables["recommendation"]:
        title = json.loads(row["title"])["text"]
        rows.append(row | ({column: 1000 + place[title]} if title in place else {}))
    return Loot(loot.tables | {"recommendation": rows}, loot.orders)


def attack(hall: Hall, url: str, browse: Browse) -> tuple[Loot, dict[str, int], dict[str, int]]:
    """Take everything when the room is closed, and again when all is public."""
    hall.close()
    when_closed = hits(take(url, list(hall.wrote), {}), hall.wrote)
    hall.hand_over()
    public = ("/recommendations.csv", "/data/recommendations.csv", "/recommendations")
    exports = {path: browse().get(path) for path in public}
    exports["the room"] = browse(hall.cast.finn).get(f"/workshops/{hall.room}")
    loot = take(url, list(hall.wrote), exports)
    return loot, when_closed, hits(loot, hall.wrote)


def test_with_all_that_is_kept_nobody_is_found_out_more_often_than_by_chance(
    database: Database, database_url: str, cast: Cast, browse: Browse
) -> None:
    hall = Hall(browse, database, cast)
    loot, when_closed, found = attack(hall, database_url, browse)
    assert len(found) >= 8, found
    for column in ("id", "tick", "proposed_at"):
        caught = hits(planted(loot, hall.wrote, column), hall.wrote)
        assert max(caught.values()) > TEXTS * 0.95, "what would tell is found"
        assert not is_chance(caught)
    if not (is_chance(when_closed) and is_chance(found)):
        # Chance itself strays so far once in some hundred times, and not twice.
        _loot, when_closed, found = attack(Hall(browse, database, cast), database_url, browse)
    assert is_chance(when_closed), when_closed
    assert is_chance(found), found


def test_the_log_holds_patterns_and_nobody(
    database: Database, cast: Cast, browse: Browse, capsys: pytest.CaptureFixture[str]
) -> None:
    room = open_workshop(database, cast)
    typed = {"title": "Geheim", "text": "Van mij", "language": "nl", "signature": "anonymous"}
    browse(cast.mia).post(f"/workshops/{room}/recommendations", key="once", **typed)
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert lines[-1]["page"] == "/workshops/{workshop:int}/recommendations"
    for line in lines:
        assert set(line) == {"method", "page", "status", "ms", "event", "level", "timestamp"}


def test_a_number_is_drawn_from_those_that_are_kept_and_from_more_when_they_run_out(
    database: Database, cast: Cast
) -> None:
    room = open_workshop(database, cast)
    named = put_on_table(database, room, cast.mia)
    numbers = []
    with database.writing() as db:
        keep_numbers(db, room)
        workshop = get_workshop(db, room, for_=cast.finn)
        for n in range(MANY):
            typed = Typed("nl", f"Tekst {n}", "Tekst", signature=Signature.ANONYMOUS)
            numbers.append(actions.submit(db, workshop, typed, by=cast.mia).id)
    assert len(set(numbers)) == MANY
    assert min(numbers) < named < max(numbers), "the first lot was before, the next one after"
    assert put_on_table(database, room, cast.mia) > max(numbers) - MANY
    rises = sum(a < b for a, b in pairwise(numbers[: MANY - FEW]))
    assert 0.3 < rises / (MANY - FEW) < 0.7


def test_named_texts_are_numbered_as_if_there_were_no_anonymous_ones(
    database: Database, cast: Cast
) -> None:
    room = open_workshop(database, cast)
    first = put_on_table(database, room, cast.mia)
    for _ in range(5):
        put_on_table(database, room, cast.mia, signature=Signature.ANONYMOUS)
    assert put_on_table(database, room, cast.mia) == first + 1
    with database.reading() as db:
        ids = list(db.scalars(select(col(Author.id)).where(col(Author.id) > 0)))
        assert ids == [1, 2]


def test_the_room_is_sealed_once_and_the_holder_of_a_receipt_finds_the_text_in_it(
    database: Database, cast: Cast
) -> None:
    room = open_workshop(database, cast)
    for n in range(3):
        put_on_table(database, room, cast.mia, f"Tekst {n}", Signature.ANONYMOUS)
    put_on_table(database, room, cast.max)
    with database.writing() as db:
        close_room(db, get_workshop(db, room, for_=cast.finn), by=cast.finn)
    with database.reading() as db:
        sealed = select(col(JournalPayload.payload)).join(
            JournalEntry, col(JournalEntry.seq) == col(JournalPayload.seq)
        )
        said = db.scalars(sealed.where(col(JournalEntry.verb) == "workshop.sealed")).one()
        texts = anonymous_texts(db, room)
        assert json.loads(said)["texts"] == len(texts) == 3
        assert json.loads(said)["seal"] == seal_of(texts) == seal_of(texts[::-1])
        assert json.loads(said)["seal"] != seal_of(texts[:2])


def test_the_receipt_words_an_anonymous_text_anew_and_leaves_no_trace(
    database: Database, cast: Cast
) -> None:
    room, receipt = open_workshop(database, cast), new_receipt()
    typed = Typed("nl", "Eerst", "Zo", signature=Signature.ANONYMOUS)
    with database.writing() as db:
        workshop = get_workshop(db, room, for_=cast.mia)
        one = actions.submit(db, workshop, typed, by=cast.mia, receipt=receipt).id
    holder = holding_receipt(cast.visitor, show_receipt(receipt).lower())
    with database.reading() as db:
        before = db.execute(sql("SELECT size FROM journal_head")).scalar_one()
    for stranger in (cast.mia, cast.visitor, holding_receipt(cast.visitor, new_receipt())):
        with database.writing() as db, pytest.raises(NotYou):
            mine = get_recommendation(db, one, for_=cast.finn)
            actions.rewrite(db, mine, "Anders", "Zo", by=stranger)
    with database.writing() as db:
        actions.rewrite(db, get_recommendation(db, one, for_=holder), "Beter", "Zo dus", by=holder)
    with database.reading() as db:
        mine = get_recommendation(db, one, for_=holder)
        assert (mine.title.text, mine.text.text, mine.tick, mine.version) == (
            "Beter",
            "Zo dus",
            0,
            1,
        )
        assert db.execute(sql("SELECT size FROM journal_head")).scalar_one() == before
        assert db.scalars(select(Version)).all() == []
    with database.writing() as db:
        close_room(db, get_workshop(db, room, for_=cast.finn), by=cast.finn)
        with pytest.raises(NotNow):
            actions.rewrite(db, get_recommendation(db, one, for_=holder), "Te", "laat", by=holder)
