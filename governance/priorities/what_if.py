"""What would have changed it: the highest cost at which a project would have been chosen.

A project that is not chosen leaves no trace in a run: nothing depends on its cost. So one look
along the run finds, before every step, what it could have cost and still gone first; places given
by votes are looked at in the same way. What is found is always run, on both sides of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from governance.priorities.ballots import Candidate, Instance
from governance.priorities.choosing import Selection, choose
from governance.priorities.equal_shares import Offer, Run, Utility
from governance.priorities.greedy import by_votes, fits, left_after


def unit_of(instance: Instance, resource: int) -> Fraction:
    """The step in which costs of a resource are counted: 1, or the decimals that are used."""
    amounts = [one.costs[resource] for one in instance.candidates]
    unit = Fraction(1)
    while any((amount / unit).denominator > 1 for amount in amounts) and unit > Fraction(1, 10**6):
        unit /= 10
    return unit


def highest_costs(
    selection: Selection, wanted: Sequence[tuple[Candidate, int]]
) -> dict[str, Fraction | None]:
    """For projects that were not chosen, each with a resource: the highest cost in it, all else
    equal, at which it would have been chosen; None where no cost in it alone would do.

    With `add1` a change of one cost can change how far the shares rise, so that the answer is a
    border (there it is chosen, one unit above it is not) and need not be the only one.
    """
    found: dict[str, Fraction | None] = {}
    possible = [pair for pair in wanted if pair[0].costs[pair[1]] <= _amount(selection, pair[1])]
    guesses = _guesses(selection, possible)
    for one, resource in wanted:
        chosen = _test(selection, one, resource)
        amount = _amount(selection, resource)
        if (one, resource) in possible:
            guess = guesses.get(one.reference)
        elif chosen(amount):
            found[one.reference] = amount
            continue
        else:
            capped = selection.instance.with_cost(one.reference, resource, amount)
            pair = (capped.candidate(one.reference), resource)
            guess = _guesses(choose(capped, selection.method), [pair]).get(one.reference)
        unit = unit_of(selection.instance, resource)
        top = int(min(one.costs[resource], amount) / unit)
        if guess is None and not selection.rose:
            found[one.reference] = None
            continue
        start = max(top - 1, 0) if guess is None else int(guess / unit)
        highest = _highest(lambda n, u=unit, c=chosen: c(n * u), start, top)  # type: ignore[misc]
        found[one.reference] = None if highest is None else highest * unit
    return found


def more_supporters(selection: Selection, candidate: Candidate) -> int | None:
    """How many more voters, each with a ballot for this project alone, would get it chosen; None
    where even twice as many voters would not. The amounts stay, so that shares become smaller."""
    instance = selection.instance
    points = max((max(b.values()) for b in instance.ballots if b), default=1)

    def chosen(more: int) -> bool:
        ballots = [*instance.ballots, *[{candidate.reference: points}] * more]
        return candidate in choose(replace(instance, ballots=ballots), selection.method).winners

    lowest, highest = 0, 1
    while not chosen(highest):
        lowest, highest = highest, highest * 2
        if highest > len(instance.ballots):
            return None
    while highest - lowest > 1:
        middle = (lowest + highest) // 2
        lowest, highest = (lowest, middle) if chosen(middle) else (middle, highest)
    return highest


def _amount(selection: Selection, resource: int) -> Fraction:
    return selection.instance.resources[resource].amount


def _test(selection: Selection, candidate: Candidate, resource: int) -> Callable[[Fraction], bool]:
    """Whether it is chosen at a cost, by running everything."""
    reference = candidate.reference

    def chosen(cost: Fraction) -> bool:
        changed = selection.instance.with_cost(reference, resource, cost)
        one = changed.candidate(reference)
        return any(one.costs) and one in choose(changed, selection.method).winners

    return chosen


def _highest(chosen: Callable[[int], bool], start: int, top: int) -> int | None:
    """The border at which it stops being chosen, from a guess; it is run on both sides of it."""
    lowest, stride = start, 1
    while not chosen(lowest):
        if lowest == 0:
            return None
        lowest, stride = max(lowest - stride, 0), stride * 2
    highest, stride = max(lowest + 1, min(start, top)), 1
    while highest < top and chosen(highest):
        lowest, highest, stride = highest, highest + stride, stride * 2
    while highest - lowest > 1:
        middle = (lowest + highest) // 2
        lowest, highest = (middle, highest) if chosen(middle) else (lowest, middle)
    return lowest


def _guesses(selection: Selection, wanted: Sequence[tuple[Candidate, int]]) -> dict[str, Fraction]:
    """What each could have cost, by one look along the run; a tie may make it less."""
    found: dict[str, list[Fraction]] = {one.reference: [] for one, _resource in wanted}
    run = selection.run
    if run is not None:
        places = {one.reference: number for number, one in enumerate(run.possible)}
        pairs = [(places[one.reference], r) for one, r in wanted if one.reference in places]

        def watch(now: Run, best: Offer | None) -> None:
            for number, resource in pairs:
                bound = _bound(now, best, number, resource)
                if bound is not None:
                    found[now.possible[number].reference].append(bound)

        Run(selection.instance, run.utility, run.extra).go(watch)
    if selection.votes_decided:
        for one, resource in wanted:
            found[one.reference] += _rooms(selection, one, resource)
    return {reference: max(bounds) for reference, bounds in found.items() if bounds}


def _rooms(selection: Selection, candidate: Candidate, resource: int) -> Iterator[Fraction]:
    """By votes: what would have fitted at its turn, or at an earlier one by a lower cost."""
    instance = selection.instance
    chosen = [step.candidate for step in selection.run.steps] if selection.run else []
    left = left_after(instance, chosen)
    mine = (instance.votes[candidate.reference], instance.counts[candidate.reference])
    for one in by_votes(instance, (c for c in instance.candidates if c not in chosen)):
        rest = [r for r in range(len(left)) if r != resource]
        if all(candidate.costs[r] <= left[r] for r in rest):
            if one == candidate:
                yield left[resource]
            elif mine == (instance.votes[one.reference], instance.counts[one.reference]):
                yield min(
                    left[resource],
                    instance.sizes[one.reference] * instance.resources[resource].amount,
                )
        if one != candidate and fits(one, left):
            left = [have - cost for have, cost in zip(left, one.costs, strict=True)]


def _bound(run: Run, best: Offer | None, number: int, resource: int) -> Fraction | None:
    """Before one step: the highest cost at which its price would not be above that of the best."""
    purse, unit = run.purses[resource], run.units[resource]
    others = [
        r for r, other in enumerate(run.purses) if r != resource and other.exact_costs[number]
    ]
    if best is None:
        able = all(run.purses[r].reach(number) >= run.purses[r].exact_costs[number] for r in others)
        return Fraction(purse.reach(number), purse.scale) * unit if able else None
    worth, price = Fraction(1), best.price
    if run.utility is Utility.COST:
        worth, cost = _by_size(run, price, number, resource)
    else:
        cost = purse.collected(number, price) * unit
    for r in others:
        other = run.purses[r]
        if other.collected(number, price * worth) * other.scale < other.exact_costs[number]:
            return None
    return cost


def _by_size(run: Run, price: Fraction, number: int, resource: int) -> tuple[Fraction, Fraction]:
    """The same where what it is worth depends on its size, hence on its cost.

    What its supporters pay is concave in the cost; so Newton's steps from above end at the border.
    """
    one, purse, unit = run.possible[number], run.purses[resource], run.units[resource]
    amount = run.instance.resources[resource].amount
    pairs = [
        (cost, other.amount)
        for r, (cost, other) in enumerate(zip(one.costs, run.instance.resources, strict=True))
        if r != resource
    ]
    floor = max((cost / have for cost, have in pairs), default=Fraction(0))
    cost = min(Fraction(purse.reach(number), purse.scale) * unit, amount)
    while True:
        size = max(cost / amount, floor)
        asked = price * size
        poor, rich = purse.poorer(number, asked.numerator * purse.scale, asked.denominator)
        held = Fraction(purse.holding(poor), purse.scale) * unit
        if held + asked * rich * unit >= cost:
            return size, cost
        slope = price * rich * unit / amount
        if size == floor:
            cost = min(cost, held + price * floor * rich * unit)
        else:
            cost = max(held / (1 - slope), min(floor * amount, cost))
