"""The Jinja environment: what every template can say, and how dates and amounts are written."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent
from heroicons.jinja import heroicon_outline
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

from governance.core import clock
from governance.core.i18n import (
    LANGUAGES,
    catalogue,
    current_language,
    current_locale,
    gettext,
    name_of,
    ngettext,
)
from governance.core.i18n import _ as translate
from governance.core.idempotency import new_key
from governance.core.text import markdown
from governance.core.words import Words

FOLDER = Path(__file__).parent.parent / "templates"


def make_environment(**more: Any) -> Environment:
    """The environment of all pages and mails; `more` are further globals."""
    env = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals |= {"_": say, "ngettext": say_number, "LANGUAGES": LANGUAGES}
    env.globals |= {"icon": icon, "key": new_key, "once": once, "today": clock.today}
    env.globals |= more
    env.filters |= {
        "date": show_date,
        "short_date": show_short_date,
        "datetime": show_datetime,
        "time": show_time,
        "number": show_number,
        "euros": show_euros,
        "person_days": show_person_days,
        "percent": show_percent,
        "markdown": markdown,
        "words": show_words,
        "prose": show_prose,
    }
    return env


@pass_eval_context
def say(where: EvalContext, message: str, /, **values: Any) -> str:
    """`message` in the language of the page; where HTML is written, `values` are escaped."""
    if not where.autoescape:
        return gettext(message) % values
    if not values:
        return _said(message, current_language())
    return _unsaid(message, current_language()) % values


@pass_eval_context
def say_number(where: EvalContext, singular: str, plural: str, num: int, /, **values: Any) -> str:
    """`singular` or `plural` in the language of the page, by `num`; `values` are escaped."""
    said = ngettext(singular, plural, num)
    given = {"num": show_number(num)} | values
    return (Markup(said) if where.autoescape else said) % given  # noqa: S704 - our own sentences


@lru_cache(maxsize=8192)
def _said(message: str, language: str) -> Markup:
    return _unsaid(message, language) % {}


@lru_cache(maxsize=8192)
def _unsaid(message: str, language: str) -> Markup:
    return Markup(catalogue(language).ugettext(message))  # noqa: S704 - our own sentences


def once(piece: Callable[..., str], *given: Hashable) -> Markup:
    """A macro that depends on nothing but `given` and the language, drawn once for each."""
    return _drawn(piece, current_language(), given)


@lru_cache(maxsize=1024)
def _drawn(piece: Callable[..., str], language: str, given: tuple[Hashable, ...]) -> Markup:
    return Markup(piece(*given))  # noqa: S704 - our own macros, which escape


@lru_cache(maxsize=512)
def icon(name: str, size: int = 20) -> Markup:
    """An icon of heroicons, for the eye only."""
    return Markup(heroicon_outline(name, size=size, **{"aria-hidden": "true", "class": "icon"}))  # noqa: S704 - a drawing of the package


def show_date(day: date | datetime | None) -> str:
    """21 juni 2022; 21. Juni 2022; 1er juin 2022."""
    if not day:
        return ""
    first = "d'er' MMMM y" if _day(day).day == 1 else "d MMMM y"
    pattern = {"de": "d. MMMM y", "fr": first}.get(current_language(), "d MMMM y")
    return _written(_day(day), pattern, current_locale())


def show_short_date(day: date | datetime | None) -> str:
    """21/06/2022."""
    pattern = "dd.MM.y" if current_language() == "de" else "dd/MM/y"
    return _written(_day(day), pattern, current_locale()) if day else ""


def _day(moment: date | datetime) -> date:
    return _local(moment).date() if isinstance(moment, datetime) else moment


@lru_cache(maxsize=8192)
def _written(day: date, pattern: str, locale: str) -> str:
    """A day as it is written; the same few hundred days stand on most pages."""
    return format_date(day, pattern, locale=locale)


def show_datetime(moment: datetime | None) -> str:
    """21 juni 2022, 14:03, as the clocks stand in Brussels."""
    if moment is None:
        return ""
    return f"{show_date(moment)}, {show_time(moment)}"


def show_time(moment: datetime | None) -> str:
    """14:03, as the clocks stand in Brussels."""
    return format_time(_local(moment), "HH:mm", locale=current_locale()) if moment else ""


def _local(moment: Any) -> Any:
    return moment.astimezone(clock.BRUSSELS) if isinstance(moment, datetime) else moment


def show_number(number: int | Decimal | None) -> str:
    """12.500."""
    return "" if number is None else _grouped(number, current_locale())


@lru_cache(maxsize=8192)
def _grouped(number: int | Decimal, locale: str) -> str:
    return format_decimal(number, locale=locale)


def show_euros(amount: Decimal | int | None) -> str:
    """€ 12.500, cents only where there are some."""
    if amount is None:
        return ""
    cents = Decimal(amount) % 1 != 0
    number = "#,##0.00" if cents else "#,##0"
    pattern = f"¤\xa0{number}" if current_language() in ("nl", "en") else f"{number}\xa0¤"
    return format_currency(
        amount, "EUR", pattern, locale=current_locale(), currency_digits=cents
    ).replace("\xa0", "\u202f")


def show_person_days(amount: Decimal | int | None) -> str:
    """12,5 person-days."""
    if amount is None:
        return ""
    whole = int(amount) if amount == int(amount) else 2
    shown = ngettext("%(n)s person-day", "%(n)s person-days", whole)
    return shown % {"n": show_number(amount)}


def show_percent(share: float | None) -> str:
    """79 %."""
    if share is None:
        return "–"
    return format_percent(share, "#,##0\xa0%", locale=current_locale())


def show_words(value: Words | str | None) -> Markup | str:
    """A short text, with its language said where it is not the page's."""
    if not isinstance(value, Words):
        return value or ""
    shown = value.shown_in(current_language())
    if shown.language == current_language():
        return escape(shown.text)
    return Markup('<span lang="{}">{}</span>').format(shown.language, shown.text)


def show_prose(value: Words | None) -> Markup:
    """A long text as HTML, with a note where it is a translation or stands in another language."""
    if not value:
        return Markup("")
    shown = value.shown_in(current_language())
    text, end = markdown(shown.text).rstrip(), Markup("</p>")
    note = Markup("")
    if said := _note(value, shown.by, shown.language, shown.outdated):
        plain = " by-person" if shown.by == "human" and not shown.outdated else ""
        note = Markup('<small class="prose-note{}" lang="{}">{}<span>{}</span></small>').format(
            plain, current_language(), icon("language"), said
        )
        if text.endswith(end):
            text, note = text.removesuffix(end), Markup(" ") + note + end
    return Markup('<div class="prose" lang="{}">{}{}</div>').format(shown.language, text, note)


def _note(value: Words, by: str | None, language: str, outdated: bool) -> str:
    original = name_of(value.original)
    if by is None:
        here = language == current_language()
        return "" if here else translate("Only in %(language)s so far.", language=original)
    made = (
        translate("Translated by a machine from: %(language)s.", language=original)
        if by == "machine"
        else translate("Translated by a person from: %(language)s.", language=original)
    )
    return f"{made} {translate('The original has changed since.')}" if outdated else made
