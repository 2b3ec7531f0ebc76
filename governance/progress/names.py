"""What the latest steps are called, and at which station each stands."""

from __future__ import annotations

from governance.core.i18n import later
from governance.progress.drawing import Station

LATEST = {
    "received": (Station.RECOMMENDATION, later("Recommendation received")),
    "decided accepted": (Station.DECISION, later("Accepted")),
    "decided accepted_in_part": (Station.DECISION, later("Accepted in part")),
    "decided declined": (Station.DECISION, later("Declined")),
    "decided postponed": (Station.DECISION, later("Postponed")),
    "decided referred": (Station.DECISION, later("Referred")),
    "started": (Station.PROJECT, later("Project started")),
    "ended done": (Station.PROJECT, later("Project done")),
    "ended stopped": (Station.PROJECT, later("Project stopped")),
    "reached": (Station.PROJECT, later("Milestone reached")),
    "outcome": (Station.OUTCOME, later("Something has changed")),
    "workshop": (Station.WORKSHOP, later("Workshop held")),
    "report first": (Station.REPORT, later("Yearly report published")),
    "report corrected": (Station.REPORT, later("Yearly report corrected")),
}
"""By kind and detail of a step: its station and its words."""

PAGES = {
    "received": ("show_recommendation", "recommendation"),
    "decided": ("show_decision", "decision"),
    "started": ("show_project", "project"),
    "ended": ("show_project", "project"),
    "reached": ("show_project", "project"),
    "outcome": ("show_outcome", "outcome"),
    "workshop": ("show_workshop", "workshop"),
    "report": ("show_report", "year"),
}
"""By kind of a step: the page of its thing, and the name of the id in its address."""

MEETINGS = {
    "workshop": later("Workshop"),
    "board_meeting": later("Board meeting"),
    "seminar": later("Seminar"),
    "assembly": later("General assembly"),
}
"""By kind of an entry of the calendar."""
