"""Greedy: most votes (or points) first, each taken if it still fits in every resource."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from governance.priorities.ballots import Candidate, Instance


def by_votes(instance: Instance, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Most votes first; ties as in `Instance.tie_break`."""
    votes = instance.votes
    return sorted(candidates, key=lambda one: (-votes[one.reference], instance.tie_break(one)))


def left_after(instance: Instance, chosen: Iterable[Candidate]) -> list[Fraction]:
    """What is left of every resource."""
    left = [resource.amount for resource in instance.resources]
    for one in chosen:
        left = [have - cost for have, cost in zip(left, one.costs, strict=True)]
    return left


def fits(candidate: Candidate, left: Iterable[Fraction]) -> bool:
    """Whether there is enough of every resource left for it."""
    return all(cost <= have for cost, have in zip(candidate.costs, left, strict=True))


def greedy(instance: Instance, chosen: Iterable[Candidate] = ()) -> list[Candidate]:
    """What is taken by votes, beside what is chosen already."""
    already = list(chosen)
    left = left_after(instance, already)
    taken = []
    remaining = [one for one in instance.candidates if one not in already]
    for one in by_votes(instance, remaining):
        if fits(one, left):
            taken.append(one)
            left = [have - cost for have, cost in zip(left, one.costs, strict=True)]
    return taken
