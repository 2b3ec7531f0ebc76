"""How a yearly report is written, chapter by chapter, and published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from governance.core.clock import BRUSSELS
from governance.core.policy import System
from governance.decisions.models import Decision
from governance.demo.pieces import Chapter, Report
from governance.demo.telling.world import Step, World
from governance.outcomes.models import Outcome
from governance.recommendations.models import Recommendation
from governance.reports import actions
from governance.reports.models import Report as Row
from governance.reports.queries import get_report

CITABLE: dict[str, tuple[str, Any]] = {
    "outcome": ("outcome", Outcome),
    "decision": ("decision", Decision),
    "advice": ("recommendation", Recommendation),
}


def report_steps(told: Report) -> Iterator[Step]:
    """Everything that happens to one report."""
    begun = datetime.combine(told.begun, time(9), BRUSSELS)
    yield Step(begun, partial(_begin, told=told))
    for chapter in told.chapters:
        written = datetime.combine(chapter.written, time(15), BRUSSELS)
        yield Step(written, partial(_write, told=told, chapter=chapter))
    if told.published:
        yield Step(told.published, partial(_publish, told=told))


def _begin(db: Session, world: World, told: Report) -> None:
    actions.begin(db, told.year, told.title, by=world.actor(db, "edda"))


def _write(db: Session, world: World, told: Report, chapter: Chapter) -> None:
    edda = world.actor(db, "edda")
    report = db.get_one(Row, told.year)
    written = actions.add_chapter(db, report, chapter.title, chapter.text, by=edda)
    for kind, key in chapter.cites:
        name, row = CITABLE[kind]
        cited: Any = {name: db.get_one(row, world.id_of(kind, key))}
        actions.cite(db, written, **cited, by=edda)


def _publish(db: Session, world: World, told: Report) -> None:
    actions.publish(
        db,
        get_report(db, told.year, for_=System),
        languages=world.languages,
        organisation=world.settings.organisation,
        address=world.settings.absolute("/"),
        by=world.actor(db, "edda"),
    )
