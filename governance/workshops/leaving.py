"""An address that is left to get the report of a workshop: beside no device and no text, once.

The journal says nothing of it.
"""

from __future__ import annotations

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.workshops import policy
from governance.workshops.models import ReportAddress, Workshop


def leave_report_address(
    db: Session, workshop: Workshop, address: str, language: str, *, by: Actor
) -> None:
    """Have the report sent to an address; left twice, it gets one mail, in the later language."""
    require(policy.can_leave_address(by, workshop))
    db.refresh(workshop, ["reported_at"], with_for_update=True)  # none is left while it goes out
    if workshop.reported_at is not None:
        raise NotNow(_("The report has gone out already."))
    db.merge(
        ReportAddress(
            workshop_id=workshop.id, address=address.strip().casefold(), language=language
        )
    )


def forget_report_addresses(db: Session, workshop_id: int) -> None:
    """Forget the addresses that were left for the report of a workshop."""
    db.execute(delete(ReportAddress).where(col(ReportAddress.workshop_id) == workshop_id))
