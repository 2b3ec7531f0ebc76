"""Who takes part in a meeting is invited, and again where something has changed."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.outbox import ask_for_each
from governance.core.policy import Actor, require
from governance.decisions import policy
from governance.decisions.inviting import said_of
from governance.decisions.queries import invited_to, items_of
from governance.decisions.rules import one_at_a_time
from governance.meetings.models import Invitation, Meeting, Stage
from governance.meetings.queries import last_invitation


def invite(db: Session, meeting: Meeting, *, by: Actor) -> Invitation:
    """Send the agenda as it is now to all who sit in the body on that day and to the observers:
    one mail each, in their language."""
    require(policy.can_set_agenda(by, meeting))
    one_at_a_time(db, meeting)
    if meeting.stage != Stage.PLANNED:
        raise NotNow(_("The meeting has begun or is over; nobody is invited any more."))
    items = items_of(db, meeting.id)
    if not items:
        raise Refused(_("An invitation holds the agenda; there is nothing on it yet."))
    before = last_invitation(db, meeting.id)
    people = [guest for guest in invited_to(db, meeting) if guest.email]
    invitation = Invitation(
        meeting_id=meeting.id,
        number=before.number + 1 if before else 1,
        sent_at=clock.now(),
        people=len(people),
        said=said_of(meeting, items),
    )
    db.add(invitation)
    facts: dict[str, Any] = {"number": invitation.number, "people": len(people)}
    record(db, "meeting.invited", meeting, by=by, reference=meeting.reference, **facts)
    name = f"invitation {meeting.id} {invitation.number}"
    mails = {
        f"{name} {one.kind} {one.id}": {"invitation": invitation.id, one.kind: one.id}
        for one in people
    }
    ask_for_each(db, "invitation", mails)
    return invitation
