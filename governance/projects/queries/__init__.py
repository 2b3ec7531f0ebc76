"""What is known of projects: one project, the portfolio, progress, means, what carries what."""

from governance.projects.queries.means import Line, Sheet, ledger, means_by_project, means_of
from governance.projects.queries.one import (
    SignedUpdate,
    axes_of,
    carried_by,
    get_milestone,
    get_project,
    recommendation_called,
    updates_of,
)
from governance.projects.queries.portfolio import (
    Listed,
    count_by_stage,
    listed_projects,
    projects_by_axis,
    projects_carrying,
)
from governance.projects.queries.progress import (
    Progress,
    is_late,
    progress_by_project,
    progress_of,
    update_is_overdue,
    weights_of,
)

__all__ = [
    "Line",
    "Listed",
    "Progress",
    "Sheet",
    "SignedUpdate",
    "axes_of",
    "carried_by",
    "count_by_stage",
    "get_milestone",
    "get_project",
    "is_late",
    "ledger",
    "listed_projects",
    "means_by_project",
    "means_of",
    "progress_by_project",
    "progress_of",
    "projects_by_axis",
    "projects_carrying",
    "recommendation_called",
    "update_is_overdue",
    "updates_of",
    "weights_of",
]
