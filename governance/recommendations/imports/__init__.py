"""Reading a list or a document of recommendations, whatever its form and its column names."""

from __future__ import annotations

from governance.recommendations.imports.documents import Paragraph, guessed_starts, paragraphs_of
from governance.recommendations.imports.names import LABELS
from governance.recommendations.imports.papers import Paper, papers_in, papers_typed
from governance.recommendations.imports.rows import (
    Reading,
    Refusal,
    Row,
    Said,
    must_have_title,
    read,
)
from governance.recommendations.imports.tables import ROWS, format_of

__all__ = [
    "LABELS",
    "ROWS",
    "Paper",
    "Paragraph",
    "Reading",
    "Refusal",
    "Row",
    "Said",
    "format_of",
    "guessed_starts",
    "must_have_title",
    "papers_in",
    "papers_typed",
    "paragraphs_of",
    "read",
]
