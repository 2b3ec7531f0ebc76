"""The command line writes the PDF exactly as it was published, or says why not."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core.database import Database
from governance.core.settings import Settings
from governance.reports.models import EditionFile
from tests.cast import Cast
from tests.unit.reports.press import published


def run(settings: Settings, *typed: str) -> subprocess.CompletedProcess[str]:
    """`governance …` with the database of the test."""
    environment = {"GOVERNANCE_DATABASE_URL": settings.database_url, "PATH": ""}
    command = [sys.executable, "-c", "from governance.cli import main; main()", *typed]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, cwd=Path.cwd()
    )


def test_the_stored_pdf_is_written(
    database: Database, cast: Cast, settings: Settings, tmp_path: Path
) -> None:
    published(database, cast)
    target = tmp_path / "jaarverslag.pdf"
    done = run(settings, "report", "2022", "--language", "fr", "--output", str(target))
    assert done.returncode == 0, done.stderr
    with database.reading() as db:
        kept = db.scalars(select(EditionFile).where(col(EditionFile.language) == "fr")).one()
    assert target.read_bytes() == kept.pdf


def test_a_place_that_cannot_be_written_is_one_sentence(
    database: Database, cast: Cast, settings: Settings, tmp_path: Path
) -> None:
    published(database, cast)
    done = run(settings, "report", "2022", "--output", str(tmp_path / "none" / "x.pdf"))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("typed", [("2021", "--language", "nl"), ("2022", "--language", "de")])
def test_what_is_not_published_is_refused_in_one_sentence(
    database: Database, cast: Cast, settings: Settings, tmp_path: Path, typed: tuple[str, ...]
) -> None:
    published(database, cast)
    done = run(settings, "report", *typed, "--output", str(tmp_path / "x.pdf"))
    assert done.returncode == 1
    assert done.stderr.startswith(f"No report on {typed[0]} is published")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "x.pdf").exists()


def test_verify_notices_an_edition_that_was_changed_in_the_database(
    database: Database, cast: Cast, settings: Settings
) -> None:
    published(database, cast)
    assert run(settings, "verify").returncode == 0
    with database.writing() as db:
        file = db.scalars(select(EditionFile).where(col(EditionFile.language) == "fr")).one()
        file.pdf = file.pdf.replace(b"%%EOF", b"%%EOG")
        file.pdf_sha256 = hashlib.sha256(file.pdf).hexdigest()
    done = run(settings, "verify")
    assert done.returncode == 1
    assert done.stderr.startswith("The report on 2022, edition 1, fr, pdf: not what was published")
