"""How a meeting goes: planned, its agenda set, held; its decisions announced, then published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from sqlalchemy.orm import Session

from governance.core.policy import System
from governance.decisions import actions as decisions
from governance.decisions.models import Decision
from governance.decisions.queries import get_item
from governance.demo.pieces import Advice, Decided, Item, Meeting
from governance.demo.scenes.people import EVERYBODY
from governance.demo.telling.advice import advice_of, back, members, translate, typed
from governance.demo.telling.minutes import approve, ask_approval, minute
from governance.demo.telling.world import Step, World
from governance.meetings import actions
from governance.meetings.models import Body, Presence
from governance.meetings.models import Meeting as Session_
from governance.meetings.queries import get_meeting
from governance.people.models import RoleName
from governance.recommendations import actions as recommendations

NAMES = {somebody.key: somebody.name for somebody in EVERYBODY}
DIRECTORS = {somebody.key for somebody in EVERYBODY if somebody.role == RoleName.BOARD}


def meeting_steps(told: Meeting, wait_days: int) -> Iterator[Step]:
    """Everything that happens in and around one meeting."""
    opens = told.starts_at
    yield Step(told.planned or opens - timedelta(days=28), partial(_plan, told=told))
    yield Step(told.agenda_set or opens - timedelta(days=8), partial(_agenda, told=told))
    if told.is_ahead:
        return
    yield Step(opens, partial(_open, told=told))
    yield Step(opens + timedelta(minutes=20), partial(_note, told=told))
    for number, item in enumerate(told.items):
        minutes = timedelta(minutes=30 + 20 * number)
        yield Step(opens + minutes, partial(_decide, told=told, item=item))
    if told.approves:
        yield Step(opens + timedelta(minutes=25), partial(approve, told=told))
    yield Step(opens + timedelta(hours=4), partial(_close, told=told))
    if told.minuted:
        yield Step(told.minuted.sent, partial(minute, told=told))
    if told.announced:
        yield Step(told.announced, partial(_announce, told=told))
        public = told.announced + timedelta(days=wait_days, hours=2)
        yield Step(public, partial(_publish, told=told))


def _plan(db: Session, world: World, told: Meeting) -> None:
    planned = actions.Planned(
        kind=told.kind,
        title=told.title,
        held_on=told.starts_at.date(),
        starts_at=told.starts_at,
        ends_at=told.starts_at + timedelta(hours=3),
        place=told.place,
        languages=told.languages,
    )
    body = db.get_one(Body, world.id_of("body", told.body))
    made = actions.plan(db, body, planned, by=world.actor(db, "sam"))
    world.keep("meeting", told.key, made)


def _meeting(db: Session, world: World, told: Meeting) -> Session_:
    return get_meeting(db, world.id_of("meeting", told.key), for_=System)


def _place(told: Meeting, item: Item) -> str:
    return f"{told.key} {told.items.index(item)}"


def _agenda(db: Session, world: World, told: Meeting) -> None:
    if told.approves:
        ask_approval(db, world, _meeting(db, world, told), told)
    for item in told.items:
        made = decisions.add_item(
            db,
            _meeting(db, world, told),
            item.purpose,
            item.title,
            recommendation=advice_of(db, world, item.advice) if item.advice else None,
            note=item.note,
            minutes_planned=item.minutes,
            presented=_presented(world, item),
            by=world.actor(db, "sam"),
        )
        world.keep("item", _place(told, item), made)


def _presented(world: World, item: Item) -> decisions.Presented:
    return decisions.Presented(world.id_of("person", item.presenter) if item.presenter else None)


def _open(db: Session, world: World, told: Meeting) -> None:
    sam, meeting = world.actor(db, "sam"), _meeting(db, world, told)
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
        _meeting(db, world, told),
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
    point = get_item(db, world.id_of("item", _place(told, item)), for_=sam)
    for key, withdrew in item.conflicts:
        person = world.id_of("person", key)
        decisions.declare_conflict(db, point, person, withdrew, by=sam)
    if item.decided is not None:
        made = decisions.draft(db, point, drafted(item.decided), by=sam)
        world.keep("decision", item.key or item.advice, made)
        world.keep(f"decided at {told.key}", item.key or item.advice, made)


def drafted(decided: Decided) -> decisions.Drafted:
    """A decision as the secretary writes it down."""
    votes_for, votes_against, votes_abstained = decided.votes
    return decisions.Drafted(
        outcome=decided.answer,
        reasons=decided.reasons,
        text=decided.text,
        report_back_on=decided.report_back_on,
        returns_on=decided.returns_on,
        missing_resource=decided.missing,
        referred_to=decided.referred_to,
        votes_for=votes_for,
        votes_against=votes_against,
        votes_abstained=votes_abstained,
    )


def _close(db: Session, world: World, told: Meeting) -> None:
    sam, meeting = world.actor(db, "sam"), _meeting(db, world, told)
    actions.close(db, meeting, by=sam)
    if told.summary:
        actions.sum_up(db, meeting, told.summary, "", by=sam)


def _decided(db: Session, world: World, told: Meeting) -> list[Decision]:
    kind = f"decided at {told.key}"
    return [db.get_one(Decision, world.id_of(kind, key)) for key in world.keys_of(kind)]


def _announce(db: Session, world: World, told: Meeting) -> None:
    sam = world.actor(db, "sam")
    for decision in _decided(db, world, told):
        decisions.announce(db, decision, languages=world.languages, by=sam)


def _publish(db: Session, world: World, told: Meeting) -> None:
    sam = world.actor(db, "sam")
    for decision in _decided(db, world, told):
        decisions.publish(db, decision, wait_days=world.wait_days, by=sam)
