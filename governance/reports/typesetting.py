"""One edition in one language, set for the web and for paper from the same snapshot.

What both say is put together once, in `view_of`; the two templates only set it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from governance.core.i18n import _, current_language, speaking
from governance.core.prose import passages
from governance.core.templates import make_environment, show_date
from governance.core.typesetting import said, set_pdf
from governance.core.words import words_in
from governance.recommendations.models import CARRIED
from governance.reports.line import SHAPES, for_paper, for_web

LINE = "shared/_line.html"
TO_BE_DONE = {str(stage) for stage in CARRIED}
LETTERS_BESIDE_A_NOTE = 500
"""So much text is about as tall as one note in the margin; further notes stand below the text."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """The bytes of an edition in one language."""

    html: str
    pdf: bytes

    @property
    def html_sha256(self) -> str:
        """SHA-256 of the HTML as UTF-8."""
        return hashlib.sha256(self.html.encode()).hexdigest()

    @property
    def pdf_sha256(self) -> str:
        """SHA-256 of the PDF."""
        return hashlib.sha256(self.pdf).hexdigest()


def typeset(content: dict[str, Any], language: str) -> Typeset:
    """Set a snapshot in one of its languages; the same snapshot gives the same bytes."""
    with speaking(language):
        view = view_of(content)
        return Typeset(set_for_web(view), set_for_paper(view))


def preview(content: dict[str, Any], language: str) -> Markup:
    """How a draft would look on the web."""
    with speaking(language):
        return Markup(set_for_web(view_of(content)))  # noqa: S704


def set_for_web(view: dict[str, Any]) -> str:
    """The article alone, without the page around it."""
    return _environment().get_template("reports/_edition.html").render(view)


def set_for_paper(view: dict[str, Any]) -> bytes:
    """A tagged PDF/UA-1, dated as the snapshot is, with the fonts that come with Typst."""
    day = date.fromisoformat(view["published_on"])
    return set_pdf("report.typ", "report", view, day)


@cache
def _environment() -> Environment:
    return make_environment()


def view_of(content: dict[str, Any]) -> dict[str, Any]:
    """Everything that is read in an edition, in the current language, in reading order."""
    year, number = str(content["year"]), content["edition"]
    day = date.fromisoformat(content["published_on"])
    return {
        "language": current_language(),
        "organisation": content["organisation"],
        "address": content["address"],
        "year": year,
        "published_on": content["published_on"],
        "title": _text(content["title"]),
        "kicker": _("Yearly report on %(year)s", year=year),
        "imprint": _("Edition %(n)s, published on %(day)s", n=number, day=show_date(day)),
        "contents": _("Contents"),
        "erratum_title": _("What this edition corrects"),
        "erratum": passages(_text(content["erratum"]), []) if content["erratum"] else [],
        "chapters": [_chapter(chapter) for chapter in content["chapters"]],
        "colophon_title": _("About this edition"),
        "colophon": _colophon(content, number),
        "journal": content["address"] + "/journal",
    }


def _text(kept: dict[str, Any] | None) -> str:
    words = words_in(kept)
    return words.shown_in(current_language()).text if words else ""


def _chapter(chapter: dict[str, Any]) -> dict[str, Any]:
    notes = {cited["reference"]: _note(cited) for cited in chapter["citations"]}
    found = passages(_text(chapter["text"]), list(notes))
    for passage in found:
        room = round(len(passage["html"]) / LETTERS_BESIDE_A_NOTE)
        cited = [notes[reference] for reference in passage["beside"]]
        passage |= {"notes": cited[:room], "below": cited[room:]}
    return {"id": chapter["id"], "title": _text(chapter["title"]), "passages": found}


def _note(cited: dict[str, Any]) -> dict[str, Any]:
    told = _stations_in_words(cited["stations"])
    return {
        "kind": cited["kind"],
        "label": said(LINE, "station_label", cited["kind"]),
        "reference": cited["reference"],
        "path": cited["path"],
        "title": _titled(cited["title"]),
        "day": show_date(date.fromisoformat(cited["on"])),
        "state": _state(cited),
        "figure": _figure(cited),
        "sources": [_source(source) for source in cited["recommendations"]],
        "line": told,
        "web": str(for_web(cited["stations"], told)),
        "paper": for_paper(cited["stations"]),
    }


def _titled(kept: dict[str, Any]) -> dict[str, str]:
    words = words_in(kept)
    shown = words.shown_in(current_language()) if words else None
    if shown is None:
        return {"text": "", "language": current_language()}
    return {"text": shown.text, "language": shown.language}


def _source(source: dict[str, Any]) -> dict[str, Any]:
    return {
        "from": _("From recommendation"),
        "reference": source["reference"],
        "path": source["path"],
        "title": _titled(source["title"]),
        "state": _word(source["word"]),
    }


def _state(cited: dict[str, Any]) -> str:
    """The answer, and what was done where the answer lets something be done."""
    stage = "" if cited["kind"] == "outcome" else cited["stage"]
    word = cited["word"] if stage in TO_BE_DONE else ""
    return " · ".join(_word(one) for one in (stage, word) if one)


def _figure(cited: dict[str, Any]) -> str:
    """What could be counted, before and after."""
    if not cited["indicator"] or not cited["after"]:
        return ""
    facts = {
        "what": _text(cited["indicator"]),
        "before": cited["before"],
        "after": cited["after"],
        "unit": _text(cited["unit"]),
    }
    if not cited["before"]:
        return _("%(what)s: %(after)s %(unit)s", **facts).strip()
    return _("%(what)s: from %(before)s to %(after)s %(unit)s", **facts).strip()


def _word(code: str) -> str:
    return said("shared/_pieces.html", "word_label", code) if code else ""


def _stations_in_words(states: Mapping[str, str]) -> str:
    told = [
        f"{said(LINE, 'station_label', name)}: {said(LINE, 'state_label', states[name])}"
        for name in SHAPES
    ]
    return ", ".join(told)


def _colophon(content: dict[str, Any], number: int) -> list[str]:
    return [
        _(
            "This edition will never change. What it cites is told as it was on the day of "
            "publication; the page of the report tells what has changed since then."
        ),
        _(
            "The fingerprints (SHA-256) of its files stand in the public journal, in the entry "
            "report.published for /reports/%(year)s, edition %(n)s. Whoever holds a copy can "
            "check there that it is this edition.",
            year=str(content["year"]),
            n=number,
        ),
    ]
