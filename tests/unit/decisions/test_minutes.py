"""The minutes of a meeting: written, sent, remarked on, approved by a later meeting, then fixed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier
from typing import Any

import page as pdf_checker
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import NotNow, NotYou, Problem, Refused
from governance.core.i18n import LANGUAGES
from governance.core.journal import JournalEntry, JournalPayload, canonical, fingerprint
from governance.core.outbox import Work
from governance.core.verify import verify_database
from governance.core.words import Words, words
from governance.decisions import actions
from governance.decisions.actions import CameOut
from governance.decisions.minuting import Imprint, write_out
from governance.decisions.models import (
    AgendaItem,
    Choice,
    Minutes,
    MinutesFile,
    MinutesStage,
    Purpose,
    Stage,
    Treated,
    Way,
    Withdrew,
)
from governance.decisions.queries import (
    altered_minutes,
    decision_on,
    discussion_on,
    meetings_to_decide,
    must_be_as_approved,
    newest_of,
    remarks_on,
    to_be_approved,
)
from governance.decisions.typesetting import pdf_of
from governance.decisions.voting import voters_on
from governance.meetings import actions as meetings
from governance.meetings.models import Meeting
from governance.meetings.queries import get_body, seats_at
from governance.notifications.models import Notice
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.decisions.agenda import accepted, of_mia, put
from tests.unit.meetings.board import DAY, hold, note, plan

type Browse = Callable[..., Browser]

SECRET = "kanariepiet"
SAID = words("nl", f"Er was {SECRET}.", fr=f"Il y avait {SECRET}.")
SUMMARY = words("nl", "Wat iedereen leest.", fr="Ce que tout le monde lit.")
IMPRINT = Imprint("Smart", "https://governance.example.org")
NEEDED = ("nl", "fr")


def held(db: Session, cast: Cast) -> tuple[Meeting, AgendaItem, AgendaItem]:
    """A meeting that is over: a point about a text of Mia that was decided, Bo being in conflict,
    and an internal point."""
    meeting = hold(db, cast)
    about = put(db, cast, meeting, of_mia(db, cast), minutes_planned=10)
    internal = put(db, cast, meeting, title=SECRET, public=False)
    actions.declare_conflict(db, about, cast.bo.person or 0, Withdrew.LEFT, by=cast.sam)
    actions.draft(db, about, accepted(votes_for=2), by=cast.sam)
    actions.write(db, meeting, about, SAID, by=cast.sam)
    meetings.close(db, meeting, by=cast.sam)
    return meeting, about, internal


def sent(db: Session, cast: Cast) -> Meeting:
    """The same, with minutes that are summed up and sent."""
    meeting, _about, _internal = held(db, cast)
    meetings.sum_up(db, meeting, SUMMARY, "", by=cast.sam)
    actions.send(db, meeting, languages=NEEDED, by=cast.sam)
    return meeting


def later(db: Session, cast: Cast, meeting: Meeting, *present: str) -> AgendaItem:
    """The point of the next meeting, which is open, on which the minutes stand."""
    after = plan(db, cast, get_body(db, meeting.body_id), on=DAY + timedelta(days=60))
    minutes = newest_of(db, meeting.id)
    assert minutes
    name = words("nl", "Notulen", fr="PV")
    item = actions.add_item(
        db, after, Purpose.APPROVAL, name, proposed_as=minutes.name, by=cast.sam
    )
    meetings.open_meeting(db, after, by=cast.sam)
    note(db, cast, after, *present)
    return item


def approve(
    db: Session, cast: Cast, meeting: Meeting, item: AgendaItem, wait_days: int = 5
) -> CameOut:
    """Sam notes that the meeting of a point approved them."""
    return actions.approve(
        db, meeting, item, imprint=IMPRINT, languages=NEEDED, wait_days=wait_days, by=cast.sam
    )


def approved(db: Session, cast: Cast) -> tuple[Meeting, Minutes]:
    """Minutes that are fixed."""
    meeting = sent(db, cast)
    approve(db, cast, meeting, later(db, cast, meeting, "ada", "bo"))
    minutes = newest_of(db, meeting.id)
    assert minutes
    return meeting, minutes


def test_what_is_known_already_fills_in_by_itself(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting, about, internal = held(db, cast)
        minutes = newest_of(db, meeting.id)
        content = write_out(db, meeting, minutes, seats_at(db, meeting), IMPRINT).content
    assert [one["presence"] for one in content["attendance"] if one["name"] == "Bo Claes"] == [
        "present"
    ]
    assert content["quorum"] == {"members": 4, "present": 3, "needed": 2, "reached": True}
    first, second = content["points"]
    assert (first["id"], second["id"]) == (about.id, internal.id)
    assert first["conflicts"] == [{"name": "Bo Claes", "withdrew": "left"}]
    assert first["decision"]["votes"] == {"for": 2, "against": 0, "abstained": 0}
    assert first["discussion"]["text"] == SAID.text
    assert (second["public"], second["decision"]) == (False, None)


def test_a_named_vote_says_who_voted_what_and_a_secret_one_does_not(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        points = [put(db, cast, meeting, title=f"Punt {n}") for n in range(2)]
        for point, way in zip(points, Way, strict=True):
            vote = actions.open_vote(db, point, way, by=cast.sam)
            for seat in voters_on(db, point, meeting):
                who = next(a for a in (cast.ada, cast.bo, cast.edda) if a.person == seat.person_id)
                actions.cast_vote(db, vote, point, seat, Choice.FOR, by=who)
            actions.close_vote(db, vote, point, by=cast.sam)
            actions.draft(db, point, accepted(), by=cast.sam)
        content = write_out(db, meeting, None, seats_at(db, meeting), IMPRINT).content
    named, secret = (point["decision"] for point in content["points"])
    assert named["voted"] == {"for": ["Ada Demir", "Bo Claes", "Edda Lambert"]}
    assert (secret["voted"], secret["way"]) == ({}, "secret")


def test_minutes_are_written_by_the_secretary_while_and_after_it_meets(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, hold(db, cast).body)
        point = put(db, cast, meeting)
        with pytest.raises(NotNow):
            actions.write(db, meeting, point, SAID, by=cast.sam)
        meetings.open_meeting(db, meeting, by=cast.sam)
        with pytest.raises(NotYou):
            actions.write(db, meeting, point, SAID, by=cast.bo)
        assert actions.write(db, meeting, point, SAID, by=cast.sam).text == SAID
        with pytest.raises(NotNow, match="when the meeting is over"):
            actions.send(db, meeting, languages=NEEDED, by=cast.sam)


def test_minutes_are_not_sent_without_a_summary_that_everyone_can_read(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting, _about, _internal = held(db, cast)
        for summary in (None, words("nl", "Alleen Nederlands.")):
            meetings.sum_up(db, meeting, summary, "", by=cast.sam)
            with pytest.raises(Refused):
                actions.send(db, meeting, languages=NEEDED, by=cast.sam)


def test_members_of_the_body_hear_of_minutes_in_their_language(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
    with database.reading() as db:
        told = set(
            db.scalars(select(col(Notice.person_id)).where(col(Notice.verb) == "minutes.sent"))
        )
        mails = [one.payload["person"] for one in db.scalars(select(Work)) if one.kind == "notice"]
    seated = {cast[first].person for first in ("ada", "bo", "edda", "lena", "finn")}
    assert told == seated
    assert seated <= set(mails)
    assert meeting.reference


def test_a_director_remarks_and_the_secretary_takes_it_over_or_says_why_not(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
        with pytest.raises(NotYou):
            actions.remark(db, meeting, "Ik was er niet.", by=cast.mia)
        for text in ("Het waren er drie.", "Schrap dit."):
            actions.remark(db, meeting, text, by=cast.bo)
        minutes = newest_of(db, meeting.id)
        assert minutes
        item = later(db, cast, meeting, "ada", "bo")
        with pytest.raises(NotNow, match="remark"):
            approve(db, cast, meeting, item)
        one, other = (made.remark for made in remarks_on(db, minutes.id))
        with pytest.raises(Refused):
            actions.treat(db, meeting, other, Treated.DECLINED, by=cast.sam)
        actions.treat(db, meeting, other, Treated.DECLINED, "Het is zo gezegd.", by=cast.sam)
        actions.treat(db, meeting, one, Treated.TAKEN_OVER, by=cast.sam)
        with pytest.raises(NotNow):
            actions.treat(db, meeting, one, Treated.DECLINED, "Toch niet.", by=cast.sam)
        approve(db, cast, meeting, item)
    with database.reading() as db:
        verbs = db.scalars(select(col(Notice.verb)).where(col(Notice.person_id) == cast.bo.person))
        assert {"minutes.sent", "remark.taken_over", "remark.declined"} <= set(verbs)


def test_they_are_approved_by_a_later_meeting_with_its_quorum_alone(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
        other = put(db, cast, hold(db, cast))
        with pytest.raises(Refused, match="not for the approval"):
            approve(db, cast, meeting, other)
        item = later(db, cast, meeting, "ada")
        with pytest.raises(NotNow, match="quorum"):
            approve(db, cast, meeting, item)
        after = db.get_one(Meeting, item.meeting_id)
        note(db, cast, after, "bo", "edda")
        vote = actions.open_vote(db, item, Way.NAMED, by=cast.sam)
        with pytest.raises(NotNow, match="still open"):
            approve(db, cast, meeting, item)
        for seat in voters_on(db, item, after):
            who = next(a for a in (cast.ada, cast.bo, cast.edda) if a.person == seat.person_id)
            actions.cast_vote(db, vote, item, seat, Choice.AGAINST, by=who)
        actions.close_vote(db, vote, item, by=cast.sam)
        with pytest.raises(NotNow, match="voted against"):
            approve(db, cast, meeting, item)
        actions.call_off_vote(db, vote, item, by=cast.sam)
        approve(db, cast, meeting, item)
        assert meeting.minutes_fixed


def test_approved_minutes_never_change_and_their_hash_stands_in_the_journal(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting, minutes = approved(db, cast)
        about = db.scalars(select(AgendaItem).where(col(AgendaItem.meeting_id) == meeting.id))
        point = about.first()
        assert point
        decided = decision_on(db, point)
        assert decided
        for change in (
            lambda: actions.write(db, meeting, point, None, by=cast.sam),
            lambda: actions.send(db, meeting, languages=NEEDED, by=cast.sam),
            lambda: actions.remark(db, meeting, "Nog iets.", by=cast.bo),
            lambda: meetings.sum_up(db, meeting, words("nl", "Anders."), "", by=cast.sam),
            lambda: approve(db, cast, meeting, point),
            lambda: actions.draft(db, point, accepted(), by=cast.sam),
            lambda: actions.take_back(db, decided, by=cast.sam),
            lambda: actions.declare_conflict(
                db, point, cast.ada.person or 0, Withdrew.LEFT, by=cast.sam
            ),
        ):
            with pytest.raises(NotNow):
                change()
        assert minutes.sha256 == hashlib.sha256(canonical(minutes.content)).hexdigest()
        assert minutes.sha256 == fingerprint(json.loads(json.dumps(minutes.content)))
        entry = db.scalars(select(JournalEntry).where(col(JournalEntry.verb) == "minutes.approved"))
        payload = db.get_one(JournalPayload, entry.one().seq)
        kept = json.loads(payload.payload)
        files = {one.language: one for one in db.scalars(select(MinutesFile))}
    assert payload.public
    assert kept["sha256"] == minutes.sha256 == meeting.minutes_sha256
    assert kept["files"] == {one: hashlib.sha256(f.pdf).hexdigest() for one, f in files.items()}
    assert set(files) == set(LANGUAGES)
    assert all(pdf_of(minutes.content, one) == files[one].pdf for one in ("nl", "fr"))
    with database.reading() as db:
        assert verify_database(db).entries > 0


def test_minutes_that_are_altered_in_the_database_are_found(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting, minutes = approved(db, cast)
        must_be_as_approved(db)
        file = db.scalars(select(MinutesFile).where(col(MinutesFile.language) == "fr")).one()
        file.pdf += b" "
        minutes.content = minutes.content | {"organisation": "Someone else"}
        db.flush()
        name = f"/meetings/{meeting.id}, version 1"
        assert altered_minutes(db) == [name, f"{name}, fr"]
        with pytest.raises(Refused):
            must_be_as_approved(db)


def test_what_is_wrong_in_them_is_put_right_by_a_further_version(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting, first = approved(db, cast)
        before = first.sha256
        erratum = words("nl", "Het waren er drie.", fr="Ils étaient trois.")
        second = actions.begin_version(db, meeting, erratum, by=cast.sam)
        with pytest.raises(NotNow):
            actions.begin_version(db, meeting, erratum, by=cast.sam)
        written = write_out(db, meeting, second, seats_at(db, meeting), IMPRINT).content
        assert written["points"][0]["discussion"]["text"] == SAID.text
        meetings.sum_up(db, meeting, SUMMARY.translated("fr", "Autrement."), "", by=cast.sam)
        assert meeting.summary == SUMMARY
        actions.send(db, meeting, languages=NEEDED, by=cast.sam)
        assert [row.number for row in to_be_approved(db, plan(db, cast, meeting.body))] == [2]
        approve(db, cast, meeting, later(db, cast, meeting, "ada", "bo"))
        assert (first.stage, second.stage) == (MinutesStage.APPROVED, MinutesStage.APPROVED)
        assert fingerprint(first.content) == first.sha256 == before != second.sha256
        assert meeting.minutes_sha256 == second.sha256
        assert meeting.summary.in_language("fr") == "Autrement."


def test_what_was_decided_comes_out_with_the_minutes_and_never_too_early(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
        came_out = approve(db, cast, meeting, later(db, cast, meeting, "ada", "bo"))
        (decision,) = came_out.announced
        assert (decision.stage, came_out.published) == (Stage.ANNOUNCED, [])
        assert [one.reference for one, _why in came_out.waiting] == [decision.reference]
    with database.writing() as db:
        other = sent(db, cast)
        came_out = approve(db, cast, other, later(db, cast, other, "ada", "bo"), wait_days=0)
        assert [one.stage for one in came_out.published] == [Stage.PUBLISHED]


def test_no_decision_comes_out_with_them_that_not_everyone_can_read(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        point = put(db, cast, meeting, of_mia(db, cast))
        draft = actions.draft(db, point, accepted(), by=cast.sam)
        meetings.close(db, meeting, by=cast.sam)
        meetings.sum_up(db, meeting, SUMMARY, "", by=cast.sam)
        actions.send(db, meeting, languages=NEEDED, by=cast.sam)
        reasons = words("nl", "Alleen Nederlands.")
        actions.rewrite(db, draft, replace(accepted(), reasons=reasons), by=cast.sam)
        item = later(db, cast, meeting, "ada", "bo")
        with pytest.raises(Refused, match="cannot come out yet"):
            approve(db, cast, meeting, item)


def test_the_second_secretary_sees_what_the_first_wrote(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting, about, internal = held(db, cast)
        minutes = newest_of(db, meeting.id)
        assert minutes
        seen = minutes.version
        actions.write(db, meeting, about, words("nl", "Van Ada."), seen, by=cast.ada)
        actions.write(db, meeting, internal, words("nl", "Van Sam."), seen, by=cast.sam)
        with pytest.raises(NotNow, match="Somebody else wrote"):
            actions.write(db, meeting, about, words("nl", "Van Sam."), seen, by=cast.sam)


def test_nothing_is_approved_that_was_written_after_it_was_read(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
        minutes = newest_of(db, meeting.id)
        item = later(db, cast, meeting, "ada", "bo")
        assert minutes
        given: dict[str, Any] = {"imprint": IMPRINT, "languages": NEEDED, "wait_days": 5}
        with pytest.raises(NotNow, match="changed while you were reading"):
            actions.approve(db, meeting, item, minutes.version - 1, **given, by=cast.sam)


def content_of(database: Database, cast: Cast, said: Words) -> dict[str, Any]:
    """What minutes with a text say, approved."""
    with database.writing() as db:
        meeting, minutes = approved(db, cast)
        about = minutes.content["points"][0] | {"discussion": json.loads(said.to_json())}
        observers = [{"name": "Gast", "public": False}]
        assert meeting.id
        return minutes.content | {"points": [about], "observers": observers}


HOSTILE = """# Titel

