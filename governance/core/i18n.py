"""The four languages of the screen: catalogues read at start, one language per request."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

LANGUAGES = {"nl": "Nederlands", "fr": "Français", "de": "Deutsch", "en": "English"}
DEFAULT = "nl"
LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "de": "de_BE", "en": "en_BE"}

_language: ContextVar[str] = ContextVar("language", default="en")


def current_language() -> str:
    """The language that this request, mail or command speaks."""
    return _language.get()


def current_locale() -> str:
    """The locale (Belgian) that dates and numbers are written in."""
    return LOCALES[_language.get()]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak `language` inside the block."""
    token = _language.set(language if language in LANGUAGES else DEFAULT)
    try:
        yield
    finally:
        _language.reset(token)


@cache
def catalogue(language: str) -> NullTranslations:
    """All translations into `language`; English is what stands in the code."""
    source = files("governance") / "locale" / f"{language}.po"
    if not source.is_file():
        return NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return Translations(compiled)


def gettext(message: str) -> str:
    """`message` in the current language."""
    return str(catalogue(_language.get()).ugettext(message))


def ngettext(singular: str, plural: str, count: int) -> str:
    """`singular` or `plural` in the current language, by `count`."""
    return str(catalogue(_language.get()).ungettext(singular, plural, count))


def _(message: str, **values: object) -> str:
    """`message` in the current language, with `%(name)s` filled in."""
    text = gettext(message)
    return text % values if values else text


@cache
def name_of(language: str) -> str:
    """A language by its own name: ours, or any other that a text came in."""
    if language in LANGUAGES:
        return LANGUAGES[language]
    try:
        name = Locale.parse(language).get_language_name(language)
    except (ValueError, UnknownLocaleError):
        name = None
    return name.capitalize() if name else language


def mark(message: str) -> str:
    """`message` as it is: marks for translation what is translated later."""
    return message


class Later:
    """A message that is translated each time it is shown (form labels, names of stages)."""

    __slots__ = ("message",)

    def __init__(self, message: str) -> None:
        self.message = message

    def __str__(self) -> str:
        return gettext(self.message)

    def __html__(self) -> str:
        return str(self).replace("&", "&amp;").replace("<", "&lt;")


def later(message: str) -> str:
    """A form label or a name, marked for translation and translated when it is shown."""
    return Later(message)  # type: ignore[return-value]


_ACCEPTED = re.compile(r"\s*([a-zA-Z]{2})(?:-[^;,]*)?\s*(?:;\s*q=([0-9.]+))?\s*$")


@lru_cache(maxsize=1024)
def negotiate(asked: str | None, remembered: str | None, accepted: str) -> str:
    """The language of a request: `?lang=`, else the cookie, else Accept-Language, else Dutch."""
    for wish in (asked, remembered):
        if wish in LANGUAGES:
            return wish
    best, weight = DEFAULT, 0.0
    for part in accepted[:500].split(","):
        found = _ACCEPTED.match(part)
        if not found or found[1].lower() not in LANGUAGES:
            continue
        q = _weight(found[2])
        if q > weight:
            best, weight = found[1].lower(), q
    return best


def _weight(q: str | None) -> float:
    try:
        return float(q) if q else 1.0
    except ValueError:
        return 0.0
