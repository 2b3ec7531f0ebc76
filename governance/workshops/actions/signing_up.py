"""Members sign up for a workshop that is planned, and take it back."""

from __future__ import annotations

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.workshops import policy
from governance.workshops.models import SignUp, Stage, Workshop
from governance.workshops.queries import is_signed_up


def sign_up(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Say that one comes; once, however often the button is pressed."""
    require(policy.can_sign_up(by, workshop))
    _must_be_planned(workshop)
    if is_signed_up(db, workshop, by):
        return
    db.add(SignUp(workshop_id=workshop.id, person_id=by.person or 0, made_at=clock.now()))
    record(db, "workshop.signed_up", workshop, by=by, reference=workshop.reference)


def take_sign_up_back(db: Session, workshop: Workshop, *, by: Actor) -> None:
    """Say that one does not come after all."""
    require(policy.can_sign_up(by, workshop))
    _must_be_planned(workshop)
    if not is_signed_up(db, workshop, by):
        return
    mine = col(SignUp.workshop_id) == workshop.id, col(SignUp.person_id) == by.person
    db.execute(delete(SignUp).where(*mine))
    record(db, "workshop.signed_off", workshop, by=by, reference=workshop.reference)


def _must_be_planned(workshop: Workshop) -> None:
    if workshop.stage != Stage.PLANNED or workshop.held_on < clock.today():
        raise NotNow(_("One signs up before a workshop begins."))
