"""Rows by the thousand: written as they are into a migrated database, not by the actions.

Walking the actions would take hours for what is only the ground that pages are measured on; the
journal therefore says nothing of these rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from pydantic_core import PydanticUndefined
from sqlalchemy import Connection, Table

AT_ONCE = 20_000
"""Rows that are held in memory before they are written."""


class Rows:
    """Rows that wait to be written, table by table in the order in which tables were first used."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        if connection.dialect.name == "postgresql":
            # Rows come table by table, not in the order in which they refer to each other.
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        self._waiting: dict[Table, list[tuple[Any, ...]]] = defaultdict(list)
        self._number = 0
        self._last: dict[Any, int] = defaultdict(int)
        self._shapes: dict[Any, Shape] = {}

    def add(self, model: Any, **given: Any) -> int:
        """One row of `model`, with its defaults where nothing is given; its id."""
        shape = self._shapes.get(model)
        if shape is None:
            shape = self._shapes[model] = Shape(model, self._connection)
        self._last[model] += 1
        if shape.has_id:
            given.setdefault("id", self._last[model])
        self._waiting[model.__table__].append(shape.row_of(given))
        self._number += 1
        return self._last[model]

    def upcoming(self, model: Any) -> int:
        """The id that the next row of `model` gets."""
        return self._last[model] + 1

    def write_some(self) -> None:
        """Write, once there are many."""
        if self._number >= AT_ONCE:
            self.write()

    def write(self) -> None:
        """Write what waits: on PostgreSQL with COPY."""
        for table, rows in self._waiting.items():
            write = _copy if self._connection.dialect.name == "postgresql" else _insert
            if rows:
                write(self._connection, table, rows)
                rows.clear()
        self._number = 0

    def finish(self) -> None:
        """Write the rest; let PostgreSQL number on from there, and know its tables."""
        self.write()
        if self._connection.dialect.name != "postgresql":
            return
        for model, shape in self._shapes.items():
            if shape.has_id:
                name = model.__tablename__
                self._connection.exec_driver_sql(
                    f"SELECT setval(pg_get_serial_sequence('\"{name}\"', 'id'), max(id)) "
                    f'FROM "{name}"'
                )
        self._connection.exec_driver_sql("ANALYZE")


class Shape:
    """The columns of a table, what each holds where nothing is given, and how it is written."""

    def __init__(self, model: Any, connection: Connection) -> None:
        columns, defaults = model.__table__.columns, defaults_of(model)
        self.has_id = "id" in model.model_fields
        self._columns = {
            column.name: (place, written(column.type, connection.dialect))
            for place, column in enumerate(columns)
        }
        self._blank = [write(defaults.get(name)) for name, (_place, write) in self._columns.items()]

    def row_of(self, given: dict[str, Any]) -> tuple[Any, ...]:
        """One row, as the driver takes it."""
        row = self._blank.copy()
        for name, value in given.items():
            place, write = self._columns[name]
            row[place] = write(value)
        return tuple(row)


def written(kind: Any, dialect: Any) -> Callable[[Any], Any]:
    """How a column writes a value; texts are the same few hundred objects, each written once."""
    process = kind.dialect_impl(dialect).bind_processor(dialect)
    if process is None:
        return lambda value: value
    known: dict[int, tuple[Any, Any]] = {}

    def write(value: Any) -> Any:
        if value is None or type(value) in (int, bool, str):
            return process(value)
        kept = known.get(id(value))
        if kept is None:
            kept = value, process(value)
            if len(known) < 10_000:
                known[id(value)] = kept
        return kept[1]

    return write


def defaults_of(model: Any) -> dict[str, Any]:
    """What a column holds where nothing was given."""
    defaults = {}
    for name, field in model.model_fields.items():
        if field.default_factory is not None:
            defaults[name] = field.default_factory()
        elif field.default is not PydanticUndefined:
            defaults[name] = field.default
    return defaults | ({"tick": 0} if "tick" in defaults else {})


def _insert(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    places = ", ".join("?" * len(table.columns))
    connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})', rows)


def _copy(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    cursor: Any = connection.connection.cursor()
    with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)
