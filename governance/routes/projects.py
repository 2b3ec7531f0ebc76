"""Projects with their milestones and means, and the outcomes they have."""

from __future__ import annotations

from governance.core.transaction import download, get, post
from governance.outcomes import pages as outcomes
from governance.projects import pages as projects

PROJECTS = [
    get("/projects", projects.list_projects),
    download("/projects.csv", projects.show_projects_csv),
    download("/projects.xlsx", projects.show_projects_xlsx),
    post("/projects", projects.create_project),
    get("/projects/means", projects.show_yearly_means),
    get("/projects/means/new", projects.new_available_means),
    post("/projects/means", projects.create_available_means),
    get("/projects/new", projects.new_project),
    get("/projects/{project:int}", projects.show_project),
    post("/projects/{project:int}", projects.update_project),
    get("/projects/{project:int}/edit", projects.edit_project),
    post("/projects/{project:int}/planning", projects.create_project_planning),
    post("/projects/{project:int}/start", projects.create_project_start),
    get("/projects/{project:int}/stop", projects.new_project_stop),
    post("/projects/{project:int}/stop", projects.create_project_stop),
    get("/projects/{project:int}/recommendations/new", projects.new_carrier),
    post("/projects/{project:int}/recommendations", projects.create_carrier),
    get("/projects/{project:int}/axes/new", projects.new_project_axis),
    post("/projects/{project:int}/axes", projects.create_project_axis),
    get("/projects/{project:int}/milestones/new", projects.new_milestone),
    post("/projects/{project:int}/milestones", projects.create_milestone),
    get("/milestones/{milestone:int}/reached", projects.new_reaching),
    post("/milestones/{milestone:int}/reached", projects.create_reaching),
    get("/projects/{project:int}/updates/new", projects.new_project_update),
    post("/projects/{project:int}/updates", projects.create_project_update),
    get("/projects/{project:int}/means", projects.list_means),
    post("/projects/{project:int}/means", projects.create_booking),
    get("/outcomes", outcomes.list_outcomes),
    download("/outcomes.csv", outcomes.show_outcomes_csv),
    download("/outcomes.xlsx", outcomes.show_outcomes_xlsx),
    get("/projects/{project:int}/outcomes/new", outcomes.new_outcome),
    post("/projects/{project:int}/outcomes", outcomes.create_outcome),
    get("/outcomes/{outcome:int}", outcomes.show_outcome),
    post("/outcomes/{outcome:int}", outcomes.update_outcome),
    get("/outcomes/{outcome:int}/edit", outcomes.edit_outcome),
    post("/outcomes/{outcome:int}/publication", outcomes.create_outcome_publication),
    get("/outcomes/{outcome:int}/evidence/new", outcomes.new_evidence),
    post("/outcomes/{outcome:int}/evidence", outcomes.create_evidence),
    get("/projects/{project:int}/completion", outcomes.new_project_completion),
    post("/projects/{project:int}/completion", outcomes.create_project_completion),
    get("/files/{file:int}/{title}", outcomes.show_file),
]
