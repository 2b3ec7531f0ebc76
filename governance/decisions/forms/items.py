"""What is typed of points on an agenda, their documents, and conflicts of interest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from wtforms import BooleanField, FileField, IntegerField
from wtforms.validators import NumberRange, ValidationError

from governance.core.forms import (
    ChoiceField,
    Form,
    OriginalField,
    Pairs,
    TextField,
    WordsField,
    optional,
    required,
)
from governance.core.i18n import _, later
from governance.decisions.actions import Presented, Rewritten, Yearly
from governance.decisions.models import (
    AgendaItem,
    Purpose,
)
from governance.decisions.names import PURPOSES, WITHDREW


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

    def validate_presenter_name(self, field: TextField) -> None:
        """One presents it: nobody is left out unsaid."""
        if field.data and self.presenter.data:
            raise ValidationError(_("Say it in one of the two: who presents it is one person."))

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
        description=later("PDF, PNG, JPEG, Excel, Word or OpenDocument, without macros."),
        render_kw={"accept": ".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.ods,.odt"},
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
    """Who of these people has a conflict of interest on a point, and what they did."""

    person = ChoiceField(later("Who has a conflict of interest"), [required()], coerce=int)
    withdrew = ChoiceField(later("What they did"), [required()], choices=list(WITHDREW.items()))

    def __init__(self, request: Request | None, item_id: int, people: Pairs) -> None:
        super().__init__(request, prefix=f"conflict-{item_id}-")
        self.person.choices = list(people)
