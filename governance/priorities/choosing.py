"""A whole selection: the rule, and how what it leaves over is used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from governance.priorities.ballots import Candidate, Instance
from governance.priorities.equal_shares import Run, Utility
from governance.priorities.greedy import greedy
from governance.priorities.rising import rise


class Rule(StrEnum):
    """How projects are chosen."""

    EQUAL_SHARES = "equal-shares"
    GREEDY = "greedy"


class Completion(StrEnum):
    """What is done with what equal shares leave over."""

    NONE = "none"
    GREEDY = "greedy"
    ADD1 = "add1"
    ADD1_GREEDY = "add1-greedy"


@dataclass(frozen=True, slots=True)
class Method:
    """What was asked for."""

    rule: Rule = Rule.EQUAL_SHARES
    utility: Utility = Utility.COST
    completion: Completion = Completion.NONE


@dataclass(frozen=True)
class Selection:
    """What came out: the run of equal shares if there was one, then what was added by votes."""

    instance: Instance
    method: Method
    run: Run | None
    added: tuple[Candidate, ...]

    @property
    def winners(self) -> list[Candidate]:
        """The chosen projects, in the order in which they were chosen."""
        steps = self.run.steps if self.run else []
        return [*(step.candidate for step in steps), *self.added]

    @property
    def rose(self) -> bool:
        """Whether the shares were raised step by step."""
        adds = self.method.completion in (Completion.ADD1, Completion.ADD1_GREEDY)
        return self.run is not None and adds

    @property
    def votes_decided(self) -> bool:
        """Whether the last places, or all of them, were given by votes."""
        adds = self.method.completion in (Completion.GREEDY, Completion.ADD1_GREEDY)
        return self.run is None or adds


def choose(instance: Instance, method: Method) -> Selection:
    """Choose as the method says."""
    if method.rule is Rule.GREEDY:
        return Selection(instance, method, None, tuple(greedy(instance)))
    rising = method.completion in (Completion.ADD1, Completion.ADD1_GREEDY)
    run = rise(instance, method.utility) if rising else Run(instance, method.utility).go()
    added: list[Candidate] = []
    if method.completion in (Completion.GREEDY, Completion.ADD1_GREEDY):
        added = greedy(instance, (step.candidate for step in run.steps))
    return Selection(instance, method, run, tuple(added))
