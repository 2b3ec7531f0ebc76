"""Fields that say the same of more than one kind of thing."""

from __future__ import annotations

from dataclasses import replace

from governance.core.i18n import LANGUAGES, later
from governance.progress.open_data.fields import Fact, Shape

NAMED = Fact(
    "reference",
    later("Its permanent reference; /R-2022-014 on this site leads to its page."),
    Shape.REFERENCE,
)
ORIGINAL = Fact(
    "original_language",
    later("Language in which it was written: nl, fr, de or en."),
    Shape.TEXT,
)
TITLE = Fact("title", later("Title in each language there is, by language code."), Shape.TEXTS)
TEXT = Fact("text", later("Text in each language there is, by language code."), Shape.TEXTS)
SUMMARY = Fact(
    "summary",
    later("In short, in each language there is; null where nothing was given."),
    Shape.TEXTS,
    optional=True,
)
OFFICE = Fact(
    "office",
    later("Office of the cooperative that it comes from; null where none was given."),
    Shape.TEXT,
    optional=True,
)
HELD = Fact("held_on", later("Day on which it is held."), Shape.DAY)
STARTS = Fact(
    "starts_at",
    later("Moment at which it starts; null where no hour was set."),
    Shape.MOMENT,
    optional=True,
)
PLACE = Fact(
    "place", later("Where it is held; null where no place was given."), Shape.TEXT, optional=True
)
LANGUAGES_SPOKEN = Fact(
    "languages", later("Languages it is held in."), Shape.CHOICES, tuple(LANGUAGES)
)
CITED = Fact("cited", later("Whether a published yearly report cites it."), Shape.FLAG)
CITED_IN = Fact(
    "reports", later("Years of the published yearly reports that cite it."), Shape.YEARS
)
CARRIED = Fact(
    "recommendations", later("References of the recommendations it carries."), Shape.REFERENCES
)
CHANGED = Fact("outcomes", later("References of its published outcomes."), Shape.REFERENCES)


def optional(field: Fact, meaning: str = "") -> Fact:
    """The same field where it may be null."""
    return replace(field, optional=True, meaning=meaning or field.meaning)
