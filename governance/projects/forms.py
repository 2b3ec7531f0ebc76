"""What is typed of a project: itself, milestones, updates, means, and what it carries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import wtforms
from markupsafe import Markup
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
from governance.projects.models import MOST_OF_TEAM, YEARS, Project
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


def this_year() -> int:
    """The year of today."""
    return clock.today().year


class _WithTeams(wtforms.widgets.TextInput):
    """A line, and under it the teams that there are."""

    def __call__(self, field: Any, **more: Any) -> Markup:
        known = f"{field.id}-known"
        options = Markup().join(
            Markup('<option value="{}"></option>').format(team) for team in field.known
        )
        line = super().__call__(field, **more, list=known)
        return line + Markup('<datalist id="{}">{}</datalist>').format(known, options)


class TeamField(TextField):
    """A team by its name, those that are `known` suggested; "" is no team in particular."""

    widget = _WithTeams()
    known: Sequence[str] = ()

    def __init__(self, **more: Any) -> None:
        said = later("Leave it empty for what belongs to no team in particular.")
        super().__init__(later("Team"), longest=MOST_OF_TEAM, description=said, **more)


class YearField(wtforms.IntegerField):
    """The year in which means count; this one."""

    def __init__(self, **more: Any) -> None:
        checks = [required(), validators.NumberRange(YEARS[0], YEARS[-1])]
        super().__init__(later("Year"), checks, default=this_year, **more)


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
    team = TeamField()
    year = YearField(description=later("The year in which it counts."))
    note = TextField(
        later("Note"), description=later("What it is for. A correction says what it corrects.")
    )
    over_because = TextField(
        later("Why more is committed than there is"),
        description=later("It stands in the book of the project and with the means of the year."),
    )


class AvailableForm(Form):
    """What there is in a year."""

    year = YearField()
    resource = ChoiceField(later("What"), [required()], choices=list(RESOURCES.items()))
    team = TeamField()
    amount = AmountField(
        later("Amount"),
        [required()],
        below_zero=True,
        description=later("It is added to what there is. Less is a line below zero: -250."),
    )
    note = TextField(
        later("Note"),
        description=later("Where it comes from. A line below zero says why."),
    )


class StopForm(Form):
    """Why a project is stopped."""

    because = WordsField(later("Why it is stopped"), multiline=True)
    original = OriginalField()
