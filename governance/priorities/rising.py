"""Completion `add1`: one more unit for every voter, and again, leaping over runs that are the same.

While the order of the chosen projects, and who of their supporters is poor, stay the same, whatever
is held and every price paid are linear in the share. So what holds at both ends of a stretch holds
on all of it, where linear things are compared: a poor supporter holds less than the price; a price
of a rival, by one fixed division of its supporters into poor and rich (which is never above the
true one), is not below that of the chosen; the supporters of all others hold less than is needed.
"""

from __future__ import annotations

from governance.priorities.ballots import Instance
from governance.priorities.equal_shares import Offer, Run, Utility
from governance.priorities.greedy import fits, left_after

PATIENCE = 64
"""Where leaps fail, at most so many single steps are taken before another is tried."""
SLACK = 1 + 2.0**-50
type Ends = tuple[float, float]


def rise(instance: Instance, utility: Utility) -> Run:
    """The last run that can be paid, or the first that leaves nothing supported that would fit."""
    best = Run(instance, utility).go()
    pause = waited = 0
    while instance.ballots and not _enough(best):
        if waited >= pause:
            further = _leap(best)
            pause, waited = (min(2 * pause + 1, PATIENCE) if further is best else 0), 0
            best = further
        higher = Run(instance, utility, best.extra + 1).go()
        if min(left_after(instance, (step.candidate for step in higher.steps))) < 0:
            break
        best, waited = higher, waited + 1
    return best


def _enough(run: Run) -> bool:
    chosen = [step.candidate for step in run.steps]
    left = left_after(run.instance, chosen)
    others = (one for one in run.possible if one not in chosen)
    return not any(run.instance.counts[one.reference] and fits(one, left) for one in others)


def _leap(run: Run) -> Run:
    """The farthest run, by doubling and halving, up to which all choose the same."""
    stride, doubling = 2, True
    while stride > 1:
        higher = Run(run.instance, run.utility, run.extra + stride)
        if same_between(Run(run.instance, run.utility, run.extra), higher):
            run = higher
        else:
            doubling = False
        stride = stride * 2 if doubling else stride // 2
    return run


def same_between(low: Run, high: Run) -> bool:
    """Whether two runs, and so all between them, surely choose the same in the same order.

    Both are walked; if the answer is yes, to their end.
    """
    rivals = _Rivals(low, high)
    for one, other in zip(low.walk(), high.walk(), strict=True):
        if one is None or other is None:
            return one is other and all(map(rivals.out_of_reach, tuple(rivals.open)))
        if one.number != other.number or not _same_poor(one, other):
            return False
        rivals.open.discard(one.number)
        if not rivals.all_dearer(one, other):
            return False
    return True


def _same_poor(one: Offer, other: Offer) -> bool:
    pairs = zip(one.prices, other.prices, strict=True)
    return all(
        a is b or (a is not None and b is not None and set(a.poor) == set(b.poor)) for a, b in pairs
    )


class _Rivals:
    """The projects that are not chosen, with a lower bound of the price of each at both ends.

    A bound stays one, since prices only rise; so it is made anew only when it no longer does.
    """

    def __init__(self, low: Run, high: Run) -> None:
        self.low, self.high = low, high
        self.open = set(range(len(low.possible)))
        self.bounds = dict.fromkeys(self.open, (0.0, 0.0))

    def all_dearer(self, one: Offer, other: Offer) -> bool:
        """Whether no rival is cheaper than what is chosen, at both ends and between."""
        asked = float(one.price) * SLACK, float(other.price) * SLACK
        near = [number for number in self.open if not _above(self.bounds[number], asked)]
        return all(self._dearer(number, asked, one, other) for number in near)

    def _dearer(self, number: int, asked: Ends, one: Offer, other: Offer) -> bool:
        if self.out_of_reach(number):
            return True
        for resource, purse in enumerate(self.low.purses):
            if purse.exact_costs[number]:
                self.bounds[number] = self._bounds(number, resource)
                if _above(self.bounds[number], asked):
                    return True
        return self._tied(number, one, other)

    def _bounds(self, number: int, resource: int) -> Ends:
        """By one division into poor and rich, that of the one or else of the other end."""
        ends = [run.purses[resource] for run in (self.low, self.high)]
        divided = ends[0].divided(number) or ends[1].divided(number)
        if divided is None:
            return 0.0, 0.0
        worth = self.low.rough_worth[number]
        first, second = (purse.bound_by(number, *divided) / worth for purse in ends)
        return first, second

    def _tied(self, number: int, one: Offer, other: Offer) -> bool:
        """The same exactly, for rivals whose price is the same or nearly so."""
        mine, theirs = self.low.offer(number), self.high.offer(number)
        if mine is None or theirs is None:
            return False
        worth = self.low.worth[number]
        return any(
            a is not None
            and b is not None
            and set(a.poor) == set(b.poor)
            and a.exact / worth >= one.price
            and b.exact / worth >= other.price
            for a, b in zip(mine.prices, theirs.prices, strict=True)
        )

    def out_of_reach(self, number: int) -> bool:
        """Whether at both ends its supporters hold too little of the same resource, for good."""
        reference = self.low.possible[number].reference
        if reference not in self.low.out_of_reach or reference not in self.high.out_of_reach:
            return False
        pairs = zip(self.low.purses, self.high.purses, strict=True)
        found = any(
            all(purse.reach(number) < purse.exact_costs[number] for purse in pair) for pair in pairs
        )
        if found:
            self.open.discard(number)
        return found


def _above(bounds: Ends, asked: Ends) -> bool:
    return bounds[0] > asked[0] and bounds[1] > asked[1]
