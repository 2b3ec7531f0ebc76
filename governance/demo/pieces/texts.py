"""How texts and moments are written down in the scenes."""

from __future__ import annotations

import re
from datetime import datetime

from governance.core.clock import BRUSSELS
from governance.core.words import Words
from governance.core.words import words as said_in
from governance.demo.pieces.languages import completed

_KEPT_TOGETHER = re.compile(r"(?<=«) | (?=»)|(?<=\d) (?=\d{3}\b)|(?<=\d) (?=euro|%)")
"""Spaces at which no line breaks: inside « », in 24 000, before the euros."""


def at(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment on the clock on the wall in Brussels."""
    return datetime(year, month, day, hour, minute, tzinfo=BRUSSELS)


def plain(text: str) -> str:
    """Paragraphs on one line each: as somebody typed them, without the margins of the source."""
    paragraphs = "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))
    return _KEPT_TOGETHER.sub("\u00a0", paragraphs)


def words(original: str, text: str, **translations: str) -> Words:
    """A short text in its languages, whether they stand here or with the translators."""
    return completed(said_in(original, text, **translations))


def told(original: str, text: str, **translations: str) -> Words:
    """A longer text with the translations that people made of it."""
    others = {language: plain(translation) for language, translation in translations.items()}
    return words(original, plain(text), **others)
