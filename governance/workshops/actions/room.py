"""A room is opened, goes through its steps, and is closed."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.pulse import wake
from governance.workshops import policy
from governance.workshops.models import Stage, Step, Workshop

LONGEST = 8 * 60
"""Minutes that a step may take."""


def open_room(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Open the room: whoever has the code may join and recommend."""
    require(policy.can_run(by, workshop))
    become(workshop, Stage.OPEN)
    workshop.opened_at = now = clock.now()
    _begin(workshop, Step.COLLECT, now)
    record(db, "workshop.opened", workshop, by=by, reference=workshop.reference)
    wake(db, workshop.topic, workshop.step_topic)


def close_room(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Close the room: nothing new is taken; what lies on the table stays for the facilitator."""
    require(policy.can_run(by, workshop))
    become(workshop, Stage.CLOSED)
    workshop.closed_at = clock.now()
    workshop.step_ends_at = None
    record(db, "workshop.closed", workshop, by=by, reference=workshop.reference)
    wake(db, workshop.topic, workshop.step_topic)


def reopen_room(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Open a closed room again."""
    require(policy.can_run(by, workshop))
    become(workshop, Stage.OPEN)
    workshop.closed_at = None
    record(db, "workshop.reopened", workshop, by=by, reference=workshop.reference)
    wake(db, workshop.topic, workshop.step_topic)


def begin_step(db: Session, workshop: Workshop, step: Step, *, by: Actor) -> None:
    """Begin a step of the open room, with the minutes that were planned for it; also an earlier one
    again, since people decide when they are done."""
    require(policy.can_run(by, workshop))
    workshop.must_be_open()
    _begin(workshop, step, clock.now())
    record(
        db, "workshop.step_begun", workshop, by=by, reference=workshop.reference, step=step.value
    )
    wake(db, workshop.topic, workshop.step_topic)


def _begin(workshop: Workshop, step: Step, now: datetime) -> None:
    workshop.step = step
    workshop.step_ends_at = now + timedelta(minutes=workshop.minutes_of(step))


def extend_step(db: Session, workshop: Workshop, minutes: int, *, by: Actor) -> None:
    """Give the step that is under way more minutes, from its end or from now where that is past."""
    require(policy.can_run(by, workshop))
    workshop.must_be_open()
    if not 1 <= minutes <= LONGEST:
        raise Refused(_("This is not a number of minutes."))
    ends = max(workshop.step_ends_at or clock.now(), clock.now())
    workshop.step_ends_at = ends + timedelta(minutes=minutes)
    record(
        db, "workshop.step_extended", workshop, by=by, reference=workshop.reference, minutes=minutes
    )
    wake(db, workshop.topic, workshop.step_topic)


def hide_texts(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Show only the number of recommendations on the wall, so that people write undisturbed."""
    require(policy.can_run(by, workshop))
    workshop.hides_texts = True
    record(db, "workshop.texts_hidden", workshop, by=by, reference=workshop.reference)
    wake(db, workshop.topic)


def reveal_texts(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Show the recommendations on the wall."""
    require(policy.can_run(by, workshop))
    workshop.hides_texts = False
    record(db, "workshop.texts_revealed", workshop, by=by, reference=workshop.reference)
    wake(db, workshop.topic)
