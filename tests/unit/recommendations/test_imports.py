"""A list from elsewhere is brought in: every row accounted for, none of them twice."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.errors import NotYou, Refused
from governance.core.journal import JournalEntry
from governance.notifications.models import Notice
from governance.recommendations.actions import bring_in, finish_import
from governance.recommendations.imports import Refusal, Row, must_have_title, read
from governance.recommendations.models import ImportBatch, ImportRefusal, Recommendation, Stage
from tests.cast import Cast

BESIDE = [above / "shared" / "data" for above in Path(__file__).parents]
SHARED = next((folder for folder in BESIDE if folder.is_dir()), BESIDE[-1])
MADRID = SHARED / "proposals_decide_madrid" / "proposals.csv"
TODAY = date(2026, 11, 24)
HEADER = "id;titel;tekst;datum;steun\n"


def read_rows(content: bytes, name: str = "x.csv") -> tuple[list[Row], list[Refusal]]:
    """The rows that can be taken, and the others."""
    reading = read(io.BytesIO(content), name, today=TODAY)
    must_have_title(reading)
    found = list(reading.rows)
    taken = [row for row in found if isinstance(row, Row)]
    return taken, [row for row in found if isinstance(row, Refusal)]


@pytest.fixture
def madrid() -> bytes:
    if not MADRID.is_file():
        pytest.skip("the 80 real proposals are not beside this checkout (../shared/data)")
    return MADRID.read_bytes()


def take(database: Database, cast: Cast, content: bytes, language: str = "nl") -> ImportBatch:
    with database.writing() as db:
        return bring_in(db, "x.csv", content, "list", language, answer_days=90, by=cast.ada)


def test_the_eighty_proposals_are_all_there_and_never_twice(
    database: Database, cast: Cast, madrid: bytes
) -> None:
    first = take(database, cast, madrid, "es")
    assert (first.rows, first.imported, first.known, first.refused) == (80, 80, 0, 0)
    again = take(database, cast, madrid, "es")
    assert (again.rows, again.imported, again.known, again.refused) == (80, 0, 80, 0)
    with database.reading() as db:
        rows = db.scalars(select(Recommendation)).all()
        assert len(rows) == 80
        assert {row.stage for row in rows} == {Stage.RECEIVED}
        assert len({row.reference for row in rows}) == 80
        one = next(row for row in rows if row.external_id == "7")
        assert (one.title.original, one.title.text) == ("es", "Limpiar las calles")
        assert (one.received_on, one.supports) == (date(2015, 9, 15), 6560)
        assert one.due_on == date(2015, 9, 15) + timedelta(days=90)
        assert str(one.reference).startswith("R-2015-")
        verbs = select(col(JournalEntry.verb)).order_by(col(JournalEntry.seq).desc()).limit(2)
        assert list(db.scalars(verbs)) == ["import.finished", "import.finished"]
        assert db.execute(select(func.count()).select_from(Notice)).scalar_one() == 0


def test_every_row_is_accounted_for(database: Database, cast: Cast) -> None:
    take(database, cast, (HEADER + "1;Een;Tekst;2022-01-05;3\n").encode())
    rows = [
        "1;Een;Tekst;2022-01-05;3",
        "2;Twee;Tekst;03/02/2022;1 204",
        "3;;Zonder titel;2022-01-05;0",
        "4;Vier;Tekst;binnenkort;0",
        "5;Vijf;Tekst;2099-01-01;0",
        "2;Twee nog eens;Tekst;;0",
        "7;Zeven;Tekst;;veel",
        ";;;;",
        "8;Acht;;;",
    ]
    batch = take(database, cast, (HEADER + "\n".join(rows)).encode())
    assert (batch.rows, batch.imported, batch.known, batch.refused) == (8, 2, 1, 5)
    with database.reading() as db:
        refused = select(col(ImportRefusal.row)).order_by(col(ImportRefusal.row))
        assert list(db.scalars(refused)) == [4, 5, 6, 7, 8]
        by_id = {row.external_id: row for row in db.scalars(select(Recommendation))}
        assert by_id["2"].received_on == date(2022, 2, 3)
        assert by_id["2"].supports == 1204
        assert by_id["8"].text.text == "Acht"


@pytest.mark.parametrize(
    ("text", "encoding", "title"),
    [
        ("Titre;Texte\nÉté;Le guide\n", "utf-8-sig", "Été"),
        ("Titre\tTexte\nÉté\tLe guide\n", "cp1252", "Été"),
        ('Betreff,Beschreibung\n"Über, uns",Text\n', "utf-16", "Über, uns"),
        ("Betreff,Beschreibung\nGröße,Text\n", "utf-16-le", "Größe"),
        ("Betreff,Beschreibung\nGröße,Text\n", "utf-16-be", "Größe"),
        ("Titre:Texte\nÉté:Le guide\n", "latin-1", "Été"),
        ("Aanbeveling|Toelichting\nGids|Tekst\n", "utf-8", "Gids"),
        ('title,text\n"Two\nlines",x\n', "utf-8", "Two\nlines"),
        ("title,text\n'=1+1,x\n", "utf-8", "=1+1"),
    ],
)
def test_any_common_table_is_understood(text: str, encoding: str, title: str) -> None:
    rows, refused = read_rows(text.encode(encoding))
    assert [row.title for row in rows] == [title]
    assert refused == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n\n",
        b"%PDF-1.7 title",
        b"PK\x03\x04title",
        b"a\x00b",
        b"name,age\nx,2\n",
        b"title\n",
    ],
)
def test_what_is_no_list_is_refused_with_one_sentence(content: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read_rows(content)
    assert refused.value.sentence.endswith(".")
    assert "\n" not in refused.value.sentence


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_file_breaks_the_reader(content: bytes) -> None:
    for given_file in (content, b"title,text,date,votes\n" + content):
        try:
            rows, refused = read_rows(given_file)
        except Refused:
            continue
        numbers = [row.number for row in rows] + [row.number for row in refused]
        assert len(set(numbers)) == len(numbers)


def test_only_an_administrator_imports(database: Database, cast: Cast) -> None:
    for stranger in (cast.mia, cast.bo, cast.finn, cast.visitor):
        with database.writing() as db, pytest.raises(NotYou):
            bring_in(db, "x.csv", b"title\nEen\n", "list", "nl", answer_days=90, by=stranger)
    with database.writing() as db, pytest.raises(Refused):
        bring_in(db, "x.csv", b"title\nEen\n", "list", "dutch", answer_days=90, by=cast.ada)


def run(folder: Path, *words: str, url: str = "") -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "governance"), *words]
    env = {"PATH": "/usr/bin:/bin", "GOVERNANCE_DATA": str(folder), "GOVERNANCE_DATABASE_URL": url}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_the_command_says_what_it_did(
    database: Database, database_url: str, tmp_path: Path, cast: Cast
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(HEADER + "1;Een;Tekst;2022-01-05;3\n2;;Tekst;;\n")
    dry = run(tmp_path, "import", "recommendations", str(file), "--dry-run", url=database_url)
    assert "2 rows, 1 refused. Nothing was kept." in dry.stdout
    done = run(tmp_path, "import", "recommendations", str(file), url=database_url)
    assert done.returncode == 0, done.stderr
    assert "title = 'titel'" in done.stdout
    assert "Row 3 is refused. It has no title." in done.stdout
    assert "2 rows: 1 imported, 0 known already, 1 refused." in done.stdout
    again = run(tmp_path, "import", "recommendations", str(file), url=database_url)
    assert "0 imported, 1 known already" in again.stdout
    for wrong in ("missing.csv", "."):
        refused = run(tmp_path, "import", "recommendations", str(tmp_path / wrong))
        assert refused.returncode == 1
        assert refused.stderr.count("\n") == 1
        assert "Traceback" not in refused.stderr


def test_a_page_brings_in_no_list_for_which_everybody_would_wait(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        batch = ImportBatch(file_name="long.csv", sha256="", made_at=clock.now(), source="long")
        batch.language = "nl"
        db.add(batch)
        file = io.BytesIO(b"title\nOne\nTwo\nThree\n")
        with pytest.raises(Refused, match="more than 2 rows"):
            finish_import(db, batch, file, answer_days=90, most=2, by=cast.ada)
