"""Why each project was chosen or not: facts taken from the run, in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from governance.priorities.ballots import Candidate, Instance
from governance.priorities.choosing import Selection
from governance.priorities.equal_shares import Run, Step
from governance.priorities.greedy import by_votes, left_after
from governance.priorities.what_if import highest_costs, more_supporters

RIVALS = 3
"""How many projects are named that were chosen with the means of another's supporters."""
EFFORT = 2_000_000
"""How many supports may be looked at again to say of every project what would have changed it."""


class Why(StrEnum):
    """What decided."""

    SHARES = "shares"
    VOTES = "votes"
    IMPOSSIBLE = "impossible"
    UNSUPPORTED = "unsupported"
    OUT_OF_REACH = "out of reach"
    NO_ROOM = "no room"


class Tie(StrEnum):
    """What broke a tie."""

    SUPPORTERS = "supporters"
    SIZE = "size"
    REFERENCE = "reference"


@dataclass(frozen=True)
class Limit:
    """What stood in the way: of one resource, what there was for it, and what it needs.

    `rivals` got most of it from the supporters. What would have changed it, if it was asked, is
    `highest_cost`; where no cost of this resource would have, `more_supporters`.
    """

    resource: int
    had: Fraction
    needs: Fraction
    rivals: tuple[tuple[str, Fraction], ...] = ()
    left: Fraction | None = None
    asked: bool = False
    highest_cost: Fraction | None = None
    more_supporters: int | None = None


@dataclass(frozen=True)
class Reason:
    """Why one project stands where it stands; its place counts from 1."""

    candidate: Candidate
    why: Why
    supporters: int
    place: int | None = None
    step: Step | None = None
    tie: Tie | None = None
    limit: Limit | None = None


def explain(
    selection: Selection, *, what_if: Iterable[str] | None = None, effort: int | None = None
) -> list[Reason]:
    """A reason for every project: the winners in order, then the others, most votes first.

    `what_if` names the projects for which to say what would have changed it, which is found by
    running the rule again; otherwise it is said for all, unless that takes more
    than this effort.
    """
    winners = selection.winners
    candidates = selection.instance.candidates
    others = by_votes(selection.instance, (one for one in candidates if one not in winners))
    paid = _Payments(selection.run) if selection.run else None
    lost = [_lost(selection, one, paid) for one in others]
    if what_if is not None:
        named = set(what_if)
    elif worth_it(selection, len(lost), EFFORT if effort is None else effort):
        named = {one.reference for one in others}
    else:
        named = set()
    return [*_won(selection), *_with_highest_costs(selection, lost, named)]


def worth_it(selection: Selection, others: int, effort: int) -> bool:
    """Whether what would have changed it can be looked for in every project."""
    runs = others * 3 * (selection.run.extra + 2 if selection.run and selection.rose else 1)
    instance = selection.instance
    return runs * (sum(instance.counts.values()) + 40 * len(instance.candidates)) <= effort


def _won(selection: Selection) -> Iterator[Reason]:
    counts = selection.instance.counts
    steps = selection.run.steps if selection.run else []
    for place, step in enumerate(steps, start=1):
        one = step.candidate
        tie = _tie(selection.instance, one, step.tied[0]) if step.tied else None
        yield Reason(one, Why.SHARES, counts[one.reference], place, step, tie)
    for place, one in enumerate(selection.added, start=len(steps) + 1):
        yield Reason(one, Why.VOTES, counts[one.reference], place)


def _tie(instance: Instance, first: Candidate, second: str) -> Tie:
    mine, theirs = instance.tie_break(first), instance.tie_break(instance.candidate(second))
    kinds = zip(Tie, mine, theirs, strict=True)
    return next(kind for kind, one, other in kinds if one != other)


