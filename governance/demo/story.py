"""The demo year: the story of 2022 in invented hands, walked with the actions of the rooms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.clock import BRUSSELS, clock_at
from governance.core.database import Database
from governance.core.outbox import Work
from governance.core.settings import Settings
from governance.demo.pieces import Meeting, Project, Report, Workshop, at
from governance.demo.scenes import today
from governance.demo.scenes.antwerp import ANTWERP
from governance.demo.scenes.archive import REPORT_2021
from governance.demo.scenes.assembly import ASSEMBLY
from governance.demo.scenes.between import BETWEEN as ON_THEIR_OWN
from governance.demo.scenes.board_2023 import MARCH_2023
from governance.demo.scenes.board_again import again, on_day, short_of
from governance.demo.scenes.board_december import DECEMBER
from governance.demo.scenes.board_february import FEBRUARY
from governance.demo.scenes.board_lately import lately
from governance.demo.scenes.board_march import MARCH
from governance.demo.scenes.board_may import MAY
from governance.demo.scenes.board_next import assembly_after, next_assembly, next_board
from governance.demo.scenes.board_september import SEPTEMBER
from governance.demo.scenes.brussels import BRUSSELS as BRUSSELS_WORKSHOP
from governance.demo.scenes.brussels import GERMAN
from governance.demo.scenes.charleroi import CHARLEROI
from governance.demo.scenes.files_again import files_again
from governance.demo.scenes.files_next import files_next
from governance.demo.scenes.ghent import GHENT
from governance.demo.scenes.just_in import just_in
from governance.demo.scenes.liege import LIEGE
from governance.demo.scenes.namur import NAMUR
from governance.demo.scenes.project_anniversary import ANNIVERSARY
from governance.demo.scenes.project_charleroi import CHARLEROI as CHARLEROI_TEST
from governance.demo.scenes.project_guide import GUIDE
from governance.demo.scenes.project_liege import LIEGE as LIEGE_TEST
from governance.demo.scenes.project_namur import NAMUR as NAMUR_DAY
from governance.demo.scenes.project_premises import PREMISES
from governance.demo.scenes.project_running import INVOICES, PLAIN, REGISTER
from governance.demo.scenes.project_smartlabs import SMARTLABS, TOOLS
from governance.demo.scenes.project_training import TRAINING
from governance.demo.scenes.report_2022 import REPORT_2022
from governance.demo.scenes.report_2023 import REPORT_2023
from governance.demo.scenes.round_2023 import ROUND_2023
from governance.demo.scenes.said_lately import said_lately
from governance.demo.scenes.seminar import SEMINAR
from governance.demo.scenes.seminar_soon import seminar_soon
from governance.demo.telling.advice import recommend
from governance.demo.telling.archive import archive_steps
from governance.demo.telling.boardroom import file_step
from governance.demo.telling.ground import (
    calendar_steps,
    ground_steps,
    means_steps,
    seat_step,
    terms_steps,
)
from governance.demo.telling.meetings import meeting_steps
from governance.demo.telling.projects import news_step, project_steps
from governance.demo.telling.reports import report_steps
from governance.demo.telling.rounds import round_steps
from governance.demo.telling.workshops import workshop_steps
from governance.demo.telling.world import Step, World
from governance.people.queries import count_people

WORKSHOPS = [GHENT, LIEGE, CHARLEROI, BRUSSELS_WORKSHOP, ANTWERP, NAMUR]
BETWEEN = [GERMAN, *ON_THEIR_OWN]
MEETINGS = [FEBRUARY, MARCH, SEMINAR, MAY, ASSEMBLY, SEPTEMBER, DECEMBER, MARCH_2023]
PROJECTS = [
    GUIDE,
    TRAINING,
    LIEGE_TEST,
    CHARLEROI_TEST,
    PREMISES,
    SMARTLABS,
    ANNIVERSARY,
    REGISTER,
    PLAIN,
    INVOICES,
    NAMUR_DAY,
    TOOLS,
]
REPORTS = [REPORT_2022, REPORT_2023]


def fill(database: Database, settings: Settings) -> bool:
    """Tell the story in an empty database; False, and nothing done, where somebody is there.

    Each day is one transaction (several, where a step settles), at its own true time. Nobody of the
    story has a mailbox: what the outbox holds in the end is marked done, with the mistake "demo",
    so that no mail goes out.
    """
    with database.reading() as db:
        if count_people(db):
            return False
    world = World(settings)
    now = clock.now().astimezone(BRUSSELS)
    happened = [step for step in _steps(world, now) if step.at <= now]
    for scene in _scenes(sorted(happened, key=lambda step: step.at)):
        _tell(database, world, scene)
    with database.writing() as db:
        _keep_mails(db)
    return True


def _steps(world: World, now: datetime) -> Iterator[Step]:
    """Everything that happens or will, by piece, in any order."""
    yield from ground_steps(at(2021, 12, 6, 9), at(2023, 4, 3, 9), at(2023, 9, 4, 9))
    yield from terms_steps(now)
    yield seat_step(on_day(now, -42, 9), "ines", assembly_after(now))
    yield from means_steps()
    yield from calendar_steps(now)
    workshops: Sequence[Workshop] = [*WORKSHOPS, today.last_month(now), today.next_month(now)]
    soon = [short_of(now), again(now), seminar_soon(now), next_board(now), next_assembly(now)]
    meetings: Sequence[Meeting] = [*MEETINGS, lately(now), *soon]
    projects: Sequence[Project] = PROJECTS
    reports: Sequence[Report] = REPORTS
    for workshop in workshops:
        yield from workshop_steps(workshop)
    for advice in [*BETWEEN, *said_lately(now), just_in(now)]:
        yield Step(advice.made_at or now, partial(recommend, advice=advice))
    for file in [*files_again(now), *files_next(now)]:
        yield file_step(file)
    for meeting in meetings:
        yield from meeting_steps(meeting, world.wait_days)
    for project in projects:
        yield from project_steps(project)
    yield news_step(REGISTER, today.news_of_the_register(now))
    yield news_step(INVOICES, today.news_of_the_invoices(now))
    yield from round_steps(ROUND_2023, MARCH_2023.starts_at + timedelta(hours=3, minutes=50))
    for report in reports:
        yield from report_steps(report)
    yield from archive_steps(REPORT_2021)


def _scenes(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """Day after day; one that settles ends a scene."""
    for _day, day in groupby(steps, key=lambda step: step.at.astimezone(BRUSSELS).date()):
        scene: list[Step] = []
        for step in day:
            scene.append(step)
            if step.settles:
                yield scene
                scene = []
        if scene:
            yield scene


def _tell(database: Database, world: World, scene: list[Step]) -> None:
    """One scene, in one transaction; what follows from it happens at its end."""
    with clock_at(scene[-1].at), database.writing() as db:
        for step in scene:
            with clock_at(step.at):
                step.tell(db, world)


def _keep_mails(db: Session) -> None:
    waiting = update(Work).where(col(Work.done_at).is_(None))
    db.execute(waiting.values(done_at=clock.now(), mistake="demo"))
