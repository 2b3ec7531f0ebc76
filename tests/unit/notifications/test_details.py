"""What a mail and a notice say with a step: which meeting, what answer; never more than one may
read."""

from __future__ import annotations

from collections.abc import Callable

from governance.core.database import Database
from governance.core.settings import Settings
from governance.core.words import words
from governance.decisions import actions as decisions
from governance.decisions.models import Decision, Outcome
from governance.recommendations import actions
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.notifications.conftest import Sink
from tests.unit.notifications.test_reactions import send_all
from tests.unit.progress.story import Story, at

type Browse = Callable[..., Browser]

CANARY = "Kanariegeel"


def told(database: Database, cast: Cast, outcome: Outcome = Outcome.ACCEPTED) -> tuple[int, int]:
    """Mia's, followed by Max, with an answer that its authors know since 13 May; both numbers."""
    story = Story(database, cast)
    with at(5, 13), database.writing() as db:
        one = story.recommend(db, story.workshop(db), "Un guichet unique")
        story.hand_over(db, one)
        actions.follow(db, one, by=cast.max)
        text = words("nl", CANARY, fr=CANARY)
        decision = story.decide(db, story.meeting(db), one, outcome, text=text)
        story.announce(db, decision)
        return one.id, decision.id


def first(settings: Settings) -> Settings:
    """The authors have two days of their own."""
    return settings.model_copy(update={"authors_first_days": 2})


def texts(sink: Sink, to: str) -> list[str]:
    """Every mail to an address, both ways of it in one."""
    read = []
    for rcpt, mail in sink.mails:
        both = [mail.get_body((kind,)) for kind in ("plain", "html")]
        if rcpt == [f"{to}@example.org"]:
            read.append("".join(body.get_content() for body in both if body))
    return read


def test_a_mail_names_the_meeting_and_the_answer_with_its_reasons_and_its_day(
    database: Database, cast: Cast, settings: Settings, sink: tuple[Sink, str]
) -> None:
    handler, smtp_url = sink
    _one, decision = told(database, cast)
    with at(5, 13):
        send_all(database, first(settings), smtp_url)
    on_agenda = next(text for text in texts(handler, "mia") if "/meetings/1" in text)
    answered = next(text for text in texts(handler, "mia") if "/decisions/" in text)
    assert on_agenda.count("Raad van mei (M-2022-") == 2
    assert "12 mai 2022" in on_agenda
    assert answered.count("retenue (D-2022-") == 2
    assert answered.count("Les membres attendent trop longtemps.") == 2
    assert "15 mai 2022" in answered
    assert f"/sign-in?next=/decisions/{decision}" in answered


def test_a_follower_reads_nothing_of_an_answer_that_is_not_public(
    database: Database, cast: Cast, settings: Settings, sink: tuple[Sink, str], browse: Browse
) -> None:
    handler, smtp_url = sink
    told(database, cast)
    with at(5, 13):
        send_all(database, first(settings), smtp_url)
        followed = browse(cast.max).get("/me")
    to_max = "".join(texts(handler, "max"))
    assert "Raad van mei" in to_max
    for secret in (CANARY, "D-2022-", "retenue", "aanvaard", "trop longtemps"):
        assert secret not in to_max
        assert secret not in followed


def test_an_answer_that_was_taken_back_before_the_mail_left_is_not_in_it(
    database: Database, cast: Cast, settings: Settings, sink: tuple[Sink, str], browse: Browse
) -> None:
    handler, smtp_url = sink
    _one, decision = told(database, cast)
    with at(5, 13), database.writing() as db:
        decisions.take_back(db, db.get_one(Decision, decision), by=cast.sam)
    with at(5, 13):
        send_all(database, first(settings), smtp_url)
        assert CANARY not in browse(cast.mia).get("/me")
    assert all(CANARY not in text for text in texts(handler, "mia"))


def test_the_author_no_longer_waits_where_the_answer_is_told(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one, decision = told(database, cast)
    with at(5, 13):
        mia = browse(cast.mia)
        for page in ("/me", f"/recommendations/{one}", f"/decisions/{decision}"):
            seen = mia.get(page)
            assert f"/decisions/{decision}" in seen
            assert "The board answers by" not in seen
            assert "days so far" not in seen
        assert "accepted</span>" in mia.get("/me").split('id="followed"')[0]
        waits = browse().get(f"/recommendations/{one}")
        assert "The board answers by" in waits
        assert CANARY not in waits


def test_a_mail_leads_through_sign_in_to_the_answer(
    database: Database, cast: Cast, browse: Browse
) -> None:
    _one, decision = told(database, cast)
    way = f"/sign-in?next=/decisions/{decision}"
    assert f'name="next" value="/decisions/{decision}"' in browse().get(way)
    answer = browse(cast.mia).client.get(way, follow_redirects=False)
    assert answer.headers["location"] == f"/decisions/{decision}"
    abroad = browse(cast.mia).client.get("/sign-in?next=//elsewhere.org", follow_redirects=False)
    assert abroad.headers["location"] == "/"


def test_what_is_told_at_once_is_read_whole(
    database: Database, cast: Cast, settings: Settings, sink: tuple[Sink, str]
) -> None:
    handler, smtp_url = sink
    story = Story(database, cast)
    with at(5, 13), database.writing() as db:
        workshop, meeting = story.workshop(db), story.meeting(db)
        made = [story.recommend(db, workshop, f"Idée {n}") for n in (1, 2, 3)]
        for one in made:
            story.hand_over(db, one)
        drafts = [story.decide(db, meeting, one) for one in made]
    with at(5, 13), database.writing() as db:
        many = [db.get_one(Decision, one.id) for one in drafts]
        decisions.announce_together(db, many, languages=["nl", "fr"], by=cast.sam)
    with at(5, 13):
        send_all(database, first(settings), smtp_url)
    last = next(text for text in texts(handler, "mia") if "/decisions/" in text)
    assert all(f"/decisions/{one.id}" in last for one in drafts)
    assert last.count("Les membres attendent trop longtemps.") == 6
