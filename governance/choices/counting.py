"""How ballots become counts in which nobody stands alone.

Tables and languages of fewer than five devices are counted together, and where those together are
fewer than five, the smallest of the others joins them: so no small group can be had by subtraction.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from governance.choices.models import Opinion, Split

FLOOR = 5
"""Devices of the smallest group that is shown by itself."""
OTHERS = ""
ORDER = [Opinion.AGREE.value, Opinion.PASSED.value, Opinion.DISAGREE.value]


@dataclass(frozen=True, slots=True)
class Cast:
    """What one device chose, and where it sat; whose it is was left out."""

    table: str
    language: str
    dots: Mapping[str, int]
    opinions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Count:
    """What all of them chose of one recommendation."""

    dots: int
    opinions: list[int]
    by_table: Split
    by_language: Split


def count(ballots: Sequence[Cast], standing: Mapping[int, int]) -> dict[int, Count]:
    """What was chosen of each recommendation that stands.

    `standing` says for each that could be chosen which one it stands as now: itself, or what it
    was merged into. What is said of a recommendation goes before what is said of one merged in.
    """
    tables = groups_of([ballot.table.strip().casefold() for ballot in ballots])
    languages = groups_of([ballot.language for ballot in ballots])
    counted = {}
    for target in sorted(set(standing.values())):
        own = [target, *(one for one, into in standing.items() if into == target != one)]
        said = [_said(ballot, own) for ballot in ballots]
        counted[target] = Count(
            sum(ballot.dots.get(str(one), 0) for ballot in ballots for one in own),
            _sums(said),
            _split(said, tables),
            _split(said, languages),
        )
    return counted


def _said(ballot: Cast, own: Iterable[int]) -> str:
    return next((ballot.opinions[str(one)] for one in own if str(one) in ballot.opinions), "")


def _sums(said: Iterable[str]) -> list[int]:
    counter = Counter(said)
    return [counter[opinion] for opinion in ORDER]


def _split(said: Sequence[str], groups: Sequence[str]) -> Split:
    """The opinions of each group; nothing where there is only one."""
    by: defaultdict[str, list[str]] = defaultdict(list)
    for opinion, group in zip(said, groups, strict=True):
        by[group].append(opinion)
    return {group: _sums(some) for group, some in sorted(by.items())} if len(by) > 1 else {}


def groups_of(named: Sequence[str]) -> list[str]:
    """The group that each device is counted in: its own where that is large enough, else OTHERS.

    Who named no group is among the others.
    """
    sizes: Counter[str] = Counter(named)
    small = {name for name, size in sizes.items() if size < FLOOR or not name}
    large = sorted((name for name in sizes if name not in small), key=lambda name: sizes[name])
    while large and 0 < sum(sizes[name] for name in small) < FLOOR:
        small.add(large.pop(0))
    return [OTHERS if name in small else name for name in named]


def agreed_in(split: Split) -> tuple[int, int]:
    """In how many of the groups that said something more than half agreed; without the others."""
    told = [said for name, said in split.items() if name != OTHERS and any(said)]
    return len([said for said in told if 2 * said[0] > sum(said)]), len(told)
