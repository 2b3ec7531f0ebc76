"""Which recommendations could be put together: a suggestion, which a person takes or leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from governance.core.search import SMALL, WORD, stems

ALIKE = 0.62
"""From which likeness on two texts are suggested together, on average over a group."""
MOST = 200
"""How many texts are compared with each other."""

type Likeness = Callable[["Text", "Text"], float]


@dataclass(frozen=True, slots=True)
class Text:
    """A recommendation as it is compared."""

    id: int
    language: str
    title: str
    text: str = ""


def suggested(
    texts: Sequence[Text], likeness: Likeness, *, at_least: float = ALIKE
) -> list[list[int]]:
    """Groups of two and more, by id, the closest first; each text stands in at most one.

    The closest two go together first; a group takes in a text, or another group, only where they
    are alike on average, so that no chain of neighbours leads from one subject to the next.
    """
    some = texts[:MOST]
    alike = [[0.0] * len(some) for _ in some]
    for a, b in combinations(range(len(some)), 2):
        alike[a][b] = alike[b][a] = likeness(some[a], some[b])
    groups = _joined(alike, at_least)
    groups.sort(key=lambda group: -_within(group, alike))
    return [[some[place].id for place in group] for group in groups]


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


def same_words(texts: Sequence[Text]) -> Likeness:
    """How far texts of one language use the same words, whatever their endings; 0 across languages.

    Titles count for themselves: they say what it is about.
    """
    said = {one.id: (_stemmed(one.title, one), _stemmed(one.text, one)) for one in texts}

    def likeness(a: Text, b: Text) -> float:
        if a.language != b.language:
            return 0.0
        (title_a, text_a), (title_b, text_b) = said[a.id], said[b.id]
        titles = fuzz.token_sort_ratio(title_a, title_b)
        whole = fuzz.token_set_ratio(f"{title_a} {text_a}", f"{title_b} {text_b}")
        return max(titles, 0.5 * titles + 0.5 * whole) / 100

    return likeness


def _stemmed(text: str, of: Text) -> str:
    words = [word for word in WORD.findall(text.casefold()) if word not in SMALL]
    return " ".join(min(stems(word, of.language), default=word) for word in words)
