"""What is typed of points on an agenda, conflicts and decisions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wtforms import BooleanField, DateField, FileField, IntegerField
from wtforms.validators import NumberRange

from governance.core.forms import (
    ChoiceField,
    Form,
    OriginalField,
    TextField,
    WordsField,
    optional,
    required,
)
from governance.core.i18n import _, later
from governance.core.words import Words
from governance.decisions.actions import Drafted, Presented, Rewritten, Yearly
from governance.decisions.models import AgendaItem, Decision, Outcome, Purpose
from governance.decisions.names import OUTCOMES, PURPOSES, WITHDREW


class ItemForm(Form):
    """A point that is not about a recommendation."""

    original = OriginalField()
    purpose = ChoiceField(later("Purpose"), [required()], choices=list(PURPOSES.items()))
    title = WordsField(later("Title"))
    note = WordsField(later("Note"), multiline=True, needed=False)
    minutes_planned = IntegerField(later("Minutes planned"), [optional(), NumberRange(1, 600)])
    presenter = ChoiceField(later("Presented by"), [optional()])
    presenter_name = TextField(later("Or by somebody else"), [optional()])
    public = BooleanField(
        later("Everyone may read this point"),
        default=True,
        description=later("Directors and the secretary alone read an internal point."),
    )

    def offer(self, people: Sequence[tuple[int, str]]) -> None:
        """Who may present it, of the house."""
        self.presenter.choices = [("", "–"), *((str(one), name) for one, name in people)]

    @property
    def presented(self) -> Presented:
        """Who presents it."""
        chosen = self.presenter.data
        return Presented(int(chosen) if chosen else None, self.presenter_name.data)

    def rewritten(self, item: AgendaItem) -> Rewritten:
        """The point as the action takes it; that of a recommendation keeps its title."""
        return Rewritten(
            title=item.title if item.recommendation_id else self.title.words,
            purpose=Purpose(self.purpose.data),
            note=self.note.data or None,
            minutes_planned=self.minutes_planned.data,
            public=self.public.data,
            presented=self.presented,
        )


def item_form(item: AgendaItem, request: Any = None) -> ItemForm:
    """A point as its form shows it; the title of a recommendation is not typed here."""
    shown = {
        "original": item.title.original,
        "purpose": item.purpose.value,
        "title": item.title,
        "note": item.note,
        "minutes_planned": item.minutes_planned,
        "presenter": str(item.presenter_id or ""),
        "presenter_name": item.presenter,
        "public": item.public,
    }
    form = ItemForm(request, data=shown)
    if item.recommendation_id is not None:
        del form.title
    return form


class DocumentForm(Form):
    """A file for a meeting or one of its points."""

    title = TextField(later("What it is"), [optional()])
    file = FileField(
        later("File"),
        [required()],
        description=later("PDF, PNG or JPEG."),
        render_kw={"accept": "application/pdf,image/png,image/jpeg"},
    )
    public = BooleanField(
        later("Everyone may read it"),
        description=later("Otherwise directors and the secretary alone do."),
    )


class YearlyForm(Form):
    """A point that comes back each year."""

    original = OriginalField()
    title = WordsField(later("Title"))
    purpose = ChoiceField(later("Purpose"), [required()], choices=list(PURPOSES.items()))
    month = ChoiceField(
        later("When"), [optional()], description=later("It proposes itself for that meeting.")
    )
    minutes_planned = IntegerField(later("Minutes planned"), [optional(), NumberRange(1, 600)])
    public = BooleanField(later("Everyone may read this point"), default=True)

    def typed(self) -> Yearly:
        """As the action takes it."""
        return Yearly(
            title=self.title.words,
            purpose=Purpose(self.purpose.data),
            month=int(self.month.data) if self.month.data else None,
            minutes_planned=self.minutes_planned.data,
            public=self.public.data,
        )


class PurposeForm(Form):
    """Why a recommendation comes on an agenda."""

    purpose = ChoiceField(
        later("Purpose"), [required()], choices=list(PURPOSES.items()), default="decision"
    )


class ConflictForm(Form):
    """Who has a conflict of interest, and what they did; the page gives the persons."""

    person = ChoiceField(later("Who has a conflict of interest"), [required()], coerce=int)
    withdrew = ChoiceField(later("What they did"), [required()], choices=list(WITHDREW.items()))


def _votes(label: str) -> IntegerField:
    return IntegerField(label, [optional(), NumberRange(0, 100_000)])


class DecisionForm(Form):
    """What a body decided, and why."""

    original = OriginalField()
    outcome = ChoiceField(later("What was decided"), [required()], choices=list(OUTCOMES.items()))
    reasons = WordsField(
        later("Reasons"),
        multiline=True,
        description=later("Why, in words that the authors understand. No answer without reasons."),
    )
    text = WordsField(later("Text of the decision"), multiline=True, needed=False)
    returns_on = DateField(
        later("If postponed: returns on"),
        [optional()],
        description=later("On this day it is proposed for an agenda again."),
    )
    missing_resource = WordsField(later("If postponed: what is missing"), needed=False)
    referred_to = TextField(later("If referred: to whom"), [optional()])
    votes_for = _votes(later("Votes for"))
    votes_against = _votes(later("Votes against"))
    votes_abstained = _votes(later("Abstained"))
    report_back_on = DateField(later("Report back on"), [optional()])

    def validate(self, extra_validators: Any = None) -> bool:
        """What each outcome needs is said beside its field."""
        fine: bool = super().validate(extra_validators)
        for name, sentence in self._missing():
            self.refuse(name, sentence)
            fine = False
        return fine

    def _missing(self) -> Sequence[tuple[str, str]]:
        if self.outcome.data == Outcome.POSTPONED:
            needed = {
                "returns_on": _("Say on which day this returns."),
                "missing_resource": _("Say what was missing."),
            }
        elif self.outcome.data == Outcome.REFERRED:
            needed = {"referred_to": _("Say to whom this is referred.")}
        else:
            return []
        return [(name, said) for name, said in needed.items() if not self[name].data]

    def typed(self) -> Drafted:
        """As the action takes it."""
        return Drafted(
            outcome=Outcome(self.outcome.data),
            reasons=self.reasons.data or Words("nl", ""),
            text=self.text.data or None,
            report_back_on=self.report_back_on.data,
            returns_on=self.returns_on.data,
            missing_resource=self.missing_resource.data or None,
            referred_to=self.referred_to.data or "",
            votes_for=self.votes_for.data,
            votes_against=self.votes_against.data,
            votes_abstained=self.votes_abstained.data,
        )


def form_of(decision: Decision, request: Any = None) -> DecisionForm:
    """A decision as its form shows it."""
    if request is not None:
        return DecisionForm(request, decision)
    return DecisionForm(
        thing=decision, original=decision.reasons.original, outcome=decision.outcome.value
    )
