"""Real lists and documents are brought in or refused with one sentence, twice alike, and undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import NotFound, Refused
from governance.core.journal import JournalEntry
from governance.progress.queries.open_data import open_rows
from governance.recommendations.actions import bring_in, undo_import
from governance.recommendations.models import ImportBatch, ImportRefusal, Recommendation, Stage
from governance.recommendations.queries import get_recommendation
from tests.cast import Cast

BESIDE = [above / "shared" / "data" for above in Path(__file__).parents]
SHARED = next((folder for folder in BESIDE if folder.is_dir()), BESIDE[-1])
WITHOUT = "the real lists are not beside this checkout (../shared/data)"
FOLDERS = ("spreadsheets", "proposals_decide_madrid", "workshops_intersect", "projects_paris_bp")
TAKEN = {"proposals.csv": 80, "comments.csv": 5633, "bp_projets_gagnants_2014_2018.csv": 789}
REFUSED = {
    "pass_protected.xlsx": "This spreadsheet is protected by a password.",
    "empty_sheet.xlsx": "This file is empty.",
    "issue127.xlsx": "This file is empty.",
    "inventory-table.xlsx": "This file has no column with a title.",
    "LICENSE-MIT.md": "This document has no heading at which a recommendation begins.",
}


def real_files() -> list[Path]:
    found = [path for name in FOLDERS for path in sorted((SHARED / name).rglob("*"))]
    return [path for path in found if path.is_file() and path.name != "LICENSE"]


def take(database: Database, cast: Cast, path: Path) -> ImportBatch | str:
    with database.writing() as db, path.open("rb") as file:
        try:
            given = (path.name, file, path.stem, "en")
            return bring_in(db, *given, answer_days=90, by=cast.ada)
        except Refused as refusal:
            db.rollback()
            return refusal.sentence


@pytest.mark.skipif(not SHARED.is_dir(), reason=WITHOUT)
def test_every_real_file_is_brought_in_or_refused_with_one_sentence(
    database: Database, cast: Cast
) -> None:
    assert len(real_files()) > 40
    for path in real_files():
        made, again = take(database, cast, path), take(database, cast, path)
        if isinstance(made, str):
            assert made == again
            assert made.endswith(".")
            assert "\n" not in made
            assert made == REFUSED.get(path.name, made)
            assert path.name not in TAKEN
            continue
        assert isinstance(again, ImportBatch)
        assert made.rows == made.imported + made.refused == TAKEN.get(path.name, made.rows)
        assert (again.imported, again.known, again.refused) == (0, made.imported, made.refused)
        with database.reading() as db:
            refused = select(func.count()).where(col(ImportRefusal.batch_id) == made.id)
            assert db.execute(refused).scalar_one() == made.refused


@pytest.mark.skipif(not SHARED.is_dir(), reason=WITHOUT)
def test_an_undone_batch_leaves_no_trace_and_the_journal_says_so(
    database: Database, cast: Cast
) -> None:
    path = SHARED / "proposals_decide_madrid" / "proposals.csv"
    made = take(database, cast, path)
    assert isinstance(made, ImportBatch)
    with database.reading() as db:
        ids = list(db.scalars(select(col(Recommendation.id))))
    with database.writing() as db:
        batch = db.get_one(ImportBatch, made.id)
        with pytest.raises(Refused):
            undo_import(db, batch, " ", by=cast.ada)
        assert undo_import(db, batch, "The wrong file.", by=cast.ada) == 80
    with database.reading() as db:
        assert list(open_rows(db, "recommendations")) == []
        for actor in (cast.visitor, cast.mia, cast.ada):
            with pytest.raises(NotFound):
                get_recommendation(db, ids[0], for_=actor)
        rows = db.scalars(select(Recommendation)).all()
        assert {row.stage for row in rows} == {Stage.TAKEN_BACK}
        last = select(JournalEntry).order_by(col(JournalEntry.seq).desc()).limit(1)
        assert db.scalars(last).one().verb == "import.undone"
    again = take(database, cast, path)
    assert isinstance(again, ImportBatch)
    assert again.imported == 80


@pytest.mark.skipif(not SHARED.is_dir(), reason=WITHOUT)
def test_naughty_strings_come_back_to_the_letter(
    database: Database, cast: Cast, tmp_path: Path
) -> None:
    import csv

    strings = json.loads((SHARED / "bad_inputs" / "blns" / "blns.json").read_text("utf-8"))
    wanted = [one for one in dict.fromkeys(strings) if one.strip() and "\x00" not in one]
    file = tmp_path / "naughty.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["id", "title", "text"])
        writer.writerows([number, one[:300], one] for number, one in enumerate(wanted))
    made = take(database, cast, file)
    assert isinstance(made, ImportBatch)
    assert (made.imported, made.refused) == (len(wanted), 0)
    with database.reading() as db:
        given = {item["text"].text for item in open_rows(db, "recommendations")}
        titles = {item["title"].text for item in open_rows(db, "recommendations")}
    assert given == set(wanted)
    assert titles == {one[:300] for one in wanted}
