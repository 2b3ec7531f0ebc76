"""What is typed of mandates: who sits in a body, from when until when, and as what."""

from __future__ import annotations

from datetime import date
from typing import Any

from wtforms import DateField, validators

from governance.core.forms import (
    ChoiceField,
    DayField,
    Form,
    LanguageField,
    Pairs,
    TextField,
    optional,
    required,
)
from governance.core.i18n import _, later
from governance.core.words import Words
from governance.meetings.actions import Term
from governance.meetings.models import Mandate, Obtained, Voice
from governance.meetings.names import OBTAINED, VOICES
from governance.people.forms import address_shape


class TermForm(Form):
    """What a mandate says, whoever holds it."""

    since = DayField(later("From"))
    until = DateField(later("Until"), [optional()])
    voice = ChoiceField(later("Voice"), [required()], choices=list(VOICES.items()))
    obtained = ChoiceField(later("How obtained"), [required()], choices=list(OBTAINED.items()))
    category = ChoiceField(later("What for"), [optional()])

    def validate_until(self, field: DateField) -> None:
        """A mandate ends after it begins."""
        since: date | None = self.since.data
        if field.data and since and field.data < since:
            raise validators.ValidationError(_("A mandate ends after it begins."))

    def offer_categories(self, categories: Words | None, kept: Words | None = None) -> None:
        """What there is to choose from, and what the mandate stands for already."""
        self.lines = lines_of(categories)
        if kept and kept.text not in [line.text for line in self.lines]:
            self.lines.append(kept)
        shown = [(str(place), str(line)) for place, line in enumerate(self.lines)]
        self.category.choices = [("", "–"), *shown]

    def term(self) -> Term:
        """As the action takes it; the category in every language in which the body has it."""
        return Term(
            since=self.since.data,
            until=self.until.data,
            voice=Voice(self.voice.data),
            obtained=Obtained(self.obtained.data),
            category=self.lines[int(self.category.data)] if self.category.data else None,
        )


def term_form(mandate: Mandate, categories: Words | None, request: Any = None) -> TermForm:
    """A mandate as its form shows it."""
    kept = mandate.category
    lines = [line.text for line in lines_of(categories)]
    place = lines.index(kept.text) if kept and kept.text in lines else len(lines)
    shown = {
        "since": mandate.since,
        "until": mandate.until,
        "voice": mandate.voice.value,
        "obtained": mandate.obtained.value,
        "category": str(place) if kept else "",
    }
    form = TermForm(request, data=shown)
    form.offer_categories(categories, kept)
    return form


class MandateForm(TermForm):
    """A seat for a person; the page gives the persons to choose from. Who has no account yet is
    given one."""

    person = ChoiceField(later("Person"), [optional()])
    name = TextField(later("Name"), [optional()])
    email = TextField(
        later("Mail address"), [optional(), address_shape()], render_kw={"type": "email"}
    )
    language = LanguageField(later("Language of the mails"))

    def offer(self, people: Pairs, categories: Words | None) -> None:
        """Who and what there is to choose from."""
        self.person.choices = [("", "–"), *((str(one), name) for one, name in people)]
        self.offer_categories(categories)

    @property
    def is_newcomer(self) -> bool:
        """Whether it is somebody without an account."""
        return bool(self.name.data or self.email.data)

    def validate(self, extra_validators: Any = None) -> bool:
        """Somebody of the list, or somebody new with a name and an address."""
        fine: bool = super().validate(extra_validators)
        for name, sentence in self._missing():
            self.refuse(name, sentence)
            fine = False
        return fine

    def _missing(self) -> list[tuple[str, str]]:
        if not self.is_newcomer:
            needed = _("Choose somebody, or say below who is new.")
            return [] if self.person.data else [("person", needed)]
        if self.person.data:
            return [("name", _("Either somebody of the list, or somebody new."))]
        blank = [name for name in ("name", "email") if not self[name].data]
        return [(name, self[name].gettext("This field is required.")) for name in blank]


class WithdrawalForm(Form):
    """Why a mandate was a mistake."""

    why = TextField(later("Why it was a mistake"), [required()])


def lines_of(text: Words | None) -> list[Words]:
    """The lines of a text as texts of their own; a translation with other lines is left out."""
    if not text:
        return []
    lines = text.text.splitlines()
    made = [Words(text.original, line.strip()) for line in lines]
    for language, said in text.all_texts().items():
        other = said.splitlines()
        if language != text.original and len(other) == len(lines):
            made = [
                one.rewritten({one.original: one.text, language: line.strip()})
                for one, line in zip(made, other, strict=True)
            ]
    return [one for one in made if one]


class MandateEndForm(Form):
    """The last day of a mandate."""

    until = DayField(later("Last day"))
