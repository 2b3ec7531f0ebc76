"""What is typed becomes a recommendation, signed as its author wants to be shown."""

from __future__ import annotations

from dataclasses import dataclass
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


def made_of(typed: Typed, **more: Any) -> Recommendation:
    """A recommendation as typed, proposed as of now."""

    def words(text: str) -> Words | None:
        return Words(typed.language, text) if text else None

    now = clock.now()
    title = Words(typed.language, typed.title)
    anonymous = typed.signature == Signature.ANONYMOUS
    return Recommendation(
        language=typed.language,
        title=title,
        text=Words(typed.language, typed.text),
        reasons=words(typed.reasons),
        dissent=words(typed.dissent),
        theme_id=typed.theme_id,
        office=typed.office,
        # The minute would tell who it was, beside a list of who came in when.
        proposed_at=now.replace(hour=0, minute=0, second=0, microsecond=0) if anonymous else now,
        moved_on=clock.today(),
        **more,
    )


def sign(db: Session, recommendation: Recommendation, signature: Signature, by: Actor) -> None:
    """Add its author as they want to be shown; an author with an account follows it."""
    if signature == Signature.ANONYMOUS:
        recommendation.authors = [Author(signature=signature)]
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
