"""Who hears of which step, once, in their language; the mails go through a real SMTP server."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.app import ways
from governance.core.database import Database
from governance.core.outbox import Work, do_work
from governance.core.policy import System
from governance.core.settings import Settings, read_settings
from governance.decisions.models import Decision
from governance.notifications.models import Notice
from governance.people.actions import add_person, change_settings, erase
from governance.people.models import MailPace, Person
from governance.people.queries import actor_for
from governance.recommendations import actions
from governance.recommendations.models import Recommendation, Signature
from tests.cast import Cast
from tests.unit.notifications.conftest import Sink
from tests.unit.progress.story import Story, at, whole_line


def notices(db: Session, person: int | None) -> list[str]:
    """What a person was told, oldest first."""
    found = select(col(Notice.verb)).where(col(Notice.person_id) == person)
    return list(db.scalars(found.order_by(col(Notice.id))))


def send_all(database: Database, settings: Settings, smtp_url: str) -> None:
    """Let the outbox work until nothing is left."""
    given = settings.model_dump() | {"smtp_url": smtp_url}
    while do_work(database, ways(read_settings(**given))):
        pass


STEPS = [
    "recommendation.received",
    "agenda_item.added",
    "decision.announced",
    "recommendation.accepted",
    "project.carried",
    "project.started",
    "milestone.reached",
    "outcome.published",
    "project.completed",
    "report.published",
]


def test_an_author_hears_of_every_step_and_of_the_answer_before_the_public(
    database: Database, cast: Cast
) -> None:
    whole_line(database, cast)
    with database.reading() as db:
        assert notices(db, cast.mia.person) == STEPS


def test_a_follower_hears_of_the_answer_when_everyone_does(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        recommendation = story.recommend(db, story.workshop(db), "Un guichet unique")
        story.hand_over(db, recommendation)
        actions.follow(db, recommendation, by=cast.max)
        decision = story.decide(db, story.meeting(db), recommendation)
        story.announce(db, decision)
    with database.reading() as db:
        assert "decision.announced" not in notices(db, cast.max.person)
    with database.writing() as db:
        story.publish(db, db.get_one(Decision, decision.id))
    with database.reading() as db:
        assert notices(db, cast.max.person)[-1] == "recommendation.accepted"


def test_each_step_is_one_mail_in_the_language_of_the_reader(
    database: Database, cast: Cast, settings: Settings, sink: tuple[Sink, str]
) -> None:
    handler, smtp_url = sink
    whole_line(database, cast)
    send_all(database, settings, smtp_url)
    send_all(database, settings, smtp_url)
    to_mia = [mail for rcpt, mail in handler.mails if rcpt == ["mia@example.org"]]
    assert len(to_mia) == len(STEPS)
    assert len({mail["Message-ID"] for mail in to_mia}) == len(STEPS)
    for mail in to_mia:
        text, html = mail.get_body(("plain",)), mail.get_body(("html",))
        assert text is not None
        assert html is not None
        assert '<html lang="fr">' in html.get_content()
        assert "guichet" not in str(mail["Subject"])
        assert "http://127.0.0.1:8000/recommendations/" in text.get_content()
        assert mail["Subject"].startswith("R-2022-001: ")


def test_a_notice_that_is_tried_again_is_still_one_mail(
    database: Database, cast: Cast, settings: Settings
) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        story.hand_over(db, story.recommend(db, story.workshop(db), "Un guichet unique"))
    way = ways(settings)["notice"]
    with database.reading() as db:
        piece = db.scalars(select(Work).where(col(Work.kind) == "notice")).one()
    way(database, piece)
    way(database, piece)
    with database.reading() as db:
        assert len(list(db.scalars(select(Work).where(col(Work.kind) == "mail")))) == 1


def test_an_author_who_follows_hears_once(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        recommendation = story.recommend(db, story.workshop(db), "Un guichet unique")
        story.hand_over(db, recommendation)
    with database.writing() as db:
        again = db.get_one(Recommendation, recommendation.id)
        actions.follow(db, again, by=cast.mia)
        story.decide(db, story.meeting(db), again)
    with database.reading() as db:
        assert notices(db, cast.mia.person) == ["recommendation.received", "agenda_item.added"]


def test_who_acted_is_not_told(database: Database, cast: Cast) -> None:
    typed = actions.Typed("fr", "Un guichet", "Partout.")
    with database.writing() as db:
        recommendation = actions.recommend(db, typed, answer_days=90, by=cast.mia)
    with database.writing() as db:
        actions.follow(db, db.get_one(Recommendation, recommendation.id), by=cast.sam)
    with database.writing() as db:
        story = Story(database, cast)
        story.decide(db, story.meeting(db), db.get_one(Recommendation, recommendation.id))
    with database.reading() as db:
        assert notices(db, cast.mia.person) == ["agenda_item.added"]
        assert notices(db, cast.sam.person) == []


def test_an_anonymous_author_is_told_nothing(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        workshop = story.workshop(db)
        quiet = story.recommend(db, workshop, "Sans nom", signature=Signature.ANONYMOUS)
        story.hand_over(db, quiet)
    with database.reading() as db:
        assert list(db.scalars(select(Notice))) == []


def test_one_event_about_three_of_mine_is_one_mail_that_lists_them(
    database: Database, cast: Cast, settings: Settings, sink: tuple[Sink, str]
) -> None:
    handler, smtp_url = sink
    story = Story(database, cast)
    with database.writing() as db:
        workshop = story.workshop(db)
        mine = [story.recommend(db, workshop, f"Idée {n}") for n in (1, 2, 3)]
        for one in mine:
            story.hand_over(db, one)
        meeting = story.meeting(db)
        for one in mine:
            story.publish_whole(db, meeting, one)
    with database.writing() as db:
        fresh = [db.get_one(Recommendation, one.id) for one in mine]
        actions.follow(db, fresh[2], by=cast.max)
        story.project(db, *fresh)
    with database.reading() as db:
        assert notices(db, cast.mia.person).count("project.started") == 1
        assert notices(db, cast.max.person).count("project.started") == 1
    send_all(database, settings, smtp_url)
    started = [
        mail
        for rcpt, mail in handler.mails
        if rcpt == ["mia@example.org"] and "3 " in str(mail["Subject"])
    ]
    text = started[0].get_body(("plain",))
    assert text is not None
    assert all(f"R-2022-00{n}" in text.get_content() for n in (1, 2, 3))


def test_who_wants_no_mail_finds_it_here(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        mia = db.get_one(Person, cast.mia.person)
        change_settings(db, mia, "Mia", "fr", MailPace.NONE, by=cast.mia)
        story.hand_over(db, story.recommend(db, story.workshop(db), "Un guichet unique"))
    with database.reading() as db:
        assert notices(db, cast.mia.person) == ["recommendation.received"]
        assert list(db.scalars(select(Work).where(col(Work.kind) == "notice"))) == []


def test_who_left_gets_no_mail(
    database: Database, cast: Cast, settings: Settings, sink: tuple[Sink, str]
) -> None:
    handler, smtp_url = sink
    story = Story(database, cast)
    with database.writing() as db:
        story.hand_over(db, story.recommend(db, story.workshop(db), "Un guichet unique"))
    with database.writing() as db:
        erase(db, db.get_one(Person, cast.mia.person), by=cast.mia)
    send_all(database, settings, smtp_url)
    assert handler.mails == []


def test_a_name_with_a_newline_stays_out_of_the_headers(
    database: Database, cast: Cast, settings: Settings, sink: tuple[Sink, str]
) -> None:
    handler, smtp_url = sink
    story = Story(database, cast)
    with database.writing() as db:
        workshop = story.workshop(db)
        one = story.recommend(db, workshop, "Titre\r\nBcc: all@example.org")
        story.hand_over(db, one)
    send_all(database, settings, smtp_url)
    ((recipients, mail),) = handler.mails
    assert recipients == ["mia@example.org"]
    assert mail["Bcc"] is None


def test_many_followers_take_no_more_queries(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        one, other = (
            story.recommend(db, story.workshop(db), title) for title in ("Une idée", "Une autre")
        )
        people = [add_person(db, f"P{n}", f"p{n}@example.org", "nl", by=System) for n in range(30)]
        for person in people:
            actions.follow(db, one, by=actor_for(db, person))
    counts = [sent_for(database, story, one.id), sent_for(database, story, other.id)]
    assert counts[0] <= counts[1] + 3, "the first of an hour also asks for its meaning"


def sent_for(database: Database, story: Story, recommendation_id: int) -> int:
    """How many statements handing one over takes, with its consequences."""
    sent: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        sent.append(statement)

    event.listen(database.writer, "before_cursor_execute", note)
    with database.writing() as db, at(3, 10):
        story.hand_over(db, db.get_one(Recommendation, recommendation_id))
    event.remove(database.writer, "before_cursor_execute", note)
    return len(sent)
