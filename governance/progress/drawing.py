"""The line, small: a mark of six stations for every row, one station for every step of a trail."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from markupsafe import Markup

type Translate = Callable[[str], str]


class Station(StrEnum):
    """Where a thing can stand on the line, in the order of the line."""

    WORKSHOP = "workshop"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    PROJECT = "project"
    OUTCOME = "outcome"
    REPORT = "report"


class State(StrEnum):
    """How far a thing is with one station."""

    NONE = "none"
    REACHED = "reached"
    WAITING = "waiting"
    UNDER_WAY = "under-way"
    CROSSED = "crossed"


type Mark = tuple[State, State, State, State, State, State]

# Outline and left half of each shape, centred on 0,0 in a box of 16.
SHAPES = {
    Station.WORKSHOP: (
        "M0-6.6a6.6 6.6 0 1 1 0 13.2a6.6 6.6 0 1 1 0-13.2z",
        "M0-6.6v13.2a6.6 6.6 0 0 1 0-13.2z",
    ),
    Station.RECOMMENDATION: (
        "M-6.6-6.6H6.6v10H-.6l-3.6 3.7V3.4h-2.4z",
        "M0-6.6v10H-.6l-3.6 3.7V3.4h-2.4v-10z",
    ),
    Station.DECISION: ("M0-7.7 7.7 0 0 7.7-7.7 0z", "M0-7.7V7.7L-7.7 0z"),
    Station.PROJECT: ("M-3.8-6.5h7.6L7.4 0 3.8 6.5h-7.6L-7.4 0z", "M0-6.5v13h-3.8L-7.4 0l3.6-6.5z"),
    Station.OUTCOME: (
        "M0-8.2 2.5-3.4 7.8-2.5 4.1 1.3 4.8 6.6 0 4.3-4.8 6.6-4.1 1.3-7.8-2.5-2.5-3.4z",
        "M0-8.2V4.3L-4.8 6.6-4.1 1.3-7.8-2.5-2.5-3.4z",
    ),
    Station.REPORT: ("M-5.4-7.2H1.6L5.4-3.4V7.2H-5.4z", "M0-7.2V7.2h-5.4V-7.2z"),
}
CLOCK = '<path class="hands" d="M0-3.4V.3L2.5 2"/>'
CROSS = '<path class="cross" d="M-3.2-3.2 3.2 3.2M3.2-3.2-3.2 3.2"/>'
PITCH = 23


def _shape(station: Station, state: State, x: int, y: int) -> str:
    outline, half = SHAPES[station]
    extra = {
        State.UNDER_WAY: f'<path class="half" d="{half}"/>',
        State.WAITING: CLOCK,
        State.CROSSED: CROSS,
    }.get(state, "")
    place = f' transform="translate({x} {y})"' if x or y else ""
    return f'<g class="at-{station} is-{state}"{place}><path d="{outline}"/>{extra}</g>'


@lru_cache(maxsize=64)
def draw_station(station: Station, state: State = State.REACHED) -> Markup:
    """One station, for beside words that say the same."""
    shape = _shape(Station(station), State(state), 0, 0)
    return Markup(  # noqa: S704 - our own paths
        f'<svg class="station" viewBox="-10 -10 20 20" aria-hidden="true">{shape}</svg>'
    )


@lru_cache(maxsize=4096)
def mark(states: Mark, language: str, _: Translate) -> Markup:
    """All six stations on one line, with the same in words; drawn once for each `language`."""
    shapes = "".join(
        _shape(station, state, 11 + PITCH * i, 11)
        for i, (station, state) in enumerate(zip(Station, states, strict=True))
    )
    come = [11 + PITCH * i for i, state in enumerate(states) if state != State.NONE]
    way = f'<path class="way" d="M{come[0]} 11H{come[-1]}"/>' if come else ""
    width = 22 + PITCH * 5
    return Markup(  # noqa: S704 - our own paths
        f'<svg class="mark" viewBox="0 0 {width} 22" width="{width}" height="22" role="img">'
        f"<title>{Markup.escape(in_words(states, _))}</title>"
        f'<path class="bed" d="M11 11H{width - 11}"/>{way}{shapes}</svg>'
    )


def station_names(_: Translate) -> dict[Station, str]:
    """What each station is called."""
    return {
        Station.WORKSHOP: _("workshop"),
        Station.RECOMMENDATION: _("recommendation"),
        Station.DECISION: _("decision"),
        Station.PROJECT: _("project"),
        Station.OUTCOME: _("outcome"),
        Station.REPORT: _("report"),
    }


def in_words(states: Mark, _: Translate) -> str:
    """The mark as a sentence a state: "Reached: workshop, recommendation. Waiting: decision."."""
    sentences = {
        State.REACHED: _("Reached: %(stations)s."),
        State.UNDER_WAY: _("Under way: %(stations)s."),
        State.WAITING: _("Waiting: %(stations)s."),
        State.CROSSED: _("Stopped at: %(stations)s."),
        State.NONE: _("Not yet: %(stations)s."),
    }
    names = station_names(_)
    said = []
    for state, sentence in sentences.items():
        here = [names[s] for s, its in zip(Station, states, strict=True) if its == state]
        if here:
            said.append(sentence % {"stations": ", ".join(here)})
    return " ".join(said)
