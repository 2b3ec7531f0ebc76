"""A past cycle is brought in whole: what was recommended, answered and done, as of a day."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import Refused
from governance.core.i18n import speaking
from governance.core.words import words
from governance.progress.queries import trail_of
from governance.projects.realisation import refresh
from governance.recommendations.actions import Told, bring_in
from governance.recommendations.models import ImportBatch, Realisation, Recommendation, Stage
from governance.recommendations.words import word_of
from governance.strategy.actions import add_cycle
from tests.cast import Cast

LISTS = {
    "nl": "aanbeveling;antwoord;realisatie",
    "fr": "recommandation;réponse;état d'avancement",
    "de": "Empfehlung;Antwort;Umsetzung",
    "en": "recommendation;answer;status",
}
SAID = {
    "nl": "gerealiseerd lopend niet_gerealiseerd verworpen uitgesteld",
    "fr": "réalisée en_cours non_réalisée rejetée reportée",
    "de": "umgesetzt laufend nicht_umgesetzt abgelehnt verschoben",
    "en": "realised in_progress not_realised rejected postponed",
}
FIVE = ["realised", "in_progress", "not_realised", "rejected", "postponed"]


def bring(database: Database, cast: Cast, content: str, cycle: int | None = None) -> ImportBatch:
    told = Told(
        "2022",
        "nl",
        {},
        [],
        cycle,
        "Activiteitenverslag 2022",
        "https://example.org/v",
        date(2022, 12, 31),
    )
    with database.writing() as db:
        given = ("x.csv", content.encode(), "2022", "nl")
        return bring_in(db, *given, answer_days=90, by=cast.ada, told=told)


@pytest.mark.parametrize("language", LISTS)
def test_the_five_words_are_understood(database: Database, cast: Cast, language: str) -> None:
    header, said = LISTS[language], SAID[language]
    rows = [f"Wens {n};;{word.replace('_', ' ').title()}" for n, word in enumerate(said.split())]
    made = bring(database, cast, "\n".join([header, *rows, "Wens zonder meer;;"]))
    assert (made.imported, made.refused) == (6, 0)
    with database.reading() as db:
        found = db.scalars(select(Recommendation).order_by(col(Recommendation.id))).all()
        assert [word_of(one.stage, one.realisation).value for one in found[:5]] == FIVE
        assert [one.is_waiting for one in found] == [False] * 5 + [True]
        assert {one.due_on for one in found[:5]} == {None}


def test_the_trail_says_what_was_assessed(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        title = words("nl", "Cyclus 2022")
        days = date(2022, 1, 1), date(2022, 12, 31)
        cycle = add_cycle(db, title, *days, by=cast.ada).id
    csv = (
        "titel;antwoord;motivering antwoord;realisatie;resultaat\n"
        "Een gids;aanvaard;Nuttig voor elk lid.;gerealiseerd;De gids staat online.\n"
        "Een bus;misschien;;;\n"
    )
    made = bring(database, cast, csv, cycle)
    assert (made.rows, made.imported, made.refused) == (2, 1, 1)
    with database.writing() as db:
        one = db.scalars(select(Recommendation)).one()
        assert (one.cycle_id, one.received_on) == (cycle, date(2022, 1, 1))
        refresh(db, [one.id])
    with database.reading() as db:
        one = db.scalars(select(Recommendation)).one()
        assert (one.stage, one.realisation) == (Stage.ACCEPTED, Realisation.DONE)
        told = [step for step in trail_of(db, recommendation=one, for_=cast.visitor) if step.why]
        assert "Activiteitenverslag 2022" in told[0].title
        assert str(told[0].why) == "Nuttig voor elk lid."
        assert told[0].on == date(2022, 12, 31)
        assert "De gids staat online." in told[0].note


def test_what_cannot_be_is_refused(database: Database, cast: Cast) -> None:
    later = Told("x", "nl", as_of=date(2999, 1, 1))
    script = Told("x", "nl", document_url="javascript:alert(1)")
    for told in (later, script):
        with database.writing() as db, pytest.raises(Refused):
            bring_in(db, "x.csv", b"titel\nA\n", "x", "nl", answer_days=90, by=cast.ada, told=told)


def test_a_list_of_answers_alone_says_nothing_of_what_was_done(
    database: Database, cast: Cast
) -> None:
    bring(database, cast, "titel;antwoord\nEen gids;aanvaard\n")
    with database.reading() as db, speaking("en"):
        one = db.scalars(select(Recommendation)).one()
        told = [str(step.title) for step in trail_of(db, recommendation=one, for_=cast.visitor)]
    assert any("As of" in title and title.endswith("accepted") for title in told)
    assert not any("not realised" in title for title in told)


def test_nothing_is_answered_before_it_is_received(database: Database, cast: Cast) -> None:
    header = "titel;datum;antwoord;beantwoord op"
    early, late = "Een;2022-05-01;aanvaard;2022-04-01", "Twee;2022-05-01;aanvaard;2022-06-01"
    made = bring(database, cast, f"{header}\n{early}\n{late}")
    assert (made.imported, made.refused) == (1, 1)
