"""Every page there is: its path and its handler; a list for each part of the house."""

from __future__ import annotations

from governance.routes.boards import BOARDS
from governance.routes.everyone import EVERYONE
from governance.routes.people import PEOPLE
from governance.routes.projects import PROJECTS
from governance.routes.recommendations import RECOMMENDATIONS
from governance.routes.reports import REPORTS
from governance.routes.workshops import WORKSHOPS

PAGES = [
    *PEOPLE,
    *BOARDS,
    *WORKSHOPS,
    *RECOMMENDATIONS,
    *PROJECTS,
    *REPORTS,
    *EVERYONE,
]
"""Paths name what they show by its noun; a change of state is a noun in the path."""