class _Payments:
    """What each voter gave to each step of a run, over the denominators of the purses."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._known: dict[int, dict[int, list[tuple[int, int]]]] = {}

    def of(self, voter: int, resource: int) -> list[tuple[int, int]]:
        """Pairs of a step and an amount."""
        known = self._known.setdefault(resource, {})
        if voter not in known:
            purse = self.run.purses[resource]
            until, left = purse.spent.get(voter, len(self.run.steps)), purse.scale
            known[voter] = []
            for due in self.run.paid[voter]:
                step = self.run.due_of[due][0]
                gives = left if step >= until else purse.dues[due]
                left -= gives
                if gives:
                    known[voter].append((step, gives))
        return known[voter]

    def rivals(self, reference: str, resource: int) -> tuple[tuple[str, Fraction], ...]:
        """The projects that got most of a resource from the supporters of another."""
        sums: dict[int, int] = {}
        for voters in self.run.instance.supporters[reference].values():
            for voter in voters:
                for step, amount in self.of(voter, resource):
                    sums[step] = sums.get(step, 0) + amount
        largest = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:RIVALS]
        scale, unit = self.run.purses[resource].scale, self.run.units[resource]
        steps = self.run.steps
        return tuple((steps[s].candidate.reference, Fraction(x, scale) * unit) for s, x in largest)


def _lost(selection: Selection, one: Candidate, paid: _Payments | None) -> Reason:
    instance = selection.instance
    supporters = instance.counts[one.reference]
    resource = instance.impossible(one)
    if resource is not None:
        limit = Limit(resource, instance.resources[resource].amount, one.costs[resource])
        return Reason(one, Why.IMPOSSIBLE, supporters, limit=limit)
    room = _room(selection, one) if selection.votes_decided else None
    if paid is None:
        return Reason(one, Why.NO_ROOM, supporters, limit=room)
    if not supporters:
        return Reason(one, Why.UNSUPPORTED, 0, limit=room)
    limit = _reach(paid, one)
    if room is not None and room.resource == limit.resource:
        limit = replace(limit, left=room.had)
    return Reason(one, Why.OUT_OF_REACH, supporters, limit=limit)


def _reach(paid: _Payments, one: Candidate) -> Limit:
    """The resource of which its supporters had least, for what it needs."""
    run = paid.run
    number = run.possible.index(one)
    pairs = zip(run.purses, run.units, strict=True)
    held = [Fraction(purse.reach(number), purse.scale) * unit for purse, unit in pairs]
    needing = [r for r, cost in enumerate(one.costs) if cost]
    resource = min(needing, key=lambda r: (held[r] / one.costs[r], r))
    rivals = paid.rivals(one.reference, resource)
    return Limit(resource, held[resource], one.costs[resource], rivals)


def _room(selection: Selection, candidate: Candidate) -> Limit:
    """What was left at its turn of a resource of which it needs more."""
    instance = selection.instance
    steps = selection.run.steps if selection.run else []
    before = [step.candidate for step in steps]
    for one in by_votes(instance, (*selection.added, candidate)):
        if one == candidate:
            break
        before.append(one)
    left = left_after(instance, before)
    pairs = enumerate(zip(candidate.costs, left, strict=True))
    resource = next(r for r, (cost, have) in pairs if cost > have)
    return Limit(resource, left[resource], candidate.costs[resource])


def _with_highest_costs(
    selection: Selection, lost: list[Reason], named: set[str]
) -> Iterator[Reason]:
    wanted = [
        (r.candidate, r.limit.resource) for r in lost if r.limit and r.candidate.reference in named
    ]
    found = highest_costs(selection, wanted) if wanted else {}
    for reason in lost:
        if reason.limit and reason.candidate.reference in found:
            cost = found[reason.candidate.reference]
            possible = cost is None and reason.why is not Why.IMPOSSIBLE
            more = more_supporters(selection, reason.candidate) if possible else None
            limit = replace(reason.limit, asked=True, highest_cost=cost, more_supporters=more)
            yield replace(reason, limit=limit)
        else:
            yield reason
