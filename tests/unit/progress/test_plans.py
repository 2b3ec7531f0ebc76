"""Lists are read along an index: neither sorted nor searched row by row as the register grows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from governance.core.database import Database
from governance.decisions.queries import SORTS as DECISION_SORTS
from governance.outcomes.listed import SORTS as OUTCOME_SORTS
from governance.progress.queries import marks
from governance.projects.queries import SORTS as PROJECT_SORTS
from governance.recommendations.actions import support
from governance.recommendations.models import Recommendation
from governance.recommendations.queries import SORTS
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.progress.story import whole_line

type Browse = Callable[..., Browser]
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@contextmanager
def planning(database: Database) -> Iterator[dict[str, str]]:
    """How SQLite reads each statement that readers send inside the block."""
    sent: dict[str, Any] = {}
    plans: dict[str, str] = {}

    def note(_c: Any, _cursor: Any, statement: str, given: Any, *_more: Any) -> None:
        if statement.lstrip().startswith(("SELECT", "WITH")):
            sent[statement] = given

    event.listen(database.reader, "before_cursor_execute", note)
    yield plans
    event.remove(database.reader, "before_cursor_execute", note)
    with database.reader.connect() as connection:
        for statement, given in sent.items():
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
            plans[statement] = "\n".join(row.detail for row in rows)


LISTS = {
    "/projects": (PROJECT_SORTS, "project"),
    "/decisions": (DECISION_SORTS, "decision"),
    "/outcomes": (OUTCOME_SORTS, "outcome"),
}


@on_sqlite
@pytest.mark.parametrize(
    ("path", "table"),
    [(f"{path}?sort={sort}", table) for path, (sorts, table) in LISTS.items() for sort in sorts],
)
def test_a_list_looks_up_its_page_and_reads_no_other_row(
    database: Database, cast: Cast, browse: Browse, path: str, table: str
) -> None:
    whole_line(database, cast)
    browse(cast.sam).get(path)
    with planning(database) as plans:
        browse(cast.sam).get(path)
    lines = [line for plan in plans.values() for line in plan.splitlines()]
    assert f"SEARCH {table} USING INTEGER PRIMARY KEY (rowid=?)" in lines
    assert [line for line in lines if line.startswith(f"SCAN {table}")] == []


@on_sqlite
@pytest.mark.parametrize("sort", SORTS)
def test_the_register_looks_up_its_page_and_reads_no_other_row(
    database: Database, cast: Cast, browse: Browse, sort: str
) -> None:
    story = whole_line(database, cast)
    browse().get("/recommendations")
    with database.writing() as db:
        one = db.get_one(Recommendation, story.ids["recommendation"])
        support(db, one, by=cast.max)
    with planning(database) as plans:
        browse().get(f"/recommendations?sort={sort}")
    lines = [line for plan in plans.values() for line in plan.splitlines()]
    assert "SEARCH recommendation USING INTEGER PRIMARY KEY (rowid=?)" in lines
    assert "SEARCH recommendation USING INDEX ix_recommendation_tick (tick>?)" in lines
    assert [line for line in lines if line.startswith("SCAN recommendation")] == []


@on_sqlite
@pytest.mark.parametrize(
    ("path", "steps"),
    [
        (
            "/meetings",
            ["meeting USING INDEX ix_meeting_by_day", "meeting USING INDEX ix_meeting_ahead"],
        ),
        ("/journal", ["journal_entry"]),
    ],
)
def test_a_list_by_day_is_read_along_its_index(
    database: Database, cast: Cast, browse: Browse, path: str, steps: list[str]
) -> None:
    whole_line(database, cast)
    with planning(database) as plans:
        browse(cast.sam).get(path)
    read = [plan for plan in plans.values() if f"SCAN {steps[0].split()[0]}" in plan]
    assert [plan.splitlines()[0] for plan in read] == [f"SCAN {step}" for step in steps]
    assert not any("TEMP B-TREE" in plan for plan in read)


@on_sqlite
def test_marks_are_looked_up_and_never_searched_for(database: Database, cast: Cast) -> None:
    story = whole_line(database, cast)
    with planning(database) as plans, database.reading() as db:
        marks(db, [story.ids["recommendation"]])
    (plan,) = plans.values()
    assert plan.count("SEARCH ") == 2
    assert "SCAN " not in plan
    assert "TEMP B-TREE" not in plan


@on_sqlite
@pytest.mark.parametrize("tab", ["drafts", "announced"])
def test_the_desk_looks_up_the_few_decisions_that_wait_and_reads_no_other(
    database: Database, cast: Cast, browse: Browse, tab: str
) -> None:
    whole_line(database, cast)
    browse(cast.sam).get("/secretary")
    with planning(database) as plans:
        browse(cast.sam).get(f"/secretary?list={tab}")
    lines = [line for plan in plans.values() for line in plan.splitlines()]
    found = "SEARCH decision USING INDEX ix_decision_on_desk (stage=?)"
    counted = "SEARCH decision USING COVERING INDEX ix_decision_on_desk (stage=?)"
    assert found in lines
    assert lines.count(counted) == 3, "drafts, announced and corrected ones are counted"
