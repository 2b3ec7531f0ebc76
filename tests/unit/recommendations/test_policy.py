"""Who may recommend, see what lies on a table, answer and translate."""

from __future__ import annotations

from dataclasses import replace

from governance.core.policy import Actor, Visitor
from governance.recommendations import policy
from governance.recommendations.models import Author, Recommendation, Signature, Stage
from governance.workshops.models import Stage as RoomStage
from tests.rooms import a_room

ROOM = a_room(7, RoomStage.CLOSED, 4)
FINN, MIA, MAX = Actor(person=4), Actor(person=6), Actor(person=7)
BO, SAM = (Actor(person=n, roles=frozenset({r})) for n, r in ((2, "board"), (8, "secretary")))
DEVICE = replace(Visitor, participant=3, workshop=7)


def on_table(**more: object) -> Recommendation:
    given = {"id": 1, "workshop_id": 7, "authors": [Author(person_id=6)]} | more
    return Recommendation(**given)  # type: ignore[arg-type]


def test_what_lies_on_the_table_is_seen_by_who_was_in_the_room() -> None:
    one = on_table()
    for inside in (FINN, MIA, BO, SAM, DEVICE):
        assert policy.can_see(inside, one, ROOM)
    for outside in (MAX, Visitor, replace(DEVICE, workshop=8)):
        assert not policy.can_see(outside, one, ROOM)
    assert policy.can_see(MAX, one, a_room(7, RoomStage.OPEN))


def test_what_is_received_is_seen_by_everyone() -> None:
    assert policy.can_see(Visitor, on_table(reference="R-2022-001"), None)


def test_a_member_and_a_device_of_the_room_recommend_and_a_visitor_does_not() -> None:
    assert policy.can_submit(MIA, ROOM)
    assert policy.can_submit(DEVICE, ROOM)
    assert not policy.can_submit(replace(DEVICE, workshop=8), ROOM)
    assert not policy.can_submit(Visitor, ROOM)
    assert not policy.can_recommend(DEVICE)


def test_a_device_supports_only_what_comes_from_its_workshop() -> None:
    assert policy.can_support(DEVICE, on_table())
    assert not policy.can_support(DEVICE, on_table(workshop_id=8))
    assert policy.can_support(MAX, on_table())
    assert not policy.can_support(Visitor, on_table())


def test_an_anonymous_author_is_nobody_to_us() -> None:
    one = on_table(authors=[Author(signature=Signature.ANONYMOUS)])
    assert not policy.can_withdraw(MIA, one, ROOM)
    assert not policy.can_withdraw(Visitor, one, ROOM)
    assert policy.can_withdraw(FINN, one, ROOM)


def test_a_facilitator_withdraws_only_what_still_lies_on_the_table() -> None:
    assert policy.can_withdraw(FINN, on_table(), ROOM)
    assert not policy.can_withdraw(FINN, on_table(stage=Stage.RECEIVED), ROOM)
    assert policy.can_withdraw(MIA, on_table(stage=Stage.RECEIVED), ROOM)


def test_a_facilitator_merges_on_the_own_table_and_the_secretary_in_the_register() -> None:
    one, other = on_table(), on_table(id=2)
    assert policy.can_merge(FINN, one, other, ROOM)
    assert not policy.can_merge(FINN, one, on_table(id=2, workshop_id=8), ROOM)
    assert not policy.can_merge(FINN, on_table(reference="R-2022-001"), other, ROOM)
    assert policy.can_merge(SAM, on_table(reference="R-2022-001"), other, ROOM)
    assert not policy.can_merge(MIA, one, other, ROOM)


def test_the_board_answers_and_a_facilitator_does_not() -> None:
    assert policy.can_answer(BO)
    assert policy.can_answer(SAM)
    assert not policy.can_answer(FINN)
    assert not policy.can_review(MIA)
    assert policy.can_translate(BO, on_table())
    assert not policy.can_translate(MAX, on_table())
    assert policy.can_translate(FINN, on_table(), ROOM), "while it lies on the table of his room"
    assert not policy.can_translate(FINN, on_table(stage=Stage.RECEIVED), ROOM)
