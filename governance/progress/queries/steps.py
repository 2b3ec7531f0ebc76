"""A step of a trail, and the words it is told in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from markupsafe import Markup

from governance.core import clock
from governance.core.templates import show_date, show_words
from governance.core.words import Words
from governance.progress.drawing import State, Station


@dataclass(frozen=True, slots=True)
class Step:
    """One dated step: where on the line, what, by which body, why, and its page."""

    station: Station
    title: Markup
    on: date | None = None
    state: State = State.REACHED
    who: Markup = field(default_factory=Markup)
    why: Words | None = None
    href: str | None = None
    note: Markup = field(default_factory=Markup)


def say(sentence: str, **values: object) -> Markup:
    """A translated sentence with values filled in, each made safe for HTML."""
    return Markup(sentence) % {k: _shown(v) for k, v in values.items()}  # noqa: S704


def _shown(value: object) -> object:
    if isinstance(value, Words):
        return show_words(value)
    return show_date(value) if isinstance(value, date) else value


def link(href: str, text: object) -> Markup:
    """A link to another station."""
    return Markup('<a href="{}">{}</a>').format(href, _shown(text))


def recommendation_link(row: Any) -> Markup:
    """A recommendation by its reference and title."""
    named = say("%(reference)s %(title)s", reference=row.reference or "", title=row.title)
    return link(f"/recommendations/{row.id}", named)


def show(title: Words) -> Markup:
    """A title as it stands."""
    return Markup.escape(show_words(title))


def dotted(*parts: object) -> Markup:
    """What there is of `parts`, with dots between."""
    return Markup(" · ").join(Markup.escape(_shown(part)) for part in parts if part)


def clock_day(moment: Any) -> date | None:
    """The day of a moment, as the calendars stand in Brussels."""
    return moment.astimezone(clock.BRUSSELS).date() if moment else None


def about_it(row: Any) -> Markup:
    """Which recommendation a step is about, where a line has several."""
    return recommendation_link(row) if row is not None else Markup()
