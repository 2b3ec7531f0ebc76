"""The line as a river: as wide at each station as the number that came so far, and its delta."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from governance.progress.drawing import SHAPES, Station


@dataclass(frozen=True, slots=True)
class Count:
    """How many came to a station, or (by its word) how many ended so."""

    name: str
    number: int
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A count, its drawing (a station's shape or an arm of the delta), and where its label is."""

    name: str
    number: int
    href: str | None
    path: str
    x: float
    y: float
    bank: float


@dataclass(frozen=True, slots=True)
class View:
    """The river drawn one way: lying (`wide`) or falling (for a phone)."""

    name: str
    width: int
    height: int
    bed: str
    water: str
    stops: tuple[Place, ...]
    arms: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class River:
    """How many came to each station and what became of them; two views of the same."""

    counts: tuple[Count, ...]
    endings: tuple[Count, ...]
    total: int
    views: tuple[View, View]


BANK = (9.0, 2.0, 8.0, 3.0, 9.0, 4.0)  # the upper bank meanders a little
MOUTH = 6.0
RIGHT, SHORE, LABEL = 134, 156, 166  # falling: its right bank, where arms end, where words begin
FIRST, STEP = {"wide": 68, "tall": 40}, {"wide": 132, "tall": 66}
DELTA, DEEP = {"wide": 44, "tall": 34}, {"wide": 168.0, "tall": 112.0}

type Span = tuple[float, float, float]  # along the river, upper bank, width


def draw_river(counts: Sequence[Count], endings: Sequence[Count]) -> River:
    """The geometry: all widths on one scale, six stations in, the words (and waiting) out."""
    total = sum(ending.number for ending in endings)
    most = max([total, 1, *(count.number for count in counts)])
    views = (_view("wide", counts, endings, most), _view("tall", counts, endings, most))
    return River(tuple(counts), tuple(endings), total, views)


def _view(name: str, counts: Sequence[Count], endings: Sequence[Count], most: int) -> View:
    scale = DEEP[name] / most
    widths = [max(count.number * scale, 1.5 if count.number else 0.0) for count in counts]
    slices = [max(ending.number * scale, 1.0 if ending.number else 0.0) for ending in endings]
    mains = [float(FIRST[name] + STEP[name] * i) for i in range(len(counts))]
    start, deep = mains[-1] + DELTA[name], max(sum(slices), 2.0)
    spans = [
        (0.0, MOUTH, widths[0]),
        *zip(mains, BANK, widths, strict=True),
        (start, MOUTH, widths[-1]),
    ]
    arms = _arms(name, endings, slices, start)
    low = max([arm.y + max(width / 2, 16) + 8 for arm, width in zip(arms, slices, strict=True)])
    return View(
        name=name,
        width=1100 if name == "wide" else 360,
        height=round(max(low, 100 + deep) if name == "wide" else low),
        bed=_flow(name, [(main, bank, deep) for main, bank, _ in spans]),
        water=_flow(name, spans),
        stops=tuple(
            _stop(name, count, span) for count, span in zip(counts, spans[1:], strict=False)
        ),
        arms=arms,
    )


def _stop(name: str, count: Count, span: Span) -> Place:
    x, y = _xy(name, span[0], span[1])
    shape = SHAPES[Station(count.name)][0]
    return Place(count.name, count.number, count.href, shape, x, y, y if name == "wide" else x)


def _xy(name: str, main: float, cross: float) -> tuple[float, float]:
    """A point on paper: across is down when the river lies, to the left when it falls."""
    if name == "wide":
        return round(main, 1), round(84 + cross, 1)
    return round(RIGHT - cross, 1), round(main, 1)


def _flow(name: str, spans: Sequence[Span]) -> str:
    """One outline: along the upper bank, and back along the lower one."""
    upper = [(main, bank) for main, bank, _ in spans]
    lower = [(main, bank + width) for main, bank, width in reversed(spans)]
    return f"M{_bank(name, upper)}L{_bank(name, lower)}z"


def _bank(name: str, points: Sequence[tuple[float, float]]) -> str:
    """A smooth line through `points`, flat at each of them."""
    drawn = [_pair(_xy(name, *points[0]))]
    for (m, c), (n, d) in pairwise(points):
        bend = (_xy(name, (m + n) / 2, c), _xy(name, (m + n) / 2, d), _xy(name, n, d))
        drawn.append("C" + " ".join(_pair(point) for point in bend))
    return "".join(drawn)


def _pair(point: tuple[float, float]) -> str:
    return f"{point[0]:g} {point[1]:g}"


def _arms(
    name: str, endings: Sequence[Count], slices: Sequence[float], start: float
) -> tuple[Place, ...]:
    """The delta: every ending takes its slice of the river to its own label."""
    slots = [max(width, 30.0) + 8 for width in slices]
    tops, cuts = [0.0, *accumulate(slots)], [0.0, *accumulate(slices)]
    shift = max(MOUTH + (cuts[-1] - tops[-1]) / 2, -70.0) if name == "wide" else start + 12
    arm = _lying_arm if name == "wide" else _falling_arm
    return tuple(
        arm(ending, (start, MOUTH + cut, width), shift + top + (slot - width) / 2)
        for ending, cut, width, top, slot in zip(endings, cuts, slices, tops, slots, strict=False)
    )


def _lying_arm(ending: Count, span: Span, top: float) -> Place:
    width, end = span[2], span[0] + 84
    path, y = _flow("wide", [span, (end, top, width)]), round(84 + top + width / 2, 1)
    return Place(ending.name, ending.number, ending.href, path, end + 12, y, end)


def _falling_arm(ending: Count, span: Span, top: float) -> Place:
    """Straight down its own lane, then a quarter turn to the label at the right."""
    start, cut, width = span
    left, right, low, turn = RIGHT - cut - width, RIGHT - cut, top + width, 10
    y = round((top + low) / 2, 1)
    path = (
        f"M{left:.1f} {start:g}V{low - width - turn:.1f}"
        f"Q{left:.1f} {low:.1f} {right + turn:.1f} {low:.1f}H{SHORE}V{top:.1f}H{right + turn:.1f}"
        f"Q{right:.1f} {top:.1f} {right:.1f} {top - turn:.1f}V{start:g}z"
    )
    return Place(ending.name, ending.number, ending.href, path, LABEL, y, SHORE)
