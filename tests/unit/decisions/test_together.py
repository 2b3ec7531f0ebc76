"""Many at once: all of it is shown, only that is done, and what nobody touched since is undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from sqlalchemy import select
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.errors import NotNow
from governance.core.outbox import do_work
from governance.core.templates import make_environment
from governance.core.words import words
from governance.decisions import actions
from governance.decisions.actions import Drafted
from governance.decisions.models import (
    Advice,
    AgendaItem,
    Decision,
    Outcome,
    Purpose,
    Stage,
    Withdrew,
)
from governance.decisions.queries import file_of, promised, unreported
from governance.decisions.rules import public_from
from governance.meetings.models import Body
from governance.notifications.delivery import _compose, _given
from governance.notifications.models import Notice
from governance.people.actions import erase
from governance.people.models import Person
from governance.recommendations.models import Recommendation
from tests.browse import Browser, Forms
from tests.cast import Cast
from tests.unit.decisions.agenda import REASONS, accepted, bring_out, of_mia, put
from tests.unit.decisions.test_desk import advised, decided, do, mails, preview_of
from tests.unit.meetings.board import hold, plan

type Browse = Callable[..., Browser]

THIS_YEAR = clock.today().year
FOLLOW = "/secretary/acts/new?act=follow&points_of=1"


def press(browser: Browser, html: str, **typed: Any) -> Any:
    """Press the button of a preview that was opened earlier."""
    form = next(f for f in Forms(html).forms if f[0] == "/secretary/acts")[2]
    chosen = re.findall(r'name="chosen" value="(\d+)"', html)
    return browser.post("/secretary/acts", **(form | {"chosen": chosen} | typed))


def prepared(database: Database, cast: Cast, *answers: Drafted) -> int:
    """An open meeting with a recommendation of Mia for each of these prepared answers."""
    with database.writing() as db:
        meeting = hold(db, cast)
        for n, answer in enumerate(answers):
            one = of_mia(db, cast, f"Wens {n}")
            actions.prepare(db, one, answer, by=cast.sam)
            put(db, cast, meeting, one)
        return meeting.id


def drafted(database: Database, cast: Cast, typed: Drafted | None = None) -> int:
    """A draft on a recommendation of Mia."""
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        return actions.draft(db, item, typed or accepted(), by=cast.sam).id


WHOLE = Drafted(
    Outcome.POSTPONED,
    words("nl", "Eerst dit."),
    text=words("nl", "Wij stellen uit."),
    returns_on=date(2022, 10, 1),
    missing_resource=words("nl", "Twintig mensdagen"),
    report_back_on=date(2022, 12, 6),
)


def test_a_preview_shows_all_of_what_is_decided(
    database: Database, cast: Cast, browse: Browse
) -> None:
    long = replace(WHOLE, reasons=words("nl", "Daarom. " * 80))
    prepared(database, cast, WHOLE, Drafted(Outcome.REFERRED, REASONS, referred_to="Infrabel"))
    sam = browse(cast.sam)
    html = sam.get(FOLLOW)
    for said in ("Eerst dit.", "Wij stellen uit.", "Twintig mensdagen", "1 October 2022",
                 "6 December 2022", "Infrabel", "Français: missing"):  # fmt: skip
        assert said in html, said
    assert "<summary>" not in html[html.index('id="effects"') :]
    with database.writing() as db:
        actions.prepare(db, db.get_one(Recommendation, 1), long, by=cast.sam)
    html = sam.get(FOLLOW)
    assert "<summary>" in html[html.index('id="effects"') :], "long words are folded"


def test_whatever_changed_since_it_was_shown_is_named_and_nothing_is_done(
    database: Database, cast: Cast, browse: Browse
) -> None:
    prepared(database, cast, WHOLE)
    sam = browse(cast.sam)
    changes: list[tuple[str, dict[str, Any]]] = [
        ("the text of the decision", {"text": words("nl", "Toch niet.")}),
        ("what is missing", {"missing_resource": words("nl", "Geld")}),
        ("when there is a report back", {"report_back_on": date(2023, 1, 1)}),
        ("the reasons", {"reasons": words("nl", "Eerst dit.", fr="D'abord ceci.")}),
        ("to whom it is referred", {"outcome": Outcome.REFERRED, "referred_to": "Infrabel"}),
    ]
    html = ""
    for said, changed in changes:
        with database.writing() as db:
            one = db.get_one(Recommendation, 1)
            actions.prepare(db, one, WHOLE, by=cast.sam)
        html = sam.get(FOLLOW)
        with database.writing() as db:
            one = db.get_one(Recommendation, 1)
            actions.prepare(db, one, replace(WHOLE, **changed), by=cast.sam)
        answer = press(sam, html)
        assert answer.status_code == 409
        assert said in answer.text, said
        assert decided(database, Stage.DRAFT) == []
        html = answer.text
    assert press(sam, html).status_code == 303


def test_a_decision_that_was_rewritten_is_not_told_unseen(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = drafted(database, cast)
    sam = browse(cast.sam)
    html = sam.get(preview_of("announce", [one]))
    with database.writing() as db:
        new = accepted(text=words("nl", "Anders.", fr="Autrement."), votes_against=0, votes_for=2)
        actions.rewrite(db, db.get_one(Decision, one), new, by=cast.sam)
    answer = press(sam, html)
    assert answer.status_code == 409
    assert "the text of the decision, the votes" in answer.text


def test_a_promise_stays_on_the_desk_until_somebody_reports_back(
    database: Database, cast: Cast, browse: Browse
) -> None:
    day = date(2022, 9, 20)
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast, "Un train"))
        bring_out(db, cast, item, accepted(report_back_on=day))
    for after in (timedelta(days=-50), timedelta(days=90), timedelta(days=900)):
        on = day + after
        with database.reading() as db:
            waiting = [row.id for row in promised(db, on)]
            assert waiting == [row.id for row in unreported(db, on + timedelta(days=60))] == [1]
    with time_machine.travel("2024-06-01T10:00:00+02:00", tick=False):
        html = browse(cast.sam).get("/secretary?list=promised")
    assert "Un train" in html
    with database.writing() as db:
        next_one = plan(db, cast, db.get_one(Body, 1), on=date(2024, 6, 2))
        put(db, cast, next_one, purpose=Purpose.INFORMATION, proposed_as="decisions/1")
        assert promised(db, date(2024, 6, 1)) == []


def test_undoing_leaves_what_somebody_worked_on_since(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 3)
    sam = browse(cast.sam)
    do(sam, FOLLOW)
    with database.writing() as db:
        actions.rewrite(db, db.get_one(Decision, 2), accepted(), by=cast.sam)
    page = sam.get("/secretary")
    assert "Undo for 2" in page
    sam.post("/secretary/acts/1/undoing")
    assert decided(database, Stage.DROPPED) == [1, 3]
    assert decided(database, Stage.DRAFT) == [2]
    assert "Undo for" not in sam.get("/secretary")


def test_what_was_told_again_by_hand_is_not_taken_back_with_the_act(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = drafted(database, cast)
    sam = browse(cast.sam)
    do(sam, preview_of("announce", [one]))
    with database.writing() as db:
        decision = db.get_one(Decision, one)
        actions.take_back(db, decision, by=cast.sam)
        actions.announce(db, decision, languages=("nl",), by=cast.sam)
    assert "Undo for" not in sam.get("/secretary")
    assert sam.post("/secretary/acts/1/undoing").status_code == 409
    assert decided(database, Stage.ANNOUNCED) == [one]


def test_the_desk_tells_when_by_whom_and_to_which_it_was_done(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with time_machine.travel("2022-06-21T14:05:00+02:00", tick=False):
        with database.writing() as db:
            hold(db, cast)
            ids = [of_mia(db, cast, f"Wens {n}").id for n in range(2)]
        sam = browse(cast.sam)
        do(sam, preview_of("agenda", ids) + "&agenda_of=1")
        page = sam.get("/secretary")
    acts = page[page.index('id="acts"') :]
    for said in (
        "M-2022-01",
        "21 June 2022, 14:05",
        "Sam",
        "R-2022-001",
        "R-2022-002",
        "Undo for 2",
    ):
        assert said in acts, said


def wrote(database: Database) -> list[tuple[str, list[str]]]:
    """The verbs of the mails that wait, with the references they are about."""
    return [
        (w.payload["verb"], [line["reference"] for line in w.payload["about"]])
        for w in mails(database)
        if w.payload
    ]


def test_whoever_heard_that_it_is_on_an_agenda_hears_that_it_is_not_any_more(
    database: Database, cast: Cast, browse: Browse, settings: Any
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast)).id
    do_work(database, {"notice": lambda _database, _piece: None})
    assert wrote(database) == []
    browse(cast.sam).send("/meetings/1", f"/agenda-items/{item}/removal")
    assert wrote(database) == [("agenda_item.taken_off", [f"R-{THIS_YEAR}-001"])]
    (piece,) = [w for w in mails(database) if w.payload]
    about = [(line, None) for line in piece.payload["about"]]
    given = _given(settings, "en", "/me/settings", piece.payload["verb"], about)
    mail = _compose(make_environment(), given)
    assert "no longer on the agenda of M-2022-01" in mail["text"]
    with database.reading() as db:
        mia = select(col(Notice.verb)).where(col(Notice.person_id) == cast.mia.person)
        assert "agenda_item.taken_off" in list(db.scalars(mia))


def test_what_leaves_an_agenda_before_the_mail_left_is_not_mailed_at_all(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        hold(db, cast)
        ids = [of_mia(db, cast, f"Wens {n}").id for n in range(3)]
    do_work(database, {"notice": lambda _database, _piece: None})
    sam = browse(cast.sam)
    do(sam, preview_of("agenda", ids) + "&agenda_of=1")
    assert wrote(database) == [("agenda_item.added", [f"R-{THIS_YEAR}-00{n}" for n in (1, 2, 3)])]
    with database.writing() as db:
        actions.take_off(db, db.get_one(AgendaItem, 2), by=cast.sam)
    assert wrote(database) == [("agenda_item.added", [f"R-{THIS_YEAR}-001", f"R-{THIS_YEAR}-003"])]
    sam.post("/secretary/acts/1/undoing")
    assert wrote(database) == []


def test_what_is_refused_says_only_why(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        actions.draft(db, item, accepted(), by=cast.sam)
    html = browse(cast.sam).get(preview_of("publish", [1]))
    assert "The authors hear it first" in html
    assert "Everyone reads it now" not in html


def test_points_without_a_recommendation_are_told_of_as_they_are(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        for public in (True, False):
            item = put(db, cast, meeting, public=public)
            actions.draft(db, item, accepted(), by=cast.sam)
    sam = browse(cast.sam)
    html = sam.get(preview_of("announce", [1, 2]))
    assert "It is final now; everyone reads it with the approved minutes" in html
    assert "directors and the secretary alone read it" in html
    do(sam, preview_of("announce", [1, 2]))
    html = sam.get(preview_of("publish", [1, 2]))
    assert "Everyone reads it now." in html
    assert "directors and the secretary alone read it" in html
    assert "recommendation is answered" not in html


def test_telling_is_refused_in_the_preview_by_the_rules_of_the_act(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = drafted(database, cast)
    with database.writing() as db:
        bo = cast.bo.person or 0
        actions.declare_conflict(db, db.get_one(AgendaItem, 1), bo, Withdrew.LEFT, by=cast.bo)
    html = browse(cast.sam).get(preview_of("announce", [one]))
    assert "A conflict of interest was declared since" in html or "more votes than people" in html
    assert "authors hear it now" not in html
    with database.writing() as db, pytest.raises(Exception, match=r"D-2022-01-1: "):
        found = [db.get_one(Decision, one)]
        actions.announce_together(db, found, languages=("nl",), by=cast.sam)


def test_an_answer_whose_authors_cannot_be_reached_waits_for_nobody(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = drafted(database, cast)
    with database.writing() as db:
        erase(db, db.get_one(Person, cast.mia.person or 0), by=cast.mia)
    sam = browse(cast.sam)
    assert "None of its authors can be reached" in sam.get(preview_of("announce", [one]))
    do(sam, preview_of("announce", [one]))
    assert "no author can be reached" in sam.get("/secretary?list=announced")
    with database.reading() as db:
        decision = db.get_one(Decision, one)
        assert decision.authors_told == 0
        assert decision.announced_at
        assert public_from(decision, 2) <= public_from(decision, 0)


def test_an_advice_is_read_beside_what_is_prepared_before_it_takes_its_place(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 1)
    with database.writing() as db:
        one = db.get_one(Recommendation, 1)
        actions.prepare(
            db, one, Drafted(Outcome.DECLINED, words("nl", "Liever niet.")), by=cast.sam
        )
    sam = browse(cast.sam)
    html = sam.send("/recommendations/1/file", "/advice/1/following")
    assert "Liever niet." in html
    assert "De directie raadt het aan" in html
    assert "In its place, from the advice of IT" in html
    assert "Liever niet." in sam.get("/recommendations/1/file"), "nothing is lost by looking"
    page = "/recommendations/1/answer"
    sam.send(f"{page}?advice=1", page)
    assert "Liever niet." not in sam.get("/recommendations/1/file")
    with database.writing() as db, pytest.raises(NotNow):
        actions.follow(db, db.get_one(Recommendation, 1), db.get_one(Advice, 1), by=cast.sam)


def test_no_outcome_is_chosen_before_somebody_chooses_it(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        put(db, cast, hold(db, cast), of_mia(db, cast))
    sam = browse(cast.sam)
    typed: dict[str, Any] = {"reasons-en": "Because."}
    for page, action in (
        ("/agenda-items/1/decisions/new", "/agenda-items/1/decisions"),
        ("/recommendations/1/answer", "/recommendations/1/answer"),
    ):
        assert "This field is required" in sam.send(page, action, status=422, **typed), page
    assert decided(database, Stage.DRAFT) == []


def test_an_answer_is_prepared_beside_all_it_is_prepared_from(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 1)
    with database.writing() as db:
        one = db.get_one(Recommendation, 1)
        means: Any = {"euros": Decimal("1500.50"), "days": Decimal(3), "notes": "Vraag Noor."}
        actions.keep_file(db, one, **means, by=cast.sam)
    html = browse(cast.sam).get("/recommendations/1/answer?lang=nl")
    for said in (
        "Un guide pour tout le monde",
        "De directie raadt het aan",
        "1.500,50",
        "Vraag Noor",
    ):
        assert said in html, said
    assert 'value="1500,50"' in browse(cast.sam).get("/recommendations/1/file?lang=nl")


def test_following_from_a_meeting_leads_back_to_it(
    database: Database, cast: Cast, browse: Browse
) -> None:
    advised(database, cast, 1)
    sam = browse(cast.sam)
    link = re.search(r'href="([^"]*act=follow[^"]*)"', sam.get("/meetings/1"))
    assert link
    answer = do(sam, link[1].replace("&amp;", "&"))
    assert answer.headers["location"].startswith("/meetings/1")
    answer = do(sam, preview_of("announce", [1]))
    assert answer.headers["location"].startswith("/secretary")


def test_where_nothing_is_prepared_it_says_so(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        put(db, cast, hold(db, cast), of_mia(db, cast))
    sam = browse(cast.sam)
    assert "Nothing is prepared" in sam.get(f"{FOLLOW}&back=meeting")
    with database.writing() as db:
        actions.take_off(db, db.get_one(AgendaItem, 1), by=cast.sam)
    assert "No point about a recommendation waits" in sam.get(FOLLOW)


def test_ordinary_points_are_decided_together_each_as_its_own(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        put(db, cast, meeting, title="Rekeningen", purpose=Purpose.APPROVAL)
        put(db, cast, meeting, title="Begroting")
        put(db, cast, meeting, of_mia(db, cast))
        put(db, cast, meeting, title="Rondvraag", purpose=Purpose.INFORMATION)
        item = db.get_one(AgendaItem, 2)
        actions.declare_conflict(db, item, cast.bo.person or 0, Withdrew.LEFT, by=cast.bo)
    sam, page = browse(cast.sam), "/meetings/1/joint-decisions"
    html = sam.get(f"{page}/new")
    assert "Rekeningen" in html
    assert "Rondvraag" not in html
    form = next(f for f in Forms(html).forms if f[0] == page)[2]
    typed = form | {"outcome": "accepted", "original": "nl", "reasons-nl": "Alles klopt.",
                    "votes_for": "3", "chosen": ["1", "2", "3"]}  # fmt: skip
    assert sam.post(page, **(typed | {"chosen": ["1"]})).status_code == 422
    looked = sam.post(page, **(typed | {"key": "look", "step": "look"}))
    assert looked.status_code == 200
    assert "vote on this point apart" in looked.text
    assert decided(database, Stage.DRAFT) == []
    again = next(f for f in Forms(looked.text).forms if f[0] == page)[2]
    sent = again | {"chosen": ["1", "2", "3"], "step": "decide"}
    changed = sam.post(page, **(sent | {"key": "other", "reasons-nl": "Toch anders."}))
    assert changed.status_code == 409
    assert "the reasons" in changed.text
    assert sam.post(page, **sent).status_code == 303
    with database.reading() as db:
        made = db.scalars(select(Decision).order_by(col(Decision.id))).all()
        assert [(one.item_id, one.reference) for one in made] == [
            (1, "D-2022-01-1"), (3, "D-2022-01-2")
        ]  # fmt: skip
        assert {(one.votes_for, one.act_id, str(one.reasons)) for one in made} == {
            (3, 1, "Alles klopt.")
        }
    assert "Decide together · 2" in sam.get("/secretary")
    sam.post("/secretary/acts/1/undoing")
    assert decided(database, Stage.DROPPED) == [1, 2]


def test_days_and_presenters_that_cannot_be_are_refused(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        put(db, cast, hold(db, cast), of_mia(db, cast))
    sam, page = browse(cast.sam), "/agenda-items/1/decisions/new"
    typed: dict[str, Any] = {"reasons-en": "Because.", "outcome": "accepted"}
    html = sam.send(page, "/agenda-items/1/decisions", 422, report_back_on="1999-01-01", **typed)
    assert "The report back is on a day after the meeting." in html
    typed = {"text-en": "Do.", "directorate": "IT", "given_on": "2031-01-01"}
    file = "/recommendations/1/file"
    html = sam.send(file, "/recommendations/1/advice", 422, **typed)
    assert "a day that is not to come" in html
    sam.send(file, "/recommendations/1/advice", 422, **(typed | {"given_on": "soon"}))
    typed = {"title-en": "Budget", "presenter": str(cast.bo.person), "presenter_name": "Noor"}
    new = sam.get("/meetings/1/agenda/new")
    action = next(f[0] for f in Forms(new).forms if "presenter_name" in f[2])
    html = sam.send("/meetings/1/agenda/new", action, 422, **typed)
    assert "Say it in one of the two" in html


def test_one_form_is_in_one_language_of_the_original(
    database: Database, cast: Cast, browse: Browse
) -> None:
    prepared(database, cast, Drafted(Outcome.ACCEPTED, words("nl", "Omdat het kan.")))
    sam, page = browse(cast.sam), "/recommendations/1/answer"
    html = sam.get(f"{page}?lang=fr")
    text = html[html.index('id="text"') :]
    assert text.index("text-nl") < text.index("text-fr"), "the empty text begins in Dutch too"
    typed: dict[str, Any] = {"text-fr": "Un texte français seul."}
    sam.send(f"{page}?lang=fr", page, **typed)
    with database.reading() as db:
        kept = file_of(db, 1).prepared
        assert kept
        assert kept.text == words("fr", "Un texte français seul."), "nothing that is typed is lost"
