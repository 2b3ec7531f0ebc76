"""How a kind of open data is read: rows in batches of bounded size, each with what it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

BATCH = 500

type Item = dict[str, Any]
type Links = Mapping[str, Callable[[Sequence[int]], Any]]


@dataclass(frozen=True)
class Source:
    """Where a kind of thing is read from.

    `rows` gives columns, `id` among them; `key` is the column of that id. Each of `links` gives
    (id, value) for a batch of ids, and `more` further fields by id.
    """

    rows: Any
    key: Any
    item: Callable[[Any], Item]
    links: Links = field(default_factory=dict)
    more: Callable[[Session, Sequence[int]], Mapping[int, Item]] | None = None


def read_rows(db: Session, source: Source) -> Iterator[Item]:
    """Every thing of a kind in the order in which they came: one query for each five hundred, and
    one for each of its links."""
    statement = source.rows.order_by(source.key).limit(BATCH)
    last = 0
    while rows := db.execute(statement.where(source.key > last)).all():
        ids = [row.id for row in rows]
        links = {name: _grouped(db, found(ids)) for name, found in source.links.items()}
        more = source.more(db, ids) if source.more else {}
        for row in rows:
            linked = {name: by_id.get(row.id, []) for name, by_id in links.items()}
            yield source.item(row) | linked | more.get(row.id, {})
        last = ids[-1]


def _grouped(db: Session, found: Any) -> dict[int, list[Any]]:
    by_id: dict[int, list[Any]] = {}
    for one_id, value in db.execute(found):
        by_id.setdefault(one_id, []).append(value)
    return by_id


def as_it_is(row: Any) -> Item:
    """The columns of a row as fields; an empty text is nothing."""
    found = {name: _or_nothing(value) for name, value in row._asdict().items()}
    title = found.get("title")
    return found | {"original_language": title.original if title else "nl"}


def _or_nothing(value: Any) -> Any:
    return None if value == "" else value
