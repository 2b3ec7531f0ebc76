"""A recommendation is put on the table of a workshop, by its authors or from paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.pulse import wake
from governance.recommendations import policy
from governance.recommendations.anonymity import digest_of_receipt, new_receipt, number_by_lot
from governance.recommendations.drafting import Typed, made_of, sign
from governance.recommendations.models import Author, Origin, Recommendation, Signature
from governance.workshops.models import Workshop


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
    recommendation = made_of(
        typed, workshop.opened_at, origin=Origin.WORKSHOP, workshop_id=workshop.id
    )
    recommendation.receipt = digest_of_receipt(receipt or new_receipt())
    if typed.signature == Signature.ANONYMOUS:
        recommendation.id, recommendation.tick = number_by_lot(db, workshop.id), 0
        sign(db, recommendation, typed.signature, by)
        db.flush()
        wake(db, workshop.topic)
        return recommendation
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
    """Put what stood on paper on the table: one recommendation a line, `title: text` or a text."""
    require(policy.can_type_in(by, workshop))
    made = []
    for line in lines:
        typed = Typed(language, *_split(line), office=workshop.office)
        recommendation = made_of(typed, origin=Origin.WORKSHOP, workshop_id=workshop.id)
        signature = Signature.TABLE if table else Signature.ANONYMOUS
        recommendation.authors = [Author(signature=signature, shown_as=table)]
        db.add(recommendation)
        record(db, "recommendation.submitted", recommendation, by=by, paper=True)
        made.append(recommendation)
    wake(db, workshop.topic)
    return made


def _split(line: str) -> tuple[str, str]:
    title, colon, text = line.partition(": ")
    if colon and text.strip() and len(title) <= 200:
        return title.strip(), text.strip()
    whole = line.strip()
    return (whole, whole) if len(whole) <= 200 else (whole[:197].rsplit(" ", 1)[0] + "…", whole)
