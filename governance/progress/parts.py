"""The parts that the figures are divided into: what each is called, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from governance.core.i18n import _, later, name_of
from governance.progress.queries import Coverage
from governance.recommendations.forms import ORIGINS
from governance.strategy.models import Cycle, Theme

PART_NAMES = {
    "theme": later("by theme"),
    "year": later("by year"),
    "cycle": later("by cycle"),
    "origin": later("by origin"),
    "office": later("by local office"),
    "language": later("by language"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part with its figures; `value` chooses it in the register, "" where nothing does."""

    value: str
    label: str
    figures: Coverage


def in_parts(
    part: str, figures: Mapping[Any, Coverage], themes: Iterable[Theme], cycles: Iterable[Cycle]
) -> list[Part]:
    """The parts in the order in which they are read; what belongs to none comes last."""
    named = _names(part, figures, themes, cycles)
    known = [Part(str(v), label, figures[v]) for v, label in named.items() if v in figures]
    none = [Part("", _("none"), one) for value, one in figures.items() if value not in named]
    return known + none


def _names(
    part: str, values: Iterable[Any], themes: Iterable[Theme], cycles: Iterable[Cycle]
) -> dict[Any, str]:
    if part == "theme":
        return {theme.id: str(theme.title) for theme in themes}
    if part == "cycle":
        return {cycle.id: str(cycle.title) for cycle in cycles}
    if part == "origin":
        return {origin: str(label) for origin, label in ORIGINS.items()}
    if part == "language":
        return {code: name_of(code) for code in sorted(values)}
    return {value: str(value) for value in sorted(values, reverse=part == "year") if value}