## Onder

Plain *em* [bad](javascript:alert(1)) #panic("x") $ x $ <script>alert(1)</script>

- een
  - twee

| A | B |
|---|---|
| 1 | #panic() |"""


def test_the_pdf_is_accessible_in_four_languages_and_sent_again_the_same(
    database: Database, cast: Cast
) -> None:
    content = content_of(database, cast, words("nl", HOSTILE, fr=HOSTILE))
    for language in LANGUAGES if database.is_sqlite else ("nl",):
        pdf = pdf_of(content, language)
        found = pdf_checker.validate_pdf_bytes(pdf, profile="ua1")
        assert found.is_compliant, [(one.rule_id, one.message) for one in found.failures]
        assert f"{language}-BE".encode() in set(re.findall(rb"/Lang ?\(([^)]*)\)", pdf))
        assert pdf == pdf_of(content, language)


def pages(meeting: int) -> Sequence[str]:
    """Where the minutes are read."""
    return (f"/meetings/{meeting}/minutes", f"/meetings/{meeting}/minutes.pdf")


def test_visitors_read_what_is_public_of_approved_minutes_and_nothing_before(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        waiting, (fixed, minutes) = sent(db, cast), approved(db, cast)
    for actor in (None, cast.mia):
        browser = browse(actor)
        for path in (*pages(waiting.id), pages(fixed.id)[1]):
            assert browser.client.get(path).status_code == 404, path
        seen = browser.client.get(pages(fixed.id)[0]).text
        assert "Wat iedereen leest." in seen
        assert minutes.sha256 in seen
        for path in (pages(fixed.id)[0], f"/meetings/{fixed.id}", f"/meetings/{waiting.id}"):
            assert SECRET not in browser.client.get(path).text, path
        assert pages(fixed.id)[0] in browser.client.get(f"/meetings/{fixed.id}").text
        assert pages(waiting.id)[0] not in browser.client.get(f"/meetings/{waiting.id}").text


def test_a_member_of_the_body_reads_them_whole_and_remarks(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
    lena = browse(cast.lena)
    page, pdf = pages(meeting.id)
    assert page in lena.client.get("/me").text
    assert SECRET in lena.client.get(page).text
    assert lena.client.get(pdf).content.startswith(b"%PDF")
    answer = lena.post(f"{page}/remarks", text="")
    assert answer.status_code == 422
    assert lena.post(f"{page}/remarks", text="Het waren er drie.").status_code == 303
    assert "Het waren er drie." in lena.client.get(page).text
    sam = browse(cast.sam)
    assert "1 remark waits" in sam.client.get("/secretary?list=minutes").text
    assert sam.post("/remarks/1/treatment", treated="taken_over").status_code == 303
    assert sam.post(f"{page}/sending").status_code == 303


def test_sam_writes_them_point_by_point_and_keeps_what_was_typed(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting, about, internal = held(db, cast)
    sam, ada = browse(cast.sam), browse(cast.ada)
    form = f"/agenda-items/{about.id}/minutes"
    seen = re.search(r'name="seen" value="(\d+)"', sam.client.get(form).text)
    assert seen
    ada.post(form, **{"text-nl": "Van Ada.", "original": "nl", "seen": seen[1]})
    late = sam.post(form, **{"text-nl": "Van Sam.", "original": "nl", "seen": seen[1]})
    assert late.status_code == 409
    assert "Van Ada." in late.text
    assert "Van Sam." in late.text
    again = re.search(r'name="seen" value="(\d+)"', late.text)
    assert again
    fields = {"text-nl": "Van Sam.", "original": "nl", "seen": again[1], "next": str(internal.id)}
    saved = sam.post(form, **fields)
    assert (saved.status_code, saved.headers["location"]) == (
        303,
        f"/agenda-items/{internal.id}/minutes",
    )
    assert "Van Sam." in sam.client.get(f"/meetings/{meeting.id}/minutes").text


def test_a_translation_that_no_longer_follows_says_so(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        _meeting, about, _internal = held(db, cast)
    sam = browse(cast.sam)
    form = f"/agenda-items/{about.id}/minutes"
    sam.post(form, **{"text-nl": "Nieuw.", "text-fr": SAID.all_texts()["fr"], "original": "nl"})
    assert "out of date" in sam.client.get(form).text


def test_they_propose_themselves_for_the_next_meeting_of_the_body(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
        after = plan(db, cast, meeting.body, on=DAY + timedelta(days=60))
        before = plan(db, cast, meeting.body, on=date(2022, 1, 10))
        name = f"minutes/{meeting.id}/1"
        assert to_be_approved(db, before) == []
        assert [row.meeting_id for row in to_be_approved(db, after)] == [meeting.id]
    sam = browse(cast.sam)
    proposals = f"/meetings/{after.id}/proposals"
    assert "Approval of the minutes of" in sam.client.get(proposals).text
    assert sam.post(proposals, name=name).status_code == 303
    assert sam.post(proposals, name=name).status_code == 404
    with database.writing() as db:
        again = db.get_one(Meeting, after.id)
        meetings.open_meeting(db, again, by=cast.sam)
        note(db, cast, again, "ada", "bo")
        item = db.scalars(select(AgendaItem).where(col(AgendaItem.proposed_as) == name)).one()
    page = f"/meetings/{meeting.id}/minutes"
    answer = sam.post(f"{page}/approval", item=str(item.id), seen="1")
    assert answer.status_code == 303
    assert "The minutes are approved." in sam.client.get(f"/meetings/{after.id}").text
    assert (
        sam.post(f"{page}/version", **{"erratum-nl": "Drie.", "original": "nl"}).status_code == 303
    )
    assert "2" in sam.client.get(page).text
    assert browse(None).client.get(f"{page}?version=1").status_code == 200
    assert browse(None).client.get(f"{page}?version=2").status_code == 404


def test_who_may_not_keep_minutes_cannot(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = sent(db, cast)
        item = later(db, cast, meeting, "ada", "bo")
        for actor in (cast.bo, cast.mia, cast.visitor):
            for act in (
                lambda by: actions.send(db, meeting, languages=NEEDED, by=by),
                lambda by: actions.begin_version(db, meeting, SUMMARY, by=by),
                lambda by: actions.approve(
                    db, meeting, item, imprint=IMPRINT, languages=NEEDED, wait_days=0, by=by
                ),
            ):
                with pytest.raises(Problem):
                    act(actor)


def test_nothing_more_is_decided_where_the_minutes_are_approved(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        put(db, cast, meeting, of_mia(db, cast))
        meetings.close(db, meeting, by=cast.sam)
        meetings.sum_up(db, meeting, SUMMARY, "", by=cast.sam)
        actions.send(db, meeting, languages=NEEDED, by=cast.sam)
        assert [one.id for one in meetings_to_decide(db)] == [meeting.id]
    before = browse(cast.sam).get(f"/meetings/{meeting.id}")
    with database.writing() as db:
        meeting = db.get_one(Meeting, meeting.id)
        approve(db, cast, meeting, later(db, cast, meeting, "ada", "bo"))
        assert meetings_to_decide(db) == []
    after = browse(cast.sam).get(f"/meetings/{meeting.id}")
    assert ("Write the decision" in before, "Write the decision" in after) == (True, False)


def test_two_who_write_on_one_point_at_once_have_one_effect(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting, about, _internal = held(db, cast)
        ids, seen, ready = (meeting.id, about.id), "1", Barrier(2)

    hands = [browse(cast.ada), browse(cast.sam)]

    def write(hand: Browser) -> int:
        ready.wait(10)
        fields = {"text-nl": f"Van {hands.index(hand)}.", "original": "nl", "seen": seen}
        return int(hand.post(f"/agenda-items/{ids[1]}/minutes", **fields).status_code)

    with ThreadPoolExecutor(2) as both:
        done = list(both.map(write, hands))
    with database.reading() as db:
        minutes = newest_of(db, ids[0])
        assert minutes
        said, _who = discussion_on(db, minutes.id, ids[1])
    assert sorted(done) == [303, 409]
    assert said
    assert said.text
    assert said.text.text == f"Van {done.index(303)}."
