"""What is typed about workshops: the plan, the code at the door, a name at the table."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import wtforms
from wtforms import validators

from governance.core.clock import BRUSSELS
from governance.core.forms import (
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
from governance.workshops.actions import Planned
from governance.workshops.models import Stage, Step, Workshop

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

    @property
    def planned(self) -> Planned:
        """What was typed, as the action takes it."""
        day, hour = self.held_on.data, self.starts_at.data
        return Planned(
            title=self.title.data,  # type: ignore[arg-type] # it is required
            held_on=day,
            questions=self.questions.data or None,
            starts_at=datetime.combine(day, hour, BRUSSELS) if hour else None,
            place=self.place.data,
            online_url=self.online_url.data or "",
            office=self.office.data,
            languages=self.languages.data or [],
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


class CountForm(Form):
    """How many were in the room."""

    count = wtforms.IntegerField(
        later("People in the room"), [required(), validators.NumberRange(min=0, max=100_000)]
    )
