"""What is typed about recommendations: one's own, other words for it, a reason, a translation."""

from __future__ import annotations

from typing import Any

import wtforms
from starlette.requests import Request
from wtforms.widgets import ListWidget

from governance.core.forms import (
    ChoiceField,
    Form,
    LanguageField,
    LongTextField,
    TextField,
    at_most,
    optional,
    options,
    required,
)
from governance.core.i18n import LANGUAGES, _, later
from governance.recommendations.drafting import Typed
from governance.recommendations.models import Origin, Realisation, Signature, Stage, Word
from governance.strategy.models import Theme

TREATMENTS = {
    "waiting": later("waiting for an answer"),
    Stage.RECEIVED: later("received"),
    Stage.UNDER_REVIEW: later("under review"),
    Stage.ACCEPTED: later("accepted"),
    Stage.ACCEPTED_IN_PART: later("accepted in part"),
    Stage.DECLINED: later("declined"),
    Stage.POSTPONED: later("postponed"),
    Stage.REFERRED: later("referred"),
    Stage.WITHDRAWN: later("withdrawn"),
    Stage.MERGED: later("merged"),
}
"""What the register can be filtered by: an answer, or that there is none."""

REALISATIONS = {
    Realisation.NOT_STARTED: later("not started"),
    Realisation.IN_PROGRESS: later("in progress"),
    Realisation.DONE: later("done"),
    Realisation.DONE_IN_PART: later("done in part"),
    Realisation.STOPPED: later("stopped"),
}
"""What was done."""

WORDS = {
    Word.REALISED: later("realised"),
    Word.IN_PROGRESS: later("in progress"),
    Word.NOT_REALISED: later("not realised"),
    Word.REJECTED: later("rejected"),
    Word.POSTPONED: later("postponed"),
}
"""The five words of 2022."""


ORIGINS = {
    Origin.WORKSHOP: later("a workshop"),
    Origin.MEETING: later("a meeting"),
    Origin.MEMBER: later("a member, between workshops"),
    Origin.IMPORT: later("an earlier list"),
}
"""Where it came from."""

CARRIERS = {
    "strategic": later("a strategic project"),
    "permanent": later("the permanent work of a directorate"),
    "experiment": later("an experiment of members"),
    "none": later("nothing yet"),
}
"""What kind of project carries it."""


class RadioField(wtforms.RadioField):
    """One of a few, all of them seen at once."""

    widget = ListWidget(prefix_label=False)
    data: str


class RecommendForm(Form):
    """Recommend something, in one's own language."""

    language = LanguageField(later("I write in"))
    title = TextField(
        later("What do you recommend?"),
        [required()],
        description=later("One sentence, as it shall stand in the list."),
    )
    text = LongTextField(later("Explain it"), [required()], render_kw={"rows": "5"})
    reasons = LongTextField(
        later("Why?"), [optional()], description=later("What is it for, and for whom?")
    )
    dissent = LongTextField(
        later("Who sees it differently?"),
        [optional()],
        description=later("If somebody at your table disagrees, say it here."),
    )
    theme = ChoiceField(later("Theme"), [optional()], choices=[])
    office = TextField(later("Office"), [optional(), at_most(80)])
    signature = RadioField(later("Signed"), [required()], default=Signature.NAME)

    def __init__(self, request: Request | None = None, **given: Any) -> None:
        super().__init__(request, **given)
        self.language.flags.required = True

    def offer_signatures(self, name: str, table: str) -> None:
        """Offer the name and the table that are known, and none of both."""
        known = [
            (Signature.NAME, _("with my name: %(name)s", name=name)) if name else None,
            (Signature.TABLE, _("with my table: %(table)s", table=table)) if table else None,
            (Signature.ANONYMOUS, _("anonymous: nothing leads to me")),
        ]
        offered = [choice for choice in known if choice]
        self.signature.choices = options(offered)
        if not self.signature.raw_data and self.signature.data not in dict(offered):
            self.signature.data = offered[0][0]

    def offer_themes(self, themes: list[Theme]) -> None:
        """Offer the themes of the cooperative."""
        self.theme.choices = options(theme_choices(themes))

    @property
    def typed(self) -> Typed:
        """What was typed, as the action takes it."""
        theme = self.theme.data if "theme" in self else ""
        return Typed(
            language=self.language.data,
            title=self.title.data,
            text=self.text.data,
            reasons=self.reasons.data,
            theme_id=int(theme) if theme else None,
            office=self.office.data if "office" in self else "",
            signature=Signature(self.signature.data),
            dissent=self.dissent.data,
        )


def theme_choices(themes: list[Theme]) -> list[tuple[str, Any]]:
    """Themes to choose from, and none."""
    return [("", _("none"))] + [(str(theme.id), str(theme.title)) for theme in themes]


class WordingForm(Form):
    """Other words for a recommendation."""

    title = TextField(later("Title"), [required()])
    text = LongTextField(later("Text"), [required()])
    why = TextField(later("Why other words?"), description=later("It stands beside the old text."))


class GroupWordingForm(WordingForm):
    """Other words, found with the group."""

    dissent = LongTextField(
        later("Who sees it differently?"),
        [optional()],
        description=later("A minority position, in its own words. It goes with the text for good."),
        render_kw={"rows": "3"},
    )


class TranslationForm(Form):
    """A recommendation in another language."""

    language = ChoiceField(later("Into"))
    title = TextField(later("Title"), [required()])
    text = LongTextField(later("Text"), [required()])
    reasons = LongTextField(later("Reasons"), [optional()])

    def offer_languages(self, original: str) -> None:
        """Offer every language but that of the original."""
        others = [(code, name) for code, name in LANGUAGES.items() if code != original]
        self.language.choices = options(others)


class ReasonForm(Form):
    """Why it is withdrawn."""

    why = LongTextField(later("Why?"), [required()], render_kw={"rows": "3"})


class HidingForm(Form):
    """Why it is hidden."""

    why = LongTextField(
        later("Why?"),
        [required()],
        description=later("Its authors read this. For instance: it names somebody."),
        render_kw={"rows": "2", "autofocus": True},
    )


class LineForm(Form):
    """One text from paper: typed, Enter, the next."""

    line = TextField(
        later("What stands on the paper"),
        [required()],
        longest=2_000,
        description=later("Enter takes it in. With a colon and a blank: title: text."),
        render_kw={"autocomplete": "off"},
    )
    table = TextField(later("Table"), [optional(), at_most(40)])
    language = LanguageField(later("Language"))


class PaperListForm(Form):
    """Many texts from paper at once."""

    lines = LongTextField(
        later("Many lines"),
        [optional()],
        description=later("One recommendation a line, pasted from anywhere."),
        render_kw={"rows": "4"},
    )
    file = wtforms.FileField(
        later("Spreadsheet"),
        [optional()],
        description=later(
            "XLSX, ODS or CSV: a column of texts, and if you like one for the table and one for the"
            " language."
        ),
    )
    table = TextField(later("Table"), [optional(), at_most(40)], id="many-table")
    language = LanguageField(later("Language"), id="many-language")
