"""What was done with a recommendation, computed from what carries it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import Problem
from governance.core.words import words
from governance.projects import actions
from governance.projects.models import Carries, Milestone, Project, Share, Stage
from governance.projects.realisation import realisation_of
from governance.recommendations.models import Realisation, Recommendation
from tests.cast import Cast
from tests.unit.projects import walk

WHOLLY, IN_PART = Share.WHOLLY, Share.IN_PART
PROPOSED, PLANNED, RUNNING = Stage.PROPOSED, Stage.PLANNED, Stage.RUNNING
DONE, STOPPED = Stage.DONE, Stage.STOPPED


@pytest.mark.parametrize(
    ("carriers", "expected"),
    [
        ([], Realisation.NOT_STARTED),
        ([(PROPOSED, WHOLLY, False), (PLANNED, WHOLLY, False)], Realisation.NOT_STARTED),
        ([(RUNNING, IN_PART, False)], Realisation.IN_PROGRESS),
        ([(DONE, WHOLLY, True), (RUNNING, IN_PART, False)], Realisation.IN_PROGRESS),
        ([(DONE, WHOLLY, False)], Realisation.DONE),
        ([(DONE, WHOLLY, False), (STOPPED, WHOLLY, False)], Realisation.DONE),
        ([(DONE, IN_PART, True)], Realisation.DONE_IN_PART),
        ([(DONE, IN_PART, True), (DONE, IN_PART, True)], Realisation.DONE_IN_PART),
        ([(DONE, IN_PART, True), (STOPPED, WHOLLY, False)], Realisation.DONE_IN_PART),
        ([(STOPPED, WHOLLY, True)], Realisation.STOPPED),
        ([(STOPPED, WHOLLY, True), (PLANNED, WHOLLY, False)], Realisation.NOT_STARTED),
        ([(PLANNED, WHOLLY, True)], Realisation.IN_PROGRESS),
        ([(DONE, IN_PART, False), (PLANNED, IN_PART, False)], Realisation.IN_PROGRESS),
    ],
)
def test_the_rule(carriers: list[tuple[Stage, Share, bool]], expected: Realisation) -> None:
    assert realisation_of(carriers) == expected


@given(
    st.lists(st.tuples(st.sampled_from(Stage), st.sampled_from(Share), st.booleans()), max_size=5)
)
def test_the_order_of_carriers_does_not_matter(carriers: list[tuple[Stage, Share, bool]]) -> None:
    assert realisation_of(carriers) == realisation_of(reversed(carriers))


def test_a_recommendation_follows_its_project(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        recommendation, project = walk.answered(db, cast), walk.planned(db, cast)
        actions.carry(db, project, recommendation, Share.WHOLLY, by=cast.bo)
        seen = [recommendation.realisation]
        actions.start(db, project, by=cast.lena)
        seen.append(recommendation.realisation)
        actions.complete(db, project, has_outcome=True, by=cast.lena)
        seen.append(recommendation.realisation)
    assert seen == [Realisation.NOT_STARTED, Realisation.IN_PROGRESS, Realisation.DONE]
    with database.reading() as db:
        stored = db.get_one(Recommendation, recommendation.id)
        assert stored.realisation == Realisation.DONE


def _recomputed(db: Session, recommendation: Recommendation) -> Realisation:
    """The long way round, from the rows themselves."""
    carriers = []
    mine = select(Carries).where(col(Carries.recommendation_id) == recommendation.id)
    for carries in db.scalars(mine):
        project = db.get_one(Project, carries.project_id)
        steps = db.scalars(select(Milestone).where(col(Milestone.project_id) == project.id))
        carriers.append((project.stage, carries.share, any(step.reached_on for step in steps)))
    return realisation_of(carriers)


STEPS = ["plan", "start", "stop", "complete", "reach", "wholly", "in_part"]


def _step(db: Session, cast: Cast, name: str, project: Project, of: Recommendation) -> None:
    if name == "plan":
        actions.plan(db, project, by=cast.bo)
    elif name == "start":
        actions.start(db, project, by=cast.lena)
    elif name == "stop":
        actions.stop(db, project, words("nl", "Geen tijd."), by=cast.bo)
    elif name == "complete":
        actions.complete(db, project, has_outcome=True, by=cast.lena)
    elif name == "reach":
        step = walk.milestone(db, cast, project)
        actions.reach(db, step, date(2022, 1, 1), by=cast.lena)
    else:
        actions.carry(db, project, of, Share(name), by=cast.bo)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(STEPS), st.integers(0, 1), st.integers(0, 1)), max_size=20
    )
)
def test_what_is_stored_is_what_is_computed_after_any_steps(
    cast: Cast, database: Database, steps: list[tuple[str, int, int]]
) -> None:
    with database.writing() as db:
        projects = [walk.proposed(db, cast), walk.planned(db, cast)]
        carried = [walk.answered(db, cast), walk.received(db, cast)]
        for name, which, of in steps:
            try:
                _step(db, cast, name, projects[which], carried[of])
            except Problem:
                continue
            db.flush()
            db.expire_all()
            for recommendation in carried:
                assert recommendation.realisation == _recomputed(db, recommendation), name
