"""What is given to the rule: resources, candidates with their costs, and ballots; all exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from math import lcm

type Points = int | Fraction
type Supporters = dict[int, list[int]]
"""Who supports a candidate: by the points they give it, the numbers of the voters."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What there is to share: euros, the days of a team."""

    name: str
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Candidate:
    """A project that could be chosen, with what it costs of every resource."""

    reference: str
    costs: tuple[Fraction, ...]
    name: str = ""


@dataclass(frozen=True)
class Instance:
    """A round as the rule sees it: a ballot gives points above zero to references."""

    resources: tuple[Resource, ...]
    candidates: tuple[Candidate, ...]
    ballots: Sequence[Mapping[str, Points]]

    @cached_property
    def supporters(self) -> dict[str, Supporters]:
        """The supporters of every candidate, points brought to whole numbers by one factor."""
        factor = lcm(*{points.denominator for ballot in self.ballots for points in ballot.values()})
        found: dict[str, Supporters] = {one.reference: {} for one in self.candidates}
        for voter, ballot in enumerate(self.ballots):
            for reference, points in ballot.items():
                found[reference].setdefault(int(points * factor), []).append(voter)
        return found

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many support each candidate."""
        return {one: sum(map(len, by.values())) for one, by in self.supporters.items()}

    @cached_property
    def votes(self) -> dict[str, int]:
        """The points of each candidate together (in whole numbers, see `supporters`)."""
        return {
            one: sum(points * len(voters) for points, voters in by.items())
            for one, by in self.supporters.items()
        }

    @cached_property
    def parts(self) -> dict[str, list[Fraction]]:
        """What each candidate takes of each resource, as a part of its amount."""
        amounts = [resource.amount for resource in self.resources]
        return {
            one.reference: [cost / have for cost, have in zip(one.costs, amounts, strict=True)]
            for one in self.candidates
        }

    @cached_property
    def sizes(self) -> dict[str, Fraction]:
        """The largest part that each candidate takes of any resource."""
        return {reference: max(parts) for reference, parts in self.parts.items()}

    def tie_break(self, candidate: Candidate) -> tuple[int, Fraction, str]:
        """Among equals: more supporters, then the smaller, then the lower reference, as text."""
        reference = candidate.reference
        return -self.counts[reference], self.sizes[reference], reference

    def impossible(self, candidate: Candidate) -> int | None:
        """The first resource of which it needs more than there is at all."""
        for number, resource in enumerate(self.resources):
            if candidate.costs[number] > resource.amount:
                return number
        return None

    def candidate(self, reference: str) -> Candidate:
        """The candidate with this reference."""
        return next(one for one in self.candidates if one.reference == reference)

    def with_cost(self, reference: str, resource: int, cost: Fraction) -> Instance:
        """The same round, were this the cost of one candidate in one resource."""

        def changed(one: Candidate) -> Candidate:
            costs = (*one.costs[:resource], cost, *one.costs[resource + 1 :])
            return replace(one, costs=costs) if one.reference == reference else one

        made = replace(self, candidates=tuple(map(changed, self.candidates)))
        made.__dict__["supporters"] = self.supporters
        made.__dict__["counts"] = self.counts
        return made
