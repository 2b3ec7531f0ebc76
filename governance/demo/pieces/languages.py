"""The other languages of the story, as its translators keep them: a text, and what they made of it.

A scene holds the original and what stands beside it; `governance/demo/locale/` holds the rest.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from governance.core.i18n import LANGUAGES
from governance.core.words import Words

FOLDER = Path(__file__).parent.parent / "locale"


@cache
def translations(language: str) -> Mapping[str, str]:
    """Every translation into a language, by the original text."""
    kept = read_po(io.BytesIO((FOLDER / f"{language}.po").read_bytes()), locale=language)
    return {str(one.id): str(one.string) for one in kept if one.id and one.string}


def translated(text: str, language: str) -> str:
    """What was made of a text in a language; empty where nobody translated it."""
    return translations(language).get(text, "")


def completed(made: Words) -> Words:
    """The same words, with the translations that do not stand in the scene."""
    for language in made.missing(LANGUAGES):
        made = made.translated(language, translated(made.text, language))
    return made
