"""What is typed of minutes: what was said on a point, remarks, and what a version puts right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from governance.core.forms import (
    ChoiceField,
    Form,
    LongTextField,
    OriginalField,
    TextField,
    WordsField,
    at_most,
    optional,
    required,
)
from governance.core.i18n import later
from governance.core.words import Words


class DiscussionForm(Form):
    """What was said on a point."""

    original = OriginalField()
    text = WordsField(
        later("What was said"),
        multiline=True,
        needed=False,
        description=later(
            "Read inside alone. Who was there, conflicts, votes and the decision stand there "
            "already."
        ),
    )


def discussion_form(said: Words | None, language: str, request: Any = None) -> DiscussionForm:
    """What was said as its form shows it; a text that is not begun is in `language`."""
    begun = said or Words(language, "")
    return DiscussionForm(request, data={"text": begun, "original": begun.original})


class RemarkForm(Form):
    """What a member of the body wants put right; the page gives the points."""

    item = ChoiceField(later("About"), [optional()])
    text = LongTextField(later("What is to be put right"), [required(), at_most(4000)])

    def offer(self, points: Sequence[tuple[str, str]]) -> None:
        """On which points there can be a remark."""
        self.item.choices = [("", later("the minutes as a whole")), *points]


class TreatmentForm(Form):
    """Why a remark is taken over, or is not."""

    reply = TextField(later("A word to who made it"), [optional()], longest=2_000)


class VersionForm(Form):
    """What a further version of approved minutes puts right."""

    original = OriginalField()
    erratum = WordsField(
        later("What this version puts right"),
        multiline=True,
        description=later("Everyone reads this once the version is approved."),
    )
