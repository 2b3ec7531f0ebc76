"""The report of a workshop goes out, once."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.recommendations import policy
from governance.recommendations.queries import report_waits_because
from governance.workshops.models import Workshop


def send_report(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Send what the workshop brought to who was there, had signed up, or left an address."""
    require(policy.can_hand_over(by, workshop))
    db.refresh(workshop, ["stage", "reported_at"], with_for_update=True)
    if why := report_waits_because(db, workshop):
        raise NotNow(why)
    workshop.reported_at = clock.now()
    record(db, "workshop.reported", workshop, by=by, reference=workshop.reference)
