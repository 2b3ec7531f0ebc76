"""Settings are read once at start, and a mistake stops the start with one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from governance.core.errors import Refused
from governance.core.settings import read_settings


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("GOVERNANCE_BASE_URL", "http://example.org", "https://"),
        ("GOVERNANCE_BASE_URL", "nonsense", "GOVERNANCE_BASE_URL"),
        ("GOVERNANCE_DATABASE_URL", "mysql://x", "GOVERNANCE"),
        ("GOVERNANCE_LANGUAGES", "nl,es", "nl, fr, de, en"),
        ("GOVERNANCE_ANSWER_DAYS", "soon", "GOVERNANCE_ANSWER_DAYS"),
        ("GOVERNANCE_SECRET", "short", "32"),
        ("GOVERNANCE_ANSWERDAYS", "90", "no such setting"),
    ],
)
def test_a_mistake_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Refused) as refused:
        read_settings()
    assert sentence in refused.value.sentence
    assert "\n" not in refused.value.sentence


def test_the_database_is_a_file_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GOVERNANCE_DATA", str(tmp_path))
    assert read_settings().database_url == f"sqlite:///{tmp_path}/governance.sqlite"


def test_languages_are_given_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOVERNANCE_LANGUAGES", "nl, fr,de")
    assert read_settings().languages == ("nl", "fr", "de")


def test_postgresql_addresses_are_taken_as_everybody_writes_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GOVERNANCE_DATABASE_URL", "postgresql://u@h/d")
    assert read_settings().database_url == "postgresql+psycopg://u@h/d"
