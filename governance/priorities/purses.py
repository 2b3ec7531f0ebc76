"""What the voters still hold of one resource: exactly, and fast.

The unit is a voter's share at the start: everybody holds 1. Nothing exact is kept per voter. Who is
not spent has paid in full for every chosen candidate they support, hence holds 1 minus those
*dues*; what a crowd holds is its number minus each due times how many paid it. Dues and costs are
whole numbers over one denominator (`scale`), which grows as prices need it.

Beside it stands a floating-point number per voter, used for two things. It gives a lower bound of a
price, so that a candidate can be left out; and it tells who pays less than the price, except for
those too near to it, who are looked at exactly. Its error is proved, with u = 2⁻⁵³: an amount is at
most 1; a due is rounded from the exact one (u) and subtracted (u); so after k payments it is within
4ku of the truth. A sum of m such numbers is rounded fewer than 2m times.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import chain
from math import gcd, lcm

from governance.priorities.ballots import Supporters

U = 2.0**-53
ALMOST_NOTHING = 1e-300
"""Stands for what is left of a purse that is as good as empty; zero says that it is spent."""


@dataclass(slots=True)
class Price:
    """The smallest price per point at which the supporters pay a cost, and who pays less."""

    numerator: int
    weight: int
    scale: int
    poor: list[int]

    @property
    def exact(self) -> Fraction:
        """As a part of a voter's share."""
        return Fraction(self.numerator, self.weight * self.scale)


