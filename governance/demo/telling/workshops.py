"""How a workshop goes: planned, opened, joined, recommended in, grouped, closed, handed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

from sqlalchemy.orm import Session

from governance.core.policy import Actor, System, Visitor
from governance.demo.pieces import Advice, Workshop, plain
from governance.demo.telling.advice import advice_of, back, translate, typed
from governance.demo.telling.choosing import choosing_steps, sign_up_steps
from governance.demo.telling.world import Step, World
from governance.recommendations import actions as recommendations
from governance.workshops import actions
from governance.workshops.models import Workshop as Room
from governance.workshops.queries import get_workshop

EVENING = timedelta(hours=2, minutes=30)


def workshop_steps(told: Workshop) -> Iterator[Step]:
    """Everything that happens in and around one workshop."""
    opens = told.starts_at
    yield Step(told.planned or opens - timedelta(days=24), partial(_plan, told=told))
    yield from sign_up_steps(told)
    if not told.advice:
        return
    yield Step(opens, partial(_open, told=told))
    for number, advice in enumerate(told.advice):
        minutes = timedelta(minutes=35 + 6 * number)
        yield Step(opens + minutes, partial(_submit, told=told, advice=advice))
    yield Step(opens + timedelta(minutes=80), partial(_reword, told=told))
    yield Step(opens + timedelta(minutes=90), partial(_support, told=told))
    yield Step(opens + timedelta(minutes=110), partial(_group, told=told))
    yield from choosing_steps(told)
    yield Step(opens + EVENING, partial(_close, told=told))
    if told.handed_over:
        yield Step(told.handed_over, partial(_hand_over, told=told))
        yield Step(told.handed_over + timedelta(days=1, hours=3), partial(_withdraw, told=told))


def _plan(db: Session, world: World, told: Workshop) -> None:
    planned = actions.Planned(
        title=told.title,
        held_on=told.starts_at.date(),
        questions=told.questions,
        starts_at=told.starts_at,
        place=told.place,
        online_url=told.online_url,
        office=told.office,
        languages=told.languages,
    )
    ids = [world.id_of("person", key) for key in told.facilitators]
    made = actions.plan(db, planned, ids, by=world.actor(db, "sam"))
    world.keep("workshop", told.key, made)


def _room(db: Session, world: World, told: Workshop) -> Room:
    return get_workshop(db, world.id_of("workshop", told.key), for_=System)


def _facilitator(db: Session, world: World, told: Workshop) -> Actor:
    return world.actor(db, told.facilitators[0])


def _open(db: Session, world: World, told: Workshop) -> None:
    """The room opens; members join with their account, tables and phones without one."""
    room = _room(db, world, told)
    actions.open_room(db, room, by=_facilitator(db, world, told))
    for key in told.persons:
        somebody = world.actor(db, key)
        place, _ticket = actions.join(db, room, by=somebody)
        world.keep(f"in {told.key}", key, place)
    most = max(advice.supports for advice in told.advice)
    phones = [f"phone {number}" for number in range(most + 1 - len(told.persons))]
    for name in [*told.tables, *phones]:
        table = name if name in told.tables else ""
        place, _ticket = actions.join(db, room, by=Visitor, table=table)
        world.keep(f"in {told.key}", name, place)


def _inside(db: Session, world: World, told: Workshop, name: str) -> Actor:
    """Somebody in the room: a member, or a device without an account."""
    outside = world.actor(db, name) if name in told.persons else Visitor
    place = world.id_of(f"in {told.key}", name)
    return replace(outside, participant=place, workshop=world.id_of("workshop", told.key))


def _submit(db: Session, world: World, told: Workshop, advice: Advice) -> None:
    author = _inside(db, world, told, advice.by)
    room = _room(db, world, told)
    made = recommendations.submit(db, room, typed(world, advice), by=author)
    world.keep("advice", advice.key, made)


def _reword(db: Session, world: World, told: Workshop) -> None:
    """What was meant is said better, while it still lies on the table."""
    for advice in told.advice:
        if advice.at_first is not None:
            author = _inside(db, world, told, advice.by)
            recommendation = advice_of(db, world, advice.key)
            title, text = advice.said.title, plain(advice.said.text)
            recommendations.reword(db, recommendation, title, text, why=advice.reworded, by=author)


def _support(db: Session, world: World, told: Workshop) -> None:
    """Whoever stands behind a text says so: members first, then the phones in the room."""
    names = world.keys_of(f"in {told.key}")
    for advice in told.advice:
        others = (_inside(db, world, told, name) for name in names if name != advice.by)
        back(db, world, advice, others)


def _group(db: Session, world: World, told: Workshop) -> None:
    """What belongs together is put together; what says the same becomes one."""
    finn, room = _facilitator(db, world, told), _room(db, world, told)
    for title in dict.fromkeys(advice.cluster for advice in told.advice if advice.cluster):
        together = [one.key for one in told.advice if one.cluster == title]
        chosen = [advice_of(db, world, key) for key in together]
        recommendations.cluster(db, room, title, chosen, by=finn)
    for advice in told.advice:
        if advice.into:
            source, target = advice_of(db, world, advice.key), advice_of(db, world, advice.into)
            recommendations.merge(db, source, target, by=finn)


def _close(db: Session, world: World, told: Workshop) -> None:
    finn, room = _facilitator(db, world, told), _room(db, world, told)
    actions.count_attendance(db, room, told.attendance, by=finn)
    actions.close_room(db, room, by=finn)


def _hand_over(db: Session, world: World, told: Workshop) -> None:
    """What was recommended stands in the register, translated, and the answer clock runs."""
    finn = _facilitator(db, world, told)
    for advice in told.advice:
        if not advice.into and not advice.stays:
            recommendations.hand_over(
                db,
                advice_of(db, world, advice.key),
                answer_days=world.settings.answer_days,
                by=finn,
            )
    for advice in told.advice:
        translate(db, world, advice)


def _withdraw(db: Session, world: World, told: Workshop) -> None:
    for advice in told.advice:
        if advice.withdrawn:
            recommendation = advice_of(db, world, advice.key)
            author = world.actor(db, advice.by)
            recommendations.withdraw(db, recommendation, advice.withdrawn, by=author)
