"""The journal can be read by anybody, taken along, and checked."""

from __future__ import annotations

import io
from collections.abc import Callable

from governance.app import REACTIONS
from governance.core.database import Database
from governance.core.verify import read_lines, verify_database, verify_lines
from governance.journal.names import VERBS
from governance.notifications.names import TOLD
from governance.notifications.reactions import tell_authors, tell_followers, tell_taken_off
from governance.notifications.reporting import tell_of_report
from governance.notifications.telling import (
    tell_members,
    tell_secretaries,
    tell_voters,
    tell_who_votes,
)
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.progress.story import whole_line

type Browse = Callable[..., Browser]


def test_the_file_verifies_and_has_the_head_that_the_page_shows(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast)
    visitor = browse()
    found = verify_lines(
        read_lines(io.StringIO(visitor.get("/data/journal.jsonl"))), complete=False
    )
    with database.reading() as db:
        assert verify_database(db).root == found.root
    assert found.root in visitor.get("/journal")


def test_the_file_names_nobody(database: Database, cast: Cast, browse: Browse) -> None:
    whole_line(database, cast)
    text = browse().get("/data/journal.jsonl")
    for name in ("Mia", "Okafor", "Verbeke", "example.org"):
        assert name not in text


def test_each_entry_says_what_happened_and_leads_to_it(
    database: Database, cast: Cast, browse: Browse
) -> None:
    story = whole_line(database, cast)
    page = browse().get("/journal")
    assert "An edition of a yearly report was published" in page
    assert f'href="/recommendations/{story.ids["recommendation"]}"' in page
    assert f'href="/recommendations/{story.ids["secret"]}"' not in page


def test_the_journal_is_read_page_by_page(database: Database, cast: Cast, browse: Browse) -> None:
    whole_line(database, cast)
    visitor = browse()
    page, numbers = visitor.get("/journal"), set()
    while True:
        for part in page.split('<span class="number">')[1:]:
            first, _dash, last = part.split("<")[0].partition("–")
            numbers |= set(range(int(first), int(last or first) + 1))
        after = page.split('rel="next"', maxsplit=1)[0].rpartition('href="')[2].split('"')[0]
        if 'rel="next"' not in page:
            break
        page = visitor.get(after.replace("&amp;", "&"))
    assert numbers == set(range(max(numbers) + 1))


def test_everything_one_is_told_of_has_its_words(database: Database) -> None:
    assert set(TOLD) <= set(VERBS)
    tellers = {
        tell_authors,
        tell_followers,
        tell_members,
        tell_secretaries,
        tell_taken_off,
        tell_voters,
        tell_who_votes,
        tell_of_report,
    }
    told = {verb for verb, follows in REACTIONS.items() if tellers & {*follows}}
    assert told | {"workshop.reminded"} == set(TOLD)  # a reminder follows from no change
