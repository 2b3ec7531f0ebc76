"""Who may plan a workshop, run it and enter its room."""

from __future__ import annotations

from dataclasses import replace

from governance.core.policy import Actor, Visitor
from governance.workshops import policy
from governance.workshops.models import Stage
from tests.rooms import a_room

ROOM, OPEN = a_room(7, Stage.PLANNED, 4), a_room(8, Stage.OPEN)
FINN, MIA = Actor(person=4), Actor(person=6)


def test_the_secretary_plans_workshops_and_a_member_does_not() -> None:
    assert policy.can_plan(Actor(person=1, roles=frozenset({"secretary"})))
    assert not policy.can_plan(MIA)
    assert not policy.can_plan(Visitor)


def test_a_facilitator_runs_only_the_own_workshop() -> None:
    assert policy.can_run(FINN, ROOM)
    assert not policy.can_run(FINN, OPEN)
    assert not policy.can_run(MIA, ROOM)
    assert not policy.can_run(Visitor, ROOM)
    assert not policy.can_run(Actor(person=1, roles=frozenset({"board"})), ROOM)


def test_members_are_inside_while_it_is_open_and_a_device_only_in_its_own_room() -> None:
    assert policy.can_enter(MIA, OPEN)
    assert not policy.can_enter(MIA, ROOM)
    device = replace(Visitor, participant=1, workshop=7)
    assert policy.can_enter(device, ROOM)
    assert not policy.can_enter(device, OPEN)
    assert not policy.can_enter(Visitor, OPEN)
