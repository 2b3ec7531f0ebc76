"""What is known of projects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.errors import NotFound
from governance.core.words import words
from governance.projects import actions
from governance.projects.models import Resource, Share, Stage
from governance.projects.queries import (
    Chosen,
    Progress,
    carried_by,
    get_project,
    means_by_project,
    progress_by_project,
    progress_of,
    project_with_lead,
    projects_by_axis,
    projects_carrying,
    projects_page,
    recommendation_called,
    step_of,
    update_is_overdue,
    updates_of,
    weights_of,
)
from governance.strategy import actions as strategy
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.unit.projects import walk


def test_progress_is_reached_weight_over_all_weight(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        steps = [walk.milestone(db, cast, project, weight) for weight in (5, 2, 1)]
        actions.reach(db, steps[0], date(2022, 1, 1), by=cast.lena)
        none = walk.running(db, cast, "Zonder mijlpalen")
    with database.reading() as db:
        found = get_project(db, project.id, for_=cast.visitor)
        assert weights_of(found.milestones) == Progress(5, 8)
        assert progress_of(found.milestones) == 0.625
        assert progress_of([]) is None
        assert progress_by_project(db, [project.id, none.id]) == {project.id: Progress(5, 8)}


def test_a_late_milestone_is_said_in_days(cast: Cast, database: Database) -> None:
    with database.writing() as db, clock_at(datetime(2022, 6, 20, 12, tzinfo=UTC)):
        project = walk.running(db, cast)
        late = walk.milestone(db, cast, project, planned_on=date(2022, 6, 1))
        assert step_of(late, date(2022, 6, 1)).days_late == 0
        assert step_of(late, date(2022, 6, 20)).days_late == 19
        actions.reach(db, late, date(2022, 6, 4), by=cast.lena)
        assert step_of(late, date(2022, 12, 1)).days_late == 3


def test_an_update_is_overdue_only_while_one_is_expected() -> None:
    due, today = date(2022, 6, 1), date(2022, 6, 2)
    assert update_is_overdue(Stage.RUNNING, due, today)
    assert not update_is_overdue(Stage.RUNNING, due, due)
    assert not update_is_overdue(Stage.RUNNING, None, today)
    assert not update_is_overdue(Stage.DONE, due, today)


def test_a_project_leads_back_to_its_recommendations_and_a_recommendation_to_its_projects(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        whole, part = walk.answered(db, cast, title="Un"), walk.received(db, cast, "Deux")
        actions.carry(db, project, part, Share.IN_PART, by=cast.bo)
        actions.carry(db, project, whole, Share.WHOLLY, by=cast.bo)
    with database.reading() as db:
        assert [(row.id, row.share) for row in carried_by(db, project.id)] == [
            (whole.id, Share.WHOLLY),
            (part.id, Share.IN_PART),
        ]
        (back,) = projects_carrying(db, part.id)
        assert (back.id, back.share) == (project.id, Share.IN_PART)


def test_one_query_finds_a_project_its_lead_and_its_axes(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        version = strategy.add_strategy(db, words("nl", "2025"), by=cast.ada)
        axes = [strategy.add_axis(db, version, words("nl", t), by=cast.ada) for t in "ab"]
        project = walk.running(db, cast)
        for axis in axes:
            actions.serve_axis(db, project, axis, by=cast.bo)
            actions.serve_axis(db, project, axis, by=cast.bo)
        for weight in (1, 2, 3):
            walk.milestone(db, cast, project, weight)
        actions.post_update(db, project, words("fr", "Ça va."), None, by=cast.lena)
    with database.reading() as db, count_queries(database) as sent:
        found, lead, served = project_with_lead(db, project.id, for_=cast.visitor)
        assert len(sent) == 1
        assert (lead, len(found.milestones)) == ("Lena Roussel", 3)
        assert [one.title.text for one in served] == ["a", "b"]
        assert projects_by_axis(db, [axes[0].id])[axes[0].id][0].reference == found.reference
        assert [update.by for update in updates_of(db, project.id)] == ["Lena Roussel"]


def test_what_does_not_exist_is_not_found(cast: Cast, database: Database) -> None:
    with database.reading() as db:
        for find in (get_project, project_with_lead):
            with pytest.raises(NotFound):
                find(db, 99, for_=cast.visitor)
        assert means_by_project(db, []) == {}
        assert recommendation_called(db, "R-2022-999") is None


def test_a_reference_is_found_however_it_is_typed(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        recommendation = walk.received(db, cast)
        reference = recommendation.reference or ""
        found = recommendation_called(db, f"  {reference.lower()} ")
        assert found is recommendation


def test_projects_are_counted_by_stage(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        walk.proposed(db, cast)
        walk.running(db, cast)
        walk.running(db, cast)
    with database.reading() as db:
        found = projects_page(db, Chosen(stage="running"), size=1)
        assert found.counts["stage"] == {Stage.PROPOSED: 1, Stage.RUNNING: 2}
        assert (found.number, len(found.rows)) == (2, 1)
        second = projects_page(db, Chosen(stage="running"), size=1, after=found.last)
        assert {row.stage for row in (*found.rows, *second.rows)} == {Stage.RUNNING}
        assert found.rows[0].id != second.rows[0].id
        assert second.last is None


def _fill(database: Database, cast: Cast, many: int) -> None:
    with database.writing() as db:
        for n in range(many):
            project = walk.running(db, cast, f"Project {n}")
            actions.carry(db, project, walk.answered(db, cast), Share.WHOLLY, by=cast.bo)
            walk.milestone(db, cast, project)
            walk.book(db, cast, project, "10", resource=Resource.PERSON_DAYS)


def test_lists_and_pages_ask_no_more_for_more_rows(
    cast: Cast, database: Database, browse: Callable[..., Browser]
) -> None:
    lena = browse(cast.lena)
    seen = []
    for _round in range(2):
        _fill(database, cast, 4)
        with count_queries(database) as of_list:
            lena.get("/projects")
        with count_queries(database) as of_one:
            lena.get("/projects/1")
        seen.append((len(of_list), len(of_one)))
    assert seen[0] == seen[1]
    assert seen[0][0] <= 8
    assert seen[0][1] <= 12
