"""Every project has its sentence with the numbers of the run, and what it says is true."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction

import pytest

from governance.core.i18n import speaking
from governance.priorities import explaining
from governance.priorities.ballots import Candidate, Instance, Resource
from governance.priorities.choosing import Completion, Method, Rule, choose
from governance.priorities.equal_shares import Utility
from governance.priorities.explaining import Why, explain
from governance.priorities.telling import tell
from governance.priorities.what_if import highest_costs, unit_of
from tests.unit.priorities.by_hand import choose_by_hand, random_round


def is_chosen(instance: Instance, method: Method, one: str, resource: int, cost: Fraction) -> bool:
    changed = instance.with_cost(one, resource, cost)
    cost_utility = method.utility is Utility.COST
    return one in choose_by_hand(changed, cost_utility, method.completion)


@pytest.mark.parametrize("completion", list(Completion))
def test_at_the_highest_cost_it_is_chosen_and_one_unit_more_not(completion: Completion) -> None:
    """200 projects that were not chosen, in all; looked at with the rule written plainly."""
    dice = random.Random(completion)
    seen = 0
    while seen < 50:
        instance = random_round(dice, dice.randint(1, 3), points=dice.random() < 0.3)
        method = Method(utility=dice.choice(list(Utility)), completion=completion)
        for reason in explain(choose(instance, method)):
            limit, one = reason.limit, reason.candidate.reference
            if limit is None or limit.highest_cost is None:
                continue
            seen += 1
            cost, unit = limit.highest_cost, unit_of(instance, limit.resource)
            assert cost < reason.candidate.costs[limit.resource]
            assert is_chosen(instance, method, one, limit.resource, cost)
            assert not is_chosen(instance, method, one, limit.resource, cost + unit)


def test_it_is_the_highest_of_all_and_none_where_there_is_none() -> None:
    """Every cost below the real one is tried, where shares do not rise."""
    dice = random.Random(8)
    seen = none = 0
    while seen < 60:
        instance = random_round(dice, dice.randint(1, 3), points=dice.random() < 0.3, large=6)
        completion = dice.choice([Completion.NONE, Completion.GREEDY])
        method = Method(utility=dice.choice(list(Utility)), completion=completion)
        selection = choose(instance, method)
        for one in instance.candidates:
            if one in selection.winners:
                continue
            resource = dice.choice([r for r, cost in enumerate(one.costs) if cost])
            found = highest_costs(selection, [(one, resource)])[one.reference]
            unit = unit_of(instance, resource)
            costs = (unit * n for n in range(int(one.costs[resource] / unit) - 1, -1, -1))
            tried = (
                cost
                for cost in costs
                if (cost or sum(one.costs) > one.costs[resource])
                and is_chosen(instance, method, one.reference, resource, cost)
            )
            assert found == next(tried, None)
            seen, none = seen + 1, none + (found is None)
    assert 0 < none < seen


def test_with_so_many_more_voters_it_is_chosen_and_with_one_less_not() -> None:
    dice = random.Random(11)
    seen = 0
    while seen < 20:
        instance = random_round(dice, dice.randint(2, 3))
        completion = dice.choice(list(Completion))
        method = Method(utility=dice.choice(list(Utility)), completion=completion)
        for reason in explain(choose(instance, method)):
            more = reason.limit.more_supporters if reason.limit else None
            if more is None:
                continue
            seen += 1
            one = reason.candidate.reference
            cost_utility = method.utility is Utility.COST
            for number, chosen in ((more, True), (more - 1, False)):
                larger = replace(instance, ballots=[*instance.ballots, *[{one: 1}] * number])
                assert (one in choose_by_hand(larger, cost_utility, completion)) == chosen


def year() -> Instance:
    """Five projects, four members who voted, euros and days."""
    given = {
        "guide": (4000, 25),
        "training": (3000, 10),
        "café": (2500, 0),
        "portal": (1000, 30),
        "tower": (20000, 0),
        "attic": (10, 10),
    }
    candidates = [Candidate(name, (Fraction(a), Fraction(b))) for name, (a, b) in given.items()]
    approved = [["guide", "training", "portal"], ["guide", "portal"], ["training", "café"]]
    ballots = [dict.fromkeys(names, 1) for names in (*approved, ["guide", "café", "tower"], [])]
    resources = (Resource("euro", Fraction(10000)), Resource("days", Fraction(40)))
    return Instance(resources, tuple(candidates), ballots)


def told(method: Method) -> dict[str, str]:
    instance = year()
    reasons = explain(choose(instance, method))
    return {reason.candidate.reference: tell(reason, instance) for reason in reasons}


def test_sentences_say_what_happened() -> None:
    with speaking("en"):
        said = told(Method(completion=Completion.GREEDY))
        assert said == {
            "café": "Chosen in step 1: its 2 supporters paid at most 1.250 euro each. The price was"
            " the same as that of training; it takes less of the means.",
            "guide": "Chosen as number 2, by votes: with 3 supporters it came next, and it still"
            " fitted.",
            "training": "Chosen as number 3, by votes: with 2 supporters it came next, and it still"
            " fitted.",
            "portal": "Not chosen: its 2 supporters together still held 16 days at the end, and it"
            " needs 30 days. Had it cost 16 days, it would have been chosen; at 17 days it would"
            " not.",
            "tower": "Not possible: it needs 20.000 euro, and there is only 10.000 euro. Had it"
            " cost 750 euro, it would have been chosen; at 751 euro it would not.",
            "attic": "Not chosen: nobody supports it. Had it cost 5 days, it would have been"
            " chosen; at 6 days it would not.",
        }


def test_every_language_has_its_own_sentence_with_the_same_numbers() -> None:
    for method in (Method(completion=Completion.GREEDY), Method(Rule.GREEDY)):
        by_language = {}
        for language in ("nl", "fr", "de", "en"):
            with speaking(language):
                by_language[language] = told(method)
        for name in by_language["en"]:
            assert len({said[name] for said in by_language.values()}) == 4, name


def test_a_round_too_large_for_it_says_what_would_have_changed_when_it_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(explaining, "EFFORT", 100)
    selection = choose(year(), Method(completion=Completion.NONE))
    assert not any(reason.limit and reason.limit.asked for reason in explain(selection))
    asked = [r for r in explain(selection, what_if=["portal"]) if r.limit and r.limit.asked]
    assert [reason.candidate.reference for reason in asked] == ["portal"]
    assert asked[0].why is Why.OUT_OF_REACH
    assert asked[0].limit
    assert asked[0].limit.highest_cost is not None
