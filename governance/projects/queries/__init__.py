"""What is known of projects: one project, the portfolio, progress, means, what carries what."""

from governance.projects.queries.means import Line, Sheet, ledger, means_by_project, means_of
from governance.projects.queries.one import (
    Served,
    SignedUpdate,
    carried_by,
    get_milestone,
    get_project,
    project_with_lead,
    recommendation_called,
    updates_of,
)
from governance.projects.queries.portfolio import (
    Listed,
    led_by,
    listed,
    projects_by_axis,
    projects_carrying,
    proposed_projects,
)
from governance.projects.queries.progress import (
    Progress,
    Step,
    progress_by_project,
    progress_of,
    step_of,
    update_is_overdue,
    weights_of,
)
from governance.projects.queries.shelf import SORTS, Chosen, every_project, projects_page
from governance.projects.queries.troubled import Troubled, troubled_projects

__all__ = [
    "SORTS",
    "Chosen",
    "Line",
    "Listed",
    "Progress",
    "Served",
    "Sheet",
    "SignedUpdate",
    "Step",
    "Troubled",
    "carried_by",
    "every_project",
    "get_milestone",
    "get_project",
    "led_by",
    "ledger",
    "listed",
    "means_by_project",
    "means_of",
    "progress_by_project",
    "progress_of",
    "project_with_lead",
    "projects_by_axis",
    "projects_carrying",
    "projects_page",
    "proposed_projects",
    "recommendation_called",
    "step_of",
    "troubled_projects",
    "update_is_overdue",
    "updates_of",
    "weights_of",
]
