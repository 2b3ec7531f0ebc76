"""What is typed of a project: itself, milestones, updates, means, and what it carries."""

from __future__ import annotations

from typing import Any

import wtforms
from wtforms import validators

from governance.core import clock
from governance.core.amounts import AmountField
from governance.core.forms import (
    ChoiceField,
    DayField,
    Form,
    OriginalField,
    TextField,
    WordsField,
    at_most,
    optional,
    required,
)
from governance.core.i18n import later
from governance.projects.models import Project
from governance.projects.names import BOOKS, KINDS, RESOURCES, SHARES


def link_checks() -> list[Any]:
    """An address that begins with https://, of a length that we keep."""
    shape = validators.Regexp(
        r"^https://[^\s/.]+(\.[^\s/.]+)+(/\S*)?$",
        message=later("A link begins with https://, like https://example.org/page."),
    )
    return [shape, at_most(500)]


class LinkField(wtforms.StringField):
    """A link; "" where nothing was typed."""

    data: str

    def __init__(self, label: str, checks: Any = (), **more: Any) -> None:
        more["render_kw"] = {"type": "url", "inputmode": "url", "placeholder": "https://"}
        super().__init__(label, [*checks, *link_checks()], filters=[_trimmed], **more)


def _trimmed(value: str | None) -> str:
    return (value or "").strip()


class ProjectForm(Form):
    """A project as it is proposed or put right."""

    title = WordsField(later("Title"))
    summary = WordsField(later("What it will change"), multiline=True, needed=False)
    kind = ChoiceField(later("Kind"), [required()], choices=list(KINDS.items()))
    directorate = TextField(later("Directorate or team"), [at_most(120)])
    lead = ChoiceField(later("Lead"), [optional()])
    starts_on = wtforms.DateField(later("Planned start"), [optional()])
    ends_on = wtforms.DateField(later("Planned end"), [optional()])
    original = OriginalField()

    @classmethod
    def of(cls, request: Any, project: Project) -> ProjectForm:
        """The form over a project that is there."""
        lead = str(project.lead_id or "")
        return cls(request, project, lead=lead, original=project.title.original)


class CarryForm(Form):
    """A recommendation that the project carries."""

    reference = TextField(
        later("Reference of the recommendation"),
        [required()],
        description=later("Like R-2022-014. It must have been received, and not declined."),
        render_kw={"autocomplete": "off", "autocapitalize": "characters"},
    )
    share = ChoiceField(later("The project carries it"), [required()], choices=list(SHARES.items()))


class ServeForm(Form):
    """An axis that the project serves."""

    axis = ChoiceField(later("Axis"), [required()])


class MilestoneForm(Form):
    """A step with its planned day and its weight."""

    title = WordsField(later("What will be reached"))
    planned_on = DayField(later("Planned for"))
    weight = wtforms.IntegerField(
        later("Weight"),
        [required(), validators.NumberRange(1, 100)],
        default=1,
        description=later("How much of the whole this step is, beside the others: 1 to 100."),
    )
    original = OriginalField()


class ReachingForm(Form):
    """The day on which a milestone was reached."""

    on = DayField(later("Reached on"), default=clock.today)


class UpdateForm(Form):
    """How it goes."""

    text = WordsField(later("How it goes"), multiline=True)
    next_on = wtforms.DateField(later("The next update comes on"), [optional()])
    original = OriginalField()


class BookingForm(Form):
    """One line of the book."""

    resource = ChoiceField(later("What"), [required()], choices=list(RESOURCES.items()))
    book = ChoiceField(later("Booked as"), [required()], choices=list(BOOKS.items()))
    amount = AmountField(
        later("Amount"),
        [required()],
        below_zero=True,
        description=later("Like 12 500 or 12.500,50. A correction is a line below zero: -250."),
    )
    note = TextField(
        later("Note"), description=later("What it is for. A correction says what it corrects.")
    )


class StopForm(Form):
    """Why a project is stopped."""

    because = WordsField(later("Why it is stopped"), multiline=True)
    original = OriginalField()
