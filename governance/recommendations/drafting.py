"""What is typed becomes a recommendation, signed as its author wants to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.policy import Actor, Visitor
from governance.core.words import Words
from governance.recommendations.models import Author, Follow, Recommendation, Signature
from governance.workshops.queries import participant_of


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed when somebody recommends, in one language."""

    language: str
    title: str
    text: str
    reasons: str = ""
    theme_id: int | None = None
    office: str = ""
    signature: Signature = Signature.NAME
    dissent: str = ""


def made_of(typed: Typed, since: datetime | None = None, **more: Any) -> Recommendation:
    """A recommendation as typed, proposed as of now; an anonymous one as of the day its room was
    open `since`, or of today."""

    def words(text: str) -> Words | None:
        return Words(typed.language, text) if text else None

    anonymous = typed.signature == Signature.ANONYMOUS
    when = (since or clock.now()) if anonymous else clock.now()
    # The minute would tell who it was, beside a list of who came in when.
    day = when.replace(hour=0, minute=0, second=0, microsecond=0)
    title = Words(typed.language, typed.title)
    return Recommendation(
        language=typed.language,
        title=title,
        text=Words(typed.language, typed.text),
        reasons=words(typed.reasons),
        dissent=words(typed.dissent),
        theme_id=typed.theme_id,
        office=typed.office,
        proposed_at=day if anonymous else when,
        moved_on=when.astimezone(clock.BRUSSELS).date(),
        **more,
    )


def sign(db: Session, recommendation: Recommendation, signature: Signature, by: Actor) -> None:
    """Add its author as they want to be shown; an author with an account follows it."""
    if signature == Signature.ANONYMOUS:
        author = Author(signature=signature)
        if recommendation.id:  # drawn by lot; a number that grows would tell which came first
            author.id = -recommendation.id
        recommendation.authors = [author]
        db.add(recommendation)
        return
    device = participant_of(db, by)
    if signature == Signature.TABLE:
        shown_as = device.table_name if device else ""
    else:
        shown_as = (device.name if device else "") or by.name
    author = Author(person_id=by.person, signature=signature, shown_as=shown_as)
    if by.person is None:
        author.participant_id = by.participant
    recommendation.authors = [author]
    db.add(recommendation)
    if by.person is not None:
        db.flush()
        db.add(Follow(recommendation_id=recommendation.id, person_id=by.person))


def signing(typed: Typed, by: Actor) -> Actor:
    """Who the journal names: nobody where the author stays anonymous."""
    return Visitor if typed.signature == Signature.ANONYMOUS else by
