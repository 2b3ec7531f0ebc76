"""Which tables of a room have fallen silent: tables, never people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

SILENT_AFTER = timedelta(minutes=10)
"""After how long without a recommendation a table is silent."""
_NUMBER = re.compile(r"\D{0,12}0*(\d{1,3})\W*")


@dataclass(frozen=True, slots=True)
class SilentTable:
    """A table, and when it last recommended something, to the minute; None: nothing yet."""

    name: str
    last: datetime | None


def table_name(typed: str) -> str:
    """A table as one: "Table 03", "tafel 3" and "3" are the same."""
    found = _NUMBER.fullmatch(typed.strip())
    return found[1] if found else " ".join(typed.split()).casefold()


def silent_tables(
    said: Iterable[tuple[str, datetime]],
    seated: Iterable[str],
    tables: int | None,
    now: datetime,
    after: timedelta = SILENT_AFTER,
) -> list[SilentTable]:
    """The tables that sent nothing for that long, those with nothing yet first.

    Known tables are those that were planned, those at which a device says that it sits, and those
    that signed something. What is anonymous counts for no table.
    """
    heard, last = list(said), dict[str, datetime]()
    for name, at in heard:
        table = table_name(name)
        last[table] = max(last.get(table, at), at)
    shown = _shown([*(str(n + 1) for n in range(tables or 0)), *seated, *dict(heard)])
    quiet = [
        SilentTable(shown[table], _to_the_minute(last.get(table)))
        for table in shown
        if table not in last or now - last[table] >= after
    ]
    return sorted(quiet, key=lambda one: (one.last is not None, one.last or now, _order(one.name)))


def _shown(names: Iterable[str]) -> Mapping[str, str]:
    """Each table once, as it is shown."""
    found: dict[str, str] = {}
    for name in names:
        if table := table_name(name):
            found.setdefault(table, table if table.isdigit() else " ".join(name.split()))
    return found


def _order(name: str) -> tuple[bool, int, str]:
    return (not name.isdigit(), int(name) if name.isdigit() else 0, name.casefold())


def _to_the_minute(moment: datetime | None) -> datetime | None:
    return moment.replace(second=0, microsecond=0) if moment else None
