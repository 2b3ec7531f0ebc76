"""Nothing leads to an anonymous author: numbers by lot, a receipt, one seal over a room's texts."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, delete, insert, or_, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.columns import JOURNAL_SIZE
from governance.core.journal import canonical, commit_to, record
from governance.core.merkle import Frontier
from governance.core.numbers import take_numbers
from governance.core.policy import Actor, System
from governance.recommendations.models import Author, KeptNumbers, Recommendation, Signature
from governance.workshops.codes import ALPHABET, read_code
from governance.workshops.models import Workshop

MANY = 512
"""Numbers that are kept for a room: more than a full hall writes."""

FEW = 64
"""With so few left, the lot would begin to tell: more are kept."""

SIGNS = 16
"""Of a receipt: eighty bits, in four groups of four."""

_texts: Any = Recommendation.__table__  # type: ignore[attr-defined]


def keep_numbers(db: Session, workshop_id: int) -> None:
    """Keep numbers for the anonymous texts of a room, before anybody writes there."""
    if not _kept(db, workshop_id):
        _keep(db, workshop_id)


def _kept(db: Session, workshop_id: int) -> list[KeptNumbers]:
    return list(db.scalars(select(KeptNumbers).where(col(KeptNumbers.workshop_id) == workshop_id)))


def _keep(db: Session, workshop_id: int, many: int = MANY) -> KeptNumbers:
    first, last = take_numbers(db, _texts.name, many)
    kept = KeptNumbers(workshop_id=workshop_id, first=first, last=last)
    db.add(kept)
    db.flush()
    return kept


def numbers_by_lot(db: Session, workshop_id: int, count: int = 1) -> list[int]:
    """Some of the numbers that are kept for this room and not taken yet."""
    kept = _kept(db, workshop_id) or [_keep(db, workshop_id)]
    inside = or_(*(col(Recommendation.id).between(some.first, some.last) for some in kept))
    taken = frozenset(db.scalars(select(col(Recommendation.id)).where(inside)))
    free = [n for some in kept for n in range(some.first, some.last + 1) if n not in taken]
    if len(free) < FEW + count:
        more = _keep(db, workshop_id, MANY + count)
        free += range(more.first, more.last + 1)
    return secrets.SystemRandom().sample(free, count)


def new_receipt() -> str:
    """A receipt that nobody can guess; its author alone keeps it."""
    return "".join(secrets.choice(ALPHABET) for _ in range(SIGNS))


def show_receipt(receipt: str) -> str:
    """A receipt in groups of four: 4F7K-9Q2M-0A3D-7T5W."""
    return "-".join(receipt[start : start + 4] for start in range(0, len(receipt), 4))


def digest_of_receipt(typed: str) -> str:
    """What is kept of a receipt, however it was typed."""
    return hashlib.sha256(f"receipt {read_code(typed)}".encode()).hexdigest()


def holding_receipt(actor: Actor, typed: str) -> Actor:
    """Who shows a receipt acts as its holder, and as nobody else: no name and no device."""
    return Actor(language=actor.language, receipt=digest_of_receipt(typed))


def nameless(actor: Actor) -> Actor:
    """Somebody of whom the journal is to say nothing."""
    return replace(actor, person=None, participant=None, name="", session="")


def seal(db: Session, workshop: Workshop) -> None:
    """The journal commits once to all anonymous texts of a room, and nothing tells any more in
    what order they came."""
    texts = anonymous_texts(db, workshop.id)
    if not texts:
        return
    shuffle(db, [text.id for text in texts])
    facts: dict[str, Any] = {"texts": len(texts), "seal": seal_of(texts)}
    facts["reference"] = workshop.reference
    record(db, "workshop.sealed", workshop, by=System, public=True, **facts)


def seal_of(texts: list[Any]) -> str:
    """One commitment to all these anonymous texts: the head of a tree over their digests.

    Each leaf needs the receipt's digest, so that only its holder recognises it; the leaves are in
    the order of their hashes, which tells nothing.
    """
    tree = Frontier()
    for leaf in sorted(_leaf(text) for text in texts):
        tree.append(leaf)
    return tree.head().hex()


def _leaf(text: Any) -> bytes:
    said = [None if words is None else words.to_json() for words in (text.reasons, text.dissent)]
    whole = canonical([text.title.to_json(), text.text.to_json(), *said])
    return commit_to(bytes.fromhex(text.receipt or ""), whole)


def anonymous_texts(db: Session, workshop_id: int) -> list[Any]:
    """The anonymous texts of a room: what the seal is made over."""
    columns = ("id", "receipt", "title", "text", "reasons", "dissent")
    found = select(*(getattr(Recommendation, name) for name in columns)).join(
        Author, col(Author.id) == -col(Recommendation.id)
    )
    return list(db.execute(found.where(col(Recommendation.workshop_id) == workshop_id)))


def shuffle(db: Session, ids: list[int]) -> None:
    """Write these anonymous texts once more, in an order by lot: a database keeps on its pages,
    and PostgreSQL beside each row, in what order they came."""
    secrets.SystemRandom().shuffle(ids)
    again = update(_texts).where(_texts.c.id == bindparam("one")).values(tick=JOURNAL_SIZE)
    db.execute(again, [{"one": one} for one in ids])
    db.execute(delete(Author).where(col(Author.id).in_([-one for one in ids])))
    signed = {"signature": Signature.ANONYMOUS, "shown_as": ""}
    rows = [{"id": -one, "recommendation_id": one, **signed} for one in ids]
    db.execute(insert(Author.__table__), rows)  # type: ignore[attr-defined]
