"""From an agenda to a published decision, as Sam walks it, and what everyone else sees of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from governance.core.database import Database
from governance.core.errors import NotFound
from governance.core.words import words
from governance.decisions import actions
from governance.decisions.models import Stage, Withdrew
from governance.decisions.queries import decisions_about, get_decision
from governance.meetings.models import Kind
from governance.meetings.queries import get_meeting
from governance.recommendations.models import Recommendation
from governance.recommendations.models import Stage as Treatment
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.decisions.agenda import accepted, bring_out, of_mia, postponed, put
from tests.unit.meetings.board import found_board, hold, plan

type Fields = dict[str, Any]
type Browse = Callable[..., Browser]

CANARY = "kanariepiet"


def treatment(database: Database) -> Treatment:
    with database.reading() as db:
        return db.get_one(Recommendation, 1).stage


def test_sam_walks_a_recommendation_to_its_answer(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        of_mia(db, cast)
        hold(db, cast)
    sam, visitor = browse(cast.sam), browse()
    page = sam.get("/meetings/1/agenda/new?search=guide")
    assert "Un guide en ligne" in page
    add = "/meetings/1/recommendations"
    page = sam.send("/meetings/1/agenda/new?search=guide", add)
    assert "for decision" in page
    assert treatment(database) == Treatment.UNDER_REVIEW
    assert "Un guide en ligne" in visitor.get("/meetings/1")
    written: Fields = {
        "outcome": "accepted",
        "reasons-nl": "Omdat het kan.",
        "original": "nl",
        "votes_for": "3",
    }
    new = "/agenda-items/1/decisions/new"
    page = sam.send(new, "/agenda-items/1/decisions", **written)
    assert "Omdat het kan." in page
    assert "Omdat het kan." not in visitor.get("/meetings/1")
    assert "Fran" in sam.post("/decisions/1/announcement").text
    french: Fields = {"reasons-fr": "Parce que."}
    page = sam.send("/decisions/1/edit", "/decisions/1", **french)
    sam.send("/meetings/1", "/decisions/1/announcement")
    assert treatment(database) == Treatment.UNDER_REVIEW
    sam.send("/meetings/1", "/decisions/1/publication")
    assert treatment(database) == Treatment.ACCEPTED
    for path in ("/meetings/1", "/decisions/1"):
        page = visitor.get(path)
        assert "Omdat het kan." in page
        assert "3 for, 0 against, 0 abstained" in page
    assert "D-2022-01-1" in visitor.get("/decisions?year=2022&outcome=accepted")
    assert "D-2022-01-1" not in visitor.get("/decisions?year=2022&outcome=declined")


def test_a_draft_that_is_refused_keeps_what_was_typed(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        put(db, cast, hold(db, cast), of_mia(db, cast))
    sam = browse(cast.sam)
    new, to = "/agenda-items/1/decisions/new", "/agenda-items/1/decisions"
    typed: Fields = {"reasons-nl": "Omdat het kan.", "original": "nl"}
    page = sam.send(new, to, 422, outcome="postponed", **typed)
    assert "Say on which day this returns." in page
    assert "Say what was missing." in page
    assert "Omdat het kan." in page
    page = sam.send(new, to, 422, outcome="referred", **typed)
    assert "Say to whom this is referred." in page
    page = sam.send(new, to, 422, outcome="accepted", votes_for="4", **typed)
    assert "more votes than people who could vote here (3)" in page
    assert "Omdat het kan." in page
    page = sam.send(new, to, 422, outcome="accepted", original="nl")
    assert "This field is required." in page


def test_an_agenda_is_set_by_buttons(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        plan(db, cast, found_board(db, cast))
    sam = browse(cast.sam)
    page = ""
    for title in ("First things", "Second things"):
        fields: Fields = {"title-en": title, "original": "en", "minutes_planned": "15"}
        page = sam.send("/meetings/1/agenda/new", "/meetings/1/agenda", **fields)
    assert "15 minutes" in page
    page = sam.send("/meetings/1", "/agenda-items/2/position")
    assert page.index("Second things") < page.index("First things")
    page = sam.send("/meetings/1", "/agenda-items/2/removal")
    assert "Second things" not in page
    page = sam.send("/meetings/1/agenda/new", "/meetings/1/agenda", 422, original="en")
    assert "This field is required." in page


def test_an_internal_point_is_read_inside_only(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), title=CANARY, public=False)
        bring_out(db, cast, item)
    for reader in (browse(), browse(cast.mia)):
        assert CANARY not in reader.get("/meetings/1")
        assert "D-2022-01-1" not in reader.get("/decisions")
        reader.get("/decisions/1", 404)
    assert CANARY in browse(cast.bo).get("/meetings/1")


def test_what_was_postponed_is_proposed_and_added_with_one_press(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        bring_out(db, cast, put(db, cast, hold(db, cast), of_mia(db, cast)), postponed())
        plan(db, cast, found_board(db, cast), on=date(2099, 1, 1))
    visitor, sam = browse(), browse(cast.sam)
    assert "Returning now" not in visitor.get("/meetings/2")
    assert "returns to the agenda from 1 October 2022" in visitor.get("/decisions/1")
    assert "Returning now" in sam.get("/meetings/2")
    page = sam.send("/meetings/2", "/meetings/2/recommendations")
    assert "Returning now" not in page
    assert "Un guide en ligne" in visitor.get("/meetings/2")


def test_a_director_declares_a_conflict_that_everyone_reads(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        put(db, cast, hold(db, cast), of_mia(db, cast))
    bo = browse(cast.bo)
    fields: Fields = {"conflict-1-withdrew": "left"}
    bo.send("/meetings/1", "/agenda-items/1/conflicts", **fields)
    sentence = "Bo Claes declared a conflict of interest and left the room."
    assert sentence in browse().get("/meetings/1")
    assert sentence not in bo.send("/meetings/1", "/agenda-items/1/conflicts/removal")
    assert bo.post("/agenda-items/1/conflicts/removal", person=cast.bo.person).status_code == 409
    bo.send("/meetings/1", "/agenda-items/1/conflicts", **fields)
    assert sentence in browse().get("/meetings/1")
    somebody: Fields = {"conflict-1-person": str(cast.ada.person), "conflict-1-withdrew": "left"}
    assert bo.post("/agenda-items/1/conflicts", **somebody).status_code == 403
    assert browse(cast.mia).post("/agenda-items/1/conflicts", **somebody).status_code == 403
    removal: Fields = {"person": cast.bo.person}
    assert browse(cast.mia).post("/agenda-items/1/conflicts/removal", **removal).status_code == 403


def test_a_seminar_has_points_for_information_only(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        hold(db, cast, Kind.SEMINAR)
        of_mia(db, cast)
    sam = browse(cast.sam)
    page = sam.send("/meetings/1/agenda/new", "/meetings/1/recommendations")
    assert "for information" in page
    assert "Write the decision" not in page
    fields: Fields = {"title-en": "Vote", "original": "en", "purpose": "decision"}
    page = sam.send("/meetings/1/agenda/new", "/meetings/1/agenda", 422, **fields)
    assert "A seminar discusses; it cannot decide." in page
    assert "Vote" in page


def test_a_stranger_sets_and_decides_nothing(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        bring_out(db, cast, put(db, cast, hold(db, cast), of_mia(db, cast)))
    for stranger in (browse(), browse(cast.mia), browse(cast.edda)):
        for path in (
            "/meetings/1/agenda/new", "/agenda-items/1/decisions/new", "/decisions/1/edit",
        ):  # fmt: skip
            stranger.get(path, 403)
        for path in (
            "/meetings/1/agenda", "/meetings/1/recommendations", "/agenda-items/1/removal",
            "/agenda-items/1/decisions", "/decisions/1", "/decisions/1/dismissal",
            "/decisions/1/announcement", "/decisions/1/publication",
        ):  # fmt: skip
            assert stranger.post(path).status_code == 403, path
        assert stranger.post("/agenda-items/1/position", position="1").status_code == 403


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.ANNOUNCED])
def test_nothing_of_an_unpublished_decision_leaks(
    database: Database, cast: Cast, browse: Browse, stage: Stage
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        secret = words("nl", CANARY, fr=CANARY)
        typed = postponed(reasons=secret, missing_resource=secret, text=secret)
        decision = actions.draft(db, item, typed, by=cast.sam)
        if stage == Stage.ANNOUNCED:
            actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
    for reader, actor in ((browse(), cast.visitor), (browse(cast.max), cast.max)):
        for path in (
            "/", "/meetings", "/meetings/1", "/decisions", "/recommendations",
            "/recommendations/1", "/data/recommendations.json",
            "/calendar", "/progress", "/data/journal.jsonl",
        ):  # fmt: skip
            shown = reader.get(path)
            assert CANARY not in shown, path
            assert "D-2022-01-1" not in shown, path
            if path != "/data/journal.jsonl":  # which says that something was written, not what
                assert '/decisions/1"' not in shown, path
        reader.get("/decisions/1", 404)
        reader.get("/D-2022-01-1", 404)
        with database.reading() as db:
            assert decisions_about(db, 1, for_=actor) == []
            with pytest.raises(NotFound):
                get_decision(db, decision.id, for_=actor)
    author = browse(cast.mia)
    author.get("/decisions/1", 200 if stage == Stage.ANNOUNCED else 404)
    assert (CANARY in author.get("/meetings/1")) == (stage == Stage.ANNOUNCED)
    assert CANARY in browse(cast.bo).get("/decisions/1")
    assert treatment(database) == Treatment.UNDER_REVIEW


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    said: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_more: object) -> None:
        said.append(statement)

    event.listen(database.reader, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(database.reader, "before_cursor_execute", note)


PATHS = {
    "/meetings": 8, "/meetings/1": 12, "/meetings/1/agenda/new": 12, "/decisions": 8,
    "/decisions/1": 12, "/bodies": 8, "/bodies/1": 12, "/agenda-items/2/decisions/new": 12,
}  # fmt: skip


def test_pages_ask_as_often_for_many_rows_as_for_one(
    database: Database, cast: Cast, browse: Browse
) -> None:
    def fill(times: int) -> None:
        with database.writing() as db:
            meeting = get_meeting(db, 1, for_=cast.sam)
            for n in range(times):
                item = put(db, cast, meeting, of_mia(db, cast, f"Guide {n}"))
                person = cast.bo.person or 0
                actions.declare_conflict(db, item, person, Withdrew.LEFT, by=cast.sam)
                bring_out(db, cast, item, accepted(votes_for=2))
                of_mia(db, cast, f"Waits {n}")
                put(db, cast, meeting, title=f"Other {n}")
                hold(db, cast)

    def ask() -> dict[str, int]:
        counts = {}
        for path in PATHS:
            with counted(database) as said:
                sam.get(path)
            counts[path] = len(said)
        return counts

    with database.writing() as db:
        hold(db, cast)
    sam = browse(cast.sam)
    fill(1)
    few = ask()
    fill(12)
    assert ask() == few
    for path, most in PATHS.items():
        assert few[path] <= most, (path, few[path])
