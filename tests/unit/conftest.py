"""Every test gets a fresh, migrated database, on SQLite and on PostgreSQL, and the cast."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from governance.app import create_app
from governance.core.database import Database
from governance.core.policy import Actor
from governance.core.security import TRIES
from governance.core.settings import Settings, read_settings
from governance.core.verify import verify_database
from governance.migrations.run import migrate
from tests.browse import Browser
from tests.cast import Cast, engage
from tests.databases import (
    drop_postgres,
    fresh_postgres,
    fresh_sqlite,
    postgres_template,
    sqlite_template,
)


@pytest.fixture(autouse=True)
def unhurried() -> None:
    """What earlier tests tried does not count."""
    TRIES.reset()


@pytest.fixture(scope="session")
def sqlite_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, copied for each test."""
    return sqlite_template(migrate, tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="session")
def postgres_model() -> str:
    """A migrated PostgreSQL database, copied for each test."""
    return postgres_template(migrate)


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A fresh database, migrated."""
    if request.param == "sqlite":
        yield fresh_sqlite(request.getfixturevalue("sqlite_model"), tmp_path)
        return
    url = fresh_postgres(request.getfixturevalue("postgres_model"))
    yield url
    drop_postgres(url)


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    """The settings of a house for tests; authors and public hear at the same time."""
    return read_settings(
        database_url=database_url, data=tmp_path, worker=False, authors_first_days=0
    )


@pytest.fixture
def app(settings: Settings) -> Iterator[Starlette]:
    """The whole house."""
    app = create_app(settings)
    yield app
    app.state.house.close()


@pytest.fixture
def database(app: Starlette) -> Iterator[Database]:
    """Its database, with every reaction attached; whatever a test wrote, the journal verifies."""
    database: Database = app.state.house.database
    yield database
    with database.reading() as db:
        verify_database(db)


@pytest.fixture
def cast(database: Database) -> Cast:
    """Ada, Bo, Edda, Finn, Lena, Mia, Max and Sam."""
    return engage(database)


@pytest.fixture
def browse(app: Starlette) -> Callable[..., Browser]:
    """A browser for somebody: `browse(cast.mia)`, `browse()` for a visitor."""

    def open_browser(actor: Actor | None = None, language: str = "en") -> Browser:
        return Browser(app, actor, language)

    return open_browser
