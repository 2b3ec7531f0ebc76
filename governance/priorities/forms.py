"""What is typed of a round: itself, its means, its candidates, ballots, scenarios, the decision."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import wtforms
from starlette.datastructures import FormData
from wtforms import validators

from governance.core.amounts import AmountField
from governance.core.edge import is_number
from governance.core.errors import Refused
from governance.core.forms import (
    ChoiceField,
    DayField,
    Form,
    OriginalField,
    TextField,
    WordsField,
    at_most,
    required,
)
from governance.core.i18n import _, later
from governance.priorities.choosing import Completion
from governance.priorities.equal_shares import Utility
from governance.priorities.models import Budget, Electorate
from governance.priorities.models import Form as BallotForm
from governance.priorities.names import COMPLETIONS, ELECTORATES, FORMS, UTILITIES, title_of
from governance.projects.names import RESOURCES


class RoundForm(Form):
    """A round as it is planned or put right."""

    title = WordsField(later("Title"))
    summary = WordsField(later("What it is about"), multiline=True, needed=False)
    body = ChoiceField(later("Body that decides"), [required()])
    electorate = ChoiceField(
        later("Who votes"),
        [required()],
        choices=list(ELECTORATES.items()),
        default=Electorate.DIRECTORS,
    )
    electorate_on = DayField(
        later("As it is on"), description=later("Who sits in the body, or is a member, that day.")
    )
    form = ChoiceField(
        later("The ballot"), [required()], choices=list(FORMS.items()), default=BallotForm.APPROVE
    )
    points = wtforms.IntegerField(
        later("Points on each ballot"),
        [validators.Optional(), validators.NumberRange(1, 1000)],
        default=10,
        description=later("Only where points are spread."),
    )
    opens_on = DayField(later("It opens on"))
    closes_on = DayField(
        later("Last day to vote"), description=later("It closes by itself after that day.")
    )
    utility = ChoiceField(
        later("What a chosen project is worth to who supports it"),
        [required()],
        choices=list(UTILITIES.items()),
        default=Utility.COST,
    )
    completion = ChoiceField(
        later("What is done with what is left over"),
        [required()],
        choices=list(COMPLETIONS.items()),
        default=Completion.GREEDY,
        description=later(
            "Every voter holds an equal share of the means. Often some is left that no group can"
            " use by itself."
        ),
    )
    original = OriginalField()


class CallingOffForm(Form):
    """Why a round is called off."""

    because = WordsField(later("Why it is called off"), multiline=True)
    original = OriginalField()


class BudgetForm(Form):
    """An amount of one resource."""

    resource = ChoiceField(later("What"), [required()], choices=list(RESOURCES.items()))
    team = TextField(
        later("Of which team"),
        [at_most(60)],
        description=later("Like: the IT team. Leave it empty for the whole house."),
    )
    amount = AmountField(
        later("Amount"),
        [required()],
        description=later("Typed again, it is changed; 0 takes it out."),
    )


def candidate_form(budgets: Sequence[Budget]) -> type[Form]:
    """The form of a candidate, with one cost for each of the means."""
    fields: dict[str, Any] = {
        "project": ChoiceField(later("Project"), [required()]),
        "feasibility": WordsField(
            later("Can it be done?"),
            multiline=True,
            needed=False,
            description=later("What the directorate says of it: who would do it, and when."),
        ),
    }
    for one in budgets:
        fields[f"cost_{one.id}"] = AmountField(title_of(one), [validators.Optional()])
    fields["original"] = OriginalField()
    return type("CandidateForm", (Form,), fields)


def costs_in(form: Any, budgets: Sequence[Budget]) -> dict[int, Decimal]:
    """What was typed as costs."""
    return {one.id: form[f"cost_{one.id}"].data or Decimal(0) for one in budgets}


class ReceiptForm(Form):
    """The receipt of a ballot."""

    receipt = TextField(
        later("Receipt"),
        [required(), at_most(40)],
        description=later("Sixteen signs, in four groups."),
        render_kw={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"},
    )


def points_in(form: FormData, offered: Sequence[int]) -> dict[str, int]:
    """What a ballot says of each candidate; nothing typed is no points."""
    return {str(one): _points(form.get(f"project-{one}")) for one in offered}


def _points(typed: Any) -> int:
    text = str(typed or "0").strip()
    if not is_number(text) or int(text) > 1000:
        raise Refused(_("This is not a number of points."))
    return int(text)


def scenario_form(
    budgets: Sequence[Budget], candidates: Sequence[tuple[int, str, Sequence[Decimal]]]
) -> type[Form]:
    """A name, each amount, and each cost of each candidate, as they are."""
    fields: dict[str, Any] = {"title": WordsField(later("Name of the scenario"))}
    for one in budgets:
        fields[f"amount_{one.id}"] = AmountField(title_of(one), [required()], default=one.amount)
    for candidate, label, costs in candidates:
        for one, cost in zip(budgets, costs, strict=True):
            said = f"{label}: {title_of(one)}"
            fields[f"cost_{candidate}_{one.id}"] = AmountField(
                said, [validators.Optional()], default=cost
            )
    fields["original"] = OriginalField()
    return type("ScenarioForm", (Form,), fields)


def adoption_form(candidates: Sequence[tuple[int, str, bool]]) -> type[Form]:
    """The meeting, and of each candidate whether it is adopted and why where that deviates."""
    fields: dict[str, Any] = {"meeting": ChoiceField(later("Decided at"), [required()])}
    for candidate, label, chosen in candidates:
        fields[f"adopt_{candidate}"] = wtforms.BooleanField(label, default=chosen)
        fields[f"because_{candidate}"] = WordsField(
            later("Why the board deviates"), multiline=True, needed=False
        )
    fields["original"] = OriginalField()
    fields["over_because"] = TextField(
        later("Why more is committed than there is"), [validators.Optional(), at_most(200)]
    )
    return type("AdoptionForm", (Form,), fields)
