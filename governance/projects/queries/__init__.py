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
    PORTFOLIO_ORDER,
    Listed,
    count_by_stage,
    led_by,
    listed,
    portfolio,
    projects_by_axis,
    projects_carrying,
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

__all__ = [
    "PORTFOLIO_ORDER",
    "Line",
    "Listed",
    "Progress",
    "Served",
    "Sheet",
    "SignedUpdate",
    "Step",
    "carried_by",
    "count_by_stage",
    "get_milestone",
    "get_project",
    "led_by",
    "ledger",
    "listed",
    "means_by_project",
    "means_of",
    "portfolio",
    "progress_by_project",
    "progress_of",
    "project_with_lead",
    "projects_by_axis",
    "projects_carrying",
    "recommendation_called",
    "step_of",
    "update_is_overdue",
    "updates_of",
    "weights_of",
]
