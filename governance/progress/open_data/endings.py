"""What open data say of decisions, projects, outcomes, yearly reports and the journal."""

from __future__ import annotations

from governance.core.i18n import LANGUAGES, later
from governance.progress.open_data.fields import Fact, Kind, Shape
from governance.progress.open_data.shared import (
    CARRIED,
    CHANGED,
    CITED,
    CITED_IN,
    NAMED,
    ORIGINAL,
    SUMMARY,
    TEXT,
    TITLE,
    optional,
)

ANSWERS = ("accepted", "accepted_in_part", "declined", "postponed", "referred")

_VOTES = later("Votes cast that way; null where votes were not counted. Never who.")
DECISIONS = Kind(
    "decisions",
    later("Decisions"),
    later("Every published decision on a public point of an agenda, with its reasons."),
    (
        NAMED,
        ORIGINAL,
        TITLE,
        Fact("meeting", later("Reference of the meeting that decided."), Shape.REFERENCE),
        Fact(
            "recommendation",
            later("Reference of the recommendation it answers; null where it answers none."),
            Shape.REFERENCE,
            optional=True,
        ),
        Fact(
            "outcome",
            later("accepted, accepted_in_part, declined, postponed or referred."),
            Shape.CHOICE,
            ANSWERS,
        ),
        optional(TEXT, later("Wording of the decision, by language code; null where none.")),
        Fact("reasons", later("Why it was decided so, by language code."), Shape.TEXTS),
        Fact("decided_on", later("Day on which it was decided."), Shape.DAY),
        Fact("published_on", later("Day on which it became public."), Shape.DAY, optional=True),
        Fact(
            "report_back_on",
            later("Day of the report back; null where none was set."),
            Shape.DAY,
            optional=True,
        ),
        Fact(
            "returns_on",
            later("Day from which a postponed one returns to the agenda; null otherwise."),
            Shape.DAY,
            optional=True,
        ),
        Fact(
            "missing_resource",
            later("What a postponed one waits for, by language code; null otherwise."),
            Shape.TEXTS,
            optional=True,
        ),
        Fact("votes_for", _VOTES, Shape.WHOLE, optional=True),
        Fact("votes_against", _VOTES, Shape.WHOLE, optional=True),
        Fact("votes_abstained", _VOTES, Shape.WHOLE, optional=True),
        CITED_IN,
        CITED,
    ),
)

_EUROS = later("Euros planned, committed or spent, from the book of the project.")
_DAYS = later("Person-days planned, committed or spent, from the book of the project.")
PROJECTS = Kind(
    "projects",
    later("Projects"),
    later("Everything that carries recommendations, with its means and how far it is."),
    (
        NAMED,
        ORIGINAL,
        TITLE,
        SUMMARY,
        Fact(
            "kind",
            later("strategic project, permanent work, or members’ experiment."),
            Shape.CHOICE,
            ("strategic", "permanent", "experiment"),
        ),
        Fact(
            "directorate",
            later("Directorate that does it; null where none was given."),
            Shape.TEXT,
            optional=True,
        ),
        Fact(
            "stage",
            later("proposed, planned, running, done or stopped."),
            Shape.CHOICE,
            ("proposed", "planned", "running", "done", "stopped"),
        ),
        Fact("starts_on", later("Day on which it is to start."), Shape.DAY, optional=True),
        Fact("ends_on", later("Day on which it is to end."), Shape.DAY, optional=True),
        Fact("started_on", later("Day on which it started."), Shape.DAY, optional=True),
        Fact("ended_on", later("Day on which it was done or stopped."), Shape.DAY, optional=True),
        Fact(
            "stopped_because",
            later("Why it was stopped, by language code; null otherwise."),
            Shape.TEXTS,
            optional=True,
        ),
        Fact("milestones", later("Weight of all its milestones."), Shape.WHOLE),
        Fact("milestones_reached", later("Weight of those that are reached."), Shape.WHOLE),
        Fact("euros_planned", _EUROS, Shape.NUMBER),
        Fact("euros_committed", _EUROS, Shape.NUMBER),
        Fact("euros_spent", _EUROS, Shape.NUMBER),
        Fact("person_days_planned", _DAYS, Shape.NUMBER),
        Fact("person_days_committed", _DAYS, Shape.NUMBER),
        Fact("person_days_spent", _DAYS, Shape.NUMBER),
        CARRIED,
        CHANGED,
    ),
)

