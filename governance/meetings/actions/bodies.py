"""What happens to bodies: they are added, and their rules are changed."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.meetings import policy
from governance.meetings.models import Body, Meeting, Stage


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
