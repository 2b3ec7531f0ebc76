"""Counts what was asked for, outside of any request: read, run, keep."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.outbox import Work
from governance.core.policy import System
from governance.priorities.actions import close_round, count_run
from governance.priorities.models import Round, Scenario, Stage
from governance.priorities.queries import get_round, get_scenario
from governance.priorities.running import count_ballots, read_input


def count_due(database: Database, piece: Work) -> None:
    """Count one run; nobody waits while the rule runs, since nothing is locked then."""
    with database.reading() as db:
        scenario = get_scenario(db, piece.payload["scenario"])
        given = read_input(db, get_round(db, scenario.round_id, for_=System), scenario)
    counted = count_ballots(*given)
    with database.writing() as db:
        scenario = get_scenario(db, piece.payload["scenario"])
        round_ = get_round(db, scenario.round_id, for_=System)
        count_run(db, round_, scenario, counted, by=System)


def count_now(db: Session, round_: Round, scenario: Scenario) -> None:
    """The same in the transaction that asks, where nobody waits for it: in the demo."""
    counted = count_ballots(*read_input(db, round_, scenario))
    count_run(db, round_, scenario, counted, by=System)


def close_what_is_over(db: Session) -> None:
    """Once a day: close the rounds whose last day is over."""
    over = col(Round.stage) == Stage.OPEN, col(Round.closes_on) <= clock.today() - timedelta(days=1)
    for round_ in db.scalars(select(Round).where(*over).limit(20)):
        close_round(db, round_, by=System)
