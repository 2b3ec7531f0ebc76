"""What is typed of a strategy, an axis and a theme."""

from __future__ import annotations

from datetime import date

import wtforms

from governance.core.forms import ChoiceField, DayField, Form, OriginalField, WordsField, optional
from governance.core.i18n import later
from governance.strategy.models import Landmark


class StrategyForm(Form):
    """A version of the strategy."""

    title = WordsField(later("Title"))
    summary = WordsField(later("In a few sentences"), multiline=True, needed=False)
    since = wtforms.DateField(later("From"), [optional()])
    until = wtforms.DateField(later("Until"), [optional()])
    original = OriginalField()


class StrategyTextsForm(Form):
    """The texts of a version."""

    title = WordsField(later("Title"))
    summary = WordsField(later("In a few sentences"), multiline=True, needed=False)
    original = OriginalField()


class AxisForm(Form):
    """An axis, and the older one that it carries on."""

    title = WordsField(later("Title"))
    text = WordsField(later("What it is about"), multiline=True, needed=False)
    succeeds = ChoiceField(later("Carries on"), [optional()])
    original = OriginalField()


class ThemeForm(Form):
    """A theme."""

    title = WordsField(later("Name of the theme"))
    original = OriginalField()


class CycleForm(Form):
    """A cycle and its days."""

    title = WordsField(later("Name of the cycle"))
    since = DayField(later("From"))
    until = wtforms.DateField(later("Until"), [optional()])
    original = OriginalField()


class YearForm(Form):
    """The four dates of a year."""

    assembly_on = wtforms.DateField(
        later("Assembly"),
        [optional()],
        description=later("The third Tuesday of June, where nothing else was decided."),
    )
    texts_frozen_on = wtforms.DateField(
        later("Texts frozen"),
        [optional()],
        description=later("From then on nothing more is taken up for the assembly."),
    )
    answers_due_on = wtforms.DateField(
        later("Answers due"),
        [optional()],
        description=later("Before the assembly. The days of each answer are counted as always."),
    )
    report_frozen_on = wtforms.DateField(later("Report frozen"), [optional()])

    @property
    def dates(self) -> dict[Landmark, date | None]:
        """The four dates, as far as they are known."""
        return {which: self[f"{which.value}_on"].data for which in Landmark}
