"""What lies on a table, laid out by the groups into which the room put it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from governance.recommendations.models import Recommendation
from governance.recommendations.words import folded

ALONE = 1_000_000_000
"""The place of what is in no group: the last."""


@dataclass(frozen=True, slots=True)
class Group:
    """Recommendations that were put together; without an id those that are in no group."""

    id: int | None
    title: str
    items: list[Recommendation]


def in_groups(items: Iterable[Recommendation], titles: Mapping[int, str]) -> list[Group]:
    """By group, in the order in which they were made; in each as they came here."""

    def place(one: Recommendation) -> int:
        known = one.cluster_id or ALONE
        return known if known in titles else ALONE

    ordered = groupby(sorted(items, key=place), key=place)
    groups = [(key if key in titles else None, list(some)) for key, some in ordered]
    return [Group(key, titles.get(key or 0, ""), some) for key, some in groups]


def most_wanted_first(
    items: Iterable[Recommendation], dots: Mapping[int, int]
) -> list[Recommendation]:
    """What has most dots first, then most support, then by title: no order in which they came."""

    def place(one: Recommendation) -> tuple[int, int, str]:
        return (-dots.get(one.id, 0), -one.supports, folded(one.title.text))

    return sorted(items, key=place)
