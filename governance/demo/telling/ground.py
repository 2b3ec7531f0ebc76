"""The persons come in, the bodies are seated, the strategy is adopted, the themes are named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from sqlalchemy.orm import Session

from governance.core.clock import BRUSSELS
from governance.core.policy import System
from governance.decisions.actions import Yearly, add_yearly, set_voting_rule
from governance.decisions.models import Base, Share
from governance.demo.pieces import Made, Strategy
from governance.demo.scenes.ground import BODIES, CYCLES, KINDS_OF_MEMBERS, THEMES
from governance.demo.scenes.means import AVAILABLE
from governance.demo.scenes.people import BOARD, EVERYBODY, SEATS, SINCE, Seat, terms_of
from governance.demo.scenes.strategy import HORIZON, NARROWED, STRATEGY_2025
from governance.demo.scenes.yearly import YEARLY
from governance.demo.telling.world import Step, World
from governance.meetings import actions as meetings
from governance.meetings.models import Body, Obtained
from governance.people.actions import add_person, grant
from governance.projects.actions import make_available
from governance.strategy import actions as strategies
from governance.strategy.landmarks import derived_from, next_assembly_year, usual_assembly
from governance.strategy.models import Axis
from governance.strategy.models import Strategy as Version
from governance.strategy.queries import cycles


def ground_steps(begins: datetime, narrowed: datetime, horizon: datetime) -> Iterator[Step]:
    """What stands before the first workshop, and how the strategy moves on later."""
    yield Step(begins, _people)
    yield Step(begins + timedelta(hours=1), _bodies)
    yield Step(begins + timedelta(hours=2), _themes)
    yield Step(begins + timedelta(hours=2, minutes=30), _cycles)
    yield Step(begins + timedelta(hours=2, minutes=45), _yearly)
    yield Step(begins + timedelta(hours=3), lambda db, world: _add(db, world, STRATEGY_2025))
    yield Step(begins + timedelta(hours=4), lambda db, world: _adopt(db, world, STRATEGY_2025))
    yield Step(narrowed - timedelta(days=30), lambda db, world: _add(db, world, NARROWED))
    yield Step(narrowed, _narrow)
    yield Step(horizon, lambda db, world: _add(db, world, HORIZON))


def means_steps() -> Iterator[Step]:
    """What there is in a year is set aside, line by line."""
    for made in AVAILABLE:
        moment = datetime.combine(made.on, time(8, 30), BRUSSELS)
        yield Step(moment, partial(_make_available, made=made))


def _make_available(db: Session, world: World, made: Made) -> None:
    given = (made.year, made.resource, made.team, made.amount, made.note)
    make_available(db, *given, by=world.actor(db, "sam"))


def _people(db: Session, world: World) -> None:
    for somebody in EVERYBODY:
        person = add_person(db, somebody.name, somebody.address, somebody.language, by=System)
        world.keep("person", somebody.key, person)
        if somebody.role is not None:
            grant(db, person, somebody.role, SINCE, by=System)


def _bodies(db: Session, world: World) -> None:
    ada = world.actor(db, "ada")
    for body in BODIES:
        rules, percent = body.rules, body.quorum_percent
        made = meetings.add_body(db, body.name, body.decides, percent, rules=rules, by=ada)
        world.keep("body", body.key, made)
    first = [next(terms_of(seat, seat.since)) for seat in BOARD]
    for seat in [*first, *SEATS]:
        give_mandate(db, world, seat)
    board = db.get_one(Body, world.id_of("body", "board"))
    chair, rule = world.id_of("person", "nadia"), (Share.SIMPLE, Base.VOTES)
    set_voting_rule(db, board, *rule, chair_decides=True, chair_id=chair, by=ada)


def give_mandate(db: Session, world: World, seat: Seat) -> None:
    """Somebody sits in a body, from a day on."""
    meetings.give_mandate(
        db,
        db.get_one(Body, world.id_of("body", seat.body)),
        world.id_of("person", seat.person),
        seat.since,
        seat.voice,
        obtained=seat.obtained,
        until=seat.until,
        category=KINDS_OF_MEMBERS.get(seat.kind),
        by=world.actor(db, "ada"),
    )


def terms_steps(now: datetime) -> Iterator[Step]:
    """The assembly elects directors again, each when a term is over."""
    for seat in BOARD:
        _first, *later = terms_of(seat, now.date())
        for term in later:
            elected = datetime.combine(term.since - timedelta(days=1), time(19), BRUSSELS)
            yield Step(elected, partial(give_mandate, seat=term))


def seat_step(at: datetime, person: str, until: date) -> Step:
    """Somebody whom the board co-opted sits in it until the next assembly."""
    seat = Seat("board", person, at.date(), obtained=Obtained.CO_OPTED, kind="A", until=until)
    return Step(at, partial(give_mandate, seat=seat))


def _themes(db: Session, world: World) -> None:
    for key, title in THEMES.items():
        made = strategies.add_theme(db, title, by=world.actor(db, "ada"))
        world.keep("theme", key, made)


def _cycles(db: Session, world: World) -> None:
    for told in CYCLES:
        ada = world.actor(db, "ada")
        cycle = strategies.add_cycle(db, told.title, told.since, told.until, by=ada)
        for year, dates in told.dates.items():
            strategies.set_year(db, cycle, year, dates, by=ada)


def calendar_steps(now: datetime) -> Iterator[Step]:
    """Each year since the last cycle began, and the one of the coming assembly: its four dates."""
    for year in range(CYCLES[-1].since.year, next_assembly_year(now.date()) + 1):
        moment = min(datetime(year - 1, 11, 14, 10, tzinfo=BRUSSELS), now)
        yield Step(moment, partial(_calendar, year=year))


def _calendar(db: Session, world: World, year: int) -> None:
    cycle = cycles(db)[0]
    dates = derived_from(usual_assembly(year))
    strategies.set_year(db, cycle, year, dates, by=world.actor(db, "sam"))


def _yearly(db: Session, world: World) -> None:
    board = db.get_one(Body, world.id_of("body", "board"))
    for month, title in YEARLY.items():
        add_yearly(db, board, Yearly(title, month=month), by=world.actor(db, "sam"))


def _add(db: Session, world: World, told: Strategy) -> None:
    sam = world.actor(db, "sam")
    made = strategies.add_strategy(db, told.title, told.summary, told.since, told.until, by=sam)
    world.keep("strategy", told.key, made)
    for axis in told.axes:
        older = db.get_one(Axis, world.id_of("axis", axis.succeeds)) if axis.succeeds else None
        added = strategies.add_axis(db, made, axis.title, axis.text, older, by=sam)
        world.keep("axis", axis.key, added)


def _version(db: Session, world: World, told: Strategy) -> Version:
    return db.get_one(Version, world.id_of("strategy", told.key))


def _adopt(db: Session, world: World, told: Strategy) -> None:
    strategies.adopt(db, _version(db, world, told), by=world.actor(db, "bo"))


def _narrow(db: Session, world: World) -> None:
    """The older version is closed as the narrowed one holds."""
    strategies.close(db, _version(db, world, STRATEGY_2025), by=world.actor(db, "bo"))
    _adopt(db, world, NARROWED)
