"""Minutes go to the members of the body when a meeting could approve them, and say what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import select
from sqlmodel import col

from governance.app import ways
from governance.core.database import Database
from governance.core.outbox import Work, do_work
from governance.core.settings import Settings
from governance.core.words import words
from governance.decisions import actions
from governance.decisions.queries import items_of, newest_of
from governance.meetings import actions as meetings
from governance.meetings.queries import get_meeting
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.decisions.agenda import accepted, of_mia, put
from tests.unit.decisions.test_minutes import NEEDED, SAID, SECRET, approve, approved, later, sent
from tests.unit.meetings.board import hold

type Browse = Callable[..., Browser]


def test_sending_asks_for_all_that_approving_would(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        dutch = replace(accepted(), reasons=words("nl", "Alleen Nederlands."))
        for _n in range(2):
            actions.draft(db, put(db, cast, meeting, of_mia(db, cast)), dutch, by=cast.sam)
        meetings.close(db, meeting, by=cast.sam)
        page = f"/meetings/{meeting.id}/minutes"
    sam = browse(cast.sam)
    shown = sam.get(page)
    for way in (f"/meetings/{meeting.id}/summary", "/decisions/1/edit", "/decisions/2/edit"):
        assert f'href="{way}"' in shown.split('id="needed"')[1]
    answer = sam.post(f"{page}/sending")
    assert answer.status_code == 422
    assert "/decisions/2/edit" in answer.text.split('id="needed"')[1]
    assert 'id="needed"' not in browse(cast.bo).get(page), "Sam does that"


def test_drafts_in_minutes_say_so_until_they_are_approved(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
        item = later(db, cast, meeting, "ada", "bo")
    page = f"/meetings/{meeting.id}/minutes"
    assert "it can still be rewritten" in browse(cast.bo).get(page)
    with database.writing() as db:
        approve(db, cast, get_meeting(db, meeting.id, for_=cast.sam), item)
    assert "it can still be rewritten" not in browse(cast.bo).get(page)
    with database.reading() as db:
        minutes = newest_of(db, meeting.id)
        assert minutes
        assert "draft" not in minutes.content["points"][0]["decision"]


def test_minutes_that_are_sent_again_say_what_was_written_since(
    database: Database, cast: Cast, settings: Settings
) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
    with database.writing() as db:
        again = get_meeting(db, meeting.id, for_=cast.sam)
        actions.write(db, again, items_of(db, again.id)[0], SAID, by=cast.sam)
        actions.send(db, again, languages=NEEDED, by=cast.sam)
    while do_work(database, {"notice": ways(settings)["notice"]}):
        pass
    with database.reading() as db:
        mails = db.scalars(select(Work).where(col(Work.kind) == "mail")).all()
        twice = [one.payload for one in mails if one.payload["to"] == "edda@example.org"]
    first, second = (one["text"] for one in twice)
    assert "1. Un guide en ligne" not in first
    assert "1. Un guide en ligne" in second
    assert SECRET not in second


def test_everyone_reads_votes_and_who_left_the_room_in_approved_minutes(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting, _minutes = approved(db, cast)
    assert browse(cast.sam).post("/decisions/1/publication").status_code == 303
    public = browse().get(f"/meetings/{meeting.id}/minutes")
    assert "Votes: 2 for, 0 against, 0 abstained." in public
    assert "Bo Claes declared a conflict of interest and left the room." in public
    assert SECRET not in public
