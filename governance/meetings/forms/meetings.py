"""What is typed of meetings, and of guests at one."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from wtforms import BooleanField, TimeField, validators
from wtforms.validators import URL

from governance.core import clock
from governance.core.forms import (
    ChoiceField,
    DayField,
    Form,
    LanguageField,
    LongTextField,
    ManyField,
    OriginalField,
    TextField,
    WordsField,
    at_most,
    optional,
    options,
    required,
)
from governance.core.i18n import LANGUAGES, _, later
from governance.core.words import Words
from governance.meetings.actions import Guest, Planned
from governance.meetings.models import Kind, Meeting
from governance.meetings.names import KINDS
from governance.people.forms import address_shape


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
        [optional(), address_shape()],
        render_kw={"type": "email", "inputmode": "email"},
    )
    language = LanguageField(later("Language"))
    public = BooleanField(later("Everyone may read this name"))

    def guest(self) -> Guest:
        """As the action takes it."""
        return Guest(self.name.data, self.email.data, self.language.data, self.public.data)
