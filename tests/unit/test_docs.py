"""What is written about the house is true: made from the code, or checked against it."""

from __future__ import annotations

import re

import pytest

from scripts.docs import DOCUMENTS, ROOT
from tests.house import PACKAGE

GUIDES = ["README.md", "STYLE.md", "CHANGELOG.md"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_made_document_is_as_the_code_says(name: str) -> None:
    assert (ROOT / "docs" / name).read_text() == DOCUMENTS[name](), "run: make docs"


def test_the_documents_name_files_and_commands_that_exist() -> None:
    pages = [ROOT / name for name in GUIDES] + sorted((ROOT / "docs").rglob("*.md"))
    makefile = (ROOT / "Makefile").read_text()
    assert len(pages) > 8
    for page in pages:
        text = page.read_text()
        for target in re.findall(r"`make ([a-z-]+)", text):
            assert f"\n{target}:" in makefile, (page.name, target)
        for link in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", text):
            assert (page.parent / link).exists(), (page.name, link)
        for path in re.findall(r"`((?:governance|tests|docs|scripts|benchmarks)/[\w./-]+)`", text):
            assert (ROOT / path).exists(), (page.name, path)


def test_every_decision_is_one_page_with_its_reason() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [d.name[:4] for d in decisions] == [f"{n:04d}" for n in range(1, len(decisions) + 1)]
    for decision in decisions:
        text = decision.read_text()
        assert text.startswith("# "), decision.name
        assert "## Why" in text, decision.name
        assert text.count("\n") < 60, decision.name


def test_the_commands_of_the_readme_exist() -> None:
    readme, commands = (ROOT / "README.md").read_text(), (PACKAGE / "cli.py").read_text()
    for command in set(re.findall(r"`governance ([a-z-]+)", readme)):
        known = f'"{command}"' in commands or f"def {command.replace('-', '_')}" in commands
        assert known, command
