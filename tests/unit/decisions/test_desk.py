"""The secretary's desk: files, prepared answers, many at once, and what an author puts right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier
from typing import Any

import pytest
import time_machine
from sqlalchemy import select
from sqlmodel import col
from starlette.applications import Starlette

from governance.app import ways
from governance.core.database import Database
from governance.core.errors import NotNow
from governance.core.idempotency import new_key
from governance.core.outbox import Work, do_work
from governance.core.settings import Settings
from governance.core.words import words
from governance.decisions import actions
from governance.decisions.actions import Advised, Drafted
from governance.decisions.models import (
    Act,
    AgendaItem,
    Correction,
    Decision,
    Outcome,
    Stage,
    Withdrew,
)
from governance.decisions.queries import announced_until, file_of
from governance.notifications.models import Notice
from governance.recommendations.models import Recommendation
from governance.recommendations.models import Stage as Treatment
from tests.browse import Browser, Forms
from tests.cast import Cast
from tests.unit.decisions.agenda import REASONS, accepted, bring_out, of_mia, put
from tests.unit.meetings.board import DAY, hold

type Browse = Callable[..., Browser]

CANARY = "kanariepiet"
ADVICE = words("nl", f"De directie raadt het aan. {CANARY}", fr=f"La direction. {CANARY}")


def advised(database: Database, cast: Cast, number: int) -> int:
    """Recommendations of Mia and Max on the agenda of an open meeting, each with its advice."""
    with database.writing() as db:
        meeting = hold(db, cast)
        for n in range(number):
            one = of_mia(db, cast, f"Un guide numéro {n}")
            typed = Advised("IT", ADVICE, DAY, "Noor", list(Outcome)[n % 3])
            actions.advise(db, one, typed, by=cast.sam)
            put(db, cast, meeting, one)
        return meeting.id


def do(browser: Browser, preview: str, **typed: Any) -> Any:
    """Press the button of a preview, whatever it shows."""
    form = next(f for f in Forms(browser.get(preview)).forms if f[0] == "/secretary/acts")
    html = browser.get(preview)
    chosen = re.findall(r'name="chosen" value="(\d+)"', html)
    return browser.post("/secretary/acts", **(form[2] | {"chosen": chosen} | typed))


def preview_of(act: str, ids: list[int]) -> str:
    return f"/secretary/acts/new?act={act}" + "".join(f"&chosen={n}" for n in ids)


def decided(database: Database, stage: Stage) -> list[int]:
    with database.reading() as db:
        found = select(col(Decision.id)).where(col(Decision.stage) == stage)
        return list(db.scalars(found.order_by(col(Decision.id))))


def mails(database: Database) -> list[Work]:
    with database.reading() as db:
        return list(db.scalars(select(Work).where(col(Work.kind) == "notice")))


def test_many_follow_the_advice_are_told_and_published_each_as_its_own(
    database: Database, cast: Cast, browse: Browse
) -> None:
    meeting = advised(database, cast, 6)
    sam = browse(cast.sam)
    preview = f"/secretary/acts/new?act=follow&points_of={meeting}"
    assert sam.get(preview).count("De directie raadt het aan") == 6
    assert do(sam, preview, votes_for=3).status_code == 303
    drafts = decided(database, Stage.DRAFT)
    with database.reading() as db:
        made = [db.get_one(Decision, n) for n in drafts]
    assert len({one.reference for one in made}) == 6
    assert Counter(one.outcome for one in made) == dict.fromkeys(list(Outcome)[:3], 2)
    assert {(one.votes_for, one.act_id) for one in made} == {(3, 1)}
    before = len(mails(database))
    assert do(sam, preview_of("announce", drafts)).status_code == 303
    (told,) = mails(database)[before:]
    assert len(told.payload["about"]) == 6
    assert do(sam, preview_of("publish", drafts)).status_code == 303
    (answered,) = mails(database)[before + 1 :]
    assert len({line["verb"] for line in answered.payload["about"]}) == 3
    assert "with 5 others" in browse().get(f"/decisions/{drafts[0]}")
    with database.reading() as db:
        notices = db.scalars(select(Notice).where(col(Notice.person_id) == cast.mia.person)).all()
    assert sum(one.verb == "decision.announced" for one in notices) == 6


def test_the_mail_of_many_answers_says_of_each_what_it_is(
    app: Starlette, database: Database, cast: Cast, browse: Browse, settings: Settings
) -> None:
    advised(database, cast, 3)
    sam = browse(cast.sam)
    do(sam, "/secretary/acts/new?act=follow&points_of=1")
    do(sam, preview_of("announce", [1, 2, 3]))
    do_work(database, {"publish_decision": ways(settings)["publish_decision"],
                       "notice": lambda _database, _piece: None})  # fmt: skip
    assert decided(database, Stage.PUBLISHED) == [1, 2, 3]
    while do_work(database, {"notice": ways(settings)["notice"], "mail": ways(settings)["mail"]}):
        pass
    with database.reading() as db:
        pieces = db.scalars(select(Work).where(col(Work.kind) == "notice")).all()
    assert pieces


def test_a_preview_says_what_changed_in_between_and_does_nothing(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 3)
    sam = browse(cast.sam)
    preview = "/secretary/acts/new?act=follow&points_of=1"
    html = sam.get(preview)
    with database.writing() as db:
        typed = Drafted(Outcome.DECLINED, REASONS)
        actions.prepare(db, db.get_one(Recommendation, 2), typed, by=cast.sam)
    form = next(f for f in Forms(html).forms if f[0] == "/secretary/acts")
    answer = sam.post("/secretary/acts", **(form[2] | {"chosen": [1, 2, 3]}))
    assert answer.status_code == 409
    assert "1 of these changed since you looked" in answer.text
    assert decided(database, Stage.DRAFT) == []
    again = next(f for f in Forms(answer.text).forms if f[0] == "/secretary/acts")
    assert sam.post("/secretary/acts", **(again[2] | {"chosen": [1, 2, 3]})).status_code == 303
    assert len(decided(database, Stage.DRAFT)) == 3


def test_what_was_done_to_many_is_undone_until_it_is_published(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 3)
    sam = browse(cast.sam)
    do(sam, "/secretary/acts/new?act=follow&points_of=1")
    sam.send("/secretary", "/secretary/acts/1/undoing")
    assert decided(database, Stage.DROPPED) == [1, 2, 3]
    assert sam.post("/secretary/acts/1/undoing").status_code == 409
    do(sam, "/secretary/acts/new?act=follow&points_of=1")
    do(sam, preview_of("announce", [4, 5, 6]))
    browse(cast.mia).get("/decisions/4")
    sam.send("/secretary", "/secretary/acts/3/undoing")
    assert decided(database, Stage.DRAFT) == [4, 5, 6]
    browse(cast.mia).get("/decisions/4", status=404)
    do(sam, preview_of("announce", [4, 5, 6]))
    do(sam, preview_of("publish", [4, 5]))
    with database.reading() as db:
        acts = [one.id for one in db.scalars(select(Act).order_by(col(Act.id)))]
    assert sam.post(f"/secretary/acts/{acts[-1]}/undoing").status_code == 409
    sam.post(f"/secretary/acts/{acts[-2]}/undoing")
    assert decided(database, Stage.PUBLISHED) == [4, 5]
    assert decided(database, Stage.DRAFT) == [6]


def test_many_come_on_an_agenda_and_leave_it_again(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        hold(db, cast)
        ids = [of_mia(db, cast, f"Wens {n}").id for n in range(4)]
    sam = browse(cast.sam)
    do(sam, preview_of("agenda", ids) + "&agenda_of=1")
    with database.reading() as db:
        points = db.scalars(select(AgendaItem).where(~col(AgendaItem.taken_off))).all()
        assert len(points) == 4
    sam.post("/secretary/acts/1/undoing")
    with database.reading() as db:
        assert not db.scalars(select(AgendaItem).where(~col(AgendaItem.taken_off))).all()
        assert db.get_one(Recommendation, ids[0]).stage == Treatment.UNDER_REVIEW


def test_a_point_in_conflict_is_voted_on_apart(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 2)
    with database.writing() as db:
        point = db.get_one(AgendaItem, 2)
        actions.declare_conflict(db, point, cast.bo.person or 0, Withdrew.LEFT, by=cast.bo)
    sam = browse(cast.sam)
    answer = do(sam, "/secretary/acts/new?act=follow&points_of=1", votes_for=3)
    assert answer.status_code == 409
    assert "vote on this point apart" in answer.text
    assert decided(database, Stage.DRAFT) == []
    assert do(sam, "/secretary/acts/new?act=follow&points_of=1").status_code == 303


def test_two_secretaries_do_the_same_to_many_once(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 5)
    hands = [browse(cast.sam), browse(cast.ada), browse(cast.sam), browse(cast.ada)]
    preview = "/secretary/acts/new?act=follow&points_of=1"
    form = next(f for f in Forms(hands[0].get(preview)).forms if f[0] == "/secretary/acts")[2]
    start = Barrier(len(hands))

    def send(hand: Browser) -> int:
        start.wait()
        typed = form | {"chosen": [1, 2, 3, 4, 5], "key": new_key()}
        return int(hand.post("/secretary/acts", **typed).status_code)

    with ThreadPoolExecutor(len(hands)) as pool:
        said = Counter(pool.map(send, hands))
    assert said[303] == 1, said
    assert set(said) <= {303, 409, 422}
    assert len(decided(database, Stage.DRAFT)) == 5


def test_a_file_is_read_inside_and_its_words_nowhere_else(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        bring_out(db, cast, put(db, cast, hold(db, cast), of_mia(db, cast, "Guide en ligne")))
        one = of_mia(db, cast, "Un guide en ligne pour tous").id
    sam = browse(cast.sam)
    page = f"/recommendations/{one}/file"
    sam.send(page, page, euros="1250,50", days="12", notes=CANARY)
    advice: dict[str, Any] = {"text-en": CANARY, "directorate": "IT", "outcome": "accepted"}
    sam.send(page, f"/recommendations/{one}/advice", **advice)
    sam.send(page, "/advice/1/following")
    typed: dict[str, Any] = {"reasons-fr": f"Parce que {CANARY}."}
    done = sam.send(f"/recommendations/{one}/answer", f"/recommendations/{one}/answer", **typed)
    assert "Nederlands: missing" in done
    with database.reading() as db:
        kept = file_of(db, one)
        assert kept.file
        assert kept.prepared
        assert (kept.file.euros, kept.file.days) == (Decimal("1250.50"), Decimal(12))
        assert kept.prepared.outcome == Outcome.ACCEPTED
    inside = browse(cast.bo).get(page)
    assert CANARY in inside
    assert "D-2022-01-1" in inside, "a similar answer of before"
    for who in (None, cast.mia, cast.max):
        browse(who).get(page, status=403)
        for path in (f"/recommendations/{one}", "/journal", "/data/journal.jsonl", "/me",
                     "/decisions", "/meetings/1", "/feed.atom"):  # fmt: skip
            said = browse(who).client.get(path).text
            assert CANARY not in said.replace(f'value="{CANARY}"', ""), path


def test_a_prepared_answer_is_taken_over_in_one_press(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 1)
    sam = browse(cast.sam)
    sam.send("/agenda-items/1/decisions/new", "/agenda-items/1/prepared-decision")
    with database.reading() as db:
        assert db.get_one(Decision, 1).reasons == ADVICE


def announced(database: Database, cast: Cast) -> int:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        decision = actions.draft(db, item, accepted(), by=cast.sam)
        actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
        return decision.id


def test_an_author_puts_a_fact_right_once_and_it_is_worded_anew(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = announced(database, cast)
    mia, sam, page = browse(cast.mia), browse(cast.sam), f"/decisions/{one}"
    mia.send(page, f"{page}/corrections", text=f"Het zijn er 34. {CANARY}")
    assert mia.post(f"{page}/corrections", text="Nog iets.").status_code == 409
    assert browse(cast.max).post(f"{page}/corrections", text="Ik ook.").status_code == 404
    assert sam.post(f"{page}/publication").status_code == 409, "it waits for an answer"
    assert "an author puts a fact right" in sam.get("/secretary?list=announced")
    assert CANARY in sam.get(f"{page}/edit")
    before = len(mails(database))
    new: dict[str, Any] = {"reasons-nl": "Omdat het er 34 zijn.", "reasons-fr": "Ils sont 34."}
    sam.send(f"{page}/edit", page, **new)
    assert "34 zijn" in sam.get(f"{page}?lang=nl")
    assert [w.payload["verb"] for w in mails(database)[before:]] == ["decision.corrected"]
    assert sam.post(f"{page}/publication").status_code == 303
    public = browse().get(page)
    assert CANARY not in public
    assert "1 author put a fact right" in public
    assert "worded anew" in public


def test_an_answer_stays_as_it_is_with_a_word(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = announced(database, cast)
    mia, sam, page = browse(cast.mia), browse(cast.sam), f"/decisions/{one}"
    mia.post(f"{page}/corrections", text="Dat klopt niet.")
    assert mia.post("/corrections/1/reply", reply="Toch wel.").status_code == 403
    sam.send(page, "/corrections/1/reply", reply="We keken het na.")
    assert "We keken het na." in mia.get(page)
    assert sam.post("/corrections/1/reply", reply="Nog eens.").status_code == 409
    with database.reading() as db:
        assert db.get_one(Correction, 1).reply == "We keken het na."
        assert len(announced_until(db, db.get_one(Decision, one))) == 1


def test_eight_hands_of_an_author_send_one_correction(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = announced(database, cast)
    hands = [browse(cast.mia) for _hand in range(8)]
    start = Barrier(8)

    def send(hand: Browser) -> int:
        start.wait()
        answer = hand.post(f"/decisions/{one}/corrections", key=new_key(), text="Neen.")
        return int(answer.status_code)

    with ThreadPoolExecutor(8) as pool:
        assert Counter(pool.map(send, hands)) == Counter({409: 7, 303: 1})


def test_what_the_house_publishes_on_its_day_comes_out_together(
    database: Database, cast: Cast, settings: Settings
) -> None:
    waits = settings.model_copy(update={"authors_first_days": 2})
    publish = {"publish_decision": ways(waits)["publish_decision"],
               "notice": lambda _database, _piece: None}  # fmt: skip
    with time_machine.travel("2022-06-22T10:00:00+02:00", tick=False) as now:
        advised(database, cast, 4)
        with database.writing() as db:
            points = db.scalars(select(AgendaItem).order_by(col(AgendaItem.id))).all()
            for point in points:
                actions.announce(
                    db,
                    actions.draft(db, point, accepted(), by=cast.sam),
                    languages=("nl",),
                    by=cast.sam,
                )
        while do_work(database, publish):
            pass
        assert len(decided(database, Stage.ANNOUNCED)) == 4
        before = len(mails(database))
        now.move_to("2022-06-24T10:00:00+02:00")
        while do_work(database, publish):
            pass
    assert len(decided(database, Stage.PUBLISHED)) == 4
    assert len(mails(database)) == before + 1


def test_the_desk_shows_what_waits_by_when_it_is_due(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with time_machine.travel("2022-01-10T10:00:00+01:00", tick=False), database.writing() as db:
        of_mia(db, cast, "Un vélo")
    with database.writing() as db:
        of_mia(db, cast, "Une chaise")
        typed = Drafted(Outcome.ACCEPTED, REASONS)
        actions.prepare(db, db.get_one(Recommendation, 2), typed, by=cast.sam)
        item = put(db, cast, hold(db, cast), of_mia(db, cast, "Un train"))
        bring_out(db, cast, item, accepted(report_back_on=date.today()))  # noqa: DTZ011
    sam = browse(cast.sam)
    assert sam.get("/secretary").index("Un vélo") < sam.get("/secretary").index("Une chaise")
    for only, shown, hidden in (
        ("overdue", "Un vélo", "Une chaise"),
        ("prepared", "Une chaise", "Un vélo"),
        ("unprepared", "Un vélo", "Une chaise"),
    ):
        page = sam.get(f"/secretary?only={only}")
        assert shown in page, only
        assert hidden not in page, only
    assert "Un train" in sam.get("/secretary?list=promised")
    browse(cast.bo).get("/secretary", status=403)
    browse().get("/secretary", status=403)


def test_nothing_is_done_to_none_or_to_what_is_no_number(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 1)
    sam = browse(cast.sam)
    assert sam.post("/secretary/acts", act="announce").status_code in (409, 422)
    for path in ("act=burn", "act=announce&chosen=x", "act=publish&chosen=99999999999"):
        assert sam.client.get(f"/secretary/acts/new?{path}").status_code == 404, path
    assert sam.client.get("/secretary/acts/new?act=follow").status_code == 422
    with database.writing() as db, pytest.raises(NotNow):
        actions.take_over(db, db.get_one(AgendaItem, 1), None, by=cast.sam)
