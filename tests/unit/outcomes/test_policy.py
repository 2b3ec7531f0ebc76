"""Who writes down outcomes, and who sees a draft."""

from __future__ import annotations

import pytest

from governance.core.database import Database
from governance.core.errors import NotYou
from governance.outcomes import actions, policy
from tests.cast import Cast
from tests.unit.outcomes import walk
from tests.unit.projects.walk import running


@pytest.mark.parametrize("name", ["lena", "bo", "sam", "edda", "ada"])
def test_the_lead_the_board_and_the_editors_write_outcomes(
    cast: Cast, database: Database, name: str
) -> None:
    with database.writing() as db:
        outcome = walk.drafted(db, cast, running(db, cast))
    assert policy.can_publish(cast[name], outcome)
    assert policy.can_see(cast[name], outcome)


@pytest.mark.parametrize("name", ["finn", "max", "mia", "visitor"])
def test_the_lead_of_another_project_does_not(cast: Cast, database: Database, name: str) -> None:
    somebody, link = cast[name], "https://smart.example"
    with database.writing() as db:
        project = running(db, cast)
        outcome = walk.drafted(db, cast, project)
        for refused in (
            lambda: actions.draft(db, project, walk.TYPED, by=somebody),
            lambda: actions.rewrite(db, outcome, walk.TYPED, by=somebody),
            lambda: actions.add_evidence(db, outcome, "Gids", link, by=somebody),
            lambda: actions.publish(db, outcome, by=somebody),
            lambda: actions.complete_project(db, project, evidence_url=link, by=somebody),
        ):
            with pytest.raises(NotYou):
                refused()
        assert not policy.can_see(somebody, outcome)
        actions.publish(db, outcome, by=cast.edda)
        assert policy.can_see(somebody, outcome)


def test_an_editor_writes_outcomes_but_does_not_end_projects(
    cast: Cast, database: Database
) -> None:
    with database.writing() as db:
        project = running(db, cast)
        actions.draft(db, project, walk.TYPED, by=cast.edda)
        with pytest.raises(NotYou):
            actions.complete_project(db, project, evidence_url="https://a.example", by=cast.edda)
