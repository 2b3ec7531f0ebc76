"""What people type finds the same on both databases, and what was typed is never trusted."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.database import Database
from governance.core.search import read_typed, text_tokens
from governance.core.words import Words
from governance.recommendations.models import Origin, Recommendation, Stage
from governance.search.models import Kind
from governance.search.queries import count_kinds, find, matching, suggest
from governance.search.queries.candidates import newest, reaches
from governance.search.reactions import index_recommendations, is_sampled, keep
from tests.unit.search.queries import CYCLE, GUIDE, OFFICE, PATHS, QUERIES, TEXTS


def part(told: Words, number: int) -> Words:
    """The first sentence of every language, or what comes after it."""
    texts = {k: text.partition(". ")[2 * number] for k, text in told.all_texts().items()}
    made = Words(told.original, texts.pop(told.original))
    for language, text in texts.items():
        made = made.translated(language, text or "-")
    return made


def receive(db: Session) -> None:
    """Put the register of the queries into the database, oldest first."""
    made = [
        Recommendation(
            reference=reference,
            origin=Origin.IMPORT,
            language=told.original,
            title=part(told, 0),
            text=part(told, 1),
            stage=Stage.RECEIVED,
            proposed_at=clock.now(),
            received_on=date(int(reference[2:6]), 5, 1),
            moved_on=date(2023, 5, 1),
        )
        for reference, told in TEXTS.items()
    ]
    db.add_all(made)
    db.flush()
    index_recommendations(db, [one.id for one in made])


def test_every_query_finds_what_it_must_and_nothing_else(database: Database) -> None:
    assert len(QUERIES) >= 60
    with database.writing() as db:
        receive(db)
    wrong = {}
    with database.reading() as db:
        for typed, expected in QUERIES:
            found = {hit.reference for hit in find(db, typed)[0]}
            if found != expected:
                wrong[typed[:40]] = (found, expected)
    assert wrong == {}


def test_the_reference_comes_first_then_titles_then_texts_and_the_newest_of_each(
    database: Database,
) -> None:
    with database.writing() as db:
        receive(db)
    with database.reading() as db:
        assert [hit.reference for hit in find(db, "R-2022-1")[0]] == [OFFICE, PATHS]
        assert [hit.reference for hit in find(db, "fietsers")[0]] == [PATHS]
        assert next(iter(find(db, "r-2022-014")[0])).reference == CYCLE
        hits, more, reach = find(db, "2022-0", limit=2)
        rest, end, _reach = find(db, "2022-0", skip=2, limit=2)
        assert (len(hits), more, len(rest), end) == (2, True, 2, False)
        assert reach.is_all
        assert not {hit.thing_id for hit in hits} & {hit.thing_id for hit in rest}


def test_a_hit_shows_where_it_says_so_and_escapes_the_rest(database: Database) -> None:
    with database.writing() as db:
        receive(db)
        one = db.get_one(Recommendation, 1)
        one.text = Words("nl", "<script>alert(1)</script> voor *nieuwe* vennoten & <b>anderen</b>")
        index_recommendations(db, [1])
    with database.reading() as db:
        (hit,) = find(db, "vennoten").hits
    assert hit.reference == GUIDE
    assert "<mark>vennoten</mark> &amp;" in hit.passage
    assert "<script" not in hit.passage
    assert "<b>" not in hit.passage


def test_suggestions_begin_with_what_is_being_typed(database: Database) -> None:
    with database.writing() as db:
        receive(db)
    with database.reading() as db:
        for typed in ("fi", "fiet", "veilige fie", "fietspad", "R-2022-10"):
            assert PATHS in {hit.reference for hit in suggest(db, typed)}, typed
        assert [hit.reference for hit in suggest(db, "gebruikersgi")] == [GUIDE]
        assert suggest(db, "f") == suggest(db, "") == suggest(db, "zz") == []


def test_counts_and_ids_are_those_of_the_hits(database: Database) -> None:
    with database.writing() as db:
        receive(db)
    with database.reading() as db:
        counted = count_kinds(db, "fietspaden")
        assert counted[Kind.RECOMMENDATION] == 2
        assert sum(n or 0 for n in counted.values()) == 2
        ids = matching(db, "recommendation", "fietspaden")
        assert ids == [hit.thing_id for hit in find(db, "fietspaden")[0]]
        assert matching(db, "project", "fietspaden") == []
        with pytest.raises(ValueError, match="secret"):
            matching(db, "secret", "fietspaden")


def test_words_that_all_stand_in_very_many_are_looked_for_in_the_newest_and_rare_ones_everywhere(
    database: Database,
) -> None:
    sampled = [entry for entry in range(1, 40_000) if is_sampled(entry)]
    assert 60 < len(sampled) < 100
    with database.writing() as db:
        for n, entry in enumerate(sampled):
            said = "kapel" if n > 30 else "kapel toren" if n else "kapel toren zeldzaam"
            tokens = text_tokens(said, "nl")
            keep(db, [{"id": entry, "tokens": " ".join(tokens)}])
    with database.reading() as db:
        often, rare = read_typed("kapel toren"), read_typed("kapel zeldzaam")
        (far, everything) = reaches(db, often, rare)
        assert (far.after, everything.after) == (sampled[18], 0)
        assert newest(db, often, 50) == sampled[30:18:-1]
        assert newest(db, rare, 50) == sampled[:1]
        assert newest(db, read_typed("toren"), 3) == sampled[30:27:-1]
