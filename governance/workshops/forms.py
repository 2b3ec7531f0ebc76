"""What is typed about workshops: the plan, the code at the door, a name at the table."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import wtforms
from wtforms import validators

from governance.core.clock import BRUSSELS
from governance.core.forms import (
    ChoiceField,
    DayField,
    Form,
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
from governance.people.forms import address_shape
from governance.workshops.actions import LONGEST, Planned
from governance.workshops.models import MINUTES, Stage, Step, Workshop

STAGES = {
    Stage.PLANNED: later("planned"),
    Stage.OPEN: later("open now"),
    Stage.CLOSED: later("closed"),
}
"""How far a workshop is, in words."""


STEPS = {
    Step.COLLECT: later("Collecting"),
    Step.DISCUSS: later("Discussing"),
    Step.CHOOSE: later("Choosing"),
}
"""What the open room is doing, in words."""


class MinutesField(wtforms.IntegerField):
    """How many minutes a step takes."""

    def __init__(self, label: str, step: Step = Step.COLLECT, **more: Any) -> None:
        super().__init__(
            label,
            [optional(), validators.NumberRange(min=1, max=LONGEST)],
            default=MINUTES[step],
            **more,
        )


class PlanForm(Form):
    """Plan a workshop."""

    original = OriginalField()
    title = WordsField(later("Title"))
    questions = WordsField(
        later("Questions to the members"),
        multiline=True,
        needed=False,
        description=later("What the room is asked. They stand on every phone."),
    )
    held_on = DayField(later("Day"))
    starts_at = wtforms.TimeField(later("Begins at"), [optional()])
    place = TextField(later("Place"), description=later("Empty where it is only online."))
    online_url = TextField(
        later("Link to take part online"),
        [
            optional(),
            validators.Regexp(r"^https://\S+$", message=later("A link begins with https://.")),
        ],
        render_kw={"type": "url", "inputmode": "url"},
    )
    office = TextField(
        later("Office"),
        [at_most(80)],
        description=later("The office whose members it is for, such as Liège."),
    )
    languages = ManyField(
        later("Languages spoken"),
        [required()],
        choices=options(list(LANGUAGES.items())),
        default=["nl", "fr"],
    )
    facilitators = ManyField(
        later("Facilitators"),
        coerce=int,
        description=later("They open and close the room, and put together what comes in."),
    )

    tables = wtforms.IntegerField(
        later("Tables"),
        [optional(), validators.NumberRange(min=1, max=200)],
        description=later("They are numbered from 1. The desk shows which have fallen silent."),
    )
    collect = MinutesField(later("Collecting"), Step.COLLECT)
    discuss = MinutesField(later("Discussing"), Step.DISCUSS)
    choose = MinutesField(later("Choosing"), Step.CHOOSE)
    dots = wtforms.IntegerField(
        later("Dots for each device"),
        [optional(), validators.NumberRange(min=0, max=20)],
        default=3,
        description=later("Each is placed on one recommendation. With 0 no dots are placed."),
    )
    asks_agreement = wtforms.BooleanField(
        later("Ask of each recommendation: agree, pass or disagree"), default=True
    )
    wifi_name = TextField(
        later("Name of the wifi"),
        [at_most(32)],
        description=later("Only on the door sheet, and for who runs the room."),
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )
    wifi_password = TextField(
        later("Password of the wifi"),
        [at_most(63)],
        render_kw={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"},
    )

    def for_another_room(self) -> None:
        """Whoever plans a workshop without running its room is not told its network."""
        del self.wifi_name, self.wifi_password

    def planned(self, before: Workshop | None = None) -> Planned:
        """What was typed, as the action takes it; what was not asked stays as it was."""
        day, hour = self.held_on.data, self.starts_at.data
        typed = {step: self[step.value].data for step in Step}
        wifi = before if "wifi_name" not in self else None
        return Planned(
            title=self.title.data,  # type: ignore[arg-type] # it is required
            held_on=day,
            questions=self.questions.data or None,
            starts_at=datetime.combine(day, hour, BRUSSELS) if hour else None,
            place=self.place.data,
            online_url=self.online_url.data or "",
            office=self.office.data,
            languages=self.languages.data or [],
            tables=self.tables.data,
            minutes={step: minutes or MINUTES[step] for step, minutes in typed.items()},
            dots=3 if self.dots.data is None else self.dots.data,
            asks_agreement=self.asks_agreement.data,
            wifi_name=wifi.wifi_name if wifi else self.wifi_name.data,
            wifi_password=wifi.wifi_password if wifi else self.wifi_password.data,
        )


def begins(workshop: Workshop, zone: ZoneInfo = BRUSSELS) -> time | None:
    """The hour at which it begins, as the clocks stand where it is held."""
    return workshop.starts_at.astimezone(zone).time() if workshop.starts_at else None


class CodeForm(Form):
    """The code at the door."""

    code = TextField(
        later("Code"),
        [required(), at_most(40)],
        description=later("Eight signs. Capitals, blanks and dashes do not matter."),
        render_kw={
            "autocomplete": "off",
            "autocapitalize": "characters",
            "spellcheck": "false",
            "class": "code-input",
        },
    )


class JoinForm(Form):
    """Who sits at this phone, if they like to say."""

    name = TextField(
        later("Your name"),
        [optional()],
        description=later("Shown beside what you recommend, if you choose so there."),
        render_kw={"autocomplete": "name"},
    )
    table = TextField(later("Your table"), [optional(), at_most(40)])


class ReportAddressForm(Form):
    """Where the report of the workshop shall go."""

    email = TextField(
        later("Mail address"),
        [required(), address_shape(), at_most(200)],
        description=later(
            "It stands beside no text and no device, and is forgotten when the report has gone out."
        ),
        render_kw={"type": "email", "autocomplete": "email", "inputmode": "email"},
    )


class CountForm(Form):
    """How many were in the room."""

    count = wtforms.IntegerField(
        later("People in the room"), [required(), validators.NumberRange(min=0, max=100_000)]
    )


class StepForm(Form):
    """Which step begins."""

    step = ChoiceField(later("The steps"), choices=list(STEPS.items()))


class ExtensionForm(Form):
    """How many minutes more."""

    minutes = MinutesField(later("Minutes more"))
