"""Two secretaries set one agenda; invitations leave; what has to come puts itself forward."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.errors import NotNow, NotYou, Refused
from governance.core.mail import compose
from governance.core.outbox import Work, do_work
from governance.core.settings import Settings
from governance.core.templates import make_environment
from governance.core.words import words
from governance.decisions import actions
from governance.decisions.actions import Rewritten, Yearly
from governance.decisions.inviting import changes, hours_of, inviter, said_of
from governance.decisions.models import AgendaItem, Change, Purpose
from governance.decisions.queries import due_this_year, held_names, items_of, left_over
from governance.meetings import actions as meetings
from governance.meetings.actions import Guest, Planned
from governance.meetings.models import Body, Kind, Meeting
from governance.meetings.queries import get_meeting
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.decisions.agenda import accepted, bring_out, of_mia, put
from tests.unit.meetings.board import DAY, found_board, hold, plan

type Fields = dict[str, Any]
type Browse = Callable[..., Browser]
PDF = ("plan.pdf", b"%PDF-1.7 a plan", "application/pdf")


def other(db: Session, cast: Cast, item: AgendaItem, seen: int, title: str) -> None:
    typed = Rewritten(words("nl", title), Purpose.INFORMATION)
    actions.rewrite_item(db, item, typed, seen, by=cast.ada)


def due(db: Session, meeting: Meeting) -> list[str]:
    """Under which names yearly points propose themselves for a meeting."""
    held = held_names(db, meeting.body_id)
    return [name for name, _point in due_this_year(db, meeting, held)]


def test_a_second_meeting_takes_over_what_the_one_without_quorum_left(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        first = plan(db, cast, body)
        put(db, cast, first, of_mia(db, cast))
        put(db, cast, first, title="Begroting", minutes_planned=20)
        gone = put(db, cast, first, title="Weg")
        actions.take_off(db, gone, by=cast.sam)
        meetings.open_meeting(db, first, by=cast.sam)
        meetings.close(db, first, by=cast.sam)
        typed = Planned(Kind.BOARD_MEETING, words("nl", "Opnieuw"), DAY + timedelta(days=7))
        second = meetings.plan(db, body, typed, first, by=cast.sam)
        path = f"/meetings/{second.id}/proposals"
    sam = browse(cast.sam)
    page = sam.get(path)
    assert "Un guide en ligne" in page
    assert "Begroting" in page
    browse(cast.mia).get(path, 403)
    sam.send(path, f"{path}/again")
    with database.reading() as db:
        points = items_of(db, second.id)
        assert [item.minutes_planned for item in points] == [None, 20]
        assert points[0].recommendation_id
    assert "Begroting" not in sam.get(path)
    with database.writing() as db, pytest.raises(NotNow, match="left of the agenda"):
        actions.take_over_agenda(db, db.get_one(Meeting, second.id), by=cast.sam)


def test_what_a_meeting_did_not_come_to_asks_for_the_next_agenda(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        first = hold(db, cast)
        waits = put(db, cast, first, of_mia(db, cast))
        put(db, cast, first, title="Nieuws", purpose=Purpose.INFORMATION)
        put(db, cast, first, title="Notulen", purpose=Purpose.APPROVAL, proposed_as="minutes/9/1")
        done = put(db, cast, first, title="Huur")
        actions.draft(db, done, accepted(), by=cast.sam)
        meetings.close(db, first, by=cast.sam)
        following = plan(db, cast, first.body, on=DAY + timedelta(days=60))
        assert left_over(db, following) == [waits]
        (taken,) = actions.take_over_agenda(db, following, by=cast.sam)
        assert taken.recommendation_id == waits.recommendation_id
        assert left_over(db, following) == []


def test_each_change_is_a_version_and_says_who_did_what(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        one, two = (put(db, cast, meeting, title=title) for title in ("Een", "Twee"))
        assert (meeting.agenda_version, two.changed_in) == (2, 2)
        actions.move_item(db, two, 1, 2, by=cast.ada)
        assert (two.last_change, two.changed_in, two.changed_by_id) == (
            Change.MOVED, 3, cast.ada.person
        )  # fmt: skip
        other(db, cast, one, 3, "Anders")
        assert (one.title.text, one.last_change) == ("Anders", Change.CHANGED)


def test_the_second_who_changes_or_moves_looks_first(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        one, two = (put(db, cast, meeting, title=title) for title in ("Een", "Twee"))
        other(db, cast, one, 2, "Van Ada")
        with pytest.raises(NotNow, match="while you were typing"):
            other(db, cast, one, 2, "Van Sam")
        with pytest.raises(NotNow, match="Look at it as it is now"):
            actions.move_item(db, two, 1, 2, by=cast.sam)
        with pytest.raises(NotNow):
            actions.take_off(db, one, 2, by=cast.sam)
        other(db, cast, two, 2, "Het andere punt")
        assert one.title.text == "Van Ada"


def retitled(title: str) -> Fields:
    """What is typed to give a point another title."""
    return {"title-nl": title, "title-fr": ""}


def test_what_was_typed_is_kept_beside_what_the_other_did(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        put(db, cast, plan(db, cast, found_board(db, cast)), title="Gids")
    sam, ada = browse(cast.sam), browse(cast.ada)
    edit, to = "/agenda-items/1/edit", "/agenda-items/1"
    typed = {"seen": "1", "title-nl": "Van Sam", "purpose": "information", "original": "nl"}
    ada.send(edit, to, **retitled("Van Ada"))
    answer = sam.post(to, **typed)
    assert answer.status_code == 409
    for said in ("Van Ada", "Van Sam", "changed", "Ada Demir", 'name="seen" value="2"'):
        assert said in answer.text
    page = sam.send(edit, to, **retitled("Van Sam"))
    assert "Van Sam" in page
    assert sam.post("/agenda-items/1/position", position="1", seen="1").status_code == 409
    sam.send(edit, to, 422, **retitled(""))


def test_a_recommendation_keeps_its_title_and_is_public(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        item = put(db, cast, plan(db, cast, found_board(db, cast)), of_mia(db, cast))
        typed = Rewritten(words("nl", "Anders"), Purpose.DECISION, minutes_planned=20)
        actions.rewrite_item(db, item, typed, by=cast.sam)
        assert (item.title.text, item.minutes_planned) == ("Un guide en ligne", 20)
        hidden = Rewritten(item.title, Purpose.DECISION, public=False)
        with pytest.raises(Refused, match="is public"):
            actions.rewrite_item(db, item, hidden, by=cast.sam)
        with pytest.raises(NotYou):
            actions.rewrite_item(db, item, typed, by=cast.bo)


def timed(db: Session, cast: Cast, on: date = DAY) -> Meeting:
    """A meeting from nine to ten with three points of 15, 30 and 20 minutes."""
    body = found_board(db, cast)
    nine, ten = (datetime.combine(on, time(hour), clock.BRUSSELS) for hour in (9, 10))
    typed = Planned(Kind.BOARD_MEETING, words("nl", "Raad"), on, nine, ten, "Brussel")
    meeting = meetings.plan(db, body, typed, by=cast.sam)
    for title, minutes in (("Een", 15), ("Twee", 30), ("Drie", 20)):
        put(db, cast, meeting, title=title, minutes_planned=minutes)
    return meeting


def test_the_clock_runs_through_the_points(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        meeting = timed(db, cast)
        hours = hours_of(meeting, items_of(db, meeting.id))
    assert [f"{h.astimezone(clock.BRUSSELS):%H:%M}" for h in hours.values()] == [
        "09:00", "09:15", "09:45"
    ]  # fmt: skip
    page = browse().get("/meetings/1")
    assert "65 minutes are planned, of 60" in page
    assert "5 too many" in page
    assert "09:45" in page
    assert "BEGIN:VEVENT" in browse().get("/meetings/1.ics")


def sent(database: Database, settings: Settings) -> list[Any]:
    """The mails that left, as messages."""
    do_work(database, {"invitation": inviter(settings, make_environment())})
    with database.reading() as db:
        found = select(Work).where(col(Work.kind) == "mail").order_by(col(Work.id))
        mails = [compose(settings, piece).as_bytes() for piece in db.scalars(found)]
    return [message_from_bytes(mail, policy=default) for mail in mails]


def test_everybody_who_takes_part_is_invited_once_in_their_language(
    database: Database, cast: Cast, settings: Settings
) -> None:
    with database.writing() as db:
        meeting = timed(db, cast)
        put(db, cast, meeting, title="Geheim", public=False)
        for address in ("ilse@example.org", "bo@example.org"):
            meetings.name_observer(db, meeting, Guest("Ilse", address, "de"), by=cast.sam)
        with pytest.raises(NotYou):
            actions.invite(db, meeting, by=cast.bo)
        assert actions.invite(db, meeting, by=cast.sam).people == 6
    mails = sent(database, settings)
    to = sorted(mail["To"] for mail in mails)
    names = ("ada", "bo", "edda", "finn", "ilse", "lena")
    assert to == [f"{name}@example.org" for name in names]
    by_name = {mail["To"].split("@")[0]: mail for mail in mails}
    assert by_name["ada"]["Subject"] == "M-2022-01: uitnodiging"
    assert by_name["edda"]["Subject"] == "M-2022-01: invitation"
    text = by_name["bo"].get_body(("plain",)).get_content()
    assert "09:15 Twee" in text
    assert "Geheim" not in text
    assert "Een intern punt" in text
    (calendar,) = by_name["bo"].iter_attachments()
    assert "M-2022-01@" in calendar.get_content()


def test_it_is_sent_again_with_what_changed(
    database: Database, cast: Cast, settings: Settings
) -> None:
    with database.writing() as db:
        meeting = timed(db, cast)
        actions.invite(db, meeting, by=cast.sam)
    sent(database, settings)
    with database.writing() as db:
        meeting = get_meeting(db, 1, for_=cast.sam)
        put(db, cast, meeting, title="Vier")
        actions.take_off(db, items_of(db, 1)[0], by=cast.sam)
        assert actions.invite(db, meeting, by=cast.sam).number == 2
    text = sent(database, settings)[-1].get_body(("plain",)).get_content()
    assert "Vier" in text
    assert text.count("Een") <= 2


def test_changes_name_what_is_no_longer_so(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = timed(db, cast)
        before = said_of(meeting, items_of(db, meeting.id))
        assert changes(None, before) == []
        assert changes(before, before) == []
        meeting.place = "Luik"
        two = items_of(db, meeting.id)[1]
        actions.move_item(db, two, 1, by=cast.sam)
        put(db, cast, meeting, title="Geheim", public=False)
        told = changes(before, said_of(meeting, items_of(db, meeting.id)))
    assert [(one.kind, one.title) for one in told] == [
        ("place", None), ("added", None), ("order", None)
    ]  # fmt: skip


def test_an_empty_agenda_or_an_open_meeting_invites_nobody(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        with pytest.raises(Refused, match="nothing on it yet"):
            actions.invite(db, meeting, by=cast.sam)
        meetings.open_meeting(db, meeting, by=cast.sam)
        with pytest.raises(NotNow):
            actions.invite(db, meeting, by=cast.sam)


def test_sam_is_warned_sees_what_will_be_sent_and_sends_it(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        timed(db, cast, clock.today() + timedelta(days=3))
    sam = browse(cast.sam)
    assert "should have left by" in sam.get("/meetings/1")
    assert "should have left by" not in browse(cast.bo).get("/meetings/1")
    page = sam.get("/meetings/1/invitation")
    assert "Finn Peeters" in page
    page = sam.send("/meetings/1/invitation", "/meetings/1/invitation")
    assert "on its way to 5 people" in page
    assert "later than" in page
    browse(cast.bo).get("/meetings/1/invitation", 403)
    assert "Nothing has changed." in sam.get("/meetings/1/invitation")


def test_an_internal_document_is_read_inside_only(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        put(db, cast, plan(db, cast, found_board(db, cast)), title="Geheim", public=False)
    sam, visitor = browse(cast.sam), browse()
    new, to = "/meetings/1/documents/new", "/meetings/1/documents"
    sam.send(new, to, title="Plan", file=PDF)
    sam.send(new, to, title="Open plan", public="y", file=PDF)
    inside = f"{new}?item=1", f"{to}?item=1"
    assert "is internal" in sam.send(*inside, 422, title="Nota", public="y", file=PDF)
    sam.send(*inside, title="Nota", file=PDF)
    page = visitor.get("/meetings/1")
    assert "Open plan" in page
    assert "Nota" not in page
    for number, status in ((1, 404), (2, 200), (3, 404)):
        visitor.get(f"/documents/{number}", status)
        browse(cast.bo).get(f"/documents/{number}")
    sam.send("/meetings/1", "/documents/2/removal")
    visitor.get("/documents/2", 404)
    sam.send(new, to, 422, title="Nothing")


def test_a_yearly_point_proposes_itself_in_its_month_once_a_year(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        body = found_board(db, cast)
        june = plan(db, cast, body)
        accounts = put(db, cast, june, title="Jaarrekening", minutes_planned=30)
        actions.make_yearly(db, accounts, by=cast.sam)
        db.flush()
        assert due(db, june) == []
        for on, expected in (
            (date(2022, 7, 5), []),
            (date(2023, 5, 30), []),
            (date(2023, 6, 20), ["yearly-points/1/2023"]),
            (date(2023, 7, 25), ["yearly-points/1/2023"]),
            (date(2023, 8, 25), []),
        ):
            meeting = plan(db, cast, body, on=on)
            assert due(db, meeting) == expected, on
        with pytest.raises(NotNow, match="answered once"):
            actions.make_yearly(db, put(db, cast, june, of_mia(db, cast)), by=cast.sam)
        minutes = put(db, cast, june, purpose=Purpose.APPROVAL, proposed_as="minutes/7/1")
        with pytest.raises(NotNow, match="its own minutes"):
            actions.make_yearly(db, minutes, by=cast.sam)


def test_what_comes_before_the_assembly_follows_it(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        body: Body = found_board(db, cast)
        actions.add_yearly(db, body, Yearly(words("nl", "Oproep")), by=cast.sam)
        db.flush()
        meeting = plan(db, cast, body, on=date(2023, 4, 20))
        assert due(db, meeting) == []
        plan(db, cast, body, Kind.ASSEMBLY, date(2023, 6, 20))
        assert due(db, meeting) == ["yearly-points/1/2023"]
        assert due(db, plan(db, cast, body, on=date(2023, 2, 1))) == []


def test_a_promise_and_an_answer_that_is_due_ask_to_be_on_the_agenda(
    database: Database, cast: Cast, browse: Browse
) -> None:
    soon = clock.today() + timedelta(days=100)
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        bring_out(db, cast, item, accepted(report_back_on=date(2022, 9, 1)))
        of_mia(db, cast, "Due in ninety days")
        plan(db, cast, found_board(db, cast), on=soon)
    sam = browse(cast.sam)
    page = sam.get("/meetings/2/proposals")
    for said in ("Answers that are due soon", "Due in ninety days", "Promised to report back"):
        assert said in page
    page = sam.send("/meetings/2/proposals", "/meetings/2/proposals")
    assert "It was promised to report back on D-2022-01-1 by 1 September 2022." in page
    assert "Promised" not in sam.get("/meetings/2/proposals")
    assert sam.post("/meetings/2/proposals", name="decisions/99").status_code == 404
    browse(cast.bo).get("/meetings/2/proposals", 403)


def test_the_year_of_a_body_is_kept_by_sam(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        put(db, cast, plan(db, cast, found_board(db, cast)), title="Begroting")
    sam = browse(cast.sam)
    assert "Begroting" in sam.send("/meetings/1", "/agenda-items/1/return")
    typed: Fields = {"title-en": "Call for candidates", "original": "en", "month": ""}
    page = sam.send("/bodies/1/year", "/bodies/1/year", **typed)
    assert "Call for candidates" in page
    assert "Call for candidates" in browse(cast.bo).get("/bodies/1/year")
    browse().get("/bodies/1/year", 403)
    assert "Begroting" not in sam.send("/bodies/1/year", "/bodies/1/year/1/end")
    sam.send("/bodies/1/year", "/bodies/1/year", 422, original="en")
