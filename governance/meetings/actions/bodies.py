"""What happens to bodies: they are added and changed, and mandates in them are given and end."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.meetings import policy
from governance.meetings.models import Body, Mandate, Meeting, Obtained, Stage, Voice


@dataclass(frozen=True, slots=True)
class Rules:
    """How a body works: its seats, its proxies, its second meetings, its invitations; and what
    its mandates stand for, one category a line."""

    seats: int | None = None
    proxies_each: int | None = None
    second_without_quorum: bool = False
    invite_days: int = 7
    categories: Words | None = None


def add_body(
    db: Session,
    name: Words,
    decides: bool,
    quorum_percent: int,
    *,
    rules: Rules | None = None,
    by: Actor,
) -> Body:
    """Add a body; `quorum_percent` of its deciding mandates must attend before it decides."""
    require(policy.can_keep_bodies(by))
    _check_percent(quorum_percent)
    given = _fields_of(rules or Rules())
    body = Body(name=name, decides=decides, quorum_percent=quorum_percent, **given)
    db.add(body)
    record(db, "body.added", body, by=by, decides=decides, quorum_percent=quorum_percent)
    return body


def _fields_of(rules: Rules) -> dict[str, Any]:
    return {one.name: getattr(rules, one.name) for one in fields(rules)}


def change_body(
    db: Session,
    body: Body,
    name: Words,
    decides: bool,
    quorum_percent: int,
    *,
    rules: Rules | None = None,
    by: Actor,
) -> None:
    """Change a body's name, whether it decides, its quorum, and its other rules."""
    require(policy.can_keep_bodies(by, body))
    _check_percent(quorum_percent)
    second = rules.second_without_quorum if rules else body.second_without_quorum
    if (decides, quorum_percent, second) != (
        body.decides,
        body.quorum_percent,
        body.second_without_quorum,
    ):
        _must_be_between_meetings(db, body)
    body.name, body.decides, body.quorum_percent = name, decides, quorum_percent
    for rule, value in (_fields_of(rules) if rules else {}).items():
        setattr(body, rule, value)
    record(db, "body.changed", body, by=by, decides=decides, quorum_percent=quorum_percent)


def _must_be_between_meetings(db: Session, body: Body) -> None:
    """The rules by which a body decides do not change while it does."""
    found = select(col(Meeting.id)).where(
        col(Meeting.body_id) == body.id, col(Meeting.stage) == Stage.OPEN
    )
    if db.execute(found.limit(1)).first() is not None:
        raise NotNow(_("This body is in session: how it decides changes when that is over."))


def _check_percent(percent: int) -> None:
    if not 0 <= percent <= 100:
        raise Refused(_("A quorum is between 0 and 100 percent."))


def give_mandate(
    db: Session,
    body: Body,
    person_id: int,
    since: date,
    voice: Voice = Voice.DECIDING,
    *,
    obtained: Obtained = Obtained.ELECTED,
    until: date | None = None,
    category: Words | None = None,
    by: Actor,
) -> Mandate:
    """Seat a person in a body from a day (until a day); one seat a person at a time."""
    require(policy.can_keep_bodies(by, body))
    if until is not None and until < since:
        raise Refused(_("A mandate ends after it begins."))
    if _sits(db, body, person_id, since, until):
        raise Refused(_("This person sits in this body already on these days."))
    mandate = Mandate(
        body_id=body.id,
        person_id=person_id,
        since=since,
        until=until,
        voice=voice,
        obtained=obtained,
        category=category,
    )
    db.add(mandate)
    facts: dict[str, Any] = {"person": person_id, "since": since.isoformat(), "voice": voice.value}
    record(db, "mandate.given", body, by=by, obtained=obtained.value, **facts)
    return mandate


def _sits(db: Session, body: Body, person_id: int, since: date, until: date | None) -> bool:
    found = select(col(Mandate.id)).where(
        col(Mandate.body_id) == body.id,
        col(Mandate.person_id) == person_id,
        or_(col(Mandate.until).is_(None), col(Mandate.until) >= since),
    )
    if until is not None:
        found = found.where(col(Mandate.since) <= until)
    return db.execute(found).first() is not None


def end_mandate(db: Session, body: Body, mandate: Mandate, until: date, *, by: Actor) -> None:
    """Say on which day a mandate ends (its last day)."""
    require(policy.can_keep_bodies(by, body))
    if until < mandate.since:
        raise Refused(_("A mandate ends after it begins."))
    mandate.until = until
    facts: dict[str, Any] = {"person": mandate.person_id, "until": until.isoformat()}
    record(db, "mandate.ended", body, by=by, **facts)
