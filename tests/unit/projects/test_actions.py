"""What happens to projects, step by step."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.errors import NotNow, Refused
from governance.core.journal import JournalEntry
from governance.core.words import words
from governance.projects import actions
from governance.projects.actions import Proposed
from governance.projects.models import Book, Kind, Project, Resource, Share, Stage
from governance.projects.queries import ledger, means_of
from governance.recommendations import actions as recommendations
from governance.recommendations.models import Stage as Treatment
from governance.recommendations.queries import get_recommendation
from tests.cast import Cast
from tests.unit.projects import walk

JUNE = datetime(2022, 6, 1, 12, tzinfo=UTC)
WHY = words("nl", "Te weinig persoon-dagen.")


def test_a_project_has_a_reference_and_walks_from_proposed_to_done(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db, clock_at(JUNE):
        project = walk.proposed(db, cast)
        assert (project.reference, project.stage) == ("P-2022-01", Stage.PROPOSED)
        actions.plan(db, project, by=cast.bo)
        actions.start(db, project, by=cast.lena)
        assert project.started_on == date(2022, 6, 1)
        actions.complete(db, project, evidence_url="https://smart.example/gids", by=cast.lena)
        assert (project.stage, project.ended_on) == (Stage.DONE, date(2022, 6, 1))
        assert walk.proposed(db, cast).reference == "P-2022-02"


def test_every_step_stands_in_the_journal(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        actions.carry(db, project, walk.answered(db, cast), Share.WHOLLY, by=cast.bo)
        step = walk.milestone(db, cast, project)
        actions.reach(db, step, date(2022, 1, 1), by=cast.lena)
        actions.post_update(db, project, words("nl", "Goed"), None, by=cast.lena)
        walk.book(db, cast, project, "10")
        actions.stop(db, project, WHY, by=cast.bo)
        of_it = select(col(JournalEntry.verb)).where(
            col(JournalEntry.object) == f"/projects/{project.id}"
        )
        assert list(db.scalars(of_it.order_by(col(JournalEntry.seq)))) == [
            "project.proposed",
            "project.planned",
            "project.started",
            "project.carried",
            "milestone.added",
            "milestone.reached",
            "project.updated",
            "project.booked",
            "project.stopped",
        ]


def test_no_outcome_and_no_evidence_no_done(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        with pytest.raises(Refused, match="outcome or a link"):
            actions.complete(db, project, by=cast.lena)
        with pytest.raises(Refused, match="https"):
            actions.complete(db, project, evidence_url="http://smart.example", by=cast.lena)
        assert project.stage == Stage.RUNNING


def test_a_project_that_was_not_started_is_not_done(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.planned(db, cast)
        with pytest.raises(NotNow):
            actions.complete(db, project, has_outcome=True, by=cast.lena)


def test_a_project_is_stopped_for_a_reason_and_can_be_planned_again(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        with pytest.raises(Refused):
            actions.stop(db, project, words("nl", "  "), by=cast.bo)
        actions.stop(db, project, WHY, by=cast.bo)
        assert project.stopped_because == WHY
        actions.plan(db, project, by=cast.bo)
        assert project.ended_on is None
    with database.reading() as db:
        assert db.get_one(Project, project.id).stopped_because is None


def test_a_project_cannot_end_before_it_starts(cast: Cast, database: Database) -> None:
    with database.writing() as db, pytest.raises(Refused):
        walk.proposed(db, cast, starts_on=date(2023, 1, 1), ends_on=date(2022, 1, 1))


def test_what_was_typed_of_a_project_can_be_put_right(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.proposed(db, cast)
        typed = Proposed(Kind.EXPERIMENT, words("nl", "Gids", fr="Guide"), directorate="ICT")
        actions.rewrite(db, project, typed, by=cast.sam)
        assert project.title.in_language("fr") == "Guide"
        assert (project.kind, project.lead_id) == (Kind.EXPERIMENT, None)


@pytest.mark.parametrize(
    "stage", [Treatment.ACCEPTED, Treatment.ACCEPTED_IN_PART, Treatment.REFERRED]
)
def test_what_is_in_the_register_and_not_declined_can_be_carried(
    cast: Cast, database: Database, stage: Treatment
) -> None:
    with database.writing() as db:
        project = walk.proposed(db, cast)
        for recommendation in (walk.received(db, cast), walk.answered(db, cast, stage)):
            carried = actions.carry(db, project, recommendation, Share.WHOLLY, by=cast.bo)
            assert carried.recommendation_id == recommendation.id


def test_a_withdrawn_recommendation_is_not_carried(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        withdrawn = get_recommendation(db, walk.received(db, cast).id, for_=cast.mia)
        recommendations.withdraw(db, withdrawn, "Het bestaat al.", by=cast.mia)
        with pytest.raises(NotNow):
            actions.carry(db, walk.proposed(db, cast), withdrawn, Share.WHOLLY, by=cast.bo)


def test_a_declined_recommendation_is_not_carried(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        declined = walk.answered(db, cast, Treatment.DECLINED)
        with pytest.raises(NotNow):
            actions.carry(db, walk.proposed(db, cast), declined, Share.WHOLLY, by=cast.bo)


def test_a_stopped_project_takes_up_nothing(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        actions.stop(db, project, WHY, by=cast.bo)
        with pytest.raises(NotNow):
            actions.carry(db, project, walk.received(db, cast), Share.WHOLLY, by=cast.bo)


def test_carried_twice_changes_the_share(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project, recommendation = walk.proposed(db, cast), walk.received(db, cast)
        first = actions.carry(db, project, recommendation, Share.WHOLLY, by=cast.bo)
        second = actions.carry(db, project, recommendation, Share.IN_PART, by=cast.bo)
        assert first is second
        assert first.share == Share.IN_PART


def test_a_milestone_is_reached_once_while_the_project_is_under_way_and_not_tomorrow(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db, clock_at(JUNE):
        project = walk.planned(db, cast)
        step = walk.milestone(db, cast, project)
        with pytest.raises(NotNow, match="under way"):
            actions.reach(db, step, date(2022, 5, 1), by=cast.lena)
        actions.start(db, project, by=cast.lena)
        with pytest.raises(Refused, match="still to come"):
            actions.reach(db, step, date(2022, 6, 2), by=cast.lena)
        actions.reach(db, step, date(2022, 6, 1), by=cast.lena)
        with pytest.raises(NotNow, match="already"):
            actions.reach(db, step, date(2022, 6, 1), by=cast.lena)


@pytest.mark.parametrize("weight", [0, -1, 101])
def test_a_weight_is_from_one_to_a_hundred(cast: Cast, database: Database, weight: int) -> None:
    with database.writing() as db, pytest.raises(Refused):
        walk.milestone(db, cast, walk.running(db, cast), weight)


def test_an_ended_project_gets_no_milestone_and_owes_no_update(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        actions.post_update(db, project, words("nl", "Goed"), walk.LATER, by=cast.lena)
        assert project.next_update_on == walk.LATER
        actions.stop(db, project, WHY, by=cast.bo)
        assert project.next_update_on is None
        with pytest.raises(NotNow):
            walk.milestone(db, cast, project)
        actions.post_update(db, project, words("nl", "Nawoord"), walk.LATER, by=cast.lena)
        assert project.next_update_on is None


def test_the_next_update_is_due_on_a_day_to_come(cast: Cast, database: Database) -> None:
    with database.writing() as db, clock_at(JUNE), pytest.raises(Refused):
        project = walk.running(db, cast)
        actions.post_update(db, project, words("nl", "Goed"), date(2022, 6, 1), by=cast.lena)


def test_means_are_exact_to_the_cent(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        for amount in ["0.10", "0.20", "33.33", "33.33", "33.34", "9999999999.99"]:
            walk.book(db, cast, project, amount, into=Book.SPENT)
        walk.book(db, cast, project, "12.5", resource=Resource.PERSON_DAYS)
    with database.reading() as db:
        means = means_of(db, project.id)
        assert means[Resource.EUROS].spent == Decimal("10000000100.29")
        assert means[Resource.PERSON_DAYS].planned == Decimal("12.5")
        assert means[Resource.PERSON_DAYS].spent == 0


def test_a_correction_is_a_line_of_its_own_that_says_why(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = walk.running(db, cast)
        walk.book(db, cast, project, "100.10", into=Book.SPENT)
        with pytest.raises(Refused, match="what this line corrects"):
            walk.book(db, cast, project, "-0.10", into=Book.SPENT)
        with pytest.raises(Refused, match="more than was booked"):
            walk.book(db, cast, project, "-100.11", into=Book.SPENT, note="fout")
        with pytest.raises(Refused, match="more than was booked"):
            walk.book(db, cast, project, "-0.10", into=Book.COMMITTED, note="fout")
        walk.book(db, cast, project, "-0.10", into=Book.SPENT, note="dubbel geboekt")
        assert means_of(db, project.id)[Resource.EUROS].spent == 100
        assert [line.amount for line in ledger(db, project.id)] == [
            Decimal("-0.1"),
            Decimal("100.1"),
        ]


def test_a_line_of_zero_is_refused(cast: Cast, database: Database) -> None:
    with database.writing() as db, pytest.raises(Refused):
        walk.book(db, cast, walk.running(db, cast), "0")
