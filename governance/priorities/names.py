"""What stages, ballots, voters and means are called on the screen."""

from __future__ import annotations

from governance.core.i18n import _, later
from governance.priorities.choosing import Completion
from governance.priorities.equal_shares import Utility
from governance.priorities.models import Budget, Electorate, Form, Stage
from governance.projects.models import Resource

STAGES = {
    Stage.PLANNED: later("in preparation"),
    Stage.OPEN: later("open"),
    Stage.CLOSED: later("closed, the board decides next"),
    Stage.DECIDED: later("decided"),
    Stage.CALLED_OFF: later("called off"),
}
ELECTORATES = {
    Electorate.DIRECTORS: later("Those who sit in the body and decide"),
    Electorate.MEMBERS: later("All members"),
}
FORMS = {
    Form.APPROVE: later("Say yes to as many projects as you like"),
    Form.POINTS: later("Spread points over the projects"),
}
UTILITIES = {
    Utility.COST: later("By its size: large projects are not crowded out by many small ones"),
    Utility.CARDINALITY: later("Each project alike: as many voices as possible are heard"),
}
COMPLETIONS = {
    Completion.GREEDY: later("Add by votes what still fits"),
    Completion.ADD1_GREEDY: later("Raise the shares, then add by votes what still fits"),
    Completion.ADD1: later("Raise the shares as long as it can be paid"),
    Completion.NONE: later("Leave it over"),
}


def name_of(budget: Budget) -> str:
    """Of what a budget is an amount: it stands behind a number."""
    if budget.resource == Resource.EUROS:
        return _("%(team)s euros", team=budget.team) if budget.team else _("euros")
    return _("%(team)s days", team=budget.team) if budget.team else _("person-days")


def title_of(budget: Budget) -> str:
    """The same, where it stands alone."""
    name = name_of(budget)
    return name[:1].upper() + name[1:]
