"""Hits, best first: the reference that was typed, then all words in the title, then anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from markupsafe import Markup
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.i18n import current_language
from governance.core.references import PATTERN
from governance.core.search import Asked, in_title, of_kind, read_beginning, read_typed, text_tokens
from governance.core.words import Words
from governance.search.models import Entry, Kind
from governance.search.passages import marked, passage
from governance.search.queries.candidates import Reach, count, newest, reaches

MOST = 200
"""How many hits are looked for at all."""
MATCHED = 10_000
"""How many ids are given at all: as many as one statement takes."""
ENOUGH = 100
"""Beyond this, a count says "more than"."""
COUNTED = 1_000
"""How many of the newest hits are counted by kind."""

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
_EXACT: Any = select(col(Entry.id), col(Entry.kind)).where(
    col(Entry.reference) == bindparam("reference")
)


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


class Found(NamedTuple):
    """A page of hits."""

    hits: list[Hit]
    more: bool
    """Whether there are more, of `MOST`."""
    reach: Reach
    """How far back was looked."""


def find(
    db: Session, typed: str, kind: Kind | None = None, *, skip: int = 0, limit: int = 20
) -> Found:
    """The hits of what was typed after the first `skip`."""
    asked = read_typed(typed)
    ids, reach = _ranked(db, typed, asked, kind, min(skip + limit + 1, MOST))
    return Found(_hits(db, ids[skip : skip + limit], asked), len(ids) > skip + limit, reach)


def suggest(db: Session, typed: str, limit: int = 8) -> list[Hit]:
    """Titles and references that begin with what is being typed, newest first."""
    asked = read_beginning(typed)
    return _hits(db, newest(db, asked, limit), read_typed(typed))


def count_kinds(db: Session, typed: str) -> dict[Kind, int | None]:
    """How many hits of each kind there are; None where `COUNTED` were too few to know.

    More than `ENOUGH` stands for any number above it.
    """
    counted = count(db, read_typed(typed), COUNTED)
    is_whole = sum(counted.values()) < COUNTED
    return {
        kind: n if is_whole or n > ENOUGH else None
        for kind, n in ((kind, counted.get(kind, 0)) for kind in Kind)
    }


def matching(db: Session, kind: str, typed: str, limit: int = MATCHED) -> list[int]:
    """The ids of the things of a kind that hold what was typed, newest first.

    Raises `ValueError` for a kind that there is not.
    """
    asked = read_typed(typed)
    ids = newest(db, of_kind(asked, Kind(kind)), limit) if asked else []
    kept = select(col(Entry.id), col(Entry.thing_id)).where(col(Entry.id).in_(ids))
    there = {row.id: row.thing_id for row in db.execute(kept)} if ids else {}
    return [there[one] for one in ids if one in there]


def _ranked(
    db: Session, typed: str, asked: Asked, kind: Kind | None, most: int
) -> tuple[list[int], Reach]:
    """Ids of entries, best first and each once, and how far back was looked."""
    if not asked:
        return [], Reach(0, 0)
    reference = typed.strip().upper()
    cited = db.execute(_EXACT, {"reference": reference}) if PATTERN.match(reference) else ()
    exact = [row.id for row in cited if kind in (None, row.kind)]
    titled, anywhere = of_kind(in_title(asked), kind), of_kind(asked, kind)
    back, reach = reaches(db, titled, anywhere)
    ids = dict.fromkeys([*exact, *newest(db, titled, most, back)])
    if len(ids) < most:
        ids |= dict.fromkeys(newest(db, anywhere, most, reach))
    return list(ids)[:most], reach


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


def alike(db: Session, kind: str, text: str, limit: int = 5) -> list[Hit]:
    """Things of a kind whose titles share the most words with a text, at least two of them."""
    asked = read_typed(text)
    some: Asked = (frozenset().union(*asked),) if asked else ()
    hits = _hits(db, newest(db, of_kind(some, Kind(kind)), MOST) if some else [], asked)
    shared = [(_shared(hit.title, asked), hit) for hit in hits]
    near = [pair for pair in shared if pair[0] > 1]
    return [hit for _number, hit in sorted(near, key=lambda pair: -pair[0])[:limit]]


def _shared(title: Words, asked: Asked) -> int:
    told = title.all_texts().items()
    tokens = set().union(*(text_tokens(text, language) for language, text in told))
    return sum(not tokens.isdisjoint(word) for word in asked)
