"""Web and paper say the same, in order; the PDF is accessible, and is the same every time."""

from __future__ import annotations

import hashlib
import html
import re
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import page as pdf_checker
import pytest
from sqlalchemy import select

from governance.core.database import Database
from governance.core.prose import passages
from governance.progress.drawing import SHAPES as ON_PAGES
from governance.reports.line import SHAPES
from governance.reports.models import Edition, EditionFile
from governance.reports.typesetting import typeset
from tests.cast import Cast
from tests.unit.reports.press import published

HOSTILE = """# Title

Plain *em* **strong** ~~gone~~ `code` [safe](https://example.org) [bad](javascript:alert(1))

#set page(fill: red) #panic("x") \\ $ x $ #eval("1") <script>alert(1)</script> @ref

> quoted

1. one
2. two

| A | B |
|---|---|
| 1 | #panic() |

```
#let x = 1
```

##### Deep"""


def words_of(language: str, text: str) -> dict[str, Any]:
    """A text of a snapshot in one language."""
    return {"original": language, "text": text}


def content(text: str = HOSTILE, **more: Any) -> dict[str, Any]:
    """A snapshot with one chapter in all four languages."""
    title = {
        "original": "nl", "text": "Jaarverslag",
        "translations": {
            code: {"text": f"Report {code}", "by": "human", "of": ""} for code in ("fr", "de", "en")
        },
    }  # fmt: skip
    body = title | {
        "text": text,
        "translations": {c: {"text": text, "by": "human", "of": ""} for c in ("fr", "de", "en")},
    }
    chapter = {"id": 1, "title": title, "text": body, "citations": []}
    return {
        "v": 1, "organisation": "Smart", "address": "https://governance.example.org", "year": 2022,
        "edition": 1, "published_on": "2023-06-15", "languages": ["nl", "fr", "de", "en"],
        "title": title, "erratum": None, "chapters": [chapter],
    } | more  # fmt: skip


def flat(text: str) -> str:
    """Letters and figures alone: lines, hyphens and bullets are a matter of setting."""
    return re.sub(r"[\W_]+", "", text.replace("\u00ad", "")).lower()


def paragraphs(article: str) -> list[str]:
    """What is read in the article, block by block, in order; drawings left aside."""
    plain = re.sub(r"<svg.*?</svg>", "", article, flags=re.DOTALL)
    blocks = re.findall(r"<(p|h[1-6]|li|td|th)\b[^>]*>(.*?)</\1>", plain, flags=re.DOTALL)
    texts = [html.unescape(re.sub(r"<[^>]+>", "", inner)) for _tag, inner in blocks]
    return [text for text in texts if text.strip()]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="reading a PDF needs pdftotext")
def test_web_and_paper_say_the_same_in_the_same_order(
    database: Database, cast: Cast, tmp_path: Path
) -> None:
    published(database, cast)
    with database.reading() as db:
        files = [(one.html, one.pdf) for one in db.scalars(select(EditionFile))]
    assert len(files) == 2
    for article, pdf in files:
        (tmp_path / "report.pdf").write_bytes(pdf)
        command = ["pdftotext", "-raw", "-nodiag", str(tmp_path / "report.pdf"), "-"]
        read = subprocess.run(command, capture_output=True, check=True).stdout.decode()
        running = (r"^Smart, (Yearly|Rapport|Jaarverslag).*$", r"^Edition 1.*\d$")
        paper = flat(re.sub("|".join(running), "", read, flags=re.MULTILINE))
        chapters = article[article.index('<section class="report-chapter"') :]
        place = 0
        for paragraph in paragraphs(chapters):
            wanted = flat(paragraph)
            found = paper.find(wanted, place)
            assert found >= 0, (paragraph, read)
            place = found
        assert flat(paragraphs(article)[0]) in paper


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_the_pdf_is_accessible(language: str) -> None:
    made = typeset(content(erratum=words_of("nl", "Een fout.")), language)
    found = pdf_checker.validate_pdf_bytes(made.pdf, profile="ua1")
    assert found.is_compliant, [(one.rule_id, one.message) for one in found.failures]
    assert set(re.findall(rb"/Lang ?\(([^)]*)\)", made.pdf)) == {f"{language}-BE".encode()}


def test_what_cites_is_accessible_too(database: Database, cast: Cast) -> None:
    published(database, cast)
    with database.reading() as db:
        for one in db.scalars(select(EditionFile)):
            found = pdf_checker.validate_pdf_bytes(one.pdf, profile="ua1")
            assert found.is_compliant, [failure.rule_id for failure in found.failures]


def test_the_same_snapshot_gives_the_same_bytes(database: Database, cast: Cast) -> None:
    published(database, cast)
    with database.reading() as db:
        kept = db.scalars(select(Edition)).one().content
        files = {one.language: one.pdf for one in db.scalars(select(EditionFile))}
    for language, pdf in files.items():
        again = typeset(kept, language)
        assert hashlib.sha256(pdf).hexdigest() == again.pdf_sha256


def test_text_never_becomes_code() -> None:
    made = typeset(content(), "nl")
    assert made.pdf.startswith(b"%PDF-")
    assert "<script" not in made.html
    assert "javascript:" not in made.html.replace("[bad](javascript:alert(1))", "")
    assert '#panic("x")' in html.unescape(made.html)
    (passage,) = passages(HOSTILE, [])
    assert "javascript:alert" not in re.findall(r"'href': '([^']*)'", repr(passage["tree"]))
    assert "https://example.org" in re.findall(r"'href': '([^']*)'", repr(passage["tree"]))


def test_a_note_stands_beside_the_block_that_mentions_it_first() -> None:
    text = "## Head\n\nFirst.\n\nNow O-2022-01 and D-2022-05-1.\n\nO-2022-01 again."
    first, second = passages(text, ["O-2022-01", "D-2022-05-1", "R-2022-003"])
    assert (first["beside"], second["beside"]) == (
        [], ["O-2022-01", "D-2022-05-1", "R-2022-003"],
    )  # fmt: skip
    assert "again" in second["html"]


def test_headings_skip_no_level() -> None:
    (passage,) = passages("#### Deep\n\n###### Deeper\n\n# High", [])
    assert [block["level"] for block in passage["tree"]] == [2, 3, 2]


def test_the_line_is_drawn_as_on_every_page() -> None:
    assert {str(station): shape for station, shape in ON_PAGES.items()} == SHAPES


def test_a_long_report_in_four_languages_is_set_in_under_two_seconds() -> None:
    chapters = content("Een alinea over wat leden vroegen. " * 200)["chapters"] * 12
    started = time.perf_counter()
    for language in ("nl", "fr", "de", "en"):
        typeset(content(chapters=chapters), language)
    assert time.perf_counter() - started < 6, "two seconds alone; three times that when shared"
