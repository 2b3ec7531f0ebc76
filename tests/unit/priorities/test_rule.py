"""The rule chooses as it is written down, exactly, whatever the order of what is given."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from governance.priorities.ballots import Candidate, Instance, Resource
from governance.priorities.choosing import Completion, Method, Rule, Selection, choose
from governance.priorities.equal_shares import Run, Utility
from governance.priorities.purses import Price, Purses
from tests.unit.priorities.by_hand import choose_by_hand, greedy_by_hand, random_round

ROUNDS = 2_000
FIXED = [Completion.NONE, Completion.GREEDY]


type Rounds = Iterator[tuple[Instance, Method]]


def rounds(number: int = ROUNDS, *, seed: int = 1, large: int = 6, rising: bool = True) -> Rounds:
    """Random rounds with one to four resources, and a way to choose; with rising shares or not."""
    dice = random.Random(seed)
    for count in range(number):
        made = random_round(dice, 1 + count % 4, points=count % 3 == 0, large=large)
        utility = dice.choice(list(Utility))
        completion = dice.choice(list(Completion) if rising else FIXED)
        yield made, Method(utility=utility, completion=completion)


def names(selection: Selection) -> list[str]:
    return [one.reference for one in selection.winners]


def disagreements(number: int) -> int:
    """How often the rule and the same rule by hand choose differently."""
    found = 0
    for instance, method in rounds(number, seed=2, large=9):
        by_hand = choose_by_hand(instance, method.utility is Utility.COST, method.completion)
        found += names(choose(instance, method)) != by_hand
    return found


def test_the_same_rule_written_plainly_chooses_the_same_in_the_same_order() -> None:
    assert disagreements(500) == 0


def without_supporters(instance: Instance, candidate: Candidate) -> tuple[int, Fraction, str]:
    return 0, instance.sizes[candidate.reference], candidate.reference


def too_sure(purses: Purses, one: int) -> float | None:
    bound = lower_bound(purses, one)
    return None if bound is None else bound * 1.5


def as_if_all_could_pay(purses: Purses, one: int) -> Price | None:
    found = price(purses, one)
    if found is None:
        return None
    weight = sum(points * len(voters) for points, voters in purses.supporters[one].items())
    return Price(purses.exact_costs[one], weight, purses.scale, [])


lower_bound, price = Purses.lower_bound, Purses.price


@pytest.mark.parametrize(
    ("where", "name", "broken"),
    [
        (Instance, "tie_break", without_supporters),
        (Purses, "lower_bound", too_sure),
        (Purses, "price", as_if_all_could_pay),
    ],
)
def test_a_rule_that_is_broken_is_noticed(
    monkeypatch: pytest.MonkeyPatch, where: type, name: str, broken: Callable[..., Any]
) -> None:
    monkeypatch.setattr(where, name, broken)
    assert disagreements(150) > 0


def test_greedy_takes_most_votes_first_and_what_fits() -> None:
    for instance, _method in rounds(300, seed=3):
        assert names(choose(instance, Method(Rule.GREEDY))) == greedy_by_hand(instance, [])


def test_nothing_is_overspent() -> None:
    for instance, method in rounds():
        winners = choose(instance, method).winners
        assert len({one.reference for one in winners}) == len(winners)
        for r, resource in enumerate(instance.resources):
            assert sum(one.costs[r] for one in winners) <= resource.amount


def test_payments_are_the_costs_and_nobody_pays_too_much_or_for_what_they_did_not_want() -> None:
    for instance, method in rounds():
        run = choose(instance, method).run
        assert run is not None
        paid = [[Fraction(0)] * len(run.steps) for _resource in instance.resources]
        places = {step.candidate.reference: place for place, step in enumerate(run.steps)}
        most = [[Fraction(0)] * len(run.steps) for _resource in instance.resources]
        for voter, ballot in enumerate(instance.ballots):
            gave = [Fraction(0)] * len(instance.resources)
            for reference, amounts in run.payments(voter):
                assert ballot[reference] > 0
                for r, amount in enumerate(amounts):
                    assert amount >= 0
                    gave[r] += amount
                    paid[r][places[reference]] += amount
                    most[r][places[reference]] = max(amount, most[r][places[reference]])
            for r, resource in enumerate(instance.resources):
                extra = run.extra * resource.amount / instance.resources[0].amount
                assert gave[r] <= resource.amount / len(instance.ballots) + extra
        for r in range(len(instance.resources)):
            assert paid[r] == [step.candidate.costs[r] for step in run.steps]
            assert most[r] == [step.paid_at_most[r] for step in run.steps]


def test_more_means_at_as_much_more_cost_change_nothing() -> None:
    factor = Fraction(7, 3)  # one unit more is less when all is larger, so shares stay as they are
    for instance, method in rounds(rising=False):
        resources = tuple(Resource(r.name, r.amount * factor) for r in instance.resources)
        candidates = tuple(
            replace(one, costs=tuple(cost * factor for cost in one.costs))
            for one in instance.candidates
        )
        larger = replace(instance, resources=resources, candidates=candidates)
        assert names(choose(larger, method)) == names(choose(instance, method))


def test_every_voter_twice_changes_nothing() -> None:
    for instance, method in rounds(rising=False):  # one unit more for each would be twice as much
        twice = replace(instance, ballots=[*instance.ballots, *instance.ballots])
        assert names(choose(twice, method)) == names(choose(instance, method))


def test_the_order_of_what_is_given_changes_nothing() -> None:
    dice = random.Random(4)
    for instance, method in rounds():
        after = list(range(1, len(instance.resources)))
        dice.shuffle(after)
        order = [0, *after]
        resources = tuple(instance.resources[r] for r in order)
        candidates = [
            replace(one, costs=tuple(one.costs[r] for r in order)) for one in instance.candidates
        ]
        dice.shuffle(candidates)
        ballots = [dict(dice.sample(list(b.items()), len(b))) for b in instance.ballots]
        dice.shuffle(ballots)
        shuffled = Instance(resources, tuple(candidates), ballots)
        assert names(choose(shuffled, method)) == names(choose(instance, method))


def small(costs: dict[str, int], *ballots: str, amount: int = 12) -> Instance:
    """A round in one resource; a ballot is written as the letters it approves."""
    candidates = tuple(Candidate(name, (Fraction(cost),)) for name, cost in costs.items())
    given = [dict.fromkeys(ballot, 1) for ballot in ballots]
    return Instance((Resource("EUR", Fraction(amount)),), candidates, given)


@pytest.mark.parametrize(
    ("instance", "utility", "first", "why"),
    [
        (small({"a": 3, "b": 6}, "ab", "b", "a", "b", "", ""), Utility.CARDINALITY, "a", "price"),
        (small({"a": 2, "b": 4}, "ab", "b"), Utility.CARDINALITY, "b", "supporters"),
        (small({"a": 6, "b": 4}, "ab", "ab"), Utility.COST, "b", "size"),
        (small({"b": 4, "a": 4}, "ab", "ab"), Utility.COST, "a", "reference"),
    ],
)
def test_ties_are_broken_as_stated(
    instance: Instance, utility: Utility, first: str, why: str
) -> None:
    step = Run(instance, utility).go().steps[0]
    assert step.candidate.reference == first
    assert bool(step.tied) == (why != "price")


def test_an_impossible_project_and_an_unsupported_one_are_never_bought() -> None:
    instance = small({"a": 13, "b": 5, "c": 1}, "ab", "a")
    assert names(choose(instance, Method(completion=Completion.ADD1))) == ["b"]
    assert names(choose(instance, Method(completion=Completion.ADD1_GREEDY))) == ["b", "c"]


def test_nobody_voted_and_nothing_is_bought() -> None:
    assert names(choose(small({"a": 1}), Method(completion=Completion.ADD1))) == []


def test_prices_that_only_exact_numbers_tell_apart_are_told_apart() -> None:
    """Two projects whose prices differ by one part in 10³⁰."""
    unit = Fraction(1, 10**30)
    candidates = (Candidate("a", (4 + unit,)), Candidate("b", (Fraction(4),)))
    for ballots in ([{"a": 1, "b": 1}] * 2, [{"a": 1, "b": 1}, {"a": 1}, {"b": 1}]):
        instance = Instance((Resource("EUR", Fraction(12)),), candidates, ballots)
        step = Run(instance, Utility.CARDINALITY).go().steps[0]
        assert (step.candidate.reference, step.tied) == ("b", ())
