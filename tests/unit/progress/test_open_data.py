"""Open data: everything that is public, as its schema says, and nothing that is not."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col
from starlette.applications import Starlette

from governance.core.database import Database
from governance.core.settings import Settings
from governance.core.tables import unguard
from governance.demo.story import fill
from governance.people.models import Person
from governance.progress.open_data import KINDS, Shape
from governance.recommendations.models import Recommendation, Stage
from tests.browse import Browser
from tests.cast import Cast
from tests.hidden import CANARY, cast_of, hide
from tests.schema import offences
from tests.unit.progress.story import whole_line

type Browse = Callable[..., Browser]

FILES = [f"/data/{kind}.{ending}" for kind in KINDS for ending in ("json", "csv")]


@pytest.fixture
def told(app: Starlette, database: Database, settings: Settings) -> Starlette:
    """The house with the demo year."""
    assert fill(database, settings)
    return app


def items(browser: Browser, kind: str) -> list[dict[str, Any]]:
    """The rows of a kind."""
    found: list[dict[str, Any]] = json.loads(browser.get(f"/data/{kind}.json"))["items"]
    return found


def lines(browser: Browser, kind: str) -> list[dict[str, str]]:
    """The lines of a kind's CSV, as a program reads them."""
    text = browser.client.get(f"/data/{kind}.csv").content.decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_row_of_the_demo_is_as_its_schema_says(told: Starlette, browse: Browse) -> None:
    visitor = browse()
    for kind in KINDS:
        answer = visitor.client.get(f"/data/{kind}.schema.json")
        schema = answer.json()
        assert answer.headers["content-type"].startswith("application/schema+json")
        assert schema["$id"].endswith(f"/data/{kind}.schema.json")
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        data = json.loads(visitor.get(f"/data/{kind}.json"))
        assert data["items"], kind
        assert list(offences(data, schema, kind)) == []


def test_the_check_finds_what_is_not_as_the_schema_says(cast: Cast, browse: Browse) -> None:
    schema = browse().client.get("/data/reports.schema.json").json()
    wrong = {"year": "2022", "languages": ["nl", "xx"], "published_on": "soon", "extra": 1}
    said = " ".join(offences({"items": [wrong]}, schema))
    for word in ("title is missing", "'2022'", "'xx'", "'soon'", "extra is unknown"):
        assert word in said


def test_a_csv_says_the_same_as_the_json(told: Starlette, browse: Browse) -> None:
    visitor = browse()
    for name, kind in KINDS.items():
        rows, there = lines(visitor, name), items(visitor, name)
        assert len(rows) == len(there)
        assert list(rows[0]) == kind.columns
        for row, item in zip(rows, there, strict=True):
            for field in kind.fields:
                value = item[field.name]
                if field.shape == Shape.TEXTS:
                    spoken = {k: unguard(row.get(f"{field.name}_{k}", "")) for k in value or {}}
                    assert spoken == (value or {})
                elif isinstance(value, list):
                    assert row[field.name].split() == [str(one) for one in value]
                elif isinstance(value, str):
                    assert unguard(row[field.name]) == value


def test_every_reference_leads_to_a_row(told: Starlette, browse: Browse) -> None:
    visitor = browse()
    data = {kind: items(visitor, kind) for kind in KINDS}
    known = {str(row.get("reference") or row["year"]) for rows in data.values() for row in rows}
    met = 0
    for kind, rows in data.items():
        linked = [f.name for f in KINDS[kind].fields if f.shape in (Shape.REFERENCES, Shape.YEARS)]
        named = [f.name for f in KINDS[kind].fields[1:] if f.shape == Shape.REFERENCE]
        for row in rows:
            led = [str(one) for name in linked for one in row[name]]
            led += [row[name] for name in named if row[name]]
            assert set(led) <= known, row
            met += len(led)
    assert met > 100


def test_the_line_is_the_same_from_both_ends(told: Starlette, browse: Browse) -> None:
    visitor = browse()
    recommendations = items(visitor, "recommendations")
    for kind in ("projects", "outcomes"):
        forth = {(r["reference"], one) for r in recommendations for one in r[kind]}
        back = {
            (one, row["reference"])
            for row in items(visitor, kind)
            for one in row["recommendations"]
        }
        assert forth == back
    decided = {(r["reference"], one) for r in recommendations for one in r["decisions"]}
    assert decided == {
        (row["recommendation"], row["reference"])
        for row in items(visitor, "decisions")
        if row["recommendation"]
    }
    assert all(row["cited"] == bool(row["reports"]) for row in recommendations)


def test_open_data_name_nobody_and_hold_nothing_that_is_not_public(
    told: Starlette, database: Database, browse: Browse
) -> None:
    hide(database, cast_of(database))
    with database.reading() as db:
        names = set(db.scalars(select(col(Person.name)).where(col(Person.name) != "")))
    assert len(names) > 5
    for reader in (browse(), browse(cast_of(database).sam)):
        for path in FILES:
            page = reader.get(path)
            assert CANARY not in page
            assert not [name for name in names if name in page], path


def test_what_was_brought_in_by_mistake_is_nowhere(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast)
    with database.writing() as db:
        taken = select(Recommendation).where(col(Recommendation.reference).is_not(None))
        for one in db.scalars(taken):
            db.execute(
                Recommendation.__table__.update()  # type: ignore[attr-defined]
                .where(col(Recommendation.id) == one.id)
                .values(stage=Stage.TAKEN_BACK)
            )
    for path in FILES:
        page = browse().get(path)
        assert "R-2022-001" not in page, path


def test_any_site_may_read_open_data_and_a_browser_keeps_the_csv(
    database: Database, cast: Cast, browse: Browse
) -> None:
    whole_line(database, cast)
    for path in FILES:
        answer = browse().client.get(path)
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["cache-control"] == "no-cache"
        saved = answer.headers.get("content-disposition", "")
        assert saved == (f'attachment; filename="{path[6:]}"' if path.endswith("csv") else "")


@pytest.mark.parametrize("path", ["/data/people.json", "/data/x.csv", "/data/authors.schema.json"])
def test_there_are_no_data_of_anything_else(cast: Cast, browse: Browse, path: str) -> None:
    browse().get(path, status=404)
