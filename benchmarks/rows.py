"""Rows by the thousand: written by SQLAlchemy Core into a migrated database, not by the actions.

Walking the actions would take minutes for what is only the ground that pages are measured on; the
journal therefore says nothing of these rows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from pydantic_core import PydanticUndefined
from sqlalchemy import Connection, Table, insert

AT_ONCE = 2_000
"""Rows that are held in memory before they are written."""


class Rows:
    """Rows that wait to be written, table by table in the order in which tables were first used."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: dict[Table, list[dict[str, Any]]] = defaultdict(list)
        self._last: dict[Any, int] = defaultdict(int)
        self._defaults: dict[Any, dict[str, Any]] = {}

    def add(self, model: Any, **given: Any) -> int:
        """One row of `model`, with its defaults where nothing is given; its id."""
        if model not in self._defaults:
            self._defaults[model] = defaults_of(model)
        self._last[model] += 1
        row = self._defaults[model] | given
        if "id" in model.model_fields:
            row["id"] = given.get("id", self._last[model])
        self._waiting[model.__table__].append(row)
        return self._last[model]

    def upcoming(self, model: Any) -> int:
        """The id that the next row of `model` gets."""
        return self._last[model] + 1

    def write_some(self) -> None:
        """Write, once there are many."""
        if sum(map(len, self._waiting.values())) >= AT_ONCE:
            self.write()

    def write(self) -> None:
        """Write what waits."""
        for table, rows in self._waiting.items():
            if rows:
                self._connection.execute(insert(table), rows)
                rows.clear()


def defaults_of(model: Any) -> dict[str, Any]:
    """What a column holds where nothing was given."""
    defaults = {}
    for name, field in model.model_fields.items():
        if field.default_factory is not None:
            defaults[name] = field.default_factory()
        elif field.default is not PydanticUndefined:
            defaults[name] = field.default
    return defaults
