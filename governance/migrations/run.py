"""Bringing a database to the newest form, and writing the next migration."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.orm import Session

from governance.core.errors import Refused
from governance.migrations.ours import is_ours
from governance.models import METADATA
from governance.search.reactions import fill, is_empty

_OPTIONS = {"compare_type": True, "include_name": is_ours}


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def migrate(url: str) -> None:
    """Bring the database at `url` to the newest form.

    Raises `Refused` where a newer version of the software has already changed it.
    """
    with _connected(url) as connection:
        config = _config(connection)
        current = MigrationContext.configure(connection).get_current_revision()
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        connection.rollback()
        if current is not None and current not in known:
            raise Refused(f"The database has a form ({current}) that this version does not know.")
        command.upgrade(config, "head")
        with Session(connection) as db:
            if is_empty(db):
                fill(db)
            db.commit()
        connection.commit()


def differences(url: str) -> list[object]:
    """What the models say that the database at `url` does not, and the other way round."""
    with _connected(url) as connection:
        context = MigrationContext.configure(connection, opts=_OPTIONS)
        return list(compare_metadata(context, METADATA))


def write_migration(url: str, message: str) -> None:
    """Write a migration from the database at `url` to the models as they are now."""
    with _connected(url) as connection:
        script = ScriptDirectory.from_config(_config(connection))
        number = len(list(script.walk_revisions())) + 1
        config = _config(connection)
        command.revision(config, message, autogenerate=True, rev_id=f"{number:04d}")


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
