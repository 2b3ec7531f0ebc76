"""How a project goes: proposed, planned with its milestones and means, started, done or stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import partial

from sqlalchemy.orm import Session

from governance.core.clock import BRUSSELS
from governance.core.policy import Actor, System
from governance.demo.pieces import Booked, News, Project, Result, Stone
from governance.demo.scenes.strategy import NARROWED_ON
from governance.demo.telling.advice import advice_of
from governance.demo.telling.world import Step, World
from governance.outcomes import actions as outcomes
from governance.projects import actions
from governance.projects.models import Carries, Milestone
from governance.projects.models import Project as Row
from governance.projects.queries import get_project
from governance.strategy.models import Axis


def project_steps(told: Project) -> Iterator[Step]:
    """Everything that happens to one project, each on its day."""
    yield _on(told.proposed, 9, partial(_propose, told=told))
    yield from _life(told)
    for line in told.book:
        yield _on(line.on, 10, partial(_book, told=told, line=line))
    for stone in told.stones:
        if stone.reached:
            yield _on(stone.reached, 11, partial(_reach, told=told, stone=stone))
    for news in told.news:
        yield news_step(told, news)
    for result in told.results:
        yield _on(result.published, 14, partial(_publish, told=told, result=result))


def news_step(told: Project, news: News) -> Step:
    """The lead tells how it goes."""
    return _on(news.on, 12, partial(_tell, told=told, news=news))


def _life(told: Project) -> Iterator[Step]:
    days: list[tuple[date | None, int, Callable[..., None]]] = [
        (told.planned, 9, _plan),
        (told.started, 9, _start),
        (None if _is_over(told) else NARROWED_ON, 17, _aim),
        (told.completed, 16, _complete),
        (told.stopped, 16, _stop),
    ]
    for day, hour, tell in days:
        if day is not None:
            yield _on(day, hour, partial(tell, told=told))


def _is_over(told: Project) -> bool:
    """Done before the strategy was narrowed."""
    return told.completed is not None and told.completed <= NARROWED_ON


def _on(day: date, hour: int, tell: Callable[[Session, World], None]) -> Step:
    return Step(datetime.combine(day, time(hour, 15), BRUSSELS), tell)


def _row(db: Session, world: World, told: Project) -> Row:
    return get_project(db, world.id_of("project", told.key), for_=System)


def _lead(db: Session, world: World, told: Project) -> Actor:
    return world.actor(db, told.lead)


def _propose(db: Session, world: World, told: Project) -> None:
    bo = world.actor(db, "bo")
    proposed = actions.Proposed(
        kind=told.kind,
        title=told.title,
        summary=told.summary,
        directorate=told.directorate,
        lead_id=world.id_of("person", told.lead),
        starts_on=told.started,
        ends_on=told.ends_on,
    )
    project = actions.propose(db, proposed, by=bo)
    world.keep("project", told.key, project)
    _carry(db, world, told, project)


def _carry(db: Session, world: World, told: Project, project: Row) -> None:
    """It carries what has come to the register by now."""
    for key, share in told.carries:
        if ("advice", key) not in world:
            continue
        recommendation = advice_of(db, world, key)
        if db.get(Carries, (project.id, recommendation.id)) is None:
            actions.carry(db, project, recommendation, share, by=world.actor(db, "bo"))


def _aim(db: Session, world: World, told: Project) -> None:
    """It serves the axes of the strategy there is by now."""
    for axis in told.axes:
        if ("axis", axis) in world:
            row = db.get_one(Axis, world.id_of("axis", axis))
            actions.serve_axis(db, _row(db, world, told), row, by=world.actor(db, "bo"))


def _plan(db: Session, world: World, told: Project) -> None:
    bo, project = world.actor(db, "bo"), _row(db, world, told)
    actions.plan(db, project, by=bo)
    _carry(db, world, told, project)
    _aim(db, world, told)
    for stone in told.stones:
        made = actions.add_milestone(
            db, project, stone.title, stone.planned, stone.weight, by=_lead(db, world, told)
        )
        world.keep("stone", _name(told, stone), made)


def _name(told: Project, stone: Stone) -> str:
    return f"{told.key} {told.stones.index(stone)}"


def _start(db: Session, world: World, told: Project) -> None:
    actions.start(db, _row(db, world, told), by=_lead(db, world, told))


def _book(db: Session, world: World, told: Project, line: Booked) -> None:
    project, lead = _row(db, world, told), _lead(db, world, told)
    actions.book(
        db,
        project,
        line.resource,
        line.book,
        line.amount,
        line.note,
        team=told.team,
        year=line.year,
        over_because=line.over_because,
        by=lead,
    )


def _reach(db: Session, world: World, told: Project, stone: Stone) -> None:
    milestone = db.get_one(Milestone, world.id_of("stone", _name(told, stone)))
    if stone.reached:
        actions.reach(db, milestone, stone.reached, by=_lead(db, world, told))


def _tell(db: Session, world: World, told: Project, news: News) -> None:
    project, lead = _row(db, world, told), _lead(db, world, told)
    actions.post_update(db, project, news.text, news.next_on, by=lead)


def _publish(db: Session, world: World, told: Project, result: Result) -> None:
    """What changed is written down, shown, and published on the same day."""
    project, lead = _row(db, world, told), _lead(db, world, told)
    drafted = outcomes.Drafted(
        title=result.title,
        text=result.text,
        achieved_on=result.achieved_on,
        where_url=result.where_url,
        indicator=result.indicator,
        before=result.before,
        after=result.after,
        unit=result.unit,
    )
    outcome = outcomes.draft(db, project, drafted, by=lead)
    world.keep("outcome", result.key, outcome)
    for title, url in result.evidence:
        outcomes.add_evidence(db, outcome, title, url, by=lead)
    outcomes.publish(db, outcome, by=lead)


def _complete(db: Session, world: World, told: Project) -> None:
    outcomes.complete_project(db, _row(db, world, told), by=_lead(db, world, told))


def _stop(db: Session, world: World, told: Project) -> None:
    if told.because:
        actions.stop(db, _row(db, world, told), told.because, by=world.actor(db, "bo"))
