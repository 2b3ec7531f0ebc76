"""Who proposes, plans and carries; who leads."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from governance.core.database import Database
from governance.core.errors import NotYou
from governance.core.words import words
from governance.projects import actions, policy
from governance.projects.actions import Proposed
from governance.projects.models import Book, Kind, Resource, Share
from governance.strategy import actions as strategy
from tests.cast import Cast
from tests.unit.projects import walk

WHY = words("nl", "Te weinig persoon-dagen.")


@pytest.mark.parametrize("name", ["edda", "finn", "lena", "mia", "visitor"])
def test_only_the_board_its_secretary_and_administrators_propose_plan_carry_and_stop(
    cast: Cast, database: Database, name: str
) -> None:
    somebody = cast[name]
    with database.writing() as db:
        project = walk.proposed(db, cast)
        carried = walk.answered(db, cast)
        version = strategy.add_strategy(db, words("nl", "2025"), by=cast.ada)
        axis = strategy.add_axis(db, version, words("nl", "Autonomie"), by=cast.ada)
        typed = Proposed(Kind.STRATEGIC, words("nl", "Gids"))
        for refused in (
            lambda: actions.propose(db, typed, by=somebody),
            lambda: actions.rewrite(db, project, typed, by=somebody),
            lambda: actions.plan(db, project, by=somebody),
            lambda: actions.carry(db, project, carried, Share.WHOLLY, by=somebody),
            lambda: actions.serve_axis(db, project, axis, by=somebody),
            lambda: actions.stop(db, project, WHY, by=somebody),
        ):
            with pytest.raises(NotYou):
                refused()


@pytest.mark.parametrize("name", ["edda", "finn", "max", "mia", "visitor"])
def test_the_lead_of_another_project_is_refused(cast: Cast, database: Database, name: str) -> None:
    somebody = cast[name]
    with database.writing() as db:
        project = walk.running(db, cast)
        walk.planned(db, cast, "Een ander", lead_id=cast.max.person)
        step = walk.milestone(db, cast, project)
        day = date(2030, 1, 1)
        for refused in (
            lambda: actions.add_milestone(db, project, words("nl", "Stap"), day, by=somebody),
            lambda: actions.reach(db, step, date(2022, 1, 1), by=somebody),
            lambda: actions.post_update(db, project, words("nl", "Goed"), day, by=somebody),
            lambda: actions.book(db, project, Resource.EUROS, Book.SPENT, Decimal(1), by=somebody),
            lambda: actions.complete(db, project, has_outcome=True, by=somebody),
            lambda: actions.start(db, project, by=somebody),
        ):
            with pytest.raises(NotYou):
                refused()


def test_the_lead_and_the_board_keep_the_project(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
    for keeper in (cast.lena, cast.bo, cast.sam, cast.ada):
        assert policy.can_keep_milestones(keeper, project)
        assert policy.can_book(keeper, project)
        assert policy.can_post_update(keeper, project)
    assert not policy.can_stop(cast.lena, project)


def test_nobody_leads_a_project_without_a_lead(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.proposed(db, cast, lead_id=None)
    assert not policy.can_lead(cast.visitor, project)
    assert not policy.can_lead(cast.lena, project)
