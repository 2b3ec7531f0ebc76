"""A fact that an author puts right: the secretaries hear of it, and minutes say what they keep."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.journal import JournalEntry
from governance.core.outbox import Work
from governance.core.words import words
from governance.decisions import actions
from governance.decisions.models import Correction, Decision
from governance.decisions.queries import decided_at
from governance.notifications.models import Notice
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.decisions.agenda import accepted, of_mia, put
from tests.unit.decisions.test_minutes import approve, approved, later
from tests.unit.meetings.board import hold

type Browse = Callable[..., Browser]

WORDS: dict[str, Any] = {"reasons-nl": "Omdat het er 34 zijn.", "reasons-fr": "Ils sont 34."}


def told(database: Database, cast: Cast, number: int = 1) -> list[int]:
    """Answers to texts of Mia that she knows."""
    with database.writing() as db:
        meeting = hold(db, cast)
        made = []
        for n in range(number):
            item = put(db, cast, meeting, of_mia(db, cast, f"Un guide {n}"))
            made.append(actions.draft(db, item, accepted(), by=cast.sam))
            actions.announce(db, made[-1], languages=("nl", "fr"), by=cast.sam)
        return [one.id for one in made]


def test_the_secretaries_hear_of_a_correction_and_it_stands_first_on_the_desk(
    database: Database, cast: Cast, browse: Browse
) -> None:
    first, second = told(database, cast, 2)
    browse(cast.mia).post(f"/decisions/{second}/corrections", text="Het zijn er 34.")
    with database.reading() as db:
        notices = db.scalars(select(Notice).where(col(Notice.verb) == "correction.sent")).all()
        assert [one.person_id for one in notices] == [cast.sam.person]
        mail = db.scalars(select(Work).where(col(Work.kind) == "notice")).all()[-1]
        assert mail.payload["person"] == cast.sam.person
        assert mail.payload["verb"] == "correction.sent"
    sam = browse(cast.sam)
    assert f'href="/decisions/{second}"' in sam.get("/me")
    desk = sam.get("/secretary?list=announced")
    assert desk.index(f"/decisions/{second}") < desk.index(f"/decisions/{first}")
    assert desk.count("public from") == 1
    assert "(1 waits for you)" in desk
    assert "Everyone reads it once that is answered." in sam.get(f"/decisions/{second}")
    assert "Everyone reads it from" not in sam.get(f"/decisions/{second}")
    sam.post("/corrections/1/reply", reply="We keken het na.")
    assert "waits for you" not in sam.get("/secretary?list=announced")


def test_taking_an_answer_back_settles_what_was_put_right_in_it(
    database: Database, cast: Cast, browse: Browse
) -> None:
    (one,) = told(database, cast)
    mia, sam, page = browse(cast.mia), browse(cast.sam), f"/decisions/{one}"
    mia.post(f"{page}/corrections", text="Het zijn er 34.")
    sam.post(f"{page}/return")
    assert "Het zijn er 34." in sam.get(page), "who words it anew reads it"
    with database.reading() as db:
        last = db.scalars(select(Notice).order_by(col(Notice.id).desc()).limit(1)).one()
        assert (last.person_id, last.verb) == (cast.mia.person, "decision.taken_back")
    assert sam.post(f"{page}/announcement").status_code == 303
    assert "was taken back, and looked at again" in mia.get(page)
    assert mia.post(f"{page}/corrections", text="Nu 35.").status_code == 303
    assert mia.post(f"{page}/corrections", text="Nu 36.").status_code == 409
    assert sam.post("/corrections/2/reply", reply="Nagekeken.").status_code == 303
    assert sam.post(f"{page}/publication").status_code == 303
    assert "1 author put a fact right" in browse().get(page)
    with database.reading() as db:
        kept = db.scalars(select(Correction).order_by(col(Correction.id)))
        assert [(said.settled, said.earlier) for said in kept] == [
            ("taken_back", True),
            ("left", False),
        ]


def test_approved_minutes_say_that_a_decision_was_worded_anew_and_ask_for_a_version(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting, _minutes = approved(db, cast)
        ((decision, _way),) = decided_at(db, meeting.id).values()
        page, minutes = f"/decisions/{decision.id}", f"/meetings/{meeting.id}/minutes"
    mia, sam = browse(cast.mia), browse(cast.sam)
    assert "worded anew" not in sam.get(minutes)
    mia.post(f"{page}/corrections", text="Het zijn er 34.")
    sam.send(f"{page}/edit", page, **WORDS)
    assert "after the minutes of its meeting were approved" in mia.get(page)
    assert f"{minutes}/version" in sam.get(page)
    assert f"{minutes}/version" in sam.get("/secretary?list=minutes")
    assert f"{minutes}/version" in sam.get(minutes)
    assert decision.reference not in browse().get(minutes), "the public does not know it yet"
    sam.post(f"{page}/publication")
    assert "a decision was worded anew" in browse().get(minutes)
    form = sam.get(f"{minutes}/version")
    assert f"{decision.reference} is worded anew since" in form
    assert f"{decision.reference} est reformulée" in form


def test_a_further_version_that_is_approved_holds_the_new_words(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting, _minutes = approved(db, cast)
        ((decision, _way),) = decided_at(db, meeting.id).values()
        authors = frozenset({cast.mia.person or 0})
        actions.say_what_is_not_so(db, decision, authors, "34", by=cast.mia)
        anew = words("nl", "Het zijn er 34.", fr="Ils sont 34.")
        given = {"reasons": anew, "text": None, "missing_resource": None}
        actions.correct(db, decision, **given, languages=("nl", "fr"), by=cast.sam)  # type: ignore[arg-type]
        assert decision.reworded_on == clock.today()
        actions.begin_version(db, meeting, anew, by=cast.sam)
        actions.send(db, meeting, languages=("nl", "fr"), by=cast.sam)
        approve(db, cast, meeting, later(db, cast, meeting, "ada", "bo"))
    with database.reading() as db:
        assert db.get_one(Decision, decision.id).reworded_on is None


def test_the_public_journal_names_no_decision_that_is_not_public(
    database: Database, cast: Cast, browse: Browse
) -> None:
    (one,) = told(database, cast)
    browse(cast.mia).post(f"/decisions/{one}/corrections", text="34")
    sam = browse(cast.sam)
    sam.post(f"/decisions/{one}/return")
    sam.post(f"/decisions/{one}/announcement")

    def named() -> list[tuple[str, str]]:
        with database.reading() as db:
            found = select(col(JournalEntry.verb), col(JournalEntry.object))
            entries = found.where(col(JournalEntry.verb).startswith("decision."))
            in_order = entries.order_by(col(JournalEntry.seq))
            return [(row.verb, row.object) for row in db.execute(in_order)]

    assert {name for _verb, name in named()} == {"/agenda-items/1"}
    sam.post(f"/decisions/{one}/publication")
    assert named()[-1] == ("decision.published", f"/decisions/{one}")
