"""The pages of projects: the portfolio, one project, and what is asked to keep it."""

from governance.projects.pages.carrying import (
    create_carrier,
    create_project_axis,
    new_carrier,
    new_project_axis,
)
from governance.projects.pages.keeping import (
    create_booking,
    create_milestone,
    create_project_update,
    create_reaching,
    list_means,
    new_milestone,
    new_project_update,
    new_reaching,
)
from governance.projects.pages.life import (
    create_project,
    create_project_planning,
    create_project_start,
    create_project_stop,
    edit_project,
    new_project,
    new_project_stop,
    update_project,
)
from governance.projects.pages.listed import (
    list_projects,
    show_projects_csv,
    show_projects_xlsx,
)
from governance.projects.pages.shown import show_project
from governance.projects.pages.years import (
    create_available_means,
    new_available_means,
    show_yearly_means,
)

__all__ = [
    "create_available_means",
    "create_booking",
    "create_carrier",
    "create_milestone",
    "create_project",
    "create_project_axis",
    "create_project_planning",
    "create_project_start",
    "create_project_stop",
    "create_project_update",
    "create_reaching",
    "edit_project",
    "list_means",
    "list_projects",
    "new_available_means",
    "new_carrier",
    "new_milestone",
    "new_project",
    "new_project_axis",
    "new_project_stop",
    "new_project_update",
    "new_reaching",
    "show_project",
    "show_projects_csv",
    "show_projects_xlsx",
    "show_yearly_means",
    "update_project",
]
