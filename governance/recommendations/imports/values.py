"""What stands in a cell, read as a day, a number or an answer; or refused with a sentence."""

from __future__ import annotations

import re
from datetime import date, datetime

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.recommendations.imports.names import ANSWERED_BY_NAME, BECAME_BY_NAME, plain
from governance.recommendations.models import Realisation, Stage

DATES = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y%m%d", "%d/%m/%y")
YEAR = re.compile(r"(\d{4})(?:-(\d{2}))?")


def day(typed: str, today: date) -> date | None:
    """A day in the past; a year or a month alone is its first day."""
    if not typed:
        return None
    found = _parsed(typed)
    if found is None:
        raise Refused(_("Its date cannot be read: %(typed)s.", typed=typed[:40]))
    if not date(1900, 1, 1) <= found <= today:
        raise Refused(_("Its date is not in the past: %(typed)s.", typed=typed[:40]))
    return found


def _parsed(typed: str) -> date | None:
    try:
        if alone := YEAR.fullmatch(typed):
            return date(int(alone[1]), int(alone[2] or 1), 1)
        return datetime.fromisoformat(typed).date()
    except ValueError:
        pass
    for form in DATES:
        try:
            return datetime.strptime(typed, form).date()  # noqa: DTZ007 a day has no zone
        except ValueError:
            continue
    return None


def number(typed: str) -> int:
    """How many, whatever stands between the thousands."""
    digits = typed.replace(" ", "").replace("\u202f", "").replace(".", "").replace(",", "")
    if not digits:
        return 0
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
        raise Refused(_("Its number of supports cannot be read: %(typed)s.", typed=typed[:40]))
    return int(digits)


def answer(typed: str) -> Stage | None:
    """What was answered."""
    if not typed:
        return None
    stage = ANSWERED_BY_NAME.get(plain(typed).rstrip(".!"))
    if stage is None:
        raise Refused(_("Its answer cannot be read: %(typed)s.", typed=typed[:40]))
    return stage


def realisation(typed: str) -> tuple[Stage | None, Realisation | None]:
    """What was done, and what that says of the answer."""
    if not typed:
        return None, None
    known = BECAME_BY_NAME.get(plain(typed).rstrip(".!"))
    if known is None:
        raise Refused(_("What became of it cannot be read: %(typed)s.", typed=typed[:40]))
    return known
