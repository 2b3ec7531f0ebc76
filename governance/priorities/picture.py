"""What a selection takes of the means: one bar for each, cut into projects, and what is left."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from governance.core.i18n import _
from governance.core.words import Words
from governance.priorities.models import Budget, Scenario, Stage
from governance.priorities.queries import Asked, Room

TONES = 6
_REFERENCE = re.compile(r"P-\d{4}-\d{2,6}")


def lead_to(titles: Mapping[str, Words], sentence: Words | None) -> Markup:
    """A sentence in which each project that it names leads to that project on the page."""

    def link(found: re.Match[str]) -> str:
        named = found.group()
        if named not in titles:
            return named
        return Markup('<a href="#{0}" title="{1}">{0}</a>').format(named, titles[named])

    return Markup(_REFERENCE.sub(link, escape(sentence or "")))  # noqa: S704 - escaped before


@dataclass(frozen=True, slots=True)
class Part:
    """What one project takes, from where to where, in hundredths of the bar."""

    asked: Asked
    cost: Decimal
    x: float
    width: float
    tone: int

    @property
    def middle(self) -> float:
        """Where its number stands."""
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True)
class Bar:
    """One of the means, with the parts that are taken."""

    budget: Budget
    amount: Decimal
    spent: Decimal
    parts: list[Part]

    @property
    def left(self) -> Decimal:
        """What is left of it."""
        return self.amount - self.spent


@dataclass(frozen=True)
class Column:
    """One selection beside others: what it chose, what that takes, and who is heard by it."""

    title: Words | str
    chosen: Set[int]
    spent: list[Decimal]
    amounts: list[Decimal]
    heard: int | None = None
    changed: Scenario | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """How one axis comes off: how many of its projects are chosen, and what they take."""

    title: Words | None
    chosen: int
    asked: int
    spent: list[Decimal]


def draw(room: Room, chosen: Sequence[Asked]) -> list[Bar]:
    """A bar for each of the means, the projects in one order and each in one tone."""
    bars = []
    for number, budget in enumerate(room.budgets):
        parts, spent = [], Decimal(0)
        for place, asked in enumerate(chosen):
            cost = asked.costs[number]
            if cost:
                at, wide = _part(spent, budget.amount), _part(cost, budget.amount)
                parts.append(Part(asked, cost, at, wide, place % TONES))
                spent += cost
        bars.append(Bar(budget, budget.amount, spent, parts))
    return bars


def _part(amount: Decimal, whole: Decimal) -> float:
    return round(float(amount / whole * 100), 2) if whole else 0.0


def shares_of(room: Room, chosen: Set[int]) -> list[Share]:
    """Axis by axis: of how many projects how many are chosen, and what those take."""
    found = []
    for axis, asked in room.by_axis:
        taken = [one for one in asked if one.one.id in chosen]
        spent = [sum((x.costs[n] for x in taken), Decimal(0)) for n in range(len(room.budgets))]
        found.append(Share(axis.title if axis else None, len(taken), len(asked), spent))
    return found


def column_of(scenario: Scenario, title: Words | str, *, greedy: bool = False) -> Column:
    """A run as a column, or the one by votes alone that was made beside it."""
    if not scenario.result:
        return Column(title, frozenset(), [], [], None, scenario, waits=True)
    result: dict[str, Any] = scenario.result["greedy"] if greedy else scenario.result
    return Column(
        title,
        frozenset(result["winners"]),
        [Decimal(one) for one in result["spent"]],
        [Decimal(one["amount"]) for one in scenario.given["budgets"]],
        result["heard"],
        None if greedy else scenario,
    )


def adopted_column(room: Room, title: str) -> Column:
    """What the board adopted, as a column."""
    chosen = {asked.one.id for asked in room.asked if asked.one.adopted}
    taken = [asked for asked in room.asked if asked.one.id in chosen]
    spent = [sum((a.costs[n] for a in taken), Decimal(0)) for n in range(len(room.budgets))]
    return Column(title, chosen, spent, [budget.amount for budget in room.budgets])


def result_of(room: Room, scenario: Scenario) -> dict[str, Any]:
    """What the page of a result shows; all of it was kept when it was counted."""
    result = scenario.result
    by_id = {asked.one.id: asked for asked in room.asked}
    winners = [by_id[one] for one in result["winners"]]
    others = [by_id[one] for one in result["by_votes"] if one not in result["winners"]]
    decided = room.round.stage == Stage.DECIDED
    adopted = [one for one in (*winners, *others) if one.one.adopted]
    shown = adopted if decided else winners
    columns = [
        column_of(scenario, _("Equal shares")),
        column_of(scenario, _("Most votes first"), greedy=True),
    ]
    return {
        "result": result,
        "bars": draw(room, shown),
        "shown": shown,
        "winners": winners,
        "others": others,
        "deviations": [one for one in (*winners, *others) if one.one.because],
        "shares": shares_of(room, {one.one.id for one in shown}),
        "columns": [*columns, adopted_column(room, _("Adopted"))] if decided else columns,
        "lead": partial(lead_to, {one.project.reference: one.project.title for one in room.asked}),
    }
