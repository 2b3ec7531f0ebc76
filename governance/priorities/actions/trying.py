"""Other amounts and other costs are tried, on the same ballots, and kept with the round."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.outbox import ask_for
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.priorities import policy
from governance.priorities.actions.closing import WORK
from governance.priorities.models import Round, Scenario, Stage
from governance.priorities.queries import asked_of, scenarios_of
from governance.priorities.queries.asking import MOST_SCENARIOS

type Costs = Mapping[int, Mapping[int, Decimal]]


def try_otherwise(
    db: Session,
    round_: Round,
    title: Words,
    amounts: Mapping[int, Decimal],
    costs: Costs,
    *,
    by: Actor,
) -> Scenario:
    """Try what would have been chosen with these amounts and costs; what is as it was is left out.

    Raises `Refused` where nothing is changed, or nothing would be left to share.
    """
    require(policy.can_try(by, round_))
    if round_.stage not in (Stage.CLOSED, Stage.DECIDED):
        raise NotNow(_("Other amounts are tried once the round is closed."))
    if len(scenarios_of(db, round_.id)) >= MOST_SCENARIOS:
        raise NotNow(_("This round has as many scenarios as can be compared."))
    scenario = _changed(db, round_, amounts, costs)
    scenario.title = title
    db.add(scenario)
    db.flush()
    facts: dict[str, Any] = {"amounts": scenario.amounts, "costs": scenario.costs}
    record(db, "scenario.tried", round_, by=by, title=title.text, **facts)
    ask_for(db, WORK, f"count {scenario.id}", {"scenario": scenario.id})
    return scenario


def _changed(db: Session, round_: Round, amounts: Mapping[int, Decimal], costs: Costs) -> Scenario:
    room = asked_of(db, round_)
    there = {one.id: one.amount for one in room.budgets}
    other = {one: given for one, given in amounts.items() if given != there[one]}
    if any(given <= 0 for given in other.values()):
        raise Refused(_("There must be something of everything that is shared."))
    changed = {}
    for asked in room.asked:
        before = dict(zip(there, asked.costs, strict=True))
        after = before | dict(costs.get(asked.one.id, {}))
        if not any(after.values()):
            raise Refused(_("Say what %(project)s costs.", project=asked.project.reference))
        if different := {str(b): f"{after[b]:.2f}" for b in there if after[b] != before[b]}:
            changed[str(asked.one.id)] = different
    if not other and not changed:
        raise Refused(_("Change at least one amount or one cost."))
    said = {str(one): f"{given:.2f}" for one, given in sorted(other.items())}
    return Scenario(round_id=round_.id, amounts=said, costs=changed, made_on=clock.today())
