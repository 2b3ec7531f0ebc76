"""What is typed of bodies, mandates, meetings and attendance."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from wtforms import BooleanField, DateField, IntegerField, TimeField
from wtforms.validators import URL, NumberRange

from governance.core import clock
from governance.core.forms import (
    ChoiceField,
    DayField,
    Form,
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
from governance.core.i18n import LANGUAGES, later
from governance.core.words import Words
from governance.meetings.actions import Planned
from governance.meetings.models import Kind, Meeting, Obtained, Voice
from governance.meetings.names import KINDS, OBTAINED, VOICES


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


class MandateForm(Form):
    """A seat for a person; the page gives the persons to choose from."""

    person = ChoiceField(later("Person"), [required()], coerce=int)
    since = DayField(later("From"))
    until = DateField(later("Until"), [optional()])
    voice = ChoiceField(later("Voice"), [required()], choices=list(VOICES.items()))
    obtained = ChoiceField(later("How obtained"), [required()], choices=list(OBTAINED.items()))

    def chosen(self) -> tuple[int, Voice, Obtained]:
        """Who, with which voice, how obtained."""
        return int(self.person.data), Voice(self.voice.data), Obtained(self.obtained.data)


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

    def typed(self) -> Planned:
        """As the action takes it."""
        return Planned(
            kind=Kind(self.kind.data),
            title=self.title.data or Words("nl", ""),
            held_on=self.held_on.data,
            starts_at=_moment(self.held_on.data, self.starts_at.data),
            place=self.place.data,
            online_url=self.online_url.data,
            languages=self.languages.data or [],
        )


def _moment(day: date, hour: time | None) -> datetime | None:
    return datetime.combine(day, hour, clock.BRUSSELS) if hour else None


def as_typed(meeting: Meeting) -> dict[str, Any]:
    """A meeting as its form shows it."""
    began = meeting.starts_at
    return {
        "title": meeting.title,
        "original": meeting.title.original,
        "body": meeting.body_id,
        "kind": meeting.kind.value,
        "held_on": meeting.held_on,
        "starts_at": began.astimezone(clock.BRUSSELS).time() if began else None,
        "place": meeting.place,
        "online_url": meeting.online_url,
        "languages": meeting.languages,
    }


class SummaryForm(Form):
    """What everyone may read of a meeting, and notes for who sees inside."""

    original = OriginalField()
    summary = WordsField(later("Summary for everyone"), multiline=True, needed=False)
    notes = LongTextField(
        later("Internal notes"), [optional()], description=later("Directors and staff read these.")
    )


class CancellationForm(Form):
    """Why a meeting is called off."""

    why = TextField(later("Why it is called off"), [required()])
