"""The four dates of a year, counted back from the day of the general assembly."""

from __future__ import annotations

from datetime import date, timedelta

from governance.strategy.models import Landmark

WEEKS_BEFORE = {
    Landmark.TEXTS_FROZEN: 12,
    Landmark.ANSWERS_DUE: 4,
    Landmark.ASSEMBLY: 0,
    Landmark.REPORT_FROZEN: 2,
}
"""How long before the assembly: the report tells of the answers, and goes out with the agenda."""


def usual_assembly(year: int) -> date:
    """The third Tuesday of June: when the general assembly meets."""
    first = date(year, 6, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def next_assembly_year(day: date) -> int:
    """The year of the next usual assembly, from a day on."""
    return day.year if usual_assembly(day.year) >= day else day.year + 1


def derived_from(assembly: date) -> dict[Landmark, date]:
    """The four dates of an assembly on that day, where nothing else was decided."""
    return {which: assembly - timedelta(weeks=weeks) for which, weeks in WEEKS_BEFORE.items()}
