"""Who may do what to outcomes and their evidence."""

from __future__ import annotations

from governance.core.policy import Actor
from governance.outcomes.models import Outcome, Stage
from governance.projects.models import Project
from governance.projects.policy import can_add_outcome, can_complete


def can_draft(actor: Actor, project: Project) -> bool:
    """The lead of the project, directors, the secretary, editors and administrators."""
    return can_add_outcome(actor, project)


def can_rewrite(actor: Actor, outcome: Outcome) -> bool:
    """The lead of its project, directors, the secretary, editors and administrators."""
    return can_draft(actor, outcome.project)


def can_add_evidence(actor: Actor, outcome: Outcome) -> bool:
    """The lead of its project, directors, the secretary, editors and administrators."""
    return can_draft(actor, outcome.project)


def can_publish(actor: Actor, outcome: Outcome) -> bool:
    """The lead of its project, directors, the secretary, editors and administrators."""
    return can_draft(actor, outcome.project)


def can_see(actor: Actor, outcome: Outcome) -> bool:
    """Everyone, once it is published; before, those who may rewrite it."""
    return outcome.stage == Stage.PUBLISHED or can_rewrite(actor, outcome)


def can_complete_project(actor: Actor, project: Project) -> bool:
    """The lead of the project, directors, the secretary and administrators."""
    return can_complete(actor, project)
