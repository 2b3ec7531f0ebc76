"""What is typed of advice, means, votes, rules and corrections."""

from __future__ import annotations

from wtforms import BooleanField
from wtforms.validators import ValidationError

from governance.core import clock
from governance.core.amounts import AmountField
from governance.core.forms import (
    ChoiceField,
    DayField,
    Form,
    LongTextField,
    OriginalField,
    TextField,
    WordsField,
    at_most,
    optional,
    required,
)
from governance.core.i18n import _, later
from governance.core.words import Words
from governance.decisions.actions import Advised
from governance.decisions.forms.decided import count_field
from governance.decisions.models import Outcome
from governance.decisions.names import BASES, OUTCOMES, SHARES, WAYS

NONE = ("", "–")


class FileForm(Form):
    """What an answer would cost, and what only those inside read."""

    euros = AmountField(later("Cost, in euros"), [optional()], money=True)
    days = AmountField(later("Work, in days"), [optional()])
    notes = LongTextField(
        later("Private notes"),
        [optional()],
        description=later("Directors and the secretary read these."),
    )


class AdviceForm(Form):
    """What a directorate advises."""

    original = OriginalField()
    directorate = TextField(later("Directorate"), [required()])
    given_by = TextField(later("Given by (name or function)"), [optional()])
    given_on = DayField(later("Given on"), default=clock.today)
    outcome = ChoiceField(
        later("What it advises to answer"), [optional()], choices=[NONE, *OUTCOMES.items()]
    )
    text = WordsField(later("Advice"), multiline=True)

    def validate_given_on(self, field: DayField) -> None:
        """It was given."""
        if not field.errors and field.data > clock.today():
            raise ValidationError(_("An advice that is given has a day that is not to come."))

    def typed(self) -> Advised:
        """As the action takes it."""
        return Advised(
            directorate=self.directorate.data,
            text=self.text.data or Words("nl", ""),
            given_on=self.given_on.data,
            given_by=self.given_by.data,
            outcome=Outcome(self.outcome.data) if self.outcome.data else None,
        )


class VoteForm(Form):
    """How a vote is held, and on what."""

    original = OriginalField()
    way = ChoiceField(later("How it is voted"), [required()], choices=list(WAYS.items()))
    proposal = WordsField(
        later("What is voted on"),
        needed=False,
        description=later("Leave it empty where it is the prepared answer, or the point itself."),
    )


class RuleForm(Form):
    """By which majority a body decides; the page gives the persons."""

    share = ChoiceField(later("Majority"), [required()], choices=list(SHARES.items()))
    base = ChoiceField(later("Of which votes"), [required()], choices=list(BASES.items()))
    chair_decides = BooleanField(later("On a tie the chair's vote decides"))
    chair = ChoiceField(later("Chair"), [optional()])


class TogetherForm(Form):
    """One vote by show of hands for many points, where there was one."""

    votes_for = count_field(later("Votes for"))
    votes_against = count_field(later("Votes against"))
    votes_abstained = count_field(later("Abstained"))

    @property
    def votes(self) -> tuple[int, int, int] | None:
        """The counts; None where there was no vote."""
        given = (self.votes_for.data, self.votes_against.data, self.votes_abstained.data)
        if all(count is None for count in given):
            return None
        return given[0] or 0, given[1] or 0, given[2] or 0


class WordingForm(Form):
    """An announced answer, worded anew."""

    original = OriginalField()
    reasons = WordsField(later("Reasons"), multiline=True)
    text = WordsField(later("Text of the decision"), multiline=True, needed=False)
    missing_resource = WordsField(later("If postponed: what is missing"), needed=False)


class CorrectionForm(Form):
    """What is not so in an answer, in the words of an author."""

    text = LongTextField(later("What is not so, and how it is"), [required(), at_most(4000)])


class ReplyForm(Form):
    """Why an answer stays as it is."""

    reply = TextField(later("Why the answer stays as it is"), [required()])
