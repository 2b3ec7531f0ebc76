"""The open data that there is, field by field: page, JSON Schema, CSV and document say the same."""

from __future__ import annotations

from governance.progress.open_data.beginnings import MEETINGS, RECOMMENDATIONS, WORKSHOPS
from governance.progress.open_data.endings import (
    DECISIONS,
    JOURNAL,
    MEANS,
    OUTCOMES,
    PROJECTS,
    REPORTS,
)
from governance.progress.open_data.fields import Fact, Kind, Shape

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        RECOMMENDATIONS,
        WORKSHOPS,
        MEETINGS,
        DECISIONS,
        PROJECTS,
        MEANS,
        OUTCOMES,
        REPORTS,
    )
}
"""Every kind of thing by its name in /data, in the order of the page."""

__all__ = ["JOURNAL", "KINDS", "Fact", "Kind", "Shape"]
