"""Who may choose, count paper, and see what was chosen."""

from __future__ import annotations

from governance.core.policy import Actor
from governance.workshops import policy as rooms
from governance.workshops.models import Participant, Workshop


def can_choose(actor: Actor, workshop: Workshop, seat: Participant | None) -> bool:
    """Devices that joined this workshop; a member counts once, however many devices they have."""
    return seat is not None and seat.workshop_id == workshop.id


def can_count_paper(actor: Actor, workshop: Workshop) -> bool:
    """The facilitators of this workshop, administrators and the secretary."""
    return rooms.can_run(actor, workshop)


def can_read_report(actor: Actor, workshop: Workshop, belongs: bool) -> bool:
    """Who may enter the room, members who were in it, and those who had signed up: all of it;
    everybody reads what was handed over."""
    return belongs or rooms.can_enter(actor, workshop)


def can_see_choice(actor: Actor, workshop: Workshop) -> bool:
    """Who is inside the room of this workshop."""
    return rooms.can_enter(actor, workshop)
