"""A room chooses, agrees on its texts, and sends what it brought; before that, members sign up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import partial

from sqlalchemy.orm import Session

from governance.choices.actions import Chosen, choose
from governance.choices.models import Opinion
from governance.choices.queries import last_choice
from governance.core.policy import System, Visitor
from governance.demo.pieces import Chose, Workshop
from governance.demo.telling.advice import advice_of
from governance.demo.telling.world import Step, World
from governance.recommendations import actions as recommendations
from governance.workshops import actions
from governance.workshops.models import Step as RoomStep
from governance.workshops.models import Workshop as Room
from governance.workshops.queries import get_workshop


def sign_up_steps(told: Workshop) -> Iterator[Step]:
    """Who comes says so, some hours after one another, once it is planned."""
    planned = told.planned or told.starts_at - timedelta(days=24)
    for number, key in enumerate(told.signed_up):
        later = timedelta(hours=7 * (number + 1))
        yield Step(planned + later, partial(_sign_up, told=told, key=key))


def choosing_steps(told: Workshop) -> Iterator[Step]:
    """The step of choosing, the texts that are agreed on, and the report."""
    if not told.chosen or told.handed_over is None:
        return
    begins = told.starts_at + timedelta(minutes=115)
    yield Step(begins, partial(_begin, told=told), settles=True)
    yield Step(begins + timedelta(minutes=15), partial(_choose, told=told))
    yield Step(told.handed_over - timedelta(minutes=20), partial(_agree, told=told))
    yield Step(told.handed_over + timedelta(minutes=30), partial(_report, told=told))


def _room(db: Session, world: World, told: Workshop) -> Room:
    return get_workshop(db, world.id_of("workshop", told.key), for_=System)


def _sign_up(db: Session, world: World, told: Workshop, key: str) -> None:
    actions.sign_up(db, _room(db, world, told), by=world.actor(db, key))


def _begin(db: Session, world: World, told: Workshop) -> None:
    finn = world.actor(db, told.facilitators[0])
    actions.begin_step(db, _room(db, world, told), RoomStep.CHOOSE, by=finn)


def _choose(db: Session, world: World, told: Workshop) -> None:
    """Devices that come in at a table place their dots, and say what they agree with."""
    room = _room(db, world, told)
    choice = last_choice(db, room.id)
    if choice is None:
        raise LookupError("the choice had not begun")
    for chose in told.chosen:
        place, _ticket = actions.join(db, room, by=Visitor, table=chose.table)
        chosen = _chosen(world, chose)
        choose(db, room, choice, place, chosen, language=chose.language, by=Visitor)


def _chosen(world: World, chose: Chose) -> Chosen:
    def ids(keys: Iterable[str]) -> list[str]:
        return [str(world.id_of("advice", key)) for key in keys]

    said = dict.fromkeys(ids(chose.agrees), Opinion.AGREE.value)
    said |= dict.fromkeys(ids(chose.disagrees), Opinion.DISAGREE.value)
    return Chosen(dict(Counter(ids(chose.dots))), said)


def _agree(db: Session, world: World, told: Workshop) -> None:
    for advice in told.advice:
        if not advice.into and not advice.stays:
            one = advice_of(db, world, advice.key)
            recommendations.agree(db, one, by=world.actor(db, told.facilitators[0]))


def _report(db: Session, world: World, told: Workshop) -> None:
    finn = world.actor(db, told.facilitators[0])
    recommendations.send_report(db, _room(db, world, told), by=finn)
