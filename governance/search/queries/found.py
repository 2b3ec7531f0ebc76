"""Hits, best first: the reference that was typed, then all words in the title, then anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.i18n import current_language
from governance.core.references import PATTERN
from governance.core.search import Asked, in_title, of_kind, read_beginning, read_typed
from governance.core.words import Words
from governance.search.models import Entry, Kind
from governance.search.passages import marked, passage
from governance.search.queries.candidates import count, newest

MOST = 200
"""How many hits are looked for at all."""
MATCHED = 10_000
"""How many ids are given at all: as many as one statement takes."""
ENOUGH = 100
"""Beyond this, a count says "more than"."""

_SHOWN: Any = select(
    col(Entry.id),
    col(Entry.kind),
    col(Entry.thing_id),
    col(Entry.place_id),
    col(Entry.reference),
    col(Entry.day),
    col(Entry.title),
    col(Entry.texts),
).where(col(Entry.id).in_(bindparam("ids", expanding=True)))
_EXACT: Any = select(col(Entry.id)).where(col(Entry.reference) == bindparam("reference"))


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found."""

    kind: Kind
    thing_id: int
    place_id: int
    """What its page is found by."""
    reference: str | None
    day: date | None
    title: Words
    marked_title: Markup
    passage: Markup
    """Where it says so, the words marked; empty where only the title or the reference does."""
    language: str
    """Of the passage."""


def find(
    db: Session, typed: str, kind: Kind | None = None, *, skip: int = 0, limit: int = 20
) -> tuple[list[Hit], bool]:
    """The hits of what was typed after the first `skip`, and whether there are more (of `MOST`)."""
    asked = read_typed(typed)
    ids = _ranked(db, typed, asked, kind, min(skip + limit + 1, MOST))
    return _hits(db, ids[skip : skip + limit], asked), len(ids) > skip + limit


def suggest(db: Session, typed: str, limit: int = 8) -> list[Hit]:
    """Titles and references that begin with what is being typed, newest first."""
    asked = read_beginning(typed)
    return _hits(db, newest(db, asked, limit), read_typed(typed))


def count_kinds(db: Session, typed: str) -> dict[Kind, int]:
    """How many hits of each kind there are, counted up to one more than `ENOUGH`."""
    return count(db, read_typed(typed), Kind, ENOUGH + 1)


def matching(db: Session, kind: str, typed: str, limit: int = MATCHED) -> list[int]:
    """The ids of the things of a kind that hold what was typed, newest first.

    Raises `ValueError` for a kind that there is not.
    """
    asked = read_typed(typed)
    ids = newest(db, of_kind(asked, Kind(kind)), limit) if asked else []
    kept = select(col(Entry.id), col(Entry.thing_id)).where(col(Entry.id).in_(ids))
    there = {row.id: row.thing_id for row in db.execute(kept)} if ids else {}
    return [there[one] for one in ids if one in there]


def _ranked(db: Session, typed: str, asked: Asked, kind: Kind | None, most: int) -> list[int]:
    """Ids of entries, best first and each once."""
    reference = typed.strip().upper()
    cited = bool(PATTERN.match(reference))
    there = set(db.scalars(_EXACT, {"reference": reference})) if cited else set()
    exact = [one for one in newest(db, of_kind(asked, kind), most) if one in there] if there else []
    titled = newest(db, of_kind(in_title(asked), kind) if asked else (), most)
    ids = dict.fromkeys([*exact, *titled])
    if len(ids) < most:
        ids |= dict.fromkeys(newest(db, of_kind(asked, kind) if asked else (), most))
    return list(ids)[:most]


def _hits(db: Session, ids: Iterable[int], asked: Asked) -> list[Hit]:
    wanted = list(ids)
    rows = {row.id: row for row in db.execute(_SHOWN, {"ids": wanted})} if wanted else {}
    return [_hit(rows[one], asked) for one in wanted if one in rows]


def _hit(row: Any, asked: Asked) -> Hit:
    looked_for = frozenset().union(*asked)
    shown = row.title.shown_in(current_language())
    title = marked(shown.text, shown.language, looked_for)
    if shown.language != current_language():
        title = Markup('<span lang="{}">{}</span>').format(shown.language, title)
    language, said = passage(row.texts, looked_for, current_language())
    return Hit(
        row.kind,
        row.thing_id,
        row.place_id,
        row.reference,
        row.day,
        row.title,
        title,
        said,
        language,
    )
