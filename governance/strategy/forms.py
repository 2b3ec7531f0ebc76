"""What is typed of a strategy, an axis and a theme."""

from __future__ import annotations

import wtforms

from governance.core.forms import ChoiceField, DayField, Form, OriginalField, WordsField, optional
from governance.core.i18n import later


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
