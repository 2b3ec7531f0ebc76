"""The example on paper is what the rule does."""

from __future__ import annotations

import re
from fractions import Fraction

from governance.allocating import told
from governance.core.i18n import speaking
from governance.priorities.ballots import Instance
from governance.priorities.choosing import Method, choose
from governance.priorities.equal_shares import Offer, Run, Utility
from governance.priorities.pabulib import Reading, read
from tests.house import ROOT

DOCUMENT = (ROOT / "docs" / "prioritising.md").read_text()
FILE, SAID = re.findall(r"^```\n(.*?)^```$", DOCUMENT, re.DOTALL | re.MULTILINE)


def example() -> Reading:
    return read(FILE.encode())


def amounts(instance: Instance, values: tuple[Fraction, ...]) -> str:
    pairs = zip(values, instance.resources, strict=True)
    return ", ".join(f"{int(value):,} {resource.name}" for value, resource in pairs if value) or "–"


def test_the_command_says_what_the_document_says() -> None:
    selection = choose(example().instance, Method(utility=Utility.CARDINALITY))
    with speaking("en"):
        assert told(selection) + "\n" == SAID


def test_the_table_of_the_first_step_is_as_the_rule_has_it() -> None:
    instance = example().instance
    for one in instance.candidates:
        count = instance.counts[one.reference]
        each = tuple(cost / count for cost in one.costs)
        pairs = list(zip(each, instance.resources, strict=True))
        parts = ", ".join(f"{pay / r.amount} of {r.name}" for pay, r in pairs if pay)
        price = max(pay / r.amount for pay, r in pairs)
        row = f"| {one.reference} | {count} | {amounts(instance, each)} | {parts} | {price} |"
        assert row in DOCUMENT, row


def test_the_prices_of_the_first_step_are_those_of_the_rule() -> None:
    run = Run(example().instance, Utility.CARDINALITY)
    firsts: list[Offer | None] = []
    run.go(lambda _run, best: firsts.append(best))
    assert firsts[0]
    assert firsts[0].price * run.share == Fraction(1, 12)


def test_the_table_of_what_everybody_paid_is_as_the_rule_has_it() -> None:
    reading = example()
    instance = reading.instance
    run = Run(instance, Utility.CARDINALITY).go()
    for number, voter in enumerate(reading.voters):
        paid = dict(run.payments(number))
        cells = []
        left = tuple(resource.amount / len(reading.voters) for resource in instance.resources)
        for step in run.steps:
            given = paid.get(step.candidate.reference, (Fraction(0),) * len(left))
            cells.append(amounts(instance, given))
            left = tuple(have - gave for have, gave in zip(left, given, strict=True))
        row = f"| {voter} | {' | '.join(cells)} | {amounts(instance, left)} |"
        assert row in DOCUMENT, row
