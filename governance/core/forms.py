"""What is typed: WTForms in our languages, and a field for texts in several of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

import wtforms
from starlette.requests import Request
from wtforms import validators
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.widgets import CheckboxInput, ListWidget

from governance.core.i18n import LANGUAGES, current_language, later
from governance.core.words import Words

SHORT, LONG = 200, 20_000


class Form(wtforms.Form):
    """A form over what was posted (or over a thing that is being edited)."""

    class Meta:
        """Messages of WTForms in the language of the request."""

        cache_translations = False

        @property
        def locales(self) -> list[str]:
            """The language of the request."""
            return [current_language()]

    def __init__(self, request: Request | None = None, thing: object = None, **given: Any) -> None:
        posted = getattr(request.state, "form", None) if request is not None else None
        super().__init__(formdata=posted, obj=thing, **given)

    def stands_in(self, place: str) -> None:
        """Give its fields ids of their own, where several forms stand on one page."""
        for field in self:
            field.id = f"{place}-{field.name}"

    def refuse(self, field: str, sentence: str) -> None:
        """Put an error that only the action could find beside its field."""
        errors = self[field].errors
        self[field].errors = (*errors, sentence)


def required() -> Any:
    """Something must be typed."""
    return validators.InputRequired()


def optional() -> Any:
    """Nothing need be typed."""
    return validators.Optional()


def at_most(letters: int) -> Any:
    """No longer than this."""
    return validators.Length(max=letters)


def clean(value: object) -> str:
    """Without blanks around it; newlines as one character; "" for a file where a text belongs."""
    return (value if isinstance(value, str) else "").replace("\r\n", "\n").strip()


def _more_than_blanks(field: Any, form: Any) -> None:
    """Blanks are nothing."""
    if field.flags.required and not field.data:
        raise validators.StopValidation(field.gettext("This field is required."))


class TextField(wtforms.StringField):
    """One line; "" where nothing was typed."""

    data: str

    def __init__(
        self, label: str, checks: Sequence[Any] = (), *, longest: int = SHORT, **more: Any
    ) -> None:
        super().__init__(label, [*checks, at_most(longest)], filters=[clean], **more)

    pre_validate = _more_than_blanks


class LongTextField(wtforms.TextAreaField):
    """Many lines; "" where nothing was typed."""

    data: str

    def __init__(self, label: str, checks: Sequence[Any] = (), **more: Any) -> None:
        super().__init__(label, [*checks, at_most(LONG)], filters=[clean], **more)

    pre_validate = _more_than_blanks


class DayField(wtforms.DateField):
    """A day that must be given (an optional one is WTForms' own DateField)."""

    data: dt.date

    def __init__(self, label: str, **more: Any) -> None:
        super().__init__(label, [required()], **more)


type Pairs = Sequence[tuple[Any, Any]]


def options(pairs: Pairs) -> list[Any]:
    """What a choice field offers, from (value, label) pairs."""
    return [SelectChoice(value, label) for value, label in pairs]


class ChoiceField(wtforms.SelectField):
    """One of a few; `choices` may be given by the page."""

    data: str

    def __init__(
        self, label: str, checks: Sequence[Any] = (), *, choices: Pairs = (), **more: Any
    ) -> None:
        super().__init__(label, list(checks), choices=options(choices), **more)


class ManyField(wtforms.SelectMultipleField):
    """Some of many, as boxes to tick."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class LanguageField(ChoiceField):
    """One of our languages; the language of the page at first."""

    def __init__(self, label: str, **more: Any) -> None:
        more.setdefault("default", current_language)
        super().__init__(label, choices=list(LANGUAGES.items()), **more)
        self.flags.required = True


class Entry(NamedTuple):
    """One language of a WordsField, as the template shows it."""

    language: str
    id: str
    name: str
    text: str
    outdated: bool


class WordsField(wtforms.Field):
    """A text in several languages: `title-nl`, `title-fr`, …; one `original` for all of a form."""

    def __init__(
        self,
        label: str,
        checks: Sequence[Any] = (),
        *,
        multiline: bool = False,
        needed: bool = True,
        **more: Any,
    ) -> None:
        super().__init__(label, list(checks), **more)
        self.multiline, self.needed = multiline, needed
        self.flags.required = needed
        self.typed: dict[str, str] = {}
        self.before: Words | None = None
        self.form: Any = more.get("_form")

    def process(
        self,
        formdata: Any,
        data: Any = wtforms.utils.unset_value,
        extra_filters: Sequence[Any] | None = None,
    ) -> None:
        """Read each language's own input."""
        self.process_errors, self.errors = [], ()
        given = self.object_data = self.default if data is wtforms.utils.unset_value else data
        self.before = given if isinstance(given, Words) else None
        self.data: Words | None = self.before
        self.typed = dict(self.before.all_texts()) if self.before else {}
        if formdata is not None and any(f"{self.name}-{code}" in formdata for code in LANGUAGES):
            self.raw_data = formdata.getlist(f"{self.name}-{current_language()}")
            self.typed = {c: clean(formdata.get(f"{self.name}-{c}")) for c in LANGUAGES}
            asked = formdata.get("original", "")
            fallback = self.before.original if self.before else current_language()
            self.data = self._made(asked if asked in LANGUAGES else fallback)

    def _made(self, original: str) -> Words:
        there = [code for code, text in self.typed.items() if text]
        if there and original not in there and not self.needed:
            original = there[0]  # in another language alone it is not lost
        start = self.before or Words(original, "")
        if start.original != original:
            start = Words(original, self.typed.get(original, ""))
        return start.rewritten(self.typed)

    def pre_validate(self, form: Any) -> None:
        """The original is there where it is needed, and nothing is too long."""
        if self.needed and not (self.data and self.data.text):
            raise validators.StopValidation(self.gettext("This field is required."))
        most = LONG if self.multiline else SHORT
        if any(len(text) > most for text in self.typed.values()):
            message = self.ngettext(
                "Field cannot be longer than %(max)d character.",
                "Field cannot be longer than %(max)d characters.",
                most,
            )
            raise validators.StopValidation(message % {"max": most})

    @property
    def words(self) -> Words:
        """What was typed; empty where nothing was."""
        return self.data or Words(current_language(), "")

    @property
    def original(self) -> str:
        """Language of the original as it stands now; what is not begun follows its form."""
        if self.data is not None:
            return self.data.original
        told = self.form["original"].data if "original" in (self.form or ()) else ""
        return told if told in LANGUAGES else current_language()

    @property
    def entries(self) -> list[Entry]:
        """Every language, the original first."""
        codes = sorted(LANGUAGES, key=lambda code: code != self.original)
        return [
            Entry(
                language=code,
                id=f"{self.id}-{code}",
                name=f"{self.name}-{code}",
                text=self.typed.get(code, ""),
                outdated=bool(self.data and self.data.shown_in(code).outdated),
            )
            for code in codes
        ]


class OriginalField(LanguageField):
    """In which language the texts of this form were written first."""

    def __init__(self, **more: Any) -> None:
        super().__init__(later("Language of the original"), **more)
