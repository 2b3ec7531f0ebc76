"""Outcomes are drafted, shown with evidence, published; a project is done because of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from governance.core.database import Database
from governance.core.errors import NotNow, Refused
from governance.core.words import words
from governance.outcomes import actions
from governance.outcomes.models import Stage
from governance.projects import actions as projects
from governance.projects.models import Share
from governance.projects.models import Stage as ProjectStage
from governance.recommendations.models import Realisation
from tests.cast import Cast
from tests.unit.outcomes import walk
from tests.unit.projects.walk import answered, planned, running


def test_an_outcome_has_the_reference_of_its_own_year(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = running(db, cast)
        assert walk.drafted(db, cast, project).reference == "O-2022-01"
        later = replace(walk.TYPED, achieved_on=date(2023, 1, 5))
        assert walk.drafted(db, cast, project, later).reference == "O-2023-01"


def test_an_outcome_is_published_once(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        outcome = walk.drafted(db, cast, running(db, cast))
        stages = [outcome.stage]
        actions.publish(db, outcome, by=cast.edda)
        stages.append(outcome.stage)
        assert stages == [Stage.DRAFT, Stage.PUBLISHED]
        with pytest.raises(NotNow):
            actions.publish(db, outcome, by=cast.edda)


def test_a_project_that_has_not_started_has_no_outcome(cast: Cast, database: Database) -> None:
    with database.writing() as db, pytest.raises(NotNow):
        walk.drafted(db, cast, planned(db, cast))


def test_no_outcome_lies_in_the_future(cast: Cast, database: Database) -> None:
    with database.writing() as db, pytest.raises(Refused):
        typed = replace(walk.TYPED, achieved_on=date(2090, 1, 1))
        walk.drafted(db, cast, running(db, cast), typed)


@pytest.mark.parametrize(
    "half",
    [
        {"indicator": words("nl", "oproepen")},
        {"after": Decimal(780)},
        {"indicator": words("nl", "oproepen"), "before": Decimal(1240)},
    ],
)
def test_half_a_figure_is_refused(cast: Cast, database: Database, half: dict[str, object]) -> None:
    with database.writing() as db, pytest.raises(Refused, match="figure"):
        walk.drafted(db, cast, running(db, cast), replace(walk.TYPED, **half))  # type: ignore[arg-type]


@pytest.mark.parametrize("link", ["http://smart.example", "javascript:alert(1)", "ftp://a.example"])
def test_only_links_that_begin_with_https_are_kept(
    cast: Cast, database: Database, link: str
) -> None:
    with database.writing() as db:
        project = running(db, cast)
        with pytest.raises(Refused):
            walk.drafted(db, cast, project, replace(walk.TYPED, where_url=link))
        with pytest.raises(Refused):
            actions.add_evidence(db, walk.drafted(db, cast, project), "Gids", link, by=cast.lena)


def test_evidence_is_a_link_or_a_file_and_not_nothing(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        outcome = walk.drafted(db, cast, running(db, cast))
        with pytest.raises(Refused, match="one of them"):
            actions.add_evidence(db, outcome, "Gids", by=cast.lena)
        evidence = actions.add_evidence(
            db, outcome, "Gids", "https://smart.example/gids", by=cast.lena
        )
        assert evidence.outcome_id == outcome.id


def test_no_evidence_no_done(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = running(db, cast)
        outcome = walk.drafted(db, cast, project)
        with pytest.raises(Refused, match="published outcome"):
            actions.complete_project(db, project, by=cast.lena)
        actions.publish(db, outcome, by=cast.lena)
        actions.complete_project(db, project, by=cast.lena)
        assert project.stage == ProjectStage.DONE


def test_a_published_outcome_makes_what_it_came_from_done(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project, whole, part = running(db, cast), answered(db, cast), answered(db, cast)
        projects.carry(db, project, whole, Share.WHOLLY, by=cast.bo)
        projects.carry(db, project, part, Share.IN_PART, by=cast.bo)
        walk.published(db, cast, project)
        actions.complete_project(db, project, by=cast.lena)
        assert whole.realisation == Realisation.DONE
        assert part.realisation == Realisation.DONE_IN_PART


def test_a_link_shows_that_a_project_is_done_as_well(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = running(db, cast)
        link = "https://smart.example/gids"
        actions.complete_project(db, project, evidence_url=link, by=cast.lena)
        assert (project.stage, project.evidence_url) == (ProjectStage.DONE, link)


def test_an_outcome_can_be_put_right_after_it_was_published(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        outcome = walk.published(db, cast, running(db, cast))
        figure = replace(
            walk.TYPED,
            indicator=words("nl", "oproepen per maand"),
            before=Decimal(1240),
            after=Decimal("780.5"),
        )
        actions.rewrite(db, outcome, figure, by=cast.edda)
    with database.reading() as db:
        kept = db.get_one(type(outcome), outcome.id)
        assert (kept.before, kept.after) == (Decimal(1240), Decimal("780.5"))
