"""An edition never changes; a correction is a new one; nothing is published that is not there."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from io import BytesIO

import pytest
from sqlalchemy import select
from sqlmodel import col
from starlette.datastructures import UploadFile

from governance.core.database import Database
from governance.core.errors import NotFound, NotNow, NotYou, Refused
from governance.core.files import store_file
from governance.core.journal import JournalEntry, JournalPayload
from governance.core.policy import Visitor
from governance.core.settings import Settings
from governance.core.verify import verify_database
from governance.core.words import words
from governance.decisions.models import Decision
from governance.outcomes import actions as outcomes
from governance.outcomes.models import Outcome
from governance.outcomes.queries import get_outcome
from governance.recommendations.models import Recommendation
from governance.reports import actions
from governance.reports.models import Citation, Edition, EditionFile, Report, Stage
from governance.reports.queries import (
    archived_files,
    cited_in,
    get_chapter,
    get_edition,
    get_report,
    standings,
)
from governance.reports.snapshot import cited_in_content, missing_in, since_then
from tests.cast import Cast
from tests.unit.reports.press import (
    TEXT_FR,
    at,
    cite_all,
    line,
    publish,
    published,
    text,
    whole,
    write,
)


def test_publishing_freezes_the_report_and_the_journal_knows_its_bytes(
    database: Database, cast: Cast
) -> None:
    published(database, cast)
    with database.reading() as db:
        found = db.execute(
            select(
                col(JournalEntry.object),
                col(JournalPayload.payload),
                col(JournalPayload.public),
                col(JournalEntry.seq),
            )
            .join(JournalPayload, col(JournalPayload.seq) == col(JournalEntry.seq))
            .where(col(JournalEntry.verb) == "report.published")
        ).one()
        facts = json.loads(found.payload)
        assert (found.object, found.public) == ("/reports/2022", True)
        assert "by" not in facts
        files = {one.language: one for one in db.scalars(select(EditionFile))}
        assert set(files) == set(facts["files"]) == {"nl", "fr"}
        for language, kept in files.items():
            told = facts["files"][language]
            assert hashlib.sha256(kept.pdf).hexdigest() == kept.pdf_sha256 == told["pdf"]
            assert hashlib.sha256(kept.html.encode()).hexdigest() == told["html"]
        assert db.scalars(select(Edition)).one().journal_seq == found.seq
        verify_database(db)


def test_what_changes_afterwards_changes_no_edition_and_is_told_as_since_then(
    database: Database, cast: Cast
) -> None:
    story = published(database, cast)
    with database.reading() as db:
        before = [(f.html, f.pdf) for f in db.scalars(select(EditionFile).order_by("id"))]
        content = db.scalars(select(Edition)).one().content
    with database.writing() as db, at(9, 1, 2023):
        outcome = get_outcome(db, story.ids["outcome"], for_=cast.bo)
        typed = outcomes.Drafted(
            title=words("nl", "Twee loketten"), text=outcome.text, achieved_on=outcome.achieved_on
        )
        outcomes.rewrite(db, outcome, typed, by=cast.bo)
        actions.rewrite_chapter(
            db, get_chapter(whole(db, cast), 1), words("nl", "Anders", fr="Autre"), text(),
            by=cast.edda,
        )  # fmt: skip
    with database.reading() as db:
        assert [(f.html, f.pdf) for f in db.scalars(select(EditionFile).order_by("id"))] == before
        assert db.scalars(select(Edition)).one().content == content
        cited = cited_in_content(content)
        now = standings(
            db, *([story.ids[kind]] for kind in ("outcome", "decision", "recommendation"))
        )
        changes = {one["kind"]: since_then(one, now[one["kind"], one["id"]]) for one in cited}
    assert [change.kind for change in changes["outcome"]] == ["text"]
    assert changes["recommendation"] == changes["decision"] == []


def test_a_new_outcome_shows_as_since_then(database: Database, cast: Cast) -> None:
    story = published(database, cast)
    with database.reading() as db:
        content = db.scalars(select(Edition)).one().content
    with database.writing() as db, at(9, 1, 2023):
        first = get_outcome(db, story.ids["outcome"], for_=cast.bo)
        typed = outcomes.Drafted(
            title=words("nl", "Ook in Gent"), text=words("nl", "Nu ook daar."),
            achieved_on=date(2023, 8, 1),
        )  # fmt: skip
        outcomes.publish(db, outcomes.draft(db, first.project, typed, by=cast.bo), by=cast.bo)
    with database.reading() as db:
        cited = next(one for one in cited_in_content(content) if one["kind"] == "recommendation")
        (now,) = standings(db, [], [], [cited["id"]]).values()
        (change,) = since_then(cited, now)
    assert change.related is not None
    assert (change.kind, change.related.reference) == ("outcome", "O-2023-01")


def test_a_snapshot_says_what_was_known_on_the_day(database: Database, cast: Cast) -> None:
    published(database, cast)
    with database.reading() as db:
        cited = {
            one["kind"]: one for one in cited_in_content(db.scalars(select(Edition)).one().content)
        }
    assert cited["recommendation"]["stage"] == "accepted"
    assert cited["recommendation"]["word"] == "realised"
    assert set(cited["recommendation"]["stations"].values()) == {"reached"}
    assert [one["reference"] for one in cited["outcome"]["recommendations"]] == ["R-2022-001"]
    assert [one["reference"] for one in cited["decision"]["outcomes"]] == ["O-2022-01"]


def test_a_missing_language_is_refused(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        chapter = write(db, cast)
        actions.rewrite_chapter(db, chapter, chapter.title, words("nl", "Tekst"), by=cast.edda)
        (missing,) = missing_in(whole(db, cast), ("nl", "fr"))
        assert (missing.language, missing.what, missing.chapter) == ("fr", "chapter_text", 1)
        with pytest.raises(Refused, match="Français"):
            publish(db, cast)


def test_a_report_without_chapters_is_refused(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        chapter = write(db, cast)
        actions.leave_out(db, chapter, by=cast.edda)
        with pytest.raises(Refused, match="chapter"):
            publish(db, cast)
        actions.put_back(db, chapter, by=cast.edda)
        assert publish(db, cast).number == 1


def test_a_correction_is_a_new_edition_that_says_what_it_corrects(
    database: Database, cast: Cast
) -> None:
    published(database, cast)
    with database.writing() as db:
        chapter = get_chapter(whole(db, cast), 1)
        actions.rewrite_chapter(db, chapter, words("nl", "Beter", fr="Mieux"), text(), by=cast.edda)
        with pytest.raises(Refused, match="corrects"):
            publish(db, cast)
        with pytest.raises(Refused, match="corrects"):
            publish(db, cast, words("nl", "Een titel was fout."))
        erratum = words("nl", "Een titel was fout.", fr="Un titre était faux.")
        assert publish(db, cast, erratum).number == 2
    with database.reading() as db:
        report = get_report(db, 2022, for_=Visitor)
        first, second = get_edition(db, report, 1), get_edition(db, report)
        assert first.content["chapters"][0]["title"]["text"] == "Dichtbij"
        assert second.content["chapters"][0]["title"]["text"] == "Beter"
        assert second.erratum == erratum
        assert first.erratum is None


def test_only_editors_and_administrators_write(database: Database, cast: Cast) -> None:
    name = words("nl", "Jaarverslag", fr="Rapport")
    with database.writing() as db:
        chapter = write(db, cast)
        report = whole(db, cast)
        for somebody in (cast.mia, cast.bo, cast.sam, cast.lena, Visitor):
            with pytest.raises(NotYou):
                actions.begin(db, 2021, name, by=somebody)
            with pytest.raises(NotYou):
                actions.retitle(db, report, name, by=somebody)
            with pytest.raises(NotYou):
                actions.add_chapter(db, report, name, name, by=somebody)
            with pytest.raises(NotYou):
                actions.rewrite_chapter(db, chapter, name, name, by=somebody)
            with pytest.raises(NotYou):
                actions.move_chapter(db, chapter, "up", by=somebody)
            with pytest.raises(NotYou):
                actions.leave_out(db, chapter, by=somebody)
            with pytest.raises(NotYou):
                actions.cite(db, chapter, by=somebody)
            with pytest.raises(NotYou):
                actions.publish(db, report, languages=("nl",), organisation="S", by=somebody)
            with pytest.raises(NotFound):
                get_report(db, 2022, for_=somebody)
        assert get_report(db, 2022, for_=cast.ada).stage == Stage.WRITING


def test_a_year_has_one_report_and_must_have_begun(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        write(db, cast)
        for year in (2022, 2999, 1066):
            with pytest.raises(Refused):
                actions.begin(db, year, words("nl", "Nog een"), by=cast.edda)


def test_chapters_change_places(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        first = write(db, cast, "Een")
        report = whole(db, cast)
        for title in ("Twee", "Drie"):
            actions.add_chapter(db, report, words("nl", title), None, by=cast.edda)
        actions.move_chapter(db, first, "up", by=cast.edda)
        actions.move_chapter(db, first, "down", by=cast.edda)
        assert [chapter.title.text for chapter in whole(db, cast).chapters] == [
            "Twee",
            "Een",
            "Drie",
        ]


def test_what_is_not_public_cannot_be_cited(database: Database, cast: Cast) -> None:
    story = line(database, cast)
    with database.writing() as db:
        chapter = write(db, cast)
        project = get_outcome(db, story.ids["outcome"], for_=cast.bo).project
        typed = outcomes.Drafted(words("nl", "Ooit"), words("nl", "Ooit."), date(2022, 12, 2))
        draft = outcomes.draft(db, project, typed, by=cast.bo)
        secret = db.get_one(Recommendation, story.ids["recommendation"])
        with pytest.raises(Refused, match="public"):
            actions.cite(db, chapter, outcome=draft, by=cast.edda)
        with pytest.raises(Refused, match="one thing"):
            actions.cite(db, chapter, outcome=draft, recommendation=secret, by=cast.edda)


def test_a_citation_is_made_once_taken_out_and_put_back(database: Database, cast: Cast) -> None:
    story = line(database, cast)
    with database.writing() as db:
        chapter = write(db, cast)
        outcome = db.get_one(Outcome, story.ids["outcome"])
        citation = actions.cite(db, chapter, outcome=outcome, by=cast.edda)
        with pytest.raises(Refused, match="already"):
            actions.cite(db, chapter, outcome=outcome, by=cast.edda)
        actions.uncite(db, citation, by=cast.edda)
        assert get_chapter(whole(db, cast), chapter.id).cited == []
        assert actions.cite(db, chapter, outcome=outcome, by=cast.edda).id == citation.id
        assert len(get_chapter(whole(db, cast), chapter.id).cited) == 1


def test_the_trail_learns_of_a_citation_when_it_is_published(
    database: Database, cast: Cast
) -> None:
    story = line(database, cast)
    with database.writing() as db:
        cite_all(db, cast, write(db, cast), story)
        ids = [story.ids["outcome"]]
        assert cited_in(db, outcome_ids=ids) == {}
        publish(db, cast)
        ((key, (place,)),) = cited_in(db, outcome_ids=ids).items()
    assert key == ("outcome", ids[0])
    assert (place.year, place.published_on) == (2022, date(2023, 6, 15))
    assert place.path.startswith("/reports/2022#chapter-")


def test_a_citation_added_after_publication_waits_for_the_next_edition(
    database: Database, cast: Cast
) -> None:
    story = line(database, cast)
    with database.writing() as db:
        chapter = write(db, cast)
        publish(db, cast)
        decision = db.get_one(Decision, story.ids["decision"])
        actions.cite(db, chapter, decision=decision, by=cast.edda)
        assert cited_in(db, decision_ids=[decision.id]) == {}
        publish(db, cast, words("nl", "Een bron ontbrak.", fr="Une source manquait."))
        assert len(cited_in(db, decision_ids=[decision.id])) == 1
        second = get_edition(db, whole(db, cast))
        assert db.scalars(select(Citation)).one().edition_id == second.id


def test_older_years_are_kept_as_they_were_printed(
    database: Database, cast: Cast, settings: Settings
) -> None:
    with database.writing() as db:
        paper = store_file(db, settings, UploadFile(BytesIO(b"%PDF-1.4 2018"), filename="2018.pdf"))
        picture = store_file(db, settings, UploadFile(BytesIO(b"\xff\xd8\xff"), filename="a.jpg"))
        title = words("fr", "Rapport 2018")
        with pytest.raises(NotYou):
            actions.archive(db, 2018, title, "fr", paper, by=cast.mia)
        with pytest.raises(Refused, match="PDF"):
            actions.archive(db, 2018, title, "fr", picture, by=cast.edda)
        report = actions.archive(db, 2018, title, "fr", paper, by=cast.edda)
        with pytest.raises(Refused, match="language"):
            actions.archive(db, 2018, title, "fr", paper, by=cast.edda)
        actions.archive(db, 2018, words("nl", "Jaarverslag 2018"), "nl", paper, by=cast.edda)
        with pytest.raises(NotNow):
            actions.add_chapter(db, report, title, title, by=cast.edda)
        write(db, cast)
        with pytest.raises(NotNow):
            actions.archive(db, 2022, title, "fr", paper, by=cast.edda)
    with database.reading() as db:
        report = get_report(db, 2018, for_=Visitor)
        assert report.title.in_language("nl") == "Jaarverslag 2018"
        assert set(archived_files(db, [report.id])[report.id]) == {"fr", "nl"}
        assert db.get_one(Report, 2018).stage == Stage.ARCHIVED


def test_the_text_of_a_chapter_is_kept_to_the_letter(database: Database, cast: Cast) -> None:
    published(database, cast)
    with database.reading() as db:
        kept = db.scalars(select(Edition)).one().content["chapters"][0]["text"]
    assert kept["translations"]["fr"]["text"] == TEXT_FR
