"""The room, the desk, the register and the page of one recommendation, as people use them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.idempotency import Answer
from governance.core.journal import JournalPayload
from governance.core.words import words
from governance.people.actions import erase
from governance.people.queries import get_person
from governance.recommendations import actions
from governance.recommendations.models import Recommendation, Signature, Stage
from governance.recommendations.queries import get_recommendation
from governance.strategy.actions import add_theme
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.rooms import GUIDE, open_workshop, put_on_table, received

type Browse = Callable[..., Browser]


def joined(database: Database, cast: Cast, browse: Browse, workshop_id: int) -> Browser:
    """A phone without an account that is in the room."""
    with database.reading() as db:
        code = get_workshop(db, workshop_id, for_=cast.finn).join_code
    phone = browse()
    phone.send(f"/join/{code}", f"/join/{code}", name="Jo", table="3")
    return phone


def test_a_phone_recommends_supports_and_withdraws(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = f"/workshops/{open_workshop(database, cast)}"
    phone = joined(database, cast, browse, int(room[-1]))
    typed: dict[str, Any] = {
        "title": "Betaal op tijd",
        "text": "Binnen zeven dagen.",
        "signature": "table",
    }
    html = phone.send(room, f"{room}/recommendations", **typed)
    assert "Your recommendation lies on the table." in html
    html = phone.get(room)
    assert "table 3" in html
    one = re.findall(r'href="(/recommendations/\d+)"', html)[0]
    assert "You support this" in phone.send(room, f"{one}/support")
    assert "1 support<" in phone.get(room)
    phone.send(one, f"{one}/support-end")
    html = phone.send(one, f"{one}/withdrawal", why="het is al geregeld")
    assert "het is al geregeld" in html


def test_bad_input_in_the_room_loses_nothing(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = f"/workshops/{open_workshop(database, cast)}"
    html = browse(cast.mia).send(
        room, f"{room}/recommendations", 422, text="Lang <b>nagedacht</b>", reasons="Daarom"
    )
    assert "Lang &lt;b&gt;nagedacht&lt;/b&gt;" in html
    assert "Daarom" in html
    assert "error-summary" in html
    browse(cast.mia).send(room, f"{room}/recommendations", 422, title="x" * 201, text="y")


def test_a_stranger_puts_nothing_on_the_table(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = f"/workshops/{open_workshop(database, cast)}"
    answer = browse().post(f"{room}/recommendations", title="Hallo", text="Hallo")
    assert answer.status_code == 403
    one = put_on_table(database, int(room[-1]), cast.mia)
    assert browse().post(f"/recommendations/{one}/support").status_code == 404
    browse().get(f"/recommendations/{one}", 404)


def test_the_facilitator_puts_together_merges_and_hands_over(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id = open_workshop(database, cast)
    desk = f"/workshops/{workshop_id}/desk"
    titles = ("De gids", "Le guide", "Opleiding in Luik")
    first, second, third = (put_on_table(database, workshop_id, cast.mia, t) for t in titles)
    with database.writing() as db:
        theme = add_theme(db, words("nl", "Opleiding"), by=cast.ada).id
    finn, room = browse(cast.finn), f"/workshops/{workshop_id}"
    assert finn.post(f"{room}/clusters", title="Gidsen").status_code == 422
    assert finn.post(f"{room}/clusters", chosen=[first, second], title=" ").status_code == 422
    assert finn.post(f"{room}/clusters", chosen=[first, second], title="Gidsen").status_code == 303
    assert "<legend>Gidsen</legend>" in finn.get(desk)
    assert finn.post(f"{room}/merges", chosen=second, into=second).status_code == 422
    assert finn.post(f"{room}/merges", chosen=second, into=first).status_code == 303
    html = finn.get(f"/recommendations/{first}")
    assert "Merged into it" in html
    assert "Le guide" in html
    assert "Both are as they were" in finn.send(
        f"/recommendations/{second}", f"/recommendations/{second}/merge-end"
    )
    answer = finn.post(f"{room}/hand-overs", chosen=[first, third], theme=theme)
    assert answer.status_code == 303
    assert "2 recommendations are handed over" in finn.get(desk)
    visitor = browse()
    html = visitor.get(f"/recommendations?theme={theme}")
    assert "De gids" in html
    assert "Le guide" not in html
    assert "De gids" in visitor.get(room)


def test_everybody_reads_what_became_of_it(database: Database, cast: Cast, browse: Browse) -> None:
    one = f"/recommendations/{received(database, cast)}"
    html = browse().get(one)
    assert html.count("<h1") == 1
    assert GUIDE.text in html
    assert f"R-{clock.today().year}-001" in html
    assert "0 days so far" in html
    assert "Hoe werken we samen?" in html
    assert 'class="trail"' in html
    assert "/support" not in html, "a visitor has no buttons"


def test_a_translation_is_made_by_a_person_and_goes_out_of_date(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = f"/recommendations/{received(database, cast)}"
    page = f"{one}/translations/new?into=fr"
    typed: dict[str, Any] = {"title": "Un guide clair", "text": "Personne ne trouve."}
    browse(cast.max).get(page, 403)
    edda = browse(cast.edda)
    edda.send(page, f"{one}/translations", 422, title="", text="Personne")
    edda.send(page, f"{one}/translations", **typed)
    html = browse(language="fr").get(one)
    assert "<h1>Un guide clair</h1>" in html
    assert GUIDE.text in html, "the original stays readable"
    mia = browse(cast.mia)
    mia.send(f"{one}/versions/new", f"{one}/versions", 422, text="Anders")
    html = mia.send(f"{one}/versions/new", f"{one}/versions", text="Anders", why="na overleg")
    assert "na overleg" in html
    assert GUIDE.text in html
    html = browse().get(f"{one}/versions/new", 403)


def test_following_withdrawing_and_reviewing_are_for_those_who_may(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = f"/recommendations/{received(database, cast)}"
    for step in ("review", "withdrawal", "follow", "support", "merge-end"):
        assert browse().post(f"{one}/{step}", why="x").status_code in (403, 409), step
    assert browse(cast.max).post(f"{one}/withdrawal", why="weg").status_code == 403
    assert "You hear of every step" in browse(cast.max).send(one, f"{one}/follow")
    assert "You no longer follow" in browse(cast.max).send(one, f"{one}/follow-end")
    assert "under review" in browse(cast.sam).send(one, f"{one}/review")
    html = browse(cast.mia).send(one, f"{one}/withdrawal", 422, why="")
    assert "Withdraw the recommendation" in html
    assert "al geregeld" in browse(cast.mia).send(one, f"{one}/withdrawal", why="al geregeld")


def test_a_button_never_leads_off_the_site(database: Database, cast: Cast, browse: Browse) -> None:
    one = f"/recommendations/{received(database, cast)}"
    answer = browse(cast.max).post(f"{one}/support", next="//evil.example")
    assert answer.headers["location"] == one


def test_a_member_recommends_between_workshops(
    database: Database, cast: Cast, browse: Browse
) -> None:
    visitor = browse().get("/recommendations/new")
    assert "/sign-in?next=/recommendations/new" in visitor
    mia = browse(cast.mia)
    mia.send("/recommendations/new", "/recommendations", 422, title="Alleen een titel")
    html = mia.send(
        "/recommendations/new",
        "/recommendations",
        title="Lokalen openen",
        text="In Sint-Gillis.",
        signature="anonymous",
    )
    assert f"R-{clock.today().year}-001" in html
    assert "anonymous" in browse().get("/recommendations/1")
    assert "Okafor" not in browse().get("/recommendations/1")
    assert browse().post("/recommendations", title="x", text="y").status_code == 403


def test_nothing_that_is_kept_says_who_sent_an_anonymous_text(
    database: Database, cast: Cast, browse: Browse
) -> None:
    typed: dict[str, Any] = {"title": "Geheim", "text": "Van mij", "signature": "anonymous"}
    browse(cast.mia).send("/recommendations/new", "/recommendations", **typed)
    with database.reading() as db:
        kept = db.scalars(select(Answer)).all()
        assert all(len(answer.key) == 64 and answer.at.minute == 0 for answer in kept)
        assert not any(b"recommendations" in answer.sealed for answer in kept)
        named = select(col(JournalPayload.payload)).where(
            col(JournalPayload.payload).contains("R-"), col(JournalPayload.person).is_not(None)
        )
        assert db.scalars(named).all() == []


def test_the_register_finds_without_accents_and_by_what_was_answered(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = received(database, cast)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.sam)
        actions.translate(db, recommendation, "fr", "Été à Liège", "Texte", "", by=cast.sam)
    page, year = browse(), clock.today().year
    found = [
        "search=ete",
        "search=LIÈGE+gids",
        f"search=r-{year}-001",
        "treatment=waiting",
        "treatment=received",
        "realisation=not_started",
        f"year={year}",
        "office=Li%C3%A8ge",
    ]
    missed = [
        "search=original",
        "search=%25",
        "treatment=overdue",
        "treatment=accepted",
        "word=realised",
        "word=not_realised",  # one of the words is said only once there is an answer
        "year=2001",
        "office=Gent",
        "theme=999",
    ]
    for query in found:
        assert GUIDE.title in page.get(f"/recommendations?{query}"), query
    for query in missed:
        assert "Nothing was found" in page.get(f"/recommendations?{query}"), query
    for wrong in ("treatment=x", "word=x", "year=x", "theme=-1", "after=x", "year=99999"):
        page.get(f"/recommendations?{wrong}", 422)


def test_the_five_words_of_the_register_are_those_of_the_page() -> None:
    from governance.recommendations.models import Realisation, Word
    from governance.recommendations.words import word_of

    assert word_of(Stage.DECLINED, Realisation.DONE) == Word.REJECTED
    assert word_of(Stage.POSTPONED, Realisation.IN_PROGRESS) == Word.POSTPONED
    assert word_of(Stage.ACCEPTED, Realisation.DONE_IN_PART) == Word.REALISED
    assert word_of(Stage.REFERRED, Realisation.IN_PROGRESS) == Word.IN_PROGRESS
    assert word_of(Stage.ACCEPTED, Realisation.STOPPED) == Word.NOT_REALISED
    assert word_of(Stage.RECEIVED, Realisation.NOT_STARTED) == Word.NOT_REALISED


def test_the_pages_ask_the_database_no_more_for_more(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id = open_workshop(database, cast)
    target = put_on_table(database, workshop_id, cast.mia)
    mia, desk = browse(cast.mia), f"/workshops/{workshop_id}"
    browse(cast.finn).post(f"{desk}/hand-overs", chosen=target)

    def figures() -> tuple[int, int]:
        with count_queries(database) as register:
            mia.get("/recommendations")
        with count_queries(database) as one:
            mia.get(f"/recommendations/{target}")
        return len(register), len(one)

    def add_another(number: int) -> None:
        with database.writing() as db:
            made = actions.recommend(db, GUIDE, answer_days=90, by=cast.max)
            recommendation = get_recommendation(db, target, for_=cast.sam)
            if number % 2:
                actions.merge(db, made, recommendation, by=cast.sam)
            actions.new_version(db, recommendation, "A", "B", why="beter", by=cast.sam)
            actions.support(db, recommendation, by=[cast.max, cast.bo, cast.ada][number % 3])

    add_another(1)
    few = figures()
    for number in range(30):
        add_another(number)
    assert figures() == few
    assert few[0] <= 8
    assert few[1] <= 12
    html = mia.get("/recommendations")
    following = re.search(r'href="([^"]*after=[^"]*)"', html)
    assert following
    both = html + mia.get(following[1].replace("&amp;", "&"))
    references = re.findall(r'row-reference">(R-\d+-\d+)<', both)
    assert len(references) == len(set(references)) == 32
    assert references == sorted(references, reverse=True)


def test_an_erased_author_is_a_member_on_the_page(
    database: Database, cast: Cast, browse: Browse
) -> None:
    one = f"/recommendations/{received(database, cast)}"
    assert "Mia Okafor" in browse().get(one)
    with database.writing() as db:
        erase(db, get_person(db, cast.mia.person or 0), by=cast.mia)
    html = browse().get(one)
    assert "Mia Okafor" not in html
    assert "a member" in html


def test_a_text_in_a_fifth_language_says_which(
    database: Database, cast: Cast, browse: Browse
) -> None:
    csv = "title,text\nLimpiar las calles,Algo básico\n".encode()
    with database.writing() as db:
        actions.bring_in(db, "x.csv", csv, "madrid", "es", answer_days=90, by=cast.ada)
    html = browse().get("/recommendations/1")
    assert '<span lang="es">Limpiar las calles</span>' in html
    assert "Español" in html
    assert "not named in the list" in html
    sam = browse(cast.sam)
    sam.send(
        "/recommendations/1/translations/new?into=nl",
        "/recommendations/1/translations",
        title="Maak de straten schoon",
        text="Iets eenvoudigs",
    )
    assert "Maak de straten schoon" in browse(language="nl").get("/recommendations/1")


def test_who_supports_is_never_named(database: Database, cast: Cast, browse: Browse) -> None:
    one = f"/recommendations/{received(database, cast, cast.max)}"
    browse(cast.lena).send(one, f"{one}/support")
    assert "Lena" not in browse(cast.bo).get(one)


def test_what_was_typed_stays_text(database: Database, cast: Cast, browse: Browse) -> None:
    workshop_id = open_workshop(database, cast)
    title = '<script>alert(1)</script>" onload=x'
    put_on_table(database, workshop_id, cast.mia, title, Signature.NAME)
    for page in ("", "/desk", "/wall"):
        html = browse(cast.finn).get(f"/workshops/{workshop_id}{page}")
        assert "<script>alert" not in html
        assert "&lt;script&gt;alert" in html
    with database.reading() as db:
        assert db.scalars(select(Recommendation)).one().title.text == title
