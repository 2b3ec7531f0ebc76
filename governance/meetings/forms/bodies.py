"""What is typed of bodies."""

from __future__ import annotations

from wtforms import BooleanField, IntegerField
from wtforms.validators import NumberRange

from governance.core.forms import Form, OriginalField, WordsField, optional, required
from governance.core.i18n import later
from governance.meetings.actions import Rules


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
