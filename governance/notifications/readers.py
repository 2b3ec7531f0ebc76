"""To whom the report of a workshop goes: each person and each address once, in their language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, union
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.people.models import MailPace, Person
from governance.recommendations.models import LeftAddress, Recommendation
from governance.workshops.models import Facilitator, Participant, ReportAddress, SignUp

MOST = 5_000


@dataclass(frozen=True, slots=True)
class Readers:
    """Members, of whom some want no mail, and addresses that were left, by language."""

    told: list[int]
    mailed: dict[int, str]
    addresses: dict[str, str]

    @property
    def mails(self) -> int:
        """How many mails go out."""
        return len(self.mailed) + len(self.addresses)

    @property
    def languages(self) -> Mapping[str, int]:
        """How many of them in each language, most of them first."""
        return dict(Counter([*self.mailed.values(), *self.addresses.values()]).most_common())


def readers_of(db: Session, workshop_id: int) -> Readers:
    """Members who were there, run it, or had signed up; and the addresses that were left for the
    report or with a text, but for those of members who get it anyway."""
    people = _people(db, workshop_id)
    mailed = [one for one in people if one.mail_pace == MailPace.EACH and one.email]
    known = {one.email.casefold() for one in mailed}
    left = {one.address.strip().casefold(): one.language for one in _left(db, workshop_id)}
    return Readers(
        told=[one.id for one in people],
        mailed={one.id: one.language for one in mailed},
        addresses={at: language for at, language in sorted(left.items()) if at not in known},
    )


def _people(db: Session, workshop_id: int) -> list[Any]:
    rows: list[Any] = [Participant, SignUp, Facilitator]
    theirs = union(*(select(col(r.person_id)).where(r.workshop_id == workshop_id) for r in rows))
    found = select(col(Person.id), col(Person.email), col(Person.language), col(Person.mail_pace))
    wanted = found.where(col(Person.id).in_(theirs), col(Person.erased_at).is_(None))
    return list(db.execute(wanted.order_by(col(Person.id)).limit(MOST)))


def _left(db: Session, workshop_id: int) -> list[Any]:
    with_texts = (
        select(col(LeftAddress.address), col(LeftAddress.language))
        .join(Recommendation, col(Recommendation.id) == col(LeftAddress.recommendation_id))
        .where(col(Recommendation.workshop_id) == workshop_id)
    )
    for_report = select(col(ReportAddress.address), col(ReportAddress.language)).where(
        col(ReportAddress.workshop_id) == workshop_id
    )
    return [*db.execute(with_texts.limit(MOST)), *db.execute(for_report.limit(MOST))]
