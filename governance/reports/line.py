"""The six stations of a citation, drawn once for the web (by classes) and for paper (in colour)."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

# Outline and left half of each shape, centred on 0,0 in a box of 16; a test keeps them equal to
# those of the pages, and published editions keep theirs whatever becomes of these.
SHAPES = {
    "workshop": (
        "M0-6.6a6.6 6.6 0 1 1 0 13.2a6.6 6.6 0 1 1 0-13.2z",
        "M0-6.6v13.2a6.6 6.6 0 0 1 0-13.2z",
    ),
    "recommendation": (
        "M-6.6-6.6H6.6v10H-.6l-3.6 3.7V3.4h-2.4z",
        "M0-6.6v10H-.6l-3.6 3.7V3.4h-2.4v-10z",
    ),
    "decision": ("M0-7.7 7.7 0 0 7.7-7.7 0z", "M0-7.7V7.7L-7.7 0z"),
    "project": ("M-3.8-6.5h7.6L7.4 0 3.8 6.5h-7.6L-7.4 0z", "M0-6.5v13h-3.8L-7.4 0l3.6-6.5z"),
    "outcome": (
        "M0-8.2 2.5-3.4 7.8-2.5 4.1 1.3 4.8 6.6 0 4.3-4.8 6.6-4.1 1.3-7.8-2.5-2.5-3.4z",
        "M0-8.2V4.3L-4.8 6.6-4.1 1.3-7.8-2.5-2.5-3.4z",
    ),
    "report": ("M-5.4-7.2H1.6L5.4-3.4V7.2H-5.4z", "M0-7.2V7.2h-5.4V-7.2z"),
}
INKS = {
    "workshop": "#975f10",
    "recommendation": "#b74425",
    "decision": "#853376",
    "project": "#2b61a3",
    "outcome": "#2a7841",
    "report": "#493a2d",
}
"""The stations' colours of the light pages, for paper."""
EDGE, RULE, DANGER = "#847c72", "#ded8d0", "#aa2a27"
CLOCK = "M0-3.4V.3L2.5 2"
CROSS = "M-5.5-5.5 5.5 5.5M5.5-5.5-5.5 5.5"
PITCH, HALF = 23, 11
WIDTH = 2 * HALF + 5 * PITCH


def for_web(states: Mapping[str, str], words: str) -> Markup:
    """The line as the pages draw it, with the same in words."""
    shapes = "".join(_classed(name, states[name], _place(i)) for i, name in enumerate(SHAPES))
    return Markup(  # noqa: S704
        f'<svg class="mark" viewBox="0 0 {WIDTH} 22" width="{WIDTH}" height="22" role="img">'
        f'<title>{escape(words)}</title><path class="bed" d="M11 11H{WIDTH - 11}"/>'
        f"{_way(states)}{shapes}</svg>"
    )


def _place(i: int) -> int:
    return HALF + PITCH * i


def _way(states: Mapping[str, str], attributes: str = 'class="way"') -> str:
    come = [_place(i) for i, name in enumerate(SHAPES) if states[name] != "none"]
    return f'<path {attributes} d="M{come[0]} 11H{come[-1]}"/>' if come else ""


def _classed(name: str, state: str, x: int) -> str:
    outline, half = SHAPES[name]
    extra = {
        "under-way": f'<path class="half" d="{half}"/>',
        "waiting": f'<path class="hands" d="{CLOCK}"/>',
        "crossed": f'<path class="halo" d="{CROSS}"/><path class="cross" d="{CROSS}"/>',
    }.get(state, "")
    return (
        f'<g class="at-{name} is-{state}" transform="translate({x} 11)">'
        f'<path d="{outline}"/>{extra}</g>'
    )


def for_paper(states: Mapping[str, str]) -> str:
    """The line as a picture of its own, with its colours in it."""
    shapes = "".join(_inked(name, states[name], _place(i)) for i, name in enumerate(SHAPES))
    way = _way(states, f'stroke="{EDGE}" stroke-width="2"')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} 22" '
        f'width="{WIDTH}" height="22" stroke-linejoin="round" stroke-linecap="round">'
        f'<path d="M11 11H{WIDTH - 11}" stroke="{RULE}" stroke-width="2"/>{way}{shapes}</svg>'
    )


def _inked(name: str, state: str, x: int) -> str:
    outline, half = SHAPES[name]
    ink = EDGE if state == "none" else INKS[name]
    fill = ink if state == "reached" else "#ffffff"
    extra = {
        "under-way": f'<path d="{half}" fill="{ink}"/>',
        "waiting": f'<path d="{CLOCK}" fill="none" stroke="{ink}" stroke-width="1.8"/>',
        "crossed": f'<path d="{CROSS}" fill="none" stroke="{DANGER}" stroke-width="2"/>',
    }.get(state, "")
    return (
        f'<g transform="translate({x} 11)"><path d="{outline}" fill="{fill}" stroke="{ink}" '
        f'stroke-width="1.5"/>{extra}</g>'
    )
