"""The Method of Equal Shares with several resources, as `docs/prioritising.md` tells it.

Prices only rise while the rule runs, since holdings only fall. So an old lower bound stays one, and
a candidate is looked at again only when its bound is below the best exact price known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from heapq import heapify, heappop, heappush

from governance.priorities.ballots import Candidate, Instance
from governance.priorities.purses import Price, Purses


class Utility(StrEnum):
    """What a chosen project is worth to its supporters: one, or as much as it is large."""

    CARDINALITY = "cardinality"
    COST = "cost"


@dataclass(frozen=True, slots=True)
class Step:
    """One project is chosen: at which price, and what a supporter pays at most of each resource.

    `tied` are those with the same price over which the tie-break preferred it, the nearest first.
    """

    candidate: Candidate
    price: Fraction
    paid_at_most: tuple[Fraction, ...]
    tied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """A candidate at its exact price, in the order in which the rule takes them."""

    price: Fraction
    tie_break: tuple[int, Fraction, str]
    number: int
    prices: tuple[Price | None, ...]

    def __lt__(self, other: Offer) -> bool:
        return (self.price, self.tie_break) < (other.price, other.tie_break)


type Watcher = Callable[[Run, Offer | None], None]


class Run:
    """One run of the rule, with `extra` more units of the first resource for every voter."""

    def __init__(self, instance: Instance, utility: Utility, extra: int = 0) -> None:
        self.instance, self.utility, self.extra = instance, utility, extra
        self.possible = [c for c in instance.candidates if instance.impossible(c) is None]
        voters = max(len(instance.ballots), 1)
        self.share = Fraction(1, voters) + extra / instance.resources[0].amount
        """What everybody holds at the start, as a part of the amount of each resource."""
        self.units = [resource.amount * self.share for resource in instance.resources]
        self.paid: list[list[int]] = [[] for _ballot in instance.ballots]
        """For each voter, which dues they owed, in order."""
        self.steps: list[Step] = []
        self.out_of_reach: dict[str, int] = {}
        """For each project that is out of reach, after how many steps that was seen."""
        by = [instance.supporters[one.reference] for one in self.possible]
        parts = [instance.parts[one.reference] for one in self.possible]
        self.purses = [
            Purses([part[r] for part in parts], self.share, by, self.paid)
            for r in range(len(self.units))
        ]
        sizes = [instance.sizes[one.reference] for one in self.possible]
        self.worth = [size if utility is Utility.COST else Fraction(1) for size in sizes]
        self.rough_worth = [float(worth) * (1 + 2.0**-50) for worth in self.worth]
        self.ties = [instance.tie_break(one) for one in self.possible]
        self.due_of: list[tuple[int, int]] = []
        """For each due, the step at which and the points for which it is owed."""

    def go(self, watch: Watcher | None = None) -> Run:
        """Choose until all are chosen or out of reach; `watch` sees what is about to be paid."""
        for best in self.walk():
            if watch is not None:
                watch(self, best)
        return self

    def walk(self) -> Iterator[Offer | None]:
        """The offers that are taken, each before it is paid; at the end None."""
        waiting = [(0.0, number) for number in range(len(self.possible))]
        heapify(waiting)
        while offers := self._cheapest(waiting):
            best = min(offers)
            yield best
            for offer in offers:
                if offer is not best:
                    heappush(waiting, (self._below(offer.price), offer.number))
            self._take(best, offers)
        yield None

    def _cheapest(self, waiting: list[tuple[float, int]]) -> list[Offer]:
        """The exact offers of all whose lower bound does not rule them out."""
        fresh: set[int] = set()
        offers: list[Offer] = []
        ceiling = float("inf")
        while waiting and waiting[0][0] <= ceiling:
            _bound, number = heappop(waiting)
            if number in fresh:
                offer = self.offer(number)
                if offer is None:
                    self._drop(number)
                    continue
                offers.append(offer)
                ceiling = min(ceiling, float(offer.price) * (1 + 2.0**-50))
                continue
            fresh.add(number)
            bound = self._lower_bound(number)
            if bound is None:
                self._drop(number)
            else:
                heappush(waiting, (bound, number))
        return offers

    def _drop(self, number: int) -> None:
        self.out_of_reach[self.possible[number].reference] = len(self.steps)

    def _lower_bound(self, number: int) -> float | None:
        bound = 0.0
        for purse in self.purses:
            if purse.exact_costs[number]:
                price = purse.lower_bound(number)
                if price is None:
                    return None
                bound = max(bound, price)
        return bound / self.rough_worth[number]

    @staticmethod
    def _below(price: Fraction) -> float:
        """A floating-point number that is surely not above an exact price."""
        return float(price) * (1 - 2.0**-50)

    def offer(self, number: int) -> Offer | None:
        """A candidate at its exact price, or None where it is out of reach."""
        prices: list[Price | None] = []
        for purse in self.purses:
            costs_some = purse.exact_costs[number] > 0
            price = purse.price(number) if costs_some else None
            if costs_some and price is None:
                return None
            prices.append(price)
        highest = max(price.exact for price in prices if price is not None)
        return Offer(highest / self.worth[number], self.ties[number], number, tuple(prices))

    def _take(self, best: Offer, offers: Sequence[Offer]) -> None:
        """Let the supporters pay, and note the step."""
        step, chosen = len(self.steps), self.possible[best.number]
        most = tuple(
            purse.pay(best.number, price, step) * unit
            for purse, price, unit in zip(self.purses, best.prices, self.units, strict=True)
        )
        for points, voters in self.instance.supporters[chosen.reference].items():
            for voter in voters:
                self.paid[voter].append(len(self.due_of))
            self.due_of.append((step, points))
        tied = sorted(o for o in offers if o is not best and o.price == best.price)
        names = tuple(offer.tie_break[2] for offer in tied)
        self.steps.append(Step(chosen, best.price, most, names))

    def payments(self, voter: int) -> list[tuple[str, tuple[Fraction, ...]]]:
        """What the share of one voter paid for: each project with the amounts, in order."""
        left = [Fraction(1) for _unit in self.units]
        found = []
        for due in self.paid[voter]:
            step = self.due_of[due][0]
            gives = []
            for r, purse in enumerate(self.purses):
                until = purse.spent.get(voter, len(self.steps))
                full = left[r] if step >= until else Fraction(purse.dues[due], purse.scale)
                left[r] -= full
                gives.append(full * self.units[r])
            found.append((self.steps[step].candidate.reference, tuple(gives)))
        return found
