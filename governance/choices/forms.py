"""What is typed when choosing: dots and an opinion for each recommendation; dots on paper."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import FormData

from governance.choices.actions import Chosen
from governance.choices.models import Opinion
from governance.core.edge import is_number
from governance.core.errors import Refused
from governance.core.i18n import _, later

OPINIONS = {
    Opinion.AGREE: later("agree"),
    Opinion.PASSED: later("pass"),
    Opinion.DISAGREE: later("disagree"),
}
"""What one can say of a recommendation, in words."""


def chosen_in(form: FormData, offered: Sequence[int], most: int) -> Chosen:
    """What was chosen of what is offered; up to `most` dots on each."""
    dots = {str(one): _number(form, f"dots-{one}", most) for one in offered}
    opinions = {str(one): str(form.get(f"opinion-{one}") or "") for one in offered}
    if not set(opinions.values()) <= {"", *Opinion}:
        raise Refused(_("This form asks for something that does not exist."))
    return Chosen(
        {one: number for one, number in dots.items() if number},
        {one: opinion for one, opinion in opinions.items() if opinion},
    )


def paper_in(form: FormData, offered: Sequence[int], most: int) -> dict[int, int]:
    """How many dots each recommendation has on paper."""
    return {one: _number(form, f"paper-{one}", most) for one in offered}


def _number(form: FormData, name: str, most: int) -> int:
    typed = str(form.get(name) or "0").strip()
    if not is_number(typed) or int(typed) > most:
        raise Refused(_("This is not a number of dots."))
    return int(typed)
