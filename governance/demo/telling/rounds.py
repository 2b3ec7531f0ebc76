"""How a round goes: projects are proposed, directors vote, it is counted, the board decides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial

from sqlalchemy.orm import Session

from governance.core.clock import BRUSSELS
from governance.core.policy import System
from governance.demo.pieces.rounds import Asking, Round
from governance.demo.telling.advice import advice_of
from governance.demo.telling.world import Step, World
from governance.meetings.models import Body
from governance.meetings.queries import get_meeting
from governance.priorities import actions
from governance.priorities.counting import count_now
from governance.priorities.models import Round as Row
from governance.priorities.queries import budgets_of, get_round, scenarios_of
from governance.projects import actions as projects
from governance.projects.models import Kind, Resource, Share
from governance.projects.queries import get_project
from governance.recommendations.anonymity import new_receipt
from governance.recommendations.models import Stage
from governance.strategy.models import Axis


def round_steps(told: Round, decided: datetime) -> Iterator[Step]:
    """Everything that happens to one round, each on its day."""
    yield _on(told.proposed, 10, partial(_propose, told=told))
    yield _on(told.opens_on, 8, partial(_open, told=told))
    for name in told.votes:
        yield _on(told.opens_on, 12, partial(_vote, told=told, name=name))
    yield _on(told.closes_on, 18, partial(_close, told=told))
    yield _on(told.closes_on, 19, partial(_try, told=told))
    yield Step(decided, partial(_adopt, told=told))


def _on(day: date, hour: int, tell: object) -> Step:
    return Step(datetime.combine(day, time(hour, 30), BRUSSELS), tell)  # type: ignore[arg-type]


def _propose(db: Session, world: World, told: Round) -> None:
    for asking in told.asking:
        _propose_one(db, world, asking)


def _propose_one(db: Session, world: World, asking: Asking) -> None:
    bo = world.actor(db, "bo")
    proposed = projects.Proposed(Kind.STRATEGIC, asking.title, asking.summary)
    project = projects.propose(db, proposed, by=bo)
    world.keep("project", asking.key, project)
    projects.serve_axis(db, project, db.get_one(Axis, world.id_of("axis", asking.axis)), by=bo)
    if ("advice", asking.advice) in world:
        recommendation = advice_of(db, world, asking.advice)
        if recommendation.stage not in (Stage.PROPOSED, Stage.DECLINED):
            projects.carry(db, project, recommendation, Share.WHOLLY, by=bo)


def _open(db: Session, world: World, told: Round) -> None:
    sam, body = world.actor(db, "sam"), db.get_one(Body, world.id_of("body", told.body))
    typed = actions.Planned(
        told.title, told.opens_on, told.closes_on, told.opens_on, summary=told.summary
    )
    round_ = actions.plan_round(db, body, typed, by=sam)
    world.keep("round", told.meeting, round_)
    euros, days = Decimal(told.euros), Decimal(told.days)
    actions.set_budget(db, round_, Resource.EUROS, "", euros, by=sam)
    actions.set_budget(db, round_, Resource.PERSON_DAYS, told.team, days, by=sam)
    ids = [budget.id for budget in budgets_of(db, round_.id)]
    for asking in told.asking:
        project = get_project(db, world.id_of("project", asking.key), for_=System)
        costs = dict(zip(ids, (Decimal(asking.euros), Decimal(asking.days)), strict=True))
        made = actions.add_candidate(db, round_, project, costs, asking.feasibility, by=sam)
        db.flush()
        world.keep("candidate", asking.key, made)
    actions.open_round(db, round_, by=sam)


def _row(db: Session, world: World, told: Round) -> Row:
    return get_round(db, world.id_of("round", told.meeting), for_=System)


def _vote(db: Session, world: World, told: Round, name: str) -> None:
    points = {str(world.id_of("candidate", key)): 1 for key in told.votes[name]}
    voter = world.actor(db, name)
    actions.cast(db, _row(db, world, told), points, new_receipt(), by=voter)


def _close(db: Session, world: World, told: Round) -> None:
    round_ = _row(db, world, told)
    as_voted = actions.close_round(db, round_, by=world.actor(db, "sam"))
    count_now(db, round_, as_voted)


def _try(db: Session, world: World, told: Round) -> None:
    round_ = _row(db, world, told)
    euros, days = budgets_of(db, round_.id)
    amounts = {euros.id: euros.amount, days.id: Decimal(told.scenario_days)}
    bo = world.actor(db, "bo")
    count_now(db, round_, actions.try_otherwise(db, round_, told.scenario, amounts, {}, by=bo))


def _adopt(db: Session, world: World, told: Round) -> None:
    round_ = _row(db, world, told)
    meeting = get_meeting(db, world.id_of("meeting", told.meeting), for_=System)
    chosen = set(scenarios_of(db, round_.id)[0].result["winners"])
    left_out = world.id_of("candidate", told.left_out)
    adopted = actions.Adopted(chosen - {left_out}, {left_out: told.because})
    sam = world.actor(db, "sam")
    actions.adopt(db, round_, meeting, adopted, languages=world.languages, by=sam)
