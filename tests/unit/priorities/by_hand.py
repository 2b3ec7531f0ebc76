"""The rule once more, as slowly and plainly as it is written down; and random rounds for it.

Nothing of the house's own rule is used here: no shares of one, no lower bounds, no denominators.
"""

from __future__ import annotations

import random
from fractions import Fraction

from governance.priorities.ballots import Candidate, Instance, Resource


def smallest_price(
    money: dict[int, Fraction], points: dict[int, Fraction], amount: Fraction, cost: Fraction
) -> Fraction | None:
    """The smallest q with Σ min(money, q · points · amount) = cost, between two bends of it."""
    if sum((money[i] for i in points), Fraction(0)) < cost:
        return None

    def paid(q: Fraction) -> Fraction:
        return sum((min(money[i], q * points[i] * amount) for i in points), Fraction(0))

    below = Fraction(0)
    for bend in sorted({money[i] / (points[i] * amount) for i in points}):
        if paid(bend) >= cost:
            if bend == below:
                return bend
            slope = (paid(bend) - paid(below)) / (bend - below)
            return below + (cost - paid(below)) / slope if slope else below
        below = bend
    raise AssertionError("what is held reaches the cost, but no price does")


def shares_by_hand(
    instance: Instance, cost_utility: bool, extra: int = 0
) -> tuple[list[str], list[dict[int, Fraction]]]:
    """The winners in order, and what everybody has left of each resource."""
    amounts = [resource.amount for resource in instance.resources]
    voters = range(len(instance.ballots))
    each = [a / len(voters) + extra * a / amounts[0] for a in amounts]
    money = [dict.fromkeys(voters, share) for share in each]
    remaining = {
        one.reference: one
        for one in instance.candidates
        if all(c <= a for c, a in zip(one.costs, amounts, strict=True))
    }
    chosen: list[str] = []
    while True:
        offers = []
        for reference, one in remaining.items():
            size = max(c / a for c, a in zip(one.costs, amounts, strict=True))
            points = {
                i: Fraction(ballot[reference]) * (size if cost_utility else 1)
                for i, ballot in enumerate(instance.ballots)
                if ballot.get(reference, 0) > 0
            }
            prices = {
                r: smallest_price(money[r], points, amounts[r], cost)
                for r, cost in enumerate(one.costs)
                if cost > 0
            }
            if any(price is None for price in prices.values()):
                continue
            known = {r: price for r, price in prices.items() if price is not None}
            offers.append((max(known.values()), -len(points), size, reference, known, points))
        if not offers:
            return chosen, money
        *_key, reference, known, points = min(offers, key=lambda offer: offer[:4])
        for r, price in known.items():
            for i in points:
                money[r][i] -= min(money[r][i], price * points[i] * amounts[r])
        chosen.append(reference)
        del remaining[reference]


def left(instance: Instance, chosen: list[str]) -> list[Fraction]:
    costs = {one.reference: one.costs for one in instance.candidates}
    return [
        resource.amount - sum((costs[reference][r] for reference in chosen), Fraction(0))
        for r, resource in enumerate(instance.resources)
    ]


def fits(instance: Instance, reference: str, chosen: list[str]) -> bool:
    one = next(c for c in instance.candidates if c.reference == reference)
    return all(c <= have for c, have in zip(one.costs, left(instance, chosen), strict=True))


def votes(instance: Instance, reference: str) -> Fraction:
    return sum((Fraction(ballot.get(reference, 0)) for ballot in instance.ballots), Fraction(0))


def greedy_by_hand(instance: Instance, chosen: list[str]) -> list[str]:
    def order(one: Candidate) -> tuple[Fraction, int, Fraction, str]:
        supporters = sum(1 for ballot in instance.ballots if ballot.get(one.reference, 0) > 0)
        pairs = zip(one.costs, instance.resources, strict=True)
        size = max(cost / resource.amount for cost, resource in pairs)
        return -votes(instance, one.reference), -supporters, size, one.reference

    chosen = list(chosen)
    for one in sorted(instance.candidates, key=order):
        if one.reference not in chosen and fits(instance, one.reference, chosen):
            chosen.append(one.reference)
    return chosen


def choose_by_hand(instance: Instance, cost_utility: bool, completion: str) -> list[str]:
    """The whole selection."""
    chosen, _money = shares_by_hand(instance, cost_utility)
    extra = 0
    while completion.startswith("add1"):
        supported = [c.reference for c in instance.candidates if votes(instance, c.reference)]
        if not any(fits(instance, one, chosen) for one in supported if one not in chosen):
            break
        extra += 1
        more, _money = shares_by_hand(instance, cost_utility, extra)
        if any(have < 0 for have in left(instance, more)):
            break
        chosen = more
    return greedy_by_hand(instance, chosen) if completion.endswith("greedy") else chosen


def random_round(
    dice: random.Random, resources: int, *, points: bool = False, large: int = 9
) -> Instance:
    """A small round: whole and broken costs, ties, unsupported and impossible projects."""
    names = [f"resource {number}" for number in range(resources)]
    given = tuple(Resource(name, Fraction(dice.randint(6, 60))) for name in names)
    candidates = []
    for number in range(dice.randint(1, large)):
        costs = [Fraction(0)] * resources
        while not any(costs):
            costs = [_cost(dice, resource.amount, resources) for resource in given]
        candidates.append(Candidate(f"P-{number}", tuple(costs)))
    keen = dice.choice([0.2, 0.4, 0.7])
    ballots = [
        {one.reference: _points(dice, points) for one in candidates if dice.random() < keen}
        for _voter in range(dice.randint(1, 10))
    ]
    return Instance(given, tuple(candidates), ballots)


def _cost(dice: random.Random, amount: Fraction, resources: int) -> Fraction:
    if resources > 1 and dice.random() < 0.25:
        return Fraction(0)
    if dice.random() < 0.03:
        return amount + 1
    most = int(amount) if dice.random() < 0.3 else max(1, int(amount) // 3)
    return Fraction(dice.randint(1, most)) / dice.choice([1, 1, 1, 2])


def _points(dice: random.Random, points: bool) -> int | Fraction:
    return Fraction(dice.choice([2, 4, 6, 10, 1]), 2) if points else 1
