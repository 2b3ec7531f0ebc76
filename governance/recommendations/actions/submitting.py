"""A recommendation is put on the table of a workshop, by its authors or from paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from governance.core.journal import record
from governance.core.policy import Actor, Visitor, require
from governance.core.pulse import wake
from governance.recommendations import policy
from governance.recommendations.anonymity import (
    digest_of_receipt,
    new_receipt,
    numbers_by_lot,
    seal,
)
from governance.recommendations.drafting import Typed, made_of, sign
from governance.recommendations.models import Author, Origin, Recommendation, Signature
from governance.workshops.models import Stage, Workshop


def submit(
    db: Session, workshop: Workshop, typed: Typed, *, by: Actor, receipt: str = ""
) -> Recommendation:
    """Put a recommendation on the table of an open workshop; its author holds the `receipt`.

    Of an anonymous one nothing is kept that leads to its author: its number is drawn by lot, it is
    as old as the open room, and the journal says of it only what it says at the end of all.
    """
    require(policy.can_submit(by, workshop))
    workshop.must_be_open()
    typed = typed if typed.office else replace(typed, office=workshop.office)
    if typed.signature == Signature.ANONYMOUS:
        (number,) = numbers_by_lot(db, workshop.id)
        recommendation = _anonymous(db, workshop, typed, number, receipt or new_receipt())
        db.flush()
        wake(db, workshop.topic)
        return recommendation
    recommendation = made_of(typed, origin=Origin.WORKSHOP, workshop_id=workshop.id)
    recommendation.receipt = digest_of_receipt(receipt or new_receipt())
    sign(db, recommendation, typed.signature, by)
    record(db, "recommendation.submitted", recommendation, by=by)
    wake(db, workshop.topic)
    return recommendation


def type_in(
    db: Session,
    workshop: Workshop,
    language: str,
    lines: Sequence[str],
    *,
    table: str = "",
    by: Actor,
) -> list[Recommendation]:
    """Put what stood on paper on the table: one recommendation a line, `title: text` or a text.

    One without a table is anonymous, and kept as if it had been sent anonymously by a phone; what
    is typed in after the room was closed is sealed at once, with all the others.
    """
    require(policy.can_type_in(by, workshop))
    signature = Signature.TABLE if table else Signature.ANONYMOUS
    typed = [
        Typed(language, *_split(line), office=workshop.office, signature=signature)
        for line in lines
    ]
    if table:
        made = [_from_table(db, workshop, one, table, by) for one in typed]
    else:
        numbers = numbers_by_lot(db, workshop.id, len(typed))
        with_numbers = zip(typed, numbers, strict=True)
        made = [_anonymous(db, workshop, one, n, new_receipt()) for one, n in with_numbers]
        db.flush()
        if workshop.stage == Stage.CLOSED:
            seal(db, workshop)
    wake(db, workshop.topic)
    return made


def _anonymous(
    db: Session, workshop: Workshop, typed: Typed, number: int, receipt: str
) -> Recommendation:
    """A text of which nothing leads to its author."""
    made = made_of(typed, workshop.opened_at, origin=Origin.WORKSHOP, workshop_id=workshop.id)
    made.receipt = digest_of_receipt(receipt)
    made.id, made.tick = number, 0
    sign(db, made, Signature.ANONYMOUS, Visitor)
    return made


def _from_table(
    db: Session, workshop: Workshop, typed: Typed, table: str, by: Actor
) -> Recommendation:
    made = made_of(typed, origin=Origin.WORKSHOP, workshop_id=workshop.id)
    made.authors = [Author(signature=Signature.TABLE, shown_as=table)]
    db.add(made)
    record(db, "recommendation.submitted", made, by=by, paper=True)
    return made


def _split(line: str) -> tuple[str, str]:
    title, colon, text = line.partition(": ")
    if colon and text.strip() and len(title) <= 200:
        return title.strip(), text.strip()
    whole = line.strip()
    return (whole, whole) if len(whole) <= 200 else (whole[:197].rsplit(" ", 1)[0] + "…", whole)
