"""The open data that there is, field by field, as its page documents it."""

from __future__ import annotations

from governance.core.i18n import later

RECOMMENDATIONS = [
    ("reference", later("Its permanent reference; /R-2022-014 on this site leads to its page.")),
    ("original_language", later("Language in which it was written: nl, fr, de or en.")),
    ("title", later("Title in each language there is, by language code.")),
    ("text", later("Text in each language there is, by language code.")),
    ("reasons", later("Why, in each language there is; null where nothing was given.")),
    ("theme", later("Theme in each language there is; null where it has none.")),
    (
        "origin",
        later(
            "kind is workshop, meeting, import or member; reference is that of the workshop or "
            "the meeting."
        ),
    ),
    (
        "treatment",
        later(
            "What was answered: received, under_review, accepted, accepted_in_part, declined, "
            "postponed, referred, withdrawn or merged."
        ),
    ),
    (
        "realisation",
        later(
            "What was done, computed from the projects that carry it: not_started, in_progress, "
            "done, done_in_part or stopped."
        ),
    ),
    (
        "word",
        later(
            "Both in one word, once it is answered: realised, in_progress, not_realised, rejected "
            "or postponed."
        ),
    ),
    ("received_on", later("Day on which it entered the register; the answer clock starts.")),
    ("due_on", later("Day by which an answer is due.")),
    ("answered_on", later("Day on which the answer became public; null while it waits.")),
    ("supports", later("How many members support it; never who.")),
    ("merged_into", later("Reference of the recommendation in which it goes on; null otherwise.")),
    ("decisions", later("References of the published decisions on it.")),
    ("projects", later("References of the projects that carry it.")),
    ("outcomes", later("References of the published outcomes of those projects.")),
    ("reports", later("Years of the yearly reports that cite it, a decision on it or an outcome.")),
]
"""Each field of a row of /data/recommendations.json, in its order."""

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
