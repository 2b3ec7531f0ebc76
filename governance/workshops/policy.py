"""Who may plan a workshop, run its room, and enter it."""

from __future__ import annotations

from governance.core.policy import Actor
from governance.workshops.models import Workshop


def can_plan(actor: Actor) -> bool:
    """Administrators, the secretary and directors."""
    return actor.has("admin", "secretary", "board", "system")


def can_see(actor: Actor, workshop: Workshop) -> bool:
    """Everyone: a workshop is announced in public."""
    return True


def can_run(actor: Actor, workshop: Workshop) -> bool:
    """The facilitators of this workshop, administrators and the secretary."""
    leads = actor.person is not None and actor.person in workshop.facilitator_ids
    return leads or actor.has("admin", "secretary", "system")


def can_change(actor: Actor, workshop: Workshop) -> bool:
    """Who plans workshops, and the facilitators of this one."""
    return can_plan(actor) or can_run(actor, workshop)


def can_join(actor: Actor, workshop: Workshop) -> bool:
    """Everyone who has the code."""
    return can_see(actor, workshop)


def can_sign_up(actor: Actor, workshop: Workshop) -> bool:
    """Members."""
    return actor.is_person and can_see(actor, workshop)


def can_leave_address(actor: Actor, workshop: Workshop) -> bool:
    """Devices that joined this workshop; members get its report without asking."""
    return actor.participant is not None and actor.workshop == workshop.id


def can_enter(actor: Actor, workshop: Workshop) -> bool:
    """Devices that joined this workshop, its facilitators, every member while it is open, and the
    directors, the secretary and administrators."""
    if actor.has("admin", "secretary", "board", "system"):
        return True
    if actor.workshop is not None and actor.workshop == workshop.id:
        return True
    if actor.person is None:
        return False
    return actor.person in workshop.facilitator_ids or workshop.is_open
