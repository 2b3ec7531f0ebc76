"""Rounds for tests, made by walking the actions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from governance.app import ways
from governance.core import clock
from governance.core.database import Database
from governance.core.outbox import do_work
from governance.core.policy import Actor, System
from governance.core.settings import Settings
from governance.core.words import words
from governance.meetings.actions import add_body, give_mandate
from governance.meetings.models import Voice
from governance.priorities import actions
from governance.priorities.actions import Planned
from governance.priorities.choosing import Completion
from governance.priorities.models import Electorate, Form
from governance.priorities.queries import asked_of, budgets_of, get_round
from governance.projects.actions import Proposed, propose
from governance.projects.models import Kind, Resource
from tests.cast import SINCE, Cast

DIRECTORS = ("bo", "edda", "lena", "mia")
COSTS = {"Gids": (4000, 4), "Opleiding": (3000, 9), "Portaal": (1000, 10), "Café": (3000, 0)}
"""Those of the example on paper, of 12,000 euros and 24 days."""


def seat_board(database: Database, cast: Cast) -> int:
    """A board of four that may decide; its id."""
    with database.writing() as db:
        body = add_body(db, words("nl", "Raad van bestuur", fr="CA"), True, 50, by=cast.ada)
        for name in DIRECTORS:
            person = cast[name].person or 0
            give_mandate(db, body, person, SINCE, Voice.DECIDING, by=cast.ada)
        return body.id


def plan_round(
    database: Database,
    cast: Cast,
    *,
    form: Form = Form.APPROVE,
    electorate: Electorate = Electorate.DIRECTORS,
) -> int:
    """A round of the board with the four projects of the example; its id."""
    body_id, today = seat_board(database, cast), clock.today()
    with database.writing() as db:
        from governance.meetings.queries import get_body

        typed = Planned(
            words("nl", "Wat eerst in 2023?", fr="Quoi d’abord en 2023?"),
            opens_on=today,
            closes_on=today + timedelta(days=7),
            electorate_on=today,
            form=form,
            electorate=electorate,
            completion=Completion.NONE,
        )
        round_ = actions.plan_round(db, get_body(db, body_id), typed, by=cast.sam)
        euros, days = Decimal(12000), Decimal(24)
        actions.set_budget(db, round_, Resource.EUROS, "", euros, by=cast.sam)
        actions.set_budget(db, round_, Resource.PERSON_DAYS, "IT-team", days, by=cast.sam)
        there_are = [budget.id for budget in budgets_of(db, round_.id)]
        for title, costs in COSTS.items():
            proposed = Proposed(Kind.STRATEGIC, words("nl", title, fr=title))
            project = propose(db, proposed, by=cast.sam)
            given = dict(zip(there_are, map(Decimal, costs), strict=True))
            actions.add_candidate(db, round_, project, given, by=cast.bo)
        return round_.id


def open_round(database: Database, cast: Cast, **how: object) -> int:
    """The same, open; its id."""
    round_id = plan_round(database, cast, **how)  # type: ignore[arg-type]
    with database.writing() as db:
        actions.open_round(db, get_round(db, round_id, for_=cast.sam), by=cast.sam)
    return round_id


def ids_of(database: Database, round_id: int) -> dict[str, str]:
    """The candidates by the title of their project."""
    with database.reading() as db:
        room = asked_of(db, get_round(db, round_id, for_=System))
        return {asked.project.title.text: str(asked.one.id) for asked in room.asked}


VOTES = {
    "bo": ("Gids", "Opleiding", "Portaal"),
    "edda": ("Gids", "Opleiding", "Portaal"),
    "lena": ("Gids", "Opleiding", "Café"),
    "mia": ("Gids", "Café"),
}


def receipt_of(name: str) -> str:
    """The receipt of one of the cast, for tests only."""
    return (name.upper().replace("O", "0").replace("L", "1").replace("I", "1") + "X" * 16)[:16]


def vote(database: Database, round_id: int, who: Actor, name: str, *titles: str) -> None:
    """One of the cast approves these."""
    ids = ids_of(database, round_id)
    with database.writing() as db:
        points = {ids[title]: 1 for title in titles}
        round_ = get_round(db, round_id, for_=who)
        actions.cast(db, round_, points, receipt_of(name), by=who)


def voted_round(database: Database, cast: Cast) -> int:
    """An open round in which all four voted as in the example."""
    round_id = open_round(database, cast)
    for name, titles in VOTES.items():
        vote(database, round_id, cast[name], name, *titles)
    return round_id


def counted_round(database: Database, cast: Cast, settings: Settings) -> int:
    """The same, closed and counted."""
    round_id = voted_round(database, cast)
    with database.writing() as db:
        actions.close_round(db, get_round(db, round_id, for_=cast.sam), by=cast.sam)
    count(database, settings)
    return round_id


def count(database: Database, settings: Settings) -> None:
    """Do what was asked for."""
    do_work(database, ways(settings))


def points(ids: Mapping[str, str], **given: int) -> dict[str, int]:
    """A ballot with points."""
    return {ids[title]: number for title, number in given.items()}
