"""The pages of outcomes: the list, one outcome, its evidence, and a project that is done."""

from governance.outcomes.pages.evidence import (
    create_evidence,
    create_project_completion,
    new_evidence,
    new_project_completion,
    show_file,
)
from governance.outcomes.pages.listed import (
    list_outcomes,
    show_outcomes_csv,
    show_outcomes_xlsx,
)
from governance.outcomes.pages.shown import (
    show_outcome,
)
from governance.outcomes.pages.writing import (
    create_outcome,
    create_outcome_publication,
    edit_outcome,
    new_outcome,
    update_outcome,
)

__all__ = [
    "create_evidence",
    "create_outcome",
    "create_outcome_publication",
    "create_project_completion",
    "edit_outcome",
    "list_outcomes",
    "new_evidence",
    "new_outcome",
    "new_project_completion",
    "show_file",
    "show_outcome",
    "show_outcomes_csv",
    "show_outcomes_xlsx",
    "update_outcome",
]
