"""What the kinds of things that are found are called, where they stand, and where their page is."""

from __future__ import annotations

from governance.core.i18n import later
from governance.progress.drawing import Station
from governance.search.models import Kind

KINDS = {
    Kind.RECOMMENDATION: later("Recommendations"),
    Kind.WORKSHOP: later("Workshops"),
    Kind.MEETING: later("Meetings"),
    Kind.DECISION: later("Decisions"),
    Kind.PROJECT: later("Projects"),
    Kind.OUTCOME: later("Outcomes"),
    Kind.CHAPTER: later("Chapters of reports"),
}
"""As a heading, in the order of the choices."""

ONE = {
    Kind.RECOMMENDATION: later("Recommendation"),
    Kind.WORKSHOP: later("Workshop"),
    Kind.MEETING: later("Meeting"),
    Kind.DECISION: later("Decision"),
    Kind.PROJECT: later("Project"),
    Kind.OUTCOME: later("Outcome"),
    Kind.CHAPTER: later("Yearly report"),
}

STATIONS = {
    Kind.RECOMMENDATION: Station.RECOMMENDATION,
    Kind.WORKSHOP: Station.WORKSHOP,
    Kind.MEETING: Station.DECISION,
    Kind.DECISION: Station.DECISION,
    Kind.PROJECT: Station.PROJECT,
    Kind.OUTCOME: Station.OUTCOME,
    Kind.CHAPTER: Station.REPORT,
}

PAGES = {
    Kind.RECOMMENDATION: ("show_recommendation", "recommendation"),
    Kind.WORKSHOP: ("show_workshop", "workshop"),
    Kind.MEETING: ("show_meeting", "meeting"),
    Kind.DECISION: ("show_decision", "decision"),
    Kind.PROJECT: ("show_project", "project"),
    Kind.OUTCOME: ("show_outcome", "outcome"),
    Kind.CHAPTER: ("show_report", "year"),
}
"""By kind: the page of its thing, and the name of the id in its address."""
