"""Who may do what to strategies, axes and themes."""

from __future__ import annotations

from governance.core.policy import Actor


def can_keep_strategy(actor: Actor) -> bool:
    """Directors, the secretary and administrators."""
    return actor.has("board", "secretary", "admin", "system")


def can_keep_themes(actor: Actor) -> bool:
    """Directors, the secretary and administrators."""
    return actor.has("board", "secretary", "admin", "system")


def can_remind(actor: Actor) -> bool:
    """The house itself, once a day."""
    return actor.has("system")
