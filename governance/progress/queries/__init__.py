"""What is known of the whole line: its trail, its mark, its counts, its latest steps."""

from __future__ import annotations

from governance.progress.queries.counts import (
    Stations,
    Waiting,
    overdue_count,
    stations,
    waiting,
)
from governance.progress.queries.latest import Latest, latest
from governance.progress.queries.marks import marks
from governance.progress.queries.steps import Step
from governance.progress.queries.trail import trail_of

__all__ = [
    "Latest",
    "Stations",
    "Step",
    "Waiting",
    "latest",
    "marks",
    "overdue_count",
    "stations",
    "trail_of",
    "waiting",
]
