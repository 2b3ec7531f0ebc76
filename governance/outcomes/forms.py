"""What is typed of an outcome, of its evidence, and of a project that is done."""

from __future__ import annotations

import wtforms
from wtforms import validators

from governance.core import clock
from governance.core.amounts import AmountField
from governance.core.forms import (
    DayField,
    Form,
    OriginalField,
    TextField,
    WordsField,
    optional,
    required,
)
from governance.core.i18n import _, later
from governance.projects.forms import LinkField


class OutcomeForm(Form):
    """What changed, where to see it, and a figure if it can be counted."""

    title = WordsField(later("What changed, in one line"))
    text = WordsField(later("What changed for members"), multiline=True)
    achieved_on = DayField(later("Since"), default=clock.today)
    where_url = LinkField(later("Where to see it"), [optional()])
    indicator = WordsField(
        later("What was counted"),
        needed=False,
        description=later("A figure that shows the change, like “members who found the guide”."),
    )
    before = AmountField(later("How many before"), below_zero=True)
    after = AmountField(later("How many now"), below_zero=True)
    unit = WordsField(
        later("Unit"), needed=False, description=later("Like “members”, “days” or “%”.")
    )
    original = OriginalField()

    def validate_achieved_on(self, field: DayField) -> None:
        """It has happened already."""
        if field.data > clock.today():
            raise validators.ValidationError(
                _("An outcome is something that has happened already.")
            )

    def validate_after(self, field: AmountField) -> None:
        """A figure is whole: what was counted, and how many there are now."""
        whole = bool(self.indicator.data) == (field.data is not None)
        if not whole or (self.before.data is not None and field.data is None):
            raise validators.ValidationError(
                _("A figure needs what was counted, and how many there are now.")
            )


class EvidenceForm(Form):
    """A link or a file that shows it."""

    title = TextField(later("What it shows"), [required()])
    url = LinkField(later("Link"), [optional()])
    file = wtforms.FileField(
        later("Or a file"),
        [optional()],
        description=later("PDF, PNG or JPEG. It is public once the outcome is published."),
        render_kw={"accept": "application/pdf,image/png,image/jpeg"},
    )


class CompletionForm(Form):
    """What shows that a project is done, where no outcome is published."""

    evidence_url = LinkField(
        later("A link that shows it is done"),
        [optional()],
        description=later("Needed only where no outcome of this project is published yet."),
    )
