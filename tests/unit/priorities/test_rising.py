"""Shares rise by one unit at a time; leaping over runs that are the same changes nothing."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from governance.priorities import rising
from governance.priorities.ballots import Instance
from governance.priorities.equal_shares import Run, Utility
from governance.priorities.rising import rise
from tests.unit.priorities.by_hand import random_round

TIMES = 40


def larger(instance: Instance) -> Instance:
    """The same round with more units, so that shares can rise for long."""
    resources = tuple(replace(one, amount=one.amount * TIMES) for one in instance.resources)
    candidates = tuple(
        replace(one, costs=tuple(cost * TIMES for cost in one.costs)) for one in instance.candidates
    )
    return replace(instance, resources=resources, candidates=candidates)


def test_leaps_end_where_single_steps_do(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(9)
    rose = 0
    for _round in range(40):
        instance = larger(random_round(dice, dice.randint(1, 3), points=dice.random() < 0.3))
        utility = dice.choice(list(Utility))
        leaping = rise(instance, utility)
        with monkeypatch.context() as patched:
            patched.setattr(rising, "_leap", lambda run: run)
            stepping = rise(instance, utility)
        assert (leaping.extra, leaping.steps) == (stepping.extra, stepping.steps)
        rose += leaping.extra
    assert rose > 1_000


def test_what_is_leapt_over_was_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    leaps: list[tuple[Run, Run]] = []

    def noting(low: Run, high: Run) -> bool:
        found = same_between(low, high)
        if found:
            leaps.append((low, high))
        return found

    same_between = rising.same_between
    monkeypatch.setattr(rising, "same_between", noting)
    dice = random.Random(10)
    while len(leaps) < 150:
        rise(larger(random_round(dice, dice.randint(1, 3))), dice.choice(list(Utility)))
    assert sum(high.extra - low.extra for low, high in leaps) > 1_000
    for low, high in leaps:
        for extra in {low.extra + 1, (low.extra + high.extra) // 2, high.extra - 1}:
            between = Run(low.instance, low.utility, extra).go()
            chosen = [step.candidate for step in between.steps]
            assert chosen == [step.candidate for step in high.steps]
