"""What is typed about a file that is brought in."""

from __future__ import annotations

from collections.abc import Sequence

import wtforms

from governance.core.forms import (
    ChoiceField,
    Form,
    LanguageField,
    TextField,
    at_most,
    optional,
    options,
    required,
)
from governance.core.i18n import _, later
from governance.recommendations.models import BatchStage
from governance.strategy.models import Cycle

STAGES_OF_IMPORTS = {
    BatchStage.READ: later("looked at"),
    BatchStage.RUNNING: later("being brought in"),
    BatchStage.FINISHED: later("brought in"),
    BatchStage.LEFT: later("left"),
    BatchStage.UNDONE: later("taken back"),
}
"""How far a file is."""


class UploadForm(Form):
    """A list or a document to bring in."""

    file = wtforms.FileField(
        later("File"),
        [required()],
        description=later("A CSV, XLSX or ODS list, or a Markdown document."),
    )
    language = LanguageField(later("Language of its texts"))


class ImportForm(Form):
    """How a file is to be understood."""

    source = TextField(
        later("Name of the list"),
        [required(), at_most(80)],
        description=later("Its rows are known again by it, and never brought in twice."),
    )
    language = TextField(later("Language of its texts"), [required(), at_most(2)])
    cycle = ChoiceField(later("Cycle"), [optional()], choices=[])
    document = TextField(later("What it is taken from"), [optional()])
    document_url = TextField(later("Where that document is"), [optional()])
    as_of = wtforms.DateField(
        later("As of"),
        [optional()],
        description=later("The day of which it says what had become of each."),
    )

    def offer_cycles(self, cycles: Sequence[Cycle]) -> None:
        """Offer the cycles there are, and the one that each row's day is in."""
        known = [(str(cycle.id), str(cycle.title)) for cycle in cycles]
        self.cycle.choices = options([("", _("by the day of each row")), *known])
