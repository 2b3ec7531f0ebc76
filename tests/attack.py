"""Whoever tries to find out who wrote what, with the whole database, its file, and the exports.

Whatever puts the anonymous texts in an order is laid beside whatever puts in an order what people
did under their names: the n-th text is given to whoever did the n-th thing. An order that says
nothing is right as often as chance.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine

from governance.models import METADATA

type Order = Mapping[str, float]
"""A number for each title."""
type Row = dict[str, Any]

POSTGRES = 'SELECT xmin::text::bigint AS "_transaction", t.* FROM "{}" AS t ORDER BY ctid'
SQLITE = 'SELECT t.* FROM "{}" AS t ORDER BY rowid'


@dataclass
class Loot:
    """Every row of every table in the order in which it lies there, and other orders of texts."""

    tables: dict[str, list[Row]]
    orders: dict[str, Order]


def take(url: str, titles: Sequence[str], exports: Mapping[str, str]) -> Loot:
    """Everything that whoever owns the machine can read."""
    found = {"in " + name: {t: text.find(t) for t in titles} for name, text in exports.items()}
    tables = _tables(url)
    if url.startswith("sqlite"):
        whole = Path(url.removeprefix("sqlite:///")).read_bytes()
        found["in the file"] = {title: whole.find(title.encode()) for title in titles}
        found["last in the file"] = {title: whole.rfind(title.encode()) for title in titles}
    return Loot(tables, dict(found))


def _tables(url: str) -> dict[str, list[Row]]:
    asked = SQLITE if url.startswith("sqlite") else POSTGRES
    engine, found = create_engine(url), dict[str, list[Row]]()
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        if url.startswith("sqlite"):
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for name in METADATA.tables:
            cursor.execute(asked.format(name))
            names = [column[0] for column in cursor.description or ()]
            rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
            found[name] = [row | {"_place": place} for place, row in enumerate(rows)]
    engine.dispose()
    return found


def orders_of(loot: Loot, titles: Sequence[str]) -> dict[str, Order]:
    """Every order that the loot puts the texts in, each once, whether it rises or falls."""
    found = {name: dict(order) for name, order in loot.orders.items()}
    by_id = _ids(loot, titles)
    for table, rows in loot.tables.items():
        about = [(row, by_id[one]) for row in rows if (one := _about(table, row)) in by_id]
        for row, title in about:
            for column, number in _numbers(row).items():
                found.setdefault(f"{table}.{column}", {}).setdefault(title, number)
    kept: dict[tuple[str, ...], str] = {}
    for name, order in found.items():
        if len(order) == len(titles) and len(set(order.values())) > len(titles) / 2:
            ranked = tuple(sorted(titles, key=order.__getitem__))
            if ranked[::-1] not in kept:
                kept.setdefault(ranked, name)
    return {name: found[name] for name in kept.values()}


def _ids(loot: Loot, titles: Sequence[str]) -> dict[int, str]:
    rows = loot.tables["recommendation"]
    return {row["id"]: t for row in rows for t in titles if f'"{t}"' in row["title"]}


def _about(table: str, row: Row) -> int:
    """The recommendation that a row is about, or 0."""
    if table == "journal_entry":
        said = re.fullmatch(r"/recommendations/(\d+)", row["object"])
        return int(said[1]) if said else 0
    if table == "search_entry":
        return int(row["thing_id"]) if row["kind"] == "recommendation" else 0
    return int(row["id"] if table == "recommendation" else row.get("recommendation_id") or 0)


def _number(value: Any) -> float | None:
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d[ T]\d\d:", value):
        value = datetime.fromisoformat(value)
    if isinstance(value, datetime):
        return value.timestamp()
    return float(value) if isinstance(value, int | float) else None


def _numbers(row: Row) -> dict[str, float]:
    found = {column: _number(value) for column, value in row.items()}
    return {column: number for column, number in found.items() if number is not None}


def doings_of(loot: Loot, many: int) -> list[list[Any]]:
    """Who did each of at least so many things that stand under a name, in every order there is."""
    found: dict[str, list[Any]] = {}
    for rows in loot.tables.values():
        named = [(row, who) for row in rows if (who := who_of(row)) is not None]
        columns = _numbers(named[0][0]) if len(named) >= many else ()
        for column in columns:
            values = [_numbers(row).get(column, 0) for row, _who in named]
            places = sorted(range(len(named)), key=values.__getitem__)
            in_order = [named[place][1] for place in places]
            found.setdefault(str(in_order), in_order)
    return list(found.values())


def who_of(row: Row) -> tuple[str, int] | None:
    """The account or the device that a row names."""
    for column in ("person_id", "participant_id", "person"):
        if isinstance(row.get(column), int):
            return ("device" if column == "participant_id" else "account", row[column])
    return None


def guesses(loot: Loot, titles: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Every way of telling who wrote each text."""
    found = {}
    for number, done in enumerate(doings_of(loot, len(titles))):
        for name, order in orders_of(loot, titles).items():
            ranked = sorted(titles, key=order.__getitem__)
            for way, some in (("", ranked), (" backwards", ranked[::-1])):
                step = (len(done) - 1) / max(len(some) - 1, 1)
                found[f"{name} by {number}{way}"] = {
                    title: done[round(place * step)] for place, title in enumerate(some)
                }
    return found


def hits(loot: Loot, wrote: Mapping[str, Any]) -> dict[str, int]:
    """How many texts each way gives to whoever wrote them."""
    return {
        way: sum(told[title] == who for title, who in wrote.items())
        for way, told in guesses(loot, list(wrote)).items()
    }
