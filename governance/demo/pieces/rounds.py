"""A round in the story: what asks for the means, who votes for what, and what is decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from governance.core.words import Words


@dataclass(frozen=True)
class Asking:
    """A project that asks for euros and days, and the recommendation that it answers."""

    key: str
    title: Words
    summary: Words | None
    feasibility: Words | None
    euros: int
    days: int
    axis: str
    advice: str = ""


@dataclass(frozen=True, kw_only=True)
class Round:
    """A round, from its first project to what the board made of it."""

    title: Words
    summary: Words
    body: str
    euros: int
    days: int
    team: str
    proposed: date
    opens_on: date
    closes_on: date
    meeting: str
    asking: tuple[Asking, ...]
    votes: Mapping[str, tuple[str, ...]]
    left_out: str
    because: Words
    scenario: Words
    scenario_days: int
