"""Directors find an open vote, know what is voted on, and cast it on purpose; nothing goes on
without them meanwhile, and what cannot count is held again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import NotNow
from governance.core.outbox import Work
from governance.core.words import words
from governance.decisions import actions
from governance.decisions.models import AgendaItem, Choice, Way, Withdrew
from governance.decisions.queries import cast_at, conflicted, turnout, votes_open_for
from governance.decisions.voting import vote_on
from governance.meetings import actions as meetings
from governance.meetings.models import Meeting, Presence
from governance.meetings.queries import seats_at
from governance.notifications.models import Notice
from tests.browse import Browser
from tests.cast import Cast as People
from tests.counting import count_queries
from tests.unit.decisions.agenda import accepted, of_mia, put
from tests.unit.decisions.test_votes import closed, they_vote
from tests.unit.meetings.board import hold, note

type Browse = Callable[..., Browser]


def opened(
    db: Session, people: People, way: Way = Way.NAMED, *present: str, **represented: str
) -> AgendaItem:
    """A vote that is open at a meeting with these people."""
    meeting = hold(db, people)
    note(db, people, meeting, *present, **represented)
    item = put(db, people, meeting, of_mia(db, people))
    actions.open_vote(db, item, way, by=people.sam)
    return item


def page_of(item: AgendaItem) -> str:
    """Where it is voted on."""
    return f"/agenda-items/{item.id}/vote"


def test_whoever_votes_is_led_to_an_open_vote(
    database: Database, cast: People, browse: Browse
) -> None:
    with database.writing() as db:
        item = opened(db, cast, lena="bo")
    page, waits = page_of(item), "A vote is open: vote"
    ada, bo, sam = browse(cast.ada), browse(cast.bo), browse(cast.sam)
    for who in (ada, bo, browse(cast.edda)):
        assert waits in who.get("/meetings/1")
        assert "Votes that wait for you" in who.get("/me")
        assert page in who.get("/me")
    assert "0 of 4 votes are cast." in sam.get("/meetings/1")
    for other in (sam, browse(cast.lena), browse(cast.finn), browse()):
        assert waits not in other.get("/meetings/1")
    assert "Votes that" not in sam.get("/me")
    assert "/vote" not in browse().get("/meetings/1")
    ada.send(page, f"{page}/casts", choice="for")
    bo.send(page, f"{page}/casts", choice="for")
    assert "1 of 4 votes is cast." not in sam.get("/meetings/1")
    assert "2 of 4 votes are cast." in sam.get("/meetings/1")
    assert "You voted." in ada.get("/meetings/1")
    assert "You voted." in ada.get("/me")
    assert "Votes that are open" in ada.get("/me")
    assert waits in bo.get("/me"), "Bo represents Lena, and did not vote for her yet"
    assert waits in bo.get("/meetings/1")
    bo.post(f"{page}/casts", seat=cast.lena.person, choice="abstained")
    assert waits not in bo.get("/me")


def test_one_query_finds_the_votes_that_the_meeting_says_somebody_may_cast(
    database: Database, cast: People
) -> None:
    with database.writing() as db:
        item = opened(db, cast, Way.NAMED, "finn", lena="bo")
        they_vote(db, item, cast, ada=Choice.FOR)
        changes: list[Callable[[], Any]] = [
            lambda: None,
            lambda: actions.declare_conflict(
                db, item, cast.lena.person or 0, Withdrew.LEFT, by=cast.sam
            ),
            lambda: actions.declare_conflict(
                db, item, cast.bo.person or 0, Withdrew.LEFT, by=cast.sam
            ),
            lambda: actions.take_back_conflict(db, item, cast.bo.person or 0, by=cast.sam),
            lambda: leaves(db, cast, "edda", represented_by="bo"),
            lambda: leaves(db, cast, "bo"),
        ]
        for change in changes:
            change()
            db.flush()
            _same(db, cast, item)


def leaves(db: Session, people: People, first: str, represented_by: str = "") -> None:
    """Somebody goes home at nine."""
    meeting = db.get_one(Meeting, 1)
    proxy = people[represented_by].person if represented_by else None
    given: Any = (people[first].person, Presence.PRESENT, proxy)
    actions.note_who_attends(db, meeting, *given, left_at=time(21), by=people.sam)


def _same(db: Session, people: People, item: AgendaItem) -> None:
    seats = seats_at(db, db.get_one(Meeting, item.meeting_id))
    cast = cast_at(db, item.meeting_id)[item.id]
    for one in vars(people).values():
        if one.person:
            stands = turnout(seats, conflicted(db, item.id), cast, one)
            found = votes_open_for(db, one.person)
            assert bool(found) == bool(stands.mine)
            missing = {seat.person_id for seat in stands.mine_missing}
            assert {person for it in found for person in it.missing} == missing


def test_whose_hand_votes_is_told_on_their_page_and_by_no_mail(
    database: Database, cast: People
) -> None:
    with database.writing() as db:
        before = len(db.scalars(select(Work)).all())
        opened(db, cast, lena="bo")
    with database.reading() as db:
        told = db.scalars(select(Notice).where(col(Notice.verb) == "vote.opened")).all()
        assert {one.person_id for one in told} == {
            cast.ada.person, cast.bo.person, cast.edda.person
        }  # fmt: skip
        asked = [one.payload.get("verb") for one in db.scalars(select(Work)).all()[before:]]
        assert "vote.opened" not in asked


def test_nobody_votes_outside_the_session_or_on_a_point_that_was_taken_off(
    database: Database, cast: People
) -> None:
    with database.writing() as db:
        item = opened(db, cast)
        meeting = db.get_one(Meeting, 1)
        item.taken_off = True
        with pytest.raises(NotNow, match="taken off"):
            they_vote(db, item, cast, ada=Choice.FOR)
        item.taken_off = False
        meetings.close(db, meeting, by=cast.sam)
        with pytest.raises(NotNow, match="not in session"):
            they_vote(db, item, cast, ada=Choice.FOR)


def test_while_a_vote_is_open_the_meeting_is_not_closed_and_its_point_stays(
    database: Database, cast: People, browse: Browse
) -> None:
    with database.writing() as db:
        item = opened(db, cast)
        other = put(db, cast, db.get_one(Meeting, 1))
        with pytest.raises(NotNow, match="point 1, “Un guide en ligne”, is still open"):
            actions.take_off(db, item, by=cast.sam)
        actions.take_off(db, other, by=cast.sam)
    sam = browse(cast.sam)
    refused = sam.send("/meetings/1", "/meetings/1/closing", 409)
    assert "point 1, “Un guide en ligne”, is still open" in refused
    with database.writing() as db:
        closed(db, cast, db.get_one(AgendaItem, item.id))
    assert "The meeting is closed." in sam.send("/meetings/1", "/meetings/1/closing")


@pytest.mark.parametrize("way", list(Way))
def test_a_vote_is_chosen_and_then_cast(
    database: Database, cast: People, browse: Browse, way: Way
) -> None:
    with database.writing() as db:
        item = opened(db, cast, way)
    ada, page = browse(cast.ada), page_of(item)
    html = ada.get(page)
    assert "checked" not in html
    assert html.count("Cast my vote") == 1
    assert "Choose for, against or abstention." in ada.send(page, f"{page}/casts", 422)
    after = ada.send(page, f"{page}/casts", choice="against")
    assert ("it cannot be changed" in after) == (way == Way.SECRET)
    assert ("Change my vote" in after) == (way == Way.NAMED)
    again = ada.post(f"{page}/casts", seat=cast.ada.person, choice="for")
    assert again.status_code == (409 if way == Way.SECRET else 303)


def test_it_is_always_said_what_is_voted_on(
    database: Database, cast: People, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        plain, about = put(db, cast, meeting), put(db, cast, meeting, of_mia(db, cast))
        assert about.recommendation
        answer = accepted(text=words("nl", "We maken een gids.", en="We make a guide."))
        actions.prepare(db, about.recommendation, answer, by=cast.sam)
    sam, edda = browse(cast.sam), browse(cast.edda)
    sam.send(page_of(plain), page_of(plain), way="named")
    assert "The point itself:" in edda.get(page_of(plain))
    sam.send(page_of(about), page_of(about), way="named")
    assert "We make a guide." in edda.get(page_of(about))
    with database.reading() as db:
        assert (vote := vote_on(db, plain.id))
        assert vote.proposal is None, "the title is not taken for the text of a decision"


def test_closing_with_votes_missing_asks_first(
    database: Database, cast: People, browse: Browse
) -> None:
    with database.writing() as db:
        item = opened(db, cast)
        they_vote(db, item, cast, bo=Choice.FOR)
    sam, page = browse(cast.sam), page_of(item)
    assert "2 votes are missing: Ada Demir, Edda Lambert." in sam.get(page)
    unasked = sam.post(f"{page}/closing")
    assert unasked.status_code == 409
    assert "2 votes are missing now" in unasked.text
    assert "closed and counted" in sam.send(page, f"{page}/closing")


def test_a_conflict_after_the_vote_says_what_follows_and_it_is_held_again_there(
    database: Database, cast: People, browse: Browse
) -> None:
    with database.writing() as db:
        item = opened(db, cast, Way.SECRET, lena="bo")
        they_vote(db, item, cast, lena=Choice.FOR, ada=Choice.FOR)
    sam, page = browse(cast.sam), page_of(item)
    given: dict[str, Any] = {"conflict-1-person": cast.bo.person, "conflict-1-withdrew": "left"}
    said = sam.send("/meetings/1", "/agenda-items/1/conflicts", **given)
    assert "Their vote was cast: the vote is held again." in said
    assert "A vote was cast that does not count any more: Lena Roussel." in said
    assert "Lena Roussel is represented by Bo Claes, who has a conflict of interest." in said
    assert "1 of 2 votes is cast." in said
    refused = sam.post(f"{page}/closing", missing="1")
    assert (refused.status_code, "Hold the vote again" in refused.text) == (409, True)
    again = sam.send(page, f"{page}/cancellation")
    assert "it is open" in again
    assert "0 of 2 votes are cast." in again
    assert "does not count any more" not in again
    with database.reading() as db:
        assert (vote := vote_on(db, item.id))
        assert (vote.id, vote.way) == (2, Way.SECRET)


def test_a_conflict_after_a_count_by_hand_says_to_count_again(
    database: Database, cast: People, browse: Browse
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        actions.draft(db, item, accepted(votes_for=2), by=cast.sam)
    given: dict[str, Any] = {"conflict-1-person": cast.bo.person, "conflict-1-withdrew": "left"}
    said = browse(cast.sam).send("/meetings/1", "/agenda-items/1/conflicts", **given)
    assert "Count the votes of the draft again." in said


def test_with_a_vote_open_the_pages_stay_within_their_queries(
    database: Database, cast: People, browse: Browse
) -> None:
    with database.writing() as db:
        item = opened(db, cast, lena="bo")
    bo, sam = browse(cast.bo), browse(cast.sam)
    for who, path in [(bo, "/me"), (bo, "/meetings/1"), (sam, "/meetings/1"), (bo, page_of(item))]:
        with count_queries(database) as asked:
            who.get(path)
        assert len(asked) <= 12, (path, len(asked))
