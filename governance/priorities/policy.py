"""Who may prepare a round, vote in it, count it, try other amounts, and note what is adopted."""

from __future__ import annotations

from governance.core.policy import Actor
from governance.priorities.models import Round, Stage


def can_plan(actor: Actor) -> bool:
    """Directors, the secretary and administrators."""
    return actor.has("board", "secretary", "admin", "system")


def can_prepare(actor: Actor, round_: Round) -> bool:
    """Directors, the secretary and administrators."""
    return can_plan(actor)


def can_see(actor: Actor, round_: Round) -> bool:
    """Everyone once it is opened; before that who prepares it."""
    return round_.stage != Stage.PLANNED or can_prepare(actor, round_)


def can_open(actor: Actor, round_: Round) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin", "system")


def can_close(actor: Actor, round_: Round) -> bool:
    """The secretary and administrators; the house itself, after the last day."""
    return actor.has("secretary", "admin", "system")


def can_call_off(actor: Actor, round_: Round) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin")


def can_vote(actor: Actor, round_: Round, *, on_roll: bool) -> bool:
    """Who is on the roll of this round: directors or members, as it was on its day."""
    return actor.is_person and on_roll


def can_count_paper(actor: Actor, round_: Round) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin")


def can_see_turnout(actor: Actor, round_: Round) -> bool:
    """Directors, the secretary and administrators while it is open (how many, never what);
    everyone once it is closed."""
    return can_plan(actor) or round_.stage in (Stage.CLOSED, Stage.DECIDED)


def can_see_result(actor: Actor, round_: Round) -> bool:
    """Everyone once it is closed; nobody before."""
    return round_.stage in (Stage.CLOSED, Stage.DECIDED)


def can_try(actor: Actor, round_: Round) -> bool:
    """Directors, the secretary and administrators."""
    return can_plan(actor)


def can_adopt(actor: Actor, round_: Round) -> bool:
    """The secretary and administrators, for what the body decided at a meeting."""
    return actor.has("secretary", "admin")
