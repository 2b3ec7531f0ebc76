"""Who may do what to projects."""

from __future__ import annotations

from governance.core.policy import Actor
from governance.projects.models import Project


def can_propose(actor: Actor) -> bool:
    """Directors, the secretary and administrators."""
    return actor.has("board", "secretary", "admin", "system")


def can_plan(actor: Actor, project: Project) -> bool:
    """Directors, the secretary and administrators."""
    return can_propose(actor)


def can_carry(actor: Actor, project: Project) -> bool:
    """Directors, the secretary and administrators."""
    return can_propose(actor)


def can_stop(actor: Actor, project: Project) -> bool:
    """Directors, the secretary and administrators."""
    return can_propose(actor)


def can_lead(actor: Actor, project: Project) -> bool:
    """The lead of the project, directors, the secretary and administrators."""
    return (actor.is_person and actor.person == project.lead_id) or can_propose(actor)


def can_start(actor: Actor, project: Project) -> bool:
    """The lead of the project, directors, the secretary and administrators."""
    return can_lead(actor, project)


def can_complete(actor: Actor, project: Project) -> bool:
    """The lead of the project, directors, the secretary and administrators."""
    return can_lead(actor, project)


def can_keep_milestones(actor: Actor, project: Project) -> bool:
    """The lead of the project, directors, the secretary and administrators."""
    return can_lead(actor, project)


def can_post_update(actor: Actor, project: Project) -> bool:
    """The lead of the project, directors, the secretary and administrators; it is signed."""
    return actor.is_person and can_lead(actor, project)


def can_add_outcome(actor: Actor, project: Project) -> bool:
    """The lead of the project, directors, the secretary, editors and administrators."""
    return can_lead(actor, project) or actor.has("editor")


def can_book(actor: Actor, project: Project) -> bool:
    """The lead of the project, directors, the secretary and administrators."""
    return can_lead(actor, project)


def can_make_available(actor: Actor) -> bool:
    """Directors, the secretary and administrators."""
    return can_propose(actor)
