"""Which recommendations could be put together: a suggestion, which a person takes or leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from governance.core.meaning import ALIKE

MOST = 200
"""How many texts are compared with each other."""


@dataclass(frozen=True, slots=True)
class Text:
    """A recommendation as it is compared."""

    id: int
    language: str
    title: str
    text: str = ""


def suggested(
    texts: Sequence[Text], alike: Sequence[Sequence[float]], *, at_least: float = ALIKE
) -> list[list[int]]:
    """Groups of two and more, by id, the closest first; each text stands in at most one.

    `alike` is the likeness of each text to each of the others. The closest two go together first; a
    group takes in a text, or another group, only where they are alike on average, so that no chain
    of neighbours leads from one subject to the next.
    """
    groups = _joined(alike, at_least)
    groups.sort(key=lambda group: -_within(group, alike))
    return [[texts[place].id for place in group] for group in groups]


def _joined(alike: Sequence[Sequence[float]], at_least: float) -> list[list[int]]:
    """The places that stand together, where each pair was looked at once, the closest first."""
    pairs = [pair for pair in combinations(range(len(alike)), 2) if _of(alike, pair) >= at_least]
    pairs.sort(key=lambda pair: -_of(alike, pair))
    total = [list(row) for row in alike]  # between two groups: the sum over their pairs
    group_of = {place: [place] for place in range(len(alike))}
    for a, b in pairs:
        ours, theirs = group_of[a], group_of[b]
        first, second = ours[0], theirs[0]
        if first == second or total[first][second] < at_least * len(ours) * len(theirs):
            continue
        for row in total:
            row[first] += row[second]
        total[first] = [x + y for x, y in zip(total[first], total[second], strict=True)]
        ours += theirs
        group_of |= dict.fromkeys(theirs, ours)
    whole = {group[0]: sorted(group) for group in group_of.values() if len(group) > 1}
    return list(whole.values())


def _of(alike: Sequence[Sequence[float]], pair: tuple[int, int]) -> float:
    return alike[pair[0]][pair[1]]


def _within(group: Sequence[int], alike: Sequence[Sequence[float]]) -> float:
    values = [_of(alike, pair) for pair in combinations(group, 2)]
    return sum(values) / len(values)
