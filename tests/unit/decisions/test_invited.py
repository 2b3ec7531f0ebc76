"""What those inside read of an invitation: with the meeting, in its minutes, on their page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from governance.core import clock
from governance.core.database import Database
from governance.decisions.minuting import write_out
from governance.decisions.typesetting import view_of
from governance.meetings.queries import get_meeting, seats_at
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.decisions.agenda import of_mia, put
from tests.unit.decisions.test_minutes import IMPRINT
from tests.unit.meetings.board import found_board, plan
from tests.unit.progress.test_queries import counting

type Browse = Callable[..., Browser]


def planned(database: Database, cast: Cast, days: int = 3) -> str:
    """The page of a meeting of the board in some days, with a point about a text of Mia."""
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast), on=clock.today() + timedelta(days=days))
        put(db, cast, meeting, of_mia(db, cast))
        return f"/meetings/{meeting.id}"


def test_what_changes_after_the_invitation_is_said_on_the_page_of_the_meeting(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page, sam = planned(database, cast, 20), browse(cast.sam)
    sam.post(f"{page}/invitation")
    assert "Changed since the invitation" not in sam.get(page)
    with database.writing() as db:
        meeting = get_meeting(db, 1, for_=cast.sam)
        put(db, cast, meeting, title="Dakterras")
        meeting.held_on += timedelta(days=1)
    changed = sam.get(f"{page}?lang=nl").split("Gewijzigd sinds de uitnodiging")[1]
    assert "Dakterras" in changed.split("</ul>")[0]
    assert str(clock.today().year) in changed.split("</ul>")[0]
    assert f"{(clock.today() + timedelta(days=21)).isoformat()}" not in changed.split("</ul>")[0]
    assert "Gewijzigd sinds" not in browse(cast.mia).get(page)
    sam.post(f"{page}/invitation")
    assert "Changed since the invitation" not in sam.get(page)


def test_a_point_that_came_later_says_so_to_those_inside(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page, sam = planned(database, cast), browse(cast.sam)
    sam.post(f"{page}/invitation")
    sam.post(f"{page}/opening", today="y")
    with database.writing() as db:
        put(db, cast, get_meeting(db, 1, for_=cast.sam), title="Dakterras")
    for reader, times in ((cast.bo, 1), (cast.mia, 0)):
        assert browse(reader).get(page).count("was not in the invitation") == times


def test_opening_without_an_invitation_asks_first_and_lateness_stays(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page, sam = planned(database, cast), browse(cast.sam)
    assert "Nobody was invited" in sam.get(page)
    sam.post(f"{page}/invitation")
    sam.post(f"{page}/invitation")
    assert "Nobody was invited" not in sam.get(page)
    assert "later than" in sam.get(page), "the first one was late, whatever came after"
    sam.post(f"{page}/opening", today="y")
    assert "later than" in browse(cast.bo).get(page)
    assert "later than" not in browse(cast.mia).get(page)
    with database.writing() as db:
        meeting = get_meeting(db, 1, for_=cast.sam)
        content = write_out(db, meeting, None, seats_at(db, meeting), IMPRINT).content
        assert "later than" in view_of(content)["led"][0]
        del content["invited_on"]
        assert "nvited" not in "".join(view_of(content)["led"]), (
            "minutes that were fixed before say nothing"
        )


def test_nobody_was_invited_is_read_where_a_meeting_was_opened_all_the_same(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page, sam = planned(database, cast), browse(cast.sam)
    sam.post(f"{page}/opening", today="y")
    assert "nobody was invited" in browse(cast.bo).get(page)


def test_directors_find_their_next_meetings_and_papers(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page = planned(database, cast)
    bo = browse(cast.bo)
    with counting(database) as sent:
        mine = bo.get("/me")
    assert len(sent) <= 12
    assert f'href="{page}#agenda"' in mine
    assert "1 point" in mine
    assert "My next meetings" in browse(cast.finn).get("/me"), "who advises has a seat too"
    assert "My next meetings" not in browse(cast.mia).get("/me")
