"""What happens to meetings: they are planned, changed, opened, closed, called off, summed up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.references import next_reference
from governance.core.templates import show_date
from governance.core.words import Words
from governance.meetings import policy
from governance.meetings.models import Body, Kind, Meeting, Stage
from governance.meetings.queries import recount


@dataclass(frozen=True, slots=True)
class Planned:
    """What is typed of a meeting."""

    kind: Kind
    title: Words
    held_on: date
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    online_url: str = ""
    languages: Sequence[str] = ()


def plan(
    db: Session, body: Body, typed: Planned, again_after: Meeting | None = None, *, by: Actor
) -> Meeting:
    """Plan a meeting of a body on a day; it has its reference from now on.

    One that is called `again_after` a meeting without quorum decides with whoever is there, where
    the rules of the body say so.
    """
    require(policy.can_plan(by))
    if again_after is not None:
        _must_follow(again_after, body, typed)
    reference = next_reference(db, "M", typed.held_on.year)
    meeting = Meeting(
        reference=reference,
        body_id=body.id,
        title=typed.title,
        held_on=typed.held_on,
        again_after_id=again_after.id if again_after else None,
    )
    meeting.body = body
    _take(meeting, typed)
    db.add(meeting)
    facts: dict[str, Any] = {
        "reference": reference,
        "kind": typed.kind.value,
        "on": typed.held_on.isoformat(),
    }
    record(db, "meeting.planned", meeting, by=by, **facts)
    return meeting


def _must_follow(first: Meeting, body: Body, typed: Planned) -> None:
    if first.body_id != body.id or not first.lacked_quorum:
        raise Refused(_("A meeting is called again where the first one had no quorum."))
    if typed.held_on <= first.held_on:
        raise Refused(_("A second meeting is held after the first one."))


def edit(db: Session, meeting: Meeting, typed: Planned, *, by: Actor) -> None:
    """Change what was planned, as long as the meeting has not begun."""
    require(policy.can_keep(by, meeting))
    if meeting.stage != Stage.PLANNED:
        raise NotNow(_("This meeting has begun; its plan stays as it was."))
    _take(meeting, typed)
    facts: dict[str, Any] = {"kind": typed.kind.value, "on": typed.held_on.isoformat()}
    record(db, "meeting.changed", meeting, by=by, **facts)


def _take(meeting: Meeting, typed: Planned) -> None:
    meeting.kind, meeting.title, meeting.held_on = typed.kind, typed.title, typed.held_on
    meeting.starts_at, meeting.ends_at = typed.starts_at, typed.ends_at
    meeting.place = typed.place
    meeting.online_url, meeting.languages = typed.online_url, list(typed.languages)


def open_meeting(db: Session, meeting: Meeting, *, bring_forward: bool = False, by: Actor) -> None:
    """Begin the session; whoever opens it takes its minutes. Before its day only where it is held
    today instead (`bring_forward`); raises `NotNow`."""
    require(policy.can_keep(by, meeting))
    if meeting.held_on > clock.today():
        if not bring_forward:
            day = show_date(meeting.held_on)
            raise NotNow(_("This meeting is on %(day)s. Say so where it is held today.", day=day))
        _hold_today(meeting)
    become(meeting, Stage.OPEN)
    meeting.opened_at, meeting.secretary_id = clock.now(), by.person
    on = meeting.held_on.isoformat()
    record(db, "meeting.opened", meeting, by=by, reference=meeting.reference, on=on)


def _hold_today(meeting: Meeting) -> None:
    meeting.held_on = clock.today()
    for name in ("starts_at", "ends_at"):
        if at := getattr(meeting, name):
            hour = at.astimezone(clock.BRUSSELS).time()
            setattr(meeting, name, datetime.combine(meeting.held_on, hour, clock.BRUSSELS))


def close(db: Session, meeting: Meeting, *, by: Actor) -> None:
    """End the session: whether the quorum was reached is counted, of all who were there."""
    require(policy.can_keep(by, meeting))
    become(meeting, Stage.CLOSED)
    meeting.closed_at = clock.now()
    meeting.counted = counted = asdict(recount(db, meeting))
    facts = {"reference": meeting.reference, "quorum_reached": counted["reached"]}
    facts |= {name: counted[name] for name in ("members", "present", "needed")}
    record(db, "meeting.closed", meeting, by=by, **facts)


def cancel(db: Session, meeting: Meeting, why: str = "", *, by: Actor) -> None:
    """Call a planned meeting off."""
    require(policy.can_keep(by, meeting))
    become(meeting, Stage.CANCELLED)
    record(db, "meeting.cancelled", meeting, by=by, reference=meeting.reference, why=why)


def sum_up(db: Session, meeting: Meeting, summary: Words | None, notes: str, *, by: Actor) -> None:
    """Write what everyone may read of the meeting, and notes for who sees inside. Where approved
    minutes are put right, everyone reads the new summary once that version is approved."""
    require(policy.can_keep(by, meeting))
    if meeting.stage not in (Stage.OPEN, Stage.CLOSED):
        raise NotNow(_("There is nothing to sum up yet."))
    if meeting.is_put_right:
        meeting.new_summary = summary
    elif not meeting.minutes_fixed:
        meeting.summary = summary
    elif summary != meeting.summary:
        raise NotNow(_("The minutes are approved, and their summary with them; it stays."))
    meeting.notes = notes
    record(db, "meeting.summarised", meeting, by=by, reference=meeting.reference)
