"""What is like a text that is being typed: on the same table, and in the register."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.meaning import ALIKE, alike, is_there, meaning_of, meanings
from governance.core.search import SMALL, WORD, Asked, all_stems, fold, of_kind
from governance.core.words import Words
from governance.recommendations.models import ANSWERS, WAITING, Realisation, Recommendation, Stage
from governance.recommendations.words import word_of
from governance.search.models import Entry, Kind
from governance.search.queries.candidates import newest
from governance.similar.models import Meaning
from governance.similar.nearby import nearby

LEAST, SAYING = 12, 4
"""Letters from which on what is being typed, or a word of what is looked for, says something."""
MOST = 3
"""How many are suggested."""
ON_TABLE = 500
"""How many of a table are looked at."""
SHARING = 200
"""How many of the register that share a word are looked at, where there is no encoder."""
TELLING = 8
"""So many of the words that were typed are looked for: the longest, which are the rarest."""
BY_MEANING = 0.36
"""From this likeness on a text is shown to somebody who searches: a few words say less of what is
wanted than a recommendation does, and it is a person who chooses among five."""

R = Recommendation
GONE = frozenset({Stage.WITHDRAWN, Stage.TAKEN_BACK})


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed."""

    language: str
    title: str
    text: str = ""

    @property
    def says_something(self) -> bool:
        """Whether it is long enough to be compared."""
        return len(self.title) + len(self.text) >= LEAST


@dataclass(frozen=True, slots=True)
class Near:
    """A recommendation that is like what is being typed, with what became of it."""

    id: int
    reference: str | None
    language: str
    title: Words
    stage: Stage
    realisation: Realisation
    supports: int
    workshop_id: int | None
    likeness: float

    @property
    def state(self) -> str:
        """The word for what became of it."""
        if self.stage in WAITING:
            return "waiting"
        return word_of(self.stage, self.realisation) if self.stage in ANSWERS else self.stage


@dataclass(frozen=True, slots=True)
class _Known:
    """A recommendation as it is compared: by its meaning, and by its words, in the language that
    somebody types in where it was translated into that."""

    row: Any
    language: str
    title: str
    text: str
    meaning: bytes | None = None


_columns: Any = (
    *(col(R.id), col(R.reference), col(R.language), col(R.title), col(R.text), col(R.stage)),
    *(col(R.realisation), col(R.supports), col(R.workshop_id), col(R.merged_into_id)),
)
_shown: Any = select(*_columns).where(col(R.stage).not_in(GONE))
_meant: Any = (
    select(*_columns, col(Meaning.vector))
    .join(Meaning, col(Meaning.recommendation_id) == col(R.id))
    .where(col(R.stage).not_in(GONE))
)
_sharing: Any = _shown.join(Entry, col(Entry.thing_id) == col(R.id)).where(
    col(Entry.kind) == Kind.RECOMMENDATION
)
_on_table: Any = _shown.order_by(col(R.id).desc()).limit(ON_TABLE)


def similar(
    db: Session, typed: Typed, *, workshop_id: int | None = None, most: int = MOST
) -> list[Near]:
    """The most alike of the register and of the table of a workshop; nothing that is not alike.

    What was merged leads to what it was merged into.
    """
    if not typed.says_something:
        return []
    told = meaning_of(typed) if is_there() else None
    known = _of_register(db, typed, told)
    if workshop_id is not None:
        known += _of_table(db, workshop_id)
    return _best(db, typed, told, known, at_least=ALIKE, most=most)


def by_meaning(db: Session, words: str, *, leaving_out: Collection[int], most: int) -> list[Near]:
    """What of the register means something like the words of a search, in whatever language;
    nothing where there is no encoder."""
    typed = Typed("", words)
    says = any(word.isalpha() and len(word) >= SAYING for word in WORD.findall(words))
    if not is_there() or not says:
        return []
    told = meaning_of(typed)
    known = _of_register(db, typed, told)
    found = _best(db, typed, told, known, at_least=BY_MEANING, most=most + len(leaving_out))
    return [one for one in found if one.id not in leaving_out][:most]


def _of_register(db: Session, typed: Typed, told: bytes | None) -> list[_Known]:
    """What of the register may be like it: by the signs of its meaning, or by its words."""
    if told is not None:
        ids = nearby(db).closest(told)
        rows = db.execute(_meant.where(col(Meaning.id).in_(ids))) if ids else ()
        return [_known(row, typed.language, row.vector) for row in rows]
    ids = newest(db, of_kind(_any_of(f"{typed.title} {typed.text}"), Kind.RECOMMENDATION), SHARING)
    rows = db.execute(_sharing.where(col(Entry.id).in_(ids))) if ids else ()
    return [_known(row, typed.language) for row in rows]


def _known(row: Any, spoken: str, meaning: bytes | None = None) -> _Known:
    language = spoken if row.title.in_language(spoken) else row.title.original
    title, text = (words.in_language(language) or "" for words in (row.title, row.text))
    return _Known(row, language, title, text, meaning)


def _any_of(text: str) -> Asked:
    """The words that say most, of which one will do."""
    words = {word for word in WORD.findall(text) if fold(word) not in SMALL}
    telling = sorted(words, key=lambda word: (-len(word), word))[:TELLING]
    return (frozenset().union(*map(all_stems, telling)),)


def _of_table(db: Session, workshop_id: int) -> list[_Known]:
    """All of one workshop, what was handed over a moment ago too."""
    rows = db.execute(_on_table.where(col(R.workshop_id) == workshop_id))
    known = [_known(row, row.language) for row in rows]
    if not is_there():
        return known
    return [replace(one, meaning=its) for one, its in zip(known, meanings(known), strict=True)]


def _best(  # noqa: PLR0917
    db: Session, typed: Typed, told: bytes | None, known: list[_Known], at_least: float, most: int
) -> list[Near]:
    likeness = alike(typed, told, known, [one.meaning for one in known])
    found = [(how, one.row) for how, one in zip(likeness, known, strict=True) if how >= at_least]
    found.sort(key=lambda pair: -pair[0])
    targets = _targets(db, [row.merged_into_id for _how, row in found if row.merged_into_id])
    best: dict[int, Near] = {}
    for how, row in found:
        shown = targets.get(row.merged_into_id, row)
        if shown.stage not in GONE and shown.stage != Stage.MERGED:
            best.setdefault(shown.id, _near(shown, how))
    return list(best.values())[:most]


def _targets(db: Session, ids: list[int]) -> dict[int | None, Any]:
    """What was merged into, by id."""
    rows = db.execute(_shown.where(col(R.id).in_(ids))) if ids else ()
    return {row.id: row for row in rows}


def _near(row: Any, how: float) -> Near:
    return Near(
        row.id,
        row.reference,
        row.language,
        row.title,
        row.stage,
        row.realisation,
        row.supports,
        row.workshop_id,
        how,
    )
