"""Column types that mean the same on SQLite and PostgreSQL, and how a model declares them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import sqlmodel
from sqlalchemy import BigInteger, DateTime, Dialect, String, Text, column, select, table
from sqlalchemy.types import TypeDecorator

from governance.core.words import Words

Field: Any = sqlmodel.Field
"""SQLModel's Field, whose overloads do not know column types that are instances."""


class Instant(TypeDecorator[datetime]):
    """A moment in UTC; a datetime without its zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Read UTC; SQLite drops the zone."""
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


class Choice(TypeDecorator[StrEnum]):
    """One value of an enumeration, stored as that value."""

    impl = String(40)
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Store the value; refuse what is not among the choices."""
        return None if value is None else self.choices(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Read the member."""
        return None if value is None else self.choices(value)


class WordsType(TypeDecorator[Words]):
    """A text in several languages, stored as canonical JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Words | None, dialect: Dialect) -> str | None:
        """Store canonical JSON."""
        return None if value is None else value.to_json()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Words | None:
        """Read Words."""
        return None if value is None else Words.from_json(value)


class Json(TypeDecorator[Any]):
    """A small list or dictionary, stored as text so that it compares alike everywhere."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Store JSON."""
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read JSON."""
        return None if value is None else json.loads(value)


class Amount(TypeDecorator[Decimal]):
    """Euros or person-days, exact to the hundredth, stored as a whole number of hundredths."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | int | None, dialect: Dialect) -> int | None:
        """Store hundredths; refuse what would have to be rounded."""
        if value is None:
            return None
        hundredths = Decimal(value) * 100
        if hundredths != hundredths.to_integral_value():
            raise ValueError("an amount has at most two decimals")
        return int(hundredths)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Read the amount."""
        return None if value is None else Decimal(value) / 100


def key() -> Any:
    """The primary key of a table."""
    return Field(default=None, primary_key=True)


def one(target: str, *, optional: bool = False, index: bool = True, primary: bool = False) -> Any:
    """A column that points at `table.id`; it cannot be left dangling."""
    return Field(
        **({"default": None} if optional else {}),
        foreign_key=target,
        ondelete="RESTRICT",
        nullable=optional,
        index=index and not primary,
        primary_key=primary,
    )


def instant(*, optional: bool = False, index: bool = False) -> Any:
    """A moment in UTC."""
    return Field(
        **({"default": None} if optional else {}), sa_type=Instant, nullable=optional, index=index
    )


def choice(
    choices: type[StrEnum],
    *,
    default: StrEnum | None = None,
    optional: bool = False,
    index: bool = False,
) -> Any:
    """One value of an enumeration."""
    given = {"default": default} if optional or default is not None else {}
    return Field(**given, sa_type=Choice(choices), nullable=optional, index=index)


def text_in_languages(*, optional: bool = False) -> Any:
    """A text in several languages."""
    return Field(**({"default": None} if optional else {}), sa_type=WordsType, nullable=optional)


def long_text(*, default: str = "") -> Any:
    """A text of any length in one language."""
    return Field(default=default, sa_type=Text, nullable=False)


def listing(*, default: Any = list) -> Any:
    """A small list or dictionary."""
    return Field(default_factory=default, sa_type=Json, nullable=False)


def amount() -> Any:
    """Euros or person-days, exact to the hundredth."""
    return Field(default=Decimal(0), sa_type=Amount, nullable=False)


JOURNAL_SIZE: Any = select(column("size")).select_from(table("journal_head")).scalar_subquery()


def tick() -> Any:
    """How long the journal was when the row was last written, by whatever statement.

    What is kept in memory of a table is brought up to date with the rows that ticked since.
    """
    written = {"default": JOURNAL_SIZE, "onupdate": JOURNAL_SIZE, "server_default": "0"}
    return Field(
        default=None, sa_type=BigInteger, nullable=False, index=True, sa_column_kwargs=written
    )
