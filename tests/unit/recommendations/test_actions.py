"""What happens to recommendations on a table and in the register."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.errors import NotFound, NotNow, NotYou, Refused
from governance.core.journal import JournalEntry
from governance.core.verify import verify_database
from governance.people.actions import erase
from governance.people.queries import get_person
from governance.recommendations import actions
from governance.recommendations.actions import Typed
from governance.recommendations.models import Author, Follow, Recommendation, Signature, Stage
from governance.recommendations.queries import (
    around,
    by_reference,
    get_recommendation,
    signatures,
    versions_of,
    waiting_for_answer,
)
from governance.workshops.actions import close_room
from governance.workshops.queries import get_workshop
from tests.cast import Cast
from tests.rooms import GUIDE, join_room, open_workshop, put_on_table, received


def test_a_phone_without_an_account_recommends(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    device = join_room(database, workshop_id, cast.visitor)
    one = put_on_table(database, workshop_id, device, signature=Signature.TABLE)
    with database.reading() as db:
        recommendation = get_recommendation(db, one, for_=device)
        assert recommendation.stage == Stage.PROPOSED
        assert recommendation.office == "Liège"
        assert [s.name for s in signatures(recommendation.authors)] == ["3"]
        with pytest.raises(NotFound):
            get_recommendation(db, one, for_=cast.visitor)


def test_nothing_leads_to_an_anonymous_author(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    one = put_on_table(database, workshop_id, cast.mia, signature=Signature.ANONYMOUS)
    with database.reading() as db:
        recommendation = get_recommendation(db, one, for_=cast.finn)
        author = recommendation.authors[0]
        assert (author.person_id, author.participant_id, author.shown_as) == (None, None, "")
        assert db.scalars(select(Follow)).all() == []
        assert recommendation.proposed_at.hour == recommendation.proposed_at.minute == 0
        said = select(JournalEntry).where(col(JournalEntry.verb).startswith("recommendation."))
        assert db.scalars(said).all() == [], "not even that somebody wrote"


def test_an_author_with_an_account_follows(database: Database, cast: Cast) -> None:
    one = put_on_table(database, open_workshop(database, cast), cast.mia)
    with database.reading() as db:
        recommendation = get_recommendation(db, one, for_=cast.mia)
        assert around(db, recommendation, cast.mia).follows
        assert recommendation.author_ids == {cast.mia.person}


def test_nothing_is_taken_in_a_closed_room(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        close_room(db, workshop, by=cast.finn)
        with pytest.raises(NotNow):
            actions.submit(db, workshop, GUIDE, by=cast.mia)


def test_handing_over_numbers_it_and_starts_the_clock(database: Database, cast: Cast) -> None:
    one = received(database, cast)
    today = clock.today()
    with database.reading() as db:
        recommendation = get_recommendation(db, one, for_=cast.visitor)
        assert recommendation.reference == f"R-{today.year}-001"
        assert recommendation.due_on == today + timedelta(days=90)
        found = by_reference(db, f"r-{today.year}-001", for_=cast.visitor)
        assert found.id == one
        assert [r.id for r in waiting_for_answer(db)] == [one]


def test_a_member_does_not_hand_over(database: Database, cast: Cast) -> None:
    one = put_on_table(database, open_workshop(database, cast), cast.mia)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.mia)
        with pytest.raises(NotYou):
            actions.hand_over(db, recommendation, answer_days=90, by=cast.mia)


def test_a_member_recommends_between_workshops_and_a_visitor_does_not(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        made = actions.recommend(db, GUIDE, answer_days=30, by=cast.max)
        assert made.stage == Stage.RECEIVED
        assert made.due_on == clock.today() + timedelta(days=30)
        with pytest.raises(NotYou):
            actions.recommend(db, GUIDE, answer_days=30, by=cast.visitor)


def test_support_counts_once_however_often_one_taps(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    device = join_room(database, workshop_id, cast.visitor)
    one = put_on_table(database, workshop_id, cast.mia)
    for supporter in (cast.max, cast.max, device, device, cast.bo):
        with database.writing() as db:
            actions.support(db, get_recommendation(db, one, for_=cast.finn), by=supporter)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.finn)
        assert recommendation.supports == 3
        assert actions.unsupport(db, recommendation, by=device)
        assert not actions.unsupport(db, recommendation, by=device)
        assert recommendation.supports == 2
        with pytest.raises(NotYou):
            actions.support(db, recommendation, by=cast.visitor)


def test_a_frozen_text_is_never_edited_and_a_new_version_keeps_the_old(
    database: Database, cast: Cast
) -> None:
    one = received(database, cast)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.mia)
        with pytest.raises(NotNow):
            actions.reword(db, recommendation, "Anders", "Anders", by=cast.mia)
        with pytest.raises(Refused):
            actions.new_version(db, recommendation, "Anders", "Anders", by=cast.mia)
        with pytest.raises(NotYou):
            actions.new_version(db, recommendation, "A", "A", why="zo", by=cast.max)
        actions.translate(db, recommendation, "fr", "Le guide", "Plus clair", "", by=cast.edda)
        actions.new_version(
            db, recommendation, "De gids, korter", "Korter.", why="na overleg", by=cast.mia
        )
    with database.reading() as db:
        recommendation = get_recommendation(db, one, for_=cast.visitor)
        assert recommendation.title.text == "De gids, korter"
        assert recommendation.title.shown_in("fr").outdated
        (old,) = versions_of(db, one)
        assert (old.number, old.title.text, old.why) == (1, GUIDE.title, "na overleg")


def test_rewording_on_the_table_keeps_the_original(database: Database, cast: Cast) -> None:
    one = put_on_table(database, open_workshop(database, cast), cast.mia)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.finn)
        actions.reword(db, recommendation, "Beter", "Beter gezegd", by=cast.finn)
        with pytest.raises(NotYou):
            actions.reword(db, recommendation, "Slechter", "Slechter", by=cast.max)
    with database.reading() as db:
        assert [version.title.text for version in versions_of(db, one)] == [GUIDE.title]


def test_an_answer_keeps_the_day_of_the_first_one(database: Database, cast: Cast) -> None:
    one = received(database, cast)
    first, second = date(2030, 1, 10), date(2030, 6, 1)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.sam)
        actions.review(db, recommendation, by=cast.sam)
        with pytest.raises(Refused):
            actions.answer(db, recommendation, Stage.POSTPONED, on=first, by=cast.bo)
        actions.answer(db, recommendation, Stage.POSTPONED, on=first, returns_on=second, by=cast.bo)
        actions.answer(db, recommendation, Stage.ACCEPTED, on=second, by=cast.bo)
        assert (recommendation.answered_on, recommendation.moved_on) == (first, second)
        assert recommendation.returns_on is None
        with pytest.raises(NotYou):
            actions.answer(db, recommendation, Stage.DECLINED, on=second, by=cast.finn)
        with pytest.raises(NotNow):
            actions.withdraw(db, recommendation, "toch niet", by=cast.mia)


def test_authors_withdraw_with_a_reason(database: Database, cast: Cast) -> None:
    one = received(database, cast)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.mia)
        with pytest.raises(NotYou):
            actions.withdraw(db, recommendation, "weg ermee", by=cast.max)
        with pytest.raises(Refused):
            actions.withdraw(db, recommendation, "  ", by=cast.mia)
        actions.withdraw(db, recommendation, "het is al gebeurd", by=cast.mia)
        with pytest.raises(NotNow):
            actions.support(db, recommendation, by=cast.max)
        assert recommendation.withdrawn_because == "het is al gebeurd"


def test_paper_is_typed_in_line_by_line(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    lines = ["Fietsen: Meer plaats voor fietsen", "Langere openingsuren", "x" * 300]
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        made = actions.type_in(db, workshop, "nl", lines, table="4", by=cast.finn)
        with pytest.raises(NotYou):
            actions.type_in(db, workshop, "nl", lines, by=cast.mia)
    assert [one.title.text[:10] for one in made] == ["Fietsen", "Langere op", "x" * 10]
    assert made[0].text.text == "Meer plaats voor fietsen"
    assert all(len(one.title.text) <= 200 for one in made)
    assert made[0].authors[0].shown_as == "4"


def test_an_erased_author_is_a_member_and_the_journal_verifies(
    database: Database, cast: Cast
) -> None:
    one = received(database, cast)
    with database.writing() as db:
        erase(db, get_person(db, cast.mia.person or 0), by=cast.mia)
    with database.reading() as db:
        recommendation = get_recommendation(db, one, for_=cast.visitor)
        assert [s.name for s in signatures(recommendation.authors)] == [""]
        assert verify_database(db).erased > 0


def test_a_group_holds_only_what_lies_on_its_own_table(database: Database, cast: Cast) -> None:
    workshop_id, elsewhere = open_workshop(database, cast), open_workshop(database, cast)
    one, other = (put_on_table(database, w, cast.mia) for w in (workshop_id, elsewhere))
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        mine, theirs = (db.get_one(Recommendation, n) for n in (one, other))
        with pytest.raises(Refused):
            actions.cluster(db, workshop, "Gids", [mine, theirs], by=cast.finn)
        with pytest.raises(NotYou):
            actions.cluster(db, workshop, "Gids", [mine], by=cast.mia)
        made = actions.cluster(db, workshop, "Gids", [mine], by=cast.finn)
        assert actions.cluster(db, workshop, "Gids", [mine], by=cast.finn).id == made.id
        assert mine.cluster_id == made.id


def test_dissent_and_reasons_are_kept_in_their_language(database: Database, cast: Cast) -> None:
    typed = Typed("fr", "Un guide", "Le guide", reasons="Parce que", dissent="Moi pas")
    with database.writing() as db:
        made = actions.recommend(db, typed, answer_days=90, by=cast.mia)
    with database.reading() as db:
        kept = get_recommendation(db, made.id, for_=cast.visitor)
        assert kept.dissent is not None
        assert (kept.dissent.original, kept.dissent.text) == ("fr", "Moi pas")
        assert db.scalars(select(Author)).one().shown_as == cast.mia.name