@dataclass
class Purses:
    """What is held of one resource while the rule runs; `paid` is shared by all resources.

    `parts` is what each candidate takes of the resource, and `share` what every voter holds of it.
    """

    parts: Sequence[Fraction]
    share: Fraction
    supporters: Sequence[Supporters]
    paid: list[list[int]]
    scale: int = 1
    exact_costs: list[int] = field(default_factory=list)
    dues: list[int] = field(default_factory=list)
    spent: dict[int, int] = field(default_factory=dict)
    payments: int = 0

    def __post_init__(self) -> None:
        common = lcm(*(part.denominator for part in self.parts))
        factor, self.scale = self.share.denominator, common * self.share.numerator
        self.exact_costs = [
            part.numerator * (common // part.denominator) * factor for part in self.parts
        ]
        self.rough_costs = [cost / self.scale for cost in self.exact_costs]
        self.held = [1.0] * len(self.paid)
        self.open = [list(by.items()) for by in self.supporters]
        weights = [sum(points * len(voters) for points, voters in by) for by in self.open]
        pairs = zip(self.rough_costs, weights, strict=True)
        self.last = [c / weight * (1 - 8 * U) if weight else 0.0 for c, weight in pairs]

    @property
    def error(self) -> float:
        """How far a floating-point holding can be from the truth."""
        return 4 * self.payments * U

    def lower_bound(self, one: int) -> float | None:
        """A price that is surely not above the true one; None where the cost is out of reach.

        For *any* division of the supporters into poor and rich, what they pay at a price is at
        most what the poor hold plus the price times the points of the rich. So the price at which
        that reaches the cost is a lower bound, whichever division the rounding led to.
        """
        held = self.held
        groups = [(points, [held[i] for i in voters]) for points, voters in self.open[one]]
        cost, price = self.rough_costs[one], self.last[one]
        margin = self._margin(one)
        if sum(sum(group) for _points, group in groups) + margin < cost:
            return None
        known = -1
        while True:
            poor = [[x for x in group if x < price * points] for points, group in groups]
            count = sum(map(len, poor))
            weight = sum(p * (len(g) - len(x)) for (p, g), x in zip(groups, poor, strict=True))
            if count == known or not weight:
                break
            known = count
            price = max(price, (cost - sum(map(sum, poor)) - margin) / weight * (1 - 8 * U))
        self.last[one] = price
        self._forget_spent(one, groups)
        return price

    def divided(self, one: int) -> tuple[list[int], int] | None:
        """The supporters who seem to be poor at about its price, and the points of the others."""
        if self.lower_bound(one) is None:
            return None
        price, held, poor, rich = self.last[one], self.held, [], 0
        for points, voters in self.open[one]:
            some = [i for i in voters if held[i] < price * points]
            rich += points * (len(voters) - len(some))
            poor += some
        return (poor, rich) if rich else None

    def bound_by(self, one: int, poor: Iterable[int], rich: int) -> float:
        """The lower bound of a price that a division of the supporters gives."""
        short = self.rough_costs[one] - sum(self.held[i] for i in poor) - self._margin(one)
        return short / rich * (1 - 8 * U)

    def _margin(self, one: int) -> float:
        """By how much a sum of its supporters' holdings, less its cost, can be wrong."""
        number = sum(len(voters) for _points, voters in self.open[one])
        return number * (self.error + (2 * number + 4) * U) + 4 * U * self.rough_costs[one]

    def _forget_spent(self, one: int, groups: list[tuple[int, list[float]]]) -> None:
        if sum(group.count(0.0) for _points, group in groups) * 4 > sum(
            len(group) for _points, group in groups
        ):
            held = self.held
            self.open[one] = [(p, [i for i in voters if held[i]]) for p, voters in self.open[one]]

    def holding(self, voters: Iterable[int]) -> int:
        """What these voters, none of them spent, hold together; exactly, over `scale`."""
        crowd = list(voters)
        counts = Counter(chain.from_iterable(self.paid[i] for i in crowd))
        return len(crowd) * self.scale - sum(self.dues[due] * n for due, n in counts.items())

    def poorer(self, one: int, numerator: int, weight: int) -> tuple[list[int], int]:
        """The supporters who hold less than a price asks of them (the spent left out), and the
        points of all others; the price is `numerator` / (`weight` · `scale`)."""
        price = Fraction(numerator, weight * self.scale)
        rough, held, found, rich = float(price), self.held, [], 0
        for points, voters in self.open[one]:
            asked = rough * points
            near = 2 * (self.error + 4 * U * asked)
            low, high = asked - near, asked + near
            maybe = [i for i in voters if held[i] < high]
            rich += points * (len(voters) - len(maybe))
            for i in maybe:
                if not held[i]:
                    continue
                if held[i] < low or self.holding((i,)) * weight < numerator * points:
                    found.append(i)
                else:
                    rich += points
        return found, rich

    def price(self, one: int) -> Price | None:
        """The exact price of a candidate, or None where its cost is out of reach."""
        cost, rough = self.exact_costs[one], Fraction(self.last[one])
        if not self._surely_within_reach(one) and self.reach(one) < cost:
            return None
        poor, weight = self.poorer(one, rough.numerator * self.scale, rough.denominator)
        while True:
            numerator = cost - self.holding(poor)
            now, rich = self.poorer(one, numerator, weight)
            if rich == weight:
                return Price(numerator, weight, self.scale, poor)
            poor, weight = now, rich

    def _surely_within_reach(self, one: int) -> bool:
        held = self.held
        most = sum(sum(held[i] for i in voters) for _points, voters in self.open[one])
        return most - self._margin(one) > self.rough_costs[one]

    def reach(self, one: int) -> int:
        """What all its supporters hold together, exactly, over `scale`."""
        return self.holding(i for _points, voters in self.open[one] for i in voters if self.held[i])

    def collected(self, one: int, price: Fraction) -> Fraction:
        """What its supporters would pay at a price, exactly, as a part of a share."""
        poor, rich = self.poorer(one, price.numerator * self.scale, price.denominator)
        return Fraction(self.holding(poor), self.scale) + price * rich

    def pay(self, one: int, price: Price | None, step: int) -> Fraction:
        """Take a price from the supporters; gives what one of them pays at most.

        A due is noted for every group of points, in `dues`; the caller notes who owes it.
        """
        if price is None:
            self.dues += [0] * len(self.supporters[one])
            return Fraction(0)
        factor = price.weight // gcd(price.numerator, price.weight)
        most = self._spend(one, price, step)
        self._grow(factor)
        due = price.numerator * factor // price.weight
        self.dues += [due * points for points in self.supporters[one]]
        self.payments += 1
        return most

    def _spend(self, one: int, price: Price, step: int) -> Fraction:
        """The poor give what they hold, the others the price."""
        held, exact = self.held, price.exact
        most, near = Fraction(0), []
        for i in price.poor:
            near.append((held[i], i))
            held[i] = 0.0
            self.spent[i] = step
        for points, voters in self.open[one]:
            asked = float(exact * points)
            rich = [i for i in voters if held[i]]
            if rich:
                most = max(most, exact * points)
            for i in rich:
                left = held[i] - asked
                held[i] = left if left > 0.0 else ALMOST_NOTHING
        floor = float(most) - 2 * self.error - 8 * U
        hold = [self.holding((i,)) for rough, i in near if rough >= floor]
        return max(most, Fraction(max(hold, default=0), self.scale))

    def _grow(self, factor: int) -> None:
        """Make the denominator a multiple of what it was."""
        if factor > 1:
            self.scale *= factor
            self.exact_costs = [cost * factor for cost in self.exact_costs]
            self.dues = [due * factor for due in self.dues]
