"""How minutes come to be: written and sent, remarked on, and approved at a later meeting."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core.policy import System
from governance.decisions import actions
from governance.decisions.minuting import Imprint, approval_of
from governance.decisions.models import AgendaItem, Minutes, Purpose, Treated
from governance.decisions.queries import newest_of
from governance.demo.pieces import Meeting
from governance.demo.telling.world import World
from governance.meetings.models import Meeting as Session_
from governance.meetings.queries import get_meeting


def minute(db: Session, world: World, told: Meeting) -> None:
    """Write what was said, send it, and take up what directors remark."""
    sam, meeting = world.actor(db, "sam"), _meeting(db, world, told.key)
    if told.minuted is None:
        return
    places = {item.key or item.advice: place for place, item in enumerate(told.items)}
    for key, said in told.minuted.said:
        item_id = world.id_of("item", f"{told.key} {places[key]}")
        actions.write(db, meeting, db.get_one(AgendaItem, item_id), said, by=sam)
    actions.send(db, meeting, languages=world.languages, by=sam)
    for who, text, reply in told.minuted.remarks:
        remark = actions.remark(db, meeting, text, by=world.actor(db, who))
        if reply:
            actions.treat(db, meeting, remark, Treated.TAKEN_OVER, reply, by=sam)


def _meeting(db: Session, world: World, key: str) -> Session_:
    return get_meeting(db, world.id_of("meeting", key), for_=System)


def _minutes(db: Session, meeting: Session_) -> Minutes:
    minutes = newest_of(db, meeting.id)
    if minutes is None:
        raise LookupError(meeting.reference)
    return minutes


def ask_approval(db: Session, world: World, meeting: Session_, told: Meeting) -> None:
    """Put the minutes of an earlier meeting on the agenda, as they propose themselves."""
    before = _meeting(db, world, told.approves)
    item = actions.add_item(
        db,
        meeting,
        Purpose.APPROVAL,
        approval_of(before.reference, before.held_on),
        minutes_planned=5,
        proposed_as=_minutes(db, before).name,
        by=world.actor(db, "sam"),
    )
    world.keep("approval", told.key, item)


def approve(db: Session, world: World, told: Meeting) -> None:
    """The meeting approves them: they never change from now on."""
    actions.approve(
        db,
        _meeting(db, world, told.approves),
        db.get_one(AgendaItem, world.id_of("approval", told.key)),
        imprint=Imprint(world.settings.organisation, world.settings.absolute("")),
        languages=world.languages,
        wait_days=world.wait_days,
        by=world.actor(db, "sam"),
    )