MEANS = Kind(
    "means",
    later("Means over the years"),
    later(
        "Every line of what is available in a year and of the books of projects: each figure of "
        "/projects/means is a sum of these."
    ),
    (
        Fact("year", later("Year in which it counts."), Shape.YEAR),
        Fact(
            "team",
            later("Team whose means they are; null where of none in particular."),
            Shape.TEXT,
            optional=True,
        ),
        Fact("resource", later("euros or person_days."), Shape.CHOICE, ("euros", "person_days")),
        Fact(
            "book",
            later("available; or planned, committed or spent by a project."),
            Shape.CHOICE,
            ("available", "planned", "committed", "spent"),
        ),
        Fact("amount", later("How much; a correction is below zero."), Shape.NUMBER),
        Fact("booked_on", later("Day on which the line was written."), Shape.DAY),
        Fact(
            "project",
            later("Reference of the project; null for what is available."),
            Shape.REFERENCE,
            optional=True,
        ),
    ),
)

OUTCOMES = Kind(
    "outcomes",
    later("Outcomes"),
    later("What changed for members: every published outcome, and where it came from."),
    (
        NAMED,
        ORIGINAL,
        TITLE,
        TEXT,
        Fact("project", later("Reference of the project it comes from."), Shape.REFERENCE),
        Fact("achieved_on", later("Day from which it holds."), Shape.DAY),
        Fact(
            "where_url",
            later("Address where it can be seen; null where none was given."),
            Shape.ADDRESS,
            optional=True,
        ),
        Fact(
            "indicator",
            later("What was measured, by language code; null where nothing was."),
            Shape.TEXTS,
            optional=True,
        ),
        Fact("before", later("What was measured before."), Shape.NUMBER, optional=True),
        Fact("after", later("What was measured after."), Shape.NUMBER, optional=True),
        Fact("unit", later("Unit of both, by language code."), Shape.TEXTS, optional=True),
        Fact(
            "recommendations",
            later("References of the recommendations that its project carries."),
            Shape.REFERENCES,
        ),
        CITED_IN,
        CITED,
    ),
)

REPORTS = Kind(
    "reports",
    later("Yearly reports"),
    later("Every yearly report that is published or kept in the archive, with what it cites."),
    (
        Fact("year", later("Year it reports on; /reports/2022 is its page."), Shape.YEAR),
        ORIGINAL,
        TITLE,
        Fact(
            "stage",
            later("published here, or archived as it was printed."),
            Shape.CHOICE,
            ("published", "archived"),
        ),
        Fact(
            "editions", later("How many editions there are; corrections are new ones."), Shape.WHOLE
        ),
        Fact("published_on", later("Day of the first edition."), Shape.DAY, optional=True),
        Fact("corrected_on", later("Day of the last correction."), Shape.DAY, optional=True),
        Fact("languages", later("Languages it exists in."), Shape.CHOICES, tuple(LANGUAGES)),
        Fact(
            "recommendations",
            later("References of the recommendations it cites itself."),
            Shape.REFERENCES,
        ),
        Fact("decisions", later("References of the decisions it cites."), Shape.REFERENCES),
        Fact("outcomes", later("References of the outcomes it cites."), Shape.REFERENCES),
    ),
)

JOURNAL = [
    (
        "leaf",
        later("The entry as it is hashed: number, time, verb, object, body and commitment."),
    ),
    ("root", later("Tree head (RFC 9162) of the journal up to and including this entry.")),
    ("salt", later("Only with a public payload: 32 random bytes that were hashed with it.")),
    ("payload", later("What happened, where everybody may read it; never a person's name.")),
]
"""Each field of a line of /data/journal.jsonl."""
