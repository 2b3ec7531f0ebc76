"""How a meeting goes: planned, its agenda set, held; its decisions announced, then published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from sqlalchemy.orm import Session

from governance.decisions import actions as decisions
from governance.decisions.models import AgendaItem, Decision
from governance.decisions.queries import corrections_waiting, get_item
from governance.demo.pieces import Advice, Item, Meeting
from governance.demo.scenes.people import EVERYBODY
from governance.demo.telling.advice import advice_of, back, members, translate, typed
from governance.demo.telling.boardroom import (
    correction_steps,
    drafted,
    follow_together,
    invite,
    keep_decision,
    lay_out,
    meeting_of,
    place_of,
    take_over,
    vote,
)
from governance.demo.telling.minutes import approve, ask_approval, minute
from governance.demo.telling.world import Step, World
from governance.meetings import actions
from governance.meetings.models import Body, Presence
from governance.meetings.models import Meeting as Session_
from governance.people.models import RoleName
from governance.recommendations import actions as recommendations

NAMES = {somebody.key: somebody.name for somebody in EVERYBODY}
DIRECTORS = {somebody.key for somebody in EVERYBODY if somebody.role == RoleName.BOARD}


def meeting_steps(told: Meeting, wait_days: int) -> Iterator[Step]:
    """Everything that happens in and around one meeting."""
    opens = told.starts_at
    yield Step(told.planned or opens - timedelta(days=28), partial(_plan, told=told))
    yield Step(told.agenda_set or opens - timedelta(days=8), partial(_agenda, told=told))
    for sent in told.invited:
        yield Step(sent, partial(invite, told=told))
    yield Step(opens, partial(_open, told=told))
    yield Step(opens + timedelta(minutes=20), partial(_note, told=told))
    for number, item in enumerate(told.items):
        minutes = timedelta(minutes=30 + 20 * number)
        yield Step(opens + minutes, partial(_decide, told=told, item=item))
    if told.together:
        yield Step(opens + timedelta(minutes=50), partial(follow_together, told=told))
    if told.approves:
        yield Step(opens + timedelta(minutes=25), partial(approve, told=told))
    yield Step(opens + timedelta(hours=4), partial(_close, told=told))
    if told.minuted:
        yield Step(told.minuted.sent, partial(minute, told=told))
    if told.announced:
        yield Step(told.announced, partial(_announce, told=told))
        public = told.announced + timedelta(days=wait_days, hours=2)
        yield from correction_steps(told, told.announced, public)
        yield Step(public, partial(_publish, told=told))


def _plan(db: Session, world: World, told: Meeting) -> None:
    planned = actions.Planned(
        kind=told.kind,
        title=told.title,
        held_on=told.starts_at.date(),
        starts_at=told.starts_at,
        ends_at=told.starts_at + timedelta(hours=3),
        place=told.place,
        online_url=told.online_url,
        languages=told.languages,
    )
    body = db.get_one(Body, world.id_of("body", told.body))
    first = meeting_of(db, world, told.again_after) if told.again_after else None
    made = actions.plan(db, body, planned, first, by=world.actor(db, "sam"))
    world.keep("meeting", told.key, made)
    for guest in told.observers:
        actions.name_observer(db, made, guest, by=world.actor(db, "sam"))


def _agenda(db: Session, world: World, told: Meeting) -> None:
    meeting = meeting_of(db, world, told.key)
    if told.approves:
        ask_approval(db, world, meeting, told)
    if told.again_after:
        take_over(db, world, meeting, told)
    else:
        for item in told.items:
            world.keep("item", place_of(told, item), _point(db, world, meeting, item))
    for paper in told.papers:
        lay_out(db, world, meeting, told, paper)


def _point(db: Session, world: World, meeting: Session_, item: Item) -> AgendaItem:
    reported = f"decisions/{world.id_of('decision', item.reports)}" if item.reports else ""
    return decisions.add_item(
        db,
        meeting,
        item.purpose,
        item.title,
        recommendation=advice_of(db, world, item.advice) if item.advice else None,
        note=item.note,
        public=item.public,
        minutes_planned=item.minutes,
        presented=_presented(world, item),
        proposed_as=reported,
        by=world.actor(db, "sam"),
    )


def _presented(world: World, item: Item) -> decisions.Presented:
    return decisions.Presented(world.id_of("person", item.presenter) if item.presenter else None)


def _open(db: Session, world: World, told: Meeting) -> None:
    sam, meeting = world.actor(db, "sam"), meeting_of(db, world, told.key)
    actions.open_meeting(db, meeting, by=sam)
    rows = [(key, Presence.PRESENT, "") for key in told.present]
    rows += [(key, Presence.REPRESENTED, proxy) for key, proxy in told.represented]
    rows += [(key, Presence.EXCUSED, "") for key in told.excused]
    for key, presence, proxy in rows:
        person = world.id_of("person", key)
        proxy_id = world.id_of("person", proxy) if proxy else None
        actions.note_attendance(db, meeting, person, presence, proxy_id, by=sam)


def _note(db: Session, world: World, told: Meeting) -> None:
    """What is recommended at the meeting itself: by a director, or noted for a member."""
    for advice in told.noted:
        _note_one(db, world, told, advice)


def _note_one(db: Session, world: World, told: Meeting, advice: Advice) -> None:
    is_director = advice.by in DIRECTORS
    made = recommendations.note_from_meeting(
        db,
        meeting_of(db, world, told.key),
        typed(world, advice),
        answer_days=world.settings.answer_days,
        by=world.actor(db, advice.by if is_director else "sam"),
        shown_as="" if is_director else NAMES[advice.by],
    )
    world.keep("advice", advice.key, made)
    translate(db, world, advice)
    back(db, world, advice, members(db, world, advice.by))


def _decide(db: Session, world: World, told: Meeting, item: Item) -> None:
    sam = world.actor(db, "sam")
    point = get_item(db, world.id_of("item", place_of(told, item)), for_=sam)
    for key, withdrew in item.conflicts:
        person = world.id_of("person", key)
        decisions.declare_conflict(db, point, person, withdrew, by=sam)
    if item.held is not None:
        vote(db, world, point, item.held)
    if item.decided is not None:
        made = decisions.draft(db, point, drafted(item.decided, item.held), by=sam)
        keep_decision(world, told, item.key or item.advice, made)


def _close(db: Session, world: World, told: Meeting) -> None:
    sam, meeting = world.actor(db, "sam"), meeting_of(db, world, told.key)
    actions.close(db, meeting, by=sam)
    if told.summary:
        actions.sum_up(db, meeting, told.summary, "", by=sam)


def _decided(db: Session, world: World, told: Meeting) -> list[Decision]:
    """What comes out of a meeting: all but what is a draft for now."""
    kind = f"decided at {told.key}"
    keys = [key for key in world.keys_of(kind) if key not in told.drafts]
    return [db.get_one(Decision, world.id_of(kind, key)) for key in keys]


def _announce(db: Session, world: World, told: Meeting) -> None:
    sam = world.actor(db, "sam")
    for decision in _decided(db, world, told):
        decisions.announce(db, decision, languages=world.languages, by=sam)


def _publish(db: Session, world: World, told: Meeting) -> None:
    sam = world.actor(db, "sam")
    for decision in _decided(db, world, told):
        if corrections_waiting(db, decision.id):
            continue
        decisions.publish(db, decision, wait_days=world.wait_days, by=sam)
