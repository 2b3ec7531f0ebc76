"""Texts in several languages: one original, its translations, and whether they are out of date."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from governance.core.i18n import LANGUAGES, current_language, speaking

Hand = Literal["human", "machine"]


@dataclass(frozen=True, slots=True)
class Translation:
    """A text in another language than the original, and what it was made from."""

    text: str
    by: Hand
    of: str
    """Digest of the original that was translated."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as one reader gets it."""

    text: str
    language: str
    original: str
    """Language of the original."""
    by: Hand | None
    """Who translated it; None for the original itself."""
    outdated: bool


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its original language and its translations; a value, never changed in place."""

    original: str
    text: str
    translations: Mapping[str, Translation] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.shown_in(current_language()).text

    def __hash__(self) -> int:
        return hash((self.original, self.text))

    def shown_in(self, language: str) -> Shown:
        """The text in `language`, or the original where there is no translation into it."""
        made = self.translations.get(language)
        if language == self.original or made is None:
            return Shown(self.text, self.original, self.original, None, False)
        outdated = made.of != digest(self.text)
        return Shown(made.text, language, self.original, made.by, outdated)

    def in_language(self, language: str) -> str | None:
        """The text in `language`, or None where it is missing."""
        if language == self.original:
            return self.text
        made = self.translations.get(language)
        return made.text if made else None

    def translated(self, language: str, text: str, by: Hand = "human") -> Words:
        """The same words with a translation added or replaced; an empty one is taken out."""
        others = {key: made for key, made in self.translations.items() if key != language}
        if text and language != self.original:
            others[language] = Translation(text, by, digest(self.text))
        return replace(self, translations=others)

    def rewritten(self, texts: Mapping[str, str]) -> Words:
        """The words as a form gives them back: a translation that did not change along with the
        original is out of date from now on."""
        new = Words(self.original, texts.get(self.original, self.text))
        for language, text in texts.items():
            if language == self.original or not text:
                continue
            before = self.translations.get(language)
            kept = before is not None and before.text == text
            made = before if kept and before else Translation(text, "human", digest(new.text))
            new = replace(new, translations={**new.translations, language: made})
        return new

    def missing(self, languages: Iterable[str]) -> list[str]:
        """Which of `languages` have no text yet."""
        return [language for language in languages if not self.in_language(language)]

    def all_texts(self) -> dict[str, str]:
        """Every text by language, the original first."""
        return {self.original: self.text} | {k: v.text for k, v in self.translations.items()}

    def to_json(self) -> str:
        """As it is stored: canonical, so that equal words are equal bytes."""
        stored: dict[str, object] = {"original": self.original, "text": self.text}
        if self.translations:
            stored["translations"] = {
                language: {"by": made.by, "of": made.of, "text": made.text}
                for language, made in sorted(self.translations.items())
            }
        return json.dumps(stored, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @staticmethod
    def from_json(stored: str) -> Words:
        """The words that `to_json` wrote."""
        read = json.loads(stored)
        made = {k: Translation(**v) for k, v in read.get("translations", {}).items()}
        return Words(read["original"], read["text"], made)


def digest(text: str) -> str:
    """A short fingerprint of an original, to tell whether a translation follows it."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def plain_of(given: Words | None) -> dict[str, Any] | None:
    """A text as a part of JSON that is kept for good."""
    return None if given is None else dict(json.loads(given.to_json()))


def words_in(kept: Mapping[str, Any] | None) -> Words | None:
    """A text of such JSON."""
    return None if kept is None else Words.from_json(json.dumps(kept))


def words(original: str, text: str, **translations: str) -> Words:
    """Words written and translated by people: `words("nl", "dag", fr="bonjour")`."""
    made = Words(original, text)
    for language, translation in translations.items():
        made = made.translated(language, translation)
    return made


def in_every_language(say: Callable[[], str]) -> Words:
    """One of our sentences as a text of the house."""
    said = {}
    for code in LANGUAGES:
        with speaking(code):
            said[code] = say()
    return words("nl", said.pop("nl"), **said)


def speak(language: str | None) -> str:
    """`language` if it is one of ours, else Dutch."""
    return language if language in LANGUAGES else "nl"
