"""What is known of the whole line: its trail, its mark, its counts, its latest steps."""

from __future__ import annotations

from governance.progress.queries.counts import (
    Stations,
    Waiting,
    overdue_count,
    stations,
    waiting,
)
from governance.progress.queries.coverage import PARTS, Coverage, coverage, coverage_by
from governance.progress.queries.latest import Latest, latest
from governance.progress.queries.marks import marks
from governance.progress.queries.steps import Step
from governance.progress.queries.trail import trail_of
from governance.progress.queries.whole import Whole, newest_whole

__all__ = [
    "PARTS",
    "Coverage",
    "Latest",
    "Stations",
    "Step",
    "Waiting",
    "Whole",
    "coverage",
    "coverage_by",
    "latest",
    "marks",
    "newest_whole",
    "overdue_count",
    "stations",
    "trail_of",
    "waiting",
]
