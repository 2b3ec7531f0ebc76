"""Minutes are written, sent to the members of the body, remarked on, and put right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.decisions import policy
from governance.decisions.minuting import version_to_write
from governance.decisions.models import (
    AgendaItem,
    Discussion,
    Minutes,
    MinutesStage,
    Remark,
    Treated,
)
from governance.decisions.queries import (
    count_waiting_remarks,
    discussion_on,
    discussions_in,
    newest_of,
    written_since,
)
from governance.decisions.rules import must_be_on_agenda, one_at_a_time
from governance.decisions.sending import must_be_ready
from governance.meetings.models import Meeting, Stage
from governance.meetings.queries import seats_at

WAITING_AT_MOST = 20


def write(
    db: Session,
    meeting: Meeting,
    item: AgendaItem,
    text: Words | None,
    seen: int | None = None,
    *,
    by: Actor,
) -> Discussion:
    """Write what was said on a point. Raises `NotNow` where somebody wrote on this point after
    version `seen` of the minutes: whoever types looks at that first."""
    require(policy.can_keep_minutes(by, meeting))
    minutes = version_to_write(db, meeting)
    must_be_on_agenda(item)
    kept, _who = discussion_on(db, minutes.id, item.id)
    if kept is None:
        kept = Discussion(minutes_id=minutes.id, item_id=item.id)
        db.add(kept)
    else:
        _must_be_as_seen(db, kept, seen)
    minutes.version += 1
    kept.text, kept.changed_in, kept.changed_by_id = text, minutes.version, by.person
    facts: dict[str, Any] = {"reference": meeting.reference, "version": minutes.version}
    record(db, "minutes.written", meeting, by=by, item=item.id, **facts)
    return kept


def _must_be_as_seen(db: Session, kept: Discussion, seen: int | None) -> None:
    db.refresh(kept, ["text", "changed_in"])
    if seen is not None and kept.changed_in > seen:
        raise NotNow(_("Somebody else wrote on this point while you were typing."))


def send(db: Session, meeting: Meeting, *, languages: Sequence[str], by: Actor) -> Minutes:
    """Send the minutes, or send them again with what was written since, to all who have a seat at
    the meeting; refused unless a meeting could approve them as they are, in all `languages`."""
    require(policy.can_keep_minutes(by, meeting))
    minutes = version_to_write(db, meeting)
    if meeting.stage != Stage.CLOSED:
        raise NotNow(_("Minutes are sent when the meeting is over."))
    must_be_ready(db, meeting, languages)
    _must_say_what_it_puts_right(minutes, languages)
    changed = written_since(discussions_in(db, minutes.id), minutes) if minutes.sent_at else None
    become(minutes, MinutesStage.SENT)
    minutes.sent_at, minutes.sent_in = clock.now(), minutes.version
    people = [seat.person_id for seat in seats_at(db, meeting)]
    facts: dict[str, Any] = {"number": minutes.number, "people": people}
    facts |= {} if changed is None else {"changed": sorted(changed)}
    record(db, "minutes.sent", meeting, by=by, reference=meeting.reference, **facts)
    return minutes


def _must_say_what_it_puts_right(minutes: Minutes, languages: Sequence[str]) -> None:
    if minutes.number > 1 and (not minutes.erratum or minutes.erratum.missing(languages)):
        raise Refused(_("Say in every required language what this version puts right."))


def remark(
    db: Session, meeting: Meeting, text: str, item: AgendaItem | None = None, *, by: Actor
) -> Remark:
    """A member of the body says what is to be put right, while the minutes wait for approval."""
    one_at_a_time(db, meeting)
    minutes = newest_of(db, meeting.id)
    if minutes is None or minutes.stage != MinutesStage.SENT:
        raise NotNow(_("These minutes do not wait for approval."))
    require(policy.can_remark(by, minutes, seats_at(db, meeting)))
    if item is not None and item.meeting_id != meeting.id:
        raise Refused(_("This point was not on the agenda of the meeting."))
    if count_waiting_remarks(db, minutes.id, by.person) >= WAITING_AT_MOST:
        raise NotNow(_("Many remarks of yours wait already; the secretary reads them first."))
    given: dict[str, Any] = {"minutes_id": minutes.id, "person_id": by.person}
    made = Remark(**given, item_id=item.id if item else None, text=text, sent_at=clock.now())
    db.add(made)
    record(db, "remark.made", meeting, by=by, reference=meeting.reference)
    return made


def treat(
    db: Session, meeting: Meeting, made: Remark, treated: Treated, reply: str = "", *, by: Actor
) -> None:
    """Say that a remark is taken over, or why it is not; who made it hears that."""
    require(policy.can_keep_minutes(by, meeting))
    version_to_write(db, meeting)
    db.refresh(made, ["treated"])
    if not made.waits:
        raise NotNow(_("This was answered already."))
    if treated == Treated.DECLINED and not reply.strip():
        raise Refused(_("Say why the minutes stay as they are."))
    made.treated, made.reply = treated, reply.strip()
    facts: dict[str, Any] = {"reference": meeting.reference, "people": [made.person_id]}
    if treated == Treated.TAKEN_OVER:
        record(db, "remark.taken_over", meeting, by=by, **facts)
    else:
        record(db, "remark.declined", meeting, by=by, **facts)


def begin_version(db: Session, meeting: Meeting, erratum: Words, *, by: Actor) -> Minutes:
    """Write a further version of approved minutes, which says what it puts right; the one that
    was approved stays as it is, and is read until this one is approved too."""
    require(policy.can_keep_minutes(by, meeting))
    one_at_a_time(db, meeting)
    before = newest_of(db, meeting.id)
    if before is None or before.stage != MinutesStage.APPROVED:
        raise NotNow(_("These minutes are not approved yet; they can still be changed."))
    if not erratum.text.strip():
        raise Refused(_("Say what this version puts right."))
    minutes = Minutes(meeting_id=meeting.id, number=before.number + 1, erratum=erratum)
    db.add(minutes)
    db.flush()
    for said in discussions_in(db, before.id):
        db.add(Discussion(minutes_id=minutes.id, item_id=said.item_id, text=said.text))
    meeting.minutes_fixed = False
    facts: dict[str, Any] = {"number": minutes.number, "erratum": erratum.all_texts()}
    record(db, "minutes.reopened", meeting, by=by, reference=meeting.reference, **facts)
    return minutes
