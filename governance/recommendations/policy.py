"""Who may recommend, put together, answer, and see what lies on a workshop's table."""

from __future__ import annotations

from typing import Protocol

from governance.core.policy import Actor
from governance.recommendations.models import Recommendation, Stage
from governance.workshops import policy as rooms
from governance.workshops.models import Workshop


class FromRoom(Protocol):
    """A recommendation, or what a list shows of it."""

    @property
    def workshop_id(self) -> int | None: ...  # noqa: D102


def can_submit(actor: Actor, workshop: Workshop) -> bool:
    """Members, devices that joined this workshop, and its facilitators."""
    joined = actor.participant is not None and actor.workshop == workshop.id
    return actor.is_person or joined or actor.has("system")


def can_type_in(actor: Actor, workshop: Workshop) -> bool:
    """The facilitators of this workshop, administrators and the secretary."""
    return rooms.can_run(actor, workshop)


def can_cluster(actor: Actor, workshop: Workshop) -> bool:
    """The facilitators of this workshop, administrators and the secretary."""
    return rooms.can_run(actor, workshop)


def can_see_table(actor: Actor, workshop: Workshop) -> bool:
    """Who is inside the room of this workshop."""
    return rooms.can_enter(actor, workshop)


def can_see(actor: Actor, recommendation: Recommendation, workshop: Workshop | None) -> bool:
    """Everyone once it is received; before that its authors and who is inside the room; one that
    is hidden, its authors and who runs the room."""
    if recommendation.is_public or _wrote(actor, recommendation):
        return True
    if recommendation.is_hidden:
        return _runs(actor, workshop)
    return workshop is not None and rooms.can_enter(actor, workshop)


def _wrote(actor: Actor, recommendation: Recommendation) -> bool:
    """Its authors: by their account or their device, and anonymous ones by their receipt."""
    if actor.receipt:
        return actor.receipt == recommendation.receipt
    if actor.person is not None:
        return actor.person in recommendation.author_ids
    return actor.participant is not None and actor.participant in recommendation.participant_ids


def can_recommend(actor: Actor) -> bool:
    """Members."""
    return actor.is_person or actor.has("system")


def can_note(actor: Actor) -> bool:
    """The secretary, directors and administrators."""
    return actor.has("secretary", "board", "admin", "system")


def can_reword(actor: Actor, recommendation: Recommendation, workshop: Workshop | None) -> bool:
    """Its authors, and the facilitators of its workshop."""
    return _wrote(actor, recommendation) or _runs(actor, workshop)


def can_rewrite(actor: Actor, recommendation: Recommendation) -> bool:
    """Whoever holds its receipt."""
    return bool(actor.receipt) and actor.receipt == recommendation.receipt


def can_hand_over(actor: Actor, workshop: Workshop | None) -> bool:
    """The facilitators of its workshop, administrators and the secretary."""
    return _runs(actor, workshop)


def can_agree(actor: Actor, workshop: Workshop | None) -> bool:
    """The facilitators of its workshop, administrators and the secretary, for the room."""
    return _runs(actor, workshop)


def can_hide(actor: Actor, workshop: Workshop | None) -> bool:
    """The facilitators of its workshop, administrators and the secretary."""
    return _runs(actor, workshop)


def can_withdraw(actor: Actor, recommendation: Recommendation, workshop: Workshop | None) -> bool:
    """Its authors; while it lies on the table, the facilitators of its workshop too."""
    if _wrote(actor, recommendation) or actor.has("system"):
        return True
    return recommendation.stage == Stage.PROPOSED and _runs(actor, workshop)


def can_merge(
    actor: Actor, source: Recommendation, target: Recommendation, workshop: Workshop | None
) -> bool:
    """The secretary and administrators; on the table of a workshop, its facilitators."""
    if actor.has("secretary", "admin", "system"):
        return True
    on_one_table = workshop is not None and source.workshop_id == target.workshop_id == workshop.id
    return on_one_table and not source.is_public and _runs(actor, workshop)


def _runs(actor: Actor, workshop: Workshop | None) -> bool:
    if workshop is None:
        return actor.has("secretary", "admin", "system")
    return rooms.can_run(actor, workshop)


def can_make_version(actor: Actor, recommendation: Recommendation) -> bool:
    """Its authors, administrators and the secretary."""
    return _wrote(actor, recommendation) or actor.has("secretary", "admin", "system")


def can_translate(
    actor: Actor, recommendation: Recommendation, workshop: Workshop | None = None
) -> bool:
    """Editors, the secretary, directors and administrators; its authors; while it lies on the
    table, the facilitators of its workshop."""
    staff = actor.has("editor", "secretary", "board", "admin", "system")
    on_table = recommendation.stage == Stage.PROPOSED and _runs(actor, workshop)
    return staff or on_table or _wrote(actor, recommendation)


def can_support(actor: Actor, recommendation: FromRoom) -> bool:
    """Members; and devices that joined the workshop it comes from."""
    here = actor.workshop is not None and actor.workshop == recommendation.workshop_id
    return actor.is_person or (actor.participant is not None and here)


def can_add_to(actor: Actor, recommendation: Recommendation) -> bool:
    """Members; and devices that joined the workshop it comes from."""
    return can_support(actor, recommendation)


def can_follow(actor: Actor) -> bool:
    """Members."""
    return actor.is_person


def can_review(actor: Actor) -> bool:
    """The secretary, directors and administrators."""
    return actor.has("secretary", "board", "admin", "system")


def can_answer(actor: Actor) -> bool:
    """The secretary, directors and administrators, by a published decision."""
    return actor.has("secretary", "board", "admin", "system")


def can_import(actor: Actor) -> bool:
    """Administrators, and the command line."""
    return actor.has("admin", "system")
