"""Checks a value against the part of JSON Schema 2020-12 that our schemas use, and no other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
FORMATS: dict[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
    "uri": str,
}
SAID = {"$schema", "$id", "title", "description"}
CHECKED = {
    *("type", "enum", "anyOf", "format", "pattern", "minimum", "items", "uniqueItems"),
    *("properties", "required", "additionalProperties", "propertyNames", "minProperties"),
}


def offences(value: Any, schema: dict[str, Any], at: str = "") -> Iterator[str]:
    """What in `value` is not as `schema` says; a keyword that is not known here is one too."""
    for unknown in set(schema) - SAID - CHECKED:
        yield f"{at}: {unknown} is not checked"
    if "anyOf" in schema and all(any(offences(value, one, at)) for one in schema["anyOf"]):
        yield f"{at}: {value!r} is none of those"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is not one of {schema['enum']}"
    wanted = schema.get("type", [])
    names = [wanted] if isinstance(wanted, str) else wanted
    if names and not any(_is(value, name) for name in names):
        yield f"{at}: {value!r} is not {wanted}"
    else:
        yield from INSIDE.get(type(value), _in_nothing)(value, schema, at)


def _in_nothing(_value: Any, _schema: dict[str, Any], _at: str) -> Iterator[str]:
    return iter(())


def _in_number(value: int, schema: dict[str, Any], at: str) -> Iterator[str]:
    if value < schema.get("minimum", value):
        yield f"{at}: {value} is too little"


def _in_list(value: list[Any], schema: dict[str, Any], at: str) -> Iterator[str]:
    if schema.get("uniqueItems") and len(set(value)) < len(value):
        yield f"{at}: twice the same"
    for number, one in enumerate(value):
        yield from offences(one, schema.get("items", {}), f"{at}[{number}]")


def _is(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, TYPES[name])


def _in_text(value: str, schema: dict[str, Any], at: str) -> Iterator[str]:
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} is not like {schema['pattern']}"
    try:
        FORMATS.get(schema.get("format", ""), str)(value)
    except ValueError:
        yield f"{at}: {value!r} is no {schema['format']}"


def _in_object(value: dict[str, Any], schema: dict[str, Any], at: str) -> Iterator[str]:
    known = schema.get("properties", {})
    for name in schema.get("required", []):
        if name not in value:
            yield f"{at}: {name} is missing"
    if len(value) < schema.get("minProperties", 0):
        yield f"{at}: nothing in it"
    for name, one in value.items():
        yield from offences(name, schema.get("propertyNames", {}), f"{at} {name}")
        more = schema.get("additionalProperties", {})
        if name in known:
            yield from offences(one, known[name], f"{at}.{name}")
        elif more is False:
            yield f"{at}: {name} is unknown"
        elif isinstance(more, dict):
            yield from offences(one, more, f"{at}.{name}")


INSIDE: dict[type, Callable[[Any, dict[str, Any], str], Iterator[str]]] = {
    str: _in_text,
    dict: _in_object,
    list: _in_list,
    int: _in_number,
    float: _in_number,
}
