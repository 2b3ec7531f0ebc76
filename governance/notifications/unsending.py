"""What is no longer so is taken out of mails that have not left yet."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.outbox import Work

LATELY = timedelta(days=1)


def unsend(db: Session, thing: str) -> frozenset[int | str]:
    """Take what mails say of a thing out of those that nobody has begun to send; the persons and
    addresses that do not hear of it."""
    now = clock.now()
    free = or_(col(Work.leased_until).is_(None), col(Work.leased_until) < now)
    found = select(Work).where(
        col(Work.kind) == "notice", col(Work.done_at).is_(None), col(Work.due_at) > now - LATELY
    )
    waiting = found.where(free).order_by(col(Work.id).desc()).limit(2_000)
    spared: set[int | str] = set()
    for piece in db.scalars(waiting.with_for_update(skip_locked=True)):
        lines = piece.payload.get("about", [])
        left = [line for line in lines if line.get("thing") != thing]
        if len(left) < len(lines):
            spared.add(piece.payload.get("person") or piece.payload.get("address", ""))
            piece.payload = piece.payload | {"about": left} if left else {}
            piece.done_at = None if left else now
    return frozenset(spared)
