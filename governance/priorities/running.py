"""One run of the rule for a round: the exact input, and all that is told of what came out.

Both are plain data, kept with the round: what a page shows is read from there and never computed
again. Sentences are made here, in every language, from the run itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy.orm import Session

from governance.core.i18n import LANGUAGES, speaking
from governance.core.journal import canonical
from governance.core.words import Words, words
from governance.priorities.ballots import Candidate, Instance, Resource
from governance.priorities.choosing import Completion, Method, Rule, Selection, choose
from governance.priorities.equal_shares import Utility
from governance.priorities.explaining import Reason, explain
from governance.priorities.greedy import by_votes
from governance.priorities.models import Budget, Round, Scenario
from governance.priorities.names import name_of
from governance.priorities.queries import Room, asked_of, ballots_of
from governance.priorities.telling import tell
from governance.projects.models import Resource as Kind

EFFORT = 20_000_000
"""Ten times what a command takes: nobody waits for the sentences of a round."""

type Data = dict[str, Any]
type Ballots = Sequence[tuple[str, Mapping[str, int]]]
"""Each ballot with the digest of its receipt, in that order."""


def given_of(room: Room, scenario: Scenario) -> Data:
    """The input of a run: what was voted on, with what this scenario changes."""
    round_ = room.round
    return {
        "rule": {"utility": round_.utility.value, "completion": round_.completion.value},
        "seal": round_.seal,
        "budgets": [
            {
                "id": one.id,
                "resource": one.resource.value,
                "team": one.team,
                "amount": scenario.amounts.get(str(one.id), f"{one.amount:.2f}"),
            }
            for one in room.budgets
        ],
        "candidates": [
            {
                "id": asked.one.id,
                "reference": asked.project.reference,
                "costs": _costs(room, asked.one.id, asked.costs, scenario),
            }
            for asked in room.asked
        ],
    }


def _costs(room: Room, candidate: int, costs: Sequence[Decimal], scenario: Scenario) -> list[str]:
    changed = scenario.costs.get(str(candidate), {})
    pairs = zip(room.budgets, costs, strict=True)
    return [changed.get(str(budget.id), f"{cost:.2f}") for budget, cost in pairs]


def read_input(db: Session, round_: Round, scenario: Scenario) -> tuple[Data, Ballots]:
    """All that a run needs, read at once."""
    ballots = [(one.receipt, one.points) for one in ballots_of(db, round_.id)]
    return given_of(asked_of(db, round_), scenario), ballots


def count_ballots(given: Data, ballots: Ballots) -> Data:
    """Run the rule: `given` again, its `result`, and what each ballot `paid` for by its receipt.

    The same input gives the same output, whenever and wherever.
    """
    instance = instance_of(given, ballots)
    rule = Utility(given["rule"]["utility"]), Completion(given["rule"]["completion"])
    selection = choose(instance, Method(Rule.EQUAL_SHARES, *rule))
    plain = choose(instance, Method(Rule.GREEDY, *rule))
    ids = {one["reference"]: one["id"] for one in given["candidates"]}
    votes = by_votes(instance, instance.candidates)
    result = {
        **_chosen(selection, ids, ballots),
        "greedy": _chosen(plain, ids, ballots),
        "extra": selection.run.extra if selection.run else 0,
        "ballots": len(ballots),
        "by_votes": [ids[one.reference] for one in votes],
        "reasons": {
            str(ids[reason.candidate.reference]): _told(reason, instance, given["budgets"])
            for reason in explain(selection, effort=EFFORT)
        },
    }
    return {"given": given, "result": result, "paid": dict(_paid(selection, ids, ballots))}


def instance_of(given: Data, ballots: Ballots) -> Instance:
    """The round as the rule sees it."""
    references = {str(one["id"]): one["reference"] for one in given["candidates"]}
    return Instance(
        tuple(Resource(str(b["id"]), Fraction(b["amount"])) for b in given["budgets"]),
        tuple(
            Candidate(one["reference"], tuple(map(Fraction, one["costs"])))
            for one in given["candidates"]
        ),
        [{references[one]: n for one, n in points.items()} for _receipt, points in ballots],
    )


def _chosen(selection: Selection, ids: Mapping[str, int], ballots: Ballots) -> Data:
    """What was chosen, what it takes, and how many ballots have at least one of theirs in it."""
    winners = selection.winners
    chosen = {str(ids[one.reference]) for one in winners}
    totals = [
        sum((one.costs[r] for one in winners), Fraction(0))
        for r in range(len(selection.instance.resources))
    ]
    return {
        "winners": [ids[one.reference] for one in winners],
        "spent": [f"{Decimal(t.numerator) / t.denominator:.2f}" for t in totals],
        "heard": sum(not chosen.isdisjoint(points) for _receipt, points in ballots),
    }


def _told(reason: Reason, instance: Instance, budgets: Sequence[Data]) -> Data:
    return {
        "place": reason.place,
        "why": reason.why.value,
        "supporters": reason.supporters,
        "points": instance.votes[reason.candidate.reference],
        "sentence": dict(_sentences(reason, instance, budgets)),
    }


def _sentences(
    reason: Reason, instance: Instance, budgets: Sequence[Data]
) -> Iterator[tuple[str, str]]:
    """The sentence of a reason in each language, means called as that language calls them."""
    kinds = [Budget(resource=Kind(b["resource"]), team=b["team"]) for b in budgets]
    for language in LANGUAGES:
        with speaking(language):
            pairs = zip(instance.resources, kinds, strict=True)
            named = tuple(replace(one, name=name_of(kind)) for one, kind in pairs)
            yield language, tell(reason, replace(instance, resources=named))


def _paid(
    selection: Selection, ids: Mapping[str, int], ballots: Ballots
) -> Iterator[tuple[str, list[Any]]]:
    """For each receipt the projects that its share paid for, with the amounts as decimals."""
    run = selection.run
    for voter, (receipt, _points) in enumerate(ballots):
        payments = run.payments(voter) if run else []
        yield receipt, [[ids[one], [_cents(x) for x in amounts]] for one, amounts in payments]


def _cents(amount: Fraction) -> str:
    return f"{Decimal(amount.numerator) / amount.denominator:.2f}"


def words_in(told: Mapping[str, str]) -> Words:
    """A sentence of the house as words: said alike in each language."""
    others = {language: text for language, text in told.items() if language != "nl"}
    return words("nl", told["nl"], **others)


def decimals(amounts: Iterable[str]) -> list[Decimal]:
    """Amounts as they are kept, to be shown."""
    return [Decimal(one) for one in amounts]


def seal_of(ballots: Sequence[Mapping[str, Any]]) -> str:
    """What commits to all ballots: each with the digest of its receipt, in that order."""
    told = [{"receipt": one["receipt"], "points": one["points"]} for one in ballots]
    ordered = sorted(told, key=lambda one: str(one["receipt"]))
    return hashlib.sha256(canonical({"ballots": ordered})).hexdigest()
