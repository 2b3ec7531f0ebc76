"""What is known of outcomes, and by whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.core.database import Database
from governance.core.errors import NotFound
from governance.outcomes import actions
from governance.outcomes.listed import Chosen, every_outcome, outcomes_page
from governance.outcomes.queries import (
    evidence_of,
    get_outcome,
    has_published,
    outcomes_of,
)
from tests.cast import Cast
from tests.unit.outcomes import walk
from tests.unit.projects.walk import running


def test_a_draft_is_there_only_for_those_who_write_it(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = running(db, cast)
        draft, shown = walk.drafted(db, cast, project), walk.published(db, cast, project)
    with database.reading() as db:
        for writer in (cast.lena, cast.bo, cast.edda):
            assert get_outcome(db, draft.id, for_=writer).project.id == project.id
            assert len(outcomes_of(db, project.id, for_=writer)) == 2
        for reader in (cast.visitor, cast.mia):
            with pytest.raises(NotFound):
                get_outcome(db, draft.id, for_=reader)
            assert [o.id for o in outcomes_of(db, project.id, for_=reader)] == [shown.id]


def test_a_draft_does_not_make_a_project_done(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = running(db, cast)
        outcome = walk.drafted(db, cast, project)
        assert not has_published(db, project.id)
        actions.publish(db, outcome, by=cast.lena)
        assert has_published(db, project.id)


def test_published_outcomes_are_counted_by_year(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        project = running(db, cast)
        for year in (2021, 2022, 2022):
            typed = replace(walk.TYPED, achieved_on=date(year, 5, 1))
            walk.published(db, cast, project, typed)
        walk.drafted(db, cast, project)
    with database.reading() as db:
        seen = outcomes_page(db, Chosen(), size=9, for_=cast.visitor)
        assert seen.counts["year"] == {2022: 2, 2021: 1}
        assert outcomes_page(db, Chosen(), size=9, for_=cast.lena).number == 4
        of_2021 = outcomes_page(db, Chosen(year=2021, sort="oldest"), size=9, for_=cast.visitor)
        assert [row.achieved_on.year for row in of_2021.rows] == [2021]
        assert len(list(every_outcome(db, Chosen(figure="no"), for_=cast.visitor))) == 3


def test_evidence_stands_in_the_order_in_which_it_was_added(cast: Cast, database: Database) -> None:
    with database.writing() as db:
        outcome = walk.drafted(db, cast, running(db, cast))
        for n in range(3):
            link = f"https://smart.example/{n}"
            actions.add_evidence(db, outcome, str(n), link, by=cast.lena)
        assert [e.title for e in evidence_of(db, outcome.id)] == ["0", "1", "2"]
