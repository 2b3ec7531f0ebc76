"""A workshop is planned and changed: what is asked, where, by whom, and with which minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy.orm import Session

from governance.core.i18n import LANGUAGES
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.references import next_reference
from governance.core.words import Words
from governance.workshops import policy
from governance.workshops.codes import new_code
from governance.workshops.models import MINUTES, Facilitator, Step, Workshop


@dataclass(frozen=True, slots=True)
class Planned:
    """What is typed when a workshop is planned; a moment in UTC, at least one language."""

    title: Words
    held_on: date
    questions: Words | None = None
    starts_at: datetime | None = None
    place: str = ""
    online_url: str = ""
    office: str = ""
    languages: Sequence[str] = ("nl", "fr")
    tables: int | None = None
    minutes: Mapping[Step, int] = field(default_factory=lambda: MINUTES)
    dots: int = 3
    asks_agreement: bool = True
    wifi_name: str = ""
    wifi_password: str = ""


def plan(db: Session, typed: Planned, facilitator_ids: Sequence[int], *, by: Actor) -> Workshop:
    """Plan a workshop; it gets its reference and its join code now."""
    require(policy.can_plan(by))
    workshop = Workshop(
        reference=next_reference(db, "W", typed.held_on.year),
        join_code=new_code(),
        title=typed.title,
        held_on=typed.held_on,
    )
    _fill(workshop, typed)
    workshop.facilitators = _facilitators(facilitator_ids)
    db.add(workshop)
    record(db, "workshop.planned", workshop, by=by, reference=workshop.reference)
    return workshop


def change(
    db: Session, workshop: Workshop, typed: Planned, facilitator_ids: Sequence[int], *, by: Actor
) -> None:
    """Change what was planned; reference and join code stay. Who runs it is for planners."""
    require(policy.can_change(by, workshop))
    _fill(workshop, typed)
    wanted = frozenset(facilitator_ids)
    if wanted != workshop.facilitator_ids and policy.can_plan(by):
        kept = [one for one in workshop.facilitators if one.person_id in wanted]
        new = sorted(wanted - workshop.facilitator_ids)
        workshop.facilitators = kept + _facilitators(new)
    record(db, "workshop.changed", workshop, by=by, reference=workshop.reference)


def _fill(workshop: Workshop, typed: Planned) -> None:
    workshop.title, workshop.questions = typed.title, typed.questions or None
    workshop.held_on, workshop.starts_at = typed.held_on, typed.starts_at
    workshop.place, workshop.online_url = typed.place, typed.online_url
    workshop.office = typed.office
    workshop.languages = [code for code in LANGUAGES if code in typed.languages] or ["nl"]
    workshop.tables, workshop.dots = typed.tables, typed.dots
    workshop.asks_agreement = typed.asks_agreement
    workshop.minutes = {step.value: typed.minutes.get(step, MINUTES[step]) for step in Step}
    workshop.wifi_name, workshop.wifi_password = typed.wifi_name, typed.wifi_password


def _facilitators(person_ids: Sequence[int]) -> list[Facilitator]:
    return [Facilitator(person_id=person) for person in dict.fromkeys(person_ids)]
