"""What open data say of recommendations, workshops and meetings."""

from __future__ import annotations

from governance.core.i18n import later
from governance.progress.open_data.fields import Fact, Kind, Shape
from governance.progress.open_data.shared import (
    HELD,
    LANGUAGES_SPOKEN,
    NAMED,
    OFFICE,
    ORIGINAL,
    PLACE,
    STARTS,
    SUMMARY,
    TEXT,
    TITLE,
)

TREATMENTS = (
    "received", "under_review", "accepted", "accepted_in_part", "declined", "postponed",
    "referred", "withdrawn", "merged",
)  # fmt: skip
REALISATIONS = ("not_started", "in_progress", "done", "done_in_part", "stopped")
WORDS = ("realised", "in_progress", "not_realised", "rejected", "postponed")

RECOMMENDATIONS = Kind(
    "recommendations",
    later("Recommendations"),
    later(
        "The whole register: every recommendation that was received, with what was answered and "
        "what was done. Supports are counted and never named."
    ),
    (
        NAMED,
        ORIGINAL,
        TITLE,
        TEXT,
        Fact(
            "reasons",
            later("Why, in each language there is; null where nothing was given."),
            Shape.TEXTS,
            optional=True,
        ),
        Fact(
            "theme",
            later("Theme in each language there is; null where it has none."),
            Shape.TEXTS,
            optional=True,
        ),
        Fact(
            "cycle",
            later("Cycle in which it was received, in each language there is; null where none."),
            Shape.TEXTS,
            optional=True,
        ),
        OFFICE,
        Fact(
            "origin",
            later(
                "kind is workshop, meeting, import or member; reference is that of the workshop or "
                "the meeting."
            ),
            Shape.ORIGIN,
        ),
        Fact(
            "treatment",
            later(
                "What was answered: received, under_review, accepted, accepted_in_part, declined, "
                "postponed, referred, withdrawn or merged."
            ),
            Shape.CHOICE,
            TREATMENTS,
        ),
        Fact(
            "realisation",
            later(
                "What was done, computed from the projects that carry it: not_started, "
                "in_progress, done, done_in_part or stopped."
            ),
            Shape.CHOICE,
            REALISATIONS,
        ),
        Fact(
            "word",
            later(
                "Both in one word, once it is answered: realised, in_progress, not_realised, "
                "rejected or postponed."
            ),
            Shape.CHOICE,
            WORDS,
            optional=True,
        ),
        Fact(
            "received_on",
            later("Day on which it entered the register; the answer clock starts."),
            Shape.DAY,
        ),
        Fact("due_on", later("Day by which an answer is due."), Shape.DAY, optional=True),
        Fact(
            "answered_on",
            later(
                "Day on which the first answer became public; null where there is none or its day "
                "is not known."
            ),
            Shape.DAY,
            optional=True,
        ),
        Fact("supports", later("How many members support it; never who."), Shape.WHOLE),
        Fact(
            "merged_into",
            later("Reference of the recommendation in which it goes on; null otherwise."),
            Shape.REFERENCE,
            optional=True,
        ),
        Fact("decisions", later("References of the published decisions on it."), Shape.REFERENCES),
        Fact("projects", later("References of the projects that carry it."), Shape.REFERENCES),
        Fact(
            "outcomes",
            later("References of the published outcomes of those projects."),
            Shape.REFERENCES,
        ),
        Fact(
            "reports",
            later("Years of the yearly reports that cite it, a decision on it or an outcome."),
            Shape.YEARS,
        ),
        Fact("cited", later("Whether there is such a report."), Shape.FLAG),
    ),
)

WORKSHOPS = Kind(
    "workshops",
    later("Workshops"),
    later("Every cooperative-life workshop, those that are planned too."),
    (
        NAMED,
        ORIGINAL,
        TITLE,
        Fact(
            "questions",
            later("What was asked, in each language there is; null where nothing was."),
            Shape.TEXTS,
            optional=True,
        ),
        Fact(
            "stage", later("planned, open or closed."), Shape.CHOICE, ("planned", "open", "closed")
        ),
        HELD,
        STARTS,
        PLACE,
        OFFICE,
        LANGUAGES_SPOKEN,
        Fact(
            "attendance",
            later("How many people were in the room; null where nobody counted."),
            Shape.WHOLE,
            optional=True,
        ),
        Fact(
            "recommendations",
            later("References of the recommendations of the register that come from it."),
            Shape.REFERENCES,
        ),
    ),
)

MEETINGS = Kind(
    "meetings",
    later("Meetings"),
    later("Every meeting of a body, those that are planned or were cancelled too."),
    (
        NAMED,
        ORIGINAL,
        TITLE,
        Fact("body", later("Body that meets, in each language there is."), Shape.TEXTS),
        Fact(
            "kind",
            later("board_meeting decides, seminar discusses and cannot decide, assembly."),
            Shape.CHOICE,
            ("board_meeting", "seminar", "assembly"),
        ),
        Fact(
            "stage",
            later("planned, open, closed or cancelled."),
            Shape.CHOICE,
            ("planned", "open", "closed", "cancelled"),
        ),
        HELD,
        STARTS,
        PLACE,
        LANGUAGES_SPOKEN,
        SUMMARY,
        Fact(
            "decisions",
            later("References of the published decisions that were taken there."),
            Shape.REFERENCES,
        ),
        Fact(
            "minutes_approved_on",
            later("Day on which its minutes were approved; null where they are not yet."),
            Shape.DAY,
            optional=True,
        ),
        Fact(
            "minutes_sha256",
            later(
                "SHA-256 of the canonical text of its approved minutes, as it stands in the "
                "journal; null where there are none."
            ),
            Shape.TEXT,
            optional=True,
        ),
    ),
)
