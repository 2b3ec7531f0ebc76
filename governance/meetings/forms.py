"""What is typed of bodies, mandates, meetings and attendance."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from wtforms import BooleanField, DateField, IntegerField, TimeField, validators
from wtforms.validators import URL, NumberRange

from governance.core import clock
from governance.core.forms import (
    ChoiceField,
    DayField,
    Form,
    LanguageField,
    LongTextField,
    ManyField,
    OriginalField,
    Pairs,
    TextField,
    WordsField,
    at_most,
    optional,
    options,
    required,
)
from governance.core.i18n import LANGUAGES, _, later
from governance.core.words import Words
from governance.meetings.actions import Guest, Planned, Rules
from governance.meetings.models import Kind, Meeting, Obtained, Voice
from governance.meetings.names import KINDS, OBTAINED, VOICES

NO_ADDRESS = later("This is not a mail address.")


class BodyForm(Form):
    """A body: its name, whether it decides, and its quorum."""

    original = OriginalField()
    name = WordsField(later("Name"))
    decides = BooleanField(
        later("This body may decide"),
        default=True,
        description=later("A body that only advises can have points for information."),
    )
    quorum_percent = IntegerField(
        later("Quorum, in percent"),
        [required(), NumberRange(0, 100)],
        default=50,
        description=later(
            "How many of the deciding members must be present or represented before it decides."
        ),
    )
    second_without_quorum = BooleanField(
        later("A second meeting decides with whoever is there"),
        description=later("Where it is called again because the first one had no quorum."),
    )
    proxies_each = IntegerField(
        later("How many others one person may represent"),
        [optional(), NumberRange(0, 100)],
        description=later("Empty: as many as there are."),
    )
    seats = IntegerField(
        later("Deciding seats there are"),
        [optional(), NumberRange(1, 1_000)],
        description=later("So that vacant ones are seen."),
    )
    invite_days = IntegerField(
        later("Days before a meeting that its invitation leaves"),
        [required(), NumberRange(0, 90)],
        default=7,
    )
    categories = WordsField(
        later("What its members stand for"),
        multiline=True,
        needed=False,
        description=later(
            "One category a line: members, staff, partners. As many in each language."
        ),
    )

    @property
    def rules(self) -> Rules:
        """How the body works, as the actions take it."""
        return Rules(
            seats=self.seats.data,
            proxies_each=self.proxies_each.data,
            second_without_quorum=self.second_without_quorum.data,
            invite_days=self.invite_days.data if self.invite_days.data is not None else 7,
            categories=self.categories.data or None,
        )


class MandateForm(Form):
    """A seat for a person; the page gives the persons to choose from."""

    person = ChoiceField(later("Person"), [required()], coerce=int)
    since = DayField(later("From"))
    until = DateField(later("Until"), [optional()])
    voice = ChoiceField(later("Voice"), [required()], choices=list(VOICES.items()))
    obtained = ChoiceField(later("How obtained"), [required()], choices=list(OBTAINED.items()))
    category = ChoiceField(later("What for"), [optional()])

    def offer(self, people: Pairs, categories: Words | None) -> None:
        """Who and what there is to choose from."""
        self.person.choices = list(people)
        self.lines = lines_of(categories)
        shown = [(str(place), str(line)) for place, line in enumerate(self.lines)]
        self.category.choices = [("", "–"), *shown]

    @property
    def stands_for(self) -> Words | None:
        """The category that was chosen, in every language in which the body has it."""
        return self.lines[int(self.category.data)] if self.category.data else None

    def chosen(self) -> tuple[int, Voice, Obtained]:
        """Who, with which voice, how obtained."""
        return int(self.person.data), Voice(self.voice.data), Obtained(self.obtained.data)


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


class MeetingForm(Form):
    """What is planned of a meeting; the page gives the bodies to choose from."""

    original = OriginalField()
    title = WordsField(later("Title"))
    body = ChoiceField(later("Body"), [required()], coerce=int)
    kind = ChoiceField(
        later("Kind"),
        [required()],
        choices=list(KINDS.items()),
        description=later("A seminar discusses; it cannot decide."),
    )
    held_on = DayField(later("Day"))
    starts_at = TimeField(later("Hour"), [optional()], description=later("As the clocks stand."))
    ends_at = TimeField(later("Until"), [optional()])
    place = TextField(later("Place"), [optional()])
    online_url = TextField(
        later("Link for who joins online"),
        [
            optional(),
            URL(require_tld=False, message=later("This is not a web address.")),
            at_most(500),
        ],
        description=later("Only who takes part sees it."),
        render_kw={"type": "url", "inputmode": "url"},
    )
    languages = ManyField(
        later("Languages spoken"), [optional()], choices=options(list(LANGUAGES.items()))
    )

    def validate_ends_at(self, field: TimeField) -> None:
        """A meeting ends after it begins."""
        if field.data and not (self.starts_at.data and self.starts_at.data < field.data):
            raise validators.ValidationError(_("A meeting ends after it begins."))

    def typed(self) -> Planned:
        """As the action takes it."""
        return Planned(
            kind=Kind(self.kind.data),
            title=self.title.data or Words("nl", ""),
            held_on=self.held_on.data,
            starts_at=_moment(self.held_on.data, self.starts_at.data),
            ends_at=_moment(self.held_on.data, self.ends_at.data),
            place=self.place.data,
            online_url=self.online_url.data,
            languages=self.languages.data or [],
        )


def _moment(day: date, hour: time | None) -> datetime | None:
    return datetime.combine(day, hour, clock.BRUSSELS) if hour else None


def _clock(moment: datetime | None) -> time | None:
    return moment.astimezone(clock.BRUSSELS).time() if moment else None


def as_typed(meeting: Meeting) -> dict[str, Any]:
    """A meeting as its form shows it."""
    return {
        "title": meeting.title,
        "original": meeting.title.original,
        "body": meeting.body_id,
        "kind": meeting.kind.value,
        "held_on": meeting.held_on,
        "starts_at": _clock(meeting.starts_at),
        "ends_at": _clock(meeting.ends_at),
        "place": meeting.place,
        "online_url": meeting.online_url,
        "languages": meeting.languages,
    }


class SummaryForm(Form):
    """What everyone may read of a meeting, and notes for who sees inside."""

    original = OriginalField()
    summary = WordsField(later("Summary for everyone"), multiline=True, needed=False)
    notes = LongTextField(
        later("Internal notes"),
        [optional()],
        description=later("Directors and the secretary read these."),
    )


class CancellationForm(Form):
    """Why a meeting is called off."""

    why = TextField(later("Why it is called off"), [required()])


class ObserverForm(Form):
    """A guest at a meeting, without a seat."""

    name = TextField(later("Name"), [required()])
    email = TextField(
        later("Address for the invitation"),
        [optional(), validators.Regexp(r"^[^@\s]+@[^@\s]+\.[^@\s]+$", message=NO_ADDRESS)],
        render_kw={"type": "email", "inputmode": "email"},
    )
    language = LanguageField(later("Language"))
    public = BooleanField(later("Everyone may read this name"))

    def guest(self) -> Guest:
        """As the action takes it."""
        return Guest(self.name.data, self.email.data, self.language.data, self.public.data)
