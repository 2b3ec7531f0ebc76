"""Sam keeps bodies and meetings on the screen; everyone reads who sits where and what comes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from governance.core.database import Database
from governance.meetings import actions
from governance.meetings.models import Kind, Meeting, Stage
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.meetings.board import found_board, hold, plan

type Fields = dict[str, Any]
type Browse = Callable[..., Browser]


def stage_of(database: Database, meeting_id: int) -> Stage:
    with database.reading() as db:
        return db.get_one(Meeting, meeting_id).stage


def test_sam_founds_a_board_and_plans_its_meeting(
    database: Database, cast: Cast, browse: Browse
) -> None:
    sam = browse(cast.sam)
    assert "No body is known yet" in sam.get("/bodies")
    fields: Fields = {"name-en": "Board of directors", "original": "en", "quorum_percent": "60"}
    sam.send("/bodies/new", "/bodies", **fields)
    seat: Fields = {"person": str(cast.bo.person), "since": "2022-01-01"}
    page = sam.send("/bodies/1", "/bodies/1/mandates", **seat)
    assert "Bo Claes" in page
    assert "decides, elected" in page
    assert "60" in page
    meeting: Fields = {
        "title-en": "Board of June",
        "original": "en",
        "held_on": "2022-06-21",
        "starts_at": "19:30",
        "place": "Rue Émile Féron, Brussels",
    }
    page = sam.send("/meetings/new", "/meetings", **meeting)
    assert "M-2022-01" in page
    assert "Board of June" in page
    assert "19:30" in page
    page = browse().get("/meetings")
    assert "Board of June" in page
    assert "Plan a meeting" not in page


def test_what_was_typed_of_a_meeting_is_kept_when_it_is_refused(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        found_board(db, cast)
    sam = browse(cast.sam)
    fields: Fields = {"title-en": "Board of June", "held_on": "soon", "original": "en"}
    page = sam.send("/meetings/new", "/meetings", 422, **fields)
    assert "Board of June" in page
    fields = {"title-en": "A title", "held_on": "2022-06-21", "online_url": "javascript:alert(1)"}
    page = sam.send("/meetings/new", "/meetings", 422, original="en", **fields)
    assert "This is not a web address." in page
    fields = {"person": str(cast.bo.person), "since": "2022-01-01"}
    page = sam.send("/bodies/1", "/bodies/1/mandates", 422, **fields)
    assert "sits in this body already" in page


def test_sam_opens_notes_closes_and_sums_up(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        plan(db, cast, found_board(db, cast))
    sam = browse(cast.sam)
    page = sam.send("/meetings/1", "/meetings/1/opening")
    assert "Nobody is noted yet. 2 of 4 deciding members are needed." in page
    noted: Fields = {
        f"presence-{cast.ada.person}": "present",
        f"presence-{cast.bo.person}": "represented",
        f"proxy-{cast.bo.person}": str(cast.ada.person),
        f"presence-{cast.edda.person}": "excused",
    }
    page = sam.send("/meetings/1", "/meetings/1/attendance", **noted)
    assert "2 of 4 deciding members are present or represented; 2 needed." in page
    assert "The quorum is reached." in page
    assert "represented by Ada Demir" in page
    sam.send("/meetings/1", "/meetings/1/closing")
    assert stage_of(database, 1) == Stage.CLOSED
    words: Fields = {"summary-en": "A calm evening.", "notes": "Only for us.", "original": "en"}
    sam.send("/meetings/1/summary", "/meetings/1/summary", **words)
    page = browse().get("/meetings/1")
    assert "A calm evening." in page
    assert "Only for us." not in page
    assert "Only for us." in browse(cast.bo).get("/meetings/1")
    page = sam.send("/meetings/1", "/meetings/1/attendance", others="present", **noted)
    assert "3 of 4 deciding members are present or represented; 2 needed." in page


def test_everybody_else_is_present_with_one_press(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        actions.open_meeting(db, meeting, by=cast.sam)
    excused: Fields = {f"presence-{cast.bo.person}": "excused", "others": "present"}
    page = browse(cast.sam).send("/meetings/1", "/meetings/1/attendance", **excused)
    assert "3 of 4 deciding members are present or represented; 2 needed." in page


def test_who_leaves_counts_no_longer_unless_somebody_represents_them(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        hold(db, cast, Kind.BOARD_MEETING, "ada", "bo")
    sam, ada = browse(cast.sam), cast.ada.person
    left: Fields = {f"came_at-{ada}": "14:10", f"left_at-{ada}": "15:30"}
    page = sam.send("/meetings/1", "/meetings/1/attendance", **left)
    assert "present, from 14:10, until 15:30" in " ".join(page.split())
    proxy: Fields = {f"proxy-{ada}": cast.bo.person}
    assert "1 of 4 deciding members is present or represented" in page.replace(" are ", " is ")
    page = sam.send("/meetings/1", "/meetings/1/attendance", **proxy)
    assert "until 15:30, then represented by Bo Claes" in " ".join(page.split())
    assert "2 of 4 deciding members are present or represented" in page
    too_early: Fields = {f"came_at-{ada}": "16:00"}
    page = sam.send("/meetings/1", "/meetings/1/attendance", 422, **too_early)
    assert "Somebody leaves after they came." in page
    assert 'value="16:00"' in page
    no_hour: Fields = {f"presence-{ada}": "present", f"came_at-{ada}": "tea time"}
    assert sam.post("/meetings/1/attendance", **no_hour).status_code == 422
    assert "until 15:30" in browse().get("/meetings/1")


def test_a_missing_proxy_loses_nothing_of_the_others(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        plan(db, cast, found_board(db, cast))
    sam = browse(cast.sam)
    sam.send("/meetings/1", "/meetings/1/opening")
    noted: Fields = {
        f"presence-{cast.ada.person}": "present",
        f"presence-{cast.bo.person}": "represented",
    }
    page = sam.send("/meetings/1", "/meetings/1/attendance", 422, **noted)
    assert "Bo Claes: Say which other member of the body represents this person." in page
    assert page.count('<option value="present" selected>') == 1
    assert page.count('<option value="represented" selected>') == 1
    assert "Nobody is noted yet." in page
    noted[f"proxy-{cast.bo.person}"] = str(cast.ada.person)
    page = sam.send("/meetings/1", "/meetings/1/attendance", **noted)
    assert "2 of 4 deciding members" in page


def test_sam_changes_a_plan_and_calls_it_off(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        plan(db, cast, found_board(db, cast))
    sam = browse(cast.sam)
    page = sam.send("/meetings/1/edit", "/meetings/1", held_on="2022-06-28", kind="seminar")
    assert "28 June 2022" in page
    assert "it cannot decide" in page
    sam.send("/meetings/1/cancellation", "/meetings/1/cancellation", 422, why="")
    sam.send("/meetings/1/cancellation", "/meetings/1/cancellation", why="Too few can come")
    page = browse().get("/meetings")
    assert "called off" in page
    assert "Board of June" in page


def test_a_stranger_neither_plans_nor_keeps(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        hold(db, cast)
    for stranger in (browse(), browse(cast.mia), browse(cast.bo)):
        for path in (
            "/meetings/new", "/meetings/1/edit", "/meetings/1/summary",
            "/meetings/1/cancellation", "/bodies/new", "/bodies/1/edit",
        ):  # fmt: skip
            stranger.get(path, 403)
        for path in (
            "/meetings", "/meetings/1", "/meetings/1/opening", "/meetings/1/closing",
            "/meetings/1/cancellation", "/meetings/1/attendance", "/meetings/1/summary",
            "/bodies", "/bodies/1", "/bodies/1/mandates", "/bodies/1/mandates/1/end",
        ):  # fmt: skip
            assert stranger.post(path).status_code == 403, path
    assert stage_of(database, 1) == Stage.OPEN
    browse().get("/meetings/99", 404)
    browse().get("/bodies/99", 404)


def test_the_online_link_is_for_who_takes_part(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        meeting.online_url = "https://meet.example.org/secret"
    assert "meet.example.org" not in browse().get("/meetings/1")
    assert "meet.example.org" not in browse(cast.mia).get("/meetings/1")
    assert "meet.example.org" in browse(cast.bo).get("/meetings/1")


def test_the_list_of_meetings_turns_its_pages(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        for day in range(1, 31):
            meeting = plan(db, cast, body, on=date(2022, 6, day))
            actions.open_meeting(db, meeting, by=cast.sam)
            actions.close(db, meeting, by=cast.sam)
    visitor = browse()
    first = visitor.get("/meetings")
    assert "M-2022-30" in first
    assert "M-2022-05" not in first
    link = first.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&")
    second = visitor.get(link)
    assert "M-2022-05" in second
    assert "M-2022-01" in second
    assert "M-2022-06" not in second


def test_an_ended_mandate_stands_under_before(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        found_board(db, cast)
    sam = browse(cast.sam)
    page = sam.send("/bodies/1", "/bodies/1/mandates/1/end", until="2021-12-31")
    before = page.split('id="past"')[1]
    assert "Ada Demir" in before
    assert "Ada Demir" in browse().get("/bodies/1")
