"""A fact of the open data: its shape, and from it its columns, its JSON Schema, its values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any

from governance.core.clock import BRUSSELS
from governance.core.i18n import LANGUAGES
from governance.core.tables import Cell
from governance.core.words import Words

OTHER = "other"
"""Ending of the column for a text in a language that is none of the four of the site."""


class Shape(StrEnum):
    """What a value looks like."""

    TEXT = "text"
    TEXTS = "texts"
    CHOICE = "choice"
    REFERENCE = "reference"
    ORIGIN = "origin"
    DAY = "day"
    MOMENT = "moment"
    YEAR = "year"
    WHOLE = "whole"
    NUMBER = "number"
    FLAG = "flag"
    ADDRESS = "address"
    CHOICES = "choices"
    REFERENCES = "references"
    YEARS = "years"


REFERENCE = "^[WRMDPO]-[0-9]{4}-[0-9]{2,6}(-[0-9]+)?$"
ORIGINS = ("workshop", "meeting", "import", "member")
SCHEMAS: dict[Shape, dict[str, Any]] = {
    Shape.TEXT: {"type": "string"},
    Shape.TEXTS: {
        "type": "object",
        "propertyNames": {"pattern": "^[a-z]{2,3}$"},
        "additionalProperties": {"type": "string"},
        "minProperties": 1,
    },
    Shape.REFERENCE: {"type": "string", "pattern": REFERENCE},
    Shape.ORIGIN: {
        "type": "object",
        "properties": {
            "kind": {"enum": [*ORIGINS]},
            "reference": {"type": ["string", "null"], "pattern": REFERENCE},
        },
        "required": ["kind", "reference"],
        "additionalProperties": False,
    },
    Shape.DAY: {"type": "string", "format": "date"},
    Shape.MOMENT: {"type": "string", "format": "date-time"},
    Shape.YEAR: {"type": "integer", "minimum": 1900},
    Shape.WHOLE: {"type": "integer", "minimum": 0},
    Shape.NUMBER: {"type": "number"},
    Shape.FLAG: {"type": "boolean"},
    Shape.ADDRESS: {"type": "string", "format": "uri"},
    Shape.REFERENCES: {"type": "array", "items": {"type": "string", "pattern": REFERENCE}},
    Shape.YEARS: {"type": "array", "items": {"type": "integer", "minimum": 1900}},
}


WRITTEN: dict[type, Callable[[Any], Any]] = {
    Words: lambda words: words.all_texts() if words else None,
    Enum: lambda choice: choice.value,
    datetime: lambda moment: moment.astimezone(BRUSSELS).isoformat(timespec="seconds"),
    date: date.isoformat,
    Decimal: float,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a row: its name, what it says, its shape, and the values it may have.

    One that is `optional` is null where there is nothing.
    """

    name: str
    meaning: str
    shape: Shape
    values: tuple[str, ...] = ()
    optional: bool = False

    @property
    def columns(self) -> list[str]:
        """Its columns in a CSV: one a language for texts, two for an origin."""
        if self.shape == Shape.TEXTS:
            return [f"{self.name}_{language}" for language in (*LANGUAGES, OTHER)]
        if self.shape == Shape.ORIGIN:
            return [f"{self.name}_kind", f"{self.name}_reference"]
        return [self.name]

    @property
    def schema(self) -> dict[str, Any]:
        """Its JSON Schema, with what it says in the reader's language."""
        made = self._schema()
        if self.optional:
            made = {"anyOf": [made, {"type": "null"}]}
        return {"description": str(self.meaning)} | made

    def _schema(self) -> dict[str, Any]:
        if self.shape == Shape.CHOICE:
            return {"enum": [*self.values]}
        if self.shape == Shape.CHOICES:
            items = {"enum": [*self.values]} if self.values else {"type": "string"}
            return {"type": "array", "items": items, "uniqueItems": True}
        return SCHEMAS[self.shape]

    def cells(self, value: Any) -> Iterator[Cell]:
        """Its cells in a CSV; what a list holds stands apart by spaces."""
        if self.shape == Shape.TEXTS:
            yield from _by_language(value)
        elif self.shape == Shape.ORIGIN:
            yield from (value["kind"], value["reference"])
        elif isinstance(value, list):
            yield " ".join(str(plain(one)) for one in value)
        else:
            yield value.value if isinstance(value, Enum) else value


def _by_language(words: Words | None) -> Iterator[Cell]:
    texts = words.all_texts() if words else {}
    yield from (texts.get(language) for language in LANGUAGES)
    yield next((text for language, text in texts.items() if language not in LANGUAGES), None)


def plain(value: Any) -> Any:
    """A value as JSON holds it: texts by language, days and moments as ISO 8601 writes them."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    for kind, written in WRITTEN.items():
        if isinstance(value, kind):
            return written(value)
    return value


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that can be taken along: what it is called, what it is, its fields."""

    name: str
    title: str
    about: str
    fields: tuple[Fact, ...]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Each field's name and what it says."""
        return [(field.name, field.meaning) for field in self.fields]

    @property
    def columns(self) -> list[str]:
        """The headings of its CSV."""
        return [column for field in self.fields for column in field.columns]

    def item(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row as an object of its JSON."""
        return {field.name: plain(row[field.name]) for field in self.fields}

    def cells(self, row: Mapping[str, Any]) -> list[Cell]:
        """A row as a line of its CSV."""
        return [cell for field in self.fields for cell in field.cells(row[field.name])]

    def schema(self, address: str) -> dict[str, Any]:
        """The JSON Schema of its JSON, which is served at `address`."""
        row = {
            "type": "object",
            "properties": {field.name: field.schema for field in self.fields},
            "required": [field.name for field in self.fields],
            "additionalProperties": False,
        }
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": address,
            "title": str(self.title),
            "description": str(self.about),
            "type": "object",
            "properties": {"items": {"type": "array", "items": row}},
            "required": ["items"],
            "additionalProperties": False,
        }
