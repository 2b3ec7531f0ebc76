"""What is typed of decisions and of answers that are prepared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from wtforms import DateField, IntegerField
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
from governance.decisions.actions import Drafted
from governance.decisions.models import Choice, Decision, Outcome, PreparedAnswer, Vote
from governance.decisions.names import OUTCOMES

CHOOSE = ("", later("Choose one"))
"""Nothing is answered before somebody says what."""


def count_field(label: str) -> IntegerField:
    """How many people; nothing where nobody was counted."""
    return IntegerField(label, [optional(), NumberRange(0, 100_000)])


class AnswerForm(Form):
    """What is answered, and why."""

    original = OriginalField()
    outcome = ChoiceField(later("Answer"), [required()], choices=[CHOOSE, *OUTCOMES.items()])
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
        )


class DecisionForm(AnswerForm):
    """What a body decided, and why, and by which votes."""

    outcome = ChoiceField(
        later("What was decided"), [required()], choices=[CHOOSE, *OUTCOMES.items()]
    )
    votes_for = count_field(later("Votes for"))
    votes_against = count_field(later("Votes against"))
    votes_abstained = count_field(later("Abstained"))
    chair = ChoiceField(
        later("On a tie: what the chair voted"),
        [optional()],
        choices=[("", "–"), ("for", later("for")), ("against", later("against"))],
    )

    def typed(self) -> Drafted:
        """As the action takes it."""
        return replace(
            super().typed(),
            votes_for=self.votes_for.data,
            votes_against=self.votes_against.data,
            votes_abstained=self.votes_abstained.data,
            chair=Choice(self.chair.data) if self.chair.data else None,
        )


def form_of(decision: Decision, request: Any = None) -> DecisionForm:
    """A decision as its form shows it."""
    return DecisionForm(request, decision, **_beginning(decision))


def form_with(answer: PreparedAnswer | Drafted | None, vote: Vote | None = None) -> DecisionForm:
    """The form of a decision that is not written yet, with what was prepared for it, or with what
    a vote says: what was voted on and carried is accepted; what was not is declined, and needs
    reasons of its own."""
    if vote is not None and vote.result and not vote.result["carried"]:
        refused = answer is None or answer.outcome in (Outcome.ACCEPTED, Outcome.ACCEPTED_IN_PART)
        return DecisionForm(outcome=Outcome.DECLINED.value) if refused else DecisionForm()
    if answer is not None:
        return DecisionForm(thing=answer, **_beginning(answer))
    if vote is not None and vote.result:
        said: dict[str, Any] = {"outcome": Outcome.ACCEPTED.value}
        if vote.proposal:
            said |= {"text": vote.proposal, "original": vote.proposal.original}
        return DecisionForm(**said)
    return DecisionForm()


def answer_form(answer: PreparedAnswer | Drafted | None, request: Any = None) -> AnswerForm:
    """A prepared answer as its form shows it."""
    return AnswerForm(request, answer, **(_beginning(answer) if answer else {}))


def _beginning(answer: Decision | PreparedAnswer | Drafted) -> dict[str, Any]:
    return {"original": answer.reasons.original, "outcome": answer.outcome.value}
